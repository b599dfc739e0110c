"""Where the journal lies, and where its backups go. Nothing is made or opened here."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Final

FILE_NAME: Final = "journal.db"
BACKUPS: Final = "backups"
BACKUP_LIST: Final = "list.jsonl"


def journal_path(explicit: str | None, environ: Mapping[str, str]) -> Path:
    """Return the journal's absolute path: the named file, else `EVENSO_JOURNAL`, else the user's data folder."""
    from pathlib import Path  # noqa: PLC0415  # as below

    if named := explicit or environ.get("EVENSO_JOURNAL"):
        return Path(named).expanduser().absolute()
    if name := journal_name(environ):
        return Path(name)
    from platformdirs import user_data_path  # noqa: PLC0415  # only where no name of a folder tells

    return user_data_path("evenso", appauthor=False) / FILE_NAME


def journal_name(environ: Mapping[str, str]) -> str | None:
    """Return the same as a name where the environment says it in full, as nearly always on Linux; None elsewhere.

    There it is platformdirs' user data folder, by its rule: importing it, and `pathlib` too, slows down every start.
    """
    if named := environ.get("EVENSO_JOURNAL"):
        return named if named.startswith("/") else None
    if sys.platform == "linux":
        for name, below in (("XDG_DATA_HOME", "evenso"), ("HOME", ".local/share/evenso")):
            base = environ.get(name, "").strip()
            if base.startswith("/"):
                return f"{base}/{below}/{FILE_NAME}"
    return None


def backup_folder(journal: Path) -> Path:
    """Return the folder beside the journal in which its backups lie."""
    return journal.parent / BACKUPS


def backup_list(journal: Path) -> Path:
    """Return the file in that folder in which the backups that this program made are written down."""
    return backup_folder(journal) / BACKUP_LIST


def damage_note(journal: Path | str) -> str:
    """Return the name of the file in that folder in which it is noted that the journal's file was found damaged."""
    folder, name = os.path.split(journal)
    return f"{folder}/{BACKUPS}/{name}.damaged"


def country_file(journal: Path | str) -> str:
    """Return the name of the file beside the journal with the country whose crisis lines were chosen."""
    return f"{os.fspath(journal)}.country"


def typing_file(journal: str) -> str:
    """Return the name of the empty file beside the journal in which windows hold what they have open half-written."""
    return f"{journal}-typing"


__all__ = [
    "BACKUPS",
    "BACKUP_LIST",
    "FILE_NAME",
    "backup_folder",
    "backup_list",
    "country_file",
    "damage_note",
    "journal_name",
    "journal_path",
    "typing_file",
]
