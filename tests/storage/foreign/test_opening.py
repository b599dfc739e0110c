"""Somebody else's file (F75): nothing in it acts, nothing about it changes, and what is no journal is soon refused."""

from __future__ import annotations

import hashlib
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from storage.engine import CAN_ENCRYPT, Connection, Error
from storage.foreign.older import readable
from storage.foreign.opening import NotTaken, is_protected, opened
from storage.journal import Journal
from storage.problems import JournalLocked
from storage.shapes import APPLICATION_ID, CURRENT
from tests.storage.entries import Ticking, check_in, raw

OTHERS = "the other one"
RELEASED = Path(__file__).parents[1] / "opening" / "files"


def sound(folder: Path, blank: Path) -> Path:
    """Return a copy of a new journal in a folder of its own."""
    folder.mkdir(exist_ok=True)
    return Path(shutil.copy(blank, folder / "other.db"))


def changed(path: Path, *statements: str) -> Path:
    """Run statements of another program on a file."""
    connection = raw(path)
    connection.execute("PRAGMA writable_schema=ON")
    for statement in statements:
        connection.execute(statement)
    connection.close()
    return path


def from_nothing(path: Path, *statements: str) -> Path:
    """Make a database that only says it is a journal."""
    connection = raw(path)
    for statement in (
        *statements,
        f"PRAGMA application_id={APPLICATION_ID}",
        f"PRAGMA user_version={CURRENT}",
    ):
        connection.execute(statement)
    connection.close()
    return path


ENDLESS = (
    "CREATE VIEW entries AS WITH RECURSIVE n(seq) AS (SELECT 1 UNION ALL SELECT seq + 1 FROM n)"
    " SELECT seq, hex(seq) AS id FROM n"
)
TURNED = "UPDATE sqlite_schema SET sql = replace(sql, 'mood INTEGER', 'mood TEXT') WHERE name = 'check_ins'"

HOSTILE: dict[str, Callable[[Path, Path], Path]] = {
    "a trigger that deletes": lambda folder, blank: changed(
        sound(folder, blank), "CREATE TRIGGER t AFTER INSERT ON entries BEGIN DELETE FROM skills; END"
    ),
    "a trigger's text changed": lambda folder, blank: changed(
        sound(folder, blank),
        "UPDATE sqlite_schema SET sql = replace(sql, 'new.name WHERE', '''x'' WHERE') WHERE name = 'skills_found_anew'",
    ),
    "an index dropped": lambda folder, blank: changed(sound(folder, blank), "DROP INDEX entries_by_day"),
    "a view beside the tables": lambda folder, blank: changed(sound(folder, blank), "CREATE VIEW v AS SELECT 1"),
    "a table of other columns": lambda folder, blank: changed(sound(folder, blank), TURNED),
    "an endless view": lambda folder, _: from_nothing(folder / "other.db", ENDLESS, "CREATE TABLE pad (x)"),
    "a generated column": lambda folder, _: from_nothing(
        folder / "other.db",
        "CREATE TABLE entries (seq INTEGER PRIMARY KEY, id TEXT AS (hex(zeroblob(100000000))))",
        "INSERT INTO entries (seq) VALUES (1)",
    ),
    "hostile names": lambda folder, _: from_nothing(
        folder / "other.db", """CREATE TABLE "x""; DROP TABLE entries; --[@click=app.quit]" (a)"""
    ),
    "very many tables": lambda folder, _: from_nothing(
        folder / "other.db", "BEGIN", *(f"CREATE TABLE t{number} (a)" for number in range(1000)), "COMMIT"
    ),
    "a newer version": lambda folder, blank: changed(sound(folder, blank), f"PRAGMA user_version={CURRENT + 1}"),
    "no version": lambda folder, blank: changed(sound(folder, blank), "PRAGMA user_version=0"),
    "another program's": lambda folder, blank: changed(sound(folder, blank), "PRAGMA application_id=7"),
    "rows that refer to nothing": lambda folder, blank: changed(
        sound(folder, blank), "PRAGMA foreign_keys=OFF", "INSERT INTO check_ins (seq, mood) VALUES (99, 5)"
    ),
    "left in another mode": lambda folder, blank: changed(sound(folder, blank), "PRAGMA journal_mode=WAL"),
    "text": lambda folder, _: _written(folder / "other.db", b"dear diary " * 400),
    "nothing in it": lambda folder, _: _written(folder / "other.db", b""),
    "cut short": lambda folder, blank: _written(folder / "other.db", blank.read_bytes()[:-4096]),
    "longer than it says": lambda folder, blank: _written(folder / "other.db", blank.read_bytes() + bytes(4096)),
}


def _written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.mark.fault("F75")
@pytest.mark.parametrize("how", HOSTILE)
def test_a_file_that_is_no_sound_journal_is_refused_soon(
    how: str, tmp_path: Path, blank: Path, clock: Ticking, tried: Callable[..., None]
) -> None:
    """Each is refused in less than two seconds with a sentence and 2, unchanged, with nothing left beside it."""
    path = HOSTILE[how](tmp_path, blank)
    before, beside = hashlib.sha256(path.read_bytes()).digest(), sorted(tmp_path.iterdir())
    begun = time.monotonic()
    with pytest.raises(NotTaken) as refusal, readable(path, clock=clock, folder=tmp_path):
        pass
    assert time.monotonic() - begun < 2
    assert refusal.value.exit_code == 2
    assert str(path) in str(refusal.value)
    assert "[@click" not in str(refusal.value)
    assert hashlib.sha256(path.read_bytes()).digest() == before
    assert sorted(tmp_path.iterdir()) == beside
    tried(1)


def test_nothing_can_be_written_through_it(tmp_path: Path, blank: Path, clock: Ticking) -> None:
    """A file that was opened so refuses every write, even when asked by SQL."""
    with opened(sound(tmp_path, blank), clock=clock) as file:
        with pytest.raises(Exception, match="only"), file.writing():
            pass
        with pytest.raises(Error, match="readonly"):
            file.connection.execute("DELETE FROM skills")


@pytest.mark.slow
@pytest.mark.parametrize("version", range(1, CURRENT + 1))
def test_every_released_version_is_readable_and_stays_as_it_is(version: int, tmp_path: Path, clock: Ticking) -> None:
    """An older file's entries are read from a copy that is gone afterwards; the file itself is as it was."""
    path = Path(shutil.copy(RELEASED / f"v{version}.db", tmp_path / "other.db"))
    before = path.read_bytes()
    with readable(path, clock=clock, folder=tmp_path) as file:
        assert file.value("PRAGMA user_version") == CURRENT
        assert file.value("SELECT count(*) FROM entries") >= 4
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.slow
@pytest.mark.skipif(not CAN_ENCRYPT, reason="this engine cannot protect a file")
def test_a_protected_one_asks_for_its_own_passphrase(tmp_path: Path, clock: Ticking) -> None:
    """Without or with a wrong passphrase it is locked (3); with its own it is read."""
    path = tmp_path / "other.db"
    with Journal.open(path, clock=clock, create=True, passphrase=OTHERS) as other:
        other.add(check_in(5))
    assert is_protected(path)
    for wrong in (None, "no"):
        with pytest.raises(JournalLocked) as refusal, opened(path, clock=clock, passphrase=wrong):
            pass
        assert refusal.value.exit_code == 3
    with opened(path, clock=clock, passphrase=OTHERS) as file:
        assert file.value("SELECT count(*) FROM entries") == 1


def test_a_save_that_was_cut_short_beside_it_is_not_played_back(tmp_path: Path, blank: Path, clock: Ticking) -> None:
    """With a hot journal beside it the file is refused and left as it is: it may not be written to."""
    path = sound(tmp_path, blank)
    connection: Connection = raw(path)
    connection.execute("PRAGMA cache_size=5")
    connection.execute("PRAGMA synchronous=OFF")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE skills SET how = hex(randomblob(9000))")
    half = tmp_path / "half"
    half.mkdir()
    copied = Path(shutil.copy(path, half / "other.db"))
    shutil.copy(f"{path}-journal", f"{copied}-journal")
    connection.execute("ROLLBACK")
    connection.close()
    before = copied.read_bytes()
    with pytest.raises(NotTaken), opened(copied, clock=clock):
        pass
    assert copied.read_bytes() == before


def test_the_journal_that_is_open_here_is_not_another_one(journal: Journal, path: Path, clock: Ticking) -> None:
    """Naming one's own journal, also by a link, is refused: nothing of it is closed under the journal's feet."""
    link = path.parent / "link.db"
    link.symlink_to(path)
    for name in (path, link):
        with pytest.raises(NotTaken, match="open here"), opened(name, clock=clock):
            pass
    journal.add(check_in(7))
