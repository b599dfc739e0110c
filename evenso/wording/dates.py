"""How days and moments are said: the names of the process's language from one table, the same under every locale.

A translation gives the names and the few orders of words below. Reading what a person typed is left to
`evenso.moments`, which knows the English names under every language.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from evenso.language import Later, later, tr, tr_as

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from typing import Final

    from evenso.records import Moment

ENGLISH_MONTHS: Final = (
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
ENGLISH_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""What stands in files and is understood when typed, whatever the language."""

MONTHS: Final = (
    tr_as("month", "January"),
    tr_as("month", "February"),
    tr_as("month", "March"),
    tr_as("month", "April"),
    tr_as("month", "May"),
    tr_as("month", "June"),
    tr_as("month", "July"),
    tr_as("month", "August"),
    tr_as("month", "September"),
    tr_as("month", "October"),
    tr_as("month", "November"),
    tr_as("month", "December"),
)
WEEKDAYS: Final = (
    tr("Monday"),
    tr("Tuesday"),
    tr("Wednesday"),
    tr("Thursday"),
    tr("Friday"),
    tr("Saturday"),
    tr("Sunday"),
)
SHORT_MONTHS: Final = (
    tr_as("short month", "Jan"),
    tr_as("short month", "Feb"),
    tr_as("short month", "Mar"),
    tr_as("short month", "Apr"),
    tr_as("short month", "May"),
    tr_as("short month", "Jun"),
    tr_as("short month", "Jul"),
    tr_as("short month", "Aug"),
    tr_as("short month", "Sep"),
    tr_as("short month", "Oct"),
    tr_as("short month", "Nov"),
    tr_as("short month", "Dec"),
)
SHORT_WEEKDAYS: Final = (
    tr_as("short weekday", "Mon"),
    tr_as("short weekday", "Tue"),
    tr_as("short weekday", "Wed"),
    tr_as("short weekday", "Thu"),
    tr_as("short weekday", "Fri"),
    tr_as("short weekday", "Sat"),
    tr_as("short weekday", "Sun"),
)
NEAR: Final = timedelta(days=92)
"""Three months, within which the day is told, not the month."""

WEEK_STARTS: Final = (0, 6, 5)
"""The weekdays on which weeks begin somewhere: Monday, Sunday, Saturday."""


def say_day(day: date, today: date | None = None) -> str:
    """Say a day shortly: `Fri 20 Nov 2026`; given `today`, a day of the same year goes without it: `Fri 20 Nov`."""
    weekday, month = SHORT_WEEKDAYS[day.weekday()], SHORT_MONTHS[day.month - 1]
    said = tr_as("short day", "{weekday} {day} {month}", weekday=weekday, day=day.day, month=month)
    return said if today is not None and today.year == day.year else f"{said} {day.year}"


def say_date(day: date) -> str:
    """Say a day without its weekday, as of a page or a paper: `20 Nov 2026`."""
    return f"{_day_of_month(day)} {day.year}"


def say_long_day(day: date, today: date | None = None) -> str:
    """Say a day in full: `Friday 20 November 2026`, without the year when it is that of `today`."""
    weekday, month = WEEKDAYS[day.weekday()], MONTHS[day.month - 1]
    said = tr_as("day in full", "{weekday} {day} {month}", weekday=weekday, day=day.day, month=month)
    return said if today is not None and today.year == day.year else f"{said} {day.year}"


def say_near_day(day: date, today: date) -> str:
    """Say `today`, `yesterday` or `tomorrow` where that is so, otherwise as `say_day` does."""
    near = {0: tr("today"), -1: tr("yesterday"), 1: tr("tomorrow")}
    return near.get((day - today).days) or say_day(day, today)


def say_distance(day: date, today: date) -> str:
    """Say how far a day is from `today`: `in 3 days`, `12 days ago`, or as `say_near_day` within a day."""
    days = (day - today).days
    if abs(days) <= 1:
        return say_near_day(day, today)
    return tr("in {days} days", days=days) if days > 0 else tr("{days} days ago", days=-days)


def say_time(moment: Moment) -> str:
    """Say the wall time of a moment on the 24-hour clock: `21:00`."""
    return f"{moment.local.hour:02d}:{moment.local.minute:02d}"


def say_moment(moment: Moment, today: date | None = None) -> str:
    """Say a moment as the person's clock showed it: `Fri 20 Nov 2026 21:00`; given `today`, its year is left out."""
    return f"{say_day(moment.local.date(), today)} {say_time(moment)}"


AFTER_MIDNIGHT: Final = tr("after midnight")
"""Beside a time in a list of a day, where it is the next date's already."""


def is_after_midnight(day: date, at: Moment) -> bool:
    """Whether what counts for a day was written after its midnight, so that a clock showed the next date already."""
    return at.local.date() == day + timedelta(days=1)


def say_time_of(day: date, at: Moment) -> str:
    """Say the time of what counts for a day: `21:00`, `00:30 after midnight`."""
    if is_after_midnight(day, at):
        return tr("{time} after midnight", time=say_time(at))
    return say_time(at)


def say_counted(day: date, at: Moment, today: date | None = None) -> str:
    """Say the day a thing counts for, and its time: `Fri 20 Nov 2026 21:00`, `Thu 26 Nov 2026, 00:30 after midnight`.

    So everything that is kept is told, by the one day that screens, counts and commands know; `today` as in `say_day`.
    """
    return say_counted_at(day, at.local, today)


def say_counted_at(day: date, at: datetime, today: date | None = None) -> str:
    """Say the same of a moment that is known by its wall time alone."""
    said, time = say_day(day, today), f"{at.hour:02d}:{at.minute:02d}"
    if at.date() == day + timedelta(days=1):
        return tr("{day}, {time} after midnight", day=said, time=time)
    return f"{said} {time}"


def say_near_counted(day: date, at: Moment, today: date) -> str:
    """Say the day a thing counts for as `say_near_day` does; after midnight, when that is not the date on the wall, so.

    `yesterday`, but `Thu 26 Nov, 00:30 after midnight`.
    """
    return say_counted(day, at, today) if is_after_midnight(day, at) else say_near_day(day, today)


def later_counted(day: date, at: Moment) -> Later:
    """Keep what `say_counted` says, to be said when it is read."""
    if is_after_midnight(day, at):
        return later("{day}, {time} after midnight", day=day, time=say_time(at))
    return later("{day} {time}", day=day, time=say_time(at))


def say_month(day: date) -> str:
    """Say the month a day lies in: `November 2026`."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def say_since(day: date, today: date) -> str:
    """Say from when on: the month, or the day where it is less than `NEAR` ago.

    Spans that begin near each other have other numbers, so the month alone would not tell them apart. The year is left
    out where it is that of `today`: `March`, `12 Mar`, `March 2025`.
    """
    if day.day == 1 or today - day > NEAR:
        said = MONTHS[day.month - 1]
    else:
        said = tr_as("since …", "{day}", day=_day_of_month(day))
    return said if day.year == today.year else f"{said} {day.year}"


def say_span(first: date, last: date, today: date | None = None) -> str:
    """Say a stretch of days once over: `16–22 Nov 2026`, `30 Nov – 6 Dec 2026`, `28 Dec 2026 – 3 Jan 2027`.

    Given `today`, a stretch within its year goes without the year.
    """
    if first == last:
        return say_day(first, today)
    end = _day_of_month(last)
    tail = "" if today is not None and first.year == last.year == today.year else f" {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        month = SHORT_MONTHS[last.month - 1]
        return tr_as("span", "{first}–{last} {month}", first=first.day, last=last.day, month=month) + tail
    start = _day_of_month(first)
    return f"{start} – {end}{tail}" if first.year == last.year else f"{start} {first.year} – {end} {last.year}"


def _day_of_month(day: date) -> str:
    return tr_as("day of a month", "{day} {month}", day=day.day, month=SHORT_MONTHS[day.month - 1])


def week_of(day: date, starts: int = 0) -> tuple[date, date]:
    """Return the first and the last day of the week a day lies in; weeks begin on weekday `starts` (0 is Monday)."""
    first = day - timedelta(days=(day.weekday() - starts) % 7)
    return first, first + timedelta(days=6)


def names_from(first: date) -> tuple[str, ...]:
    """Return the short names of the seven weekdays from a day on."""
    at = first.weekday()
    return SHORT_WEEKDAYS[at:] + SHORT_WEEKDAYS[:at]
