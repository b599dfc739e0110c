"""A tracker beside the mood: its own scale, gaps that stay gaps, no line for yes and no."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.annotations.trackers import Scale, Tracker
from evenso.recovery.chosen.second_line import on_mood_scale, second_line
from evenso.recovery.line import LONGEST_BRIDGE, draw_line
from evenso.recovery.series import DayMood
from tests.evenso.recovery.journals import day, series_of, wave

SLEEP = Tracker(name="sleep")
OUTSIDE = Tracker(name="outside", scale=Scale.YES_NO)


def days_of(values: dict[int, float]) -> list[DayMood]:
    """Days with one value each."""
    return [DayMood(day(number), value, value, value) for number, value in values.items()]


def test_the_line_is_the_one_of_the_mood() -> None:
    """Where no band meets an end of its scale, a tracker's line is what a mood of the same values would have."""
    moods = wave(60, 5.5)
    line = second_line(SLEEP, days_of(dict(enumerate(moods))), day(20), day(59)).line
    assert line == draw_line(series_of(moods), day(20), day(59))


def test_the_band_reaches_down_to_nought() -> None:
    """A tracker's lowest value is 0, not 1."""
    line = second_line(SLEEP, days_of(dict.fromkeys(range(30), 0.0)), day(0), day(29)).line
    assert {point.level for point in line} == {0.0}
    assert all(point.low == 0.0 for point in line)


@given(st.dictionaries(st.integers(0, 90), st.integers(0, 10).map(float), max_size=40))
def test_gaps_stay_gaps(values: dict[int, float]) -> None:
    """Days are those with a value, the line stays on the scale and has no point far from any of them."""
    found = second_line(SLEEP, days_of(values), day(10), day(80))
    inside = sorted(day(number) for number in values if 10 <= number <= 80)
    assert [item.day for item in found.days] == inside
    reach = timedelta(days=LONGEST_BRIDGE)
    logged = [day(number) for number in values]
    for point in found.line:
        assert 0.0 <= point.low <= point.level <= point.high <= 10.0
        assert any(abs(point.day - other) < reach for other in logged)


def test_yes_and_no_have_no_line() -> None:
    """A level between yes and no would be neither."""
    found = second_line(OUTSIDE, days_of({0: 1.0, 3: 0.0}), day(0), day(9))
    assert found.line == ()
    assert [item.mood for item in found.days] == [1.0, 0.0]


def test_an_empty_tracker_is_no_error() -> None:
    """Nothing logged is nothing drawn."""
    found = second_line(SLEEP, [], day(0), day(9))
    assert (found.days, found.line) == ((), ())


@pytest.mark.parametrize(
    ("value", "scale", "place"),
    [(0, Scale.TEN, 1.0), (5, Scale.TEN, 5.5), (10, Scale.TEN, 10.0), (0, Scale.YES_NO, 1.0), (1, Scale.YES_NO, 10.0)],
)
def test_both_scales_fill_the_mood_s_axis(value: float, scale: Scale, place: float) -> None:
    """The lowest value stands at the floor of the chart, the highest at its top."""
    assert on_mood_scale(value, scale) == place
