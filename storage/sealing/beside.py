"""Copies of a journal that lie open beside it, whatever they are called: files that hold an entry of it.

Another journal of the same folder is none; a file that cannot be looked into counts by its name. Exports count by
their first line, a second name of the journal's own file because that keeps what the file was.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from storage.database import OpenFile
from storage.foreign.opening import opened
from storage.opening.conflicts import conflict_copies
from storage.problems import JournalProblem
from storage.sealing.copies import copies_in

_EXPORT: Final = b'{\n"format": "evenso"'


def open_copies(file: OpenFile) -> list[Path]:
    """Return the files beside an open journal that anybody can read and that hold an entry of it, by name."""
    path = file.path
    names, exports = _names_and_exports(path)
    there = [one for one in copies_in(path.parent, besides=path).plain if one not in names]
    if there:
        own = {str(row[0]) for row in file.connection.execute("SELECT uid FROM entries")}
        there = [one for one in there if _holds(one, own, file) or str(one) in conflict_copies(file.name)]
    return sorted([*there, *names, *exports])


def _names_and_exports(path: Path) -> tuple[list[Path], list[Path]]:
    """Return further names of the journal's file in its folder, and exports of this program there."""
    names: list[Path] = []
    exports: list[Path] = []
    try:
        own = path.stat()
        for one in path.parent.iterdir():
            if one != path and not one.is_symlink() and one.is_file():
                if one.stat().st_ino == own.st_ino and one.stat().st_dev == own.st_dev:
                    names.append(one)
                elif one.suffix == ".json" and _is_export(one):
                    exports.append(one)
    except OSError:
        return names, exports
    return names, exports


def _is_export(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_EXPORT)).startswith(_EXPORT)


def _holds(copy: Path, own: set[str], file: OpenFile) -> bool:
    try:
        with opened(copy, clock=file.clock, passphrase=None) as other:
            return any(str(row[0]) in own for row in other.connection.execute("SELECT uid FROM entries"))
    except JournalProblem:
        return copy.name.startswith(file.path.stem)


__all__ = ["open_copies"]
