"""What is asked and said when something grows out of a pattern or an entry: a goal, a step, a skill, a closer look."""

from __future__ import annotations

from typing import Final

from evenso.language import tr
from evenso.records import Skill
from evenso.text import one_line

WHAT_GROWS: Final = tr("What may grow out of it?")
A_GOAL: Final = tr("a goal of its own")
LOOK: Final = tr("Look at it with a few questions")


def say_step_choice(title: str) -> str:
    """Say that the experiment may become a step of a goal."""
    return tr("a step of “{goal}”", goal=one_line(title))


def say_skill_choice(words: str) -> str:
    """Say that the experiment may become a skill."""
    return tr("a skill to practise: {words}", words=one_line(words))


def say_grown_skill(skill: Skill) -> str:
    """Say that a skill was written down from an experiment; its words are not repeated."""
    return tr("Saved the skill “{name}”; g s shows it", name=one_line(skill.name))


def say_grown_step(goal: str) -> str:
    """Say that the experiment became a step of a goal."""
    return tr("Added to “{goal}” as a step", goal=one_line(goal))
