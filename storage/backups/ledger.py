"""The list of the backups this program made, a line for each in a file beside them (`backups/list.jsonl`).

A line is written before its backup gets its name, so that a kill leaves a line too many, never a backup that nobody
knows. Only what stands here, with the same bytes, is ever taken away again: other files in the folder are somebody's.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from evenso.language import tr
from storage.backups.folders import make_folder
from storage.problems import JournalProblem

NAME: Final = "list.jsonl"

_LONG: Final = 300
"""Lines after which those of backups that are gone are dropped."""

_LARGEST: Final = 4_000_000
"""Bytes of the list that are read, from its end: a thousand times what it comes to."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One backup: its file, which journal it is of, what it was made for, when, and what was found in it.

    `seen` is the journal file's (mtime, size) when it was copied; `verified` says that it was opened and counted;
    `damaged` counts the things in it that are not as they were saved. Of a protected journal nothing is counted here.
    """

    file: str
    journal: str
    what: str
    made: str
    sha256: str
    bytes: int
    version: int
    sealed: bool
    verified: bool = True
    damaged: int = 0
    entries: int | None = None
    last_day: str | None = None
    seen: tuple[int, int] | None = None

    @property
    def moment(self) -> datetime:
        """The moment it was made, aware."""
        return datetime.fromisoformat(self.made)

    @property
    def good(self) -> bool:
        """Whether it was opened and counted, and all in it was as it was saved."""
        return self.verified and not self.damaged


_NAMES: Final = frozenset(field.name for field in fields(Kept))


def read(folder: Path, journal: Path) -> list[Kept]:
    """Return the backups of a journal that are still there, in the order in which they were made."""
    return [one for one in named(folder, journal).values() if _is_there(folder, one)]


def named(folder: Path, journal: Path) -> dict[str, Kept]:
    """Return what was written down last under each name that is a backup of this journal, whatever lies there now."""
    found: dict[str, Kept] = {}
    for one in _lines(folder):
        found.pop(one.file, None)  # a name that a killed program wrote down is told by whoever took it at last
        found[one.file] = one
    return {name: one for name, one in found.items() if one.journal == journal.name}


def read_all(folder: Path) -> list[Kept]:
    """Return every backup in the list, of whichever journal, whether it is there or not."""
    return _lines(folder)


def newest(folder: Path, journal: Path, *, good: bool = True) -> Kept | None:
    """Return the backup made last; with `good`, the last one that was opened, counted and whole."""
    return next((one for one in reversed(read(folder, journal)) if one.good or not good), None)


def strangers(folder: Path, journal: Path) -> list[Path]:
    """Return files that look like backups of this journal by their names and are not in the list, by name."""
    known = {one.file for one in _lines(folder)}
    try:
        return sorted(
            path for path in folder.glob("*.db") if path.name.startswith(f"{journal.stem}-") and path.name not in known
        )
    except OSError:
        return []


def add(folder: Path, kept: Kept) -> None:
    """Write a backup into the list, on the disk when this returns."""
    _append(folder, asdict(kept))


def begin(folder: Path, journal: Path, now: datetime) -> None:
    """Write down that a journal began, so that one which is gone later is missed (`faults.md` F16)."""
    make_folder(folder)
    _append(folder, {"journal": journal.name, "begun": now.isoformat(timespec="seconds")})


def note_place(folder: Path, journal: Path, place: str) -> None:
    """Write down where the second place of a journal is, "" for none, so that it can be named with nothing opened."""
    if noted_place(folder, journal) != place:
        make_folder(folder)
        _append(folder, {"journal": journal.name, "second_place": place})


def noted_place(folder: Path, journal: Path) -> str:
    """Return the second place that was written down last, "" for none."""
    said = [values.get("second_place") for values in _values(folder) if values.get("journal") == journal.name]
    return next((one for one in reversed(said) if isinstance(one, str)), "")


def knows(folder: Path, journal: Path) -> bool:
    """Whether a journal of this name was begun or backed up here once."""
    return any(values.get("journal") == journal.name for values in _values(folder))


def _append(folder: Path, values: dict[str, Any]) -> None:
    line = json.dumps(values, ensure_ascii=True, separators=(",", ":")) + "\n"
    try:
        handle = os.open(folder / NAME, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW, 0o600)
        with os.fdopen(handle, "r+b", buffering=0) as file:
            torn = file.seek(0, os.SEEK_END) and (file.seek(-1, os.SEEK_END), file.read(1))[1] != b"\n"
            file.write(b"\n" * torn + line.encode())
            os.fsync(file.fileno())
    except OSError:
        said = tr("The list of backups in {folder} cannot be written. The journal itself is safe.", folder=folder)
        raise JournalProblem(said) from None


def tidy(folder: Path, *, long: int = _LONG) -> None:
    """Drop the lines of backups that are gone, or were written down anew, once the list has grown long."""
    lines = _values(folder)
    if not lines or len(lines) < long:
        return
    last = {(values.get("journal"), values.get("file")): values for values in lines}
    staying = [
        values
        for values in lines
        if (kept := _kept(values)) is None or (last[kept.journal, kept.file] is values and _is_there(folder, kept))
    ]
    passing = folder / f".{NAME}.{os.urandom(4).hex()}.part"
    with suppress(OSError):
        handle = os.open(passing, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(values, separators=(",", ":")) + "\n" for values in staying)
            file.flush()
            os.fsync(file.fileno())
        passing.replace(folder / NAME)


def is_ours(folder: Path, kept: Kept) -> bool:
    """Whether the file under a backup's name still has the bytes that were written down."""
    path = folder / kept.file
    try:
        return path.is_file() and not path.is_symlink() and sum_of(path) == kept.sha256
    except OSError:
        return False


def was_ours(folder: Path, name: str, journal: Path) -> bool:
    """Whether a file has bytes that were ever written down for a backup of this journal under its name."""
    sums = {one.sha256 for one in _lines(folder) if (one.file, one.journal) == (name, journal.name)}
    return bool(sums) and sum_of(folder / name) in sums


def sum_of(path: Path) -> str:
    """Return a file's SHA-256. Never of the open journal: closing a second handle on it would drop its locks."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def alone(folder: Path, *, wait: bool = True) -> Iterator[bool]:
    """Keep other programs out of the folder meanwhile; yields False when one is there and `wait` is off."""
    if sys.platform == "win32":  # two programs that back up in the same instant are not kept apart there
        yield True
        return
    import fcntl  # noqa: PLC0415  # there is none on every system

    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        os.close(handle)
        yield False
        return
    except OSError:
        pass  # a file system without locks: go on as if alone
    try:
        yield True
    finally:
        os.close(handle)


def _is_there(folder: Path, kept: Kept) -> bool:
    try:
        return (folder / kept.file).lstat().st_size == kept.bytes
    except OSError:
        return False


def _lines(folder: Path) -> list[Kept]:
    return [kept for values in _values(folder) if (kept := _kept(values)) is not None]


def _values(folder: Path) -> list[dict[str, Any]]:
    """Return what the list says, line by line; one that is damaged is left out."""
    try:
        handle = os.open(folder / NAME, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        with os.fdopen(handle, "rb") as file:
            file.seek(max(0, os.fstat(handle).st_size - _LARGEST))
            text = file.read(_LARGEST).decode("utf-8", "replace")
    except OSError:
        return []
    found = []
    for line in text.split("\n"):
        with suppress(ValueError, RecursionError):
            values = json.loads(line)
            if isinstance(values, dict):
                found.append(values)
    return found


def _kept(values: dict[str, Any]) -> Kept | None:
    """Return the backup that a line tells of; None for an odd one."""
    try:
        seen = values.get("seen")
        times = None if seen is None else (int(seen[0]), int(seen[1]))
        kept = Kept(**{**{name: value for name, value in values.items() if name in _NAMES}, "seen": times})
        texts = (kept.file, kept.journal, kept.what, kept.made, kept.sha256)
        numbers = (kept.bytes, kept.version, kept.damaged, 0 if kept.entries is None else kept.entries)
        sound = all(isinstance(one, str) for one in texts) and all(isinstance(one, int) for one in numbers)
        sound = sound and isinstance(kept.last_day, str | None) and kept.moment.tzinfo is not None
    except (ValueError, TypeError, IndexError, KeyError):
        return None
    # a name that leads out of the folder is no backup of ours
    return kept if sound and kept.file == Path(kept.file).name and kept.file not in {"", ".", ".."} else None


__all__ = [
    "NAME",
    "Kept",
    "add",
    "alone",
    "begin",
    "is_ours",
    "knows",
    "named",
    "newest",
    "note_place",
    "noted_place",
    "read",
    "read_all",
    "strangers",
    "sum_of",
    "tidy",
    "was_ours",
]
