"""Everything a person added to the days, in one piece: what an export holds beside entries and skills."""

from __future__ import annotations

from dataclasses import dataclass

from evenso.annotations.markers import LifeMarker
from evenso.annotations.setbacks import SetbackNote
from evenso.annotations.trackers import Tracker, TrackerValue


@dataclass(frozen=True, slots=True)
class Additions:
    """Notes on setbacks, life markers, trackers (archived ones too) and the values given to them."""

    setbacks: tuple[SetbackNote, ...] = ()
    markers: tuple[LifeMarker, ...] = ()
    trackers: tuple[Tracker, ...] = ()
    values: tuple[TrackerValue, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.setbacks or self.markers or self.trackers or self.values)

    def __len__(self) -> int:
        return len(self.setbacks) + len(self.markers) + len(self.trackers) + len(self.values)
