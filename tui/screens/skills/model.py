"""What Skills shows: the catalogue with how often each skill was practised lately, read on the journal's thread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from evenso.cells import width_of
from evenso.language import tr_as
from evenso.practised import PRACTISED
from evenso.records import AnyEntry, Area, Kind, Moment, Practice, Skill
from evenso.rollover import DAY_STARTS_AT
from evenso.wording.entries import area_title
from storage.trials.beginning import coin_today
from tui.screens.exercises.intents import kept_skills
from tui.shown import numbers_hidden

if TYPE_CHECKING:
    from storage.journal import Journal

LATELY: Final = 90
"""Days over which uses are counted."""


@dataclass(frozen=True, slots=True)
class Uses:
    """How often a skill was done or tried lately, and the last day."""

    times: int
    last: date


@dataclass(frozen=True, slots=True)
class SkillsData:
    """Skills in the catalogue's order (those put away last), their uses by id; `rows` are skills and headings.

    `hidden` asks for words in place of numbers; `coin` is what today's coin said, while a month runs.
    """

    today: date
    skills: tuple[Skill, ...] = ()
    uses: tuple[tuple[str, Uses], ...] = ()
    rows: tuple[int | str, ...] = ()
    day_starts_at: int = DAY_STARTS_AT
    hidden: bool = False
    coin: str = ""
    exercises: Mapping[str, str] = field(default_factory=dict)
    loaded: bool = False
    longest: int = 30
    """Cells of the longest name."""

    def used(self, skill: Skill) -> Uses | None:
        """Return how often a skill was practised lately."""
        return dict(self.uses).get(skill.id)


def count_uses(entries: Iterable[AnyEntry]) -> dict[str, Uses]:
    """Count what was done or tried by skill; what was not needed or skipped is no use."""
    found: dict[str, Uses] = {}
    for entry in entries:
        if isinstance(entry, Practice) and entry.state in PRACTISED:
            was = found.get(entry.skill_id, Uses(0, entry.day))
            found[entry.skill_id] = Uses(was.times + 1, max(was.last, entry.day))
    return found


PUT_AWAY: Final = tr_as("a skill", "Put away")


def rows_of(skills: Iterable[Skill]) -> tuple[int | str, ...]:
    """Put each area's name before its skills, and a heading before those put away."""
    rows: list[int | str] = []
    heading = ""
    for number, skill in enumerate(skills):
        title = PUT_AWAY if skill.archived else area_title(skill.area)
        if title != heading:
            heading = title
            rows.append(title)
        rows.append(number)
    return tuple(rows)


def read_skills(journal: Journal, *, now: datetime) -> SkillsData:
    """Read the catalogue and what was practised in the last 90 days."""
    today = Moment.of(now).entry_day(journal.day_starts_at)
    areas = list(Area)
    everything = journal.skills(archived=True)
    skills = sorted(everything, key=lambda skill: (skill.archived, areas.index(skill.area)))
    lately = journal.entries(start=today - timedelta(days=LATELY - 1), end=today, kinds=(Kind.PRACTICE,))
    return SkillsData(
        today,
        tuple(skills),
        tuple(count_uses(lately).items()),
        rows_of(skills),
        journal.day_starts_at,
        numbers_hidden(journal),
        coin_today(journal, today) if journal.trial_near(today) else "",
        kept_skills(journal),
        loaded=True,
        longest=max((width_of(skill.name) for skill in skills), default=0),
    )
