"""The shape of an answer to `#`, and what all answers have in common."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from evenso.language import figures, tr
from evenso.recovery.findings import Recovery
from evenso.wording.dates import say_span


class Number(StrEnum):
    """The numbers of Trends that can be asked about."""

    LEVEL_SHIFT = "level shift"
    INTERVAL = "likely range"
    GROUND_KEPT = "ground kept"
    FLOORS = "floors"
    DAYS_TO_COME_BACK = "days to come back"
    DIRECTION = "direction"
    LINE = "level line"
    USUAL_RANGE = "usual range"
    SWINGS = "swings"
    COVERAGE = "coverage"
    BOUNDS = "days not logged"
    REAL_CHANGE = "smallest real change"
    DEPTH = "setback depth"


@dataclass(frozen=True, slots=True)
class Explanation:
    """One answer: how the number comes about, the person's own figures in it, the days it rests on, and how many.

    `figures` is empty and `missing` says what is needed where there is no number yet.
    """

    title: str
    rule: str
    figures: tuple[str, ...]
    window: str
    n: int
    missing: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The answer as sentences, to be shown or read out."""
        alone = tr("n = {n:,}.", n=self.n)
        rest = tr("Days: {window}; n = {n:,}.", window=self.window, n=self.n) if self.window else alone
        return tuple(line for line in (self.rule, *self.figures, self.missing, rest) if line)


def window_of(recovery: Recovery) -> str:
    """Return the days of a window in words."""
    return say_span(recovery.start, recovery.end)


def not_yet(title: str, rule: str, recovery: Recovery, missing: str) -> Explanation:
    """Return the answer for a number that cannot be said yet, with what it needs."""
    return Explanation(title, rule, (), window_of(recovery), len(recovery.days), missing)


def exact(value: float) -> str:
    """Say a number in hundredths, so that a sum on the screen comes out; a real minus sign, no needless noughts."""
    said = figures(f"{abs(value):.2f}".rstrip("0").rstrip("."))
    return said if value >= 0 or said == "0" else f"−{said}"
