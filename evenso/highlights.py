"""The moments of a stretch of days that stand out: the hardest one with what was there then, and what was noticed.

Nothing is judged: the hardest moment is the lowest check-in, and what followed is told in its order.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from evenso.practised import PRACTISED
from evenso.records import AnyEntry, CheckIn, Note, NoteForm, Practice

_AFTERWARDS: Final = timedelta(hours=24)
_CLEARLY_LOWER: Final = 2
"""Points between the highest and the lowest check-in from which on the lowest is called the hardest moment."""

_LOW: Final = 4
"""A check-in this low is told even in a week without any higher one."""


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
    if lowest > _LOW and highest - lowest < _CLEARLY_LOWER:
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


def one_thing_noticed(entries: Sequence[AnyEntry]) -> Note | None:
    """Return the latest note that says something about oneself: marked for the session, else a thought, else tagged."""
    notes = [entry for entry in entries if isinstance(entry, Note)]
    looks = (
        [note for note in notes if note.for_session],
        [note for note in notes if note.form in (NoteForm.THOUGHT, NoteForm.PERSPECTIVE)],
        [note for note in notes if note.tags],
    )
    return next((found[-1] for found in looks if found), None)


def to_bring(entries: Iterable[AnyEntry]) -> tuple[AnyEntry, ...]:
    """Return what is marked to be brought up, of any kind; what is marked as private stays out whatever else it is."""
    return tuple(entry for entry in entries if entry.for_session and not entry.private)
