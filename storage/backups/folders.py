"""Names and places of backups: folders for this account only, files that get their name complete or not at all."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from evenso.language import tr
from storage.problems import JournalProblem

_YOUNG: Final = 3600.0
"""Seconds after which a file under a passing name is nobody's any more."""


def folder_name(journal: Path, now: datetime, *, what: str = "") -> str:
    """Return the name of a backup made now: `journal-2026-11-22T101500Z.db`, `what` in the middle."""
    stamp = now.astimezone(UTC).strftime("%Y-%m-%dT%H%M%SZ")
    return f"{journal.stem}-{what + '-' if what else ''}{stamp}.db"


def free_name(folder: Path, name: str) -> Path:
    """Return a path in the folder that nothing has yet: two backups can fall into one second."""
    path, number = folder / name, 2
    while os.path.lexists(path):
        path = folder / f"{Path(name).stem}-{number}.db"
        number += 1
    return path


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it that are missing, for this account only."""
    try:
        missing = [path for path in (folder, *folder.parents) if not path.is_dir()]
        for path in reversed(missing):
            path.mkdir(mode=0o700, exist_ok=True)
    except OSError:
        raise JournalProblem(
            tr("The folder {folder} cannot be made. Nothing was written; check its path.", folder=folder)
        ) from None


def seen_of(path: Path) -> tuple[int, int]:
    """Return what tells whether a file was written to since: its time of change and its size."""
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size


def sweep(folder: Path, pattern: str = ".*.part") -> None:
    """Take away what killed programs left of files that never got their name; young ones may still be written."""
    with suppress(OSError):
        newest = max((path.stat().st_mtime for path in folder.glob("*")), default=0.0)
        for path in folder.glob(pattern):
            if path.stat().st_mtime < newest - _YOUNG:
                path.unlink()


def put(passing: Path, target: Path) -> None:
    """Give a complete file its name without ever replacing one that came there meanwhile."""
    try:
        os.link(passing, target)
    except FileExistsError:
        raise
    except OSError:
        passing.replace(target)  # a file system without hard links
    flush(target.parent)


def flush(path: Path) -> None:
    """Have a file, or the names in a folder, on the disk: on macOS past the drive's own memory too."""
    handle = os.open(path, os.O_RDONLY)
    try:
        if sys.platform == "darwin":
            import fcntl  # noqa: PLC0415  # there is none on every system

            with suppress(OSError):  # not every file system can
                fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
        os.fsync(handle)
    finally:
        os.close(handle)


__all__ = ["flush", "folder_name", "free_name", "make_folder", "put", "seen_of", "sweep"]
