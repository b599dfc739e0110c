"""Copies of the journal that sync programs put beside it when two machines wrote: noticed and told, never touched.

Syncthing, Dropbox, Nextcloud, ownCloud and Seafile write “conflict” into the name; iCloud and Google Drive add a
number.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

from evenso.language import tr
from storage.location import journal_path


def conflict_copies(path: Path) -> list[Path]:
    """Return the copies beside a journal, by name; raises OSError when the folder cannot be read."""
    with os.scandir(path.parent) as entries:
        names = [entry.name for entry in entries if entry.name != path.name and _is_conflict(entry.name, path)]
    return [path.parent / name for name in sorted(names)]


def _is_conflict(name: str, path: Path) -> bool:
    if not name.startswith(path.stem) or name.endswith(("-journal", "-wal", "-shm")):
        return False
    numbered = re.fullmatch(rf"{re.escape(path.stem)} (\d{{1,2}}|\(\d{{1,2}}\)){re.escape(path.suffix)}", name)
    return "conflict" in name.lower() or numbered is not None


def say_conflicts(path: Path) -> list[str]:
    """Say which copies lie beside the journal, with the command that brings the first one in; [] for none."""
    copies = conflict_copies(path)
    if not copies:
        return []
    import shlex  # noqa: PLC0415  # hardly ever is there one

    names = ", ".join(copy.name for copy in copies[:3])
    if len(copies) > 3:
        names = tr("{shown} and {more} more", shown=names, more=len(copies) - 3)
    command = f"evenso {_which(path, shlex.quote)}merge {shlex.quote(str(copies[0]))}"
    how = tr(" To bring it in: {command}", command=command) if command.isprintable() else ""
    return [
        tr(
            "A sync program put another copy of the journal beside it: {names}. Nothing was merged by itself.{how}",
            names=names,
            how=how,
        )
    ]


def _which(path: Path, quote: Callable[[str], str]) -> str:
    """Return how the command names this journal, where it would not be found by itself."""
    try:
        usual = journal_path(None, os.environ).resolve()
    except (OSError, RuntimeError):
        usual = None
    return "" if usual == path else f"--journal {quote(str(path))} "


__all__ = ["conflict_copies", "say_conflicts"]
