"""The country that was chosen for Support, kept beside the journal: two letters, for its person alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from storage.beside.country import COUNTRY, choose_country, chosen_country, keep_country, kept_country
from storage.journal import Journal
from tests.tui.conftest import Clock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a journal lies, in a folder of its own."""
    (tmp_path / "own").mkdir(mode=0o700)
    return tmp_path / "own" / "journal.db"


def test_a_choice_is_kept_in_both_places_and_read_from_either(path: Path) -> None:
    """It is known while the journal is closed, and where only the journal came along to another machine."""
    with Journal.open(path, clock=Clock(), create=True) as journal:
        assert (kept_country(path), chosen_country(journal)) == ("", "")
        choose_country(journal, "DE")
        assert journal.setting(COUNTRY, "") == "DE"
    beside = path.with_name("journal.db.country")
    assert kept_country(path) == "DE"
    assert beside.read_bytes() == b"DE\n"
    assert beside.stat().st_mode & 0o777 == 0o600
    beside.unlink()
    with Journal.open(path, clock=Clock()) as journal:
        assert chosen_country(journal) == "DE"
    assert kept_country(path) == "DE"


def test_a_choice_made_while_the_journal_was_closed_counts(path: Path) -> None:
    """What was chosen last at this computer goes before the journal's own word, which an empty one takes over."""
    with Journal.open(path, clock=Clock(), create=True):
        assert keep_country(path, "AT")
    with Journal.open(path, clock=Clock()) as journal:
        assert (chosen_country(journal), journal.setting(COUNTRY, "")) == ("AT", "AT")
        assert keep_country(path, "IE")
        assert (chosen_country(journal), journal.setting(COUNTRY, "")) == ("IE", "AT")


@pytest.mark.parametrize("said", [b"", b"de\n", b"DEU\n", b"\xff\xfe", b"<b>", b"\0" * 100, b"D E"])
def test_what_is_no_code_is_none(path: Path, said: bytes) -> None:
    """Whatever stands in the file, Support comes up with a country or without one."""
    path.with_name("journal.db.country").write_bytes(said)
    assert kept_country(path) == ""


def test_no_link_is_followed_and_nothing_that_waits_is_waited_for(path: Path, tmp_path: Path) -> None:
    """A link, a pipe or a folder in its place is no country, and is not written to."""
    beside, other = path.with_name("journal.db.country"), tmp_path / "other"
    other.write_bytes(b"DE\n")
    beside.symlink_to(other)
    assert (kept_country(path), keep_country(path, "AT"), other.read_bytes()) == ("", False, b"DE\n")
    beside.unlink()
    os.mkfifo(beside)
    assert (kept_country(path), keep_country(path, "AT")) == ("", False)
    beside.unlink()
    beside.mkdir()
    assert (kept_country(path), keep_country(path, "AT")) == ("", False)
    assert (kept_country(None), keep_country(None, "AT")) == ("", False)


def test_it_is_found_by_the_journal_itself_through_a_link(path: Path, tmp_path: Path) -> None:
    """A journal reached by a link has its country where the file lies."""
    path.write_bytes(b"")
    link = tmp_path / "link.db"
    link.symlink_to(path)
    assert keep_country(link, "DE")
    assert path.with_name("journal.db.country").exists()
    assert kept_country(path) == "DE"
