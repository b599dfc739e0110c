"""What filling a cell makes of what is kept: the value of a row on a day, or the practice that a use stands for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from evenso.card.records import CardValue, Target
from evenso.language import tr
from evenso.records import InvalidRecord, Moment, Practice, PracticeState

DID: Final = 4
"""The first number of the use scale that says that the skill was used."""

TRIED: Final = 3


def state_of_use(use: int) -> PracticeState:
    """Return the state that a number of the use scale (0 to 7) stands for; 0 to 2 are no practice."""
    if use >= DID:
        return PracticeState.DONE
    return PracticeState.TRIED if use == TRIED else PracticeState.SKIPPED


def practice_with_use(use: int, *, skill_id: str, at: Moment, day: date, there: Practice | None) -> Practice:
    """Return the practice of a day with its use: the one that is `there` changed, else a new one at `at`.

    A practice that says nothing but its use takes the state the use stands for; one with words or ratings keeps its
    own, unless the use says that the skill was used after all.
    """
    if there is None:
        return Practice(at=at, day=day, skill_id=skill_id, state=state_of_use(use), use=use)
    if bare(there) and there.use is not None:
        return replace(there, use=use, state=state_of_use(use))
    return replace(there, use=use)


def bare(practice: Practice) -> bool:
    """Whether a practice says nothing but its state and its use."""
    numbers = (practice.before, practice.after, practice.minutes, practice.enjoyment, practice.achievement)
    marked = practice.for_session or practice.private
    return not practice.note and not practice.in_the_way and not marked and all(one is None for one in numbers)


def without_use(practice: Practice) -> Practice | None:
    """Return a practice without its use; None when nothing is left that says that it was practised."""
    if bare(practice) and practice.state is PracticeState.SKIPPED:
        return None
    return replace(practice, use=None)


def merged(target: Target, there: CardValue | None, *, day: date, peak: int | None, acted: bool | None) -> CardValue:
    """Return a cell's value with a new peak or a new word on acting; what is not given stays as it was.

    Raises `InvalidRecord` on days on which the row is not on the card.
    """
    if target.on(day) is None:
        raise InvalidRecord(tr("This row was not on the card on that day."))
    base = there or CardValue(target_id=target.id, day=day, peak=peak, acted=acted)
    return replace(
        base,
        peak=base.peak if peak is None else peak,
        acted=base.acted if acted is None else acted,
        target_id=target.id,
    )


def cleared(there: CardValue, *, acted: bool) -> CardValue | None:
    """Return a value without its peak, or without its word on acting; None when nothing is left."""
    if acted:
        return None if there.peak is None else replace(there, acted=None)
    return None if there.acted is None else replace(there, peak=None)
