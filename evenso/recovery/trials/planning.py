"""Planning a coin-flip month: which skills may have one, and throwing its coins.

A month holds a practice back on every second day. That is for optional habits only, never for what somebody may need
on a hard day (`science.md` 6.3): grounding, calming, asking for help, sleep, food, medication, a part of the plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from random import Random
from typing import Final

from evenso.records import Area, Practice, Skill
from evenso.recovery.trials.records import PAIRS, Trial, TrialState

OPTIONAL_AREAS: Final = frozenset({Area.SELF_CARE, Area.BEHAVIOUR_CHANGE, Area.HABITS, Area.PRODUCTIVITY})

_BASICS: Final = (
    "sleep sleeping slept bed bedtime eat eating ate food meal meals breakfast lunch dinner drank",
    "medication medicine medicines meds med pill pills tablet tablets insulin dose inhaler doctor",
    "crisis safe safety help helpline boundary boundaries therapy sober sobriety clean washed wash shower rested rest",
    "schlaf schlafen geschlafen schlafenszeit bett zubettgehen essen gegessen mahlzeit mahlzeiten getrunken",
    "frühstück frühstücken mittagessen abendessen medikament medikamente medikation arznei pille pillen tablette",
    "tabletten dosis inhalator arzt ärztin krise sicher sicherheit hilfe krisentelefon grenze grenzen therapie",
    "nüchtern nüchternheit abstinenz abstinent sauber waschen gewaschen dusche duschen geduscht ausruhen ausgeruht",
)
BASICS: Final = frozenset(" ".join(_BASICS).split())
"""Words in a skill's name that mark it as no optional habit, in every language of the program."""

HARD_FROM: Final = 6
"""Distress, 0 to 10, from which a moment is called hard."""

OFTEN_WHEN_HARD: Final = 3
LATELY: Final = timedelta(days=90)


class NotOptional(StrEnum):
    """Why a skill has no coin-flip month."""

    AREA = "area"
    BASIC = "basic"
    PLAN = "plan"
    HARD = "hard"
    ONE_AT_A_TIME = "one at a time"
    PUT_AWAY = "put away"


def why_not(
    skill: Skill, practices: Iterable[Practice], plan: Iterable[str], trials: Sequence[Trial], today: date
) -> NotOptional | None:
    """Return why a skill cannot have a month from `today` on; None when it can. `plan` is the steadying plan's lines.

    A skill that was used three times lately when it was hard is taken for one that may be needed.
    """
    name = " ".join(_words(skill.name))
    found = {
        NotOptional.PUT_AWAY: skill.archived,
        NotOptional.AREA: skill.area not in OPTIONAL_AREAS,
        NotOptional.BASIC: bool(BASICS & set(name.split())),
        NotOptional.PLAN: any(f" {name} " in f" {' '.join(_words(line))} " for line in plan),
        NotOptional.HARD: _hard_moments(skill, practices, today) >= OFTEN_WHEN_HARD,
        NotOptional.ONE_AT_A_TIME: any(one.state(today) in {TrialState.AHEAD, TrialState.RUNNING} for one in trials),
    }
    return next((reason for reason, holds in found.items() if holds), None)


def _hard_moments(skill: Skill, practices: Iterable[Practice], today: date) -> int:
    lately = (one for one in practices if one.skill_id == skill.id and today - LATELY < one.day <= today)
    return sum(one.before is not None and one.before >= HARD_FROM for one in lately)


def _words(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in text.casefold()).split()


def plan_trial(skill: Skill, today: date, seed: int) -> Trial:
    """Throw the coins of a month that begins tomorrow: today is half over, and no coin decided about it."""
    chance = Random(seed)
    coins = "".join(chance.choice("01") for _ in range(PAIRS))
    return Trial(skill_id=skill.id, start=today + timedelta(days=1), coins=coins)
