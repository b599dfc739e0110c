"""The part of the journal that keeps what a person adds to the days; every write is one undo step."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

from evenso.records import AnyEntry
from storage.database import OpenFile


class Later:
    """A module that is imported when something in it is first asked for: a quick check-in needs none of this."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        """Import the module and give what is asked for."""
        return getattr(import_module(self._name), name)


if TYPE_CHECKING:
    from evenso.annotations.additions import Additions
    from evenso.annotations.markers import LifeMarker
    from evenso.annotations.setbacks import SetbackNote
    from evenso.annotations.trackers import Tracker, TrackerValue
    from evenso.recovery.series import DayMood
    from storage.annotations import setbacks, trackers
    from storage.between import versions, work
else:
    versions = Later("storage.between.versions")
    work = Later("storage.between.work")
    setbacks = Later("storage.annotations.setbacks")
    trackers = Later("storage.annotations.trackers")


class OwnAdditions:
    """Notes on setbacks, life markers, trackers and their values."""

    _file: OpenFile

    def setback_notes(self) -> list[SetbackNote]:
        """Return what the person said about setbacks, by the dates it is about."""
        return setbacks.notes(self._file)

    def save_setback_note(self, note: SetbackNote) -> SetbackNote:
        """Save a note, in place of an earlier one of its id."""
        return setbacks.save_note(self._file, note)

    def drop_setback_note(self, note_id: str) -> SetbackNote:
        """Take a note away: its episode is then a possible one again; raises `NotFound`."""
        return setbacks.drop_note(self._file, note_id)

    def markers(self) -> list[LifeMarker]:
        """Return the life markers by their days."""
        return setbacks.markers(self._file)

    def add_marker(self, marker: LifeMarker) -> LifeMarker:
        """Save a new marker; return it with its id."""
        return setbacks.add_marker(self._file, marker)

    def change_marker(self, marker: LifeMarker) -> LifeMarker:
        """Save a changed marker under its id; raises `NotFound`."""
        return setbacks.change_marker(self._file, marker)

    def delete_marker(self, marker_id: str) -> LifeMarker:
        """Delete a marker and return it; raises `NotFound`."""
        return setbacks.delete_marker(self._file, marker_id)

    def therapy_started(self, start: date, end: date) -> date | None:
        """Return the last day in a window on which therapy started, by a life marker or else by the settings."""
        return setbacks.therapy_started(self._file, start, end)

    def trackers(self, *, archived: bool = False) -> list[Tracker]:
        """Return the trackers in the order they were made; archived ones too when asked for."""
        return trackers.read(self._file, archived=archived)

    def find_tracker(self, name_or_id: str) -> Tracker:
        """Return the tracker of that id or name, or the only one that begins so; raises `NotFound`."""
        return trackers.find(self._file, name_or_id)

    def add_tracker(self, tracker: Tracker) -> Tracker:
        """Save a new tracker; raises `InvalidRecord` for a ninth in use and for a name that is there."""
        return trackers.add(self._file, tracker)

    def change_tracker(self, tracker: Tracker) -> Tracker:
        """Save a changed tracker under its id; one with values keeps its scale."""
        return trackers.change(self._file, tracker)

    def tracker_values(
        self, start: date | None = None, end: date | None = None, *, tracker_id: str | None = None
    ) -> list[TrackerValue]:
        """Return values by moment, oldest first; `start` and `end` are entry days, both included."""
        return trackers.values(self._file, start, end, tracker_id)

    def tracker_days(self, tracker_id: str, start: date | None = None, end: date | None = None) -> list[DayMood]:
        """Return a tracker's days with a value: mean, lowest, highest, how many; a yes is 1."""
        return trackers.days(self._file, tracker_id, start, end)

    def add_tracker_values(self, values: Sequence[TrackerValue]) -> list[TrackerValue]:
        """Save values as one undo step; return them with their ids. Raises `NotFound`, `InvalidRecord`."""
        return trackers.add_values(self._file, values)

    def add_together(
        self, records: Sequence[AnyEntry], values: Sequence[TrackerValue], *, label: str
    ) -> tuple[list[AnyEntry], list[TrackerValue]]:
        """Save entries and trackers' values as one undo step called `label`."""
        return trackers.add_together(self._file, records, values, label=label)

    def change_tracker_value(self, value: TrackerValue) -> TrackerValue:
        """Save a changed value (number, moment, day) under its id; raises `NotFound`."""
        return trackers.change_value(self._file, value)

    def delete_tracker_value(self, value_id: str) -> TrackerValue:
        """Delete a value and return it; raises `NotFound`."""
        return trackers.delete_value(self._file, value_id)

    def additions(self) -> Additions:
        """Return everything beside entries and skills, for an export."""
        from evenso.annotations.additions import Additions  # noqa: PLC0415  # only when asked for

        return Additions(
            tuple(self.setback_notes()),
            tuple(self.markers()),
            tuple(self.trackers(archived=True)),
            tuple(self.tracker_values()),
            work.everything(self._file),
            tuple(versions.read_all(self._file)),
            tuple(sorted((row["source"], row["source_key"]) for row in self._file.rows("SELECT * FROM withdrawn"))),
        )
