"""Brings an older journal file up to the tables this program knows, after a verified backup of the old one."""

from __future__ import annotations

import os
from pathlib import Path

from evenso.language import tr
from storage.backups.occasions import before
from storage.database import OpenFile
from storage.migrations import steps
from storage.problems import JournalProblem
from storage.shapes import CURRENT

_TRIES = 3


def upgrade(file: OpenFile, backups: Path, *, passphrase: str | None = None) -> None:
    """Apply the missing steps in one transaction; a file that is up to date is not even asked about them.

    Raises `JournalProblem` when the backup or a step fails: the file then holds what it held.
    """
    version = file.value("PRAGMA user_version")
    if version >= CURRENT:
        return
    if file.read_only and file.notices and os.access(file.path, os.W_OK):
        raise JournalProblem(file.notices[-1])  # damaged, or with something foreign in it
    if file.read_only:
        raise JournalProblem(
            tr(
                "The journal {path} was written by an older Even So and has to be brought up to date first, but it"
                " cannot be written to here. Copy it to a folder of yours and open it there.",
                path=file.path,
            ),
        )
    for _ in range(_TRIES):
        seen = file.value("PRAGMA data_version")
        kept = before(file, "upgrade", folder=backups, passphrase=passphrase, middle=f"v{version}-to-v{CURRENT}")
        if _step_up(file, seen, version):
            said = tr("The journal was brought up to date. Its old state is kept as {kept}.", kept=backups / kept.file)
            file.notices = (*file.notices, said)
            return
        version = file.value("PRAGMA user_version")
        if version >= CURRENT:
            return  # another program did it meanwhile
    raise JournalProblem(tr("Other programs keep writing into the journal; close them and open it again."))


def _step_up(file: OpenFile, seen: int, version: int) -> bool:
    """Run the steps unless somebody wrote since the backup; return whether they ran."""
    with file.speaking():
        file.connection.execute("PRAGMA foreign_keys=OFF")  # tables are rebuilt; checked again below
    try:
        with file.writing():
            if file.value("PRAGMA data_version") != seen or file.value("PRAGMA user_version") != version:
                return False
            steps().apply(file.tables)
            if file.rows("PRAGMA foreign_key_check"):
                raise JournalProblem(
                    tr("The journal {path} could not be brought up to date; it is as it was.", path=file.path)
                )
            file.run(f"PRAGMA user_version={CURRENT}")
    finally:
        with file.speaking():
            file.connection.execute("PRAGMA foreign_keys=ON")
    return True


__all__ = ["upgrade"]
