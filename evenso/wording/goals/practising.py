"""What is said of a repeating practice in a week: counts and days, never a share, a streak or what is owed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from evenso.goals.repeats import RepeatWeek
from evenso.text import one_line
from evenso.wording.dates import SHORT_WEEKDAYS
from evenso.wording.goals.rules import say_list

MOST_TOLD: Final = 6
"""Practices that are named in one sentence, those done most often."""


def say_practised(done: Sequence[tuple[str, int]]) -> str:
    """Say which repeating practices were done, and how often: `Repeating practices: say no once (twice)`."""
    if not done:
        return ""
    in_order = sorted(done, key=lambda one: -one[1])
    named = [f"{one_line(words)} ({_times(times)})" for words, times in in_order[:MOST_TOLD]]
    left = len(in_order) - len(named)
    return f"Repeating practices: {', '.join(named)}{f', and {left} more' if left else ''}."


def say_week(week: RepeatWeek, *, on_days: bool = True) -> str:
    """Say how often it was done this week: `2 of 3 this week`; what goes beyond is said as it is, what was tried apart.

    Several times on one day count as that many; it is said on how many days they were, where these are not seen.
    """
    times, tried = week.times, len(week.tried)
    if tried and not times:
        planned = f", {week.of} planned" if week.of else ""
        return f"tried {_times(tried)} this week{planned}"
    return ", ".join(
        part for part in (_done(week), _on_days(week) if on_days else "", f"{tried} tried" if tried else "") if part
    )


def _done(week: RepeatWeek) -> str:
    times, verb = week.times, " done" if week.tried else ""
    if week.of is None:
        return f"{_times(times)} this week" if times else "none recorded this week"
    if not week.of:
        return f"{_times(times)} this week, which has none planned" if times else "none planned this week"
    if times > week.of:
        return f"{_times(times)} this week, {week.of} planned"
    if not times:
        return "none recorded this week"
    return f"{times} of {week.of}{verb} this week"


def _on_days(week: RepeatWeek) -> str:
    days = len(set(week.done))
    return f"on {days} day{'' if days == 1 else 's'}" if days < week.times else ""


def say_brief(week: RepeatWeek) -> str:
    """Say a week's count where there is little room: `2 of 3`; beyond what was planned `5 times, 3 planned`."""
    if not week.of or week.times > week.of:
        planned = f", {week.of} planned" if week.of else ""
        return f"{_times(week.times) if week.times else 'none recorded'}{planned}"
    return f"{week.times} of {week.of}"


def _times(times: int) -> str:
    return {1: "once", 2: "twice"}.get(times, f"{times} times")


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
