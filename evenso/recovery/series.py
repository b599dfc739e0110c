"""The day series: one value for each logged day, nothing for the others (`science.md` 1).

A day without a check-in is missing: never 0, never neutral, never carried forward. All that is computed starts here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, NamedTuple

ONE_DAY: Final = timedelta(days=1)


class DayMood(NamedTuple):
    """One logged day: the mean of its check-ins' moods, the lowest, the highest, how many, and how many came late."""

    day: date
    mood: float
    low: float
    high: float
    entries: int = 1
    late: int = 0


@dataclass(frozen=True, slots=True)
class DaySeries:
    """Logged days in ascending order, at most one a date; `start` and `end` (inclusive) bound what was looked at.

    `away` are days on which the person was away by their own word. They are shown and counted as such and change
    nothing else: no formula reads them.
    """

    start: date
    end: date
    days: tuple[DayMood, ...]
    away: frozenset[date] = frozenset()

    @classmethod
    def of(
        cls,
        days: Iterable[DayMood],
        start: date | None = None,
        end: date | None = None,
        away: frozenset[date] = frozenset(),
    ) -> DaySeries:
        """Sort days into a series; without bounds it spans the first to the last logged day.

        Raises ValueError when there are neither days nor bounds, or when a date occurs twice.
        """
        ordered = tuple(sorted(days, key=lambda item: item.day))
        if len({item.day for item in ordered}) != len(ordered):
            raise ValueError("a date occurs twice in the day series")
        if not ordered and (start is None or end is None):
            raise ValueError("an empty series needs its bounds")
        first = start if start is not None else ordered[0].day
        last = end if end is not None else ordered[-1].day
        return cls(first, last, tuple(item for item in ordered if first <= item.day <= last), away)

    def window(self, start: date, end: date) -> DaySeries:
        """The same series seen from `start` to `end`, both inclusive."""
        left = bisect_left(self.days, start, key=lambda item: item.day)
        right = bisect_right(self.days, end, key=lambda item: item.day)
        return DaySeries(start, end, self.days[left:right], self.away)

    @property
    def span(self) -> int:
        """Calendar days from `start` to `end`, both counted."""
        return max(0, (self.end - self.start).days + 1)

    @property
    def blank_away(self) -> frozenset[date]:
        """Days of the span on which the person was away and nothing was logged; a logged day is one like any."""
        if not self.away:
            return self.away
        logged = {item.day for item in self.days}
        return frozenset(day for day in self.away if self.start <= day <= self.end and day not in logged)

    @property
    def coverage(self) -> float:
        """Logged days as a share of calendar days, 0 to 1."""
        return len(self.days) / self.span if self.span else 0.0

    @property
    def moods(self) -> list[float]:
        """The daily means, in order of date."""
        return [item.mood for item in self.days]

    @property
    def numbers(self) -> list[int]:
        """Day numbers (proleptic ordinals) of the logged days: the `t` of every formula, never an array index."""
        return [item.day.toordinal() for item in self.days]

    def calendar(self) -> Iterator[date]:
        """Every date from `start` to `end`."""
        for step in range(self.span):
            yield self.start + step * ONE_DAY
