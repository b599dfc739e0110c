"""`evenso goals --json` and `evenso goal … --json`: a goal with all that is kept under it, in the contract's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from evenso.goals.records import LEVELS, Goal, GoalRating, GoalStep, GoalVersion, Repeat
from evenso.goals.repeats import RepeatWeek
from evenso.goals.steps import small_step
from evenso.wording.goals.rules import say_often


def goal_document(goal: Goal, weeks: Mapping[str, RepeatWeek], *, whole: bool = False) -> dict[str, Any]:
    """Return a goal as it is now; `whole` adds its versions and all its ratings. What is missing is null."""
    step = small_step(goal)
    latest = goal.ratings[-1] if goal.ratings else None
    document = {
        "id": goal.id,
        **_said(goal.now),
        "area": None if goal.area is None else str(goal.area),
        "state": str(goal.state),
        "since": None if goal.state_since is None else goal.state_since.isoformat(),
        "why": goal.state_reason or None,
        "next_step": None if step is None else step.text,
        "steps": [step_document(one) for one in goal.steps],
        "practices": [practice_document(one, weeks.get(one.id)) for one in goal.repeats],
        "rating": None if latest is None else rating_document(latest),
    }
    if whole:
        document["ratings"] = [rating_document(one) for one in goal.ratings]
        document["versions"] = [
            {"day": one.day.isoformat(), **_said(one), "reason": one.reason or None} for one in goal.versions
        ]
    return document


def _said(version: GoalVersion) -> dict[str, Any]:
    texts = ("sign", "possible", "value", "obstacle", "if_then", "first_step")
    levels = dict(zip(map(str, LEVELS), version.levels, strict=False))
    return {
        "title": version.title,
        **{name: getattr(version, name) or None for name in texts},
        "target": None if version.target is None else version.target.isoformat(),
        "measure": str(version.measure),
        "levels": {value: words or None for value, words in levels.items()} or None,
        "weight": version.weight,
    }


def step_document(step: GoalStep) -> dict[str, Any]:
    """Return a step."""
    return {"id": step.id or None, "text": step.text, "done": None if step.done is None else step.done.isoformat()}


def practice_document(repeat: Repeat, week: RepeatWeek | None) -> dict[str, Any]:
    """Return a repeating practice with this week's count."""
    days = [] if week is None else sorted(set(week.done))
    return {
        "id": repeat.id,
        "text": repeat.text,
        "often": say_often(repeat),
        "times_a_week": repeat.times,
        "rule": repeat.rule or None,
        "since": repeat.since.isoformat(),
        "until": None if repeat.until is None else repeat.until.isoformat(),
        "skill_id": repeat.skill_id or None,
        "this_week": None
        if week is None
        else {"times": week.times, "tried": len(week.tried), "of": week.of, "days": [day.isoformat() for day in days]},
    }


def rating_document(rating: GoalRating) -> dict[str, Any]:
    """Return a rating."""
    return {
        "id": rating.id,
        "at": rating.at.iso,
        "day": rating.day.isoformat(),
        "value": rating.value,
        "measure": str(rating.measure),
        "note": rating.note or None,
    }
