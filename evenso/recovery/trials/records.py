"""A coin-flip month as it is kept: a skill, its first day, and the coins that were thrown before it began."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from evenso.annotations.checks import day_of
from evenso.language import tr
from evenso.records import InvalidRecord

PAIRS: Final = 14
DAYS: Final = 2 * PAIRS


class TrialState(StrEnum):
    """Where a month stands on a day."""

    AHEAD = "ahead"
    RUNNING = "running"
    OVER = "over"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A month of 14 pairs of days from `start` on; each coin says which day of its pair has the practice.

    A coin `1` means the first day of the pair, `0` the second. `stopped` is the day it was stopped on, of which
    nothing counts any more; None when it went, or goes, to its end.
    """

    skill_id: str
    start: date
    coins: str
    stopped: date | None = None
    id: str = ""

    def __post_init__(self) -> None:
        if not self.skill_id:
            raise InvalidRecord(tr("A coin-flip month needs the skill it is about."))
        day_of(self.start, tr("The first day of a coin-flip month"))
        if len(self.coins) != PAIRS or set(self.coins) - {"0", "1"}:
            raise InvalidRecord(tr("A coin-flip month has {count} coins, each 0 or 1.", count=PAIRS))
        if self.stopped is not None:
            day_of(self.stopped, tr("The day a coin-flip month was stopped on"))

    @property
    def end(self) -> date:
        """The last of its 28 days."""
        return self.start + timedelta(days=DAYS - 1)

    def has_practice(self, day: date) -> bool | None:
        """Return what the coin said of a day; None for a day outside the month."""
        place = (day - self.start).days
        if not 0 <= place < DAYS:
            return None
        return (self.coins[place // 2] == "1") == (place % 2 == 0)

    def state(self, today: date) -> TrialState:
        """Return where the month stands on a day."""
        if self.stopped is not None and self.stopped <= self.end:
            return TrialState.STOPPED
        if today < self.start:
            return TrialState.AHEAD
        return TrialState.RUNNING if today <= self.end else TrialState.OVER
