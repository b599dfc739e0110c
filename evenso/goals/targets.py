"""Target dates in words: days that lie ahead, which `evenso.moments` does not read."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from evenso.language import tr
from evenso.moments.days import real_day
from evenso.moments.words import (
    COUNT,
    COUNT_NUMBERS,
    MONTH,
    MONTH_NUMBERS,
    WEEKDAY,
    WEEKDAY_NUMBERS,
    OtherWeekday,
    plain,
    quoted,
)
from evenso.records import InvalidRecord
from evenso.wording.dates import say_day

HOW: Final = tr("2027-03-01, 1 March, in 3 months, end of May, or nothing")
FURTHEST_YEARS: Final = 50
_LONGEST: Final = 60

Match = re.Match[str]

_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_MONTH: Final = re.compile(
    rf"(?:the )?(\d{{1,2}})(?:st|nd|rd|th|\.)? ?(?:of )?({MONTH})\.?(?: (\d{{4}}))?"
    rf"|({MONTH})\.? ?(?:the )?(\d{{1,2}})(?:st|nd|rd|th)?(?: (\d{{4}}))?"
)
_IN: Final = re.compile(rf"in ({COUNT}) (day|week|month|year)s?")
_NEXT: Final = re.compile(rf"(?:(?:next|on|this) )?({WEEKDAY})")
_DAY_OF_WEEK: Final = re.compile(rf"({WEEKDAY})\.? (.+)")
_END: Final = re.compile(rf"(?:the )?end of (?:the |this )?(month|year|next month|next year|{MONTH})(?: (\d{{4}}))?")


def read_target(words: str, today: date) -> date | None:
    """Read a target date, seen from `today`; None for no words. Raises `InvalidRecord` with how to write it.

    A day without a year is the next one to come.
    """
    text = re.sub(r"^(?:by|until|till) ", "", plain(words)) if len(words) <= _LONGEST else "?"
    if not text:
        return None
    day = _day(text, today, words)
    if day is None:
        raise InvalidRecord(
            tr("{words} is no day that can be read; write it like {how}.", words=quoted(words), how=HOW)
        )
    if day < today:
        raise InvalidRecord(
            tr(
                "{words} is {day}, which has passed; a target lies ahead, or is left out.",
                words=quoted(words),
                day=say_day(day),
            )
        )
    if day.year > today.year + FURTHEST_YEARS:
        raise _too_far(words)
    return day


def _day(text: str, today: date, said: str) -> date | None:
    named = _DAY_OF_WEEK.fullmatch(text)
    if named is not None and _DAY_MONTH.fullmatch(named[2]):
        day = _day(named[2], today, said)
        if day is not None and day.weekday() != WEEKDAY_NUMBERS[named[1]]:
            raise OtherWeekday(said, day)
        return day
    if text in {"today", "tomorrow"}:
        return today + timedelta(days=text == "tomorrow")
    if text in {"next week", "next month", "next year"}:
        text = f"in 1 {text.removeprefix('next ')}"
    for form, reader in _READERS:
        if found := form.fullmatch(text):
            return reader(found, today, said)
    return None


def _iso(found: Match, _today: date, said: str) -> date:
    return real_day(int(found[1]), int(found[2]), int(found[3]), said)


def _day_month(found: Match, today: date, said: str) -> date:
    """Read a day and a month; without a year the next one to come."""
    number, name, year = (found[1], found[2], found[3]) if found[1] else (found[5], found[4], found[6])
    month = MONTH_NUMBERS[name]
    if year is not None:
        return real_day(int(year), month, int(number), said)
    for ahead in range(9):  # 29 February may be eight years away
        if 1 <= int(number) <= monthrange(today.year + ahead, month)[1]:
            day = date(today.year + ahead, month, int(number))
            if day >= today:
                return day
    return real_day(today.year, month, int(number), said)


def _weekday(found: Match, today: date, _said: str) -> date:
    return today + timedelta(days=(WEEKDAY_NUMBERS[found[1]] - today.weekday() - 1) % 7 + 1)


def _ahead(found: Match, today: date, said: str) -> date:
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415  # only when a distance was typed

    number = COUNT_NUMBERS[found[1]] if found[1] in COUNT_NUMBERS else int(found[1])
    try:
        return today + relativedelta(**{f"{found[2]}s": number})  # type: ignore[arg-type]
    except (ValueError, OverflowError):
        raise _too_far(said) from None


def _end(found: Match, today: date, _said: str) -> date:
    what, year = found[1], found[2]
    if what.endswith("year"):
        return date(today.year + (what == "next year"), 12, 31)
    if what in MONTH_NUMBERS:
        month = MONTH_NUMBERS[what]
        chosen = max(1, int(year)) if year else today.year + (month < today.month)
    else:
        months = today.month + (what == "next month")
        chosen, month = today.year + (months > 12), (months - 1) % 12 + 1
    return date(chosen, month, monthrange(chosen, month)[1])


def _too_far(said: str) -> InvalidRecord:
    return InvalidRecord(tr("{words} lies more than {years} years ahead.", words=quoted(said), years=FURTHEST_YEARS))


_READERS: Final[tuple[tuple[re.Pattern[str], Callable[[Match, date, str], date]], ...]] = (
    (_ISO, _iso),
    (_DAY_MONTH, _day_month),
    (_IN, _ahead),
    (_END, _end),
    (_NEXT, _weekday),
)
