"""What a person adds to the days, in Even So's own JSON: written and read back equal, trusting nothing in the file.

Files without these lists are read as ever: they were written before there was anything to put in them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC
from typing import Any, Final

from evenso.annotations.additions import Additions
from evenso.annotations.markers import LifeMarker, MarkerKind
from evenso.annotations.setbacks import SetbackNote
from evenso.annotations.trackers import Better, Scale, Tracker, TrackerValue
from evenso.formats import json_fields as take
from evenso.formats.json_fields import Fields, Record
from evenso.formats.kinds.work import LISTS, read_work, work_document
from evenso.formats.safe_json import shortened
from evenso.language import tr
from evenso.records import InvalidRecord
from evenso.recovery.findings import SetbackStatus

Document = dict[str, Any]

ADDITIONS: Final = ("setback_notes", "markers", "trackers", "tracker_values", *LISTS)

_NOTE: Final = frozenset({"id", "status", "first", "last", "name", "led_up", "helped", "start", "end", "lasting"})
_MARKER: Final = frozenset({"id", "day", "kind", "name"})
_TRACKER: Final = frozenset({"id", "name", "scale", "better", "asked", "archived"})
_VALUE: Final = frozenset(
    {"id", "at", "day", "written", "source", "source_key", "late", "tracker_id", "tracker", "value"},
)


def note_document(note: SetbackNote) -> Document:
    """Return one note on a setback as JSON holds it; missing is None."""
    return {
        "id": note.id,
        "status": str(note.status),
        "first": note.first.isoformat(),
        "last": note.last.isoformat(),
        "name": note.name or None,
        "led_up": note.led_up or None,
        "helped": note.helped or None,
        "start": None if note.start is None else note.start.isoformat(),
        "end": None if note.end is None else note.end.isoformat(),
        "lasting": note.lasting,
    }


def marker_document(marker: LifeMarker) -> Document:
    """Return one life marker as JSON holds it."""
    return {
        "id": marker.id or None,
        "day": marker.day.isoformat(),
        "kind": str(marker.kind),
        "name": marker.name or None,
    }


def tracker_document(tracker: Tracker) -> Document:
    """Return one tracker as JSON holds it."""
    return {
        "id": tracker.id or None,
        "name": tracker.name,
        "scale": str(tracker.scale),
        "better": str(tracker.better),
        "asked": tracker.asked,
        "archived": tracker.archived,
    }


def value_document(value: TrackerValue) -> Document:
    """Return one value as the command line prints it; a yes is 1."""
    return {
        "id": value.id or None,
        "at": value.at.iso,
        "day": value.day.isoformat(),
        "tracker": value.tracker or None,
        "value": value.value,
        "source": value.source or None,
        "late": value.late,
    }


def _lossless(value: TrackerValue) -> Document:
    return {
        **value_document(value),
        "tracker_id": value.tracker_id,
        "written": None if value.written is None else value.written.astimezone(UTC).isoformat(),
        "source_key": value.source_key or None,
    }


def additions_document(additions: Additions) -> dict[str, list[Document]]:
    """Return the lists that an export holds, without those that are empty."""
    lists = {
        "setback_notes": [note_document(note) for note in additions.setbacks],
        "markers": [marker_document(marker) for marker in additions.markers],
        "trackers": [tracker_document(tracker) for tracker in additions.trackers],
        "tracker_values": [_lossless(value) for value in additions.values],
    }
    return {**{name: items for name, items in lists.items() if items}, **work_document(additions.work)}


def read_additions(top: Fields) -> Additions:
    """Read the lists of a document; a list that is missing is empty. Raises InvalidRecord."""
    trackers = _list(top, "trackers", tr("Tracker"), _tracker)
    by_id = {tracker.id: tracker for tracker in trackers if tracker.id}
    return Additions(
        setbacks=_list(top, "setback_notes", tr("Setback note"), _note),
        markers=_list(top, "markers", tr("Marker"), _marker),
        trackers=trackers,
        values=_list(top, "tracker_values", tr("Tracker value"), lambda fields: _value(fields, by_id)),
        work=read_work(top),
    )


def _list(top: Fields, name: str, what: str, read: Callable[[Fields], Record]) -> tuple[Record, ...]:
    return tuple(take.each(top, name, what, read)) if name in top else ()


def _note(fields: Fields) -> SetbackNote:
    take.only(fields, _NOTE)
    return SetbackNote(
        id=take.text(fields, "id"),
        status=take.word(fields, "status", SetbackStatus),
        first=take.day(fields, "first"),
        last=take.day(fields, "last"),
        name=take.text(fields, "name"),
        led_up=take.text(fields, "led_up"),
        helped=take.text(fields, "helped"),
        start=take.maybe_day(fields, "start"),
        end=take.maybe_day(fields, "end"),
        lasting=take.flag(fields, "lasting"),
    )


def _marker(fields: Fields) -> LifeMarker:
    take.only(fields, _MARKER)
    return LifeMarker(
        id=take.free_id(fields.get("id")),
        day=take.day(fields, "day"),
        kind=take.word(fields, "kind", MarkerKind),
        name=take.text(fields, "name"),
    )


def _tracker(fields: Fields) -> Tracker:
    take.only(fields, _TRACKER)
    return Tracker(
        id=take.free_id(fields.get("id")),
        name=take.text(fields, "name"),
        scale=take.word(fields, "scale", Scale),
        better=take.word(fields, "better", Better),
        asked=take.flag(fields, "asked"),
        archived=take.flag(fields, "archived"),
    )


def _value(fields: Fields, trackers: dict[str, Tracker]) -> TrackerValue:
    take.only(fields, _VALUE)
    tracker = trackers.get(take.free_id(fields.get("tracker_id")))
    if tracker is None:
        raise InvalidRecord(
            tr(
                "its tracker “{value}” is not among those of the file.",
                value=shortened(fields.get("tracker_id")),
            )
        )
    number = take.number(fields, "value")
    if number is None:
        raise InvalidRecord(tr("it has no value."))
    return TrackerValue(
        **take.entry_fields(fields),
        tracker_id=tracker.id,
        value=number,
        tracker=tracker.name,
        scale=tracker.scale,
    )
