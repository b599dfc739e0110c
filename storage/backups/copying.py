"""Backups made: complete, opened again, checked and counted before they get their name (`faults.md` 5.5).

A backup of a protected journal is protected with the same passphrase. Which are written down, kept and taken away is
left to the other modules of this folder.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from evenso.language import tr
from storage.backups.folders import flush, make_folder, put, seen_of
from storage.checks import as_saved, is_sound
from storage.database import OpenFile
from storage.engine import Error, connect
from storage.opening.conditions import Found, Shape
from storage.opening.passphrases import unlock
from storage.problems import JournalProblem, NameTaken, explain
from storage.shapes import CURRENT

_TRIES: Final = 5


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
        raise NameTaken(
            tr("{target} is already there and was left as it is. Give the backup another name.", target=target)
        )
    make_folder(target.parent)
    passing = target.parent / f".{target.name}.{os.urandom(4).hex()}.part"
    try:
        proof = _copy(file, passing, passphrase)
        file.heartbeat()  # a journal that was sealed meanwhile gets no copy that lies open
        if before_naming is not None:
            before_naming(passing, proof)
        put(passing, target)
    except OSError:
        raise JournalProblem(
            tr("The backup {target} could not be written. The journal itself is safe.", target=target)
        ) from None
    finally:
        with suppress(OSError):
            passing.unlink(missing_ok=True)
    return proof


def _copy(file: OpenFile, passing: Path, passphrase: str | None) -> Proof:
    """Copy until nobody wrote meanwhile, then prove that the copy holds the same."""
    seen = (0, 0)
    for _ in range(_TRIES):
        passing.unlink(missing_ok=True)
        # made beforehand, so that no other account can read it for even a moment
        os.close(os.open(passing, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        before, seen = file.value("PRAGMA data_version"), seen_of(file.path)
        with file.speaking():
            _write(file, passing)
        expected = counts_of(file)
        if file.value("PRAGMA data_version") == before:
            break
    proof = _verify(passing, passphrase, file)
    if proof.counts != expected:
        raise JournalProblem(tr("The backup does not hold what the journal holds, so it was thrown away. Try again."))
    flush(passing)
    return replace(proof, seen=seen)


def _write(file: OpenFile, passing: Path) -> None:
    try:
        file.connection.execute("VACUUM INTO ?", (passing.as_uri(),))  # quoted, whatever letters it has
    except Error as error:
        if str(getattr(error, "sqlite_errorname", "")) == "SQLITE_FULL":
            raise JournalProblem(
                tr("There is no room for it in {parent}. The journal itself is safe.", parent=passing.parent)
            ) from None
        raise


def _verify(copy: Path, passphrase: str | None, file: OpenFile) -> Proof:
    """Open the copy as somebody would who needs it, and look at everything in it."""
    with closing(_opened(copy, passphrase, file)) as opened:
        sound = is_sound(opened)
        if not sound and is_sound(file):
            raise JournalProblem(
                tr("The backup was damaged while it was written, so it was thrown away. The journal is safe.")
            )
        if passphrase is not None and opened.rows("PRAGMA cipher_integrity_check"):
            raise JournalProblem(
                tr("The backup's pages are not as they were sealed, so it was thrown away. Try again.")
            )
        counts = counts_of(opened)
        last = opened.value("SELECT max(day) FROM entries") if "entries" in counts else None
        damaged = as_saved(opened) if counts["version"] == CURRENT else []
        if not sound:  # the journal itself is: a copy as it is, told and never counted on, is better than none
            damaged = [*damaged, tr("Parts of the file are damaged.")]
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


def counts_of(file: OpenFile) -> dict[str, int]:
    """Rows of every table, the newest entry's number, and the version: what a copy must agree on."""
    rows = file.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    counts = {row["name"]: int(file.value(f'SELECT count(*) FROM "{row["name"]}"')) for row in rows}
    if "entries" in counts:
        counts["newest entry"] = file.value("SELECT coalesce(max(seq), 0) FROM entries")
    counts["version"] = file.value("PRAGMA user_version")
    return counts


__all__ = [
    "Proof",
    "backup",
    "counts_of",
]
