"""The urge wave: ratings by the minute, the curve through them, and what may be said of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.exercises.urge import Wave, until_next
from evenso.records import InvalidRecord
from evenso.wording.exercises.notes import say_ratings, say_wave
from evenso.wording.exercises.saying import RISING, SAFE, say_safe

POINTS = st.dictionaries(st.integers(0, 10), st.integers(0, 10)).map(lambda found: Wave(tuple(sorted(found.items()))))


def test_a_rating_counts_for_the_nearest_minute() -> None:
    """Said again soon after, it corrects; said shortly before the next minute, it is that minute's."""
    wave = Wave().rated(0, 7).rated(12, 6).rated(50, 8)
    assert wave.points == ((0, 6), (1, 8))
    assert not wave.wants_rating(60)
    assert wave.wants_rating(120)


def test_a_minute_that_is_not_rated_stays_blank() -> None:
    """After minutes away nothing is filled in, and the next rating stands at its own minute."""
    wave = Wave().rated(0, 7).rated(240, 4)
    assert wave.points == ((0, 7), (4, 4))
    assert say_ratings(wave) == "0 min 7, 4 min 4"


def test_ten_minutes_and_a_last_rating_end_it() -> None:
    """At ten minutes it waits for the last rating; one that comes much later stands where it was given."""
    wave = Wave().rated(0, 7)
    assert not wave.is_over(600)
    assert wave.rated(601, 3).is_over(601)
    late = wave.rated(3600, 3)
    assert late.is_over(3600)
    assert (late.end, late.last) == (60, 3)


@pytest.mark.parametrize("points", [((0, 11),), ((0, -1),), ((-1, 3),), ((2, 3), (1, 3)), ((1, 3), (1, 4))])
def test_what_is_no_wave_is_refused(points: tuple[tuple[int, int], ...]) -> None:
    """Ratings go from 0 to 10, once a minute, in order."""
    with pytest.raises(InvalidRecord):
        Wave(points)


@given(POINTS, st.floats(0, 10))
def test_the_curve_goes_through_the_ratings_and_never_beyond_them(wave: Wave, minutes: float) -> None:
    """Between two ratings it lies between them, at a rating it is that, outside of them there is none."""
    assert all(wave.level(minute) == rating for minute, rating in wave.points)
    level = wave.level(minutes)
    if level is None:
        assert not wave.points or not wave.points[0][0] <= minutes <= wave.points[-1][0]
    else:
        near = [rating for _, rating in wave.points]
        assert min(near) - 1e-9 <= level <= max(near) + 1e-9


@given(st.floats(0, 5000))
def test_the_next_minute_is_never_more_than_a_minute_away(seconds: float) -> None:
    """The seconds until one is asked again count from 60 to 1."""
    assert 1 <= until_next(seconds) <= 60


@pytest.mark.parametrize(
    ("points", "said"),
    [
        ((), ""),
        (((0, 7),), "7 at the beginning"),
        (((0, 7), (1, 8), (5, 4)), "from 7 to 4 in 5 min, highest 8 at 1 min"),
        (((0, 4), (3, 8)), "from 4 to 8 in 3 min"),
        (((0, 4), (3, 4)), "4 and 4 again after 3 min"),
    ],
)
def test_what_is_said_of_a_wave(points: tuple[tuple[int, int], ...], said: str) -> None:
    """Only where it went: no praise, no reason, no forecast."""
    assert say_wave(Wave(points)) == said


def test_support_is_named_in_any_case_and_more_clearly_while_it_rises() -> None:
    """Rising and at risk means that Support is one key away."""
    assert say_safe(Wave(((0, 4), (1, 5)))) == RISING
    assert say_safe(Wave(((0, 5), (1, 4)))) == SAFE
    assert "!" in RISING
    assert "!" in SAFE
