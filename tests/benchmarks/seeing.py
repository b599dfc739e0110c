"""Sees what a program has painted, cell by cell, so that the first paint that shows what a key did can be told.

A terminal's own reckoning is left to pyte. Time is taken when bytes arrive, and what they say is made out afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

import pyte

BELOW: Final = 2
"""Lines at the foot of a screen that say what was saved and which keys act: their tidying up is no echo."""

Cells = list[list[object]]


class Part(NamedTuple):
    """Some bytes, and when they came."""

    at: float
    painted: bytes


class Eye:
    """What stands in a terminal of so many rows and columns."""

    def __init__(self, rows: int, columns: int) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)

    def take_in(self, parts: Iterable[Part]) -> None:
        """See what was painted."""
        for part in parts:
            self._stream.feed(part.painted)

    def first_change(self, parts: Sequence[Part], lines: range, *, letters: bool = False) -> float | None:
        """See what was painted; return when a cell of some lines first became another, with `letters` one's letter."""
        before, found = self._cells(lines, letters=letters), None
        for part in parts:
            self._stream.feed(part.painted)
            if found is None and self._cells(lines, letters=letters) != before:
                found = part.at
        return found

    def _cells(self, lines: range, *, letters: bool) -> Cells:
        columns = range(self.screen.columns)
        rows = [[self.screen.buffer[y][x] for x in columns] for y in lines]
        return [[one.data for one in row] if letters else list(row) for row in rows]
