"""Notes on setbacks and life markers: saved, changed and taken away, each as one undo step."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date

from evenso.annotations.markers import LifeMarker, therapy_start
from evenso.annotations.setbacks import SetbackNote
from evenso.language import later
from storage.annotations import keeping, labels
from storage.annotations.rows import MARKERS, SETBACKS
from storage.contents import drafts
from storage.contents.history import Step
from storage.database import OpenFile


def notes(file: OpenFile) -> list[SetbackNote]:
    """Return the notes by the dates they covered."""
    return keeping.read(file, SETBACKS, "first_day, last_day")


def save_note(file: OpenFile, note: SetbackNote) -> SetbackNote:
    """Save a note in place of the one of its id, if there is one; nothing is written when nothing differs."""
    with file.writing():
        row = keeping.row_of(file, SETBACKS, note.id)
        before = None if row is None else SETBACKS.record(row)
        if note == before:
            return note
        step = Step(file, labels.say_note(before, note))
        if row is None:
            return keeping.add(file, step, SETBACKS, note)
        keeping.change(file, step, SETBACKS, row, note)
    return note


def drop_note(file: OpenFile, note_id: str) -> SetbackNote:
    """Take a note away, so that its episode is a possible one again; raises `NotFound`."""
    with file.writing():
        row = keeping.must_have(file, SETBACKS, note_id)
        note = SETBACKS.record(row)
        keeping.take_away(Step(file, labels.say_note(note, None)), SETBACKS, row)
    return note


def markers(file: OpenFile) -> list[LifeMarker]:
    """Return the life markers by their days."""
    return keeping.read(file, MARKERS, "day")


def therapy_started(file: OpenFile, start: date, end: date) -> date | None:
    """Return the last start of therapy in a window: a marker's day, else the setting `therapy_started`."""
    marked = therapy_start(markers(file), start, end)
    if marked is not None:
        return marked
    with suppress(ValueError):
        day = date.fromisoformat(drafts.setting(file, "therapy_started", ""))
        return day if start <= day <= end else None
    return None


def add_marker(file: OpenFile, marker: LifeMarker) -> LifeMarker:
    """Save a new marker; return it with its id."""
    with file.writing():
        return keeping.add(
            file, Step(file, later("new {marker}", marker=labels.say_marker(marker))), MARKERS, replace(marker, id="")
        )


def change_marker(file: OpenFile, marker: LifeMarker) -> LifeMarker:
    """Save a changed marker under its id; raises `NotFound`. Nothing is written when nothing differs."""
    with file.writing():
        row = keeping.must_have(file, MARKERS, marker.id)
        before = MARKERS.record(row)
        if marker != before:
            keeping.change(
                file, Step(file, later("edit of the {marker}", marker=labels.say_marker(before))), MARKERS, row, marker
            )
    return marker


def delete_marker(file: OpenFile, marker_id: str) -> LifeMarker:
    """Delete a marker and return it; raises `NotFound`."""
    with file.writing():
        row = keeping.must_have(file, MARKERS, marker_id)
        marker = MARKERS.record(row)
        keeping.take_away(Step(file, later("deletion of the {marker}", marker=labels.say_marker(marker))), MARKERS, row)
    return marker
