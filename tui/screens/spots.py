"""Where on the screen the rows and cells of a drawing begin, by the same reckoning by which a click finds them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from textual.geometry import Offset

if TYPE_CHECKING:
    from textual.widget import Widget


def rows_of(widget: Widget, found_at: Callable[[int], object]) -> Iterator[Offset]:
    """Yield the first line of each row: `found_at` says what a click into a line of the widget finds, None nothing."""
    before: object = None
    for y in range(widget.region.height):
        found = found_at(y)
        if found is not None and found != before:
            yield widget.region.offset + Offset(0, y)
        before = found


def cells_of(widget: Widget, found_at: Callable[[int, int], object]) -> Iterator[Offset]:
    """Yield the first place of each cell: `found_at` says what a click at (x, y) in the widget finds, if anything."""
    seen = set()
    for y in range(widget.region.height):
        for x in range(widget.region.width):
            found = found_at(x, y)
            if found and found not in seen:
                seen.add(found)
                yield widget.region.offset + Offset(x, y)
