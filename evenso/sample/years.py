"""A long synthetic journal for benchmarks and size tests: the right amounts, no story."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Final

from evenso.records import AnyEntry, CheckIn, Moment, Note, Practice, Skill
from evenso.sample.journal import SampleJournal, sample_skills
from evenso.sample.lines import FAIR, GOOD, HARD, LOW, MIDDLE

_WORDS: Final = (*LOW, *HARD, *MIDDLE, *FAIR, *GOOD)
_NOTES_A_YEAR: Final = 1_000
_CHECK_INS_A_YEAR: Final = 800
_PRACTICES_A_YEAR: Final = 700
_LOGGED: Final = 0.85


def years_of(years: int, seed: int, *, end: date = date(2026, 11, 22)) -> SampleJournal:
    """Make `years` years of entries that end on `end`, in UTC, oldest first: for each 1,000 notes and 1,500 others.

    Ten of them are the ten-year journal of the benchmarks: 10,000 notes, 15,000 check-ins and practices.
    """
    chance = Random(seed)
    first = end - timedelta(days=365 * years - 1)
    skills = sample_skills()
    logged = [first] + [first + timedelta(days=number) for number in range(1, 365 * years) if chance.random() < _LOGGED]

    def moment() -> Moment:
        day = chance.choice(logged)
        return Moment(datetime(day.year, day.month, day.day, chance.randrange(5, 24), chance.randrange(60)), 0)  # noqa: DTZ001 - wall time

    entries: list[AnyEntry] = [_check_in(moment(), first, chance) for _ in range(_CHECK_INS_A_YEAR * years)]
    entries.extend(_practice(moment(), chance.choice(skills), chance) for _ in range(_PRACTICES_A_YEAR * years))
    for _ in range(_NOTES_A_YEAR * years):
        at = moment()
        text = ". ".join(chance.sample(_WORDS, chance.randrange(2, 9))) + "."
        entries.append(
            Note(at=at, day=at.entry_day(), written=_soon(at), text=text, for_session=chance.random() < 0.05)
        )
    entries.sort(key=lambda entry: entry.at.local)
    return SampleJournal(skills, tuple(entries), first)


def _check_in(at: Moment, first: date, chance: Random) -> CheckIn:
    """A mood that wanders over the years, with a note now and then."""
    slow = 5.5 + 1.5 * ((at.local.date() - first).days % 700) / 700
    mood = min(10, max(1, round(chance.gauss(slow, 1.2))))
    note = chance.choice(_WORDS) if chance.random() < 0.4 else ""
    feelings = ("tired", "calm") if chance.random() < 0.3 else ()
    return CheckIn(at=at, day=at.entry_day(), written=_soon(at), mood=mood, feelings=feelings, note=note)


def _practice(at: Moment, skill: Skill, chance: Random) -> Practice:
    before = chance.choice((None, None, chance.randrange(2, 11)))
    after = None if before is None else min(10, max(0, before - chance.randrange(-1, 5)))
    return Practice(
        at=at,
        day=at.entry_day(),
        written=_soon(at),
        skill_id=skill.id,
        skill=skill.name,
        area=skill.area,
        before=before,
        after=after,
    )


def _soon(at: Moment) -> datetime:
    return at.utc.astimezone(UTC) + timedelta(minutes=1)
