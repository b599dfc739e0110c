"""The person's word on a setback: it stands above what was found.

How a note finds its episode again after entries changed is left to `evenso.recovery.chosen.overrule`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from evenso.annotations.checks import day_of, name_of, text_of
from evenso.language import tr
from evenso.records import InvalidRecord
from evenso.recovery.findings import Setback, SetbackStatus

LONGEST_NAME: Final = 60
SAID: Final = (SetbackStatus.CONFIRMED, SetbackStatus.DISMISSED, SetbackStatus.MARKED)
"""What a person can say of an episode; a possible one is one about which nothing was said."""

_ID = re.compile(r"s[0-9]{8}[a-z]?\Z")


def is_setback_id(word: str) -> bool:
    """Whether a word has the form of a setback's id, `s20260304`."""
    return _ID.match(word) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetbackNote:
    """The person's word on one episode: its status, name, what led up to it and what helped, its own ends.

    `id` is the episode's id when the note was made and stays it. `first` and `last` are the dates it covered then: by
    them the note finds its episode again. `start` and `end` are the person's own, None where the found ones serve;
    `end` is the day it was over. `lasting` says that it is not over, whatever was found.
    """

    id: str
    status: SetbackStatus
    first: date
    last: date
    name: str = ""
    led_up: str = ""
    helped: str = ""
    start: date | None = None
    end: date | None = None
    lasting: bool = False

    def __post_init__(self) -> None:
        if not is_setback_id(self.id):
            raise InvalidRecord(tr("A note on a setback needs the setback's id, such as s20260304."))
        object.__setattr__(self, "status", SetbackStatus(self.status))
        if self.status not in SAID:
            raise InvalidRecord(
                tr("A setback is confirmed, dismissed or marked; without a word it stays a possible one.")
            )
        for day in (self.first, self.last, self.start, self.end):
            if day is not None:
                day_of(day, tr("A setback's day"))
        if self.last < self.first:
            raise InvalidRecord(tr("A setback's last day is not before its first."))
        self._check_own_ends()
        object.__setattr__(self, "name", name_of(self.name, tr("A setback's name"), LONGEST_NAME))
        object.__setattr__(self, "led_up", text_of(self.led_up, tr("What led up to it")))
        object.__setattr__(self, "helped", text_of(self.helped, tr("What helped")))

    def _check_own_ends(self) -> None:
        if self.status is SetbackStatus.MARKED and self.start is None:
            raise InvalidRecord(tr("A setback that was not found needs the day it began."))
        if self.start is not None and self.end is not None and self.end < self.start:
            raise InvalidRecord(
                tr("The setback cannot be over on {end}, before it began on {start}.", end=self.end, start=self.start)
            )
        if self.lasting and self.end is not None:
            raise InvalidRecord(tr("A setback that still lasts has no last day yet."))
        if self.status is SetbackStatus.MARKED and self.end is None:
            object.__setattr__(self, "lasting", True)

    @classmethod
    def on(cls, setback: Setback, status: SetbackStatus = SetbackStatus.CONFIRMED) -> SetbackNote:
        """Begin a note on a found episode."""
        return cls(id=setback.id, status=status, first=setback.start, last=setback.end, name=setback.name or "")

    @classmethod
    def mark(cls, note_id: str, start: date, end: date | None, name: str = "") -> SetbackNote:
        """Mark an episode that was not found; without an end it still lasts."""
        return cls(
            id=note_id,
            status=SetbackStatus.MARKED,
            first=start,
            last=start if end is None else end,
            name=name,
            start=start,
            end=end,
        )

    @property
    def kept(self) -> bool:
        """Whether the person says that this was a setback."""
        return self.status is not SetbackStatus.DISMISSED
