"""The urge wave: how strong an urge was, minute by minute for ten minutes, and the curve through that."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from evenso.records import InvalidRecord

EVERY: Final = 60.0
"""Seconds between two ratings."""

MINUTES: Final = 10
"""How long it is watched; a last rating that comes later stands at its own minute."""

LATEST: Final = 1440
HIGHEST: Final = 10


@dataclass(frozen=True, slots=True)
class Wave:
    """Ratings (minute, 0–10) in order; minutes that were not rated are not there."""

    points: tuple[tuple[int, int], ...] = ()

    def __post_init__(self) -> None:
        minutes = [minute for minute, _ in self.points]
        if minutes != sorted(set(minutes)) or not all(0 <= minute <= LATEST for minute in minutes):
            raise InvalidRecord("A wave is rated once a minute, from 0 on.")
        if not all(0 <= rating <= HIGHEST for _, rating in self.points):
            raise InvalidRecord(f"An urge is rated from 0 to {HIGHEST}.")

    def rated(self, seconds: float, rating: int) -> Wave:
        """Put a rating at the nearest minute; the same minute again corrects it."""
        minute = minute_of(seconds)
        others = [one for one in self.points if one[0] != minute]
        return Wave(tuple(sorted([*others, (minute, rating)])))

    @property
    def first(self) -> int | None:
        """The first rating."""
        return self.points[0][1] if self.points else None

    @property
    def last(self) -> int | None:
        """The last rating."""
        return self.points[-1][1] if self.points else None

    @property
    def rising(self) -> bool:
        """Whether the last rating is above the one before it."""
        return len(self.points) > 1 and self.points[-1][1] > self.points[-2][1]

    def wants_rating(self, seconds: float) -> bool:
        """Whether a rating is due: the minute that has begun was not rated yet."""
        minute = min(MINUTES, int(max(0.0, seconds) // EVERY))
        return not self.points or self.points[-1][0] < minute

    def is_over(self, seconds: float) -> bool:
        """Whether the ten minutes are over and the last of them was rated."""
        return seconds >= MINUTES * EVERY and not self.wants_rating(seconds)

    @property
    def end(self) -> int:
        """The minute at which its picture ends."""
        return max([MINUTES, *(minute for minute, _ in self.points)])

    def level(self, minutes: float) -> float | None:
        """Return the curve's height at a moment: through every rating, softly between two; None outside of them."""
        for (start, low), (end, high) in zip(self.points, self.points[1:], strict=False):
            if start <= minutes <= end:
                eased = (1 - math.cos(math.pi * (minutes - start) / (end - start))) / 2
                return low + (high - low) * eased
        return next((float(rating) for minute, rating in self.points if minute == minutes), None)


def minute_of(seconds: float) -> int:
    """Return the minute that a rating counts for."""
    return min(LATEST, math.floor(max(0.0, seconds) / EVERY + 0.5))


def until_next(seconds: float) -> int:
    """Return the whole seconds until the next minute begins."""
    return math.ceil(EVERY - max(0.0, seconds) % EVERY)
