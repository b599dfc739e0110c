"""Where the journal lies, and where its backups go. Nothing is made or opened here."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

FILE_NAME: Final = "journal.db"


def journal_path(explicit: str | None, environ: Mapping[str, str]) -> Path:
    """Return the journal's absolute path: the named file, else `EVENSO_JOURNAL`, else the user's data folder."""
    named = explicit or environ.get("EVENSO_JOURNAL")
    if named:
        return Path(named).expanduser().absolute()
    return _data_folder(environ) / FILE_NAME


def _data_folder(environ: Mapping[str, str]) -> Path:
    """Return platformdirs' user data folder; on Linux by its rule, because importing it slows down every start."""
    if sys.platform == "linux":
        for name, below in (("XDG_DATA_HOME", "evenso"), ("HOME", ".local/share/evenso")):
            base = environ.get(name, "").strip()
            if base.startswith("/"):
                return Path(base, below)
    from platformdirs import user_data_path  # noqa: PLC0415  # only where the two names above do not tell

    return user_data_path("evenso", appauthor=False)


def backup_folder(journal: Path) -> Path:
    """Return the folder beside the journal in which its backups lie."""
    return journal.parent / "backups"


def backup_list(journal: Path) -> Path:
    """Return the file in that folder in which the backups that this program made are written down."""
    return backup_folder(journal) / "list.jsonl"


def damage_note(journal: Path) -> Path:
    """Return the file in that folder in which it is noted that the journal's file was found damaged."""
    return backup_folder(journal) / f"{journal.name}.damaged"


__all__ = ["FILE_NAME", "backup_folder", "backup_list", "damage_note", "journal_path"]
