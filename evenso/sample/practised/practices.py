"""Which skills the sample's person practises on which day, and how strong it was before and after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time, timedelta
from random import Random
from typing import Final

from evenso.records import Moment, Practice, PracticeState, Skill
from evenso.sample.life import LivedDay, in_setback

_LINES: Final = (
    "in the stairwell",
    "took two tries to get going",
    "on the tram, nobody noticed",
    "shorter than planned, still",
    "it didn't do much today",
    "easier than last time",
    "with Ana",
    "only the second half",
    "at my desk",
    "said it almost as I meant it",
    "felt odd, then all right",
    "reminded myself by the kettle",
)


@dataclass(frozen=True, slots=True)
class _Custom:
    """How often (per logged day) a skill is used, from which day to which, more or less on low days, and rated."""

    skill: str
    often: float
    first: int = 14
    last: int = 999
    when_low: float = 1.0
    rated: float = 0.0
    eases: float = 2.0
    minutes: int | None = None


_CUSTOMS: Final = (
    _Custom("slow breath", 0.22, first=30, when_low=1.6, rated=0.6, eases=1.9, minutes=5),
    _Custom("5-4-3-2-1", 0.09, first=48, when_low=2.2, rated=0.7, eases=2.4, minutes=5),
    _Custom("feet on the floor", 0.06, first=130, when_low=1.4, rated=0.3, eases=1.2),
    _Custom("asked for help", 0.07, first=84),
    _Custom("said no", 0.07, first=50, when_low=0.5),
    _Custom("said what I felt", 0.06, first=140, when_low=0.7),
    _Custom("asked, didn't guess", 0.05, first=128, when_low=0.6),
    _Custom("slept enough", 0.34, first=6, when_low=0.6),
    _Custom("went outside", 0.30, first=16, when_low=0.9, minutes=20),
    _Custom("moved my body", 0.13, first=100, when_low=0.6, minutes=30),
    _Custom("choir", 0.11, first=138, when_low=0.6, minutes=90),
    _Custom("named the feeling", 0.14, first=70, when_low=1.3, rated=0.3, eases=1.0),
    _Custom("spoke kindly to myself", 0.08, first=95, when_low=1.5, rated=0.4, eases=1.4),
    _Custom("checked the thought", 0.07, first=52, when_low=1.2, rated=0.6, eases=1.6, minutes=15),
    _Custom("did the avoided thing", 0.05, first=160, when_low=0.5, rated=0.5, eases=2.6),
    _Custom("bike, not bus", 0.16, first=165, when_low=0.5, minutes=20),
    _Custom("three good things", 0.35, first=18, last=58),
    _Custom("began again", 0.03, first=110),
    _Custom("started for 5 minutes", 0.08, first=60, minutes=5),
    _Custom("took a real break", 0.07, first=200),
)

_LATELY: Final[dict[tuple[int, str], tuple[int, int | None, int | None]]] = {
    (417, "slow breath"): (8, 5, 3),
    (418, "choir"): (19, None, None),
    (419, "said no"): (12, None, None),
    (421, "5-4-3-2-1"): (16, 7, 5),
    (421, "went outside"): (17, None, None),
    (421, "asked for help"): (18, None, None),
    (422, "named the feeling"): (13, 4, 3),
    (423, "slow breath"): (10, 6, 3),
    (423, "did the avoided thing"): (11, 6, 2),
    (423, "went outside"): (15, None, None),
}
"""What the last week's story needs: (day, skill) to hour, before and after."""


@dataclass(frozen=True, slots=True)
class Practised:
    """One practice of the story before it has a moment."""

    skill: Skill
    clock: time
    state: PracticeState
    before: int | None
    after: int | None
    minutes: int | None
    note: str

    def record(self, at: Moment) -> Practice:
        """Make the record, written down a few minutes after the moment."""
        return Practice(
            at=at,
            day=at.entry_day(),
            written=at.utc + timedelta(minutes=4),
            skill_id=self.skill.id,
            skill=self.skill.name,
            area=self.skill.area,
            state=self.state,
            before=self.before,
            after=self.after,
            minutes=self.minutes,
            note=self.note,
        )


def practices_of(day: LivedDay, skills: Sequence[Skill], chance: Random) -> list[Practised]:
    """Return what was practised on one day, drawing the same amount of chance whatever happens."""
    by_name = {skill.name: skill for skill in skills}
    kept = []
    for custom in _CUSTOMS:
        draw, seed = chance.random(), chance.getrandbits(32)
        low = day.mood < 4.5 or in_setback(day.number)
        likely = custom.often * (custom.when_low if low else 1.0)
        if (day.number, custom.skill) in _LATELY:
            kept.append(_lately(custom, by_name[custom.skill], day.number))
        elif custom.first <= day.number <= custom.last and draw < likely:
            kept.append(_practised(custom, by_name[custom.skill], day, Random(seed)))
    return kept


def _lately(custom: _Custom, skill: Skill, number: int) -> Practised:
    clock, before, after = _LATELY[number, custom.skill]
    return Practised(skill, time(clock, 20), PracticeState.DONE, before, after, custom.minutes, "")


def _practised(custom: _Custom, skill: Skill, day: LivedDay, chance: Random) -> Practised:
    state = PracticeState.DONE if chance.random() < 0.88 else chance.choice(tuple(PracticeState)[1:])
    did = state in (PracticeState.DONE, PracticeState.TRIED)
    before = after = None
    if did and chance.random() < custom.rated:
        before = min(10, max(1, round(9.5 - day.mood + chance.gauss(0, 1.2))))
        ease = custom.eases if state is PracticeState.DONE else custom.eases / 3
        after = min(10, max(0, round(before - ease + chance.gauss(0, 1.3))))
    return Practised(
        skill=skill,
        clock=time(chance.randrange(8, 20), chance.randrange(60)),
        state=state,
        before=before,
        after=after,
        minutes=custom.minutes if did and chance.random() < 0.4 else None,
        note=chance.choice(_LINES) if did and chance.random() < 0.12 else "",
    )
