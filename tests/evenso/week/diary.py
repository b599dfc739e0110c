"""Invented days for the tests of the weekly review: written briefly, read as records."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from statistics import fmean

from evenso.bring.choice import USUAL_DAYS
from evenso.records import AnyEntry, Area, CheckIn, Moment, Note, Practice, PracticeState, Skill
from evenso.recovery.series import DayMood

MONDAY = date(2026, 11, 16)
SUNDAY = date(2026, 11, 22)

BREATH = Skill(id="breath", name="slow breath", area=Area.GROUNDING, favourite=True)
HELP = Skill(id="help", name="asked for help", area=Area.COMMUNICATION)
WALK = Skill(id="walk", name="went outside", area=Area.SELF_CARE, favourite=True)
OLD = Skill(id="old", name="put away", area=Area.HABITS, favourite=True, archived=True)
SKILLS = (BREATH, HELP, WALK, OLD)


def at(day: date, hour: int = 20) -> Moment:
    """The moment of an hour of a day, in UTC."""
    return Moment.of(datetime(day.year, day.month, day.day, hour, tzinfo=UTC))


def check_in(day: date, mood: int | None, hour: int = 20, note: str = "", *feelings: str) -> CheckIn:
    """A check-in of an hour of a day."""
    return CheckIn(at=at(day, hour), day=day, mood=mood, note=note, feelings=feelings)


def practice(
    day: date,
    skill: Skill,
    hour: int = 12,
    *,
    rated: tuple[int, int] | None = None,
    state: PracticeState = PracticeState.DONE,
) -> Practice:
    """A practice of an hour of a day, rated before and after or not."""
    before, after = rated or (None, None)
    return Practice(
        at=at(day, hour),
        day=day,
        skill_id=skill.id,
        skill=skill.name,
        area=skill.area,
        state=state,
        before=before,
        after=after,
    )


def note(day: date, text: str, *, tags: tuple[str, ...] = (), for_session: bool = False) -> Note:
    """A journal entry of an evening."""
    return Note(at=at(day, 21), day=day, text=text, tags=tags, for_session=for_session)


def moods(first: date, values: Iterable[float | None]) -> list[DayMood]:
    """Day moods from `first` on; None is a blank day."""
    days = (first + timedelta(days=step) for step in range(10_000))
    return [DayMood(day, mood, mood, mood) for day, mood in zip(days, values, strict=False) if mood is not None]


def moods_of(entries: Iterable[AnyEntry]) -> list[DayMood]:
    """The day moods that a journal would return for these entries."""
    by_day: dict[date, list[int]] = {}
    for entry in entries:
        if isinstance(entry, CheckIn) and entry.mood is not None:
            by_day.setdefault(entry.day, []).append(entry.mood)
    return [DayMood(day, fmean(all_), min(all_), max(all_), len(all_)) for day, all_ in sorted(by_day.items())]


def usual_period(today: date, days: int = USUAL_DAYS) -> tuple[date, date]:
    """The days of a summary for which none were given, up to today."""
    return today - timedelta(days=days - 1), today
