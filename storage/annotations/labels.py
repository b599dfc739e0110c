"""What an undo step about an addition is called: part of a sentence, with days and never a word of longer text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from evenso.annotations.trackers import Scale, Tracker, TrackerValue
from evenso.language import Later, later
from evenso.wording.dates import later_counted

if TYPE_CHECKING:
    from evenso.annotations.markers import LifeMarker
    from evenso.annotations.setbacks import SetbackNote
    from evenso.recovery.findings import SetbackStatus


def say_note(before: SetbackNote | None, after: SetbackNote | None) -> Later:
    """Return what was done to a note; without one afterwards it was taken away."""
    if after is None:
        return later("taking back of what was said about the setback from {since}", since=_from(before))
    if before is None or before.status is not after.status:
        return _say_status(after.status, _from(after))
    if before.name != after.name:
        return later("naming of the setback from {since}", since=_from(after))
    if (before.start, before.end, before.lasting) != (after.start, after.end, after.lasting):
        return later("new ends of the setback from {since}", since=_from(after))
    return later("words on the setback from {since}", since=_from(after))


def _say_status(status: SetbackStatus, since: date | str) -> Later:
    from evenso.recovery.findings import SetbackStatus  # noqa: PLC0415  # Today asks for trackers only

    match status:
        case SetbackStatus.CONFIRMED:
            return later("confirmation of the setback from {since}", since=since)
        case SetbackStatus.DISMISSED:
            return later("dismissal of the setback from {since}", since=since)
        case _:
            return later("marking of the setback from {since}", since=since)


def _from(note: SetbackNote | None) -> date | str:
    return "" if note is None else note.start or note.first


def say_marker(marker: LifeMarker) -> Later:
    """Return what a marker is called."""
    return later("life marker of {day}", day=marker.day)


def say_tracker_change(before: Tracker | None, after: Tracker) -> Later:
    """Return what was done to a tracker."""
    if before is None:
        return later("new tracker {name}", name=after.name)
    if after.archived is not before.archived:
        if after.archived:
            return later("putting away of the tracker {name}", name=after.name)
        return later("bringing back of the tracker {name}", name=after.name)
    if after.name != before.name:
        return later("renaming of the tracker {name} to {now}", name=before.name, now=after.name)
    return later("edit of the tracker {name}", name=after.name)


def say_values(values: Sequence[TrackerValue]) -> Later:
    """Return what some values of one moment are called: `sleep 6, anxiety 3, Sun 22 Nov 2026 09:00`."""
    first, *others = values
    said = say_value(first)
    for value in others:
        said = later("{values}, {value}", values=said, value=say_value(value))
    return later("{values}, {moment}", values=said, moment=later_counted(first.day, first.at))


def say_value(value: TrackerValue) -> Later:
    """Return a value with its tracker: `sleep 6`, `outside yes`."""
    said = value.value if value.scale is Scale.TEN else (later("no"), later("yes"))[value.value]
    return later("{tracker} {value}", tracker=value.tracker, value=said)
