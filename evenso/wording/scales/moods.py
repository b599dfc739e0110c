"""Moods without numbers, for people whom numbers hurt: five words, and sentences freed of figures.

What is stored stays as it is; whether numbers are shown is the caller's question.
"""

from __future__ import annotations

import re
from typing import Final

LEVELS: Final = ("very low", "low", "in the middle", "high", "very high")

_FIGURE: Final = re.compile(r" \d{1,2}(?=, )")


def level_word(value: float, lowest: float = 1, highest: float = 10) -> str:
    """Say where a value lies on its scale, in one of five words that mirror each other around the middle."""
    place = (value - lowest) / (highest - lowest)
    return LEVELS[(place >= 0.2) + (place >= 0.4) + (place > 0.6) + (place > 0.8)]


def say_mood_word(mood: int, *, numbers: bool) -> str:
    """Say a mood as its number, or in a word."""
    return str(mood) if numbers else level_word(mood)


def without_figures(label: str) -> str:
    """Return an undo step's label without the values in it: `check-in 7, Sun 22 Nov` is `check-in, Sun 22 Nov`."""
    return _FIGURE.sub("", label)


def level_signs(value: float, lowest: float = 1, highest: float = 10) -> str:
    """Draw a value in one to five plain signs where neither numbers nor blocks are to be shown."""
    return "#" * (1 + LEVELS.index(level_word(value, lowest, highest)))
