"""The common shape of what comes in from other programs: `Wishes` go to a reader, a `Reading` comes back."""

from __future__ import annotations

from evenso.formats.coming.moods import UnknownMoods, checked_moods, map_lines, propose_map
from evenso.formats.coming.reading import Progress, Reader, Reading, Wishes
from evenso.formats.csv_rows import Skipped
from evenso.formats.when.order import AmbiguousDates, DayOrder, ShortYears

__all__ = [
    "AmbiguousDates",
    "DayOrder",
    "Progress",
    "Reader",
    "Reading",
    "ShortYears",
    "Skipped",
    "UnknownMoods",
    "Wishes",
    "checked_moods",
    "map_lines",
    "propose_map",
]
