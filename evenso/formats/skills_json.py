"""`evenso skills --json`: each skill, how often it was used, right after and the next day, in the contract's words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from evenso.formats.trend_json import number
from evenso.records import Skill
from evenso.recovery.findings import NextDay, RightAfter, SkillHelp

Document = dict[str, Any]


def skills_document(skills: Sequence[Skill], helps: Iterable[SkillHelp]) -> list[Document]:
    """Return one object a skill in the order given; `helps` name skills by their id, and must know each of them."""
    known = {found.skill: found for found in helps}
    return [_skill(skill, known[skill.id]) for skill in skills]


def _skill(skill: Skill, found: SkillHelp) -> Document:
    return {
        "skill": skill.name,
        "area": str(skill.area),
        "uses": found.uses,
        "right_after": None if found.right_after is None else _right_after(found.right_after),
        "next_day": _next_day(found.next_day),
        "id": skill.id,
        "favourite": skill.favourite,
        "archived": skill.archived,
    }


def _right_after(found: RightAfter) -> Document:
    return {
        "n": found.n,
        "median_change": number(found.median_change),
        "eased": number(found.eased),
        "low": number(found.low),
        "high": number(found.high),
        "early": found.early,
    }


def _next_day(found: NextDay) -> Document:
    return {
        "verdict": found.verdict.value,
        "effect": number(found.effect),
        "low": number(found.low),
        "high": number(found.high),
        "days_with": found.days_with,
        "days_without": found.days_without,
    }
