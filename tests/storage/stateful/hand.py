"""A hand that does things to a journal at random: what every kind of doing shares."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from evenso.records import Moment
from storage.journal import Journal
from tests.storage.entries import Ticking, moment

T = TypeVar("T")


@dataclass(slots=True)
class Hand:
    """One journal, and the chance by which things are done to it; few words and days, so that things meet."""

    journal: Journal
    chance: Random
    clock: Ticking

    def words(self, what: str = "words") -> str:
        """Return one of thirty names."""
        return f"{what} {self.chance.choice('abcdef')}{self.chance.choice('ghijk')}"

    def day(self) -> date:
        """Return one of twenty-five days."""
        return date(2026, 11, 1) + timedelta(days=self.chance.randrange(25))

    def when(self) -> tuple[Moment, date]:
        """Return a moment and its day."""
        day = self.day()
        return moment(day, self.chance.randrange(24), self.chance.randrange(60)), day

    def one_of(self, many: Iterable[T]) -> T:
        """Return one of many; LookupError where there is none."""
        return self.chance.choice(list(many))

    def perhaps(self) -> bool:
        """Throw a coin."""
        return self.chance.random() < 0.5


Doing = Callable[[Hand], object]
"""Does one thing; LookupError where there is nothing to do it to."""
