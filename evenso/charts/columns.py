"""Days and columns: which cell of a chart a day stands in, and which days a cell stands for.

Integer arithmetic only, so that drawing, mouse and cursor can never disagree.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Columns:
    """`days` calendar days from `start`, spread over `width` cells; day and column numbers count from 0."""

    start: date
    days: int
    width: int

    @classmethod
    def between(cls, start: date, end: date, width: int) -> Columns:
        """Spread `start` to `end` (inclusive) over `width` cells; at least one day and one cell."""
        return cls(start, max(1, (end - start).days + 1), max(1, width))

    @property
    def dense(self) -> bool:
        """Whether so many days share a column (more than two) that single days cannot be told apart."""
        return self.days > 2 * self.width

    def number(self, day: date) -> int:
        """Days since the start; negative or too large outside the window."""
        return (day - self.start).days

    def column(self, number: int) -> int:
        """Column of the middle of a day."""
        return (2 * number + 1) * self.width // (2 * self.days)

    def at(self, number: int) -> float:
        """The same place as a position along the axis, where column c reaches from c to c + 1."""
        return (number + 0.5) * self.width / self.days

    def inside(self, number: int) -> bool:
        """Whether a day number lies in the window."""
        return 0 <= number < self.days

    def numbers(self, column: int) -> tuple[int, int]:
        """First and last day number that a column stands for (the same one when days are wider than cells)."""
        if self.days < self.width:
            only = (2 * column + 1) * self.days // (2 * self.width)
            return only, only
        return self._first(column), self._first(column + 1) - 1

    def dates(self, column: int) -> tuple[date, date]:
        """First and last date that a column stands for."""
        first, last = self.numbers(column)
        return self.start + timedelta(days=first), self.start + timedelta(days=last)

    def span(self, first: int, last: int) -> range:
        """Columns that the days `first` to `last` cover, clipped to the window; empty when they lie outside."""
        first, last = max(first, 0), min(last, self.days - 1)
        if first > last:
            return range(0)
        if self.days >= self.width:
            return range(self.column(first), self.column(last) + 1)
        return range(self._slot(first), self._slot(last + 1))

    def shared_out(self, things: Sequence[Thing], numbers: Sequence[int]) -> Iterator[tuple[int, Sequence[Thing]]]:
        """Yield each column that holds any of some things with those in it; `numbers` are their days, ascending.

        Only where no day is wider than a column.
        """
        left = 0
        while left < len(numbers):
            column = self.column(numbers[left])
            right = bisect_left(numbers, self._first(column + 1), left)
            yield column, things[left:right]
            left = right

    def _first(self, column: int) -> int:
        return -((self.width - 2 * column * self.days) // (2 * self.width))

    def _slot(self, number: int) -> int:
        # the first column whose middle lies in this day or later
        return -((self.days - 2 * number * self.width) // (2 * self.days))
