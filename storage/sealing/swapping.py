"""Puts a journal under another passphrase, or none: a proven new file takes the old one's place by one rename.

The write lock is held from the copy to the rename, so that nothing is saved in between; a program that still has the
old file open notices at its next save (`storage.database`) and is told. A kill at any moment leaves the old file or the
new one under the journal's name, never half of one; what it may leave beside it goes at the next opening.
"""

from __future__ import annotations

import os
from contextlib import closing, suppress
from pathlib import Path

from evenso.language import tr
from evenso.wording.locking.protecting import MISSING
from storage.backups.folders import flush
from storage.checks import as_saved
from storage.database import OpenFile
from storage.engine import CAN_ENCRYPT, Error, connect
from storage.opening.conditions import Found, Shape
from storage.opening.passphrases import ready, unlock
from storage.problems import JournalProblem, explain
from storage.sealing.strays import take_away
from storage.sealing.writing_anew import passing_name, write_anew


def reseal(file: OpenFile, *, was: str | None, passphrase: str | None) -> int:
    """Put the open journal under `passphrase`, or under none; return how many entries it holds.

    `file` is the old one from then on: close it, and open the journal again. Raises `JournalProblem`, also
    `JournalLocked` for a passphrase that cannot be used; the journal is then as it was.
    """
    if not CAN_ENCRYPT:
        raise JournalProblem(MISSING)
    if passphrase is not None:
        passphrase = ready(passphrase)
    if file.read_only:
        raise JournalProblem(
            tr("The journal {path} is open for reading only, so it was left as it is.", path=file.path)
        )
    passing = passing_name(file.path)
    try:
        with file.writing():
            take_away(file.path)
            content = write_anew(file.path, passing, was=was, passphrase=passphrase)
            _prove_entries(file, passing, passphrase)
            _swap(passing, file.path)
    except OSError:
        raise JournalProblem(
            tr("The journal {path} could not be written anew, so it is as it was.", path=file.path)
        ) from None
    except JournalProblem:
        _if_another_was_first(file)
        raise
    finally:
        with suppress(OSError):
            passing.unlink(missing_ok=True)
    return content.entries


def _if_another_was_first(file: OpenFile) -> None:
    try:
        file.heartbeat()
    except JournalProblem:
        raise JournalProblem(
            tr(
                "Another program put a new file in the place of {path} meanwhile, so this one changed nothing. `evenso"
                " where` says how the journal is protected now.",
                path=file.path,
            )
        ) from None


def _prove_entries(file: OpenFile, passing: Path, passphrase: str | None) -> None:
    """Compare every entry in the new file with its seal: it may have no damage that the old one has not."""
    status = passing.stat()
    shape = Shape.PLAIN if passphrase is None else Shape.SEALED
    found = Found(passing, (status.st_dev, status.st_ino), shape, writable=False)
    try:
        connection = connect(passing, writable=False)
        if passphrase is not None:
            unlock(connection, passphrase)
        connection.execute("PRAGMA temp_store=MEMORY")
    except Error as error:
        raise explain(error, passing) from None
    with closing(OpenFile(found, connection, clock=file.clock, notices=())) as new:
        damaged = set(as_saved(new))
    if damaged and damaged - set(as_saved(file)):
        raise JournalProblem(tr("The new file was damaged while it was written, so it was thrown away. Try again."))


def _swap(passing: Path, path: Path) -> None:
    with suppress(OSError):
        status = path.stat()
        os.chown(passing, status.st_uid, status.st_gid)  # an administrator who does this for somebody keeps nothing
    passing.replace(path)
    with suppress(OSError):
        flush(path.parent)  # some file systems cannot; the rename itself is whole on all of them


__all__ = ["reseal"]
