"""Takes in another journal's additions as part of an import's step: what is here already stays as the person has it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from evenso.annotations.additions import Additions
from evenso.annotations.trackers import MOST_TRACKERS, Tracker, TrackerValue
from evenso.language import tr
from evenso.records import InvalidRecord
from storage.annotations import keeping, trackers
from storage.annotations.rows import MARKERS, SETBACKS
from storage.annotations.setbacks import markers, notes
from storage.between import versions
from storage.between.work import bring as bring_work
from storage.contents.history import Step
from storage.database import OpenFile
from storage.rows import seconds


@dataclass(frozen=True, slots=True)
class Homes:
    """What things of the other journal are called here: skills, entries, and which of the entries are new here."""

    skills: Mapping[str, str] = field(default_factory=dict)
    entries: Mapping[str, str] = field(default_factory=dict)
    new: Mapping[str, str] = field(default_factory=dict)


def bring(file: OpenFile, step: Step | None, additions: Additions, homes: Homes) -> int:
    """Add what is not here yet inside a step; return how many were added. Without a step they are only counted.

    Notes are known by their id or by the dates they covered, markers by day, kind and name, trackers by name, values
    of another program by its key, others by their tracker and the moments they are about and were written.
    """
    trackers_here: dict[str, Tracker] = {}
    return (
        _bring_notes(file, step, additions)
        + _bring_markers(file, step, additions)
        + _bring_values(file, step, additions, trackers_here)
        + (_bring_work(file, step, additions, homes, trackers_here) if additions.work else 0)
        + (versions.bring(file, step, additions.wordings, homes.new, homes.skills) if additions.wordings else 0)
        + _bring_withdrawn(file, step, additions)
    )


def _bring_work(
    file: OpenFile, step: Step | None, additions: Additions, homes: Homes, trackers_here: Mapping[str, Tracker]
) -> int:
    named = {there: here.id for there, here in trackers_here.items()}
    return bring_work(file, step, additions.work, homes.skills, homes.entries, named)


def _bring_withdrawn(file: OpenFile, step: Step | None, additions: Additions) -> int:
    """Remember which imported entries were deleted."""
    rows = file.rows("SELECT source, source_key FROM withdrawn UNION SELECT source, source_key FROM entries")
    known = {(row["source"], row["source_key"]) for row in rows}
    new = [one for one in dict.fromkeys(additions.withdrawn) if one not in known]
    if step is not None:
        keeping.withdraw(file, step, new)
    return len(new)


def _bring_notes(file: OpenFile, step: Step | None, additions: Additions) -> int:
    here = notes(file)
    ids, dates = {note.id for note in here}, {(note.first, note.last) for note in here}
    new = [note for note in additions.setbacks if note.id not in ids and (note.first, note.last) not in dates]
    for note in new:
        if step is not None:
            keeping.add(file, step, SETBACKS, note)
    return len(new)


def _bring_markers(file: OpenFile, step: Step | None, additions: Additions) -> int:
    here = {(marker.day, marker.kind, marker.name) for marker in markers(file)}
    new = [marker for marker in additions.markers if (marker.day, marker.kind, marker.name) not in here]
    for marker in new:
        if step is not None:
            keeping.add(file, step, MARKERS, marker)
    return len(new)


def _bring_values(file: OpenFile, step: Step | None, additions: Additions, homes: dict[str, Tracker]) -> int:
    """Bring trackers and their values; `homes` learns what each tracker of there is here."""
    trackers_here = trackers.read(file, archived=True)
    here = {tracker.name.casefold(): tracker for tracker in trackers_here}
    known = trackers.values(file, None, None, None)
    renamed = _homes_of_values(additions, known, {tracker.id: tracker for tracker in trackers_here})
    added = 0
    for tracker in additions.trackers:
        home = renamed.get(tracker.id) or here.get(tracker.name.casefold())
        if home is None:
            added += 1
            home = tracker if step is None else trackers.add_in(file, step, _room_for(tracker, file))
        if home.scale is tracker.scale:
            homes[tracker.id] = home
        elif any(value.source_key for value in additions.values if value.tracker_id == tracker.id):
            raise InvalidRecord(
                tr(
                    "There is a tracker “{name}” here with another scale than the file's, {scale}. Give it another"
                    " name first; nothing was imported.",
                    name=home.name,
                    scale=tracker.scale,
                )
            )
    seen = {_print(value, value.tracker_id) for value in known}
    keys = {(value.source, value.source_key) for value in known if value.source_key}
    keys |= {(row["source"], row["source_key"]) for row in file.rows("SELECT source, source_key FROM withdrawn")}
    for value in additions.values:
        place = homes.get(value.tracker_id)
        key = value.source, value.source_key
        if place is None or key in keys or _print(value, place.id) in seen:
            continue
        if value.source_key:
            keys.add(key)  # also within one file
        added += 1
        if step is not None:
            trackers.put_value(file, step, replace(value, tracker_id=place.id))
    return added


def _homes_of_values(
    additions: Additions, known: Sequence[TrackerValue], here: Mapping[str, Tracker]
) -> dict[str, Tracker]:
    """Return the trackers whose values came in before, by their ids there: they may have been renamed here since."""
    homes = {(value.source, value.source_key): value.tracker_id for value in known if value.source_key}
    found = ((value.tracker_id, homes.get((value.source, value.source_key))) for value in additions.values)
    return {there: here[home] for there, home in found if home is not None and home in here}


def _room_for(tracker: Tracker, file: OpenFile) -> Tracker:
    """Return the tracker, put away when there are as many in use as there may be."""
    full = len(trackers.read(file, archived=False)) >= MOST_TRACKERS
    return replace(tracker, archived=tracker.archived or full)


def _print(value: TrackerValue, tracker_id: str) -> tuple[object, ...]:
    written = 0 if value.written is None else seconds(value.written)
    return tracker_id, seconds(value.at.utc), written, value.value
