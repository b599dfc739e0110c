"""Backups: whole, checked, counted, and never half of one under a backup's name."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

from storage.backups import copying, ledger
from storage.backups.copying import Proof
from storage.database import OpenFile
from storage.journal import Journal
from storage.problems import JournalProblem
from tests.faults.counting import Tried
from tests.storage.entries import Ticking, check_in, raw

ROOT = Path(__file__).parents[3]


def test_a_backup_is_a_journal_with_everything_in_it(path: Path, clock: Ticking, journal: Journal) -> None:
    """A backup opens like the journal, with entries, search and undo steps."""
    entry = journal.add(check_in(5, note="words"))
    made = journal.backup()
    assert made == path.parent / "backups" / "journal-2026-11-22T080000Z.db"
    with Journal.open(made, clock=clock) as copy:
        assert copy.entries() == [entry]
        assert copy.skills() == journal.skills()
        assert [hit.id for hit in copy.search("words")] == [entry.id]
        assert copy.last_change() == journal.last_change()
        assert copy.check() == []


def test_two_backups_in_one_second_and_a_named_one(path: Path, journal: Journal, clock: Ticking) -> None:
    """No backup replaces another one, nor any file at all."""
    first, second = journal.backup(), journal.backup()
    clock.now += timedelta(seconds=1)
    third = journal.backup()
    assert len({first, second, third}) == 3
    target = path.parent / "copy.db"
    assert journal.backup(target) == target
    content = target.read_bytes()
    journal.add(check_in(5))
    with pytest.raises(JournalProblem, match="already there"):
        journal.backup(target)
    (path.parent / "link.db").symlink_to(path.parent / "nowhere.db")
    with pytest.raises(JournalProblem, match="already there"):
        journal.backup(path.parent / "link.db")
    assert target.read_bytes() == content
    assert not (path.parent / "nowhere.db").exists()


@pytest.mark.fault("F80")
def test_a_copy_that_lost_something_is_thrown_away(
    path: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy that does not hold what the journal holds never gets its name."""
    journal.add(check_in(5))
    real = copying._verify

    def lossy(copy: Path, passphrase: str | None, file: OpenFile) -> Proof:
        other = raw(copy)
        other.execute("DELETE FROM check_ins")
        other.close()
        return real(copy, passphrase, file)

    monkeypatch.setattr(copying, "_verify", lossy)
    with pytest.raises(JournalProblem, match="thrown away"):
        journal.backup()
    assert list((path.parent / "backups").iterdir()) == []
    assert journal.check() == []


@pytest.mark.fault("F80")
def test_a_copy_that_is_damaged_is_thrown_away(path: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy whose pages are damaged never gets its name."""
    real = copying._verify

    def damaged(copy: Path, passphrase: str | None, file: OpenFile) -> Proof:
        content = bytearray(copy.read_bytes())
        content[8192:16384] = bytes(8192)
        copy.write_bytes(content)
        return real(copy, passphrase, file)

    monkeypatch.setattr(copying, "_verify", damaged)
    with pytest.raises(JournalProblem, match="damaged"):
        journal.backup()
    assert list((path.parent / "backups").iterdir()) == []


@pytest.mark.fault("F79")
def test_saving_works_when_no_backup_can_be_made(path: Path, journal: Journal) -> None:
    """A backups folder that cannot be made is said; the journal itself goes on."""
    (path.parent / "backups").write_text("in the way")
    with pytest.raises(JournalProblem, match="cannot be made"):
        journal.backup()
    journal.add(check_in(5))
    assert journal.count() == 1


COPIER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from storage.journal import Journal
with Journal.open(Path(sys.argv[1]), clock=lambda: datetime(2026, 11, 22, tzinfo=UTC)) as journal:
    while True:
        print(journal.backup(), flush=True)
"""


@pytest.mark.fault("F13")
@pytest.mark.parametrize("kills", [2, pytest.param(20, marks=pytest.mark.slow)])
def test_a_kill_leaves_only_whole_backups(
    path: Path, clock: Ticking, journal: Journal, tried: Tried, kills: int
) -> None:
    """Whenever the program is killed, every file with a backup's name opens, is sound and stands in the list."""
    journal.add_all([check_in(5, note="words " * 50, hour=number % 24) for number in range(300)], label="many")
    for seed in range(kills):
        command = [sys.executable, "-c", COPIER, str(path)]
        program = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        assert program.stdout is not None
        program.stdout.readline()
        time.sleep(random.Random(seed).random() / 20)  # not a wait: the kill must fall anywhere within a backup
        program.send_signal(signal.SIGKILL)
        program.communicate()
    made = list((path.parent / "backups").glob("*.db"))
    assert len(made) >= kills
    assert {file.name for file in made} == {one.file for one in ledger.read(path.parent / "backups", path)}
    for file in made:
        with Journal.open(file, clock=clock) as copy:
            assert copy.count() == 300
            assert copy.check() == []
    tried(kills, lost=0)
