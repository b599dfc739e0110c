"""Filling the diary card: what a number in a cell makes of the journal, for the screen and the command line alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time
from enum import Enum, auto
from typing import TYPE_CHECKING

from evenso.annotations.trackers import TrackerValue
from evenso.card.filling import cleared, merged, practice_with_use, without_use
from evenso.card.records import CardValue, Target, TargetKind, TargetVersion
from evenso.card.week import CardRow, Kept, RowKind
from evenso.language import tr
from evenso.records import InvalidRecord, Kind, Moment, Practice
from evenso.text import one_line

if TYPE_CHECKING:
    from storage.journal import Journal


class Cleared(Enum):
    """What came of making a cell blank."""

    DONE = auto()
    BLANK = auto()
    PRACTISED = auto()
    """It holds a practice that was logged elsewhere, which is no number of the card's."""


def kept_in(journal: Journal, start: date, end: date) -> Kept:
    """Read what the journal holds of the card for the days from `start` to `end`."""
    practices = journal.entries(start=start, end=end, kinds=(Kind.PRACTICE,), oldest_first=True)
    return Kept(
        journal.card_targets(ended=True),
        journal.card_values(start, end),
        journal.trackers(archived=True),
        journal.tracker_values(start, end),
        journal.skills(archived=True),
        [entry for entry in practices if isinstance(entry, Practice)],
    )


def fill(journal: Journal, row: CardRow, day: date, value: int, now: datetime) -> date:
    """Put a number (yes is 1, no is 0) into a row's cell of a day, one undo step; return today.

    Raises `InvalidRecord` for days ahead and numbers that the row does not take.
    """
    today = Moment.of(now).entry_day(journal.day_starts_at)
    if day > today:
        raise InvalidRecord(tr("This day lies ahead; the card is filled as days come."))
    if not 0 <= value <= row.highest:
        raise InvalidRecord(tr("{name} takes 0 to {highest}.", name=one_line(row.name), highest=row.highest))
    here = Moment.of(now)
    at = here if day == today else Moment(datetime.combine(day, time(12)), here.offset)
    with journal.as_one():
        match row.kind:
            case RowKind.PEAK:
                _fill_target(journal, row.id, day, peak=value)
            case RowKind.ACTED:
                _fill_target(journal, row.id, day, acted=bool(value))
            case RowKind.TRACKER:
                _fill_tracker(journal, row.id, day, at, value)
            case RowKind.SKILL:
                _fill_skill(journal, row.id, day, at, value)
    return today


def clear(journal: Journal, row: CardRow, day: date) -> Cleared:
    """Make a row's cell of a day blank again, one undo step; a practice logged elsewhere stays."""
    with journal.as_one():
        return _clear(journal, row, day)


def _clear(journal: Journal, row: CardRow, day: date) -> Cleared:
    if row.kind is RowKind.SKILL:
        return _clear_skill(journal, row.id, day)
    if row.kind is RowKind.TRACKER:
        values = journal.tracker_values(day, day, tracker_id=row.id)
        if not values:
            return Cleared.BLANK
        journal.delete_tracker_value(values[-1].id)
        return Cleared.DONE
    there = _value_of(journal, row.id, day)
    if there is None:
        return Cleared.BLANK
    left = cleared(there, acted=row.kind is RowKind.ACTED)
    if left is None:
        journal.clear_card_value(row.id, day)
    else:
        journal.save_card_value(left)
    return Cleared.DONE


def put_on(journal: Journal, names: Sequence[str], kind: TargetKind, day: date, meaning: str = "") -> list[Target]:
    """Put new rows on the card from a day on, one undo step; a name that is on it already raises `InvalidRecord`."""
    new = [Target(kind=kind, versions=(TargetVersion(day=day, name=name, meaning=meaning),)) for name in names]
    with journal.as_one():
        there = {one.name.casefold() for one in journal.card_targets() if one.kind is kind}
        taken = next((one.name for one in new if one.name.casefold() in there), None)
        if taken is not None:
            raise InvalidRecord(tr("“{taken}” is on the card already.", taken=one_line(taken)))
        return journal.add_card_targets(new)


def _value_of(journal: Journal, target_id: str, day: date) -> CardValue | None:
    return next((one for one in journal.card_values(day, day) if one.target_id == target_id), None)


def _fill_target(
    journal: Journal, target_id: str, day: date, *, peak: int | None = None, acted: bool | None = None
) -> None:
    target = next((one for one in journal.card_targets(ended=True) if one.id == target_id), None)
    if target is None:
        raise InvalidRecord(tr("This row is not on the card any more."))
    journal.save_card_value(merged(target, _value_of(journal, target_id, day), day=day, peak=peak, acted=acted))


def _fill_tracker(journal: Journal, tracker_id: str, day: date, at: Moment, value: int) -> None:
    there = journal.tracker_values(day, day, tracker_id=tracker_id)
    if there:
        journal.change_tracker_value(replace(there[-1], value=value))
        return
    tracker = journal.find_tracker(tracker_id)
    new = TrackerValue(at=at, day=day, tracker_id=tracker.id, value=value, scale=tracker.scale, tracker=tracker.name)
    journal.add_tracker_values([new])


def _practices(journal: Journal, skill_id: str, day: date) -> list[Practice]:
    found = journal.entries(start=day, end=day, kinds=(Kind.PRACTICE,), oldest_first=True)
    return [one for one in found if isinstance(one, Practice) and one.skill_id == skill_id]


def _fill_skill(journal: Journal, skill_id: str, day: date, at: Moment, use: int) -> None:
    there = _practices(journal, skill_id, day)
    given = [one for one in there if one.use is not None] or there
    changed = practice_with_use(use, skill_id=skill_id, at=at, day=day, there=given[-1] if given else None)
    if given:
        journal.change(changed)
    else:
        journal.add(changed)


def _clear_skill(journal: Journal, skill_id: str, day: date) -> Cleared:
    there = _practices(journal, skill_id, day)
    given = [one for one in there if one.use is not None]
    if not given:
        return Cleared.PRACTISED if there else Cleared.BLANK
    left = without_use(given[-1])
    if left is None:
        journal.delete(given[-1].id)
    else:
        journal.change(left)
    return Cleared.DONE
