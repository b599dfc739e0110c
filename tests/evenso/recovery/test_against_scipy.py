"""The standard-library statistics against numpy and scipy, on drawn data."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from evenso.recovery.direction import fit_trend, kendall_variance
from evenso.recovery.improvement import SEED, bootstrap_shifts
from evenso.recovery.line import choose_change, daily_line
from evenso.recovery.measures import day_to_day, deviation, hodges_lehmann, median, quantile, two_sided, wilson
from evenso.recovery.ranges import smallest_real_change

SOME = settings(max_examples=30, deadline=None)
MOODS = st.lists(st.integers(1, 10), min_size=3, max_size=60)
FLOATS = st.lists(st.floats(1, 10, allow_nan=False), min_size=1, max_size=60)


@st.composite
def journals(draw: st.DrawFn, least: int = 5, most: int = 60) -> tuple[list[int], list[float]]:
    """Distinct ascending days with whole moods."""
    days = draw(st.lists(st.integers(0, 120), min_size=least, max_size=most, unique=True))
    moods = draw(st.lists(st.integers(1, 10), min_size=len(days), max_size=len(days)))
    return sorted(days), [float(mood) for mood in moods]


@SOME
@given(FLOATS, st.floats(0, 1))
def test_quantile_and_median(values: list[float], share: float) -> None:
    """Quantiles are numpy's."""
    assert quantile(values, share) == pytest.approx(float(np.quantile(values, share)))
    assert median(values) == pytest.approx(float(np.median(values)))


@SOME
@given(MOODS)
def test_deviation(values: list[int]) -> None:
    """The sample standard deviation is numpy's with one degree of freedom."""
    assert deviation([float(value) for value in values]) == pytest.approx(float(np.std(values, ddof=1)))


@SOME
@given(journals())
def test_theil_sen(journal: tuple[list[int], list[float]]) -> None:
    """Slope, intercept and the plain interval are scipy's theilslopes (up to its own tie correction and rounding)."""
    days, moods = journal
    ours = fit_trend(days, moods, rho_star=0.0)
    theirs = stats.theilslopes(moods, days)
    assert ours.slope == pytest.approx(theirs.slope)
    assert ours.intercept == pytest.approx(theirs.intercept)
    slopes = sorted(
        (moods[j] - moods[i]) / (days[j] - days[i]) for i in range(len(days)) for j in range(i + 1, len(days))
    )
    assert min(slopes) <= ours.low <= ours.slope <= ours.high <= max(slopes)


def test_interval_without_ties() -> None:
    """Without ties in the moods the plain interval is scipy's."""
    rng = np.random.default_rng(7)
    days = list(range(30))
    moods = [float(value) for value in rng.normal(6, 1.5, 30)]
    ours = fit_trend(days, moods, rho_star=0.0)
    theirs = stats.theilslopes(moods, days)
    assert (ours.low, ours.high) == pytest.approx((theirs.low_slope, theirs.high_slope), abs=0.01)


@SOME
@given(MOODS)
def test_kendall_variance(values: list[int]) -> None:
    """Var0(S) with ties in the moods is the one in scipy's asymptotic test of Kendall's tau."""
    if len(set(values)) < 2:
        assert kendall_variance([float(value) for value in values]) == 0
        return
    days = range(len(values))
    p = float(stats.kendalltau(days, values, method="asymptotic").pvalue)
    trend = fit_trend(days, [float(value) for value in values], rho_star=0.0)
    assert two_sided(trend.s / trend.variance**0.5) == pytest.approx(p, rel=1e-6, abs=1e-12)


@SOME
@given(st.integers(1, 200), st.data())
def test_wilson(trials: int, data: st.DataObject) -> None:
    """Wilson's interval is scipy's."""
    successes = data.draw(st.integers(0, trials))
    theirs = stats.binomtest(successes, trials).proportion_ci(method="wilson")
    assert wilson(successes, trials) == pytest.approx((theirs.low, theirs.high), abs=1e-9)


@SOME
@given(MOODS)
def test_day_to_day(values: list[int]) -> None:
    """The lag-one correlation is Pearson's over neighbours, and needs eight pairs."""
    ours = day_to_day(range(len(values)), [float(value) for value in values])
    if len(values) < 9 or len(set(values[:-1])) < 2 or len(set(values[1:])) < 2:
        assert ours is None
    else:
        assert ours == pytest.approx(float(np.corrcoef(values[:-1], values[1:])[0, 1]), abs=1e-9)


@SOME
@given(journals())
def test_the_smoother_is_exact(journal: tuple[list[int], list[float]]) -> None:
    """Level and variance on every day are those of the Gaussian process that the local-level model is."""
    days, moods = journal
    line = daily_line(days, moods)
    ratio, noise = choose_change(days, moods)
    drawn = np.array(sorted(line))
    later = np.array(days[1:])

    def prior(left: np.ndarray, right: np.ndarray) -> np.ndarray:
        shared: np.ndarray = np.minimum.outer(left - days[0], right - days[0])
        return noise + ratio * noise * shared

    solved = np.linalg.solve(prior(later, later) + noise * np.eye(len(later)), prior(later, drawn))
    levels = moods[0] + solved.T @ (np.array(moods[1:]) - moods[0])
    variances = np.diag(prior(drawn, drawn) - prior(drawn, later) @ solved)
    assert [line[int(day)][0] for day in drawn] == pytest.approx(list(levels), abs=1e-6)
    assert [line[int(day)][1] for day in drawn] == pytest.approx(list(variances), abs=1e-6)


def test_the_bootstrap_is_exact() -> None:
    """The packed counts give the very medians that sorting every resample's 784 pairs would give."""
    rng = np.random.default_rng(5)
    early = [float(value) for value in rng.integers(2, 8, 28)]
    late = [float(value) / 3 for value in rng.integers(9, 30, 28)]
    shifts = bootstrap_shifts(early, late)
    choose = random.Random(SEED).choices
    firsts, lasts = choose(range(22), k=8000), choose(range(22), k=8000)
    for turn in range(0, 2000, 97):
        left = [early[start + step] for start in firsts[4 * turn : 4 * turn + 4] for step in range(7)]
        right = [late[start + step] for start in lasts[4 * turn : 4 * turn + 4] for step in range(7)]
        assert shifts[turn] == hodges_lehmann(left, right)


@pytest.mark.parametrize(("rho", "days"), [(0.0, 7), (0.3, 7), (0.5, 28)])
def test_smallest_real_change(rho: float, days: int) -> None:
    """The variance of a mean of correlated days is the sum of its covariance matrix."""
    covariance = rho ** np.abs(np.subtract.outer(np.arange(days), np.arange(days)))
    expected = 1.96 * (2 * covariance.sum() / days**2) ** 0.5 * 1.5
    assert smallest_real_change(1.5, rho, days) == pytest.approx(expected, rel=1e-4)
