"""Day One's JSON export, by itself or in the packed file it comes in."""

from __future__ import annotations

from evenso.formats.dayone.reading import NotDayOne, read_dayone

__all__ = ["NotDayOne", "read_dayone"]
