"""Which skill is practised by writing: the guided page that goes through it step by step."""

from __future__ import annotations

from typing import Final

from evenso.catalogue import STARTER_SKILLS
from evenso.records import Skill
from evenso.strategies.ideas import IDEAS

WRITTEN_FOR: Final = {
    "checked the thought": "thought",
    "said what I felt": "saying",
    "said I was angry": "saying",
    "asked for help": "saying",
    "said no": "saying",
}
"""Names of skills as this program offers them, with the written exercise of each."""


def written_for(skill: Skill) -> str:
    """Return the name of a skill's written exercise, "" where there is none; a renamed one is known by its words."""
    known = {one.name: one for one in (*STARTER_SKILLS, *IDEAS)}
    for name, exercise in WRITTEN_FOR.items():
        one = known[name]
        if skill.name.casefold() == name.casefold() or (skill.what, skill.how) == (one.what, one.how):
            return exercise
    return ""
