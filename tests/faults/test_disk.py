"""A small disk that is really full, a disk that may only be read, and a process that may open nothing more."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from evenso.records import Moment, Note
from storage.problems import JournalProblem
from tests.faults.counting import Tried
from tests.faults.page import ROOT
from tests.faults.victims import NOW, opened, words

pytestmark = pytest.mark.slow


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a disk of two megabytes, where this account may."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m,mode=700", "none", str(place)]
    if os.geteuid() != 0 or subprocess.run(command, capture_output=True, check=False).returncode != 0:
        pytest.skip("may not mount a disk here")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=False)


def long_note(letters: int) -> Note:
    """Return a note of so many letters."""
    return Note(at=Moment.of(NOW), day=NOW.date(), text="ten words " * (letters // 10))


@pytest.mark.fault("F04", "F05")
def test_a_disk_that_is_really_full(blank: Path, small_disk: Path, tried: Tried) -> None:
    """Too long a note is refused whole; deleting makes room in the file; with room on the disk it is saved."""
    path = small_disk / "journal.db"
    shutil.copy(blank, path)
    with opened(path) as journal:
        kept, spare = journal.add(words(1)), journal.add(long_note(200_000))
        for _ in range(3):
            with pytest.raises(JournalProblem, match="disk is full"):
                journal.add(long_note(900_000))
            assert journal.count() == 2
        journal.delete(spare.id)
        assert [entry.id for entry in journal.entries()] == [kept.id]
        journal.add(long_note(100_000))
        assert journal.count() == 2
    with opened(path) as journal:
        assert journal.check() == []
    tried(5)


def fill(path: Path) -> None:
    """Write a file until the disk has no room for a byte more."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
    for size in (65536, 4096, 1):
        with suppress(OSError):
            while True:
                os.write(file, b"x" * size)
    os.close(file)


@pytest.mark.fault("F04", "F05")
def test_not_one_byte_is_free(blank: Path, small_disk: Path, tried: Tried) -> None:
    """With nothing left at all saving and deleting are refused whole; both work when something else has gone."""
    path, filler = small_disk / "journal.db", small_disk / "films"
    shutil.copy(blank, path)
    with opened(path) as journal:
        entry = journal.add(words(1))
        fill(filler)
        with pytest.raises(JournalProblem, match="nothing was saved"):
            journal.add(words(2))
        with pytest.raises(JournalProblem, match="nothing was saved"):
            journal.delete(entry.id)
        assert [one.id for one in journal.entries()] == [entry.id]
        filler.unlink()
        journal.delete(entry.id)
        journal.add(words(2))
    with opened(path) as journal:
        assert (journal.count(), journal.check()) == (1, [])
    tried(4)


@pytest.mark.fault("F33")
def test_a_disk_that_may_only_be_read(blank: Path, small_disk: Path) -> None:
    """A journal on a read-only disk opens for reading with a note, and saving into it is refused."""
    path = small_disk / "journal.db"
    shutil.copy(blank, path)
    with opened(path) as journal:
        journal.add(words(1))
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with opened(path) as journal:
        assert journal.read_only
        assert "for reading only" in journal.notices[-1]
        assert journal.count() == 1
        with pytest.raises(JournalProblem, match="for reading only"):
            journal.add(words(2))


NO_FILES = """
import hashlib, os, resource, sys
from pathlib import Path
from storage.problems import JournalProblem
from tests.faults.victims import opened, words
path = Path(sys.argv[1])
with opened(path) as journal:             # everything that is imported late is there
    journal.entries()
    journal.add(words(0))
    assert journal.undo() is not None
before = hashlib.sha256(path.read_bytes()).hexdigest()
used = len(os.listdir("/proc/self/fd")) - 1
_, most = resource.getrlimit(resource.RLIMIT_NOFILE)
refused = saved = 0
for free in range(8):
    resource.setrlimit(resource.RLIMIT_NOFILE, (used + free, most))
    try:
        with opened(path) as journal:
            journal.entries()
            journal.add(words(free))
            saved += 1
    except JournalProblem as problem:
        assert str(problem).count(".") >= 1 and "Errno" not in str(problem), problem
        refused += 1
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
        if not saved:
            assert hashlib.sha256(path.read_bytes()).hexdigest() == before
resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
with opened(path) as journal:
    print(refused, saved, journal.count(), journal.check())
"""


@pytest.mark.fault("F08")
@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs /proc")
def test_no_more_files_may_be_opened(blank: Path, tmp_path: Path, tried: Tried) -> None:
    """With room for none, one, two … more files: a sentence and nothing written, or all of it."""
    path = tmp_path / "journal.db"
    shutil.copy(blank, path)
    command = [sys.executable, "-c", NO_FILES, str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    refused, saved, count, problems = done.stdout.split()
    assert (int(refused) > 0, int(saved) > 0, problems) == (True, True, "[]")
    assert count == saved
    tried(8)


@pytest.mark.fault("F07")
def test_every_size_that_a_file_may_not_exceed(blank: Path, tmp_path: Path, tried: Tried) -> None:
    """The limit falls anywhere within a save: nothing half saved, and it works once the limit is gone."""
    path = tmp_path / "journal.db"
    limits = range(0, 200_000, 8192)
    lost = 0
    for more in limits:
        shutil.copy(blank, path)
        code = LIMITED.format(path=str(path), more=more)
        done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
        with opened(path) as journal:
            good = done.returncode == 0 and done.stdout.strip() == f"{journal.count()}" and journal.check() == []
        lost += not good
    tried(len(limits), lost=lost)


LIMITED = """
import resource
from pathlib import Path
from storage.problems import JournalProblem
from tests.faults.victims import opened, words, NOW
from tests.faults.test_disk import long_note
with opened(Path({path!r})) as journal:
    size = Path({path!r}).stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, ({more}, resource.RLIM_INFINITY))
    try:
        journal.add(long_note(100_000))
    except JournalProblem:
        pass
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    journal.add(words(1))
    print(journal.count())
"""
