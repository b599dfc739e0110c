"""What is said of a repeating practice in a week: counts and days, never a share, a streak or what is owed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from evenso.goals.repeats import RepeatWeek
from evenso.language import tr, tr_as, tr_many
from evenso.text import one_line
from evenso.wording.dates import SHORT_WEEKDAYS
from evenso.wording.goals.rules import say_list

NONE_RECORDED: Final = tr("none recorded this week")
MOST_TOLD: Final = 6
"""Practices that are named in one sentence, those done most often."""


def say_practised(done: Sequence[tuple[str, int]]) -> str:
    """Say which repeating practices were done, and how often: `Repeating practices: say no once (twice)`."""
    if not done:
        return ""
    in_order = sorted(done, key=lambda one: -one[1])
    named = ", ".join(f"{one_line(words)} ({_times(times)})" for words, times in in_order[:MOST_TOLD])
    if (left := len(in_order) - MOST_TOLD) > 0:
        return tr("Repeating practices: {named}, and {left} more.", named=named, left=left)
    return tr("Repeating practices: {named}.", named=named)


def say_week(week: RepeatWeek, *, on_days: bool = True) -> str:
    """Say how often it was done this week: `2 of 3 this week`; what goes beyond is said as it is, what was tried apart.

    What was agreed in the middle of the week is said to count from there: `1 of 3 since Fri`, `1 of 3, begun today`.

    Several times on one day count as that many; it is said on how many days they were, where these are not seen.
    """
    times, tried = week.times, len(week.tried)
    if tried and not times:
        planned = tr(", {of} planned", of=week.of) if week.of else ""
        return tr("tried {times} this week{planned}", times=_times(tried), planned=planned)
    parts = (_done(week), _on_days(week) if on_days else "", tr("{tried} tried", tried=tried) if tried else "")
    return ", ".join(part for part in parts if part)


def _done(week: RepeatWeek) -> str:
    times = _times(week.times)
    if not week.times:
        return NONE_RECORDED if week.of is None or week.of else tr("none planned this week")
    if week.of is None:
        return tr("{times} this week", times=times)
    if not week.of:
        return tr("{times} this week, which has none planned", times=times)
    if week.times > week.of:
        return tr("{times} this week, {of} planned", times=times, of=week.of)
    if week.since is not None and week.since <= min(week.done):  # else a week that had begun would seem missed
        return _since(week, week.since)
    said = tr("{times} of {of} done this week") if week.tried else tr("{times} of {of} this week")
    return said.format(times=week.times, of=week.of)


def _since(week: RepeatWeek, first: date) -> str:
    """Say how often since its first day; where that is today, or was the last of the week, that it was begun then."""
    if week.begun_now:
        said = tr("{times} of {of} done, begun today") if week.tried else tr("{times} of {of}, begun today")
    elif first == week.days[-1]:
        said = tr("{times} of {of} done, begun on {day}") if week.tried else tr("{times} of {of}, begun on {day}")
    else:
        said = tr("{times} of {of} done since {day}") if week.tried else tr("{times} of {of} since {day}")
    return said.format(times=week.times, of=week.of, day=SHORT_WEEKDAYS[first.weekday()])


def _on_days(week: RepeatWeek) -> str:
    days = len(set(week.done))
    return tr_many("on {n} day", "on {n} days", days) if days < week.times else ""


def say_brief(week: RepeatWeek) -> str:
    """Say a week's count where there is little room: `2 of 3`; beyond what was planned `5 times, 3 planned`."""
    if not week.of or week.times > week.of:
        planned = tr(", {of} planned", of=week.of) if week.of else ""
        return (_times(week.times) if week.times else tr("none recorded")) + planned
    return tr("{times} of {of}", times=week.times, of=week.of)


def _times(times: int) -> str:
    return {1: tr_as("how often", "once"), 2: tr("twice")}.get(times, tr("{times} times", times=times))


def say_days(week: RepeatWeek) -> str:
    """Say on which days it was done: `Mon, Wed`; "" for none."""
    days = sorted(set(week.done))
    return say_list([SHORT_WEEKDAYS[day.weekday()] for day in days]) if days else ""


def week_strip(week: RepeatWeek, today: date, *, plain: bool = False) -> str:
    """Draw the week, Monday first: done `●`, planned and not passed `○`, others `·`; in ASCII `x`, `o`, `.`."""
    done, planned, other = ("x", "o", ".") if plain else ("●", "○", "·")
    marks = []
    for day in week.days:
        open_still = day in week.planned and day >= today
        marks.append(done if day in week.done else planned if open_still else other)
    return " ".join(marks)
