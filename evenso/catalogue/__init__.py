"""The starter catalogue: a few skills of each area, in this program's own words, for the person to change or put away.

Descriptions say what a skill is, when it serves and how it is done; the methods are common knowledge, the wording is
ours. Guided steps with their timing, and the cautions they need, are left to the exercises.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from evenso.catalogue.doing import BEHAVIOUR_CHANGE, HABITS, PRODUCTIVITY
from evenso.catalogue.feeling import COMMUNICATION, EMOTION_REGULATION, GROUNDING, SELF_CARE
from evenso.language import looked_up
from evenso.language.everywhere import in_every_language
from evenso.records import Skill

LONGEST_STARTER_NAME: Final = 24
"""Cells a starter name may take: three columns of them fit on a screen of 80."""


def said_in(skill: Skill, say: Callable[[str], str]) -> Skill:
    """Return a skill of the program's, written in English, with its words as a language says them."""
    return replace(skill, name=say(skill.name), what=say(skill.what), when=say(skill.when), how=say(skill.how))


WRITTEN: Final[Mapping[str, Skill]] = {
    **GROUNDING,
    **COMMUNICATION,
    **SELF_CARE,
    **EMOTION_REGULATION,
    **BEHAVIOUR_CHANGE,
    **HABITS,
    **PRODUCTIVITY,
}
"""The starter skills as they are written, in English."""

STARTERS: Final[Mapping[str, Skill]] = {name: said_in(skill, looked_up) for name, skill in WRITTEN.items()}
"""What a new journal starts with, by area, each by its English name, which the program knows it by in any language."""

STARTER_SKILLS: Final = tuple(STARTERS.values())
"""The favourites among them are those that Today shows first."""


def names_of(name: str) -> frozenset[str]:
    """Return what the program's skill of an English name is called in any language, in small letters.

    A journal keeps a name in the language in which it was made, and may be opened in another one.
    """
    return frozenset(one.casefold() for one in in_every_language(name))


def is_ours(skill: Skill, name: str, ours: Skill) -> bool:
    """Whether a person's skill is `ours`, known by its English `name`; a renamed one is known by its description."""
    return skill.name.casefold() in names_of(name) or (skill.what, skill.how) == (ours.what, ours.how)
