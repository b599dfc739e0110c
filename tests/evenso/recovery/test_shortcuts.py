"""The shorter ways of counting find what the plain ones find, number by number."""

from __future__ import annotations

import random
from bisect import bisect_right
from math import sqrt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evenso.recovery.baselines import Baselines
from evenso.recovery.improvement import BEST_ENTRIES, BEST_SPAN, best_level
from evenso.recovery.measures import median, quantile
from evenso.recovery.ranges import BLOCK, RESAMPLES, SEED, find_swings
from evenso.recovery.series import DaySeries
from evenso.recovery.setbacks import can_be_known, find_setbacks
from tests.evenso.recovery.journals import day, series_of

PLAIN_LEVEL = Baselines.level


def plain_level(self: Baselines, number: int, **_: float) -> float | None:
    """The level of a day, summed whatever the day's own mood is."""
    return PLAIN_LEVEL(self, number)


def swinging(seed: int, parts: int, logged: float = 0.75) -> DaySeries:
    """Days of means of so many check-ins, with gaps and falls."""
    chance = random.Random(seed)
    level, moods = 6.0, {}
    for number in range(240):
        level += (6.0 - level) * 0.04 + (chance.choice((-3.0, 2.0)) if chance.random() < 0.03 else 0.0)
        if number == 0 or chance.random() < logged:
            moods[number] = min(10.0, max(1.0, round(chance.gauss(level, 1.0) * parts) / parts))
    return series_of(moods)


@given(st.integers(0, 10_000), st.sampled_from((1, 2, 3, 7)))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_days_that_cannot_be_low_need_no_sums(seed: int, parts: int) -> None:
    """The setbacks are the same to the last digit where the usual is summed up only for days that can be low."""
    series = swinging(seed, parts)
    with pytest.MonkeyPatch.context() as patch:
        found = find_setbacks(series)
        patch.setattr(Baselines, "level", plain_level)
        assert find_setbacks(series) == found


def test_some_of_these_days_hold_setbacks() -> None:
    """The days that the two ways are compared on are not all quiet ones."""
    assert sum(len(find_setbacks(swinging(seed, 3))) for seed in range(8)) > 5


def test_swings_are_those_of_whole_resamples() -> None:
    """Blocks summed beforehand give the interval that blocks cut out of the days give."""
    series = swinging(5, 2, logged=0.95)
    end = day(239)
    found = find_swings(series, end)
    assert found is not None

    def steps(first: int, last: int) -> list[float]:
        seen = series.window(day(first), day(last))
        days, moods = seen.numbers, seen.moods
        pairs = range(len(days) - 1)
        return [(moods[one + 1] - moods[one]) ** 2 for one in pairs if days[one + 1] - days[one] == 1]

    def resampled(squares: list[float], draw: random.Random) -> float:
        around, total, left = [*squares, *squares[: BLOCK - 1]], 0.0, len(squares)
        while left > 0:
            start = int(draw.random() * len(squares))
            total += sum(around[start : start + min(BLOCK, left)])
            left -= BLOCK
        return sqrt(total / len(squares))

    now, before, draw = steps(212, 239), steps(184, 211), random.Random(SEED)
    gaps = [resampled(now, draw) - resampled(before, draw) for _ in range(RESAMPLES)]
    assert (found.low, found.high) == (quantile(gaps, 0.025), quantile(gaps, 0.975))


def test_what_can_be_known_looks_at_no_more_days_than_it_needs() -> None:
    """Ten days before the window are enough for a usual, and days long before them add nothing."""
    early, late = dict.fromkeys(range(40), 5.0), dict.fromkeys(range(400, 420), 5.0)
    assert can_be_known(series_of({**early, **late}), day(400))
    assert not can_be_known(series_of({**early, **dict.fromkeys(range(400, 409), 5.0)}), day(400))


@given(st.integers(0, 10_000), st.sampled_from((1, 2, 3, 7)))
@settings(max_examples=10, deadline=None)
def test_the_best_level_is_the_highest_median_of_all_stretches(seed: int, parts: int) -> None:
    """Stretches with too few days above the best one so far are left out, and none of them was higher."""
    series = swinging(seed, parts)
    days, moods = series.numbers, series.moods
    stretches = [moods[bisect_right(days, last - BEST_SPAN) : place + 1] for place, last in enumerate(days)]
    assert best_level(days, moods) == max(median(one) for one in stretches if len(one) >= BEST_ENTRIES)
    assert best_level(days[:9], moods[:9]) == median(moods[:9])
