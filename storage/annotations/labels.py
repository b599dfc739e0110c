"""What an undo step about an addition is called: part of a sentence, with days and never a word of longer text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from evenso.annotations.trackers import Scale, Tracker, TrackerValue
from evenso.language import tr
from storage.contents.labels import say_counted, say_day

if TYPE_CHECKING:
    from evenso.annotations.markers import LifeMarker
    from evenso.annotations.setbacks import SetbackNote
    from evenso.recovery.findings import SetbackStatus


def say_note(before: SetbackNote | None, after: SetbackNote | None) -> str:
    """Return what was done to a note; without one afterwards it was taken away."""
    if after is None:
        return tr("taking back of what was said about the setback from {since}", since=_from(before))
    if before is None or before.status is not after.status:
        return _say_status(after.status, _from(after))
    if before.name != after.name:
        return tr("naming of the setback from {since}", since=_from(after))
    if (before.start, before.end, before.lasting) != (after.start, after.end, after.lasting):
        return tr("new ends of the setback from {since}", since=_from(after))
    return tr("words on the setback from {since}", since=_from(after))


def _say_status(status: SetbackStatus, since: str) -> str:
    from evenso.recovery.findings import SetbackStatus  # noqa: PLC0415  # Today asks for trackers only

    match status:
        case SetbackStatus.CONFIRMED:
            return tr("confirmation of the setback from {since}", since=since)
        case SetbackStatus.DISMISSED:
            return tr("dismissal of the setback from {since}", since=since)
        case _:
            return tr("marking of the setback from {since}", since=since)


def _from(note: SetbackNote | None) -> str:
    return "" if note is None else say_day(note.start or note.first)


def say_marker(marker: LifeMarker) -> str:
    """Return what a marker is called."""
    return tr("life marker of {day}", day=say_day(marker.day))


def say_tracker_change(before: Tracker | None, after: Tracker) -> str:
    """Return what was done to a tracker."""
    if before is None:
        return tr("new tracker {name}", name=after.name)
    if after.archived is not before.archived:
        if after.archived:
            return tr("putting away of the tracker {name}", name=after.name)
        return tr("bringing back of the tracker {name}", name=after.name)
    if after.name != before.name:
        return tr("renaming of the tracker {name} to {now}", name=before.name, now=after.name)
    return tr("edit of the tracker {name}", name=after.name)


def say_values(values: Sequence[TrackerValue]) -> str:
    """Return what some values of one moment are called: `sleep 6, anxiety 3, Sun 22 Nov 2026 09:00`."""
    return ", ".join([*(say_value(value) for value in values), say_counted(values[0].day, values[0].at)])


def say_value(value: TrackerValue) -> str:
    """Return a value with its tracker: `sleep 6`, `outside yes`."""
    said = str(value.value) if value.scale is Scale.TEN else (tr("no"), tr("yes"))[value.value]
    return f"{value.tracker} {said}"
