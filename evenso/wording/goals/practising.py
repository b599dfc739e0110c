"""What is said of a repeating practice in a week: counts and days, never a share, a streak or what is owed."""

from __future__ import annotations

from datetime import date

from evenso.goals.repeats import RepeatWeek
from evenso.wording.dates import SHORT_WEEKDAYS
from evenso.wording.goals.rules import say_list


def say_week(week: RepeatWeek) -> str:
    """Say how often it was done this week: `2 of 3 this week`; what goes beyond is said as it is."""
    times = week.times
    if week.of is None:
        return f"{_times(times)} this week" if times else "none recorded this week"
    if not week.of:
        return f"{_times(times)} this week, which has none planned" if times else "none planned this week"
    if times > week.of:
        return f"{_times(times)} this week, {week.of} planned"
    if not times:
        return f"none of {week.of} recorded this week"
    return f"{times} of {week.of} this week"


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
