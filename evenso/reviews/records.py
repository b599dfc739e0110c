"""A weekly review as it is saved: its week, the answers by their part, where it was left, whether it is finished."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from evenso.annotations.checks import day_of, text_of
from evenso.language import tr
from evenso.links import Ref
from evenso.records import Entry, InvalidRecord
from evenso.wording.dates import WEEK_STARTS

STEPS: Final = 8
"""The steps of a review, in the order of `science.md` 16."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewAnswer:
    """What was said in one part of a review (`hardest`, `noticed`, …), and what it is about, if it is linked."""

    part: str
    text: str = ""
    about: Ref | None = None

    def __post_init__(self) -> None:
        if not self.part:
            raise InvalidRecord(tr("An answer of a review needs the part it belongs to."))
        object.__setattr__(self, "text", text_of(self.text, tr("This answer")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Review(Entry):
    """The review of one week (`week` is its Monday), last worked on at its moment.

    `step` is where it was left, 1 to 8.
    """

    week: date
    answers: tuple[ReviewAnswer, ...] = ()
    step: int = 1
    finished: bool = False

    def __post_init__(self) -> None:
        day_of(self.week, tr("The week of a review"))
        if self.week.weekday() not in WEEK_STARTS:
            raise InvalidRecord(tr("The week of a review is named by its first day: a Monday, a Sunday or a Saturday."))
        if isinstance(self.step, bool) or not 1 <= self.step <= STEPS:
            raise InvalidRecord(tr("A review has steps 1 to {steps}.", steps=STEPS))

    def said_in(self, part: str) -> str:
        """Return what was said in a part, "" when nothing was."""
        return next((answer.text for answer in self.answers if answer.part == part), "")
