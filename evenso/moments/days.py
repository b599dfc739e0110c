"""Days in words: ISO days, days of a month, weekdays, and distances back from today.

Each reader takes plain words and returns a day, or None when the words are not of its form; a day that does not exist
raises `InvalidRecord`. Whether a day may lie ahead is left to `evenso.moments.reading`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from evenso.language import tr
from evenso.moments.words import (
    COUNT,
    COUNT_NUMBERS,
    MONTH,
    MONTH_NUMBERS,
    WEEKDAY,
    WEEKDAY_NUMBERS,
    OtherWeekday,
    plain,
    refusal,
)
from evenso.records import FIRST_YEAR, InvalidRecord
from evenso.wording.dates import MONTHS, SHORT_MONTHS, say_day

HALF_A_YEAR: Final = timedelta(days=183)

_ISO: Final = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_DAY_MONTH: Final = re.compile(
    rf"(?:(?P<weekday>{WEEKDAY})\.? )?(?:on )?(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?[ -]?(?:of )?"
    rf"(?P<month>{MONTH})\.?(?:[ -](?P<year>\d+))?"
)
_MONTH_DAY: Final = re.compile(
    rf"(?:(?P<weekday>{WEEKDAY})\.? )?(?:on )?(?P<month>{MONTH})\.?[ -]?(?:the )?(?P<day>\d{{1,2}})"
    r"(?:st|nd|rd|th)?(?:[ -](?P<year>\d+))?"
)
_WEEKDAY: Final = re.compile(rf"(?:(on|this|last|past) )?({WEEKDAY})")
_AGO: Final = re.compile(rf"(?:-\s?({COUNT})|({COUNT}))\s?(days?|d|weeks?|wks?|w|months?|mo|years?|yrs?|y)( ago)?")
_LAST: Final = re.compile(r"last (week|month|year)")
_NAMED: Final = {"today": 0, "yesterday": 1, "day before yesterday": 2, "the day before yesterday": 2}


@dataclass(frozen=True, slots=True)
class Day:
    """A day as it was read; `weekday` says that an earlier week may be meant when its time is still to come."""

    date: date
    weekday: bool = False


def find_day(words: str, today: date, said: str) -> Day | None:
    """Return the day that plain words name, seen from `today`; None when they name none in this grammar."""
    for reader in _READERS:
        if (day := reader(words, today, said)) is not None:
            return day
    return None


def _read_named(words: str, today: date, _said: str) -> Day | None:
    back = _NAMED.get(words)
    return None if back is None else Day(today - timedelta(days=back))


def _read_iso(words: str, _today: date, said: str) -> Day | None:
    found = _ISO.fullmatch(words)
    return Day(real_day(int(found[1]), int(found[3]), int(found[4]), said)) if found else None


def _read_day_month(words: str, today: date, said: str) -> Day | None:
    found = _DAY_MONTH.fullmatch(words) or _MONTH_DAY.fullmatch(words)
    if found is None:
        return None
    number, month, year = int(found["day"]), MONTH_NUMBERS[found["month"]], found["year"]
    if year is None:
        day = _without_year(number, month, today, said)
    elif len(year) == 4:
        day = real_day(int(year), month, number, said)
    else:
        raise refusal(
            said, tr("has a year that could be read in several ways."), tr("Write the year with four digits.")
        )
    weekday = found["weekday"]
    if weekday and WEEKDAY_NUMBERS[weekday] != day.weekday():
        raise OtherWeekday(said, day)
    return Day(day)


def _without_year(number: int, month: int, today: date, said: str) -> date:
    """Choose the year: this one's day, or last year's when this one's is to come and the other is near enough."""
    if (number, month) == (29, 2) and monthrange(today.year, 2)[1] == 28:
        raise refusal(
            said, tr("does not exist in {year}.", year=today.year), tr("Write its year too, such as 29 Feb 2024.")
        )
    day = real_day(today.year, month, number, said)
    if day <= today:
        return day
    before = real_day(today.year - 1, month, number, said)
    if today - before < HALF_A_YEAR:
        return before
    raise refusal(
        said,
        tr("could be {before}, or {day}, which is still to come.", before=say_day(before), day=say_day(day)),
        tr(
            "Write the year: {day} {month} {year}.",
            day=before.day,
            month=SHORT_MONTHS[month - 1],
            year=before.year,
        ),
    )


def _read_weekday(words: str, today: date, _said: str) -> Day | None:
    found = _WEEKDAY.fullmatch(words)
    if not found:
        return None
    back = (today.weekday() - WEEKDAY_NUMBERS[found[2]]) % 7
    if found[1] in {"last", "past"}:
        back = back or 7
    return Day(today - timedelta(days=back), weekday=True)


def _read_ago(words: str, today: date, said: str) -> Day | None:
    if found := _LAST.fullmatch(words):
        return Day(_back(today, 1, found[1], said))
    found = _AGO.fullmatch(words)
    if not found or bool(found[1]) == bool(found[4]):
        return None  # `3d` alone has no direction, `-3d ago` has two
    count = found[1] or found[2]
    return Day(_back(today, COUNT_NUMBERS[count] if count in COUNT_NUMBERS else int(count), found[3], said))


def names_a_week(words: str) -> bool:
    """Whether words name a week, and no day of it: “last week”."""
    return plain(words) in {"last week", "past week"}


def _back(today: date, count: int, unit: str, said: str) -> date:
    """Go back from today by whole units; a month's missing last days become its last day."""
    if unit.startswith(("d", "w")):
        days = count * (7 if unit.startswith("w") else 1)
        if days >= today.toordinal():
            raise out_of_range(said)
        return today - timedelta(days=days)
    months = today.year * 12 + today.month - 1 - count * (12 if unit.startswith("y") else 1)
    year, month = divmod(months, 12)
    if not FIRST_YEAR <= year <= 9998:
        raise out_of_range(said)
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def real_day(year: int, month: int, number: int, said: str) -> date:
    """Return the date with these numbers, or refuse `said` with what is wrong about them."""
    if not FIRST_YEAR <= year <= 9998:
        raise out_of_range(said)
    how = tr("Days are written year-month-day, such as 2026-11-20.")
    if not 1 <= month <= 12:
        raise refusal(said, tr("is not a day: there is no month {month}.", month=month), how)
    last = monthrange(year, month)[1]
    if not 1 <= number <= last:
        raise refusal(
            said,
            tr("is not a day: {month} {year} has days 1 to {last}.", month=MONTHS[month - 1], year=year, last=last),
            how,
        )
    return date(year, month, number)


def out_of_range(said: str) -> InvalidRecord:
    """Return the refusal of a day before the first year that is kept."""
    return refusal(said, tr("lies outside what a journal can hold: days from {first} until today.", first=FIRST_YEAR))


_READERS: Final[tuple[Callable[[str, date, str], Day | None], ...]] = (
    _read_named,
    _read_iso,
    _read_day_month,
    _read_weekday,
    _read_ago,
)
