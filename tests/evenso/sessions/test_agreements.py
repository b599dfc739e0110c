"""What was agreed stays until it is done, let go or replaced, and stands beside goals without being one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from evenso.goals.records import Goal, GoalState, GoalStep, GoalVersion, Repeat, RepeatMark
from evenso.records import Moment, Practice
from evenso.sessions.agreements import counted_since, goals_beside, open_agreements
from evenso.sessions.records import Agreed, Session, SessionState
from evenso.wording.sessions.preparing import agreed_lines
from evenso.wording.sessions.saying import AGREED_HOME

TODAY = date(2026, 11, 25)
FIRST, LAST = date(2026, 11, 4), date(2026, 11, 18)
STEP = GoalStep(goal_id="g234", text="call them", id="t234")
OFTEN = Repeat(goal_id="g234", text="say no once", since=FIRST, times=7, id="r234")
GOAL = Goal(versions=(GoalVersion(day=FIRST, title="say no"),), steps=(STEP,), repeats=(OFTEN,), id="g234")
EARLIER = Session(
    day=FIRST,
    state=SessionState.HELD,
    agreed=(
        Agreed(text="call them", goal_id="g234", step_id="t234"),
        Agreed(text="say no once", goal_id="g234", repeat_id="r234"),
        Agreed(text="bring the letter"),
    ),
    id="s234",
)
LATER = Session(day=LAST, state=SessionState.HELD, id="s235")


def words(goal: Goal = GOAL, earlier: Session = EARLIER, later: Session = LATER) -> list[str]:
    """What is open of two sessions."""
    return [one.line.text for one in open_agreements([earlier, later], [goal])]


def test_one_more_session_lets_nothing_drop_out() -> None:
    """What was agreed before is there with its day, counted from that day on."""
    made = open_agreements([EARLIER, LATER], [GOAL])
    at = Moment.of(datetime(2026, 11, 10, 20, tzinfo=UTC))
    found = counted_since(made, [GOAL], (), [RepeatMark(at=at, day=date(2026, 11, 10), repeat_id="r234")], TODAY)
    assert agreed_lines(found, TODAY) == [
        "call them, agreed Wed 4 Nov: still open",
        "say no once, agreed Wed 4 Nov: once since",
        "bring the letter, agreed Wed 4 Nov",
    ]


def said_of(often: Repeat, *entries: Practice, marks: tuple[RepeatMark, ...] = ()) -> list[str]:
    """What is said of an agreement to say no once."""
    made = open_agreements([EARLIER], [GOAL])
    found = counted_since(made, [replace(GOAL, repeats=(often,))], entries, marks, TODAY)
    return [line for line in agreed_lines(found, TODAY) if line.startswith("say no once")]


def logged(day: date, name: str = "Say no once", *, private: bool = False) -> Practice:
    """The skill of that name, logged on a day."""
    at = Moment.of(datetime(day.year, day.month, day.day, 20, tzinfo=UTC))
    return Practice(at=at, day=day, skill_id="k234", skill=name, private=private)


def test_a_skill_that_is_called_like_the_agreement_counts() -> None:
    """Logged as the skill it is done; marked on the same day it is so no more often; a private one is not told."""
    tenth = date(2026, 11, 10)
    mark = RepeatMark(at=logged(tenth).at, day=tenth, repeat_id="r234")
    assert said_of(OFTEN, logged(tenth)) == ["say no once: once since"]
    assert said_of(OFTEN, logged(tenth), logged(TODAY), marks=(mark,)) == ["say no once: twice since"]
    assert said_of(OFTEN, logged(tenth, private=True)) == ["say no once: none recorded since"]
    assert said_of(OFTEN, marks=(replace(mark, private=True),)) == ["say no once: none recorded since"]
    assert said_of(OFTEN, logged(tenth, "say yes once")) == ["say no once: none recorded since"]


def test_a_practice_of_days_is_told_in_days() -> None:
    """Every day means days: twice on one of them is that day, as on Today."""
    daily = replace(OFTEN, times=None, rule="FREQ=DAILY")
    assert said_of(daily, logged(TODAY), logged(TODAY)) == ["say no once: once since"]
    assert said_of(OFTEN, logged(TODAY), logged(TODAY)) == ["say no once: twice since"]


def test_what_was_done_is_told_once_more_and_then_no_longer() -> None:
    """Done since the last session it is news; done before it is not."""
    assert "call them" in words(replace(GOAL, steps=(replace(STEP, done=TODAY),)))
    assert "call them" not in words(replace(GOAL, steps=(replace(STEP, done=date(2026, 11, 10)),)))
    line = replace(EARLIER.agreed[2], ended=date(2026, 11, 10))
    assert "bring the letter" not in words(earlier=replace(EARLIER, agreed=(line,)))
    assert "say no once" not in words(replace(GOAL, repeats=(replace(OFTEN, until=date(2026, 11, 10)),)))


def test_what_was_let_go_or_taken_away_is_not_asked_for() -> None:
    """With its goal, or by itself."""
    assert words(replace(GOAL, state=GoalState.LET_GO, state_since=LAST)) == ["bring the letter"]
    assert words(replace(GOAL, steps=(), repeats=())) == ["bring the letter"]


def test_what_is_agreed_anew_replaces_the_older_one() -> None:
    """The same words stand there once, as those of the newer session."""
    later = replace(LATER, agreed=(Agreed(text="Bring  the letter"),))
    assert words(later=later) == ["Bring the letter", "call them", "say no once"]


def test_goals_stand_beside_agreements() -> None:
    """The goal that collects them is none, one that was made of one is not told twice; without them no row shows."""
    lines = [*EARLIER.agreed, Agreed(text="old one", goal_id="g236", step_id="t236")]
    home = replace(GOAL, versions=(GoalVersion(day=FIRST, title=AGREED_HOME),), id="g235", steps=(), repeats=())
    old = Goal(
        versions=(GoalVersion(day=FIRST, title="old one"),),
        steps=(GoalStep(goal_id="g236", text="old one", id="t236"),),
        id="g236",
    )
    assert goals_beside([GOAL, home, old], lines, agreed=True) == [GOAL]
    (bare,) = goals_beside([GOAL, home, old], lines, agreed=False)
    assert (bare.title, bare.steps, bare.repeats) == ("say no", (), ())
    grown = replace(old, steps=(*old.steps, GoalStep(goal_id="g236", text="mine", id="t237")))
    assert goals_beside([grown], lines, agreed=True) == [grown]
    assert goals_beside([grown], lines, agreed=False) == []
