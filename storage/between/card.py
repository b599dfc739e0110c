"""The diary card's rows in versions, and its cells: one a row and day; each write one undo step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from evenso.card.records import CardValue, Target, TargetVersion
from evenso.language import later, later_many, tr
from evenso.records import InvalidRecord
from storage.between import keeping
from storage.between.rows import TARGETS, VALUES
from storage.contents.history import Step
from storage.database import OpenFile
from storage.problems import NotFound


def targets(file: OpenFile, *, ended: bool) -> list[Target]:
    """Return the rows in their order; those taken off the card too when asked for."""
    return keeping.read(file, TARGETS, "1" if ended else "ended IS NULL", order="position, seq")


def add_targets(file: OpenFile, new: Sequence[Target]) -> list[Target]:
    """Put rows on the card, last, as one undo step."""
    if not new:
        return []
    with file.writing():
        last = int(file.value("SELECT coalesce(max(position), 0) FROM card_targets"))
        label = later_many("new row of the card: {name}", "{n} new rows of the card", len(new), name=new[0].name)
        step = Step(file, label)
        placed = [replace(one, position=last + place) for place, one in enumerate(new, start=1)]
        return [keeping.add(file, step, TARGETS, one) for one in placed]


def revise(file: OpenFile, target_id: str, version: TargetVersion, ended: date | None) -> Target:
    """Let a row be called or mean something else from a day on; a second change on one day replaces the first.

    It is on the card again, unless it is to stay off it since it `ended`.
    """
    with file.writing():
        row = keeping.must_have(file, TARGETS, target_id)
        before = TARGETS.record(row)
        if version.day < before.versions[-1].day:
            raise InvalidRecord(tr("A row changes from its last change on, not before it."))
        kept = tuple(one for one in before.versions if one.day != version.day)
        after = replace(before, versions=(*kept, version), ended=ended)
        if after == before:
            return before
        return keeping.change(
            file, Step(file, later("change of the card's row {name}", name=before.name)), TARGETS, row, after
        )


def end(file: OpenFile, target_id: str, day: date) -> Target:
    """Take a row off the card after a day; its cells stay."""
    with file.writing():
        row = keeping.must_have(file, TARGETS, target_id)
        target = TARGETS.record(row)
        if target.ended == day:
            return target
        step = Step(file, later("taking the row {name} off the card", name=target.name))
        return keeping.change(file, step, TARGETS, row, replace(target, ended=day))


def delete(file: OpenFile, target_id: str) -> Target:
    """Delete a row with its cells; undo brings them back."""
    with file.writing():
        row = keeping.must_have(file, TARGETS, target_id)
        target = TARGETS.record(row)
        step = Step(file, later("deletion of the card's row {name}", name=target.name))
        for one in keeping.rows_where(file, VALUES, "target_id = ?", (target.id,)):
            keeping.take_away(step, VALUES, one)
        keeping.take_away(step, TARGETS, row)
    return target


def values(file: OpenFile, start: date, end_day: date) -> list[CardValue]:
    """Return the cells of some days, both included."""
    return keeping.read(file, VALUES, "day BETWEEN ? AND ?", (start.isoformat(), end_day.isoformat()), "day, seq")


def save_value(file: OpenFile, value: CardValue) -> CardValue:
    """Save a cell in place of the one of that row and day."""
    with file.writing():
        target = keeping.find(file, TARGETS, value.target_id)
        there = keeping.rows_where(file, VALUES, "target_id = ? AND day = ?", (target.id, value.day.isoformat()))
        label = later("{name} on the card of {day}", name=target.name, day=value.day)
        if not there:
            return keeping.add(file, Step(file, label), VALUES, value)
        value = replace(value, id=there[0]["id"])
        if VALUES.record(there[0]) == value:
            return value
        return keeping.change(file, Step(file, label), VALUES, there[0], value)


def clear_value(file: OpenFile, target_id: str, day: date) -> CardValue:
    """Make a cell blank again; raises `NotFound` when it is."""
    with file.writing():
        target = keeping.find(file, TARGETS, target_id)
        there = keeping.rows_where(file, VALUES, "target_id = ? AND day = ?", (target.id, day.isoformat()))
        if not there:
            raise NotFound(tr("This cell of the card is blank already."))
        keeping.take_away(
            Step(file, later("clearing of {name} on the card of {day}", name=target.name, day=day)),
            VALUES,
            there[0],
        )
        return VALUES.record(there[0])
