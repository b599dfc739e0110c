"""How days and moments are said: English names from one table, the same under every locale.

A translation replaces the tables and the few orders of words below. Reading what a person typed is left to
`evenso.moments`.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from evenso.records import Moment

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SHORT_MONTHS: Final = tuple(name[:3] for name in MONTHS)
WEEK_STARTS: Final = (0, 6, 5)
"""The weekdays on which weeks begin somewhere: Monday, Sunday, Saturday."""
SHORT_WEEKDAYS: Final = tuple(name[:3] for name in WEEKDAYS)


def say_day(day: date, today: date | None = None) -> str:
    """Say a day shortly: `Fri 20 Nov 2026`; given `today`, a day of the same year goes without it: `Fri 20 Nov`."""
    said = f"{SHORT_WEEKDAYS[day.weekday()]} {day.day} {SHORT_MONTHS[day.month - 1]}"
    return said if today is not None and today.year == day.year else f"{said} {day.year}"


def say_long_day(day: date, today: date | None = None) -> str:
    """Say a day in full: `Friday 20 November 2026`, without the year when it is that of `today`."""
    said = f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"
    return said if today is not None and today.year == day.year else f"{said} {day.year}"


def say_near_day(day: date, today: date) -> str:
    """Say `today`, `yesterday` or `tomorrow` where that is so, otherwise as `say_day` does."""
    near = {0: "today", -1: "yesterday", 1: "tomorrow"}
    return near.get((day - today).days) or say_day(day, today)


def say_distance(day: date, today: date) -> str:
    """Say how far a day is from `today`: `in 3 days`, `12 days ago`, or as `say_near_day` within a day."""
    days = (day - today).days
    if abs(days) <= 1:
        return say_near_day(day, today)
    return f"in {days} days" if days > 0 else f"{-days} days ago"


def say_time(moment: Moment) -> str:
    """Say the wall time of a moment on the 24-hour clock: `21:00`."""
    return f"{moment.local.hour:02d}:{moment.local.minute:02d}"


def say_moment(moment: Moment, today: date | None = None) -> str:
    """Say a moment as the person's clock showed it: `Fri 20 Nov 2026 21:00`; given `today`, its year is left out."""
    return f"{say_day(moment.local.date(), today)} {say_time(moment)}"


def say_month(day: date) -> str:
    """Say the month a day lies in: `November 2026`."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def say_span(first: date, last: date, today: date | None = None) -> str:
    """Say a stretch of days once over: `16–22 Nov 2026`, `30 Nov – 6 Dec 2026`, `28 Dec 2026 – 3 Jan 2027`.

    Given `today`, a stretch within its year goes without the year.
    """
    if first == last:
        return say_day(first, today)
    end = f"{last.day} {SHORT_MONTHS[last.month - 1]}"
    tail = "" if today is not None and first.year == last.year == today.year else f" {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}{tail}"
    start = f"{first.day} {SHORT_MONTHS[first.month - 1]}"
    return f"{start} – {end}{tail}" if first.year == last.year else f"{start} {first.year} – {end} {last.year}"


def week_of(day: date, starts: int = 0) -> tuple[date, date]:
    """Return the first and the last day of the week a day lies in; weeks begin on weekday `starts` (0 is Monday)."""
    first = day - timedelta(days=(day.weekday() - starts) % 7)
    return first, first + timedelta(days=6)


def names_from(first: date) -> tuple[str, ...]:
    """Return the short names of the seven weekdays from a day on."""
    at = first.weekday()
    return SHORT_WEEKDAYS[at:] + SHORT_WEEKDAYS[:at]
