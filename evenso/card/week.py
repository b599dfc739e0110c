"""A week of the diary card as rows and cells: feelings and urges, what was acted on, trackers, skills by area.

Pure: what was kept goes in, rows come out. A cell that was not filled is None, never 0; how it is said and drawn is
left to `evenso.wording.card` and to the screen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final

from evenso.annotations.trackers import Scale, Tracker, TrackerValue
from evenso.card.records import HIGHEST, CardValue, Target, TargetKind, TargetVersion
from evenso.practised import PRACTISED
from evenso.records import Area, Practice, PracticeState, Skill

DAYS: Final = 7


class RowKind(StrEnum):
    """What a row holds, and so what may be put into its cells."""

    PEAK = "peak"
    ACTED = "acted"
    TRACKER = "tracker"
    SKILL = "skill"


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: a number, yes (1) or no (0), or how often a skill was practised with no number beside it.

    `done` is how many of those times it was done; the other times it was tried.

    `open` is False on days on which the row was not asked or that lie ahead; `record_id` is the entry behind it.
    """

    value: float | None = None
    times: int = 0
    done: int = 0
    open: bool = True
    record_id: str = ""

    @property
    def state(self) -> PracticeState:
        """What became of the practices that are counted, the strongest of it."""
        return PracticeState.DONE if self.done else PracticeState.TRIED

    @property
    def blank(self) -> bool:
        """Whether nothing was put here."""
        return self.value is None and not self.times


@dataclass(frozen=True, slots=True)
class CardRow:
    """One row of the card; `heading` is what it stands under, `highest` the greatest number that fits."""

    kind: RowKind
    id: str
    name: str
    heading: str
    cells: tuple[Cell, ...]
    highest: int = HIGHEST
    yes_no: bool = False
    changed: tuple[tuple[date, str, str], ...] = ()
    """Versions that began within the week: (day, what it was called before, what it is called from then on)."""


@dataclass(frozen=True, slots=True)
class CardWeek:
    """Seven days from `start` and the rows over them."""

    start: date
    rows: tuple[CardRow, ...]

    @property
    def days(self) -> tuple[date, ...]:
        """The seven days."""
        return tuple(self.start + timedelta(days=step) for step in range(DAYS))


FEELINGS: Final = "Feelings, at their peak"
URGES: Final = "Urges, at their peak"
TRACKERS: Final = "Trackers"
"""What rows stand under in a document; `evenso.wording.card` says it."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What the journal holds for a week: targets with their values, trackers with theirs, skills and practices."""

    targets: Sequence[Target] = ()
    values: Sequence[CardValue] = ()
    trackers: Sequence[Tracker] = ()
    tracker_values: Sequence[TrackerValue] = ()
    skills: Sequence[Skill] = ()
    practices: Sequence[Practice] = ()


def card_week(kept: Kept, start: date, *, today: date) -> CardWeek:
    """Return the card of the seven days from `start`: feelings, urges with what was acted on, trackers, skills."""
    days = [start + timedelta(days=step) for step in range(DAYS)]
    rows = [*_target_rows(kept, days, today), *_tracker_rows(kept, days, today), *_skill_rows(kept, days, today)]
    return CardWeek(start, tuple(rows))


def _target_rows(kept: Kept, days: Sequence[date], today: date) -> list[CardRow]:
    by_cell = {(value.target_id, value.day): value for value in kept.values}
    ordered = sorted(kept.targets, key=lambda target: (target.kind is TargetKind.URGE, target.position))
    rows: list[CardRow] = []
    for target in ordered:
        asked = [target.on(day) is not None and day <= today for day in days]
        kept_here = [by_cell.get((target.id, day)) for day in days]
        if not any(asked) and not any(kept_here):
            continue
        urge = target.kind is TargetKind.URGE
        heading = URGES if urge else FEELINGS
        peaks = tuple(
            Cell(None if value is None else value.peak, open=is_asked, record_id=value.id if value else "")
            for value, is_asked in zip(kept_here, asked, strict=True)
        )
        shown = next((one for one in (target.on(day) for day in reversed(days)) if one), target.versions[-1])
        changed = _changes(target.versions, days)
        rows.append(CardRow(RowKind.PEAK, target.id, shown.name, heading, peaks, changed=changed))
        if urge:
            acted = tuple(
                Cell(None if value is None or value.acted is None else int(value.acted), open=is_asked)
                for value, is_asked in zip(kept_here, asked, strict=True)
            )
            rows.append(CardRow(RowKind.ACTED, target.id, shown.name, heading, acted, 1, yes_no=True))
    return rows


def _changes(versions: Sequence[TargetVersion], days: Sequence[date]) -> tuple[tuple[date, str, str], ...]:
    return tuple((new.day, old.name, new.name) for old, new in pairwise(versions) if days[0] <= new.day <= days[-1])


def _tracker_rows(kept: Kept, days: Sequence[date], today: date) -> list[CardRow]:
    by_cell: dict[tuple[str, date], TrackerValue] = {}
    for value in kept.tracker_values:  # oldest first: the last value of a day is the one a card would hold
        by_cell[value.tracker_id, value.day] = value
    rows: list[CardRow] = []
    for tracker in kept.trackers:
        found = [by_cell.get((tracker.id, day)) for day in days]
        if tracker.archived and not any(found):
            continue
        cells = tuple(
            Cell(None if value is None else value.value, open=day <= today, record_id=value.id if value else "")
            for value, day in zip(found, days, strict=True)
        )
        yes_no = tracker.scale is Scale.YES_NO
        rows.append(CardRow(RowKind.TRACKER, tracker.id, tracker.name, TRACKERS, cells, tracker.highest, yes_no=yes_no))
    return rows


def _skill_rows(kept: Kept, days: Sequence[date], today: date) -> list[CardRow]:
    by_cell: dict[tuple[str, date], list[Practice]] = {}
    for practice in kept.practices:
        by_cell.setdefault((practice.skill_id, practice.day), []).append(practice)
    used = {skill_id for skill_id, day in by_cell if day in days}
    areas = {area: place for place, area in enumerate(Area)}
    wanted = [skill for skill in kept.skills if skill.id in used or (skill.favourite and not skill.archived)]
    wanted.sort(key=lambda skill: areas[skill.area])
    rows: list[CardRow] = []
    for skill in wanted:
        cells = tuple(_skill_cell(by_cell.get((skill.id, day), []), opened=day <= today) for day in days)
        rows.append(CardRow(RowKind.SKILL, skill.id, skill.name, skill.area.value.capitalize(), cells, 7))
    return rows


def _skill_cell(practices: Sequence[Practice], *, opened: bool) -> Cell:
    """Return a skill's cell of one day: the last use that was given, and how often it was done or tried."""
    given = [practice for practice in practices if practice.use is not None]
    behind = given[-1] if given else practices[-1] if practices else None
    return Cell(
        value=None if not given else given[-1].use,
        times=sum(practice.state in PRACTISED for practice in practices),
        done=sum(practice.state is PracticeState.DONE for practice in practices),
        open=opened,
        record_id=behind.id if behind is not None else "",
    )


def counted(week: CardWeek) -> Mapping[RowKind, int]:
    """Count the filled cells by what their rows hold."""
    kinds = dict.fromkeys(RowKind, 0)
    for row in week.rows:
        kinds[row.kind] += sum(not cell.blank for cell in row.cells)
    return kinds
