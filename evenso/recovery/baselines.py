"""The recent usual that a setback is measured against: a lagged trimmed mean, and the spread around it.

It looks back from a week ago, so that a dip does not pull its own baseline down, and leaves earlier setbacks out, so
that one does not hide the next. The figures behind each choice stand in `docs/statistics.md`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import Final

REACH: Final = 56
"""Days the baseline looks back."""
LAG: Final = 7
"""The latest days, left out of the baseline."""
RECENT: Final = 28
"""A level that slides down slowly is followed by this shorter look back, plus `RECENT_MARGIN`."""
RECENT_MARGIN: Final = 0.25
FEWEST: Final = 10
FEWEST_RECENT: Final = 6
TRIM: Final = 0.2
MEAN_DEVIATION_TO_SD: Final = 1.2533
_ROUNDING: Final = 1e-9
"""More than a mean of moods can lie above the highest of them in floating point."""


@dataclass(frozen=True, slots=True)
class Usual:
    """The recent usual on one day: its level, and the spread of the days it was read from."""

    level: float
    spread: float


def trimmed_mean(ordered: Sequence[float]) -> float:
    """Return the mean of the middle three fifths of values in ascending order."""
    cut = int(len(ordered) * TRIM)
    middle = ordered[cut : len(ordered) - cut]
    return sum(middle) / len(middle)


class Baselines:
    """The recent usual for any logged day, asked in ascending order; each step costs a few insertions."""

    def __init__(self, days: Sequence[int], moods: Sequence[float]) -> None:
        self._days = days
        self._moods = moods
        self._left_out = bytearray(len(days))
        self._ordered: list[float] = []
        self._long = _Window(days, moods, self._left_out, REACH)
        self._short = _Window(days, moods, self._left_out, RECENT)

    def level(self, day: int, *, mood: float = -inf, slack: float = 0.0) -> float | None:
        """Return the usual level before `day`; None below 10 logged days.

        None also where `mood` lies no more than `slack` below it: who asks only that is spared the sums. Days left
        out come back where there are too few others.
        """
        self._ordered = self._long.at(day)
        if len(self._ordered) < FEWEST:
            first, last = bisect_left(self._days, day - REACH), bisect_right(self._days, day - LAG)
            if last - first < FEWEST:
                return None
            self._ordered = sorted(self._moods[first:last])
        highest = self._ordered[len(self._ordered) - int(len(self._ordered) * TRIM) - 1]
        if mood >= highest - slack + _ROUNDING:
            return None  # a mean is no higher than the highest of its values: most days end here, unsummed
        level = trimmed_mean(self._ordered)
        if mood >= level - slack:
            return None  # the shorter look back only lowers it
        recent = self._short.at(day)
        if len(recent) >= FEWEST_RECENT:
            level = min(level, trimmed_mean(recent) + RECENT_MARGIN)
        return level

    def around(self, level: float) -> Usual:
        """Return the level asked for last together with the spread around it."""
        total = sum(abs(value - level) for value in self._ordered)
        return Usual(level, MEAN_DEVIATION_TO_SD * total / len(self._ordered))

    def leave_out(self, first: int, last: int) -> None:
        """Leave the days `first` to `last` out of every later baseline."""
        for place in range(bisect_left(self._days, first), bisect_right(self._days, last)):
            self._left_out[place] = 1
        self._long.clear()
        self._short.clear()


class _Window:
    """The moods of a moving span of days, kept in ascending order."""

    def __init__(self, days: Sequence[int], moods: Sequence[float], left_out: bytearray, reach: int) -> None:
        self._days = days
        self._moods = moods
        self._left_out = left_out
        self._reach = reach
        self._first = self._next = 0
        self._ordered: list[float] = []

    def clear(self) -> None:
        """Start anew at the next call."""
        self._ordered.clear()
        self._first = self._next

    def at(self, day: int) -> list[float]:
        """Return the moods from `reach` to 7 days before `day`, without those left out."""
        days, moods, ordered = self._days, self._moods, self._ordered
        if not ordered:
            self._first = self._next = bisect_left(days, day - self._reach)
        while self._next < len(days) and days[self._next] <= day - LAG:
            if not self._left_out[self._next]:
                insort(ordered, moods[self._next])
            self._next += 1
        while self._first < self._next and days[self._first] < day - self._reach:
            if not self._left_out[self._first]:
                del ordered[bisect_left(ordered, moods[self._first])]
            self._first += 1
        return ordered
