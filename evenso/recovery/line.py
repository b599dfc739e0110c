"""The smooth line: a time-aware EWMA, and the local-level Kalman filter with its smoother and band (`science.md` 3).

The raw days are always drawn too; drawing is left to `evenso.charts`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from math import log, sqrt
from typing import Final

from evenso.recovery.findings import LinePoint
from evenso.recovery.series import DaySeries

LONGEST_BRIDGE: Final = 10
"""Days: a longer gap between two logged days breaks the line."""
BAND_Z: Final = 1.28
LEAST_VARIANCE: Final = 1 / 12
"""Whole-number moods are no finer than ±½: the variance of that rounding, below which the band would flatter."""
CHANGE_RATIOS: Final = (0.003, 0.01, 0.03, 0.1, 0.3)
FIT_DAYS: Final = 730
"""Logged days, the latest, from which the rate of change is chosen."""
LEAST_DAYS: Final = 14
"""Logged days from which a level is drawn: with fewer nothing is said of it either (`science.md` 2)."""
LEAD_IN: Final = 120
"""Calendar days before a window that the line still looks at, so that its left edge leans on what came before."""
LOWEST: Final = 1.0
HIGHEST: Final = 10.0

State = tuple[float, float]
"""A level and its variance."""


def kalman(days: Sequence[int], values: Sequence[float], *, noise: float, change: float, start: State) -> list[State]:
    """Return the filtered level and variance after each entry.

    `noise` is σ²ε, `change` σ²η a day, `start` the state after the first entry, whose value is taken as known in it.
    """
    states: list[State] = [start] if days else []
    level, variance = start
    for last, day, value in zip(days, days[1:], values[1:], strict=False):
        variance += change * (day - last)
        gain = variance / (variance + noise)
        level += gain * (value - level)
        variance *= 1 - gain
        states.append((level, variance))
    return states


def likelihood(days: Sequence[int], values: Sequence[float], ratio: float) -> tuple[float, float]:
    """Return the log likelihood (up to a constant) of q = `ratio`, and the noise variance σ²ε that goes with it.

    σ²ε is concentrated out: the filter runs in units of it.
    """
    level, variance, last = values[0], 1.0, days[0]
    squares = logs = 0.0
    for day, value in zip(days, values, strict=True):
        if day == last:
            continue
        variance += ratio * (day - last)
        total = variance + 1.0
        surprise = value - level
        squares += surprise * surprise / total
        logs += log(total)
        gain = variance / total
        level += gain * surprise
        variance *= 1.0 - gain
        last = day
    count = max(1, len(days) - 1)
    noise = max(squares / count, LEAST_VARIANCE)
    return -0.5 * (count * log(noise) + squares / noise + logs), noise


def choose_change(days: Sequence[int], values: Sequence[float]) -> tuple[float, float]:
    """Return q = σ²η/σ²ε by maximum likelihood over five values, and σ²ε; a slow default below 5 days."""
    days, values = days[-FIT_DAYS:], values[-FIT_DAYS:]
    if len(days) < 5:
        return CHANGE_RATIOS[1], 1.0
    fits = [(*likelihood(days, values, ratio), ratio) for ratio in CHANGE_RATIOS]
    _, noise, ratio = max(fits)
    return ratio, noise


def smooth(days: Sequence[int], values: Sequence[float], *, ratio: float, noise: float) -> list[State]:
    """Return level and variance of the local-level smoother (Kalman filter, then Rauch–Tung–Striebel) at each entry."""
    if not days:
        return []
    change = ratio * noise
    return smoothed(days, kalman(days, values, noise=noise, change=change, start=(values[0], noise)), change)


def smoothed(days: Sequence[int], states: Sequence[State], change: float) -> list[State]:
    """Return the smoother's level and variance at each entry from the filter's `states`, of which there is one."""
    level, variance = states[-1]
    result = [states[-1]]
    for place in range(len(states) - 2, -1, -1):
        here, spread = states[place]
        ahead = spread + change * (days[place + 1] - days[place])
        pull = spread / ahead
        level = here + pull * (level - here)
        variance = spread + pull * pull * (variance - ahead)
        result.append((level, variance))
    result.reverse()
    return result


def daily_line(days: Sequence[int], values: Sequence[float]) -> dict[int, State]:
    """Return the smoothed level and variance for every calendar day from first to last entry, gaps included.

    Between two entries the smoother's own bridge is used: the level runs straight, the variance swells.
    """
    ratio, noise = choose_change(days, values)
    change = ratio * noise
    filtered = kalman(days, values, noise=noise, change=change, start=(values[0], noise)) if days else []
    states = smoothed(days, filtered, change) if days else []
    line = dict(zip(days, states, strict=True))
    for place, (day, after) in enumerate(pairwise(days)):
        if 1 < after - day <= LONGEST_BRIDGE:
            _bridge(line, day, after - day, (filtered[place], states[place + 1]), change)
    return line


def _bridge(line: dict[int, State], day: int, gap: int, ends: tuple[State, State], change: float) -> None:
    (here, spread), (level, variance) = ends
    for step in range(gap - 1, 0, -1):
        predicted = spread + change * step
        ahead = predicted + change
        pull = predicted / ahead
        level = here + pull * (level - here)
        variance = predicted + pull * pull * (variance - ahead)
        line[day + step] = (level, variance)


def draw_line(series: DaySeries, start: date, end: date) -> tuple[LinePoint, ...]:
    """Return the line with its 80 % band, one point for each day of the window that lies in no break; none of few days.

    `series` may reach further back than the window: up to 120 days before it are looked at.
    """
    seen = series.window(date.fromordinal(max(1, start.toordinal() - LEAD_IN)), end)
    if len(seen.days) < LEAST_DAYS:
        return ()
    first, last = start.toordinal(), end.toordinal()
    line = daily_line(seen.numbers, seen.moods)
    points: list[LinePoint] = []
    for day in sorted(line):
        if first <= day <= last:
            level, variance = line[day]
            reach = BAND_Z * sqrt(variance)
            low, high = max(LOWEST, level - reach), min(HIGHEST, level + reach)
            points.append(LinePoint(date.fromordinal(day), level, low, high))
    return tuple(points)
