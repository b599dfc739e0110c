"""Looks at the journal's file and folder before any connection exists, and says what would make opening unsafe.

Nothing is changed here. A file that is not clearly a journal is refused, never emptied, replaced or repaired.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping

from evenso.language import tr
from storage.location import backup_folder
from storage.problems import JournalProblem, NoJournal, NotOpened
from storage.shapes import APPLICATION_ID

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Final

_MAGIC: Final = b"SQLite format 3\0"
_HEADER: Final = 100
_SMALLEST: Final = 512
_CIPHER_PAGE: Final = 4096
_LOGS: Final = (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83")
"""How a write-ahead log begins (sqlite.org/fileformat2.html)."""


class Shape:
    """What the first bytes of a file say it is; words, since every start would wait for `enum`."""

    PLAIN: Final = "plain"
    SEALED: Final = "sealed"


class Found:
    """A file that may be opened: its real path, its identity on the disk, its shape, whether it can be written to."""

    __slots__ = ("identity", "name", "shape", "writable")

    def __init__(self, path: Path | str, identity: tuple[int, int], shape: str, *, writable: bool) -> None:
        self.name = os.fspath(path)
        self.identity = identity
        self.shape = shape
        self.writable = writable

    @property
    def path(self) -> Path:
        """The real path."""
        from pathlib import Path  # noqa: PLC0415  # nobody asks where all is well

        return Path(self.name)


def look(path: Path | str, *, open_already: Mapping[tuple[int, int], str]) -> Found:
    """Return what lies at `path`; raises `NoJournal` when nothing does, `JournalProblem` when it is no journal.

    A file in `open_already` (by device and inode) is not read again: closing a second handle on it would drop the
    locks that another connection of this process holds.
    """
    real = _real(path)
    status = os.stat(real)  # names alone: every start would wait for `pathlib`
    identity = (status.st_dev, status.st_ino)
    _refuse_odd(real, status)
    shape = open_already.get(identity) or _shape(real, _first_bytes(real), status.st_size)
    writable = os.access(real, os.W_OK) and os.access(os.path.dirname(real), os.W_OK)
    return Found(real, identity, shape, writable=writable)


def _real(path: Path | str) -> str:
    try:
        if not os.path.lexists(path):
            raise NoJournal(
                tr(
                    "There is no journal at {path}. Nothing was made; check the path, or start a new journal.",
                    path=path,
                )
            )
        return os.path.realpath(path, strict=True)
    except FileNotFoundError:
        raise JournalProblem(
            tr("{path} is a link to a file that is not there. Nothing was made or changed.", path=path)
        ) from None
    except (OSError, RuntimeError, ValueError):
        # Python before 3.13 reports a loop of links as RuntimeError, a NUL in the path as ValueError
        raise JournalProblem(
            tr("The path {path} cannot be followed to a file. Nothing was made or changed.", path=path)
        ) from None


def _refuse_odd(path: str, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise JournalProblem(tr("{path} is a folder, not a journal. Name the file in it.", path=path))
    if not stat.S_ISREG(status.st_mode):
        raise JournalProblem(
            tr("{path} is not an ordinary file, so it cannot be a journal. It was not touched.", path=path)
        )
    if status.st_size < _SMALLEST:
        said = (
            tr("The file {path} is empty; it is not a journal. It was left as it is. {newest_backup}")
            if status.st_size == 0
            else tr("The file {path} is too short for one; it is not a journal. It was left as it is. {newest_backup}")
        )
        raise NotOpened(said, path, say_newest_backup(path))


def _first_bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read(_HEADER)
    except OSError:
        raise JournalProblem(
            tr("The file {path} cannot be read. Check who owns it; nothing was changed.", path=path)
        ) from None


def _shape(path: str, head: bytes, size: int) -> str:
    if head.startswith(_MAGIC):
        _refuse_foreign(path, head)
        return Shape.PLAIN
    # A sealed journal looks like chance from its first byte and is made of whole pages; anything else is not ours.
    readable = sum(32 <= byte < 127 or byte in b"\t\n\r" for byte in head)
    if size % _CIPHER_PAGE or readable > 75:
        raise NotOpened(tr("The file {path} is not a journal. It was left exactly as it is."), path)
    return Shape.SEALED


def _refuse_foreign(path: str, head: bytes) -> None:
    if head[18] > 2 or head[19] > 2:
        raise NotOpened(
            tr(
                "The file {path} was written by a newer kind of SQLite than this program can read. It was left as it"
                " is."
            ),
            path,
        )
    application = int.from_bytes(head[68:72], "big")
    if application != APPLICATION_ID:
        raise NotOpened(
            tr("The file {path} is a database of another program, not a journal. It was left as it is."), path
        )
    _refuse_strange_log(path, head)


def _refuse_strange_log(path: str, head: bytes) -> None:
    """Refuse a write-ahead log beside a file that keeps none: SQLite plays in whichever lies there."""
    log = f"{path}-wal"
    try:
        with open(log, "rb") as file:
            begins = file.read(4)
    except OSError:
        return
    if head[18] == 1 and begins in _LOGS:
        raise JournalProblem(
            tr(
                "Beside the journal lies {name}, which belongs to another file; opening would write that into the"
                " journal. Both were left as they are: move that file somewhere else, then open the journal again.",
                name=os.path.basename(log),
            ),
        )


def say_newest_backup(named: Path | str, *, rescue: bool = False) -> str:
    """Return a sentence naming the newest good backup beside the journal and how to put it back, or that there is none.

    With `rescue` the way to what can still be read is said too.
    """
    from pathlib import Path  # noqa: PLC0415  # only when something is wrong

    from storage.restoring.missing import newest_left  # noqa: PLC0415  # the same

    path = Path(named)

    newest = newest_left(path, backup_folder(path))
    reads = tr("`evenso rescue -o NEW.db` takes what can still be read into a new journal.")
    if newest is None:
        return (
            tr("There is no backup beside it. {reads}", reads=reads) if rescue else tr("There is no backup beside it.")
        )
    said = tr(
        "The newest backup beside it is {newest}: `evenso restore {newest}` puts it in the journal's place.",
        newest=newest,
    )
    return f"{said} {reads}" if rescue else said


__all__ = ["Found", "Shape", "look", "say_newest_backup"]
