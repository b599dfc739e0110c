"""A backup in the journal's place: looked through first, the old one put aside, and a kill leaves one of the two."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

from storage.backups import ledger
from storage.engine import CAN_ENCRYPT
from storage.foreign.opening import NotTaken
from storage.journal import Journal
from storage.problems import JournalProblem
from storage.restoring.putting_back import Restored, put_back, ready
from tests.faults.counting import Tried
from tests.storage.entries import Ticking, check_in, note, raw

ROOT = Path(__file__).parents[3]
PRIVATE = "the words of one"


def restored(backup: Path, path: Path, clock: Ticking, **more: str) -> Restored:
    """Put a backup in a journal's place without asking."""
    with ready(backup, path, clock=clock, **more) as made:  # type: ignore[arg-type]
        return put_back(made, folder=path.parent / "backups")


@pytest.fixture
def backup(path: Path, journal: Journal, clock: Ticking) -> Path:
    """Return a backup of two entries; the journal has another one since, one deleted, one reworded; it is closed."""
    first, second = journal.add(check_in(5)), journal.add(note("before", hour=10))
    kept = journal.backup()
    clock.now += timedelta(minutes=1)
    journal.add(check_in(8, hour=12))
    journal.delete(first.id)
    journal.change(note("after", hour=10, id=second.id))
    journal.close()
    return kept


@pytest.mark.fault("F78")
def test_what_would_be_different_is_known_before_and_the_old_one_is_put_aside(
    path: Path, backup: Path, clock: Ticking
) -> None:
    """Counts of both, what only one of them has; after it the journal is the backup, and the way back is the same."""
    with ready(backup, path, clock=clock) as made:
        one = made.comparison
        assert one is not None
        assert (made.content.entries, one.now.entries) == (2, 2)
        assert (one.missing, one.back, one.other) == (1, 1, 1)
        before = path.read_bytes()
    assert path.read_bytes() == before  # looking changes nothing
    done = restored(backup, path, clock)
    with Journal.open(path, clock=clock) as journal:
        assert [entry.day for entry in journal.entries()] == [check_in().day] * 2
        assert [hit.snippet for hit in journal.search("before")] != []
        assert journal.check() == []
    assert done.aside is not None
    assert done.aside.read_bytes() == before
    again = restored(done.aside, path, clock)
    assert again.content.entries == 2
    with Journal.open(path, clock=clock) as journal:
        assert [hit.snippet for hit in journal.search("after")] != []
    assert sorted(file.name for file in path.parent.iterdir()) == ["backups", path.name]


def test_a_restore_rotates_nothing(path: Path, journal: Journal, clock: Ticking) -> None:
    """However many backups there are, all of them are there afterwards."""
    for number in range(12):
        journal.add(check_in(5, hour=number))
        clock.now += timedelta(minutes=1)
        journal.automatic_backup()
    journal.close()
    before = set((path.parent / "backups").glob("*.db"))
    restored(min(before), path, clock)
    assert before < set((path.parent / "backups").glob("*.db"))


def test_on_another_machine_the_journal_begins_with_the_backup(tmp_path: Path, backup: Path, clock: Ticking) -> None:
    """Where nothing is yet, nothing is put aside and nothing else is needed."""
    new = tmp_path / "another machine" / "evenso" / "journal.db"
    with ready(backup, new, clock=clock) as made:
        assert made.comparison is None
        assert made.unread == ""
    done = restored(backup, new, clock)
    assert done.aside is None
    with Journal.open(new, clock=clock) as journal:
        assert journal.count() == 2
    assert new.stat().st_mode & 0o777 == 0o600
    assert new.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.slow
@pytest.mark.skipif(not CAN_ENCRYPT, reason="this engine protects nothing")
def test_a_protected_backup_needs_its_passphrase_alone(path: Path, tmp_path: Path, clock: Ticking) -> None:
    """The copy stays protected, and nothing readable lies beside it at any time."""
    with Journal.open(path, clock=clock, create=True, passphrase=PRIVATE) as journal:
        journal.add(note("marker word"))
        kept = journal.backup()
    new = tmp_path / "new" / "journal.db"
    with pytest.raises(JournalProblem, match="protected"):
        restored(kept, new, clock)
    with pytest.raises(JournalProblem, match="wrong"):
        restored(kept, new, clock, passphrase=PRIVATE[1:])
    assert not new.exists()
    with ready(kept, new, clock=clock, passphrase=PRIVATE) as made:
        assert not made.copy.read_bytes().startswith(b"SQLite format 3")
    restored(kept, new, clock, passphrase=PRIVATE)
    with Journal.open(new, clock=clock, passphrase=PRIVATE) as journal:
        assert journal.count() == 1
    line = (kept.parent / ledger.NAME).read_text()
    assert '"entries":null' in line
    assert '"last_day":null' in line


@pytest.mark.slow
@pytest.mark.skipif(not CAN_ENCRYPT, reason="this engine protects nothing")
def test_an_open_backup_of_a_protected_journal_is_protected_before_it_is_put_back(
    path: Path, backup: Path, clock: Ticking
) -> None:
    """The journal keeps its passphrase whatever backup takes its place; where it is not known, that is told."""
    with Journal.open(path, clock=clock) as journal:
        journal.set_setting("lock_after", 1)
        journal.reseal(PRIVATE)
    with ready(backup, path, clock=clock) as made:
        assert made.lies_open
    done = restored(backup, path, clock, own=PRIVATE)
    assert done.content.sealed
    assert not path.read_bytes().startswith(b"SQLite format 3")
    with Journal.open(path, clock=clock, passphrase=PRIVATE) as journal:
        assert journal.count() == 2
        assert journal.check() == []
        assert journal.setting("lock_after", 5) == 1  # and locks as soon as before
    assert sorted(file.name for file in path.parent.iterdir()) == ["backups", path.name]


@pytest.mark.fault("F77")
def test_a_backup_with_a_flipped_bit_is_refused(path: Path, backup: Path, clock: Ticking, tried: Tried) -> None:
    """Wherever the bit is: its sum was written down. The journal is not touched."""
    whole, before = backup.read_bytes(), path.read_bytes()
    chosen = random.Random(5)
    for _ in range(100):
        content = bytearray(whole)
        content[chosen.randrange(len(content))] ^= 1 << chosen.randrange(8)
        backup.write_bytes(content)
        with pytest.raises(JournalProblem):
            restored(backup, path, clock)
        assert path.read_bytes() == before
    assert {file.name for file in path.parent.iterdir()} == {"backups", path.name}
    tried(100, lost=0)


@pytest.mark.fault("F77")
def test_without_the_list_a_flipped_bit_in_the_words_is_refused(
    path: Path, backup: Path, tmp_path: Path, clock: Ticking, tried: Tried
) -> None:
    """A backup that was carried elsewhere alone is proven by the seals in it; damaged pages are never taken."""
    away = tmp_path / "stick" / "carried.db"
    away.parent.mkdir()
    whole = backup.read_bytes()
    start = whole.index(b"before")
    for bit in range(5):
        for letter in range(6):
            content = bytearray(whole)
            content[start + letter] ^= 1 << bit
            away.write_bytes(content)
            with pytest.raises(NotTaken):
                restored(away, path, clock)
    for page in range(1, len(whole) // 4096, 9):
        away.write_bytes(whole[: page * 4096])
        with pytest.raises(JournalProblem):
            restored(away, path, clock)
    tried(30 + len(range(1, len(whole) // 4096, 9)), lost=0)


def test_one_with_something_not_as_saved_is_put_back_when_it_is_asked_for(
    path: Path, backup: Path, tmp_path: Path, clock: Ticking
) -> None:
    """When it is all there is, damaged words are better than none; the rest of it must be sound."""
    away = tmp_path / "carried.db"
    shutil.copy(backup, away)
    other = raw(away)
    other.execute("UPDATE notes SET text = 'befxre'")
    other.close()
    with pytest.raises(NotTaken, match="One thing in the backup"):
        restored(away, path, clock)
    with ready(away, path, clock=clock, as_it_is=True) as made:
        put_back(made, folder=path.parent / "backups")
    with Journal.open(path, clock=clock) as journal:
        assert journal.count() == 2


@pytest.mark.parametrize("damage", ["zeroed", "cut", "text", "hot"])
def test_a_damaged_journal_is_put_aside_as_it_is(path: Path, backup: Path, clock: Ticking, damage: str) -> None:
    """A journal that nobody can open any more is replaced by its backup, kept byte for byte with what lay beside it."""
    whole = path.read_bytes()
    broken = {"zeroed": bytes(len(whole)), "cut": whole[: 5 * 4096 + 17], "text": b"not a journal " * 500}
    path.write_bytes(broken.get(damage, bytes(len(whole))))
    beside = path.with_name("journal.db-journal")
    if damage == "hot":
        beside.write_bytes(b"what an unfinished save left")
    content = path.read_bytes()
    with ready(backup, path, clock=clock) as made:
        assert made.comparison is None
        assert made.unread
        done = put_back(made, folder=path.parent / "backups")
    assert done.aside is not None
    assert done.aside.read_bytes() == content
    assert not beside.exists()
    assert done.aside.with_name(f"{done.aside.name}-journal").exists() == (damage == "hot")
    with Journal.open(path, clock=clock) as journal:
        assert journal.count() == 2
        assert journal.check() == []


def test_an_app_that_has_the_journal_open_notices(path: Path, backup: Path, clock: Ticking) -> None:
    """What is saved into the file that was put aside is refused, not lost without a word."""
    with Journal.open(path, clock=clock) as still_open:
        restored(backup, path, clock)
        with pytest.raises(JournalProblem, match="moved, deleted or replaced"):
            still_open.add(check_in(3, hour=20))


RESTORER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from storage.restoring.putting_back import put_back, ready
path, backups = Path(sys.argv[1]), [Path(sys.argv[2]), Path(sys.argv[3])]
clock = lambda: datetime(2026, 11, 22, tzinfo=UTC)
print("up", flush=True)
while True:
    for backup in backups:
        with ready(backup, path, clock=clock) as made:
            put_back(made, folder=path.parent / "backups")
"""


@pytest.mark.slow
@pytest.mark.fault("F15")
def test_a_kill_during_a_restore_leaves_one_of_the_two(path: Path, backup: Path, clock: Ticking, tried: Tried) -> None:
    """Whenever it falls, under the journal's name lies a whole journal: the one of before or the restored one."""
    with Journal.open(path, clock=clock) as journal:
        for number in range(4):
            journal.add(note("words " * 200, hour=number))
        other = journal.backup()
    for seed in range(20):
        program = subprocess.Popen(
            [sys.executable, "-c", RESTORER, str(path), str(backup), str(other)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert program.stdout is not None
        program.stdout.readline()
        time.sleep(random.Random(seed).random() / 4)  # not a wait: the kill must fall anywhere within a restore
        program.send_signal(signal.SIGKILL)
        program.communicate()
        with Journal.open(path, clock=clock) as journal:
            assert journal.count() in {2, 6}
            assert journal.check() == []
    tried(20, lost=0)
