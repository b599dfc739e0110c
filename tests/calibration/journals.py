"""Seeded journals whose truth is known: a level, AR(1) noise around it, gaps, whole moods from 1 to 10.

The noise's spread goes through 1.0, 1.3 and 1.6 points from one seed to the next, as in `science.md` [SIM].
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from math import pi, sin, sqrt

from evenso.recovery.series import DayMood, DaySeries

FIRST = date(2026, 1, 5).toordinal()
SPREADS = (1.0, 1.3, 1.6)

Level = Callable[[int], float]


@dataclass(frozen=True, slots=True)
class Habit:
    """How a mood wanders and how it is written down.

    `missing` is the share of days without an entry; with `skips_low` low days are skipped four times as often as
    others (as many in all). `entries` is the most check-ins a day has. `spread` None goes through `SPREADS`.
    """

    rho: float = 0.3
    missing: float = 0.25
    skips_low: bool = False
    entries: int = 1
    spread: float | None = None


def simulate(seed: int, length: int, level: Level, habit: Habit) -> DaySeries:
    """Return a journal of `length` days around `level`."""
    rng = random.Random(seed)
    spread = SPREADS[seed % len(SPREADS)] if habit.spread is None else habit.spread
    innovation = spread * sqrt(1 - habit.rho**2)
    error = rng.gauss(0, spread)
    days: list[DayMood] = []
    for number in range(length):
        mood = level(number) + error
        if rng.random() >= _chance_of_skipping(habit, low=error < -spread / 2):
            days.append(_check_ins(rng, FIRST + number, mood, habit.entries))
        error = habit.rho * error + rng.gauss(0, innovation)
    return DaySeries.of(days, date.fromordinal(FIRST), date.fromordinal(FIRST + length - 1))


def _chance_of_skipping(habit: Habit, *, low: bool) -> float:
    if not habit.skips_low:
        return habit.missing
    # 31 % of days are low: .31 · 4x + .69 · x = missing
    rest = habit.missing / (0.31 * 4 + 0.69)
    return min(1.0, 4 * rest) if low else rest


def _check_ins(rng: random.Random, day: int, mood: float, most: int) -> DayMood:
    count = 1 if most == 1 else rng.randint(1, most)
    moods = [min(10, max(1, round(mood + (rng.gauss(0, 0.7) if count > 1 else 0.0)))) for _ in range(count)]
    return DayMood(date.fromordinal(day), sum(moods) / count, min(moods), max(moods), count)


def steady(level: float = 5.5) -> Level:
    """The same level every day."""
    return lambda _: level


def ramp(change: float, length: int, level: float = 5.5) -> Level:
    """A straight way from half the change below `level` to half above it."""
    return lambda number: level + change * (number / (length - 1) - 0.5)


def step(change: float, at: int, level: float = 5.0) -> Level:
    """One level before the day `at`, another from then on."""
    return lambda number: level + change * (number >= at)


def season(amplitude: float, level: float = 5.5) -> Level:
    """A year's slow swing of ± `amplitude`."""
    return lambda number: level + amplitude * sin(2 * pi * number / 365)


def dip(start: int, length: int, depth: float, level: float = 6.5) -> Level:
    """A level that is lower by `depth` for `length` days."""
    return lambda number: level - depth * (start <= number < start + length)


def valley(start: int, down: int, back: int, depth: float, level: float = 6.5) -> Level:
    """A level that falls over `down` days, whose last is the bottom, and comes back over `back` days."""

    def at(number: int) -> float:
        if not start <= number < start + down + back:
            return level
        if number < start + down:
            return level - depth * (number - start + 1) / down
        return level - depth * (1 - (number - start - down + 1) / (back + 1))

    return at
