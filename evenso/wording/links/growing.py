"""What is asked and said when something grows out of a pattern or an entry: a goal, a step, a skill, a closer look."""

from __future__ import annotations

from typing import Final

from evenso.records import Skill
from evenso.text import one_line

WHAT_GROWS: Final = "What may grow out of it?"
A_GOAL: Final = "a goal of its own"
A_SKILL: Final = "a skill to practise: {}"
A_STEP: Final = "a step of “{}”"
LOOK: Final = "Look at it with a few questions"


def say_step_choice(title: str) -> str:
    """Say that the experiment may become a step of a goal."""
    return A_STEP.format(one_line(title))


def say_skill_choice(words: str) -> str:
    """Say that the experiment may become a skill."""
    return A_SKILL.format(one_line(words))


def say_grown_skill(skill: Skill) -> str:
    """Say that a skill was written down from an experiment; its words are not repeated."""
    return f"Saved the skill “{one_line(skill.name)}”; g s shows it"


def say_grown_step(goal: str) -> str:
    """Say that the experiment became a step of a goal."""
    return f"Added to “{one_line(goal)}” as a step"
