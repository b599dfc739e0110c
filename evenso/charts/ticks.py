"""Where the dates stand under a chart: the finest calendar unit whose labels have room to breathe."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from evenso.charts.columns import Columns
from evenso.language import tr_as
from evenso.wording.dates import SHORT_MONTHS, SHORT_WEEKDAYS

MONTHS: Final = SHORT_MONTHS
WEEKDAYS: Final = SHORT_WEEKDAYS


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled column, and the day that it begins with."""

    column: int
    label: str
    day: date


@dataclass(frozen=True, slots=True)
class _Unit:
    days: float
    starts: Callable[[date, date], Iterator[date]]
    label: Callable[[date], str]
    room: int = 2
    """Blank cells between one label and the next, at least."""


def _every(step: int) -> Callable[[date, date], Iterator[date]]:
    def starts(first: date, last: date) -> Iterator[date]:
        # weeks start on Mondays: ordinal 1 was one
        number = first.toordinal() if step == 1 else first.toordinal() + (1 - first.toordinal()) % step
        while number <= last.toordinal():
            yield date.fromordinal(number)
            number += step

    return starts


def _months(step: int) -> Callable[[date, date], Iterator[date]]:
    def starts(first: date, last: date) -> Iterator[date]:
        month = first.year * 12 + first.month - 1 + (first.day > 1)
        month += -month % step
        while month < 12 * 9999 and (day := date(month // 12, month % 12 + 1, 1)) <= last:
            yield day
            month += step

    return starts


def _day(day: date) -> str:
    return tr_as("day of a month", "{day} {month}", day=day.day, month=MONTHS[day.month - 1])


def _weekday(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {day.day}"


def _month(day: date) -> str:
    return str(day.year) if day.month == 1 else MONTHS[day.month - 1]


def _year(day: date) -> str:
    return str(day.year)


_UNITS: Final = (
    _Unit(1, _every(1), _weekday),
    _Unit(7, _every(7), _day, room=4),
    *(_Unit(30.4 * step, _months(step), _month) for step in (1, 2, 3, 6)),
    *(_Unit(365.2 * step, _months(12 * step), _year) for step in (1, 2, 5, 10, 20, 50, 100, 500)),
)


def date_ticks(columns: Columns) -> list[Tick]:
    """Choose the ticks of a window: days, weeks, months or years, each label starting at its column."""
    last = columns.start + timedelta(days=columns.days - 1)
    for unit in _UNITS:
        if columns.days / unit.days * 4 > columns.width + 4:
            continue
        ticks = [
            Tick(columns.column(columns.number(day)), unit.label(day), day) for day in unit.starts(columns.start, last)
        ]
        if all(b.column - a.column >= len(a.label) + unit.room for a, b in pairwise(ticks)):
            return [tick for tick in ticks if tick.column + len(tick.label) <= columns.width] or _first(columns)
    return _first(columns)


def last_day(columns: Columns, ticks: Sequence[Tick]) -> str:
    """Return what names the last day of a window, "" where one of its ticks does."""
    last = columns.start + timedelta(days=columns.days - 1)
    return "" if any(tick.day == last for tick in ticks) else _day(last)


def _first(columns: Columns) -> list[Tick]:
    tick = Tick(columns.column(0), _day(columns.start), columns.start)
    return [tick] if tick.column + len(tick.label) <= columns.width else []
