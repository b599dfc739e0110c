"""Moods without numbers, for people whom numbers hurt: five words, and sentences freed of figures.

What is stored stays as it is; whether numbers are shown is the caller's question.
"""

from __future__ import annotations

import re
from typing import Final

from evenso.language import tr_as

LEVELS: Final = (
    tr_as("level", "very low"),
    tr_as("level", "low"),
    tr_as("level", "in the middle"),
    tr_as("level", "high"),
    tr_as("level", "very high"),
)

_FIGURE: Final = re.compile(r"(?: (?:\d{1,2}|–) →)? (?:\d{1,2}|–)(?=, )")


def level_word(value: float, lowest: float = 1, highest: float = 10) -> str:
    """Say where a value lies on its scale, in one of five words that mirror each other around the middle."""
    return LEVELS[_level(value, lowest, highest)]


def _level(value: float, lowest: float, highest: float) -> int:
    place = (value - lowest) / (highest - lowest)
    return (place >= 0.2) + (place >= 0.4) + (place > 0.6) + (place > 0.8)


def say_mood_word(mood: int, *, numbers: bool) -> str:
    """Say a mood as its number, or in a word."""
    return str(mood) if numbers else level_word(mood)


def without_figures(label: str) -> str:
    """Return an undo step's label without the values in it: `check-in 7, Sun 22 Nov` is `check-in, Sun 22 Nov`."""
    return _FIGURE.sub("", label)


def level_signs(value: float, lowest: float = 1, highest: float = 10) -> str:
    """Draw a value in one to five plain signs where neither numbers nor blocks are to be shown."""
    return "#" * (1 + _level(value, lowest, highest))
