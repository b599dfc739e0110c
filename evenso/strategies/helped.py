"""What helped before: from the person's own record, the skills that eased something when it was hard.

For a hard moment, so it is short and in the person's own words. Nothing is ranked as worst, or as best beyond how
often it helped; what did not help then simply is not in the list, nor a skill after which it was
now easier, now not, unless the person said so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from evenso.annotations.setbacks import SetbackNote
from evenso.practised import PRACTISED
from evenso.records import Practice
from evenso.recovery.findings import SetbackStatus
from evenso.recovery.helps import mostly_eased, right_after
from evenso.recovery.series import DayMood
from evenso.recovery.trials.planning import HARD_FROM
from evenso.text import is_blank

LOW_MOOD: Final = 4
"""A mood, 1 to 10, up to which a day was hard."""

HELPED: Final = frozenset({5, 7})
"""The facts of the use scale that say it helped: did it, helped; came by itself, helped."""

CLEARLY_EASED: Final = 2
"""Points of distress less after a practice from which on its note is quoted; notes where it was said to help first."""

MOST_NOTES: Final = 5


@dataclass(frozen=True, slots=True)
class Helped:
    """A skill that helped when it was hard: how often, the last day, and the newest own words about one such time.

    At `lower` of the `times` distress was rated lower right after; at the others the person said that it helped.
    """

    skill_id: str
    skill: str
    times: int
    last: date
    words: str = ""
    lower: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """What somebody wrote helped in a setback: its name ("" for none), its first day, the words."""

    name: str
    day: date
    words: str


@dataclass(frozen=True, slots=True)
class WhatHelped:
    """Skills by how often they helped, and the newest words about setbacks; both may be empty."""

    skills: tuple[Helped, ...] = ()
    notes: tuple[Note, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.skills or self.notes)


def helped_when_hard(practice: Practice, lowest: Mapping[date, float]) -> bool:
    """Whether a practice helped in a hard moment.

    Hard: distress before of 6 or more, or a mood of 4 or lower on that day (`lowest` mood by day). Helped: distress
    was lower after it or, where that was not rated, its use says so.
    """
    if practice.state not in PRACTISED:
        return False
    helped = practice.use in HELPED
    if practice.before is not None and practice.after is not None:
        helped = practice.after < practice.before
    strong = practice.before is not None and practice.before >= HARD_FROM
    return helped and (strong or lowest.get(practice.day, 10) <= LOW_MOOD)


def what_helped(
    practices: Iterable[Practice], moods: Iterable[DayMood], setbacks: Iterable[SetbackNote], skills: Mapping[str, str]
) -> WhatHelped:
    """Return what helped before; `skills` are the names, by id, of those that are not put away."""
    lowest = {one.day: one.low for one in moods}
    times: dict[str, list[Practice]] = {}
    practices = list(practices)
    varied = _varied(practices)
    for practice in practices:
        told = practice.skill_id not in varied or practice.use in HELPED
        if told and practice.skill_id in skills and helped_when_hard(practice, lowest):
            times.setdefault(practice.skill_id, []).append(practice)
    found = [_helped(skills[skill_id], own) for skill_id, own in times.items()]
    said = [one for one in setbacks if not is_blank(one.helped) and one.status is not SetbackStatus.DISMISSED]
    newest = sorted(said, key=lambda one: one.start or one.first, reverse=True)
    return WhatHelped(
        tuple(sorted(found, key=lambda one: (-one.times, -one.last.toordinal(), one.skill))),
        tuple(Note(one.name, one.start or one.first, one.helped) for one in newest[:MOST_NOTES]),
    )


def _helped(skill: str, times: list[Practice]) -> Helped:
    newest = sorted(times, key=lambda one: one.at.utc, reverse=True)
    said = [one for one in newest if one.use in HELPED] + [one for one in newest if _eased(one)]
    words = next((one.note for one in said if not is_blank(one.note)), "")
    lower = sum(_rated(one) for one in times)
    return Helped(newest[0].skill_id, skill, len(times), max(one.day for one in times), words, lower)


def _rated(practice: Practice) -> bool:
    return practice.before is not None and practice.after is not None


def _varied(practices: Iterable[Practice]) -> set[str]:
    """Skills of which enough ratings cannot tell: after them it was now easier, now not (`science.md` 6.1)."""
    rated: dict[str, list[tuple[int, int]]] = {}
    for one in practices:
        if one.state in PRACTISED and one.before is not None and one.after is not None:
            rated.setdefault(one.skill_id, []).append((one.before, one.after))
    found = {skill: right_after(own) for skill, own in rated.items()}
    return {skill for skill, one in found.items() if one is not None and not mostly_eased(one)}


def _eased(practice: Practice) -> bool:
    before, after = practice.before, practice.after
    return before is not None and after is not None and before - after >= CLEARLY_EASED
