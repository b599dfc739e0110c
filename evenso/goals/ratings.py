"""A rating as it is typed: its number first, then a line about it if the person likes."""

from __future__ import annotations

import re
from typing import Final

from evenso.goals.records import Measure
from evenso.language import tr
from evenso.records import InvalidRecord

_RATING: Final = re.compile(
    r"\s*([+\-\u2212\u2013]?)\s?(\d{1,2})(?:\s*(?:/|of)\s*10\b)?(?:[\s:,;.–-]+(.*))?", re.DOTALL
)


def read_rating(words: str, measure: Measure) -> tuple[int, str]:
    """Read the number of a rating and the words after it; raises `InvalidRecord` with how to write it."""
    found = _RATING.fullmatch(words)
    value = None if found is None else int(found[2]) * (-1 if found[1] not in {"", "+"} else 1)
    low, high = (0, 10) if measure is Measure.OWN else (-2, 2)
    if found is None or value is None or not low <= value <= high:
        said = tr("0 to 10") if measure is Measure.OWN else tr("−2 to +2")
        raise InvalidRecord(
            tr("How close it feels is a whole number from {range}, and words after it if you like.", range=said)
        )
    return value, (found[3] or "").strip()
