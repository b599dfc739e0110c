"""All that was left half-written, each by itself: told, thrown away, and brought back as long as it is kept.

What is thrown away stays among the drafts, where nothing offers it, until thirty days have gone or a purge. As with all
drafts none of this is a step of undo.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from itertools import count
from typing import Any
from zlib import crc32

from evenso.language import tr
from evenso.records import ID_ALPHABET
from storage.contents.drafts import BESIDE, THROWN, is_elsewhere, places, save
from storage.database import OpenFile
from storage.problems import NotFound
from storage.rows import moment_of, seconds

_LETTERS = 5


@dataclass(frozen=True, slots=True)
class HalfWritten:
    """Something half-written: its id, where it was typed, its text, its day, when it was kept, when thrown away (UTC).

    `open_elsewhere` says that another window has it open just now.
    """

    id: str
    slot: str
    text: str
    day: date | None
    saved: datetime
    thrown: datetime | None = None
    open_elsewhere: bool = False


def read(file: OpenFile) -> list[HalfWritten]:
    """Return all of it, the newest first; what was thrown away comes last, the last thrown first."""
    found = [one for _, one in _all(file)]
    found.sort(key=lambda one: one.thrown or one.saved, reverse=True)
    return sorted(found, key=lambda one: one.thrown is not None)


def throw_away(file: OpenFile, wanted: str) -> HalfWritten:
    """Throw one away and return it as it is kept; raises `NotFound` where nothing half-written has that id."""
    with file.writing():
        return _thrown(file, _named(file, wanted, thrown=False)[0])


def throw_own_away(file: OpenFile, slot: str, text: str, day: date | None) -> HalfWritten:
    """Keep a text as this program's draft of a slot, and throw it away in the same transaction; return it."""
    with file.writing():
        save(file, slot, text, day)
        return _thrown(file, file.own_drafts[slot][0])


def _thrown(file: OpenFile, place: str) -> HalfWritten:
    there, now = _taken(file), seconds(file.clock())
    kept = next(one for at in count(now) if (one := f"{THROWN}{at}{THROWN}{place}") not in there)
    found = _moved(file, place, kept)
    if file.typing is not None:
        file.typing.let_go(place)
    return found


def bring_back(file: OpenFile, wanted: str) -> HalfWritten:
    """Bring one back that was thrown away, beside what was begun there since; raises `NotFound` where there is none."""
    with file.writing():
        place, found = _named(file, wanted, thrown=True)
        there = _taken(file)
        return _moved(file, place, next(one for one in places(found.slot) if one not in there))


def _moved(file: OpenFile, place: str, to: str) -> HalfWritten:
    file.run("UPDATE drafts SET slot = ? WHERE slot = ?", (to, place))
    return _told(file, file.rows("SELECT slot, text, day, saved FROM drafts WHERE slot = ?", (to,))[0])


def _taken(file: OpenFile) -> set[str]:
    return {row["slot"] for row in file.rows("SELECT slot FROM drafts")}


def count_thrown(file: OpenFile) -> int:
    """Count what was thrown away and is kept."""
    return int(file.value("SELECT count(*) FROM drafts WHERE substr(slot, 1, 1) = ?", (THROWN,)))


def forget(file: OpenFile, before: datetime | None = None) -> int:
    """Let go for good, inside `writing`, of what was thrown away (before a moment); return how much that was."""
    gone = [place for place, one in _all(file) if one.thrown and (before is None or one.thrown < before)]
    for place in gone:
        file.run("DELETE FROM drafts WHERE slot = ?", (place,))
    return len(gone)


def _named(file: OpenFile, wanted: str, *, thrown: bool) -> tuple[str, HalfWritten]:
    word = wanted.strip().lower()
    for place, one in _all(file):
        if one.id == word and (one.thrown is not None) is thrown:
            return place, one
    raise NotFound(
        tr("Nothing half-written of that id was thrown away; `evenso drafts` lists what is kept.")
        if thrown
        else tr("Nothing half-written has that id; `evenso drafts` lists what is kept.")
    )


def _all(file: OpenFile) -> Iterator[tuple[str, HalfWritten]]:
    """Give everything with its place; what damage made unreadable stays out."""
    for row in file.rows("SELECT slot, text, day, saved FROM drafts ORDER BY slot"):
        with suppress(ValueError, OverflowError, OSError):
            yield row["slot"], _told(file, row)


def _told(file: OpenFile, row: Any) -> HalfWritten:
    place, thrown = row["slot"], None
    if place.startswith(THROWN):
        _, at, place = place.split(THROWN, 2)
        thrown = moment_of(int(at))
    day = None if row["day"] is None else date.fromisoformat(row["day"])
    slot = place.partition(BESIDE)[0]
    own = file.own_drafts.get(slot, ("", 0))[0] == place
    is_open = thrown is None and not own and is_elsewhere(file, place)
    return HalfWritten(_id_of(row["slot"]), slot, row["text"], day, moment_of(row["saved"]), thrown, is_open)


def _id_of(place: str) -> str:
    """Return an id that stays the same as long as it is where it is."""
    number, word = crc32(place.encode()), ""
    for _ in range(_LETTERS):
        number, letter = divmod(number, len(ID_ALPHABET))
        word += ID_ALPHABET[letter]
    return word


__all__ = ["HalfWritten", "bring_back", "count_thrown", "forget", "read", "throw_away", "throw_own_away"]
