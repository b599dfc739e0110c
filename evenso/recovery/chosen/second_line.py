"""A tracker beside the mood: its days and its level over the same window, in the tracker's own scale.

Two lines that move together prove nothing about each other, so nothing here relates them. Drawing is left to
`evenso.charts`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import sqrt

from evenso.annotations.trackers import Better, Scale, Tracker
from evenso.recovery.findings import LinePoint
from evenso.recovery.line import BAND_Z, LEAD_IN, daily_line
from evenso.recovery.series import DayMood, DaySeries


@dataclass(frozen=True, slots=True)
class SecondLine:
    """One tracker over a window; `days` are its logged days (0–10, or 0–1 for yes and no), `line` its level.

    A yes-or-no tracker has no line: its days are marks.
    """

    name: str
    scale: Scale
    better: Better
    series: DaySeries
    line: tuple[LinePoint, ...]

    @property
    def days(self) -> tuple[DayMood, ...]:
        """The logged days of the window."""
        return self.series.days

    @property
    def on_chart(self) -> tuple[LinePoint, ...]:
        """The level laid on a mood's axis, 1 to 10."""
        return tuple(
            LinePoint(one.day, *(on_mood_scale(value, self.scale) for value in (one.level, one.low, one.high)))
            for one in self.line
        )


def second_line(tracker: Tracker, days: Sequence[DayMood], start: date, end: date) -> SecondLine:
    """Return a tracker's days and level from `start` to `end`; `days` may reach further back."""
    series = DaySeries.of(days, min([start, *(item.day for item in days)]), end)
    line: tuple[LinePoint, ...] = ()
    if tracker.scale is Scale.TEN:
        seen = series.window(date.fromordinal(max(1, start.toordinal() - LEAD_IN)), end)
        states = daily_line(seen.numbers, seen.moods)
        first, last = start.toordinal(), end.toordinal()
        line = tuple(_point(day, *states[day]) for day in sorted(states) if first <= day <= last)
    return SecondLine(tracker.name, tracker.scale, tracker.better, series.window(start, end), line)


def _point(day: int, level: float, variance: float) -> LinePoint:
    reach = BAND_Z * sqrt(variance)
    return LinePoint(date.fromordinal(day), level, max(0.0, level - reach), min(10.0, level + reach))


def on_mood_scale(value: float, scale: Scale) -> float:
    """Return where a tracker's value stands on a chart whose axis is a mood's, 1 to 10: 0 is its floor, yes its top."""
    return 1.0 + 9.0 * (value / 10.0 if scale is Scale.TEN else value)
