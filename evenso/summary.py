"""What goes to the session: one value that screens, command line and documents all read.

It gathers; how it is said is left to `evenso.wording`, how it looks on paper to `evenso.documents`. Only what the
person chose is in it, and nothing is sent anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from evenso.highlights import to_bring
from evenso.practised import PRACTISED, RightAfter, area_counts, practices_in, right_after
from evenso.records import AnyEntry, Area, InvalidRecord, Practice, Skill
from evenso.recovery.findings import Recovery, Setback
from evenso.recovery.report import recover
from evenso.recovery.series import ONE_DAY, DayMood, DaySeries
from evenso.text import one_line
from evenso.wording.dates import week_of

MOST_WEEKS: Final = 8
"""Columns of the grid: what a page is wide enough for."""


class Section(StrEnum):
    """The parts of a summary, in the order of the page; the words of `--with` and `--without`."""

    STORY = "story"
    CHART = "chart"
    SETBACKS = "setbacks"
    PRACTICE = "practice"
    RIGHT_AFTER = "right-after"
    NOTES = "notes"
    DAYS = "days"
    COVERAGE = "coverage"


USUAL_SECTIONS: Final = frozenset(Section) - {Section.DAYS}
"""What a summary holds unless the person says otherwise: all but the table of single days."""


@dataclass(frozen=True, slots=True)
class SkillWeeks:
    """How often a skill was done or tried in each week of the grid; a week without it is None."""

    skill: str
    area: Area | None
    counts: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """A period, made on a day, with the sections that were chosen.

    `recovery` holds days, chart, numbers, sentence and setbacks. `weeks` are the grid's columns (first and last day of
    each, cut to the period), `skills` its rows. `notes` are those marked for the session, oldest first. `late_days`
    counts logged days on which something was written more than a day later.
    """

    start: date
    end: date
    made_on: date
    sections: frozenset[Section]
    recovery: Recovery
    areas: tuple[tuple[Area, int], ...]
    weeks: tuple[tuple[date, date], ...]
    skills: tuple[SkillWeeks, ...]
    right_after: tuple[RightAfter, ...]
    notes: tuple[AnyEntry, ...]

    @property
    def days_logged(self) -> int:
        """Days of the period with a mood."""
        return len(self.recovery.days)

    @property
    def span(self) -> int:
        """Calendar days of the period, both ends counted."""
        return (self.end - self.start).days + 1

    @property
    def late_days(self) -> int:
        """Logged days with an entry that was written more than a day later."""
        return sum(1 for item in self.recovery.days if item.late)

    def has(self, section: Section) -> bool:
        """Whether a section was chosen."""
        return section in self.sections


def choose_sections(more: Iterable[str] = (), without: Iterable[str] = ()) -> frozenset[Section]:
    """Return the usual sections with some added and some left out; leaving out wins.

    Raises InvalidRecord with the known names when a word is none of them.
    """
    return (USUAL_SECTIONS | {_section(word) for word in more}) - {_section(word) for word in without}


def _section(word: str) -> Section:
    plain = "-".join(word.casefold().replace("_", " ").replace("-", " ").split())
    if plain in set(Section):
        return Section(plain)
    raise InvalidRecord(f"“{one_line(word)[:40]}” is no section of a summary; there are {', '.join(Section)}.")


@dataclass(frozen=True, slots=True)
class Material:
    """What a summary is made from.

    `history` are all day moods up to the period's end, `entries` at least those of the period, `skills` give the grid
    its order. `since` anchors the improvement (default: the first logged day); `setbacks` are the history's as the
    person left them (default: found afresh).
    """

    history: Sequence[DayMood]
    entries: Sequence[AnyEntry]
    skills: Sequence[Skill] = ()
    since: date | None = None
    setbacks: tuple[Setback, ...] | None = None


def summarise(
    start: date, end: date, material: Material, *, made_on: date, sections: frozenset[Section] = USUAL_SECTIONS
) -> Summary:
    """Summarise the days from `start` to `end`, both inclusive; raises ValueError when they stand the wrong way."""
    if end < start:
        raise ValueError("a summary's period ends before it starts")
    moods = [item for item in material.history if item.day <= end]
    first = min([start, *(item.day for item in moods)])
    inside = sorted((entry for entry in material.entries if start <= entry.day <= end), key=lambda entry: entry.at.utc)
    practices = practices_in(inside, start, end)
    weeks = _weeks(start, end)
    since = material.since or min((item.day for item in moods), default=start)
    return Summary(
        start=start,
        end=end,
        made_on=made_on,
        sections=sections,
        recovery=recover(DaySeries.of(moods, first, end), start, end, since=since, setbacks=material.setbacks),
        areas=area_counts(practices),
        weeks=weeks,
        skills=_skill_weeks(practices, weeks, material.skills),
        right_after=right_after(practices),
        notes=to_bring(inside),
    )


def _weeks(start: date, end: date) -> tuple[tuple[date, date], ...]:
    """Return the latest weeks of the period, at most eight, each cut to it."""
    weeks: list[tuple[date, date]] = []
    day = end
    while day >= start and len(weeks) < MOST_WEEKS:
        monday, _ = week_of(day)
        weeks.append((max(monday, start), day))
        if monday <= start:
            break
        day = monday - ONE_DAY
    return tuple(reversed(weeks))


def _skill_weeks(
    practices: Iterable[Practice], weeks: Sequence[tuple[date, date]], skills: Sequence[Skill]
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


def usual_period(today: date, days: int = 90) -> tuple[date, date]:
    """Return the period of a summary for which none was given: the last 90 days."""
    return today - timedelta(days=days - 1), today
