"""Column names ↔ records for what a person adds; `storage.rows` does the same for entries and skills."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from evenso.annotations.trackers import Better, Scale, Tracker, TrackerValue
from evenso.language import tr, tr_as
from evenso.records import InvalidRecord, Moment
from storage.rows import Row, moment_of, seconds

if TYPE_CHECKING:
    from evenso.annotations.markers import LifeMarker
    from evenso.annotations.setbacks import SetbackNote

Record = TypeVar("Record", "SetbackNote", "LifeMarker", Tracker, TrackerValue)


@dataclass(frozen=True, slots=True)
class Shelf(Generic[Record]):
    """Where one kind of record stands: its name in the undo steps, its table, and both ways between record and row.

    `row` gives what the record says; seq, uid, changed and seal are the journal's. `record` may raise ValueError.
    """

    thing: str
    table: str
    row: Callable[[Record], Row]
    record: Callable[[Mapping[str, Any]], Record]


def _day(stored: str | None) -> date | None:
    return None if stored is None else date.fromisoformat(stored)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _setback_row(note: SetbackNote) -> Row:
    return {
        "id": note.id,
        "status": str(note.status),
        "first_day": note.first.isoformat(),
        "last_day": note.last.isoformat(),
        "name": note.name,
        "led_up": note.led_up,
        "helped": note.helped,
        "own_start": _iso(note.start),
        "own_end": _iso(note.end),
        "lasting": int(note.lasting),
    }


def _setback(row: Mapping[str, Any]) -> SetbackNote:
    from evenso.annotations.setbacks import SetbackNote  # noqa: PLC0415  # Today asks for trackers only
    from evenso.recovery.findings import SetbackStatus  # noqa: PLC0415  # the same

    return SetbackNote(
        id=row["id"],
        status=SetbackStatus(row["status"]),
        first=date.fromisoformat(row["first_day"]),
        last=date.fromisoformat(row["last_day"]),
        name=row["name"],
        led_up=row["led_up"],
        helped=row["helped"],
        start=_day(row["own_start"]),
        end=_day(row["own_end"]),
        lasting=bool(row["lasting"]),
    )


def _marker_row(marker: LifeMarker) -> Row:
    return {"id": marker.id, "day": marker.day.isoformat(), "kind": str(marker.kind), "name": marker.name}


def _marker(row: Mapping[str, Any]) -> LifeMarker:
    from evenso.annotations.markers import LifeMarker, MarkerKind  # noqa: PLC0415  # Today asks for trackers only

    return LifeMarker(day=date.fromisoformat(row["day"]), kind=MarkerKind(row["kind"]), name=row["name"], id=row["id"])


def _tracker_row(tracker: Tracker) -> Row:
    return {
        "id": tracker.id,
        "name": tracker.name,
        "folded": tracker.name.casefold(),
        "scale": str(tracker.scale),
        "better": str(tracker.better),
        "asked": int(tracker.asked),
        "archived": int(tracker.archived),
    }


def _tracker(row: Mapping[str, Any]) -> Tracker:
    return Tracker(
        name=row["name"],
        scale=Scale(row["scale"]),
        better=Better(row["better"]),
        asked=bool(row["asked"]),
        archived=bool(row["archived"]),
        id=row["id"],
    )


def _value_row(value: TrackerValue) -> Row:
    """Return what a value says; `tracker`, the stored number of its tracker, is the caller's."""
    if value.written is None:
        raise InvalidRecord(tr("A value is kept with the moment it was written."))
    return {
        "id": value.id,
        "utc": seconds(value.at.utc),
        "local": value.at.local.isoformat(timespec="seconds"),
        "utc_offset": value.at.offset,
        "day": value.day.isoformat(),
        "value": value.value,
        "written": seconds(value.written),
        "source": value.source,
        "source_key": value.source_key,
    }


def _value(row: Mapping[str, Any]) -> TrackerValue:
    """Return the value of a row of `tracker_values` joined with its tracker's id, name and scale."""
    return TrackerValue(
        at=Moment(datetime.fromisoformat(row["local"]), row["utc_offset"]),
        day=date.fromisoformat(row["day"]),
        id=row["id"],
        written=moment_of(row["written"]),
        source=row["source"],
        source_key=row["source_key"],
        tracker_id=row["tracker_id"],
        value=row["value"],
        tracker=row["tracker_name"],
        scale=Scale(row["scale"]),
    )


SETBACKS: Final = Shelf("setback", "setback_notes", _setback_row, _setback)
MARKERS: Final = Shelf("marker", "life_markers", _marker_row, _marker)
TRACKERS: Final = Shelf("tracker", "trackers", _tracker_row, _tracker)
VALUES: Final = Shelf("tracker value", "tracker_values", _value_row, _value)

VALUE_SQL: Final = (
    "SELECT v.*, t.id AS tracker_id, t.name AS tracker_name, t.scale"
    " FROM tracker_values v JOIN trackers t ON t.seq = v.tracker"
)

SHELVES: Final[tuple[tuple[str, str], ...]] = (
    ("setback_notes", tr("note on a setback")),
    ("life_markers", tr("life marker")),
    ("trackers", tr_as("one thing of a journal", "tracker")),
    ("tracker_values", tr("tracker's value")),
)
"""Every table with what one of its rows is called."""
