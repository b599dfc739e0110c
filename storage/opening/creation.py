"""Makes a new journal file: complete under a passing name first, so that nobody ever meets half of one."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from evenso.language import tr
from storage.backups.folders import flush, make_folder
from storage.database import Clock, OpenFile
from storage.engine import Error, connect
from storage.migrations import steps
from storage.opening.conditions import Found, Shape
from storage.opening.passphrases import unlock
from storage.problems import JournalProblem, explain
from storage.shapes import APPLICATION_ID, CURRENT


def create(path: Path, *, clock: Clock, passphrase: str | None, fill: Callable[[OpenFile], None]) -> None:
    """Make a journal at `path` if nothing is there; `fill` writes what a new journal begins with.

    When several programs do this at once, the first one's file stays and all of them open it.
    """
    make_folder(path.parent)
    passing = path.parent / f".{path.name}.{os.urandom(4).hex()}.new"
    try:
        os.close(os.open(passing, os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_WRONLY, 0o600))
        _build(passing, clock, passphrase, fill)
        _publish(passing, path)
    except OSError:
        raise JournalProblem(
            tr("A journal cannot be made at {path}. Nothing was written; check the folder.", path=path)
        ) from None
    except Error as error:
        raise explain(error, path) from None
    finally:
        with suppress(OSError):
            passing.unlink(missing_ok=True)


def _build(passing: Path, clock: Clock, passphrase: str | None, fill: Callable[[OpenFile], None]) -> None:
    connection = connect(passing, writable=True)
    status = passing.stat()
    found = Found(passing, (status.st_dev, status.st_ino), Shape.PLAIN, writable=True)
    with closing(OpenFile(found, connection, clock=clock, notices=())) as file:
        if passphrase is not None:
            unlock(connection, passphrase)
        if not connection.execute("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'").fetchone():
            raise JournalProblem(
                tr("This computer's SQLite has no search index (FTS5). Install the package sqlcipher3.")
            )
        # nobody sees this file before it is whole and flushed, so it needs no journal and no flush of its own
        for setting in (
            "journal_mode=MEMORY",
            "synchronous=OFF",
            "secure_delete=ON",
            "foreign_keys=ON",
            "temp_store=MEMORY",
        ):
            connection.execute(f"PRAGMA {setting}")
        connection.execute("BEGIN IMMEDIATE")
        steps().apply(file.tables)
        fill(file)
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={CURRENT}")
        connection.execute("COMMIT")


def _publish(passing: Path, path: Path) -> None:
    flush(passing)
    try:
        with suppress(FileExistsError):
            os.link(passing, path)
    except OSError:
        # a file system without hard links: take the name first, so that nothing is ever replaced
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_WRONLY, 0o600))
            passing.replace(path)
    flush(path.parent)


__all__ = ["create"]
