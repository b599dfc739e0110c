"""The course of the sample's fourteen months as numbers: how each day was, which days were logged.

Three setbacks, each shallower and shorter than the one before, on a ground that slowly rises. Everything is counted in
days from the first, so the story is the same whatever today is.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from random import Random
from typing import Final

DAYS: Final = 425
"""Days from the first to today, both counted: fourteen months."""

FIRST_SESSION: Final = 13
"""The day therapy starts; sessions follow weekly."""

HOLIDAY: Final = range(263, 275)
"""Twelve days away, with nothing written down."""

_GROUND: Final = ((0, 3.9), (40, 4.3), (78, 5.0), (118, 5.1), (200, 5.9), (310, 6.4), (424, 6.8))
_DIPS: Final = (
    ((79, 0.0), (83, -2.6), (90, -3.5), (96, -3.1), (103, -1.8), (107, -2.0), (115, 0.0)),
    ((205, 0.0), (208, -2.9), (213, -3.5), (218, -2.3), (221, -2.2), (227, 0.0)),
    ((321, 0.0), (323, -2.7), (328, -2.9), (333, 0.0)),
)
_HARD_DAYS: Final = frozenset({47, 66, 139, 158, 187, 243, 256, 287, 301, 352, 377, 391, 408})
"""Single days that were hard; one day is no setback."""

_SKIPPED: Final = 0.12
_LIVELY: Final = range(DAYS - 15, DAYS)
_ONE_BLANK: Final = DAYS - 5
"""In the last two weeks a single day stays blank, so that the first screens show one and have something to show."""


@dataclass(frozen=True, slots=True)
class LivedDay:
    """One day of the story: its number, how it was (real, 1 to 10), and whether anything was logged."""

    number: int
    mood: float
    logged: bool


def lived_days(random: Random) -> list[LivedDay]:
    """Return all days of the story in order; the same random state gives the same days."""
    days: list[LivedDay] = []
    carried = 0.0
    for number in range(DAYS):
        carried = 0.3 * carried + random.gauss(0.0, 0.7)
        skipped = random.random() < _SKIPPED
        mood = _between(_GROUND, number) + sum(_between(dip, number) for dip in _DIPS) + carried
        if number in _HARD_DAYS:
            mood -= 2.3
        away = number in HOLIDAY
        logged = number != _ONE_BLANK if number in _LIVELY else not (skipped or away)
        days.append(LivedDay(number, min(10.0, max(1.0, mood)), logged))
    return days


def in_setback(number: int) -> bool:
    """Whether a day lies inside one of the story's three setbacks."""
    return any(dip[0][0] <= number <= dip[-1][0] for dip in _DIPS)


def _between(points: tuple[tuple[int, float], ...], number: int) -> float:
    """Interpolate between (day, value) points; outside them the nearest value."""
    if number <= points[0][0]:
        return points[0][1]
    for (left, low), (right, high) in pairwise(points):
        if number <= right:
            return low + (high - low) * (number - left) / (right - left)
    return points[-1][1]
