"""Copies of the journal that sync programs put beside it when two machines wrote: noticed and told, never touched.

Syncthing, Dropbox, Nextcloud, ownCloud and Seafile write “conflict” into the name; iCloud and Google Drive add a
number.
"""

from __future__ import annotations

import os
from collections.abc import Callable

from evenso.language import tr
from storage.location import journal_path


def conflict_copies(path: str) -> list[str]:
    """Return the copies beside a journal, by name; raises OSError when the folder cannot be read."""
    folder, own = os.path.split(path)
    return [f"{folder}/{name}" for name in sorted(os.listdir(folder)) if name != own and _is_conflict(name, own)]


def _is_conflict(name: str, own: str) -> bool:
    stem, suffix = os.path.splitext(own)
    if not name.startswith(stem) or name.endswith(("-journal", "-wal", "-shm", "-typing")):
        return False
    if "conflict" in name.lower() or not name.startswith(f"{stem} "):
        return "conflict" in name.lower()
    import re  # noqa: PLC0415  # hardly ever is there one

    return re.fullmatch(rf"{re.escape(stem)} (\d{{1,2}}|\(\d{{1,2}}\)){re.escape(suffix)}", name) is not None


def say_conflicts(path: str) -> list[str]:
    """Say which copies lie beside the journal, with the command that brings the first one in; [] for none."""
    copies = conflict_copies(path)
    if not copies:
        return []
    import shlex  # noqa: PLC0415  # hardly ever is there one

    names = ", ".join(os.path.basename(copy) for copy in copies[:3])
    if len(copies) > 3:
        names = tr("{shown} and {more} more", shown=names, more=len(copies) - 3)
    command = f"evenso {_which(path, shlex.quote)}merge {shlex.quote(copies[0])}"
    how = tr(" To bring it in: {command}", command=command) if command.isprintable() else ""
    return [
        tr(
            "A sync program put another copy of the journal beside it: {names}. Nothing was merged by itself.{how}",
            names=names,
            how=how,
        )
    ]


def _which(path: str, quote: Callable[[str], str]) -> str:
    """Return how the command names this journal, where it would not be found by itself."""
    try:
        usual = journal_path(None, os.environ).resolve()
    except (OSError, RuntimeError):
        usual = None
    return "" if str(usual) == path else f"--journal {quote(path)} "


__all__ = ["conflict_copies", "say_conflicts"]
