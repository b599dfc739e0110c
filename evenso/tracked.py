"""A person's trackers over some days, as rows of the week's grid; a day without a value is None, never 0."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean

from evenso.annotations.trackers import Scale, Tracker, TrackerValue


@dataclass(frozen=True, slots=True)
class TrackerRow:
    """One tracker over the days: the mean of each day's values; a yes is 1."""

    name: str
    scale: Scale
    cells: tuple[float | None, ...]


def tracker_rows(
    trackers: Iterable[Tracker], values: Iterable[TrackerValue], start: date, days: int
) -> tuple[TrackerRow, ...]:
    """Return a row for each tracker that is asked, and for each other that has a value in the `days` from `start`."""
    found: dict[str, dict[date, list[int]]] = {}
    for value in values:
        found.setdefault(value.tracker_id, {}).setdefault(value.day, []).append(value.value)
    calendar = [start + timedelta(days=step) for step in range(days)]
    rows = []
    for tracker in trackers:
        own = found.get(tracker.id, {})
        cells = tuple(fmean(own[day]) if day in own else None for day in calendar)
        if (tracker.asked and not tracker.archived) or any(cell is not None for cell in cells):
            rows.append(TrackerRow(tracker.name, tracker.scale, cells))
    return tuple(rows)
