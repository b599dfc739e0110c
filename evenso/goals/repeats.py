"""Repeating practices in a week: how often one was done, of how many, on which days. Counted, never a streak.

A week is Monday to Sunday, as everywhere. What is planned comes from `rules`; its words are `evenso.wording.goals`'.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from evenso.goals.records import Repeat, RepeatMark
from evenso.goals.rules import days_of
from evenso.records import Practice, PracticeState
from evenso.wording.dates import week_of


@dataclass(frozen=True, slots=True)
class RepeatWeek:
    """One week of a repeating practice.

    `done` holds a day for each time, oldest first; `tried` those on which it was begun and left. `planned` are the days
    its rule names in this week, none where it is counted by times. `of` is how many were wanted: 0 in a week that the
    rule steps over, None in one before its first day, after its last, or with a rule that nobody can read.
    """

    start: date
    done: tuple[date, ...] = ()
    planned: tuple[date, ...] = ()
    of: int | None = None
    by_days: bool = False
    tried: tuple[date, ...] = ()

    @property
    def times(self) -> int:
        """How often it was done: days on which it was, where days are planned."""
        return len(set(self.done)) if self.by_days else len(self.done)

    @property
    def days(self) -> tuple[date, ...]:
        """The seven days, Monday first."""
        return tuple(self.start + timedelta(days=step) for step in range(7))


def count_week(
    repeat: Repeat, of: date, marks: Iterable[RepeatMark] = (), practices: Iterable[Practice] = ()
) -> RepeatWeek:
    """Count a repeating practice in the week in which `of` lies.

    Marks of other practices, practices of other skills and those of other weeks are passed over. A practice counts
    when it was done, from the repeating practice's first day to its last; what was tried is told apart.
    """
    first, last = week_of(of)
    begins, ends = max(first, repeat.since), min(last, repeat.until or last)
    marked = [mark.day for mark in marks if mark.repeat_id == repeat.id and first <= mark.day <= last]
    practised = [
        one for one in practices if repeat.skill_id and one.skill_id == repeat.skill_id and begins <= one.day <= ends
    ]
    done = tuple(sorted([*marked, *(one.day for one in practised if one.state is PracticeState.DONE)]))
    tried = tuple(sorted(one.day for one in practised if one.state is PracticeState.TRIED))
    week = RepeatWeek(first, done, by_days=not repeat.times, tried=tried)
    if begins > ends:
        return week
    if repeat.times is not None:
        return replace(week, of=repeat.times)
    planned = days_of(repeat.rule, repeat.since, begins, ends)
    return replace(week, planned=planned or (), of=None if planned is None else len(planned))


def count_weeks(
    repeats: Iterable[Repeat], of: date, marks: Iterable[RepeatMark] = (), practices: Iterable[Practice] = ()
) -> Mapping[str, RepeatWeek]:
    """Count several repeating practices in one week, by their ids."""
    marked, practised = tuple(marks), tuple(practices)
    return {repeat.id: count_week(repeat, of, marked, practised) for repeat in repeats}
