"""The next tiny step of a goal: what stands on Today, and what doing it means."""

from __future__ import annotations

from evenso.goals.records import Goal, GoalState, GoalStep


def small_step(goal: Goal) -> GoalStep | None:
    """Return the first step that is not done, or the goal's first step as a step that is not written down yet.

    A first step counts as written down when a step has its words; None when there is nothing left, or the goal is not
    open.
    """
    if goal.state is not GoalState.OPEN:
        return None
    if goal.next_step is not None:
        return goal.next_step
    words = " ".join(goal.now.first_step.split())
    if not words or any(_alike(step.text) == _alike(words) for step in goal.steps):
        return None
    return GoalStep(goal_id=goal.id, text=words)


def _alike(words: str) -> str:
    return words.casefold().rstrip(" .!…")
