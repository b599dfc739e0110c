"""Numbers of other scales on the scale of ten: a fixed rule for each, so that what became of them can be said."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from evenso.language import tr
from evenso.records import InvalidRecord

Bounds = tuple[int, int]
"""The lowest and the highest number of a scale."""

_STEPS_OF_FIVE: Final = 4

KNOWN: Final[tuple[Bounds, ...]] = ((1, 10), (1, 5), (0, 10), (0, 100))
"""Scales of moods that programs and people use."""


def on_ten(value: Decimal, scale: Bounds) -> int:
    """Return a number of a scale as a mood from 1 to 10; raises InvalidRecord when it lies outside.

    1 to 10 stays, five steps become 2, 4, 6, 8, 10; of 0 to 10 only 0 changes, to 1; 0 to 100 is a tenth of itself and
    at least 1; any other scale is stretched. Halves are rounded up.
    """
    low, high = scale
    if not value.is_finite() or low >= high or not low <= value <= high:
        raise InvalidRecord(
            tr("{value} is not on a scale from {low} to {high}.", value=str(value)[:20], low=low, high=high)
        )
    if high - low == _STEPS_OF_FIVE:
        exact = (value - low + 1) * 2
    elif scale in {(1, 10), (0, 10)}:
        exact = value
    elif scale == (0, 100):
        exact = value / 10
    else:
        exact = 1 + (value - low) * 9 / (high - low)
    return max(1, int(exact.quantize(Decimal(1), ROUND_HALF_UP)))
