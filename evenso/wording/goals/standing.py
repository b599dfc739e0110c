"""What is said of goals as they stand: on Today's one line, in the weekly review, on a marked day of Trends."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from evenso.goals.records import GoalState, Repeat
from evenso.goals.repeats import RepeatWeek
from evenso.goals.standing import GoalEvent, GoalInWeek, GoalMark
from evenso.language import tr, tr_as
from evenso.text import one_line
from evenso.wording.dates import say_day, say_near_day
from evenso.wording.goals.practising import say_brief, say_practised, say_week
from evenso.wording.goals.saying import say_rated, say_state, say_target

STEP: Final = tr("Next small step")
PRACTICE: Final = tr_as("a repeating practice", "Practice")
GOALS: Final = tr("Goals")
NO_STEP: Final = tr("a first small step?")
NEXT_STEP: Final = tr("a next small step?")
NOT_RATED: Final = tr("not rated yet")
WAYS_ON: Final = tr("Each may be changed, parked or let go.")

_EVENTS: Final = {
    GoalEvent.BEGUN: tr("goal begun"),
    GoalEvent.CHANGED: tr("goal changed"),
    GoalEvent.DONE: tr("goal done"),
    GoalEvent.PARKED: tr("goal parked"),
    GoalEvent.LET_GO: tr("goal let go"),
}


def say_practice(repeat: Repeat, week: RepeatWeek) -> str:
    """Say a repeating practice with its week: `a slow yes: 2 of 3 this week`."""
    return f"{one_line(repeat.text)}: {say_week(week)}"


def say_practice_briefly(repeat: Repeat, week: RepeatWeek) -> str:
    """Say a repeating practice with its count where there is little room: `a slow yes 2 of 3`."""
    return f"{one_line(repeat.text)} {say_brief(week)}"


def say_mark(mark: GoalMark) -> str:
    """Say what a marked day stands for: `goal begun: “answer tomorrow”`."""
    return tr("{event}: “{title}”", event=_EVENTS[mark.event], title=one_line(mark.goal.title))


def say_marked(mark: GoalMark, today: date) -> str:
    """Say a marked day in a sentence without its end: `Fri 20 Nov, goal begun: “answer tomorrow”`."""
    return f"{say_day(mark.day, today)}, {say_mark(mark)}"


def say_standing(one: GoalInWeek, today: date) -> str:
    """Say where a goal stands: what it was rated last and by when, or that it is done, parked or let go.

    Of the one that collects what was agreed nobody asks how close it is: "" where there is nothing else to say.
    """
    if one.goal.state is not GoalState.OPEN:
        return say_state(one.goal, today)
    unrated = "" if one.goal.is_home else NOT_RATED
    rated = unrated if one.rating is None else say_rated(one.rating, one.goal.now, today)
    return "; ".join(part for part in (rated, say_target(one.goal.now.target, today)) if part)


def say_step_of(one: GoalInWeek) -> str:
    """Say the next small step of a goal; "" for one that is closed or only collects what was agreed and has none."""
    if one.goal.state is not GoalState.OPEN:
        return ""
    if one.step is not None:
        return tr("next: {text}", text=one_line(one.step.text))
    if one.goal.is_home:
        return ""
    return NEXT_STEP if any(step.done for step in one.goal.steps) else NO_STEP


def say_done(one: GoalInWeek, today: date) -> list[str]:
    """Say what was done of a goal in its week: each practice with its count, each step with its day."""
    steps = [
        tr("{text}: done {day}", text=one_line(step.text), day=say_near_day(step.done, today))
        for step in one.done
        if step.done
    ]
    return [*(say_practice(*pair) for pair in one.practices), *steps]


def say_in_one(one: GoalInWeek, today: date) -> str:
    """Say all of that on one line, its next step last: `5 of 10 on Mon 16 Nov; a slow yes: 2 of 3 this week; …`."""
    return "; ".join(part for part in (say_standing(one, today), *say_done(one, today), say_step_of(one)) if part)


def say_more_at_hand(count: int) -> str:
    """Say how many steps and practices are at hand besides those that are seen."""
    return tr("{count} more", count=count)


def say_practised_in(goals: Sequence[GoalInWeek]) -> str:
    """Say which repeating practices were marked in a week, besides skills that were logged; "" for none."""
    pairs = [pair for one in goals for pair in one.practices]
    return say_practised([(repeat.text, week.times) for repeat, week in pairs if week.marked and week.times])
