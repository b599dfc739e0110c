"""What was practised: counts by area, the grid of days × skills, and how strong it was right after.

Facts about practices only. Whether a skill goes with better next days is `evenso.recovery`'s question.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import Final, NamedTuple

from evenso.records import Area, Practice, PracticeState, Skill

RIGHT_AFTER_FROM: Final = 5
EARLY_UNTIL: Final = 15

PRACTISED: Final = frozenset({PracticeState.DONE, PracticeState.TRIED})
"""The states that count as practice; not needed and skipped by choice are facts of their own."""

_STRONGEST: Final = (PracticeState.DONE, PracticeState.TRIED, PracticeState.NOT_NEEDED, PracticeState.SKIPPED)


@dataclass(frozen=True, slots=True)
class GridCell:
    """What a skill has on one day: its strongest state, and how often it was just that (0 where it was no practice)."""

    state: PracticeState
    times: int


@dataclass(frozen=True, slots=True)
class GridRow:
    """One skill over the seven days; a day without a practice is None, never 0."""

    skill: str
    area: Area | None
    cells: tuple[GridCell | None, ...]


@dataclass(frozen=True, slots=True)
class RightAfter:
    """The median change of distress right after a skill, over `n` rated practices."""

    skill: str
    n: int
    median_change: float

    @property
    def early(self) -> bool:
        """Whether this rests on fewer than 15 ratings."""
        return self.n < EARLY_UNTIL


class Rated(NamedTuple):
    """The distress before and after one practice of a skill; all of it that what came right after is found in."""

    skill_id: str
    skill: str
    before: int | None
    after: int | None


def practices_in(entries: Iterable[object], start: date, end: date) -> list[Practice]:
    """Return the practices of the days from `start` to `end`, in the order given."""
    return [entry for entry in entries if isinstance(entry, Practice) and start <= entry.day <= end]


def area_counts(practices: Iterable[Practice]) -> tuple[tuple[Area, int], ...]:
    """Count what was done or tried by area, in the areas' order; areas without any are left out."""
    counts = Counter(practice.area for practice in practices if practice.state in PRACTISED)
    return tuple((area, counts[area]) for area in Area if counts[area])


def right_after(practices: Iterable[Practice | Rated]) -> tuple[RightAfter, ...]:
    """Return the median change of distress of each skill with at least five rated practices, most rated first."""
    changes: dict[str, list[int]] = {}
    names: dict[str, str] = {}
    for practice in practices:
        if practice.before is not None and practice.after is not None:
            names[practice.skill_id] = practice.skill
            changes.setdefault(practice.skill_id, []).append(practice.after - practice.before)
    found = [
        RightAfter(names[skill], len(rated), median(rated))
        for skill, rated in changes.items()
        if len(rated) >= RIGHT_AFTER_FROM
    ]
    return tuple(sorted(found, key=lambda item: (-item.n, item.skill)))


def practice_grid(
    practices: Iterable[Practice], start: date, days: int, skills: Sequence[Skill]
) -> tuple[GridRow, ...]:
    """Return a row for each skill practised in the `days` from `start`, and for the favourites, in catalogue order."""
    by_skill: dict[str, dict[date, list[Practice]]] = {}
    names: dict[str, tuple[str, Area | None]] = {}
    for skill in skills:
        names[skill.id] = (skill.name, skill.area)
        if skill.favourite and not skill.archived:
            by_skill[skill.id] = {}
    calendar = [start + timedelta(days=step) for step in range(days)]
    for practice in practices:
        if calendar[0] <= practice.day <= calendar[-1]:
            by_skill.setdefault(practice.skill_id, {}).setdefault(practice.day, []).append(practice)
            names.setdefault(practice.skill_id, (practice.skill, practice.area))
    areas = {area: place for place, area in enumerate(Area)}
    order = {skill_id: place for place, skill_id in enumerate(names)}
    rows = [
        (order[skill_id], GridRow(*names[skill_id], tuple(_cell(by_day.get(day, [])) for day in calendar)))
        for skill_id, by_day in by_skill.items()
    ]
    rows.sort(key=lambda row: (areas[row[1].area] if row[1].area else len(areas), row[0]))
    return tuple(row for _, row in rows)


def _cell(practices: Sequence[Practice]) -> GridCell | None:
    if not practices:
        return None
    states = {practice.state for practice in practices}
    strongest = next(state for state in _STRONGEST if state in states)
    return GridCell(
        strongest, sum(practice.state is strongest for practice in practices) if strongest in PRACTISED else 0
    )
