"""Whether two totals of a questionnaire differ by more than its noise, and on which side of its cut-off each lies.

A reliable change that was published for a questionnaire stands above one computed from its standard error.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Final

from evenso.scores.records import Better, Questionnaire

_RELIABLE: Final = 1.96
_ROUNDED: Final = 1e-9


def sem_of(spread: float, reliability: float) -> float:
    """Return the standard error of measurement, SD·√(1 − r); raises ValueError outside SD > 0 and 0 ≤ r < 1."""
    if not (spread > 0 and 0 <= reliability < 1):
        raise ValueError("a spread is above 0, a reliability from 0 to below 1")
    return spread * sqrt(1 - reliability)


@dataclass(frozen=True, slots=True)
class Noise:
    """The size of a change that a questionnaire's own noise explains; `reached` says that this size is more than it."""

    size: float
    reached: bool

    def is_less_than(self, change: float) -> bool:
        """Whether a change (in either direction) is more than noise."""
        over = abs(change) - self.size
        return over >= -_ROUNDED if self.reached else over > _ROUNDED


def noise_of(asked: Questionnaire) -> Noise | None:
    """Return a questionnaire's noise: its reliable change, or 1.96·√(2·SEM²); None where it has no figure."""
    if asked.reliable is not None:
        return Noise(asked.reliable, reached=True)
    if asked.sem is not None:
        return Noise(_RELIABLE * sqrt(2) * asked.sem, reached=False)
    return None


@dataclass(frozen=True, slots=True)
class Change:
    """From one total to another: `reliable` is None where nothing is known of the noise.

    `crossed` says that the two lie on different sides of the cut-off.
    """

    asked: Questionnaire
    before: float
    after: float
    reliable: bool | None
    crossed: bool


def change_between(asked: Questionnaire, before: float, after: float) -> Change:
    """Compare two totals."""
    noise = noise_of(asked)
    reliable = None if noise is None else noise.is_less_than(after - before)
    crossed = asked.cutoff is not None and is_harder(asked, before) != is_harder(asked, after)
    return Change(asked, before, after, reliable, crossed)


def is_harder(asked: Questionnaire, total: float) -> bool:
    """Whether a total lies on the harder side of the cut-off, to which the cut-off itself belongs."""
    if asked.cutoff is None:
        return False
    return total >= asked.cutoff if asked.better is Better.LOWER else total <= asked.cutoff
