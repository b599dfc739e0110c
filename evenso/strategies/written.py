"""Which skill is practised by writing: the guided page that goes through it step by step."""

from __future__ import annotations

from typing import Final

from evenso.catalogue import STARTERS, is_ours
from evenso.records import Skill
from evenso.strategies.ideas import BY_NAME

WRITTEN_FOR: Final = {
    "checked the thought": "thought",
    "said what I felt": "saying",
    "said I was angry": "saying",
    "asked for help": "saying",
    "said no": "saying",
}
"""English names of skills that this program offers, with the written exercise of each."""


def written_for(skill: Skill) -> str:
    """Return the name of a skill's written exercise, "" where there is none; a renamed one is known by its words."""
    known = {**STARTERS, **BY_NAME}
    return next((exercise for name, exercise in WRITTEN_FOR.items() if is_ours(skill, name, known[name])), "")
