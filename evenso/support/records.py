"""The steadying plan and the people in it, in the person's own words, and crisis lines as they are shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from evenso.annotations.checks import name_of, text_of
from evenso.language import tr
from evenso.records import InvalidRecord

LONGEST_NAME: Final = 60


class PlanPart(StrEnum):
    """The headings of the steadying plan (`science.md` 15), in their order."""

    SIGNS = "signs"
    ALONE = "alone"
    PLACES = "places"
    ASK = "ask"
    PROFESSIONALS = "professionals"
    SAFER = "safer"
    MATTERS = "matters"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLine:
    """One line of the plan under its heading."""

    part: PlanPart
    text: str
    position: int = 0
    id: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "part", PlanPart(self.part))
        text = " ".join(text_of(self.text, tr("A line of the plan")).split())
        if not text:
            raise InvalidRecord(tr("A line of the plan needs a few words."))
        object.__setattr__(self, "text", text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person or a line of the person's own: who, how to reach them, a word about them.

    `country` ("" for a person) and `checked` are set for a crisis line that the person added or corrected; `replaces`
    names the shipped line that it stands for (`Helpline.known_as`).
    """

    name: str
    reach: str = ""
    note: str = ""
    country: str = ""
    checked: date | None = None
    replaces: str = ""
    position: int = 0
    id: str = ""

    def __post_init__(self) -> None:
        name = name_of(self.name, tr("A name"), LONGEST_NAME)
        if not name:
            raise InvalidRecord(tr("A person needs a name."))
        object.__setattr__(self, "name", name)
        for part in ("reach", "note", "country", "replaces"):
            object.__setattr__(self, part, " ".join(text_of(getattr(self, part), tr("This part")).split()))
