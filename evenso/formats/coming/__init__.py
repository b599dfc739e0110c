"""The common shape of what comes in from other programs: `Wishes` go to a reader, a `Reading` comes back."""

from __future__ import annotations

from evenso.formats.coming.day_order import AmbiguousDates, DayOrder
from evenso.formats.coming.moods import UnknownMoods, checked_moods, map_lines, propose_map
from evenso.formats.coming.reading import Progress, Reader, Reading, Wishes
from evenso.formats.csv_rows import Skipped

__all__ = [
    "AmbiguousDates",
    "DayOrder",
    "Progress",
    "Reader",
    "Reading",
    "Skipped",
    "UnknownMoods",
    "Wishes",
    "checked_moods",
    "map_lines",
    "propose_map",
]
