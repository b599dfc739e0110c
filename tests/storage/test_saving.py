"""Saved means saved: several programs at once, kills between saves, files that vanish, disks that are full."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from storage import database
from storage.journal import Journal
from storage.opening.sequence import open_file
from storage.problems import JournalProblem
from tests.storage.entries import Ticking, check_in, raw, raw_rows

ROOT = Path(__file__).parents[2]

SAVER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from evenso.records import CheckIn, Moment
from storage.journal import Journal
now = datetime(2026, 11, 22, 9, tzinfo=UTC)
path, name, many = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
for number in range(many):
    with Journal.open(path, clock=lambda: now, create=True) as journal:
        journal.add(CheckIn(at=Moment.of(now), day=now.date(), mood=7, note=f"{name} {number}"))
    print(number, flush=True)
"""


def saver(path: Path, name: str, many: int) -> subprocess.Popen[str]:
    """Start a program that opens the journal, saves one entry, says so and closes it, again and again."""
    command = [sys.executable, "-c", SAVER, str(path), name, str(many)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def all_saved(path: Path, programs: int, each: int, clock: Ticking) -> None:
    """Run programs at once on one journal; nothing may be lost, nobody may fail."""
    running = [saver(path, f"program {number}", each) for number in range(programs)]
    failures = [told[1] for told in (program.communicate(timeout=180) for program in running) if told[1]]
    assert failures == []
    with Journal.open(path, clock=clock) as journal:
        notes = {getattr(entry, "note", "") for entry in journal.entries()}
        assert notes == {f"program {number} {step}" for number in range(programs) for step in range(each)}
        assert journal.check() == []
        assert len(journal.skills()) == len({skill.name for skill in journal.skills()})


@pytest.mark.fault("F34")
def test_programs_at_once_lose_nothing_from_the_first_start_on(path: Path, clock: Ticking) -> None:
    """Several programs make the journal and save into it at the same time; every entry is there."""
    all_saved(path, 6, 3, clock)


@pytest.mark.slow
@pytest.mark.fault("F34")
def test_fifty_programs_at_once_lose_nothing(path: Path, clock: Ticking) -> None:
    """Fifty quick captures at the same moment are fifty entries."""
    all_saved(path, 50, 1, clock)


def killed_between_saves(path: Path, clock: Ticking, seed: int) -> None:
    """Kill a saving program at some moment; every entry that it had reported must be there."""
    program = saver(path, "killed", 10_000)
    assert program.stdout is not None
    reported = -1
    after = random.Random(seed).randint(1, 12)
    while reported < after:
        reported = int(program.stdout.readline())
    time.sleep(random.Random(seed).random() / 100)  # not a wait: the kill must fall anywhere within a save
    program.send_signal(signal.SIGKILL)
    rest = program.communicate()[0].split()
    reported = int(rest[-1]) if rest else reported
    with Journal.open(path, clock=clock) as journal:
        assert journal.count() >= reported + 1
        assert journal.check() == []
        assert journal.undo() is not None
        assert journal.redo() is not None


@pytest.mark.fault("F01")
def test_a_kill_between_saves_loses_nothing_reported(path: Path, clock: Ticking) -> None:
    """What was reported saved survives SIGKILL, and the journal is sound."""
    killed_between_saves(path, clock, 1)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(40))
@pytest.mark.fault("F01")
def test_forty_kills_lose_nothing_reported(path: Path, clock: Ticking, seed: int) -> None:
    """The same at forty moments."""
    killed_between_saves(path, clock, seed)


@contextmanager
def impatient() -> Iterator[None]:
    """Wait a moment for other programs instead of five seconds."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(open_file, "__kwdefaults__", {**(open_file.__kwdefaults__ or {}), "patience": 0.05})
        yield


@pytest.mark.fault("F35")
def test_another_program_holding_the_journal_is_said(path: Path, clock: Ticking, journal: Journal) -> None:
    """When somebody holds the file, saving waits, then says so; what is there stays, and later it works."""
    assert journal._file.value("PRAGMA busy_timeout") == 5000
    with impatient(), Journal.open(path, clock=clock) as quick:
        other = raw(path)
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(JournalProblem, match="Another program is holding the journal"):
            quick.add(check_in(5))
        with pytest.raises(JournalProblem, match="Another program is holding the journal"):
            quick.entries()
        with pytest.raises(JournalProblem, match="Another program is holding the journal"):
            Journal.open(path, clock=clock)
        other.execute("ROLLBACK")
        other.close()
        quick.add(check_in(6))
        assert quick.count() == 1


@pytest.mark.fault("F34")
def test_saving_waits_on_while_others_keep_saving(
    path: Path, clock: Ticking, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A queue of writers is not an obstacle: as long as the file changes, the wait goes on."""
    journal.close()
    with impatient(), Journal.open(path, clock=clock) as quick:
        other = raw(path)
        other.execute("BEGIN EXCLUSIVE")
        seen = iter(range(100))
        waited = []

        def last_saved(_: object) -> int:
            waited.append(next(seen))
            if len(waited) == 6:
                other.execute("ROLLBACK")
            return waited[-1]

        monkeypatch.setattr(database.OpenFile, "_last_saved", last_saved)
        quick.add(check_in(5))
        assert len(waited) == 7
        other.close()


@pytest.mark.fault("F28")
def test_a_journal_deleted_while_open_is_not_saved_into(path: Path, journal: Journal) -> None:
    """Saving into a file that is gone is refused with a sentence, by us and by SQLite itself."""
    path.unlink()
    with pytest.raises(JournalProblem, match="moved, deleted or replaced"):
        journal.add(check_in(5))
    assert not path.exists()


@pytest.mark.fault("F29")
def test_a_journal_replaced_while_open_is_left_alone(
    path: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sync program's new file is not written into; SQLite's own check stands behind ours."""
    other = path.with_name("other.db")
    other.write_bytes(path.read_bytes())
    content = other.read_bytes()
    other.replace(path)
    with pytest.raises(JournalProblem, match="moved, deleted or replaced"):
        journal.add(check_in(5))
    monkeypatch.setattr(database.OpenFile, "heartbeat", lambda _: None)
    with pytest.raises(JournalProblem, match="moved, deleted or replaced"):
        journal.add(check_in(5))
    assert path.read_bytes() == content


FULL = """
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
from evenso.records import Moment, Note
from storage.journal import Journal
from storage.problems import JournalProblem
path = Path(sys.argv[1])
now = datetime(2026, 11, 22, 9, tzinfo=UTC)
with Journal.open(path, clock=lambda: now) as journal:
    entry = journal.add(Note(at=Moment.of(now), day=now.date(), text="kept"))
    size = path.stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 8192, resource.RLIM_INFINITY))
    try:
        journal.add(Note(at=Moment.of(now), day=now.date(), text="too long " * 20_000))
    except JournalProblem as problem:
        print(problem)
    print(journal.count(), path.stat().st_size == size)
    try:
        journal.backup()
    except JournalProblem as problem:
        print(problem)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    journal.add(Note(at=Moment.of(now), day=now.date(), text="too long " * 20_000))
    journal.delete(entry.id)
    print(journal.count(), journal.check())
"""


@pytest.mark.fault("F07")
def test_a_file_that_may_not_grow_refuses_whole_and_goes_on_later(path: Path, journal: Journal) -> None:
    """A save that does not fit leaves the old data whole, says so, and works once there is room."""
    journal.close()
    told = subprocess.run([sys.executable, "-c", FULL, str(path)], cwd=ROOT, capture_output=True, text=True, check=True)
    lines = told.stdout.splitlines()
    assert told.stderr == ""
    assert "nothing was saved" in lines[0]
    assert lines[1] == "1 True"
    assert lines[-1] == "1 []"
    assert "too long" not in lines[0]
    assert [file.name for file in path.parent.rglob("*.part")] == []


NO_RIGHTS = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from evenso.records import CheckIn, Moment
from storage.journal import Journal
from storage.problems import JournalProblem
import storage.reading.pages  # while Python's own files can be read
os.setgid(65534); os.setuid(65534)
now = datetime(2026, 11, 22, 9, tzinfo=UTC)
try:
    with Journal.open(Path(sys.argv[1]), clock=lambda: now) as journal:
        print(journal.read_only, journal.count(), journal.notices[-1])
        journal.add(CheckIn(at=Moment.of(now), day=now.date(), mood=7))
except JournalProblem as problem:
    print(problem)
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another account")
@pytest.mark.parametrize(
    ("file", "folder", "said"),
    [
        (0o644, 0o755, ["True 1", "for reading only"]),
        (0o666, 0o755, ["True 1", "for reading only"]),
        (0o600, 0o755, ["cannot be read"]),
    ],
    ids=["read-only file", "read-only folder", "not ours"],
)
@pytest.mark.fault("F33")
def test_a_journal_that_cannot_be_written_is_read(clock: Ticking, file: int, folder: int, said: list[str]) -> None:
    """Without the right to write, the journal opens for reading with a note; without any right, that is said."""
    with tempfile.TemporaryDirectory(dir="/tmp") as open_to_all:  # pytest's folders are closed
        Path(open_to_all).chmod(0o755)
        path = Path(open_to_all) / "journal.db"
        with Journal.open(path, clock=clock, create=True) as journal:
            journal.add(check_in(7))
        path.chmod(file)
        Path(open_to_all).chmod(folder)
        before = path.read_bytes()
        command = [sys.executable, "-c", NO_RIGHTS, str(path)]
        told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        lines = told.stdout.splitlines()
        assert len(lines) == len(said), told.stderr
        assert all(part in line for part, line in zip(said, lines, strict=True))
        assert path.read_bytes() == before


@pytest.mark.fault("F02")
def test_a_save_is_on_the_disk_when_it_returns(path: Path, journal: Journal) -> None:
    """Another program sees an entry at once, and the settings that make it last are the ones that were proven."""
    journal.add(check_in(5))
    assert raw_rows(path, "SELECT count(*) FROM check_ins") == [(1,)]
    assert not Path(f"{path}-journal").exists()
    wanted = {
        "journal_mode": "delete",
        "synchronous": 3,
        "fullfsync": 1,
        "temp_store": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
        "busy_timeout": 5000,
    }
    assert {name: journal._file.value(f"PRAGMA {name}") for name in wanted} == wanted


def test_what_was_read_under_one_opening_does_not_hold_under_the_next(journal: Journal, clock: Ticking) -> None:
    """Another file may lie at the path by then, a backup that was put back: its counts begin like those before."""
    first = journal.stamp()
    assert journal.stamp() == first
    with Journal.open(journal.path, clock=clock) as again:
        assert again.stamp() != first
