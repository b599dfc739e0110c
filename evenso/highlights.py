"""The moments of a stretch of days that stand out: the hardest one with what was there then, and what was noticed.

Nothing is judged: the hardest moment is the lowest check-in, and what followed is told in its order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from evenso.cells import shorten
from evenso.practised import PRACTISED
from evenso.records import AnyEntry, CheckIn, Note, NoteForm, Practice
from evenso.text import one_line

if TYPE_CHECKING:
    from evenso.patterns.records import Noticing, Pattern

_AFTERWARDS: Final = timedelta(hours=24)
_CLEARLY_LOWER: Final = 2
"""Points between the highest and the lowest check-in from which on the lowest is called the hardest moment."""

_LOW: Final = 4
"""A check-in this low is told even in a week without any higher one."""


_NOT_HARD: Final = 6
"""From here on up a check-in is no hard moment, whatever the others were."""

_GENTLE: Final = {NoteForm.THOUGHT: ("fairer",), NoteForm.PERSPECTIVE: ("kind_line", "understand", "value")}
"""Parts of guided entries that may be met again unasked: what somebody came to, not what hurt."""

_SENTENCE: Final = re.compile(r"(?<=[.!?…])\s")
LONGEST_LINE: Final = 160
"""Cells."""


@dataclass(frozen=True, slots=True)
class ThingNoticed:
    """One thing noticed: a pattern by its name with the line about it, or the line of a guided entry."""

    day: date
    words: str
    pattern: str = ""
    entry: Note | None = None


@dataclass(frozen=True, slots=True)
class HardMoment:
    """The lowest check-in, what was practised on its day and in the day after it, and the check-in that came next."""

    check_in: CheckIn
    practised: tuple[Practice, ...]
    following: CheckIn | None


def hardest_moment(entries: Sequence[AnyEntry]) -> HardMoment | None:
    """Return the hardest moment of entries that are in order of time; None when no check-in lies clearly lower.

    Of equal ones the one with words, then the latest, is taken.
    """
    rated = [entry for entry in entries if isinstance(entry, CheckIn) and entry.mood is not None]
    if not rated:
        return None
    lowest = min(entry.mood or 0 for entry in rated)
    highest = max(entry.mood or 0 for entry in rated)
    if lowest >= _NOT_HARD or (lowest > _LOW and highest - lowest < _CLEARLY_LOWER):
        return None
    candidates = [entry for entry in rated if entry.mood == lowest]
    chosen = max(candidates, key=lambda entry: (bool(entry.note), entry.at.utc))
    until = chosen.at.utc + _AFTERWARDS
    practised = tuple(
        entry
        for entry in entries
        if isinstance(entry, Practice)
        and entry.state in PRACTISED
        and (entry.day == chosen.day or chosen.at.utc <= entry.at.utc <= until)
    )
    following = next((entry for entry in rated if entry.at.utc > chosen.at.utc), None)
    return HardMoment(chosen, practised, following)


def one_thing_noticed(
    entries: Sequence[AnyEntry], patterns: Sequence[tuple[Pattern, Noticing]] = ()
) -> ThingNoticed | None:
    """Return what was noticed last: a pattern first, else the gentle line of a guided entry; None without either.

    The thought that hurt, what happened, and what is marked as private are never taken.
    """
    private = {entry.id for entry in entries if entry.private and entry.id}
    seen = [(pattern, one) for pattern, one in patterns if one.entry_id not in private]
    if seen:
        pattern, one = max(seen, key=lambda pair: pair[1].at.utc)
        return ThingNoticed(one.day, first_sentence(one.note), pattern.name)
    notes = [entry for entry in entries if isinstance(entry, Note) and not entry.private]
    kept = [(note, line) for note in notes if (line := gentle_line(note))]
    return ThingNoticed(kept[-1][0].day, kept[-1][1], entry=kept[-1][0]) if kept else None


def gentle_line(note: Note) -> str:
    """Return a sentence of what a guided entry came to, as of its fairer view; "" where there is none."""
    said = dict(note.parts)
    return next((first_sentence(said[name]) for name in _GENTLE.get(note.form, ()) if name in said), "")


def first_sentence(words: str) -> str:
    """Return the first sentence of a text on one line; a very long one is shortened."""
    line = one_line(words).strip()
    end = _SENTENCE.search(line)
    return shorten(line[: end.start()] if end is not None else line, LONGEST_LINE)


def to_bring(entries: Iterable[AnyEntry]) -> tuple[AnyEntry, ...]:
    """Return what is marked to be brought up, of any kind; what is marked as private stays out whatever else it is."""
    return tuple(entry for entry in entries if entry.for_session and not entry.private)
