"""Goals as they stand on a day and in a week: what is at hand first, how an earlier week shows them, marked days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from evenso.goals.records import Goal, GoalRating, GoalState, GoalStep, GoalVersion, Measure, Repeat, RepeatMark
from evenso.goals.standing import GoalEvent, goal_marks, goal_on, goals_in_week
from evenso.records import Practice
from evenso.wording.goals.standing import say_mark, say_practice, say_standing, say_step_of
from tests.storage.entries import moment

MONDAY = date(2026, 11, 16)
SUNDAY = date(2026, 11, 22)
A_DAY = timedelta(days=1)


def goal(title: str = "answer tomorrow", day: date = MONDAY, **more: object) -> Goal:
    """Return a goal begun on a day."""
    return Goal(versions=(GoalVersion(day=day, title=title),), id="g2h3", **more)  # type: ignore[arg-type]


def rated(value: int, day: date, measure: Measure = Measure.OWN) -> GoalRating:
    """Return a rating of a day."""
    return GoalRating(at=moment(day, 9), day=day, goal_id="g2h3", value=value, measure=measure)


def test_a_goal_is_shown_as_it_was() -> None:
    """Before its first day it is not there; a step done later was open, a later version and end are not known yet."""
    step = GoalStep(goal_id="g2h3", text="ask Ana", done=SUNDAY)
    one = goal(steps=(step,), ratings=(rated(4, MONDAY), rated(6, SUNDAY)))
    one = replace(
        one,
        versions=(*one.versions, GoalVersion(day=SUNDAY, title="answer in a day", reason="smaller")),
        state=GoalState.DONE,
        state_since=SUNDAY,
    )
    assert goal_on(one, MONDAY - A_DAY) is None
    then = goal_on(one, MONDAY)
    assert then is not None
    assert (then.title, then.state, then.next_step) == ("answer tomorrow", GoalState.OPEN, replace(step, done=None))
    assert [rating.value for rating in then.ratings] == [4]
    assert goal_on(one, SUNDAY) == one


@given(st.integers(-20, 20), st.integers(0, 20))
def test_the_past_does_not_depend_on_what_came_later(first: int, more: int) -> None:
    """How a goal stood on a day is the same whatever is written about later days."""
    day = MONDAY + timedelta(days=first)
    one = goal(ratings=(rated(4, MONDAY),))
    later = day + timedelta(days=more + 1)
    grown = replace(
        one,
        versions=(*one.versions, *((GoalVersion(day=later, title="another"),) if later >= MONDAY else ())),
        ratings=(*one.ratings, rated(9, max(later, MONDAY + A_DAY))),
        state=GoalState.PARKED,
        state_since=later,
    )
    if max(later, MONDAY + A_DAY) > day and later > day:
        assert goal_on(grown, day) == goal_on(one, day)


def test_what_is_at_hand_stands_first() -> None:
    """The nearest date still ahead comes first, then what was touched last; a date that has passed pushes nothing."""

    def by(title: str, target: date | None, touched: date = MONDAY) -> Goal:
        return Goal(versions=(GoalVersion(day=touched, title=title, target=target),))

    goals = [
        by("no date, old", None, MONDAY - 9 * A_DAY),
        by("passed", MONDAY - A_DAY, MONDAY - 30 * A_DAY),
        by("next month", SUNDAY + 20 * A_DAY),
        by("no date, new", None, SUNDAY),
        by("this week", SUNDAY + A_DAY),
    ]
    titles = [one.goal.title for one in goals_in_week(goals, SUNDAY, SUNDAY)]
    assert titles == ["this week", "next month", "no date, new", "no date, old", "passed"]


def test_a_week_has_its_practices_counted_and_its_latest_rating() -> None:
    """Practices in force are counted in their week, by marks or by the skill; the rating is by the measure of now."""
    by_mark = Repeat(goal_id="g2h3", text="a slow yes", since=MONDAY, times=3, id="r2")
    by_skill = Repeat(goal_id="g2h3", text="breathing", since=MONDAY, times=2, skill_id="s2", id="r3")
    over = Repeat(goal_id="g2h3", text="over", since=MONDAY - 30 * A_DAY, until=MONDAY - A_DAY, times=2, id="r4")
    one = goal(repeats=(by_mark, by_skill, over), ratings=(rated(5, MONDAY), rated(1, SUNDAY, Measure.ATTAINMENT)))
    marks = [RepeatMark(at=moment(day, 9), day=day, repeat_id="r2") for day in (MONDAY, SUNDAY, SUNDAY + A_DAY)]
    practices = [Practice(at=moment(MONDAY, 9), day=MONDAY, skill_id="s2", skill="breathing")]
    (found,) = goals_in_week([one], MONDAY, SUNDAY, marks, practices)
    assert [say_practice(*pair) for pair in found.practices] == [
        "a slow yes: 2 of 3 this week",
        "breathing: 1 of 2 this week",
    ]
    assert say_standing(found, SUNDAY) == "5 of 10 on Mon 16 Nov"


def test_a_goal_that_came_to_rest_is_seen_in_that_week_only() -> None:
    """Let go on a Sunday: in that week with its day, not in the next, and open the week before."""
    one = replace(goal(day=MONDAY - 7 * A_DAY), state=GoalState.LET_GO, state_since=SUNDAY)
    (found,) = goals_in_week([one], SUNDAY, SUNDAY + 20 * A_DAY)
    assert (found.step, found.practices) == (None, ())
    assert say_standing(found, SUNDAY) == "let go on Sun 22 Nov"
    assert goals_in_week([one], SUNDAY + A_DAY, SUNDAY + 20 * A_DAY) == ()
    (before,) = goals_in_week([one], MONDAY - A_DAY, SUNDAY)
    assert before.goal.state is GoalState.OPEN


def test_the_first_step_of_a_goal_is_its_small_step() -> None:
    """A first step that was only written into the goal is the next small step until it is done."""
    one = Goal(versions=(GoalVersion(day=MONDAY, title="call", first_step="find the number"),), id="g2h3")
    (found,) = goals_in_week([one], SUNDAY, SUNDAY)
    assert say_step_of(found) == "next: find the number"
    done = replace(one, steps=(GoalStep(goal_id="g2h3", text="find the number", done=SUNDAY),))
    (found,) = goals_in_week([done], SUNDAY, SUNDAY)
    assert found.step is None


def test_marks_say_each_turn_of_a_goal() -> None:
    """Begun, changed and let go are three marked days, in order, in the words of that day."""
    one = goal()
    one = replace(
        one,
        versions=(*one.versions, GoalVersion(day=MONDAY + A_DAY, title="answer in a day")),
        state=GoalState.LET_GO,
        state_since=SUNDAY,
    )
    marks = goal_marks([one], MONDAY, SUNDAY)
    assert [(mark.day, mark.event) for mark in marks] == [
        (MONDAY, GoalEvent.BEGUN),
        (MONDAY + A_DAY, GoalEvent.CHANGED),
        (SUNDAY, GoalEvent.LET_GO),
    ]
    assert say_mark(marks[0]) == "goal begun: “answer tomorrow”"
    assert [mark.event for mark in goal_marks([one], SUNDAY, SUNDAY)] == [GoalEvent.LET_GO]
    assert goal_marks([replace(one, state=GoalState.OPEN)], SUNDAY, SUNDAY) == ()
