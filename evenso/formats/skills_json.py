"""`evenso skills --json`: each skill, how often it was used, right after and the next day, in the contract's words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from evenso.formats.trend_json import number
from evenso.records import Skill
from evenso.recovery.findings import NextDay, RightAfter
from evenso.recovery.trials.finding import TrialFound
from evenso.strategies.answers import Answers
from evenso.strategies.helped import WhatHelped
from evenso.wording.strategies.trials import say_result

Document = dict[str, Any]


def skills_document(skills: Sequence[Skill], answers: Answers) -> list[Document]:
    """Return one object a skill in the order given."""
    return [skill_document(skill, answers) for skill in skills]


def skill_document(skill: Skill, answers: Answers) -> Document:
    """Return what is known of one skill."""
    found = answers.of(skill.id)
    return {
        "skill": skill.name,
        "area": str(skill.area),
        "uses": found.uses,
        "right_after": None if found.right_after is None else _right_after(found.right_after),
        "next_day": _next_day(found.next_day),
        "id": skill.id,
        "favourite": skill.favourite,
        "archived": skill.archived,
        "what": skill.what or None,
        "when": skill.when or None,
        "how": skill.how or None,
        "rated": answers.times_rated(skill.id),
        "always_with": list(found.always_with),
        "trials": [trial_document(one, skill.name) for one in answers.trials_of(skill.id)],
    }


def trial_document(found: TrialFound, skill: str) -> Document:
    """Return a coin-flip month; its result is null until it is over, and which days lie ahead with what is not told."""
    trial, result = found.trial, found.result
    return {
        "id": trial.id,
        "skill": skill,
        "skill_id": trial.skill_id,
        "from": trial.start.isoformat(),
        "to": trial.end.isoformat(),
        "state": found.state.value,
        "stopped": None if trial.stopped is None else trial.stopped.isoformat(),
        "day": found.day,
        "today_with": found.today_with,
        "pairs": found.pairs,
        "lacking": found.lacking,
        "as_said": found.as_said,
        "days": found.looked_at,
        "result": None
        if result is None
        else {"difference": number(result.difference), "p": number(result.p), "seen": found.seen},
        "sentence": say_result(found) or None,
    }


def helped_document(helped: WhatHelped) -> Document:
    """Return what helped before: skills with how often and own words, and words about setbacks."""
    return {
        "skills": [
            {
                "skill": one.skill,
                "id": one.skill_id,
                "times": one.times,
                "last": one.last.isoformat(),
                "words": one.words or None,
            }
            for one in helped.skills
        ],
        "setbacks": [
            {"name": one.name or None, "day": one.day.isoformat(), "words": one.words} for one in helped.notes
        ],
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
