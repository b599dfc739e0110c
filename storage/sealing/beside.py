"""Copies of a journal that lie open beside it, whatever they are called: files that hold an entry of it.

Another journal of the same folder is none; a file that cannot be looked into counts by its name.
"""

from __future__ import annotations

from pathlib import Path

from storage.database import OpenFile
from storage.foreign.opening import opened
from storage.opening.conflicts import conflict_copies
from storage.problems import JournalProblem
from storage.sealing.copies import copies_in


def open_copies(file: OpenFile) -> list[Path]:
    """Return the files beside an open journal that anybody can read and that hold an entry of it, by name."""
    path = file.path
    there = copies_in(path.parent, besides=path).plain
    if not there:
        return []
    own = {str(row[0]) for row in file.connection.execute("SELECT uid FROM entries")}
    return [one for one in there if _holds(one, own, file) or one in conflict_copies(path)]


def _holds(copy: Path, own: set[str], file: OpenFile) -> bool:
    try:
        with opened(copy, clock=file.clock, passphrase=None) as other:
            return any(str(row[0]) in own for row in other.connection.execute("SELECT uid FROM entries"))
    except JournalProblem:
        return copy.name.startswith(file.path.stem)


__all__ = ["open_copies"]
