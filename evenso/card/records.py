"""What a diary card asks about, in versions, and what was put into its cells; blank is never 0."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from evenso.annotations.checks import day_of, name_of, text_of
from evenso.language import tr
from evenso.records import InvalidRecord

LONGEST_NAME: Final = 24
HIGHEST: Final = 5


class TargetKind(StrEnum):
    """What a row of the card is about; urges are there only when the person adds them."""

    FEELING = "feeling"
    URGE = "urge"


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetVersion:
    """What a row was called and meant from `day` on."""

    day: date
    name: str
    meaning: str = ""

    def __post_init__(self) -> None:
        day_of(self.day, tr("The row's day"))
        name = name_of(self.name, tr("A row's name"), LONGEST_NAME)
        if not name:
            raise InvalidRecord(tr("A row of the card needs a name."))
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "meaning", text_of(self.meaning, tr("What a row means")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A row of the card with its versions, oldest first; ended on a day rather than deleted."""

    kind: TargetKind
    versions: tuple[TargetVersion, ...]
    ended: date | None = None
    position: int = 0
    id: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "kind", TargetKind(self.kind))
        if not self.versions:
            raise InvalidRecord(tr("A row of the card needs a name."))

    @property
    def name(self) -> str:
        """What the row is called now."""
        return self.versions[-1].name

    def on(self, day: date) -> TargetVersion | None:
        """Return the version of a day, None before the first and after the row was ended."""
        if self.ended is not None and day > self.ended:
            return None
        return next((one for one in reversed(self.versions) if one.day <= day), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardValue:
    """One cell: the peak of a day from 0 to 5 (None: not asked), and for urges whether it was acted on."""

    target_id: str
    day: date
    peak: int | None = None
    acted: bool | None = None
    id: str = ""

    def __post_init__(self) -> None:
        day_of(self.day, tr("The card's day"))
        peak = self.peak
        if peak is not None and (isinstance(peak, bool) or not isinstance(peak, int) or not 0 <= peak <= HIGHEST):
            raise InvalidRecord(
                tr(
                    "A cell of the card is a whole number from 0 to {highest}; {value} is not.",
                    highest=HIGHEST,
                    value=repr(str(peak)[:20]),
                )
            )
        if peak is None and self.acted is None:
            raise InvalidRecord(tr("An empty cell is left blank rather than saved."))
