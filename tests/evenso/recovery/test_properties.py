"""The properties of `science.md` 17, on drawn journals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evenso.recovery.direction import find_direction, fit_trend
from evenso.recovery.findings import Recovery
from evenso.recovery.report import recover
from evenso.recovery.series import DayMood, DaySeries
from tests.evenso.recovery.journals import series_of

FEW = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def journals(draw: st.DrawFn) -> DaySeries:
    """A journal of 60 to 150 days with gaps, slow swings and one or two dips, in half points."""
    span = draw(st.integers(60, 150))
    seed = draw(st.randoms(use_true_random=False))
    missing = draw(st.sampled_from((0.0, 0.2, 0.5)))
    dips = draw(st.lists(st.tuples(st.integers(20, span), st.integers(3, 25), st.integers(1, 4)), max_size=2))
    moods: dict[int, float] = {}
    for number in range(span):
        if number and seed.random() < missing:
            continue
        drop = sum(depth for start, length, depth in dips if start <= number < start + length)
        moods[number] = max(1.0, min(9.0, 6.0 + seed.randint(-3, 3) / 2 - drop))
    return series_of(moods, span=span)


def read(series: DaySeries) -> Recovery:
    """The whole of a series as its own window."""
    return recover(series, series.start, series.end)


def changed(series: DaySeries, change: Callable[[DayMood], DayMood], days: int = 0) -> DaySeries:
    """The series with each day changed and its bounds moved by `days`."""
    shift = timedelta(days=days)
    return DaySeries(series.start + shift, series.end + shift, tuple(change(item) for item in series.days))


@FEW
@given(journals(), st.integers(-20000, 20000))
def test_dates_do_not_matter(series: DaySeries, days: int) -> None:
    """Shifting all dates changes nothing but the dates."""
    shift = timedelta(days=days)
    here, there = read(series), read(changed(series, lambda item: item._replace(day=item.day + shift), days))
    assert (there.usual, there.swings, there.bounds) == (here.usual, here.swings, here.bounds)
    assert replace(there.direction, start=None) == replace(here.direction, start=None)
    assert [point.level for point in there.line] == [point.level for point in here.line]
    assert [(item.start - shift, item.depth, item.length, item.area) for item in there.setbacks] == [
        (item.start, item.depth, item.length, item.area) for item in here.setbacks
    ]
    if here.improvement is None or there.improvement is None:
        assert here.improvement is there.improvement
    else:
        assert replace(there.improvement, since=here.improvement.since) == here.improvement


@FEW
@given(journals(), st.integers(1, 60), st.integers(0, 20))
def test_missing_days_change_only_coverage(series: DaySeries, before: int, after: int) -> None:
    """Empty days around the logged ones leave line, direction, improvement; those after take from coverage."""
    wider = DaySeries(series.start - timedelta(days=before), series.end + timedelta(days=after), series.days)
    here, there = read(series), read(wider)
    assert there.coverage < here.coverage if after else there.coverage == here.coverage
    assert (there.line, there.direction, there.improvement) == (here.line, here.direction, here.improvement)
    assert (there.setbacks, there.learning, there.sentence) == (here.setbacks, here.learning, here.sentence)
    assert there.bounds == here.bounds
    assert (there.usual, there.swings, there.real_change) == (here.usual, here.swings, here.real_change)


@FEW
@given(journals())
def test_time_backwards_flips_the_slope(series: DaySeries) -> None:
    """Reversing time changes the sign of the slope and of S, and swaps the interval's ends."""
    last = series.numbers[-1]
    forwards = fit_trend(series.numbers, series.moods, rho_star=0.3)
    backwards = fit_trend([last - number for number in reversed(series.numbers)], series.moods[::-1], rho_star=0.3)
    assert backwards.slope == pytest.approx(-forwards.slope)
    assert backwards.s == -forwards.s
    assert (backwards.low, backwards.high) == pytest.approx((-forwards.high, -forwards.low), abs=0.01)


_EXACTLY_ENOUGH = (
    *((1, 5, 6.0), (1, 6, 7.5), (1, 7, 4.5), (1, 10, 6.0), (1, 11, 6.0), (1, 12, 6.0), (1, 14, 6.0), (1, 16, 6.5)),
    *((1, 17, 7.5), (1, 18, 7.5), (1, 19, 7.0), (1, 24, 7.5), (1, 25, 5.0), (1, 29, 5.5), (1, 31, 5.5), (2, 3, 5.0)),
    *((2, 4, 5.0), (2, 8, 5.0), (2, 10, 4.0), (2, 11, 4.0)),
)
"""Months, days and moods whose evidence for a setback adds up to just what it takes."""


@pytest.mark.parametrize("constant", [0.0, -2.0, -0.5, 1.0, 4.0, 0.1])
def test_what_is_exactly_enough_is_enough_however_it_is_rounded(constant: float) -> None:
    """A limit that is reached to the last digit is reached on every level of moods."""
    days = [(date(2026, month, day), mood + constant) for month, day, mood in _EXACTLY_ENOUGH]
    logged = tuple(DayMood(day, mood, mood, mood, 1, 0) for day, mood in days)
    series = DaySeries(start=days[0][0], end=date(2026, 3, 5), days=logged, away=frozenset())
    assert [item.id for item in read(series).setbacks] == ["s20260203"]


@FEW
@given(journals(), st.sampled_from((-2.0, -0.5, 1.0, 4.0)))
def test_a_constant_changes_no_difference(series: DaySeries, constant: float) -> None:
    """Adding a constant leaves slope, interval, episodes and their depth, shift and swings."""

    def lift(item: DayMood) -> DayMood:
        return item._replace(mood=item.mood + constant, low=item.low + constant, high=item.high + constant)

    here, there = read(series), read(changed(series, lift))
    assert there.direction == here.direction
    assert [(item.id, item.recovered) for item in there.setbacks] == [
        (item.id, item.recovered) for item in here.setbacks
    ]
    assert [item.depth for item in there.setbacks] == pytest.approx([item.depth for item in here.setbacks])
    assert [item.area for item in there.setbacks] == pytest.approx([item.area for item in here.setbacks])
    assert there.swings == here.swings
    assert there.real_change == pytest.approx(here.real_change)
    if here.improvement and there.improvement:
        assert there.improvement.level_shift == pytest.approx(here.improvement.level_shift)
        assert (there.improvement.low, there.improvement.high) == pytest.approx(
            (here.improvement.low, here.improvement.high)
        )


@FEW
@given(journals())
def test_episodes_are_well_formed(series: DaySeries) -> None:
    """Episodes lie in order and apart, bottom out inside themselves, and return above their bottom."""
    found = read(series).setbacks
    for item in found:
        assert item.start <= item.trough <= item.end
        assert item.recovered in {None, item.end}
        assert item.length == (item.end - item.start).days + 1
        assert item.entries >= 2
        assert item.depth == pytest.approx(item.baseline - item.trough_mood)
        assert item.area >= 0
    for first, second in pairwise(found):
        assert (second.start - first.end).days >= 5


@FEW
@given(journals())
def test_the_band_holds_its_line(series: DaySeries) -> None:
    """Every point lies inside its band, and the band inside the scale."""
    for point in read(series).line:
        assert 1 <= point.low <= point.level <= point.high <= 10


@FEW
@given(st.floats(-0.49, 0.49), st.integers(30, 120))
def test_a_straight_line_is_its_own_slope(slope: float, length: int) -> None:
    """Without noise the slope is exact and its interval closes on it."""
    direction = find_direction(series_of([50 + slope * number for number in range(length)]))
    assert direction.per_4_weeks == pytest.approx(28 * slope, abs=1e-6)
    assert direction.low == pytest.approx(28 * slope, abs=0.2)
