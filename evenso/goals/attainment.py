"""Goal Attainment Scaling: how several goals, each rated −2 to +2 by a person's own descriptions, stand together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import sqrt
from typing import Final

from evenso.goals.records import LEVELS, Goal, GoalRating, Measure

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


def attained(goals: Iterable[Goal]) -> float | None:
    """Return the T-score of the goals rated −2 to +2; None with fewer than two of them scored."""
    scored = []
    for goal in goals:
        rating = latest_rating(goal) if goal.now.measure is Measure.ATTAINMENT else None
        if rating is not None:
            scored.append((rating.value, goal.now.weight))
    return t_score(scored) if len(scored) >= FEWEST else None
