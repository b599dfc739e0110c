"""Where each day of a year stands: weeks across, weekdays down, in blocks one under another where it is narrow.

Integer arithmetic only, so that drawing, mouse and cursor can never disagree.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

GUTTER: Final = 4
"""Cells left of the weeks: the weekday and a blank."""
HEAD: Final = 1
ROWS: Final = 7
BLOCK_HEIGHT: Final = HEAD + ROWS + 1
"""Lines of a block: months, seven weekdays, an empty line (or the cursor's mark)."""
LEAST_WIDTH: Final = GUTTER + 10
ROOMY: Final = 2
"""Cells a week takes where every week of the span has room for a gap."""
MOST_DAYS: Final = 7 * 60


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days `start` to `end` (inclusive) on `width` cells."""

    start: date
    end: date
    width: int
    starts: int = 0
    """The weekday that weeks begin on."""

    def __post_init__(self) -> None:
        if self.end < self.start or (self.end - self.start).days >= MOST_DAYS:
            raise ValueError("a year in days shows between one day and sixty weeks")

    @property
    def first(self) -> date:
        """The first day of the first week."""
        return self.start - timedelta(days=self.row_of(self.start))

    def row_of(self, day: date) -> int:
        """Return the row of a day's weekday."""
        return (day.weekday() - self.starts) % ROWS

    @property
    def weeks(self) -> int:
        """How many weeks the days touch."""
        return (self.end - self.first).days // 7 + 1

    @property
    def cell(self) -> int:
        """Cells a week takes: two where all weeks then stand side by side, else one."""
        return ROOMY if GUTTER + ROOMY * self.weeks <= self.width else 1

    @property
    def across(self) -> int:
        """Weeks side by side: all of them, else equal parts of them."""
        room = max(1, (self.width - GUTTER) // self.cell)
        blocks = -(-self.weeks // room)
        return -(-self.weeks // blocks)

    @property
    def blocks(self) -> int:
        """How many blocks stand one under another."""
        return -(-self.weeks // self.across)

    @property
    def height(self) -> int:
        """Lines in all."""
        return self.blocks * BLOCK_HEIGHT

    def day(self, block: int, row: int, column: int) -> date | None:
        """Return the day of a cell; None before the start, after the end and outside the block."""
        if not (0 <= block < self.blocks and 0 <= row < ROWS and 0 <= column < self.across):
            return None
        found = self.first + timedelta(days=7 * (block * self.across + column) + row)
        return found if self.start <= found <= self.end else None

    def place(self, day: date) -> tuple[int, int] | None:
        """Return the cell (x, y) of a day's mark; None outside the days."""
        if not self.start <= day <= self.end:
            return None
        block, column = divmod((day - self.first).days // 7, self.across)
        return GUTTER + column * self.cell, block * BLOCK_HEIGHT + HEAD + self.row_of(day)

    def at(self, x: int, y: int) -> date | None:
        """Return the day whose mark stands at a cell, for the mouse; None elsewhere."""
        if x < GUTTER or y < 0:
            return None
        block, line = divmod(y, BLOCK_HEIGHT)
        return self.day(block, line - HEAD, (x - GUTTER) // self.cell)
