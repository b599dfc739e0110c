"""Life markers: days after which things were different, shown on the chart and anchors for “since”."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from evenso.annotations.checks import day_of, name_of
from evenso.language import tr, tr_as
from evenso.records import InvalidRecord

LONGEST_NAME: Final = 60


class MarkerKind(StrEnum):
    """What happened on the day, as JSON and `--kind` say it."""

    THERAPY_STARTED = "therapy-started"
    MEDICATION_CHANGED = "medication-changed"
    MOVED = "moved"
    ANNIVERSARY = "anniversary"
    OTHER = "other"


_SAID: Final = {
    MarkerKind.THERAPY_STARTED: tr("therapy started"),
    MarkerKind.MEDICATION_CHANGED: tr("medication changed"),
    MarkerKind.MOVED: tr_as("what happened", "moved"),
}
"""What a kind says by itself; the others have a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeMarker:
    """A day that stands out, in the person's own words; an anniversary comes back each year."""

    day: date
    kind: MarkerKind = MarkerKind.OTHER
    name: str = ""
    id: str = ""

    def __post_init__(self) -> None:
        day_of(self.day, tr("The marker's day"))
        object.__setattr__(self, "kind", MarkerKind(self.kind))
        object.__setattr__(self, "name", name_of(self.name, tr("A marker's name"), LONGEST_NAME))
        if self.kind in {MarkerKind.OTHER, MarkerKind.ANNIVERSARY} and not self.name:
            raise InvalidRecord(tr("This marker needs a name that says what happened."))

    @property
    def title(self) -> str:
        """The name, or what the kind says when there is none: `therapy started`."""
        return self.name or _SAID.get(self.kind, "")

    def in_year(self, year: int) -> date:
        """Return the day of an anniversary in a year; 29 February is the 28th where there is none."""
        try:
            return self.day.replace(year=year)
        except ValueError:
            return date(year, 2, 28)


def markers_between(markers: Iterable[LifeMarker], start: date, end: date) -> list[tuple[date, LifeMarker]]:
    """Return the markers that fall into a window with the day on which they do, in order; anniversaries each year."""
    found: list[tuple[date, LifeMarker]] = []
    for marker in markers:
        days = [marker.day]
        if marker.kind is MarkerKind.ANNIVERSARY:
            days += [marker.in_year(year) for year in range(max(start.year, marker.day.year + 1), end.year + 1)]
        found += [(day, marker) for day in days if start <= day <= end]
    return sorted(found, key=lambda item: (item[0], item[1].title, item[1].id))


def therapy_start(markers: Iterable[LifeMarker], start: date, end: date) -> date | None:
    """Return the last day in a window on which therapy started: what improvement is measured from by itself."""
    days = [marker.day for marker in markers if marker.kind is MarkerKind.THERAPY_STARTED]
    return max((day for day in days if start <= day <= end), default=None)
