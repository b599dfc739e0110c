"""Questionnaires by their numbers alone, and dated totals: no item and no wording of any questionnaire is kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import isfinite
from typing import Final

from evenso.annotations.checks import name_of, text_of
from evenso.language import tr
from evenso.records import Entry, InvalidRecord

LONGEST_NAME: Final = 40
_LARGEST: Final = 100_000


class Better(StrEnum):
    """Which way of a total is easier on the person."""

    LOWER = "lower"
    HIGHER = "higher"


def number_of(value: float, what: str) -> float:
    """Return a plain number that a total can be, to the hundredth; raises `InvalidRecord`."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value) or abs(value) > _LARGEST:
        raise InvalidRecord(tr("{what} is a plain number; {value} is not.", what=what, value=repr(str(value)[:20])))
    return round(float(value), 2) + 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Questionnaire:
    """A row of the registry of `science.md` 10; what a questionnaire has no figure for is None.

    `every` is the number of days after which it is usually filled in again. `reliable` is the change that is more than
    its noise, `sem` its standard error of measurement, from which that change follows where it is not given; `cutoff`
    the total that parts the two sides, which belongs to the side that is harder. `origin` says where the figures are
    from.
    """

    name: str
    low: float
    high: float
    better: Better
    every: int | None = None
    reliable: float | None = None
    sem: float | None = None
    cutoff: float | None = None
    origin: str = ""
    archived: bool = False
    id: str = ""

    def __post_init__(self) -> None:
        name = name_of(self.name, tr("A questionnaire's name"), LONGEST_NAME)
        if not name:
            raise InvalidRecord(tr("A questionnaire needs a name, such as PHQ-9."))
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "better", Better(self.better))
        object.__setattr__(self, "origin", text_of(self.origin, tr("The note on its figures")))
        for part in ("low", "high"):
            object.__setattr__(self, part, number_of(getattr(self, part), tr("The range of a questionnaire")))
        if self.low >= self.high:
            raise InvalidRecord(tr("The lowest total of a questionnaire is below its highest."))
        if self.every is not None and (isinstance(self.every, bool) or not 1 <= self.every <= 730):
            raise InvalidRecord(tr("A questionnaire comes again after 1 to 730 days."))
        for part in ("reliable", "sem"):
            value = getattr(self, part)
            if value is not None:
                object.__setattr__(self, part, number_of(value, tr("A change of a questionnaire")))
                if not 0 < getattr(self, part) <= self.high - self.low:
                    raise InvalidRecord(tr("A change of a questionnaire is above 0 and within its range."))
        if self.cutoff is not None:
            object.__setattr__(self, "cutoff", number_of(self.cutoff, tr("A cut-off")))
            if not self.low <= self.cutoff <= self.high:
                raise InvalidRecord(
                    tr(
                        "A cut-off of {name} lies from {low:g} to {high:g}.",
                        name=self.name,
                        low=self.low,
                        high=self.high,
                    )
                )

    def check(self, value: float) -> float:
        """Return a total as it is kept; raises `InvalidRecord` with the range when it lies outside."""
        total = number_of(value, tr("A total of {name}", name=self.name))
        if not self.low <= total <= self.high:
            raise InvalidRecord(
                tr(
                    "A total of {name} lies from {low:g} to {high:g}; {total:g} does not.",
                    name=self.name,
                    low=self.low,
                    high=self.high,
                    total=total,
                )
            )
        return total


@dataclass(frozen=True, slots=True, kw_only=True)
class Score(Entry):
    """One dated total of a questionnaire, with a line about it."""

    questionnaire_id: str
    value: float
    note: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "value", number_of(self.value, tr("A total")))
        object.__setattr__(self, "note", text_of(self.note, tr("The note")))
