"""Everything a person added to the days, in one piece: what an export holds beside entries and skills.

The work between sessions lies in it as a piece of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from evenso.annotations.markers import LifeMarker
from evenso.annotations.setbacks import SetbackNote
from evenso.annotations.trackers import Tracker, TrackerValue
from evenso.annotations.wordings import EarlierWording
from evenso.formats.kinds.work import Work

NO_WORK = Work()


@dataclass(frozen=True, slots=True)
class Additions:
    """Notes on setbacks, life markers, trackers (archived ones too) and the values given to them.

    `wordings` are what entries said before they were changed, `withdrawn` the sources and keys of imported entries
    that the person deleted, so that no import brings them back.
    """

    setbacks: tuple[SetbackNote, ...] = ()
    markers: tuple[LifeMarker, ...] = ()
    trackers: tuple[Tracker, ...] = ()
    values: tuple[TrackerValue, ...] = ()
    work: Work = NO_WORK
    wordings: tuple[EarlierWording, ...] = ()
    withdrawn: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return len(self) > 0

    def __len__(self) -> int:
        own = len(self.setbacks) + len(self.markers) + len(self.trackers) + len(self.values)
        return own + len(self.work) + len(self.wordings) + len(self.withdrawn)
