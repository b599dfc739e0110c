"""Opens a file that nobody vouches for as a journal, to read only, after everything about it was looked at.

For `merge` and `restore` (`faults.md` 6.5, F75): the file may be a copy of this journal from another machine, an old
backup, or made by somebody who wishes harm. It is never written to; what is read from it is taken by value. Making an
older one readable is left to `storage.foreign.older`.
"""

from __future__ import annotations

import stat
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from typing import Final

from evenso.language import tr
from storage.database import Clock, OpenFile, opening, shapes_open_here
from storage.engine import Error, connect, engine, tables
from storage.migrations import steps
from storage.opening.conditions import Found, Shape, look
from storage.opening.passphrases import compare, unlock
from storage.problems import JournalLocked, JournalProblem, NoJournal
from storage.shapes import APPLICATION_ID, CURRENT

LARGEST: Final = 2 * 1024**3
"""Bytes such a file may have; a journal of ten years is a hundredth of it."""

_TO_LOOK: Final = 1.5
"""Seconds in which tables, index and triggers are read: an honest file needs a hundredth of it."""

_BYTES_A_SECOND: Final = 4_000_000
"""How slowly an honest file may be read through, on the slowest disk."""

_STEPS: Final = 2_000
"""Steps of the engine between two looks at the clock."""

_SETTINGS: Final = (
    "PRAGMA query_only=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA cell_size_check=ON",
    "PRAGMA mmap_size=0",
    "PRAGMA recursive_triggers=OFF",
)

Fingerprint = frozenset[tuple[str, str, str]]


class NotTaken(JournalProblem):
    """A file that was named to be read is no sound journal; nothing was taken from it, and it is as it was."""

    exit_code: int = 2


@contextmanager
def opened(path: Path, *, clock: Clock, passphrase: str | None = None) -> Iterator[OpenFile]:
    """Open the file for reading as long as the block lasts; it may be of any released version.

    Raises `NotTaken` for what is no sound journal, `JournalLocked` for a missing or wrong passphrase.
    """
    file = _connected(path, clock, passphrase)
    try:
        _look_through(file)
        yield file
    finally:
        file.close()


def is_protected(path: Path) -> bool:
    """Whether a passphrase is needed to read the file; raises `NotTaken` when it is no journal at all."""
    with opening:
        return _looked_at(path).shape is Shape.SEALED


def _looked_at(path: Path) -> Found:
    try:
        here = shapes_open_here()
        found = look(path, open_already=here)
        status = found.path.stat()
        in_parts = found.identity not in here and found.shape is Shape.PLAIN and _keeps_a_part_beside(found.path)
    except NoJournal:
        raise NotTaken(tr("There is no file {path}. Nothing was changed.", path=path)) from None
    except OSError:
        raise NotTaken(tr("The file {path} cannot be read. Nothing was changed.", path=path)) from None
    except JournalProblem as problem:
        raise NotTaken(str(problem)) from None
    if found.identity in here:
        raise NotTaken(tr("{path} is the journal that is open here, not another one. Nothing was changed.", path=path))
    if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST:
        raise NotTaken(tr("The file {path} is larger than any journal. It was left as it is.", path=path))
    if in_parts:
        raise _half_open(found.path)
    return found


def _keeps_a_part_beside(path: Path) -> bool:
    """Whether the file is in the mode in which a part of it lies beside it, and reading makes files there."""
    with path.open("rb") as file:
        return 2 in file.read(20)[18:]


def _connected(path: Path, clock: Clock, passphrase: str | None) -> OpenFile:
    with opening:
        found = _looked_at(path)
        if found.shape is Shape.PLAIN:
            passphrase = None  # the journal's own may have been tried
        compare(found, passphrase)
        try:
            connection = connect(found.path, writable=False)
        except JournalProblem:
            raise _damaged(found.path) from None
        file = OpenFile(found, connection, clock=clock, notices=())
        file.read_only = True
    try:
        if found.shape is Shape.SEALED and passphrase is not None:
            unlock(connection, passphrase)
        for setting in _SETTINGS:
            connection.execute(setting)
    except BaseException:
        file.close()
        raise
    return file


def _look_through(file: OpenFile) -> None:
    """Ask everything that can be asked before a row is read, each within its time."""
    size = file.path.stat().st_size
    try:
        with _within(file, _TO_LOOK):
            _first_read(file)
            if str(file.connection.execute("PRAGMA journal_mode").fetchone()[0]) != "delete":
                raise _half_open(file.path)
            version = int(file.connection.execute("PRAGMA user_version").fetchone()[0])
            if version > CURRENT:
                raise NotTaken(
                    tr(
                        "{path} was written by a newer Even So than this one. Nothing was taken from it; bring this"
                        " program up to date first.",
                        path=file.path,
                    ),
                )
            if version < 1 or _fingerprint(file) != released(version):
                raise NotTaken(
                    tr(
                        "The tables of {path} are not as this program makes them, so nothing was taken from it.",
                        path=file.path,
                    ),
                )
        with _within(file, _TO_LOOK + size / _BYTES_A_SECOND):
            sound = file.connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
            broken = file.connection.execute("PRAGMA foreign_key_check").fetchone()
    except Error as error:
        raise _explained(file, error) from None
    if not sound or broken:
        raise _damaged(file.path)


def _first_read(file: OpenFile) -> None:
    try:
        file.connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except Error as error:
        if file.sealed and str(getattr(error, "sqlite_errorname", "")) == "SQLITE_NOTADB":
            raise JournalLocked(
                tr(
                    "That passphrase does not open {path}: it is wrong, or the file is damaged. It was not touched.",
                    path=file.path,
                ),
            ) from None
        raise
    if file.connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise NotTaken(tr("The file {path} is a database of another program. It was left as it is.", path=file.path))
    pages, size = (int(file.connection.execute(f"PRAGMA {what}").fetchone()[0]) for what in ("page_count", "page_size"))
    if file.path.stat().st_size != pages * size:
        raise _damaged(file.path)


def _fingerprint(file: OpenFile) -> Fingerprint:
    rows = file.connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_schema LIMIT 2000").fetchall()
    return frozenset((str(kind), str(name), str(sql)) for kind, name, sql in rows)


@cache
def released(version: int) -> Fingerprint:
    """Return every table, index and trigger, with its text, of a journal of a released version."""
    with closing(engine.connect(":memory:", isolation_level=None)) as connection:
        made, every = tables(connection), steps()
        names = [step.name for step in every.pending(made)]
        every.apply(made, stop_before=names[version:])
        rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_schema").fetchall()
    return frozenset((kind, name, sql) for kind, name, sql in rows)


@contextmanager
def _within(file: OpenFile, seconds: float) -> Iterator[None]:
    """Stop whatever the engine is led to do when it takes longer than so many seconds."""
    until = time.monotonic() + seconds
    file.connection.set_progress_handler(lambda: int(time.monotonic() > until), _STEPS)
    try:
        yield
    finally:
        file.connection.set_progress_handler(None, 0)


def _explained(file: OpenFile, error: Exception) -> JournalProblem:
    name = str(getattr(error, "sqlite_errorname", ""))
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN")):
        return NotTaken(
            tr(
                "A save into {path} was cut short, and what is left of it lies beside the file. Open it once with Even"
                " So where it comes from, and try again. Nothing was changed.",
                path=file.path,
            ),
        )
    if name.startswith("SQLITE_BUSY"):
        return NotTaken(
            tr("Another program is writing into {path} just now. Nothing was changed; try again.", path=file.path)
        )
    return _damaged(file.path)


def _half_open(path: Path) -> NotTaken:
    return NotTaken(
        tr(
            "{path} is open in another program, or was left half open by it. Close it there, or open it once with Even"
            " So, and try again. Nothing was changed.",
            path=path,
        ),
    )


def _damaged(path: Path) -> NotTaken:
    return NotTaken(
        tr("The file {path} is damaged, so nothing was taken from it. It was left exactly as it is.", path=path)
    )


__all__ = ["LARGEST", "NotTaken", "is_protected", "opened", "released"]
