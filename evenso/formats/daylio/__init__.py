"""Daylio's CSV export, read whole: `read_daylio` and what it hands back or raises."""

from __future__ import annotations

from evenso.formats.coming.moods import UnknownMoods, map_lines, propose_map
from evenso.formats.csv_rows import Skipped
from evenso.formats.daylio.layout import NotDaylio
from evenso.formats.daylio.moods import known_moods
from evenso.formats.daylio.reading import LARGEST_FILE, PROGRAM, SOURCE, read_daylio

__all__ = [
    "LARGEST_FILE",
    "PROGRAM",
    "SOURCE",
    "NotDaylio",
    "Skipped",
    "UnknownMoods",
    "known_moods",
    "map_lines",
    "propose_map",
    "read_daylio",
]
