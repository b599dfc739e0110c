"""Earlier days that are like a day: a month and half a year before, and its date in every earlier year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from dateutil.relativedelta import relativedelta

from evenso.records import AnyEntry

MONTHS: Final = (1, 6)
"""How many months back one looks besides whole years."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A day and how long before it lies: so many months or so many years."""

    day: date
    months: int = 0
    years: int = 0


def days_like(today: date, first: date | None) -> tuple[Earlier, ...]:
    """Return the days to look back at, the latest first, none before `first`, the journal's first day.

    A month too short ends on its last day. 29 February is looked back at on the 28th where a year has none.
    """
    if first is None:
        return ()
    back = [Earlier(today - relativedelta(months=count), months=count) for count in MONTHS]
    for years in range(1, today.year - first.year + 1):
        day = today - relativedelta(years=years)
        back.append(Earlier(day, years=years))
        if (today.month, today.day) == (2, 28) and not _is_leap(today.year) and _is_leap(day.year):
            back.append(Earlier(date(day.year, 2, 29), years=years))
    return tuple(one for one in back if one.day >= first)


def _is_leap(year: int) -> bool:
    return (date(year, 3, 1) - date(year, 2, 28)).days == 2


def sorted_back(entries: list[AnyEntry]) -> list[AnyEntry]:
    """Put entries in the order in which they are looked back at: the latest day first, a day from its morning on."""
    return sorted(entries, key=lambda entry: (-entry.day.toordinal(), entry.at.utc))
