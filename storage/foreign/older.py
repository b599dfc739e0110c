"""A journal of an older version made readable: copied aside, and the copy brought up to the tables of today.

The file itself is never changed. The copy lies in a folder of the caller's, under a passing name, and goes with the
block.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from evenso.language import tr
from storage.database import Clock, OpenFile
from storage.engine import Error, connect
from storage.foreign.opening import NotTaken, opened
from storage.migrations import steps
from storage.opening.conditions import Found, Shape
from storage.opening.passphrases import unlock
from storage.problems import DiskFull, JournalProblem
from storage.shapes import CURRENT


@contextmanager
def readable(path: Path, *, clock: Clock, folder: Path, passphrase: str | None = None) -> Iterator[OpenFile]:
    """Open a file of any released version as one of today's, for reading, as long as the block lasts.

    `folder` must be there and private: an older file's copy lies in it meanwhile. Raises as `opened` does.
    """
    with opened(path, clock=clock, passphrase=passphrase) as file:
        if not file.is_older:
            yield file
            return
        passing = folder / f".older-{os.urandom(6).hex()}.part"
        try:
            bring_up_to_date(file, passing, passphrase=passphrase)
            with opened(passing, clock=clock, passphrase=passphrase) as copy:
                yield copy
        finally:
            with suppress(OSError):
                passing.unlink(missing_ok=True)


def bring_up_to_date(file: OpenFile, target: Path, *, passphrase: str | None = None) -> None:
    """Write a copy of a file that was `opened` to `target`, which nothing has, and bring it up to today's tables.

    Raises `NotTaken`, and leaves nothing behind, when a step does not go through.
    """
    path = file.path
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_WRONLY, 0o600))
        with file.speaking():
            file.connection.execute("PRAGMA query_only=OFF")  # the engine counts a copy as writing; the file is `ro`
            file.connection.execute("VACUUM INTO ?", (target.as_uri(),))
            file.connection.execute("PRAGMA query_only=ON")
        _step_up(file, target, passphrase)
    except OSError:
        _drop(target)
        raise JournalProblem(
            tr("A copy of {path} cannot be made in {parent}. Nothing was changed.", path=path, parent=target.parent)
        ) from None
    except DiskFull:
        _drop(target)
        raise DiskFull(
            tr(
                "There is no room for a copy of {path} in {parent}, so nothing was changed. Make some room and try"
                " again.",
                path=path,
                parent=target.parent,
            ),
        ) from None
    except (Error, JournalProblem):
        _drop(target)
        raise NotTaken(
            tr(
                "{path} was written by an older Even So and could not be brought up to date. It is as it was.",
                path=path,
            )
            if file.is_older
            else tr("{path} could not be copied whole. It is as it was, and nothing was changed; try again.", path=path)
        ) from None


def _step_up(file: OpenFile, target: Path, passphrase: str | None) -> None:
    status = target.stat()
    shape = Shape.SEALED if file.sealed else Shape.PLAIN
    connection = connect(target, writable=True)
    copy = OpenFile(
        Found(target, (status.st_dev, status.st_ino), shape, writable=True), connection, clock=file.clock, notices=()
    )
    try:
        if file.sealed and passphrase is not None:
            unlock(connection, passphrase)
        for setting in ("foreign_keys=OFF", "temp_store=MEMORY", "secure_delete=ON", "cell_size_check=ON"):
            connection.execute(f"PRAGMA {setting}")
        with copy.writing():
            steps().apply(copy.tables)
            if copy.rows("PRAGMA foreign_key_check"):
                raise JournalProblem("rows refer to others that are not there")
            copy.run(f"PRAGMA user_version={CURRENT}")
    finally:
        copy.close()


def _drop(target: Path) -> None:
    with suppress(OSError):
        target.unlink(missing_ok=True)


__all__ = ["bring_up_to_date", "readable"]
