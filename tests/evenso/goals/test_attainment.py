"""The T-score of Goal Attainment Scaling, by the anchors of science section 17."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from evenso.goals.attainment import attained, latest_rating, t_score
from evenso.goals.records import Goal, GoalRating, GoalVersion, Measure
from evenso.records import Moment

DAY = date(2026, 11, 22)
LEVELS = ("", "", "as I would expect", "", "")


def rated(*values: int, weight: int = 1, measure: Measure = Measure.ATTAINMENT) -> Goal:
    """A goal rated on days that follow each other, always from -2 to +2, and measured so or otherwise now."""
    levels = LEVELS if measure is Measure.ATTAINMENT else ()
    version = GoalVersion(day=DAY, title="call by myself", measure=measure, levels=levels, weight=weight)
    begin = datetime(2026, 11, 1, 9, tzinfo=UTC)
    ratings = tuple(
        GoalRating(
            at=Moment.of(begin + timedelta(days=number)),
            day=(begin + timedelta(days=number)).date(),
            goal_id="a",
            value=value,
            measure=Measure.ATTAINMENT,
        )
        for number, value in enumerate(values)
    )
    return Goal(versions=(version,), ratings=ratings, id="a")


@pytest.mark.parametrize(
    ("scores", "weights", "expected"),
    [
        ((0, 0, 0), (1, 1, 1), 50),
        ((-1, -1, -1), (1, 1, 1), 36.31),
        ((1, 1, 1), (1, 1, 1), 63.69),
        ((2, 0, -1), (1, 1, 1), 54.56),
        ((1,), (1,), 60),
        ((1, 0, -1), (3, 2, 1), 54.41),
    ],
)
def test_the_score_meets_its_anchors(scores: tuple[int, ...], weights: tuple[int, ...], expected: float) -> None:
    """The T-score of published scores and weights comes out to two decimals."""
    assert t_score(list(zip(scores, weights, strict=True))) == pytest.approx(expected, abs=0.005)


@pytest.mark.parametrize("scored", [[], [(3, 1)], [(0, 0)]])
def test_what_is_no_score_is_refused(scored: list[tuple[int, int]]) -> None:
    """No goals, a score outside −2 to +2 and a weight of 0 have no T-score."""
    with pytest.raises(ValueError, match=r"[Ss]core"):
        t_score(scored)


def test_one_scored_goal_has_no_score_of_its_own() -> None:
    """The T-score is given from two scored goals on; one without a rating does not count."""
    assert attained([rated(1)]) is None
    assert attained([rated(1), rated()]) is None
    assert attained([rated(-2, 1), rated(1)]) == pytest.approx(t_score([(1, 1), (1, 1)]))


def test_a_goal_now_measured_otherwise_is_left_out() -> None:
    """Ratings from before the measure changed neither count nor stand as the newest."""
    other = rated(2, measure=Measure.OWN)
    assert latest_rating(other) is None
    assert attained([rated(1), other]) is None


def test_weights_come_from_what_the_goals_say_now() -> None:
    """A weightier goal moves the score further."""
    assert attained([rated(1, weight=3), rated(0, weight=2), rated(-1)]) == pytest.approx(54.41, abs=0.005)
