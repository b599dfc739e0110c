"""Leafing through weeks: those beside the one that is shown are read and drawn while nobody types, one turn away.

What was read lies beside the open journal, on its thread, and goes with it. It is taken only as long as the journal's
stamp says that nothing was written since, by this program or by another, and the day is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar

from evenso.records import Moment
from evenso.wording.dates import week_of
from tui.screens.base import JournalScreen

if TYPE_CHECKING:
    from storage.journal import Journal

A_WEEK: Final = timedelta(days=7)

BESIDE: Final = (-1, 1, -2)
"""Weeks that are made ready, from the one shown; the later ones are ready already where one has come from there."""

MOST: Final = 12
"""Weeks that are kept read."""


class OneWeek(Protocol):
    """What a place shows of one week."""

    @property
    def today(self) -> date:
        """The day it was read on."""

    @property
    def starts(self) -> int:
        """The weekday that weeks begin on."""


Data = TypeVar("Data", bound=OneWeek)


@dataclass(slots=True)
class Leaves(Generic[Data]):
    """Weeks that were read, by the day they were asked for with; all are let go of once one may be another."""

    _seen: tuple[int, int, int, date] | None = None
    _read: dict[date, Data] = field(default_factory=dict)

    def read(self, journal: Journal, of: date | None, now: datetime, reading: Callable[..., Data]) -> Data:
        """Return a week as it would be read now: read before, and nothing was written since, or read now."""
        today = Moment.of(now).entry_day(journal.day_starts_at)
        seen = (*journal.stamp(), today)  # before reading: what is written meanwhile lets go of what is read
        if seen != self._seen:
            self._seen = seen
            self._read.clear()
        day = of or today
        data = self._read.pop(day, None)
        if data is None:
            data = reading(journal, of=of, now=now)
            while len(self._read) >= MOST:
                del self._read[next(iter(self._read))]
        self._read[day] = data
        return data


class LeafingScreen(JournalScreen[Data], Generic[Data]):
    """A place that shows one week and leads to those beside it; a subclass says how one is read and drawn."""

    def __init__(self) -> None:
        super().__init__()
        self.of: date | None = None
        """A day of the week looked at; None is this week, whichever that is by then."""

    def leaf(self, journal: Journal, *, of: date | None, now: datetime) -> Data:
        """Give a week, on the journal's thread: from its leaves, read before where that is still true."""
        raise NotImplementedError

    def foresee(self, data: Data) -> Iterator[None]:
        """Draw a week out of sight as it would stand here, in steps."""
        raise NotImplementedError

    def wants(self, now: datetime) -> Callable[[Journal], Data]:
        """Read the week looked at."""
        return self.wants_of(self.of, now)

    def wants_of(self, of: date | None, now: datetime) -> Callable[[Journal], Data]:
        """Return what gives the week of a day."""
        return partial(self.leaf, of=of, now=now)

    def beside(self, data: Data) -> Iterator[date | None]:
        """Yield the weeks that are one turn away from the one shown, as they would be asked for."""
        this, _ = week_of(data.today, data.starts)
        monday, _ = week_of(self.of or data.today, data.starts)
        for weeks in BESIDE:
            wanted = monday + weeks * A_WEEK
            if wanted <= this:
                yield None if wanted == this else wanted
