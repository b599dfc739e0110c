"""Backups made: complete, opened again, checked and counted before they get their name (`faults.md` 5.5).

A backup of a protected journal is protected with the same passphrase. Which are written down, kept and taken away is
left to the other modules of this folder.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from storage.checks import as_saved
from storage.database import OpenFile, connect
from storage.engine import Error
from storage.migrations import CURRENT
from storage.opening.conditions import Found, Shape
from storage.opening.passphrases import unlock
from storage.problems import JournalProblem, explain

_TRIES: Final = 5

_YOUNG: Final = 3600.0
"""Seconds after which a file under a passing name is nobody's any more."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found in a copy: rows by table, the last entry's day, and a sentence for each thing that is damaged."""

    counts: dict[str, int]
    last_day: str | None
    damaged: tuple[str, ...]
    seen: tuple[int, int] = (0, 0)
    """The journal file's (mtime, size) when the copy was begun."""


def backup(
    file: OpenFile,
    target: Path,
    *,
    passphrase: str | None = None,
    before_naming: Callable[[Path, Proof], None] | None = None,
) -> Proof:
    """Write a verified copy of the journal to `target`, which must not exist; return what was found in it.

    Raises `JournalProblem` when the copy cannot be made or is not as good as the journal; nothing is left then. Things
    that are not as they were saved are copied as they are and told.
    """
    if os.path.lexists(target):
        raise JournalProblem(f"{target} is already there and was left as it is. Give the backup another name.")
    make_folder(target.parent)
    passing = target.parent / f".{target.name}.{os.urandom(4).hex()}.part"
    try:
        proof = _copy(file, passing, passphrase)
        if before_naming is not None:
            before_naming(passing, proof)
        put(passing, target)
    except OSError:
        raise JournalProblem(f"The backup {target} could not be written. The journal itself is safe.") from None
    finally:
        with suppress(OSError):
            passing.unlink(missing_ok=True)
    return proof


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


def sweep(folder: Path) -> None:
    """Take away what killed programs left of backups that never got their name; young ones may still be written."""
    with suppress(OSError):
        newest = max((path.stat().st_mtime for path in folder.glob("*")), default=0.0)
        for path in folder.glob(".*.part"):
            if path.stat().st_mtime < newest - _YOUNG:
                path.unlink()


def _copy(file: OpenFile, passing: Path, passphrase: str | None) -> Proof:
    """Copy until nobody wrote meanwhile, then prove that the copy holds the same."""
    seen = (0, 0)
    for _ in range(_TRIES):
        passing.unlink(missing_ok=True)
        # made beforehand, so that no other account can read it for even a moment
        os.close(os.open(passing, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        before, seen = file.value("PRAGMA data_version"), seen_of(file.path)
        with file.speaking():
            file.connection.execute("VACUUM INTO ?", (passing.as_uri(),))  # quoted, whatever letters it has
        expected = counts_of(file)
        if file.value("PRAGMA data_version") == before:
            break
    proof = _verify(passing, passphrase, file)
    if proof.counts != expected:
        raise JournalProblem("The backup does not hold what the journal holds, so it was thrown away. Try again.")
    flush(passing)
    return replace(proof, seen=seen)


def _verify(copy: Path, passphrase: str | None, file: OpenFile) -> Proof:
    """Open the copy as somebody would who needs it, and look at everything in it."""
    with closing(_opened(copy, passphrase, file)) as opened:
        if opened.value("PRAGMA quick_check(1)") != "ok":
            raise JournalProblem(
                "The backup was damaged while it was written, so it was thrown away. The journal is safe."
            )
        if passphrase is not None and opened.rows("PRAGMA cipher_integrity_check"):
            raise JournalProblem("The backup's pages are not as they were sealed, so it was thrown away. Try again.")
        counts = counts_of(opened)
        last = opened.value("SELECT max(day) FROM entries") if "entries" in counts else None
        damaged = as_saved(opened) if counts["version"] == CURRENT else []
    return Proof(counts, last, tuple(damaged))


def _opened(copy: Path, passphrase: str | None, file: OpenFile) -> OpenFile:
    try:
        connection = connect(copy, writable=False)
        if passphrase is not None:
            unlock(connection, passphrase)
        connection.execute("PRAGMA temp_store=MEMORY")
        status = copy.stat()
    except Error as error:
        raise explain(error, copy) from None
    shape = Shape.PLAIN if passphrase is None else Shape.SEALED
    found = Found(copy, (status.st_dev, status.st_ino), shape, writable=False)
    return OpenFile(found, connection, clock=file.clock, notices=())


def seen_of(path: Path) -> tuple[int, int]:
    """Return what tells whether a file was written to since: its time of change and its size."""
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size


def counts_of(file: OpenFile) -> dict[str, int]:
    """Rows of every table, the newest entry's number, and the version: what a copy must agree on."""
    rows = file.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    counts = {row["name"]: int(file.value(f'SELECT count(*) FROM "{row["name"]}"')) for row in rows}
    if "entries" in counts:
        counts["newest entry"] = file.value("SELECT coalesce(max(seq), 0) FROM entries")
    counts["version"] = file.value("PRAGMA user_version")
    return counts


def put(passing: Path, target: Path) -> None:
    """Give a complete file its name without ever replacing one that came there meanwhile."""
    try:
        os.link(passing, target)
    except FileExistsError:
        raise
    except OSError:
        passing.replace(target)  # a file system without hard links
    flush(target.parent)


def flush(path: Path) -> None:
    """Have a file, or the names in a folder, on the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


__all__ = [
    "Proof",
    "backup",
    "counts_of",
    "flush",
    "folder_name",
    "free_name",
    "make_folder",
    "put",
    "seen_of",
    "sweep",
]
