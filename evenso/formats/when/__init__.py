"""Days and moments as other programs write them: read strictly, asked about where they could be two days."""

from __future__ import annotations

from evenso.formats.when.dates import Stamp, UnreadableDate, read_clock, read_stamp
from evenso.formats.when.order import AmbiguousDates, Century, DayOrder, ShortYears, decide_order

__all__ = [
    "AmbiguousDates",
    "Century",
    "DayOrder",
    "ShortYears",
    "Stamp",
    "UnreadableDate",
    "decide_order",
    "read_clock",
    "read_stamp",
]
