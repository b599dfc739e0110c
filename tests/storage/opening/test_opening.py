"""Opening a journal: what is refused, what is only read, and that the file is never touched by a refusal."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from storage.journal import Journal
from storage.problems import JournalLocked, JournalProblem, NoJournal
from tests.storage.entries import Ticking, check_in, raw


def made(path: Path, clock: Ticking) -> Path:
    """Make a journal with one entry and close it."""
    with Journal.open(path, clock=clock, create=True) as journal:
        journal.add(check_in(7))
    return path


def digest(path: Path) -> str:
    """Return what identifies a file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def refused(path: Path, clock: Ticking) -> str:
    """Return the sentence with which a file is refused, having seen that it was not touched."""
    before = digest(path)
    with pytest.raises(JournalProblem) as problem:
        Journal.open(path, clock=clock, create=True)
    assert digest(path) == before
    assert sorted(file.name for file in path.parent.iterdir() if "backups" not in file.name) == [path.name]
    return str(problem.value)


@pytest.mark.fault("F16")
def test_a_missing_journal_is_not_made_without_being_asked(path: Path, clock: Ticking) -> None:
    """A path where nothing lies is said, and nothing is made, not even the folder."""
    with pytest.raises(NoJournal, match="There is no journal at"):
        Journal.open(path, clock=clock)
    assert not path.parent.exists()


def test_a_new_journal_brings_the_starter_skills_and_no_undo_step(journal: Journal) -> None:
    """A first run has skills to practise, and nothing that could be undone."""
    assert len(journal.skills()) >= 14
    assert journal.last_change() is None
    assert journal.count() == 0
    assert journal.notices == ()
    assert not journal.read_only
    assert journal.check() == []


def test_what_was_saved_is_there_after_opening_again(path: Path, clock: Ticking) -> None:
    """A closed journal opens with what it held."""
    made(path, clock)
    with Journal.open(path, clock=clock) as journal:
        assert [entry.day.isoformat() for entry in journal.entries()] == ["2026-11-22"]


@pytest.mark.parametrize("content", [b"", b"x"])
@pytest.mark.fault("F17")
def test_an_empty_file_is_refused_and_stays_empty(path: Path, clock: Ticking, content: bytes) -> None:
    """No new journal is started over a file that lost its content."""
    path.parent.mkdir()
    path.write_bytes(content)
    said = refused(path, clock)
    assert "; it is not a journal" in said
    assert ("is empty" in said) == (not content)


@pytest.mark.fault("F17")
def test_an_empty_file_names_the_newest_backup(path: Path, clock: Ticking) -> None:
    """A person whose file was emptied is told where the last good one lies."""
    made(path, clock)
    with Journal.open(path, clock=clock) as journal:
        backup = journal.backup()
    path.write_bytes(b"")
    assert str(backup) in refused(path, clock)


@pytest.mark.parametrize(
    "content",
    [
        b"Dear diary, this is a text file.\n" * 200,
        b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(range(256)) * 40,
        b"SQLite format 2\0" + b"old " * 1020,
        os.urandom(5000),
    ],
    ids=["text", "picture", "other format", "chance"],
)
@pytest.mark.fault("F18")
def test_a_file_that_is_no_journal_is_refused(path: Path, clock: Ticking, content: bytes) -> None:
    """Whatever is no database is left alone."""
    path.parent.mkdir()
    path.write_bytes(content)
    assert "not a journal" in refused(path, clock)


@pytest.mark.fault("F18")
def test_whole_pages_of_chance_may_be_a_protected_journal(path: Path, clock: Ticking) -> None:
    """What looks like a protected journal asks for its passphrase instead of being called broken."""
    path.parent.mkdir()
    path.write_bytes(os.urandom(8192))
    with pytest.raises(JournalLocked, match="protected with a passphrase, or it is not a journal") as problem:
        Journal.open(path, clock=clock)
    assert problem.value.exit_code == 3


@pytest.mark.parametrize("sql", ["PRAGMA application_id = 7", "SELECT 1"])
@pytest.mark.fault("F19")
def test_a_database_of_another_program_is_refused(path: Path, clock: Ticking, sql: str) -> None:
    """Somebody else's SQLite file is not adopted, marked or not."""
    path.parent.mkdir()
    connection = raw(path)
    connection.execute(sql)
    connection.execute("CREATE TABLE entries (x)")
    connection.close()
    assert "of another program" in refused(path, clock)


def cut(size: Callable[[int], int]) -> Callable[[Path], None]:
    """Return what cuts a file to a size."""
    return lambda file: os.truncate(file, size(file.stat().st_size))


@pytest.mark.parametrize(
    "damage",
    [
        cut(lambda size: size // 2 // 4096 * 4096),
        cut(lambda size: size - 1000),
        cut(lambda _: 4096),
        cut(lambda _: 600),
    ],
    ids=["half", "mid-page", "first page", "header only"],
)
@pytest.mark.fault("F20")
def test_a_journal_cut_short_is_refused(path: Path, clock: Ticking, damage: Callable[[Path], None]) -> None:
    """A copy that stopped half-way is not opened, not repaired and not written to."""
    damage(made(path, clock))
    said = refused(path, clock)
    assert "left exactly as it is" in said
    assert "no backup beside it" in said


@pytest.mark.fault("F24")
def test_a_newer_journal_opens_for_reading_only(path: Path, clock: Ticking) -> None:
    """A file from a newer program is read, not written, and says so."""
    connection = raw(made(path, clock))
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = digest(path)
    with Journal.open(path, clock=clock) as journal:
        assert journal.read_only
        assert "newer Even So" in journal.notices[-1]
        assert journal.count() == 1
        with pytest.raises(JournalProblem, match="for reading only"):
            journal.add(check_in(3))
    assert digest(path) == before


@pytest.mark.parametrize("place", [18, 19])
@pytest.mark.fault("F26")
def test_a_newer_file_format_is_refused(path: Path, clock: Ticking, place: int) -> None:
    """A write or read version this engine does not know is not opened."""
    content = bytearray(made(path, clock).read_bytes())
    content[place] = 9
    path.write_bytes(content)
    assert "newer kind of SQLite" in refused(path, clock)


@pytest.mark.fault("F27")
def test_a_folder_a_pipe_and_links_to_nowhere_are_refused(tmp_path: Path, clock: Ticking) -> None:
    """Nothing that is not an ordinary file is opened, and no link is followed into making one."""
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "device").symlink_to("/dev/full")
    for name in ("folder", "pipe", "dangling", "loop", "device"):
        with pytest.raises(JournalProblem):
            Journal.open(tmp_path / name, clock=clock, create=True)
    assert not (tmp_path / "nowhere").exists()


def test_a_link_to_a_journal_opens_the_journal(path: Path, tmp_path: Path, clock: Ticking) -> None:
    """A person may keep the journal elsewhere and link to it."""
    made(path, clock)
    (tmp_path / "link.db").symlink_to(path)
    with Journal.open(tmp_path / "link.db", clock=clock) as journal:
        assert journal.path == path.resolve()
        assert journal.count() == 1


def test_another_journal_mode_is_changed_back(path: Path, clock: Ticking) -> None:
    """A tool that put the file in WAL mode keeps us from writing while it is open; afterwards its mode is undone."""
    other = raw(made(path, clock))
    other.execute("PRAGMA journal_mode=WAL")
    other.execute("INSERT INTO settings VALUES ('x', '1')")
    with Journal.open(path, clock=clock) as journal:
        assert journal.settings() == {"x": 1}
        assert journal.read_only
        assert "until that program is closed" in journal.notices[-1]
    other.close()
    with Journal.open(path, clock=clock) as journal:
        assert journal._file.value("PRAGMA journal_mode") == "delete"
        assert journal.settings() == {"x": 1}
    assert sorted(file.name for file in path.parent.iterdir()) == ["backups", path.name]


@pytest.mark.parametrize("beside", ["-journal", "-wal", "-shm"])
@pytest.mark.fault("F31")
def test_stale_files_beside_the_journal_change_nothing(path: Path, clock: Ticking, beside: str) -> None:
    """Leftovers of another file with SQLite's names are not believed."""
    made(path, clock)
    Path(f"{path}{beside}").write_bytes(os.urandom(2000))
    with Journal.open(path, clock=clock) as journal:
        assert journal.count() == 1
        journal.add(check_in(4))
    with Journal.open(path, clock=clock) as journal:
        assert journal.count() == 2
        assert journal.check() == []


@pytest.mark.parametrize(
    "name",
    [b"it's", b"a b", b"what?#50%.db", b"two\nlines", b"caf\xe9", "日記".encode(), b"file:x?mode=memory"],
)
@pytest.mark.fault("F36")
def test_odd_letters_in_the_path_open_that_file_and_no_other(tmp_path: Path, clock: Ticking, name: bytes) -> None:
    """A path is a path, whatever letters it has."""
    folder = tmp_path / os.fsdecode(name)
    made(folder / os.fsdecode(name), clock)
    assert {file.name for file in tmp_path.iterdir()} == {folder.name}
    assert sorted(file.name for file in folder.iterdir()) == sorted(["backups", folder.name])
    with Journal.open(folder / folder.name, clock=clock) as journal:
        assert journal.count() == 1
        assert journal.backup().exists()


def test_opening_twice_in_one_process_keeps_the_first_ones_lock(path: Path, clock: Ticking) -> None:
    """A second journal of one process reads no byte of the file by itself: that would drop the first one's lock."""
    made(path, clock)
    with Journal.open(path, clock=clock) as first:
        first._file.connection.execute("BEGIN IMMEDIATE")
        with Journal.open(path, clock=clock) as second:
            assert second.count() == 1
        script = (
            "import sys; from storage.engine import engine\n"
            "c = engine.connect(sys.argv[1], timeout=0, isolation_level=None)\n"
            "try: c.execute('BEGIN IMMEDIATE')\n"
            "except engine.Error as e: print(e.sqlite_errorname)\n"
        )
        import subprocess
        import sys

        told = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True)
        assert told.stdout.strip() == "SQLITE_BUSY"
        first._file.connection.execute("ROLLBACK")
