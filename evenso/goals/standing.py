"""Goals as they stand on a day and in a week: for Today's one line, the weekly review, and the marks on Trends.

Versions, steps and ratings carry their days, so that an earlier week shows a goal as it was then.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from evenso.goals.records import Goal, GoalRating, GoalState, GoalStep, Repeat, RepeatMark
from evenso.goals.repeats import RepeatWeek, count_week
from evenso.goals.steps import small_step
from evenso.records import Practice
from evenso.wording.dates import week_of


@dataclass(frozen=True, slots=True)
class GoalInWeek:
    """A goal as it stood when a week ended (or stands today).

    `step` is its next small step, `practices` its repeating practices with this week's counts, `rating` the latest
    one by the measure that the goal has, `done` the steps that were done in this week.
    """

    goal: Goal
    step: GoalStep | None = None
    practices: tuple[tuple[Repeat, RepeatWeek], ...] = ()
    rating: GoalRating | None = None
    done: tuple[GoalStep, ...] = ()


class GoalEvent(StrEnum):
    """What a goal's marked day stands for."""

    BEGUN = "begun"
    CHANGED = "changed"
    DONE = "done"
    PARKED = "parked"
    LET_GO = "let go"


@dataclass(frozen=True, slots=True)
class GoalMark:
    """A day on which a goal was begun, changed, or came to rest in one of its ways."""

    day: date
    event: GoalEvent
    goal: Goal


_ENDS = {GoalState.DONE: GoalEvent.DONE, GoalState.PARKED: GoalEvent.PARKED, GoalState.LET_GO: GoalEvent.LET_GO}


def goal_on(goal: Goal, day: date) -> Goal | None:
    """Return a goal as it stood on the evening of a day; None when it was not there yet.

    Of its states only the latest has a day, so that before it a goal counts as open.
    """
    versions = tuple(one for one in goal.versions if one.day <= day)
    if not versions:
        return None
    later = goal.state_since is not None and goal.state_since > day
    return replace(
        goal,
        versions=versions,
        state=GoalState.OPEN if later else goal.state,
        state_since=None if later else goal.state_since,
        state_reason="" if later else goal.state_reason,
        steps=tuple(replace(one, done=None) if one.done and one.done > day else one for one in goal.steps),
        ratings=tuple(one for one in goal.ratings if one.day <= day),
    )


def goals_in_week(
    goals: Iterable[Goal],
    of: date,
    today: date,
    marks: Iterable[RepeatMark] = (),
    practices: Iterable[Practice] = (),
    starts: int = 0,
) -> tuple[GoalInWeek, ...]:
    """Return the goals that were open in the week of a day or came to rest in it, those most at hand first.

    `marks` and `practices` are those of the week; others are passed over, weeks begin on weekday `starts`.
    """
    start, end = week_of(of, starts)
    reached = min(end, max(start, today))
    marked, practised = tuple(marks), tuple(practices)
    found = []
    for one in goals:
        goal = goal_on(one, reached)
        if goal is not None and (goal.state is GoalState.OPEN or (goal.state_since or date.min) >= start):
            found.append(_in_week(goal, start, reached, marked, practised, today))
    return tuple(sorted(found, key=lambda one: (one.goal.state is not GoalState.OPEN, *at_hand(one.goal, reached))))


def _in_week(
    goal: Goal, start: date, reached: date, marks: Sequence[RepeatMark], practices: Sequence[Practice], today: date
) -> GoalInWeek:
    counted = []
    for repeat in goal.repeats:
        week = count_week(repeat, start, marks, [one for one in practices if one.day <= reached], start.weekday())
        in_force = repeat.since <= reached and (repeat.until is None or repeat.until >= start)
        if in_force and goal.state is GoalState.OPEN:
            counted.append((repeat, replace(week, begun_now=week.since == today)))
    rated = [one for one in goal.ratings if one.measure is goal.now.measure]
    done = tuple(one for one in goal.steps if one.done is not None and one.done >= start)
    return GoalInWeek(goal, small_step(goal), tuple(counted), rated[-1] if rated else None, done)


def at_hand(goal: Goal, today: date) -> tuple[bool, int, int]:
    """Return a sort key: the nearest target date still ahead first, then what was touched most recently."""
    target = goal.now.target
    ahead = target is not None and target >= today
    days = [goal.now.day, *(one.day for one in goal.ratings), *(one.done for one in goal.steps if one.done)]
    days += [goal.state_since] if goal.state_since is not None else []
    return not ahead, target.toordinal() if target is not None and ahead else 0, -max(days).toordinal()


def goal_marks(goals: Iterable[Goal], start: date, end: date) -> tuple[GoalMark, ...]:
    """Return the days in a stretch on which goals were begun, changed or came to rest, in order.

    Nobody began the one that only collects what was agreed in sessions.
    """
    found = []
    for goal in goals:
        for number, version in enumerate(goal.versions):
            event = GoalEvent.CHANGED if number else GoalEvent.BEGUN
            if event is GoalEvent.BEGUN and goal.is_home:
                continue
            found.append(GoalMark(version.day, event, replace(goal, versions=goal.versions[: number + 1])))
        if goal.state_since is not None and goal.state in _ENDS:
            found.append(GoalMark(goal.state_since, _ENDS[goal.state], goal))
    return tuple(sorted((one for one in found if start <= one.day <= end), key=lambda one: one.day))
