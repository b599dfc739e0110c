"""How the days of two periods spread over the moods, in bars above one scale: what the sentence about them rests on.

A bar is the share of a period's logged days at that mood, so that two periods of unlike coverage stand side by side.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import floor
from typing import Final

from textual.content import Content

from evenso.language import tr, tr_as

LEVELS: Final = 10
WIDE: Final = 90
"""Cells of room from which a mood takes six of them instead of four."""
LEAST: Final = 3
"""Rows below which bars say nothing."""
BLOCKS: Final = " ▁▂▃▄▅▆▇█"

Counts = tuple[int, ...]
"""Logged days at the moods 1 to 10, rounded half up as everywhere."""


def counts_of(moods: Sequence[float]) -> Counts:
    """Count the days at each mood."""
    levels = [min(LEVELS, max(1, floor(mood + 0.5))) for mood in moods]
    return tuple(levels.count(level) for level in range(1, LEVELS + 1))


def _cell(room: int) -> int:
    return 6 if room >= WIDE else 4


def _bars(counts: Counts, tallest: float, cell: int, rows: int, style: str) -> list[Content]:
    """Draw the shares in `rows` lines, top first; `tallest` is the share that fills them; a day is never invisible."""
    days = max(1, sum(counts))
    eighths = [max(1, round(count / days / tallest * 8 * rows)) if count else 0 for count in counts]
    lines = []
    for row in range(rows - 1, -1, -1):
        blocks = (BLOCKS[min(8, max(0, one - 8 * row))] * (cell - 2) for one in eighths)
        lines.append(Content.styled("".join(block.rjust(cell) for block in blocks), style))
    return lines


def scale(room: int, *, hidden: bool) -> Content:
    """Draw the moods under the bars, and what a bar is where there is room for it."""
    cell = _cell(room)
    low, high = tr_as("a mood", "low"), tr_as("a mood", "high")
    said = "".join(str(level).rjust(cell) for level in range(1, LEVELS + 1))
    if hidden:
        said = f"  {low}{high.rjust(len(said) - 2 - len(low))}"
    told = "   " + tr("how many of its days")
    return Content.styled(said + (told if len(said + told) <= room else ""), "$faint")


def draw_spread(both: tuple[Counts, Counts], room: int, rows: int) -> tuple[list[Content], list[Content]]:
    """Draw the bars of both periods to one measure; nothing where there is too little room or no day at all."""
    shares = [count / max(1, sum(counts)) for counts in both for count in counts]
    if rows < LEAST or not max(shares):
        return [], []
    earlier, later = both
    return (
        _bars(earlier, max(shares), _cell(room), rows, "$accent-quiet"),
        _bars(later, max(shares), _cell(room), rows, "$accent"),
    )
