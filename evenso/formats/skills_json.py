"""`evenso skills --json`: each skill, how often it was used and how strong it was right after, in the contract's words.

Whether a skill goes with better next days takes the fair comparison of `science.md` 6.2; until that is computed the
verdict is that it cannot be told, with the days there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

from evenso.formats.trend_json import number
from evenso.practised import EARLY_UNTIL, PRACTISED, RIGHT_AFTER_FROM
from evenso.records import Practice, Skill
from evenso.recovery.measures import median, wilson
from evenso.recovery.series import ONE_DAY

CANNOT_TELL: Final = "cannot_tell"

Document = dict[str, Any]


def skills_document(skills: Sequence[Skill], practices: Iterable[Practice], logged: Iterable[date]) -> list[Document]:
    """Return one object a skill in the order given; `logged` are the days with a mood, for counting next days."""
    by_skill: dict[str, list[Practice]] = {skill.id: [] for skill in skills}
    for practice in practices:
        if practice.state in PRACTISED and practice.skill_id in by_skill:
            by_skill[practice.skill_id].append(practice)
    days = set(logged)
    followed = {day for day in days if day + ONE_DAY in days}
    return [_skill(skill, by_skill[skill.id], followed) for skill in skills]


def _skill(skill: Skill, used: Sequence[Practice], followed: set[date]) -> Document:
    with_it = len(followed & {practice.day for practice in used})
    return {
        "skill": skill.name,
        "area": str(skill.area),
        "uses": len(used),
        "right_after": right_after_document(used),
        "next_day": {
            "verdict": CANNOT_TELL,
            "effect": None,
            "low": None,
            "high": None,
            "days_with": with_it,
            "days_without": len(followed) - with_it,
        },
        "id": skill.id,
        "favourite": skill.favourite,
        "archived": skill.archived,
    }


def right_after_document(used: Iterable[Practice]) -> Document | None:
    """Return the median change of distress and the share eased with its Wilson interval; None below five ratings."""
    changes = [
        practice.after - practice.before
        for practice in used
        if practice.before is not None and practice.after is not None
    ]
    if len(changes) < RIGHT_AFTER_FROM:
        return None
    eased = sum(change < 0 for change in changes)
    low, high = wilson(eased, len(changes))
    return {
        "n": len(changes),
        "median_change": number(median(changes)),
        "eased": number(eased / len(changes)),
        "low": number(low),
        "high": number(high),
        "early": len(changes) < EARLY_UNTIL,
    }
