"""What a day may be an occasion to write about: facts of the day, and which of them a question may begin from.

Rules only; the questions stand in `evenso.wording.journal.prompts`, the facts are read by `storage.reading.facts`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

LONG_AWAY: Final = 10
"""Days without an entry after which coming back is an occasion of its own."""


class Occasion(StrEnum):
    """Something a question can begin from."""

    AWAY = "away"
    SESSION = "session"
    LOWER = "lower"
    PATTERN = "pattern"
    PRACTISED = "practised"
    MARKED = "marked"
    WEEKDAY = "weekday"


@dataclass(frozen=True, slots=True)
class DayFacts:
    """What is known of a day.

    `last_written` is the last day with an entry before it, `lower` whether the days are possibly below the recent
    usual, `session` whether there is a session note of the day or the one before, `marked` how many entries of the
    last week are to be brought up; `practised` and `patterns` are names, of the day and of the last week, the latest
    first.
    """

    day: date
    last_written: date | None = None
    lower: bool = False
    session: bool = False
    marked: int = 0
    practised: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()

    @property
    def days_away(self) -> int:
        """How many days had no entry before this one; 0 in a journal that begins."""
        return 0 if self.last_written is None else max(0, (self.day - self.last_written).days - 1)


def occasions(facts: DayFacts) -> tuple[Occasion, ...]:
    """Return what the day is an occasion for, the most fitting first; its weekday is always one."""
    holds = {
        Occasion.AWAY: facts.days_away >= LONG_AWAY,
        Occasion.SESSION: facts.session,
        Occasion.LOWER: facts.lower,
        Occasion.PATTERN: bool(facts.patterns),
        Occasion.PRACTISED: bool(facts.practised),
        Occasion.MARKED: facts.marked > 0,
        Occasion.WEEKDAY: True,
    }
    return tuple(one for one, is_so in holds.items() if is_so)
