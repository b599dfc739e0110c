"""The anchors of `science.md` 17, checked there with scipy and numpy."""

from __future__ import annotations

import pytest

from evenso.recovery.direction import fit_trend, inflated_rho
from evenso.recovery.line import kalman
from evenso.recovery.measures import wilson
from evenso.recovery.setbacks import area_below
from tests.calibration.first_rule import ewma

T = [0, 1, 2, 4, 5, 7, 10, 11, 12, 14]
Y = [4.0, 5.0, 4.0, 6.0, 5.0, 5.0, 7.0, 6.0, 6.0, 7.0]


def test_theil_sen_and_plain_mann_kendall() -> None:
    """Slope, intercept, S, Var0, Z, p and the interval of the ten-day example."""
    trend = fit_trend(T, Y, rho_star=0.0)
    assert trend.slope == pytest.approx(0.181818, abs=1e-6)
    assert trend.intercept == pytest.approx(4.409091, abs=1e-6)
    assert trend.s == 27
    assert trend.variance == pytest.approx(115.6667, abs=1e-4)
    assert trend.z == pytest.approx(2.41752, abs=1e-5)
    assert trend.p == pytest.approx(0.015627, abs=1e-6)
    assert (trend.low, trend.high) == pytest.approx((0.0, 0.285714), abs=1e-6)


@pytest.mark.parametrize(
    ("rho_star", "z", "p"),
    [(0.3, 1.77397, 0.07607), (0.52, 1.35853, 0.17430), (None, 1.35853, 0.17430)],
)
def test_corrected_mann_kendall(rho_star: float | None, z: float, p: float) -> None:
    """ρ* widens the variance; with too few adjacent pairs ρ is taken as .3, so ρ* as .52."""
    trend = fit_trend(T, Y, rho_star=rho_star)
    assert trend.z == pytest.approx(z, abs=1e-5)
    assert trend.p == pytest.approx(p, abs=1e-5)


def test_small_sample_correction() -> None:
    """ρ = .3 over ten points becomes .52, and never leaves 0 to .9."""
    assert inflated_rho(0.3, 10) == pytest.approx(0.52)
    assert inflated_rho(-0.9, 10) == 0.0
    assert inflated_rho(0.99, 10) == 0.9


def test_ewma() -> None:
    """The seven-day half-life line of the example."""
    expected = [4.0, 4.5247, 4.3322, 4.8476, 4.8863, 4.9132, 5.4174, 5.5401, 5.6268, 5.8836]
    assert ewma(T, Y, 7.0) == pytest.approx(expected, abs=5e-5)


def test_kalman() -> None:
    """Filtered level and variance of the example."""
    levels = [4, 4.5238, 4.3226, 4.9411, 4.9599, 4.9736, 5.7657, 5.8429, 5.89, 6.2602]
    variances = [1, 0.5238, 0.3842, 0.3688, 0.3192, 0.3417, 0.3909, 0.3293, 0.3003, 0.3335]
    states = kalman(T, Y, noise=1.0, change=0.1, start=(4.0, 1.0))
    assert [level for level, _ in states] == pytest.approx(levels, abs=5e-5)
    assert [variance for _, variance in states] == pytest.approx(variances, abs=5e-5)


def test_area() -> None:
    """Point-days below 6.0."""
    assert area_below([6, 5.8, 5.1, 4.6, 4.2, 4.0, 4.3, 4.9, 5.3, 5.6], 6.0) == pytest.approx(10.2)


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"), [(4, 5, 0.376, 0.964), (8, 10, 0.490, 0.943), (14, 20, 0.481, 0.855)]
)
def test_wilson(successes: int, trials: int, low: float, high: float) -> None:
    """Wilson intervals of three shares."""
    assert wilson(successes, trials) == pytest.approx((low, high), abs=5e-4)
