"""What an undo step is called: part of a sentence, with the moment and the mood but never a word of the text."""

from __future__ import annotations

from datetime import date
from typing import Final

from evenso.records import AnyEntry, CheckIn, Moment, Practice, Skill

_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def say_day(day: date) -> str:
    """Return a day as `Sun 22 Nov 2026`, the same in every locale."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def say_moment(moment: Moment) -> str:
    """Return a moment as `Sun 22 Nov 2026 09:00`."""
    at = moment.local
    return f"{say_day(at)} {at.hour:02}:{at.minute:02}"


def say_entry(record: AnyEntry) -> str:
    """Return what an entry is called: its kind, its mood or skill, its moment."""
    if isinstance(record, CheckIn):
        what = "check-in" if record.mood is None else f"check-in {record.mood}"
    elif isinstance(record, Practice):
        what = f"practice of {record.skill}" if record.skill else "practice"
    else:
        what = str(record.form)
    return f"{what}, {say_moment(record.at)}"


def say_skill_change(before: Skill | None, after: Skill) -> str:
    """Return what was done to a skill."""
    if before is None:
        return f"new skill {after.name}"
    if after.archived and not before.archived:
        return f"putting away of the skill {after.name}"
    if before.archived and not after.archived:
        return f"bringing back of the skill {after.name}"
    if before.name != after.name:
        return f"renaming of the skill {before.name} to {after.name}"
    return f"edit of the skill {after.name}"


__all__ = ["say_day", "say_entry", "say_moment", "say_skill_change"]
