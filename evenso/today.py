"""One day and the two weeks up to it: what was written, what was practised, how the days were.

It gathers for `evenso today`; the Today screen has its own model, since it also takes keys.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from evenso.records import AnyEntry, CheckIn, Note, Practice
from evenso.recovery.series import DayMood

if TYPE_CHECKING:
    from evenso.annotations.trackers import TrackerValue
    from evenso.goals.standing import GoalInWeek

STRIP_DAYS: Final = 14


@dataclass(frozen=True, slots=True)
class DayView:
    """The entries of one day, oldest first, and the moods of the 14 days that end with it (None: not logged).

    `goals` are the open ones as they stand, with the counts of the day's week; `session` says when the next one is.
    """

    day: date
    check_ins: tuple[CheckIn, ...]
    practices: tuple[Practice, ...]
    notes: tuple[Note, ...]
    strip: tuple[tuple[date, float | None], ...]
    goals: tuple[GoalInWeek, ...] = ()
    session: str = ""
    away: frozenset[date] = frozenset()
    """Days of the strip on which the person was away and no mood was logged."""
    before: frozenset[date] = frozenset()
    """Days of the strip before the journal's first one: nothing is missing on them."""
    values: tuple[TrackerValue, ...] = ()
    """The last value of each tracker on the day."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written on this day."""
        return not (self.check_ins or self.practices or self.notes)

    @property
    def counted(self) -> tuple[tuple[date, float | None], ...]:
        """The days of the strip that could have been logged."""
        return tuple(one for one in self.strip if one[0] not in self.before)

    @property
    def days_logged(self) -> int:
        """Days of the strip with a mood."""
        return sum(mood is not None for _, mood in self.strip)


def view_day(
    day: date,
    *,
    entries: Iterable[AnyEntry],
    moods: Iterable[DayMood],
    goals: Iterable[GoalInWeek] = (),
    session: str = "",
    away: frozenset[date] = frozenset(),
    first: date = date.min,
) -> DayView:
    """View a day; entries of other days are left out, `moods` need only reach 14 days back.

    `first` is the journal's first day, `date.max` while nothing is written.
    """
    own = sorted((entry for entry in entries if entry.day == day), key=lambda entry: entry.at.utc)
    known = {item.day: item.mood for item in moods}
    days = [day - timedelta(days=back) for back in range(STRIP_DAYS - 1, -1, -1)]
    gone = frozenset(one for one in days if one in away and one not in known)
    return DayView(
        day=day,
        check_ins=tuple(entry for entry in own if isinstance(entry, CheckIn)),
        practices=tuple(entry for entry in own if isinstance(entry, Practice)),
        notes=tuple(entry for entry in own if isinstance(entry, Note)),
        strip=tuple((one, known.get(one)) for one in days),
        goals=tuple(goals),
        session=session,
        away=gone,
        before=frozenset(one for one in days if one < first) - known.keys() - gone,
    )
