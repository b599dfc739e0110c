"""Small invented journals for the tests of the statistics."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from evenso.recovery.series import DayMood, DaySeries

FIRST = date(2026, 1, 5)


def day(number: int) -> date:
    """The date `number` days after the first."""
    return FIRST + timedelta(days=number)


def series_of(moods: Mapping[int, float] | Iterable[float], *, span: int | None = None) -> DaySeries:
    """A series of one check-in a day: by day number, or day after day from the first."""
    by_day = dict(moods) if isinstance(moods, Mapping) else dict(enumerate(moods))
    days = [DayMood(day(number), mood, mood, mood) for number, mood in by_day.items()]
    return DaySeries.of(days, FIRST, None if span is None else day(span - 1))


def wave(length: int, level: float = 6.0) -> list[float]:
    """Moods that repeat level, +1, −1, level, level, +1, level, −1: steady, with an ordinary spread."""
    steps = (0.0, 1.0, -1.0, 0.0, 0.0, 1.0, 0.0, -1.0)
    return [level + steps[place % len(steps)] for place in range(length)]


def with_dip(moods: list[float], start: int, length: int, depth: float) -> list[float]:
    """The same moods, lower by `depth` for `length` days from `start` on."""
    return [mood - depth * (start <= place < start + length) for place, mood in enumerate(moods)]
