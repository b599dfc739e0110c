"""What may lie in the journal's place, and leftovers beside it, that the tests of opening do not try already."""

from __future__ import annotations

import os
import random
import shutil
import signal
from pathlib import Path

import pytest

from storage.engine import engine
from storage.journal import Journal
from storage.problems import JournalProblem
from tests.faults.counting import Tried
from tests.faults.victims import NOW, _half_done, opened, words


@pytest.mark.fault("F27")
@pytest.mark.parametrize("device", ["/dev/full", "/dev/zero", "/dev/null", "/dev/random"])
def test_a_device_is_no_journal(device: str, tmp_path: Path) -> None:
    """A device, or a link to one, is refused without reading for ever."""
    if not Path(device).exists():
        pytest.skip(f"needs {device}")
    link = tmp_path / "journal.db"
    link.symlink_to(device)
    for path in (Path(device), link):
        with pytest.raises(JournalProblem, match=r"not an ordinary file|not a journal|cannot be"):
            Journal.open(path, clock=lambda: NOW, create=True)


@pytest.mark.fault("F27")
def test_links_in_a_circle(tmp_path: Path) -> None:
    """Links that lead to each other are refused, and nothing is made."""
    one, other = tmp_path / "one.db", tmp_path / "other.db"
    one.symlink_to(other)
    other.symlink_to(one)
    with pytest.raises(JournalProblem):
        Journal.open(one, clock=lambda: NOW, create=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.db", "other.db"]


@pytest.mark.fault("F31")
def test_another_files_log_beside_it(blank: Path, tmp_path: Path) -> None:
    """A whole write-ahead log of another copy, which SQLite would play in, is refused; without it all is as it was."""
    path, other = tmp_path / "journal.db", tmp_path / "other.db"
    shutil.copy(blank, path)
    with opened(path) as journal:
        entry = journal.add(words(1))
    before = path.read_bytes()
    shutil.copy(blank, other)
    child = os.fork()
    if child == 0:
        connection = engine.connect(str(other), isolation_level=None)
        for sql in ("PRAGMA journal_mode=WAL", "UPDATE skills SET what = 'of another'"):
            connection.execute(sql)
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    shutil.copy(f"{other}-wal", f"{path}-wal")
    with pytest.raises(JournalProblem, match=r"journal\.db-wal, which belongs to another file"):
        opened(path)
    assert path.read_bytes() == before
    Path(f"{path}-wal").unlink()
    with opened(path) as journal:
        assert [one.id for one in journal.entries()] == [entry.id]
        assert journal.check() == []


@pytest.mark.fault("F31")
def test_another_copys_rollback_file_is_noticed(blank: Path, tmp_path: Path) -> None:
    """A whole rollback file of another copy is played in by SQLite, which cannot tell; that is found and said."""
    path, other = tmp_path / "journal.db", tmp_path / "other.db"
    shutil.copy(blank, path)
    with opened(path) as journal:
        for number in range(40, 60):
            journal.add(words(number))
    _half_done(blank, other)
    shutil.copy(f"{other}-journal", f"{path}-journal")
    try:
        with opened(path) as journal:
            assert journal.check() != []
    except JournalProblem as problem:
        assert "left exactly as it is" in str(problem)  # noqa: PT017  # either is right


@pytest.mark.fault("F18")
def test_noise_of_many_sizes(tmp_path: Path, tried: Tried) -> None:
    """Files of chance bytes, some with SQLite's beginning, are refused with a sentence and left as they are."""
    chance = random.Random(18)
    sizes = (100, 511, 512, 513, 1024, 4095, 4096, 5000, 8192, 70_000)
    path = tmp_path / "journal.db"
    for size in sizes:
        for head in (b"", b"SQLite format 3\0", b"SQLite format 3\0\x10\x00\x01\x01\x00\x40\x20\x20"):
            content = (head + chance.randbytes(size))[:size]
            path.write_bytes(content)
            with pytest.raises(JournalProblem):
                Journal.open(path, clock=lambda: NOW, create=True)
            assert path.read_bytes() == content
            assert [one.name for one in tmp_path.iterdir()] == ["journal.db"]
    tried(3 * len(sizes))
