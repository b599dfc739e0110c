"""The grid of a summary: weeks across, skills down, how often each was done or tried."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from evenso.practised import PRACTISED
from evenso.records import Area, Practice, Skill
from evenso.recovery.series import ONE_DAY
from evenso.wording.dates import week_of

MOST_WEEKS: Final = 8
"""Columns of the grid: what a page is wide enough for."""

MOST_SKILLS: Final = 12
"""Rows of the grid, the skills done or tried most; how many have no row is said."""

Week = tuple[date, date]
"""First and last day."""


@dataclass(frozen=True, slots=True)
class SkillWeeks:
    """How often a skill was done or tried in each week of the grid; a week without it is None."""

    skill: str
    area: Area | None
    counts: tuple[int | None, ...]


def weeks_of(start: date, end: date, starts: int = 0) -> tuple[Week, ...]:
    """Return the latest weeks of a period, at most eight, each cut to it; weeks begin on weekday `starts`."""
    weeks: list[Week] = []
    day = end
    while day >= start and len(weeks) < MOST_WEEKS:
        first, _ = week_of(day, starts)
        weeks.append((max(first, start), day))
        if first <= start:
            break
        day = first - ONE_DAY
    return tuple(reversed(weeks))


def most_practised(rows: Sequence[SkillWeeks]) -> tuple[SkillWeeks, ...]:
    """Return the rows of the skills done or tried most, in the order given."""
    often = sorted(rows, key=lambda row: -sum(count or 0 for count in row.counts))[:MOST_SKILLS]
    return tuple(row for row in rows if row in often)


def skill_weeks(
    practices: Iterable[Practice], weeks: Sequence[Week], skills: Sequence[Skill]
) -> tuple[SkillWeeks, ...]:
    """Count each skill that was done or tried in those weeks, in the catalogue's order."""
    counts: dict[str, list[int]] = {}
    known: dict[str, tuple[str, Area | None]] = {skill.id: (skill.name, skill.area) for skill in skills}
    for practice in practices:
        if practice.state not in PRACTISED:
            continue
        known.setdefault(practice.skill_id, (practice.skill, practice.area))
        place = next((n for n, (first, last) in enumerate(weeks) if first <= practice.day <= last), None)
        if place is not None:
            counts.setdefault(practice.skill_id, [0] * len(weeks))[place] += 1
    areas = {area: place for place, area in enumerate(Area)}
    order = {skill_id: place for place, skill_id in enumerate(known)}
    rows = [
        (order[skill_id], SkillWeeks(*known[skill_id], tuple(number or None for number in row)))
        for skill_id, row in counts.items()
    ]
    rows.sort(key=lambda row: (areas[row[1].area] if row[1].area else len(areas), row[0]))
    return tuple(row for _, row in rows)
