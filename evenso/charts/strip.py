"""Days in a row: the strip of the last days on Today, and the week with its letters.

One mark a day, taller for a better day; a day without entries has its own mark and is never a zero.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from math import floor, isfinite
from typing import Final

from evenso.charts.styles import ChartStyle, paint
from evenso.language import tr_as

LETTERS: Final = tr_as("weekdays in letters", "MTWTFSS")


def last_days(today: date, count: int = 14) -> tuple[date, ...]:
    """The last `count` days up to and including today, oldest first."""
    return tuple(today - timedelta(days=back) for back in range(count - 1, -1, -1))


def mood_mark(mood: float | None, style: ChartStyle) -> str:
    """One cell for a day's mood (1–10), or the mark of a day without entries."""
    if mood is None or not isfinite(mood):
        return style.glyphs.blank
    return style.glyphs.levels[floor(min(max(mood, 1.0), 10.0) + 0.5) - 1]


def value_mark(value: float, style: ChartStyle) -> str:
    """One cell for a value of a tracker (0–10)."""
    return mood_mark(1 + 0.9 * value, style)


def mood_strip(
    days: Sequence[date],
    moods: Mapping[date, float],
    style: ChartStyle,
    *,
    gap: int = 1,
    away: frozenset[date] = frozenset(),
) -> str:
    """Draw a mark for each day, `gap` blanks between them; one cell a mark, so `len(days) * (gap + 1) - gap` in all."""
    palette = style.palette
    marks = (
        paint(style.glyphs.away, style, palette.dim)
        if day in away and day not in moods
        else paint(mood_mark(moods.get(day), style), style, palette.line if day in moods else palette.dim)
        for day in days
    )
    return (" " * gap).join(marks)


def week_strip(days: Sequence[date], moods: Mapping[date, float], style: ChartStyle, *, gap: int = 3) -> list[str]:
    """Draw a week in lines of `len(days) * (gap + 1)` cells: marks, moods as numbers, letters of the weekdays.

    In ASCII the marks are numbers already, so there are two lines instead of three.
    """
    palette, size = style.palette, gap + 1
    numbers = "".join(_number(moods.get(day), style).ljust(size) for day in days)
    letters = "".join(LETTERS[day.weekday()].ljust(size) for day in days)
    lines = [paint(numbers, style, palette.text), paint(letters, style, palette.dim)]
    return lines if style.ascii else [mood_strip(days, moods, style, gap=gap) + " " * gap, *lines]


def _number(mood: float | None, style: ChartStyle) -> str:
    if mood is None or not isfinite(mood):
        return style.glyphs.blank if style.ascii else " "
    return str(floor(min(max(mood, 1.0), 10.0) + 0.5))
