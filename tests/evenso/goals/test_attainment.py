"""The T-score of Goal Attainment Scaling, by the anchors of science section 17."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from evenso.goals.attainment import attained, latest_rating, scored_goals, t_score
from evenso.goals.ratings import read_rating
from evenso.goals.records import Goal, GoalRating, GoalState, GoalVersion, Measure
from evenso.records import InvalidRecord, Moment
from evenso.wording.bring.parts import say_attainment

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


def test_what_was_let_go_is_not_in_the_score() -> None:
    """A goal that rests or was let go is no longer aimed at; with it the score would not be of what one wants."""
    resting = replace(rated(-2), state=GoalState.PARKED)
    assert attained([rated(0), rated(0), resting, replace(rated(-2), state=GoalState.LET_GO)]) == pytest.approx(50)
    assert attained([rated(0), resting]) is None
    assert len(scored_goals([rated(0), replace(rated(1), state=GoalState.DONE), resting, rated()])) == 2


@pytest.mark.parametrize(
    ("words", "measure", "found"),
    [
        ("6", Measure.OWN, (6, "")),
        (" 10 ", Measure.OWN, (10, "")),
        ("4/10 a bit\nbetter", Measure.OWN, (4, "a bit\nbetter")),
        ("4 of 10", Measure.OWN, (4, "")),
        ("7, it rang", Measure.OWN, (7, "it rang")),
        ("-1 nearly", Measure.ATTAINMENT, (-1, "nearly")),
        ("\u22122", Measure.ATTAINMENT, (-2, "")),
        ("+2: yes", Measure.ATTAINMENT, (2, "yes")),
    ],
)
def test_a_rating_is_a_number_and_words(words: str, measure: Measure, found: tuple[int, str]) -> None:
    """The number comes first, with its sign or its ten; the rest is a line about it."""
    assert read_rating(words, measure) == found


@pytest.mark.parametrize(
    ("words", "measure"),
    [("", Measure.OWN), ("11", Measure.OWN), ("-1", Measure.OWN), ("3rd", Measure.OWN), ("3", Measure.ATTAINMENT)],
)
def test_another_number_is_refused(words: str, measure: Measure) -> None:
    """A number outside the measure, or none, is refused with what it is."""
    with pytest.raises(InvalidRecord):
        read_rating(words, measure)


def test_on_paper_a_t_score_is_said_in_words() -> None:
    """What 56 means need not be known; less than expected is said as plainly as better."""
    assert say_attainment([rated(1), rated(0)]) == (
        "Two goals rated by own descriptions: on the whole a little better than expected (T 56, 50 is as expected)."
    )
    assert "on the whole about as expected (T 50" in say_attainment([rated(0), rated(0)])
    assert "on the whole less than expected (T 2" in say_attainment([rated(-2), rated(-2)])
    assert say_attainment([rated(1)]) == ""
