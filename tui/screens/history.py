"""The days of a whole journal and the setbacks found in them: read for one place, kept for all, until one differs.

What is kept lies beside the open journal and is gone when that is closed. The command line reads once and needs none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from evenso.annotations.setbacks import SetbackNote
from evenso.recovery.chosen.overrule import told_setbacks
from evenso.recovery.findings import Setback
from evenso.recovery.series import DayMood, DaySeries

if TYPE_CHECKING:
    from storage.journal import Journal


@dataclass(frozen=True, slots=True)
class History:
    """The logged days up to `today`, in order, what the person said of setbacks, and the setbacks as that leaves them.

    `series` knows the days away, and is None where no mood was ever logged. As long as nothing differs it is the same
    object.
    """

    today: date
    moods: Sequence[DayMood] = ()
    notes: Sequence[SetbackNote] = ()
    away: frozenset[date] = frozenset()
    series: DaySeries | None = None
    setbacks: tuple[Setback, ...] = ()

    @classmethod
    def of(cls, today: date, moods: Sequence[DayMood], notes: Sequence[SetbackNote], away: frozenset[date]) -> History:
        """Find the setbacks in days that are in order."""
        series = DaySeries.of(moods, away=away) if moods else None
        return cls(today, moods, notes, away, series, told_setbacks(moods, notes, today))


NOTHING: Final = History(date.min)


@dataclass(slots=True)
class _Kept:
    stamp: tuple[int, int, int] = (-1, -1, -1)
    history: History = field(default=NOTHING)


def history_of(journal: Journal, today: date) -> History:
    """Return the history up to a day: read again where anything was written, found again where the days differ."""
    kept, stamp = journal.beside(_Kept), journal.stamp()
    if (stamp, today) != (kept.stamp, kept.history.today):
        moods, notes = journal.day_moods(None, today), journal.setback_notes()
        away = journal.days_away(moods[0].day, today) if moods else frozenset[date]()
        before = kept.history
        if (today, moods, notes, away) != (before.today, before.moods, before.notes, before.away):
            kept.history = History.of(today, moods, notes, away)
        kept.stamp = stamp
    return kept.history
