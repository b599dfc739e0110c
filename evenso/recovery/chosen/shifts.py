"""The Hodges–Lehmann shift between two samples of any length at a bounded cost.

Moods are counted on a fine grid; the counts of all differences are then one product of two long integers, so that ten
years against ten years take no longer than a screen's patience.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from evenso.recovery.measures import mid_median

GRID: Final = 12
"""Steps a point: the means of one to four whole-number moods lie exactly on it, others within a 24th of a point."""
_BYTES: Final = 4
_SPAN: Final = 10 * GRID
"""Steps from the lowest to the highest value, 0 to 10."""

_LEVELS: Final = tuple(step / GRID for step in range(-_SPAN, _SPAN + 1))

Packed = int


def pack(values: Sequence[float]) -> Packed:
    """Return how often each step of the grid occurs, as one long integer; values lie between 0 and 10."""
    total = 0
    for value in values:
        total += 1 << (8 * _BYTES * _step(value))
    return total


def shift_of(early: Packed, late: Packed) -> float:
    """Return the median of all late − early differences of two packed samples, ties shared as `mid_median` does."""
    size = 2 * _SPAN + 1
    mirrored = _mirror(early)
    return mid_median(_LEVELS, list(accumulate(_unpack(mirrored * late, size))))


def _step(value: float) -> int:
    return min(_SPAN, max(0, round(value * GRID)))


def _mirror(packed: Packed) -> Packed:
    """Return the counts in reverse order, so that a product counts differences instead of sums."""
    counts = _unpack(packed, _SPAN + 1)
    counts.reverse()
    if sys.byteorder == "big":
        counts.byteswap()
    return int.from_bytes(counts.tobytes(), "little")


def _unpack(packed: Packed, size: int) -> array[int]:
    counts = array("I", packed.to_bytes(_BYTES * size, "little"))
    if sys.byteorder == "big":
        counts.byteswap()
    return counts
