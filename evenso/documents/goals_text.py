"""Goals as they stand, as plain text: the same lines in `evenso today` and in `evenso week`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from evenso.documents.paper import Paper
from evenso.goals.standing import GoalInWeek
from evenso.text import one_line
from evenso.wording.goals.standing import GOALS, say_done, say_standing, say_step_of


def write_goals(paper: Paper, goals: Sequence[GoalInWeek], today: date) -> None:
    """Write each goal with where it stands, its next small step and what was practised; without goals nothing."""
    if not goals:
        return
    paper.heading(GOALS)
    for one in goals:
        name = one_line(one.goal.title)
        paper.say(f"{name} ({one.goal.id})" if one.goal.id else name, 2, hang=2)
        for said in (say_standing(one, today), say_step_of(one), *say_done(one, today)):
            paper.say(f"{said}." if said and not said.endswith("?") else said, 4, hang=2)
