"""What the sample's person tried out about skills: a coin-flip month that is over, and facts beside some practices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta, tzinfo
from random import Random
from typing import Final

from evenso.formats.kinds.work import Work
from evenso.records import AnyEntry, Moment, Practice, PracticeState, Skill
from evenso.recovery.trials.records import DAYS, Trial
from evenso.sample.life import LivedDay

TRIED_OUT: Final = "bike, not bus"
"""A habit that could as well be left out."""

_FIRST: Final = 322
_COINS: Final = "01101001101001"
_KEPT: Final = 0.9
_FACTS_FROM: Final = 250
_FACTS_TO: Final = 415
"""The last week stays as its own story tells it."""

_SAID: Final = 0.4
_IN_THE_WAY: Final = (
    "rain, and the bus was right there",
    "my phone, as usual",
    "too tired to start, so I started smaller",
    "the meeting ran over",
    "thought it was not worth it for ten minutes",
)
_FELT: Final = frozenset({"choir", "went outside", "moved my body", TRIED_OUT})
"""Skills whose enjoyment and sense of achievement are rated now and then."""


def as_the_coin_said(
    entries: Iterable[AnyEntry], first: date, days: Sequence[LivedDay], skills: Sequence[Skill], zone: tzinfo
) -> list[AnyEntry]:
    """Return the entries with the habit practised as the coin said on most days of the month."""
    chance = Random(_FIRST)
    trial = _trial(first, skills)
    skill = next(one for one in skills if one.name == TRIED_OUT)
    kept = [
        one
        for one in entries
        if not isinstance(one, Practice) or one.skill_id != skill.id or trial.has_practice(one.day) is None
    ]
    for day in days[_FIRST : _FIRST + DAYS]:
        date_of = first + timedelta(days=day.number)
        keeps = chance.random() < _KEPT
        if day.logged and trial.has_practice(date_of) == keeps:
            at = Moment.of(datetime.combine(date_of, time(8, chance.randrange(10, 50)), zone))
            kept.append(
                Practice(
                    at=at,
                    day=at.entry_day(),
                    written=at.utc + timedelta(minutes=4),
                    skill_id=skill.id,
                    skill=skill.name,
                    area=skill.area,
                    minutes=20,
                )
            )
    return kept


def _trial(first: date, skills: Sequence[Skill]) -> Trial:
    skill = next(one for one in skills if one.name == TRIED_OUT)
    return Trial(skill_id=skill.id, start=first + timedelta(days=_FIRST), coins=_COINS, id="tr25")


def with_trial(work: Work, first: date, skills: Sequence[Skill]) -> Work:
    """Return the work with the month."""
    return replace(work, trials=(_trial(first, skills),))


def with_facts(entries: Iterable[AnyEntry], first: date) -> list[AnyEntry]:
    """Return the entries with the use, the ratings and the hindrances that were written beside some later practices."""
    chance = Random(_FACTS_FROM)
    start, end = (first + timedelta(days=number) for number in (_FACTS_FROM, _FACTS_TO))
    return [
        _said(one, chance) if isinstance(one, Practice) and start <= one.day < end and chance.random() < _SAID else one
        for one in entries
    ]


def _said(practice: Practice, chance: Random) -> Practice:
    hindered = chance.choice(_IN_THE_WAY) if chance.random() < 0.25 else ""
    match practice.state:
        case PracticeState.SKIPPED:
            return replace(practice, use=chance.choice((1, 1, 2)))
        case PracticeState.NOT_NEEDED:
            return practice
        case PracticeState.TRIED:
            return replace(practice, use=3, in_the_way=hindered or chance.choice(_IN_THE_WAY))
        case _:
            by_itself = chance.random() < 0.3
            eased = practice.before is None or practice.after is None or practice.after < practice.before
            use = (7 if by_itself else 5) if eased else (6 if by_itself else 4)
            felt = practice.skill in _FELT
            enjoyed = chance.randrange(4, 10) if felt else None
            achieved = chance.randrange(3, 9) if felt and chance.random() < 0.6 else None
            return replace(practice, use=use, enjoyment=enjoyed, achievement=achieved, in_the_way=hindered)
