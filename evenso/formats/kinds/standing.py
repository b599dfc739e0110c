"""A goal as it stands in a week, in the JSON of `evenso today` and `evenso week`."""

from __future__ import annotations

from typing import Any

from evenso.goals.records import Repeat
from evenso.goals.repeats import RepeatWeek
from evenso.goals.standing import GoalInWeek


def standing_document(one: GoalInWeek) -> dict[str, Any]:
    """Return a goal with its next small step, its rating and its practices' counts; what is not there is null."""
    goal, rating = one.goal, one.rating
    return {
        "id": goal.id,
        "title": goal.title,
        "state": str(goal.state),
        "since": None if goal.state_since is None else goal.state_since.isoformat(),
        "target": None if goal.now.target is None else goal.now.target.isoformat(),
        "rating": None
        if rating is None
        else {"value": rating.value, "measure": str(rating.measure), "day": rating.day.isoformat()},
        "step": None if one.step is None else one.step.text,
        "practices": [_practice(repeat, week) for repeat, week in one.practices],
    }


def _practice(repeat: Repeat, week: RepeatWeek) -> dict[str, Any]:
    return {
        "id": repeat.id,
        "text": repeat.text,
        "times": week.times,
        "tried": len(week.tried),
        "of": week.of,
        "days": [day.isoformat() for day in sorted(set(week.done))],
    }
