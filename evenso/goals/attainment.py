"""Goal Attainment Scaling: how several goals, each rated −2 to +2 by a person's own descriptions, stand together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import sqrt
from typing import Final

from evenso.goals.records import LEVELS, Goal, GoalRating, GoalState, Measure

FEWEST: Final = 2
"""Scored goals from which the T-score is shown."""


def t_score(scored: Sequence[tuple[int, int]]) -> float:
    """Return the T-score of (score, weight) pairs: 50 when every goal came out as expected.

    Scores are −2 to +2, weights above 0. Raises ValueError for anything else, or for none. Source: Turner-Stokes 2009,
    with the usual correlation of .3 between goals.
    """
    if not scored:
        raise ValueError("A T-score needs at least one scored goal.")
    if any(score not in LEVELS or weight <= 0 for score, weight in scored):
        raise ValueError("Scores are -2 to 2, weights above 0.")
    total = sum(weight for _, weight in scored)
    squares = sum(weight * weight for _, weight in scored)
    gained = sum(weight * score for score, weight in scored)
    return 50 + 10 * gained / sqrt(0.7 * squares + 0.3 * total * total)


def latest_rating(goal: Goal) -> GoalRating | None:
    """Return the newest rating by the measure that the goal has now; earlier ones by the other do not compare."""
    return next((one for one in reversed(goal.ratings) if one.measure is goal.now.measure), None)


def scored_goals(goals: Iterable[Goal]) -> list[Goal]:
    """Return the goals that a T-score rests on: rated −2 to +2 and scored so, open or done."""
    return [
        goal
        for goal in goals
        if goal.state in {GoalState.OPEN, GoalState.DONE}
        and goal.now.measure is Measure.ATTAINMENT
        and latest_rating(goal) is not None
    ]


def attained(goals: Iterable[Goal]) -> float | None:
    """Return the T-score of the goals rated −2 to +2; None with fewer than two of them scored.

    What was parked or let go is no longer aimed at, and is left out.
    """
    found = [(rating.value, goal.now.weight) for goal in scored_goals(goals) if (rating := latest_rating(goal))]
    return t_score(found) if len(found) >= FEWEST else None
