"""Patterns as they are kept: what was noticed, when it protects, what it costs, an experiment; each time noticed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from evenso.annotations.checks import name_of, text_of
from evenso.language import tr
from evenso.records import Entry, InvalidRecord

LONGEST_NAME: Final = 60


class BlindSpot(StrEnum):
    """The nine that the source article names, and own ones."""

    HARSH_TALK = "harsh-talk"
    COMMUNICATION = "communication"
    CONCLUSIONS = "conclusions"
    STUCK = "stuck"
    PLEASING = "pleasing"
    PAST = "past"
    FEELINGS_CHOOSE = "feelings-choose"
    AVOIDING = "avoiding"
    MIND_READING = "mind-reading"
    OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A pattern in the person's own words; archived rather than deleted."""

    name: str
    spot: BlindSpot = BlindSpot.OWN
    noticed: str = ""
    protects: str = ""
    costs: str = ""
    experiment: str = ""
    archived: bool = False
    id: str = ""

    def __post_init__(self) -> None:
        name = name_of(self.name, tr("A pattern's name"), LONGEST_NAME)
        if not name:
            raise InvalidRecord(tr("A pattern needs a name, a few words of your own."))
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "spot", BlindSpot(self.spot))
        for part in ("noticed", "protects", "costs", "experiment"):
            object.__setattr__(self, part, text_of(getattr(self, part), tr("This part of a pattern")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Noticing(Entry):
    """One time a pattern was noticed, with a line about it and the entry it was noticed in ("" for none)."""

    pattern_id: str
    note: str = ""
    entry_id: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "note", text_of(self.note, tr("The note")))
