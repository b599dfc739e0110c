"""The small statistics that the others are built from: median, quantile, spread, shift, normal tail, Wilson interval.

Plain lists of floats in, plain floats out, standard library only; what they mean for a person is left to the callers.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from math import erfc, floor, sqrt
from operator import mul, sub
from typing import Final

NORMAL_95: Final = 1.959963984540054


def median(values: Iterable[float]) -> float:
    """Return the middle value (the mean of the two middle ones); ValueError when there is none."""
    return sorted_median(sorted(values))


def sorted_median(ordered: Sequence[float]) -> float:
    """Return the median of values that are in ascending order already."""
    if not ordered:
        raise ValueError("there is no median of nothing")
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def quantile(values: Iterable[float], share: float) -> float:
    """Return the `share` quantile (0–1), linear between neighbours as numpy's default; ValueError when empty."""
    ordered = sorted(values)
    if not ordered:
        raise ValueError("there is no quantile of nothing")
    place = share * (len(ordered) - 1)
    left = floor(place)
    right = min(left + 1, len(ordered) - 1)
    return ordered[left] + (ordered[right] - ordered[left]) * (place - left)


def mean(values: Sequence[float]) -> float:
    """Return the arithmetic mean; ValueError when there is none."""
    if not values:
        raise ValueError("there is no mean of nothing")
    return sum(values) / len(values)


def deviation(values: Sequence[float]) -> float:
    """Return the sample standard deviation (n − 1); 0 for fewer than two values."""
    if len(values) < 2:
        return 0.0
    centre = mean(values)
    return sqrt(sum([(value - centre) ** 2 for value in values]) / (len(values) - 1))


def correlation(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Return Pearson's correlation; None when either side does not vary."""
    if len(pairs) < 2:
        return None
    left = mean([a for a, _ in pairs])
    right = mean([b for _, b in pairs])
    lefts, rights = [a - left for a, _ in pairs], [b - right for _, b in pairs]
    across = sum(map(mul, lefts, rights))
    spread = sum([off**2 for off in lefts]) * sum([off**2 for off in rights])
    return across / sqrt(spread) if spread > 1e-18 else None


def day_to_day(days: Sequence[int], values: Sequence[float], *, step: int = 1, least: int = 8) -> float | None:
    """Return the correlation of values exactly `step` days apart; None below `least` such pairs."""
    gaps = map(sub, days[1:], days)
    pairs = [pair for pair, gap in zip(pairwise(values), gaps, strict=False) if gap == step]
    return correlation(pairs) if len(pairs) >= least else None


def two_sided(z: float) -> float:
    """Return the two-sided p-value of a standard normal deviate: 2·(1 − Φ|z|)."""
    return erfc(abs(z) / sqrt(2))


def hodges_lehmann(early: Sequence[float], late: Sequence[float]) -> float:
    """Return the median of all late − early pairs (Hodges–Lehmann shift), ties shared as `mid_median` does."""
    return shared_median(b - a for a in early for b in late)


def shared_median(values: Iterable[float]) -> float:
    """Return the median with ties shared as `mid_median` does; ValueError when there is none."""
    counts = Counter(values)
    if not counts:
        raise ValueError("there is no median of nothing")
    levels = sorted(counts)
    return mid_median(levels, list(accumulate(counts[level] for level in levels)))


def mid_median(levels: Sequence[float], cumulated: Sequence[int]) -> float:
    """Return the median of values given as ascending levels with cumulated counts, linear between levels.

    A level counts as reached when half of it is passed (the mid-distribution quantile of Ma, Genton and Parzen 2011).
    Whole moods would otherwise jump from one half point to the next. Without ties it is the ordinary median. Levels
    may be empty.
    """
    half = cumulated[-1] / 2
    here = bisect_left(cumulated, half)
    below = cumulated[here - 1] if here else 0
    middle = (below + cumulated[here]) / 2
    if middle > half and below:
        other = bisect_left(cumulated, below)
        beyond = (below + (cumulated[other - 1] if other else 0)) / 2
    elif middle < half and cumulated[here] < cumulated[-1]:
        other = bisect_right(cumulated, cumulated[here])
        beyond = (cumulated[here] + cumulated[other]) / 2
    else:
        return levels[here]
    return levels[here] + (levels[other] - levels[here]) * (half - middle) / (beyond - middle)


def wilson(successes: int, trials: int, z: float = NORMAL_95) -> tuple[float, float]:
    """Return Wilson's interval for a share; (0, 1) when nothing was tried."""
    if trials == 0:
        return 0.0, 1.0
    share = successes / trials
    scale = 1 + z * z / trials
    centre = (share + z * z / (2 * trials)) / scale
    reach = z * sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials)) / scale
    return max(0.0, centre - reach), min(1.0, centre + reach)
