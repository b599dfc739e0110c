"""What is said of goals as they stand: on Today's one line, in the weekly review, on a marked day of Trends."""

from __future__ import annotations

from datetime import date
from typing import Final

from evenso.goals.records import GoalState, Repeat
from evenso.goals.repeats import RepeatWeek
from evenso.goals.standing import GoalEvent, GoalInWeek, GoalMark
from evenso.text import one_line
from evenso.wording.dates import say_day
from evenso.wording.goals.practising import say_brief, say_week
from evenso.wording.goals.saying import say_rated, say_state, say_target

STEP: Final = "Next small step"
PRACTICE: Final = "Practice"
GOALS: Final = "Goals"
NO_STEP: Final = "a first small step?"
NOT_RATED: Final = "not rated yet"
WAYS_ON: Final = "Each may be changed, parked or let go."

_EVENTS: Final = {
    GoalEvent.BEGUN: "goal begun",
    GoalEvent.CHANGED: "goal changed",
    GoalEvent.DONE: "goal done",
    GoalEvent.PARKED: "goal parked",
    GoalEvent.LET_GO: "goal let go",
}


def say_practice(repeat: Repeat, week: RepeatWeek) -> str:
    """Say a repeating practice with its week: `a slow yes: 2 of 3 this week`."""
    return f"{one_line(repeat.text)}: {say_week(week)}"


def say_practice_briefly(repeat: Repeat, week: RepeatWeek) -> str:
    """Say a repeating practice with its count where there is little room: `a slow yes 2 of 3`."""
    return f"{one_line(repeat.text)} {say_brief(week)}"


def say_mark(mark: GoalMark) -> str:
    """Say what a marked day stands for: `goal begun: “answer tomorrow”`."""
    return f"{_EVENTS[mark.event]}: “{one_line(mark.goal.title)}”"


def say_marked(mark: GoalMark, today: date) -> str:
    """Say a marked day in a sentence without its end: `Fri 20 Nov, goal begun: “answer tomorrow”`."""
    return f"{say_day(mark.day, today)}, {say_mark(mark)}"


def say_standing(one: GoalInWeek, today: date) -> str:
    """Say where a goal stands: what it was rated last and by when, or that it is done, parked or let go."""
    if one.goal.state is not GoalState.OPEN:
        return say_state(one.goal, today)
    rated = NOT_RATED if one.rating is None else say_rated(one.rating, one.goal.now, today)
    return "; ".join(part for part in (rated, say_target(one.goal.now.target, today)) if part)


def say_step_of(one: GoalInWeek) -> str:
    """Say the next small step of a goal."""
    return f"next: {one_line(one.step.text)}" if one.step is not None else NO_STEP
