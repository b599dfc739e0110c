"""What an undo step about an addition is called: part of a sentence, with days and never a word of longer text."""

from __future__ import annotations

from collections.abc import Sequence

from evenso.annotations.markers import LifeMarker
from evenso.annotations.setbacks import SetbackNote
from evenso.annotations.trackers import Scale, Tracker, TrackerValue
from evenso.recovery.findings import SetbackStatus
from storage.contents.labels import say_day, say_moment

_SAID = {
    SetbackStatus.CONFIRMED: "confirmation of the setback",
    SetbackStatus.DISMISSED: "dismissal of the setback",
    SetbackStatus.MARKED: "marking of the setback",
}


def say_note(before: SetbackNote | None, after: SetbackNote | None) -> str:
    """Return what was done to a note; without one afterwards it was taken away."""
    if after is None:
        return f"taking back of what was said about the setback from {_from(before)}"
    if before is None or before.status is not after.status:
        return f"{_SAID[after.status]} from {_from(after)}"
    if before.name != after.name:
        return f"naming of the setback from {_from(after)}"
    if (before.start, before.end, before.lasting) != (after.start, after.end, after.lasting):
        return f"new ends of the setback from {_from(after)}"
    return f"words on the setback from {_from(after)}"


def _from(note: SetbackNote | None) -> str:
    return "" if note is None else say_day(note.start or note.first)


def say_marker(marker: LifeMarker) -> str:
    """Return what a marker is called."""
    return f"life marker of {say_day(marker.day)}"


def say_tracker_change(before: Tracker | None, after: Tracker) -> str:
    """Return what was done to a tracker."""
    if before is None:
        return f"new tracker {after.name}"
    if after.archived is not before.archived:
        return f"{'putting away' if after.archived else 'bringing back'} of the tracker {after.name}"
    if after.name != before.name:
        return f"renaming of the tracker {before.name} to {after.name}"
    return f"edit of the tracker {after.name}"


def say_values(values: Sequence[TrackerValue]) -> str:
    """Return what some values of one moment are called: `sleep 6, anxiety 3, Sun 22 Nov 2026 09:00`."""
    return ", ".join([*(say_value(value) for value in values), say_moment(values[0].at)])


def say_value(value: TrackerValue) -> str:
    """Return a value with its tracker: `sleep 6`, `outside yes`."""
    said = str(value.value) if value.scale is Scale.TEN else ("no", "yes")[value.value]
    return f"{value.tracker} {said}"
