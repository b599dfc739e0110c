"""What a kill can leave beside a journal: whole copies of it under passing names, readable by whoever finds them."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import Final

from storage import database
from storage.database import OpenFile
from storage.engine import Error

_WRITTEN_ANEW: Final = r"\.{}\.[0-9a-f]{{8}}\.(?:sealing|rescued)(-journal)?"
_BEGUN: Final = r"\.{}\.[0-9a-f]{{8}}\.new(-journal)?"


def strays(path: Path, pattern: str = _WRITTEN_ANEW) -> list[Path]:
    """Return what lies beside a file under passing names of this program's making."""
    wanted = re.compile(pattern.format(re.escape(path.name)))
    try:
        return [path.parent / name for name in os.listdir(path.parent) if wanted.fullmatch(name)]  # noqa: PTH208
    except OSError:
        return []


def sweep(file: OpenFile) -> None:
    """Take strays away, unless another program is writing: it may be at work on just these."""
    if file.read_only or not strays(file.path):
        return
    with suppress(Error):
        file.connection.execute("PRAGMA busy_timeout=0")
        try:
            file.connection.execute("BEGIN IMMEDIATE")
            take_away(file.path)
            file.connection.execute("ROLLBACK")
        finally:
            file.connection.execute(f"PRAGMA busy_timeout={int(database.PATIENCE * 1000)}")


def take_away(path: Path) -> None:
    """Take strays away while the caller holds the journal's write lock: a new journal's that never got its name, too.

    Such a one can be a second name of the journal itself.
    """
    for stray in (*strays(path), *strays(path, _BEGUN)):
        with suppress(OSError):
            stray.unlink()


__all__ = ["strays", "sweep", "take_away"]
