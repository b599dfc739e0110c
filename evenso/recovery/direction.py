"""Direction: a Theil–Sen slope with an autocorrelation-corrected Mann–Kendall test (`science.md` 2).

“No clear direction yet” is a normal answer here; how it is said is left to `evenso.wording.trends`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations
from math import ceil, copysign, sqrt
from typing import Final

from evenso.recovery.findings import Direction, Improvement, Verdict
from evenso.recovery.measures import day_to_day, median, sorted_median, two_sided
from evenso.recovery.series import DaySeries

WINDOW: Final = 90
"""Calendar days looked at when the shown window is too short to have a direction."""
FEWEST_DAYS: Final = 14
SHORTEST_SPAN: Final = 28
LEAST_COVERAGE: Final = 0.25
STEADY_WITHIN: Final = 0.5
MOST_POINTS: Final = 180
"""More points than this are summed up as medians of whole weeks, so that the cost stays bounded."""
ASSUMED_RHO: Final = 0.3
LEAST_RHO: Final = 0.1
"""Weeks follow each other more than the correlation of a few dozen of them can show."""
TREND_Z: Final = 1.96
ROUNDING: Final = 0.408
"""√⅙: the standard deviation of the difference of two moods that were each rounded to a whole number."""


@dataclass(frozen=True, slots=True)
class Trend:
    """One fit: slope and intercept in points per day, S and its variances, Z and p, the slope's 95 % interval."""

    slope: float
    intercept: float
    s: int
    variance: float
    corrected: float
    z: float
    p: float
    low: float
    high: float
    rho: float


def inflated_rho(rho: float, points: int) -> float:
    """Return ρ*, the small-sample correction of a lag-one correlation, within 0 and .9."""
    return min(0.9, max(0.0, rho + (1 + 4 * max(rho, 0.0)) / points))


def kendall_variance(values: Sequence[float]) -> float:
    """Return Var₀(S) of Kendall's S with ties."""
    n = len(values)
    ties = sum(c * (c - 1) * (2 * c + 5) for c in Counter(values).values())
    return (n * (n - 1) * (2 * n + 5) - ties) / 18


def fit_trend(
    days: Sequence[int],
    values: Sequence[float],
    *,
    rho_star: float | None = None,
    step: int = 1,
    rounding: float = 0.0,
) -> Trend:
    """Fit day numbers (ascending, distinct) and values; `rho_star` overrides the estimated ρ*.

    `step` is how many days apart neighbouring points are. With `rounding`, a whole difference of two moods counts
    half as that much more and half as that much less, for whole moods stand for a range; a difference of halves for
    half of it. Without, this is the textbook. Raises ValueError below two points.
    """
    if len(days) < 2:
        raise ValueError("a slope needs two points")
    steps = [(b - a, t - s) for (s, a), (t, b) in combinations(zip(days, values, strict=True), 2)]
    total = sum(1 if rise > 0 else -1 for rise, _ in steps if rise)
    slopes = _slopes(steps, rounding)
    slope = sorted_median(slopes)
    intercept = median(values) - slope * median(days)
    if rho_star is None:
        errors = [y - intercept - slope * t for t, y in zip(days, values, strict=True)]
        rho = day_to_day(days, errors, step=step)
        rho_star = max(LEAST_RHO if step > 1 else 0.0, inflated_rho(ASSUMED_RHO if rho is None else rho, len(days)))
    plain = kendall_variance(values)
    corrected = plain * (1 + rho_star) / (1 - rho_star)
    z = (total - copysign(1, total)) / sqrt(corrected) if total and corrected > 0 else 0.0
    count = len(slopes)
    reach = TREND_Z * sqrt(corrected) * count / len(steps)
    low = slopes[_clamp(round((count - reach) / 2) - 1, count)]
    high = slopes[_clamp(round((count + reach) / 2 + 1) - 1, count)]
    return Trend(
        slope, intercept, total, plain, corrected, z, two_sided(z), min(low, slope), max(high, slope), rho_star
    )


def _slopes(steps: Sequence[tuple[float, int]], rounding: float) -> list[float]:
    """Return the slopes in ascending order, each rounded difference as two.

    A fifth of all pairs of whole moods are alike: without this the interval of almost every journal with a direction
    ends at exactly 0, and its slope is drawn towards it.
    """
    if not rounding:
        return sorted(rise / run for rise, run in steps)
    slopes: list[float] = []
    for rise, run in steps:
        blur = rounding if rise % 1 == 0 else rounding / 2 if rise % 0.5 == 0 else 0.0
        slopes.append((rise - blur) / run)
        slopes.append((rise + blur) / run)
    slopes.sort()
    return slopes


def _clamp(place: int, count: int) -> int:
    return max(0, min(count - 1, place))


def thin_out(days: Sequence[int], values: Sequence[float]) -> tuple[list[int], list[float], int]:
    """Return the points as they are, or medians over equal spans of whole weeks when there are too many.

    The third value is how many days apart neighbouring points are. Spans that hold fewer than a third of the days
    of a usual span are left out: their median says too little.
    """
    if len(days) <= MOST_POINTS:
        return list(days), list(values), 1
    step = 7 * ceil((days[-1] - days[0] + 1) / (7 * MOST_POINTS))
    groups: dict[int, list[float]] = {}
    for day, value in zip(days, values, strict=True):
        groups.setdefault((day - days[0]) // step, []).append(value)
    usual = median(len(group) for group in groups.values())
    kept = {place: group for place, group in groups.items() if 3 * len(group) >= usual}
    return [days[0] + place * step for place in kept], [median(group) for group in kept.values()], step


def direction_window(start: date, end: date) -> tuple[date, date]:
    """Return the span a direction is read from: the window itself, or the last 90 days when it is under four weeks."""
    if (end - start).days + 1 >= SHORTEST_SPAN:
        return start, end
    return end - timedelta(days=WINDOW - 1), end


def find_direction(series: DaySeries) -> Direction:
    """Read the direction of every logged day in `series`, in points per 4 weeks.

    Coverage and span are counted from the first to the last logged day, so that empty days around them change
    nothing. Too early below 14 logged days, 28 calendar days or 25 % coverage.
    """
    days, moods = series.numbers, series.moods
    count = len(days)
    span = days[-1] - days[0] + 1 if days else 0
    if count < FEWEST_DAYS or span < SHORTEST_SPAN or count < LEAST_COVERAGE * span:
        return Direction(Verdict.TOO_EARLY, None, None, None, count)
    points, values, step = thin_out(days, moods)
    if len(points) < FEWEST_DAYS:
        return Direction(Verdict.TOO_EARLY, None, None, None, count)
    even = min(values) == max(values)
    trend = fit_trend(points, values, step=step, rounding=0.0 if even else ROUNDING)
    verdict = _verdict(trend, span)
    return Direction(verdict, 28 * trend.slope, 28 * trend.low, 28 * trend.high, count, series.days[0].day)


def held_back(direction: Direction, improvement: Improvement | None) -> Direction:
    """Return a direction as it may be said beside the level's shift.

    A slope over at least the days of the shift is not called rising or falling where the shift's interval holds 0:
    the two would say opposite things of the same days, and the more careful one is believed.
    """
    if improvement is None or direction.start is None or direction.verdict not in {Verdict.RISING, Verdict.FALLING}:
        return direction
    same_days = direction.start <= improvement.since
    no_shift = improvement.low <= 0 <= improvement.high
    return replace(direction, verdict=Verdict.UNCLEAR) if same_days and no_shift else direction


def _verdict(trend: Trend, span: int) -> Verdict:
    if trend.low > 0:
        return Verdict.RISING
    if trend.high < 0:
        return Verdict.FALLING
    if trend.low * span >= -STEADY_WITHIN and trend.high * span <= STEADY_WITHIN:
        return Verdict.STEADY
    return Verdict.UNCLEAR
