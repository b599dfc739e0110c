"""Long notes on paper: how much of one is told, and how many words go on in the journal."""

from __future__ import annotations

import re
from typing import Final

MOST_LETTERS: Final = 600
MOST_LINES: Final = 12
ALL_LETTERS: Final = 1300
"""What one note, and all of a page together, may have so that a usual summary stays on two pages.

A little more than this is told all the same.
"""

_SLACK: Final = 1.2
_WORD: Final = re.compile(r"\S+")


def room_for(notes: int) -> int:
    """Return how many letters each of so many notes may have."""
    return min(MOST_LETTERS, ALL_LETTERS // max(1, notes))


def shortened(text: str, most: int = MOST_LETTERS) -> tuple[str, int]:
    """Return the beginning of a text, and how many words of it are left; a short text is returned whole, with 0.

    Where a word was cut apart, what is left of it is counted in letters instead, as a number below 0.

    It ends after a word, or inside one that is longer than all the room there is.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    if len(text) <= _SLACK * most and len(lines) <= _SLACK * MOST_LINES:
        return text, 0
    whole = "\n".join(lines)
    kept = "\n".join(lines[:MOST_LINES])
    if len(kept) > most:
        kept = _up_to_a_word(kept, most)
    rest = whole[len(kept) :]
    left = len(_WORD.findall(rest))
    if left == 1 and kept and not kept[-1].isspace() and not rest[:1].isspace():
        left = -len(rest.strip())
    return (kept.rstrip(), left) if left else (text, 0)


def _up_to_a_word(text: str, most: int) -> str:
    start = text[: most + 1]
    end = max(start.rfind(" "), start.rfind("\n"))
    return start[:end] if end > most // 2 else start[:most]
