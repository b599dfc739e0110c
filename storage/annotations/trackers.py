"""Trackers and their values; a value is never filled in, and a tracker with values is put away rather than deleted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from evenso.annotations.trackers import Tracker, TrackerValue, check_value, refuse_too_many
from evenso.language import later, tr
from evenso.records import AnyEntry, InvalidRecord
from evenso.recovery.series import DayMood
from storage.annotations import keeping, labels
from storage.annotations.rows import TRACKERS, VALUE_SQL, VALUES
from storage.contents import entries
from storage.contents.history import Step
from storage.database import OpenFile
from storage.problems import NotFound
from storage.rows import moment_of, seconds


def read(file: OpenFile, *, archived: bool) -> list[Tracker]:
    """Return the trackers in the order they were made; archived ones only when asked for."""
    return [tracker for tracker in keeping.read(file, TRACKERS, "seq") if archived or not tracker.archived]


def find(file: OpenFile, name_or_id: str) -> Tracker:
    """Return the tracker of that id or name, else the only one whose name begins so; raises `NotFound`."""
    trackers = read(file, archived=True)
    wanted = " ".join(name_or_id.split()).casefold()
    exact = [item for item in trackers if wanted in {item.id, item.name.casefold()}]
    near = exact or [item for item in trackers if wanted and item.name.casefold().startswith(wanted)]
    if len(near) == 1:
        return near[0]
    names = ", ".join(item.name for item in near or trackers)
    if near:
        raise NotFound(tr("Several trackers fit: {names}. Which one is meant?", names=names))
    raise NotFound(
        tr("There is no tracker of that name. There are: {names}.", names=names)
        if names
        else tr("There is no tracker yet.")
    )


def add(file: OpenFile, tracker: Tracker) -> Tracker:
    """Save a new tracker; return it with its id. Raises `InvalidRecord` for a ninth and for a name that is there."""
    with file.writing():
        return add_in(file, Step(file, labels.say_tracker_change(None, tracker)), tracker)


def add_in(file: OpenFile, step: Step, tracker: Tracker) -> Tracker:
    """Save a new tracker inside a step."""
    _refuse_twin(file, replace(tracker, id=""))
    if not tracker.archived:
        refuse_too_many(read(file, archived=False))
    return keeping.add(file, step, TRACKERS, tracker)


def change(file: OpenFile, tracker: Tracker) -> Tracker:
    """Save a changed tracker under its id; raises `NotFound`, or `InvalidRecord` when its values would not fit."""
    with file.writing():
        row = keeping.must_have(file, TRACKERS, tracker.id)
        before = TRACKERS.record(row)
        if tracker == before:
            return tracker
        _refuse_twin(file, tracker)
        if before.archived and not tracker.archived:
            refuse_too_many(read(file, archived=False))
        if tracker.scale is not before.scale and file.value(
            "SELECT 1 FROM tracker_values WHERE tracker = ?", (row["seq"],)
        ):
            raise InvalidRecord(
                tr("“{name}” has values already, so it keeps its scale; make another tracker.", name=before.name)
            )
        keeping.change(file, Step(file, labels.say_tracker_change(before, tracker)), TRACKERS, row, tracker)
    return tracker


def _refuse_twin(file: OpenFile, tracker: Tracker) -> None:
    rows = file.rows("SELECT * FROM trackers WHERE folded = ? AND id <> ?", (tracker.name.casefold(), tracker.id))
    if rows:
        name = rows[0]["name"]
        if rows[0]["archived"]:
            raise InvalidRecord(tr("There is already a tracker “{name}”, put away; bring it back instead.", name=name))
        raise InvalidRecord(tr("There is already a tracker “{name}”.", name=name))


def values(file: OpenFile, start: date | None, end: date | None, tracker_id: str | None) -> list[TrackerValue]:
    """Return values by moment, oldest first; `start` and `end` are entry days, both included."""
    condition, parameters = _which(start, end, tracker_id)
    return keeping.readable(VALUES, file.rows(f"{VALUE_SQL} WHERE {condition} ORDER BY v.utc, v.seq", parameters))


def days(file: OpenFile, tracker_id: str, start: date | None, end: date | None) -> list[DayMood]:
    """Return a tracker's logged days in order: mean, lowest, highest, how many values, how many written late."""
    condition, parameters = _which(start, end, tracker_id)
    rows = file.rows(
        "SELECT v.day, avg(v.value), min(v.value), max(v.value), count(*),"
        " sum(v.source = '' AND v.written - v.utc > 86400)"
        f" FROM tracker_values v JOIN trackers t ON t.seq = v.tracker WHERE {condition} GROUP BY v.day ORDER BY v.day",
        parameters,
    )
    return [
        DayMood(date.fromisoformat(day), mean, float(low), float(high), count, late)
        for day, mean, low, high, count, late in rows
    ]


def _which(start: date | None, end: date | None, tracker_id: str | None) -> tuple[str, dict[str, Any]]:
    parts, parameters = ["1"], dict[str, Any]()
    if start is not None:
        parts.append("v.day >= :start")
        parameters["start"] = start.isoformat()
    if end is not None:
        parts.append("v.day <= :end")
        parameters["end"] = end.isoformat()
    if tracker_id is not None:
        parts.append("t.id = :tracker")
        parameters["tracker"] = tracker_id
    return " AND ".join(parts), parameters


def add_values(file: OpenFile, new: Sequence[TrackerValue]) -> list[TrackerValue]:
    """Save values as one undo step; return them with their ids. Raises `NotFound` for a tracker that is not there."""
    return add_together(file, [], new, label="")[1]


def add_together(
    file: OpenFile, records: Sequence[AnyEntry], new: Sequence[TrackerValue], *, label: str
) -> tuple[list[AnyEntry], list[TrackerValue]]:
    """Save entries and values as one undo step; without a label the values name it."""
    if not records and not new:
        return [], []
    with file.writing():
        named = [_named(file, value) for value in new]
        step = Step(file, label or labels.say_values(named))
        saved = entries.add_in(file, step, records)
        return saved, [put_value(file, step, value) for value in named]


def put_value(file: OpenFile, step: Step, value: TrackerValue) -> TrackerValue:
    """Save a new value inside a step; it keeps the moment it says it was written."""
    written = seconds(file.clock() if value.written is None else value.written)
    seq = keeping.must_have(file, TRACKERS, value.tracker_id)["seq"]
    return keeping.add(file, step, VALUES, replace(value, written=moment_of(written)), tracker=seq)


def _named(file: OpenFile, value: TrackerValue) -> TrackerValue:
    """Return a value with its tracker's name and scale, which it has to fit; raises `NotFound`, `InvalidRecord`."""
    tracker = TRACKERS.record(keeping.must_have(file, TRACKERS, value.tracker_id))
    check_value(value.value, tracker.scale, tracker.name)
    return replace(value, tracker=tracker.name, scale=tracker.scale)


def change_value(file: OpenFile, value: TrackerValue) -> TrackerValue:
    """Save a changed value (number, moment, day) under its id; raises `NotFound`."""
    with file.writing():
        row, before = _stored(file, value.id)
        kept = replace(before, at=value.at, day=value.day, value=value.value)
        check_value(kept.value, kept.scale, kept.tracker)
        if kept != before:
            keeping.change(
                file, Step(file, later("edit of {values}", values=labels.say_values([before]))), VALUES, row, kept
            )
    return kept


def delete_value(file: OpenFile, value_id: str) -> TrackerValue:
    """Delete a value and return it; an imported one leaves its key, so that no import brings it back.

    Raises `NotFound`.
    """
    with file.writing():
        row, before = _stored(file, value_id)
        step = Step(file, later("deletion of {values}", values=labels.say_values([before])))
        keeping.take_away(step, VALUES, row)
        if before.source_key:
            keeping.withdraw(file, step, [(before.source, before.source_key)])
    return before


def _stored(file: OpenFile, value_id: str) -> tuple[dict[str, Any], TrackerValue]:
    row = keeping.must_have(file, VALUES, value_id)
    return row, VALUES.record(file.rows(f"{VALUE_SQL} WHERE v.seq = ?", (row["seq"],))[0])
