"""Days on which the person was away from writing, by their own word: no hole, and no claim about those days either.

What is away is only shown and counted as such. No statistic loosens its minimum for it, and none fills it in: a day
away has no mood, like every other day without one (`science.md` 1 and 7).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from evenso.annotations.checks import day_of
from evenso.language import tr
from evenso.records import InvalidRecord

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """A stretch of days away, both included; without an end it lasts until the person says that they are back."""

    since: date
    until: date | None = None
    id: str = ""

    def __post_init__(self) -> None:
        day_of(self.since, tr("The first day away"))
        if self.until is not None:
            day_of(self.until, tr("The last day away"))
            if self.until < self.since:
                raise InvalidRecord(tr("The last day away lies before the first one."))

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.since <= day and (self.until is None or day <= self.until)


def days_away(stretches: Iterable[Away], first: date, last: date) -> frozenset[date]:
    """Return the days from `first` to `last` that lie in a stretch; an open one goes on to `last`."""
    found: set[date] = set()
    for one in stretches:
        day, end = max(one.since, first), last if one.until is None else min(one.until, last)
        while day <= end:
            found.add(day)
            day += ONE_DAY
    return frozenset(found)


def away_on(stretches: Iterable[Away], day: date) -> Away | None:
    """Return the stretch that a day lies in, the one that lasts longest; None when the person is here."""
    there = [one for one in stretches if one.holds(day)]
    return max(there, key=lambda one: one.until or date.max, default=None)
