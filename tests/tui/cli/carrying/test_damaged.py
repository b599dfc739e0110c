"""What can be read of a damaged journal goes out, with a word about the rest; its backups can be reached."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from evenso.formats.leaving.everything import Format, folder_of, json_of
from evenso.formats.own_json_reader import read_whole
from storage.engine import CAN_ENCRYPT
from storage.journal import Journal
from storage.problems import JournalProblem
from tests.faults.counting import Tried
from tests.storage.conftest import quick_keys
from tests.storage.entries import Ticking, check_in, note
from tests.tui.cli.conftest import Run
from tui.outside.leaving import whole_of
from tui.screens.settings.model import read_settings
from tui.screens.settings.safe.model import read_backups

__all__ = ["quick_keys"]

PAGE = 4096
SECRET = "open sesame"  # noqa: S105  # invented
CLOCK = Ticking(datetime(2026, 11, 22, 9, tzinfo=timezone(timedelta(hours=1))))

sealed_too = pytest.mark.skipif(not CAN_ENCRYPT, reason="needs sqlcipher3")


def journal_at(path: Path, passphrase: str | None) -> bytes:
    """Make a journal of notes and check-ins with a backup, and return its bytes."""
    with Journal.open(path, clock=CLOCK, create=True, passphrase=passphrase) as journal:
        journal.add_all([note("words " * 40 + str(number), hour=number % 24) for number in range(40)], label="notes")
        journal.add_all([check_in(5, hour=number % 24) for number in range(20)], label="moods")
        journal.backup()
    return path.read_bytes()


@pytest.mark.fault("F23")
@pytest.mark.usefixtures("quick_keys")
@pytest.mark.parametrize(
    ("passphrase", "step"),
    [
        (None, 45),
        pytest.param(None, 4, marks=pytest.mark.slow),
        pytest.param(SECRET, 4, marks=[pytest.mark.slow, sealed_too]),
    ],
)
def test_a_damaged_journal_goes_out_as_far_as_it_can_be_read_and_its_backups_are_there(
    tmp_path: Path, tried: Tried, passphrase: str | None, step: int
) -> None:
    """One bit in a page: every entry is in the export, or the export says that some are missing; the list stands."""
    path = tmp_path / "j" / "journal.db"
    whole = journal_at(path, passphrase)
    lost = pages = 0
    for page in range(len(whole) // PAGE - 1, 0, -step):
        content = bytearray(whole)
        content[page * PAGE + page % 8] ^= 1 << page % 7
        path.write_bytes(content)
        try:
            opened = Journal.open(path, clock=CLOCK, passphrase=passphrase)
        except JournalProblem:
            continue  # the page that says where everything lies: a backup is the way back
        pages += 1
        with opened as journal:
            found = whole_of(journal)
            lost += len(found.entries) != 60 and not found.missing
            lost += read_whole(json_of(found)).entries != found.entries
            lost += not read_settings(journal, CLOCK(), {}).loaded
            lost += len(read_backups(journal, CLOCK()).backups) != 1
        assert sorted(one.name for one in path.parent.iterdir()) == ["backups", "journal.db"]
    tried(pages, lost=lost)


@pytest.mark.fault("F23")
def test_what_is_missing_is_said_in_every_format(tmp_path: Path) -> None:
    """A page of notes is gone: the JSON has the list, the folders say it in their first page."""
    path = tmp_path / "j" / "journal.db"
    content = bytearray(journal_at(path, None))
    places = [
        at // PAGE
        for at in range(0, len(content), PAGE)
        if content[at] == 13 and content.count(b"words words", at, at + PAGE)
    ]
    for page in places[:2]:
        content[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
    path.write_bytes(content)
    with Journal.open(path, clock=CLOCK) as journal:
        found = whole_of(journal)
    assert 20 <= len(found.entries) < 60
    assert json.loads(json_of(found))["missing"] == list(found.missing)
    for what, first in ((Format.ALL, "README.txt"), (Format.CSV, "README.txt"), (Format.PAGES, "README.md")):
        assert found.missing[0] in folder_of(found, what)[first].decode()


def test_what_a_killed_export_of_a_damaged_journal_leaves_is_swept(begun: Run, journal_file: Path) -> None:
    """The passing journal of what could be read lies there no longer than until the journal is opened to be written."""
    left = [journal_file.with_name(f".{journal_file.name}.0123abcd.rescued{ending}") for ending in ("", "-journal")]
    other = journal_file.with_name(".another.db.0123abcd.rescued")
    for one in (*left, other):
        one.write_bytes(journal_file.read_bytes())
    assert begun("log", "5").code == 0
    assert not any(one.exists() for one in left)
    assert other.exists()
