"""Usual range, swings, bounds for days not logged, the smallest real change (`science.md` 5, 7, 8).

These describe; nothing here alarms or forecasts.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from math import sqrt
from typing import Final

from evenso.recovery.direction import ROUNDING, fit_trend, thin_out
from evenso.recovery.findings import Direction, LevelBounds, Swings, SwingVerdict, UsualRange, Verdict
from evenso.recovery.measures import NORMAL_95, day_to_day, deviation, quantile
from evenso.recovery.series import DaySeries

USUAL_DAYS: Final = 56
USUAL_ENTRIES: Final = 21
LOWER: Final = 0.10
UPPER: Final = 0.90
FOUR_WEEKS: Final = 28
SWING_PAIRS: Final = 10
BLOCK: Final = 7
RESAMPLES: Final = 1000
SEED: Final = 20260304
DEFAULT_SD: Final = 1.5
DEFAULT_RHO: Final = 0.3
OWN_FIGURES_FROM: Final = 28
"""Logged days from which the person's own spread and day-to-day correlation are used."""


def usual_range(series: DaySeries, day: date) -> UsualRange | None:
    """Return the 10th to 90th percentile of the 56 days up to `day`; None below 21 logged ones."""
    moods = series.window(day - timedelta(days=USUAL_DAYS - 1), day).moods
    if len(moods) < USUAL_ENTRIES:
        return None
    return UsualRange(quantile(moods, LOWER), quantile(moods, UPPER), len(moods))


def find_swings(series: DaySeries, day: date) -> Swings | None:
    """Compare the swings of the 28 days up to `day` with the 28 before; None below 10 adjacent pairs in either."""
    four = timedelta(days=FOUR_WEEKS)
    now = _steps(series.window(day - four + timedelta(days=1), day))
    before = _steps(series.window(day - 2 * four + timedelta(days=1), day - four))
    if min(len(now), len(before)) < SWING_PAIRS:
        return None
    draw = random.Random(SEED)
    here, there = _Blocks(now), _Blocks(before)
    gaps = [here.resampled(draw) - there.resampled(draw) for _ in range(RESAMPLES)]
    low, high = quantile(gaps, 0.025), quantile(gaps, 0.975)
    verdict = SwingVerdict.BIGGER if low > 0 else SwingVerdict.SMALLER if high < 0 else SwingVerdict.SIMILAR
    return Swings(verdict, _root(now), _root(before), low, high, len(now) + len(before))


def _steps(series: DaySeries) -> list[float]:
    """Return the squared changes between days exactly one apart."""
    days, moods = series.numbers, series.moods
    return [(moods[i + 1] - moods[i]) ** 2 for i in range(len(days) - 1) if days[i + 1] - days[i] == 1]


def _root(squares: Sequence[float]) -> float:
    return sqrt(sum(squares) / len(squares))


class _Blocks:
    """The circular blocks of some squares, each summed once: a thousand resamples draw from so few."""

    def __init__(self, squares: Sequence[float]) -> None:
        self._count = len(squares)
        around = [*squares, *squares[: BLOCK - 1]]
        whole, rest = divmod(self._count, BLOCK)
        self._parts = [[sum(around[start : start + BLOCK]) for start in range(self._count)]] * whole
        if rest:
            self._parts.append([sum(around[start : start + rest]) for start in range(self._count)])

    def resampled(self, draw: random.Random) -> float:
        """Return the RMSSD of one resample."""
        count = self._count
        total = 0.0
        for sums in self._parts:
            total += sums[int(draw.random() * count)]
        return sqrt(total / count)


def level_bounds(series: DaySeries, direction: Direction) -> LevelBounds | None:
    """Return the mean level with blank days taken as lower or higher days; None below 21 logged days.

    Blank days are those between the first and the last logged one: before, the journal had not begun, and what comes
    after is only coverage.
    """
    moods = series.moods
    if len(moods) < USUAL_ENTRIES:
        return None
    span = series.numbers[-1] - series.numbers[0] + 1
    blank = span - len(moods)
    ordered = sorted(moods)  # which sorting again then costs next to nothing
    low, high = quantile(ordered, LOWER), quantile(ordered, UPPER)
    total = sum(moods)
    depends = blank > 0 and any(_turns(series, fill, direction) for fill in (low, high))
    return LevelBounds((total + blank * low) / span, (total + blank * high) / span, blank, depends)


def _turns(series: DaySeries, fill: float, direction: Direction) -> bool:
    """Whether a rising or falling slope turns round or vanishes when every blank day is `fill`."""
    if direction.verdict not in {Verdict.RISING, Verdict.FALLING}:
        return False
    logged = dict(zip(series.numbers, series.moods, strict=True))
    days = list(range(series.numbers[0], series.numbers[-1] + 1))
    points, values, _ = thin_out(days, [logged.get(day, fill) for day in days])
    slope = fit_trend(points, values, rho_star=0.0, rounding=ROUNDING).slope
    return slope <= 0 if direction.verdict is Verdict.RISING else slope >= 0


def smallest_real_change(spread: float = DEFAULT_SD, rho: float = DEFAULT_RHO, days: int = FOUR_WEEKS) -> float:
    """Return the smallest difference between two means of `days` days that is more than noise.

    MDC = 1.96·√2·SD·√v with v = [1 + 2·Σ(1 − k/m)·ρᵏ]/m.
    """
    together = 1 + 2 * sum((1 - k / days) * rho**k for k in range(1, days))
    return NORMAL_95 * sqrt(2) * spread * sqrt(together / days)


def own_real_change(series: DaySeries, days: int = FOUR_WEEKS) -> float:
    """Return `smallest_real_change` with the series' own spread and correlation, or the defaults below 28 days."""
    if len(series.days) < OWN_FIGURES_FROM:
        return smallest_real_change(days=days)
    rho = day_to_day(series.numbers, series.moods)
    return smallest_real_change(deviation(series.moods), DEFAULT_RHO if rho is None else min(0.9, max(0.0, rho)), days)
