"""What a kill can leave beside a journal: whole copies of it under passing names, readable by whoever finds them."""

from __future__ import annotations

import os
from contextlib import suppress

from storage.database import OpenFile
from storage.engine import PATIENCE, Error

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Final

_WRITTEN_ANEW: Final = r"\.{}\.[0-9a-f]{{8}}\.(?:sealing|rescued)(-journal)?"
_BEGUN: Final = r"\.{}\.[0-9a-f]{{8}}\.new(-journal)?"


def strays(path: Path, pattern: str = _WRITTEN_ANEW) -> list[Path]:
    """Return what lies beside a file under passing names of this program's making."""
    return [path.parent / name for name in _near(os.fspath(path), pattern)]


def _near(path: str, pattern: str) -> list[str]:
    """Return the names, apart from the folder: at every opening it is asked whether there are any."""
    folder, own = os.path.split(path)
    try:
        hidden = [name for name in os.listdir(folder) if name.startswith(f".{own}.")]  # noqa: PTH208  # names alone
    except OSError:
        return []
    if not hidden:
        return []
    import re  # noqa: PLC0415  # hardly ever is there one

    wanted = re.compile(pattern.format(re.escape(own)))
    return [name for name in hidden if wanted.fullmatch(name)]


def sweep(file: OpenFile) -> None:
    """Take strays away, unless another program is writing: it may be at work on just these."""
    if file.read_only or not _near(file.name, _WRITTEN_ANEW):
        return
    with suppress(Error):
        file.connection.execute("PRAGMA busy_timeout=0")
        try:
            file.connection.execute("BEGIN IMMEDIATE")
            take_away(file.path)
            file.connection.execute("ROLLBACK")
        finally:
            file.connection.execute(f"PRAGMA busy_timeout={int(PATIENCE * 1000)}")


def take_away(path: Path) -> None:
    """Take strays away while the caller holds the journal's write lock: a new journal's that never got its name, too.

    Such a one can be a second name of the journal itself.
    """
    for stray in (*strays(path), *strays(path, _BEGUN)):
        with suppress(OSError):
            stray.unlink()


__all__ = ["strays", "sweep", "take_away"]
