"""Which of the numbers in `11/5/2020` is the day: proven by a row of the file, said by the person, or asked.

Nothing here guesses. A row proves an order when its numbers make a day in that one only, and it proves it for dates
that are written with the same sign between the numbers: `20.09.2020` says nothing of `11/5/2020`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from evenso.language import tr
from evenso.moments.words import quoted
from evenso.records import FIRST_YEAR, InvalidRecord
from evenso.wording.dates import say_day

NUMBERS: Final = re.compile(r"(?<![\d:.])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d:])")
"""Three numbers of which the first is no year of four digits."""

LONGEST: Final = 80
"""Characters a date may have; what is longer is a text."""

Century = int
"""The first year of the hundred that years of two digits lie in, such as 2000."""


class DayOrder(StrEnum):
    """The order of a date's numbers, in the words of `--dates`."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"
    YEAR_FIRST = "year-first"


def _placed(date: str, line: int) -> str:
    return tr("{date} on line {line:,}", date=quoted(date), line=line) if line else quoted(date)


def _order_how(order: DayOrder, day: dt.date) -> str:
    return f"--dates {order:<11}  {tr('reads it as {day}', day=say_day(day))}"


class AmbiguousDates(InvalidRecord):
    """Days of a file that could be two days each; `date` is how one is written, `readings` every day it could be."""

    def __init__(self, date: str, readings: Mapping[DayOrder, dt.date], *, line: int = 0, proven: bool = False) -> None:
        self.date, self.readings, self.line = date, dict(readings), line
        named = _placed(date, line)
        days = tr(" or ").join(say_day(day) for day in readings.values())
        hows = "\n".join(f"  {_order_how(order, day)}" for order, day in readings.items())
        if proven:
            said = tr(
                "{date} can be {days}, and other lines show both orders. Nothing was imported.", date=named, days=days
            )
        else:
            said = tr(
                "{date} can be {days}, and no line of the file says which. Nothing was imported.", date=named, days=days
            )
        super().__init__(f"{said}\n{hows}")


class ShortYears(InvalidRecord):
    """Days of a file whose years have two digits; `date` is how one of them is written."""

    def __init__(self, date: str, line: int = 0) -> None:
        self.date, self.line = date, line
        super().__init__(
            tr(
                "{date} has a year of two digits. Say in which hundred years they lie with --short-years 2000 or"
                " --short-years 1900, and the order with --dates. Nothing was imported.",
                date=_placed(date, line),
            )
        )


def decide_order(
    written: Iterable[tuple[int, str]], given: DayOrder | None = None, century: Century | None = None
) -> DayOrder | None:
    """Return the order of a file's dates, given with their lines (0 where there are none); None where none needs one.

    Raises `AmbiguousDates` when no row proves an order and none was given, or when rows prove both; `InvalidRecord`
    when they prove the other one than was given; `ShortYears` for years of two digits without a century.
    """
    proven: dict[str, dict[DayOrder, str]] = {}
    doubtful: dict[str, tuple[int, re.Match[str]]] = {}
    for line, words in written:
        found = NUMBERS.search(words) if len(words) <= LONGEST else None
        if found is None:
            continue
        short = len(found[4]) == 2
        if short and century is None:
            raise ShortYears(found[0], line)
        readings = readings_of(found, century)
        if len(readings) == 1:
            proven.setdefault(found[2], {}).setdefault(next(iter(readings)), found[0])
        elif len(set(readings.values())) > 1:
            doubtful.setdefault(found[2], (line, found))
    if given is not None:
        signs = doubtful or proven
        return _given(given, {order: date for sign in signs for order, date in proven.get(sign, {}).items()})
    orders: set[DayOrder] = set()
    for sign, (line, found) in doubtful.items():
        shown = proven.get(sign, {})
        orders |= set(shown)
        if len(shown) != 1 or len(orders) != 1:
            raise AmbiguousDates(found[0], readings_of(found, century), line=line, proven=bool(shown))
    orders = orders or {order for shown in proven.values() for order in shown}
    return orders.pop() if len(orders) == 1 else None


def _given(given: DayOrder, proven: Mapping[DayOrder, str]) -> DayOrder:
    other = next((order for order in proven if order is not given), None)
    if other is not None and given not in proven and given is not DayOrder.YEAR_FIRST:
        raise InvalidRecord(
            tr(
                "{date} is a day only if it is read {other}, and {given} was asked for. Nothing was imported.",
                date=quoted(proven[other]),
                other=other,
                given=given,
            )
        )
    return given


def readings_of(found: re.Match[str], century: Century | None) -> dict[DayOrder, dt.date]:
    """Return every day that three numbers make, by the order in which they make it."""
    first, second, third = int(found[1]), int(found[3]), int(found[4])
    short = len(found[4]) == 2
    last = third + (century or 0) if short else third
    days = {DayOrder.DAY_FIRST: (last, second, first), DayOrder.MONTH_FIRST: (last, first, second)}
    if short:
        days[DayOrder.YEAR_FIRST] = ((century or 0) + first, second, third)
    return {order: day for order, numbers in days.items() if (day := real(*numbers)) is not None}


def real(year: int, month: int, number: int) -> dt.date | None:
    """Return the day with these numbers, None where there is none that a journal holds."""
    if not FIRST_YEAR <= year <= 9998:
        return None
    try:
        return dt.date(year, month, number)
    except ValueError:
        return None
