"""Backups: complete, opened again, checked and counted before they get their name.

A copy is made beside its final place under a passing name and renamed only when it is proven good, so that a kill at
any moment leaves no broken file that looks like a backup. Which old ones may go is left to the caller: none goes here.
"""

from __future__ import annotations

import os
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from storage.database import OpenFile, connect
from storage.engine import Connection, Error
from storage.opening.passphrases import unlock
from storage.problems import JournalProblem, explain

_TRIES: Final = 5


def backup(file: OpenFile, target: Path, *, passphrase: str | None = None) -> Path:
    """Write a verified copy of the journal to `target`, which must not exist; return its path.

    Raises `JournalProblem` when the copy cannot be made or is not as good as the journal; nothing is left then.
    """
    if os.path.lexists(target):
        raise JournalProblem(f"{target} is already there and was left as it is. Give the backup another name.")
    make_folder(target.parent)
    passing = target.parent / f".{target.name}.{os.urandom(4).hex()}.part"
    try:
        _copy(file, passing, passphrase)
        _put(passing, target)
    except OSError:
        raise JournalProblem(f"The backup {target} could not be written. The journal itself is safe.") from None
    finally:
        with suppress(OSError):
            passing.unlink(missing_ok=True)
    return target


def folder_name(journal: Path, now: datetime, *, what: str = "") -> str:
    """Return the name of a backup made now: `journal-2026-11-22T101500Z.db`, `what` in the middle."""
    stamp = now.astimezone(UTC).strftime("%Y-%m-%dT%H%M%SZ")
    return f"{journal.stem}-{what + '-' if what else ''}{stamp}.db"


def free_name(folder: Path, name: str) -> Path:
    """Return a path in the folder that nothing has yet: two backups can fall into one second."""
    path, number = folder / name, 2
    while os.path.lexists(path):
        path = folder / f"{Path(name).stem}-{number}.db"
        number += 1
    return path


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it that are missing, for this account only."""
    try:
        missing = [path for path in (folder, *folder.parents) if not path.is_dir()]
        for path in reversed(missing):
            path.mkdir(mode=0o700, exist_ok=True)
    except OSError:
        raise JournalProblem(f"The folder {folder} cannot be made. Nothing was written; check its path.") from None


def _copy(file: OpenFile, passing: Path, passphrase: str | None) -> None:
    """Copy until nobody wrote meanwhile, then prove that the copy holds the same."""
    for _ in range(_TRIES):
        passing.unlink(missing_ok=True)
        # made beforehand, so that no other account can read it for even a moment
        os.close(os.open(passing, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        before = file.value("PRAGMA data_version")
        with file.speaking():
            file.connection.execute("VACUUM INTO ?", (passing.as_uri(),))  # quoted, whatever letters it has
            expected = _counts(file.connection)
        if file.value("PRAGMA data_version") == before:
            break
    found = _verify(passing, passphrase)
    if found != expected:
        raise JournalProblem("The backup does not hold what the journal holds, so it was thrown away. Try again.")
    _flush(passing)


def _verify(copy: Path, passphrase: str | None) -> dict[str, int]:
    try:
        with closing(connect(copy, writable=False)) as connection:
            if passphrase is not None:
                unlock(connection, passphrase)
            sound = connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
            counts = _counts(connection)
    except Error as error:
        raise explain(error, copy) from None
    if not sound:
        raise JournalProblem("The backup was damaged while it was written, so it was thrown away. The journal is safe.")
    return counts


def _counts(connection: Connection) -> dict[str, int]:
    """Rows of every table, the newest entry's number, and the version: what a copy must agree on."""
    names = [
        row[0]
        for row in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        )
    ]
    counts = {name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]) for name in names}
    if "entries" in counts:
        counts["newest entry"] = connection.execute("SELECT coalesce(max(seq), 0) FROM entries").fetchone()[0]
    counts["version"] = connection.execute("PRAGMA user_version").fetchone()[0]
    return counts


def _put(passing: Path, target: Path) -> None:
    """Give the copy its name without ever replacing a file that came there meanwhile."""
    try:
        os.link(passing, target)
    except FileExistsError:
        raise
    except OSError:
        passing.replace(target)  # a file system without hard links
    _flush(target.parent)


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


__all__ = ["backup", "folder_name", "free_name", "make_folder"]
