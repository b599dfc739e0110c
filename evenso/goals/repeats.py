"""Repeating practices in a week: how often one was done, of how many, on which days. Counted, never a streak.

A week is Monday to Sunday, as everywhere. What is planned comes from `rules`; its words are `evenso.wording.goals`'.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from evenso.goals.records import Repeat, RepeatMark
from evenso.goals.rules import days_of
from evenso.records import Practice, PracticeState
from evenso.wording.dates import week_of

_DONE: Final = frozenset({PracticeState.DONE})


@dataclass(frozen=True, slots=True)
class RepeatWeek:
    """One week of a repeating practice.

    `done` holds a day for each time, oldest first; `tried` those on which it was begun and left. `planned` are the days
    its rule names in this week, none where it is counted by times. `of` is how many were wanted: 0 in a week that the
    rule steps over, None in one before its first day, after its last, or with a rule that nobody can read. `marked`
    says whether any of it was marked by itself, not only logged as a skill. `since` is its first day, where the week
    began before it; `begun_now` whether that is the day for which it is counted.
    """

    start: date
    done: tuple[date, ...] = ()
    planned: tuple[date, ...] = ()
    of: int | None = None
    by_days: bool = False
    tried: tuple[date, ...] = ()
    marked: bool = False
    since: date | None = None
    begun_now: bool = False

    @property
    def times(self) -> int:
        """How often it was done: days on which it was, where days are planned."""
        return len(set(self.done)) if self.by_days else len(self.done)

    @property
    def days(self) -> tuple[date, ...]:
        """The seven days, Monday first."""
        return tuple(self.start + timedelta(days=step) for step in range(7))


def is_of(practice: Practice, repeat: Repeat) -> bool:
    """Whether a practice is of the skill that a repeating practice counts: the one given, else one of the same name."""
    if repeat.skill_id:
        return practice.skill_id == repeat.skill_id
    return _plain(practice.skill) == _plain(repeat.text)


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


def days_done(
    repeat: Repeat,
    marks: Iterable[RepeatMark],
    practices: Iterable[Practice],
    counted: Collection[PracticeState] = _DONE,
) -> tuple[date, ...]:
    """Return a day for each time, oldest first, of marks and of practices of its skill.

    Who logs the skill and marks the practice as well did it once: of a day the larger number counts.
    """
    marked = Counter(one.day for one in marks if one.repeat_id == repeat.id)
    practised = Counter(one.day for one in practices if one.state in counted and is_of(one, repeat))
    return tuple(sorted((marked | practised).elements()))


def times_done(repeat: Repeat, done: Collection[date]) -> int:
    """Return how often that is: days on which it was done, where days are planned."""
    return len(done) if repeat.times is not None else len(set(done))


def count_week(
    repeat: Repeat,
    of: date,
    marks: Iterable[RepeatMark] = (),
    practices: Iterable[Practice] = (),
    starts: int = 0,
) -> RepeatWeek:
    """Count a repeating practice in the week in which `of` lies.

    Marks of other practices, practices of other skills and those of other weeks are passed over. A practice counts
    when it was done, from the repeating practice's first day to its last; what was tried is told apart.
    """
    first, last = week_of(of, starts)
    begins, ends = max(first, repeat.since), min(last, repeat.until or last)
    marked = [one for one in marks if one.repeat_id == repeat.id and first <= one.day <= last]
    practised = [one for one in practices if is_of(one, repeat) and begins <= one.day <= ends]
    week = RepeatWeek(
        first,
        days_done(repeat, marked, practised),
        by_days=not repeat.times,
        tried=tuple(sorted(one.day for one in practised if one.state is PracticeState.TRIED)),
        marked=bool(marked),
        since=begins if begins > first else None,
        begun_now=first < begins == of,
    )
    if begins > ends:
        return week
    if repeat.times is not None:
        return replace(week, of=repeat.times)
    planned = days_of(repeat.rule, repeat.since, begins, ends)
    return replace(week, planned=planned or (), of=None if planned is None else len(planned))


def count_weeks(
    repeats: Iterable[Repeat],
    of: date,
    marks: Iterable[RepeatMark] = (),
    practices: Iterable[Practice] = (),
    starts: int = 0,
) -> Mapping[str, RepeatWeek]:
    """Count several repeating practices in one week, by their ids."""
    marked, practised = tuple(marks), tuple(practices)
    return {repeat.id: count_week(repeat, of, marked, practised, starts) for repeat in repeats}
