"""Draws a year in days: a digit or a shade for each day, its own mark for a day that was not logged.

Every mark reads without colour; colour only lays the same level under it. What is seen is said elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from math import floor, isfinite
from typing import Final

from evenso.charts.cells import bare, label
from evenso.charts.strip import mood_mark
from evenso.charts.styles import ASCII, ChartStyle, Rgb, mix, paint
from evenso.charts.ticks import MONTHS, WEEKDAYS
from evenso.charts.year.calendar import GUTTER, LEAST_WIDTH, ROWS, Calendar
from evenso.language import tr, tr_as

DIGITS: Final = ASCII.levels
"""1 to 9 and X for 10."""
NARROW: Final = tr("The year needs more room.")
_SHADE: Final = 0.42
"""How much of the accent lies under a 10."""
DAYS: Final = 365
NONE_MARKED: Final[Mapping[date, str]] = {}
_MONTH_ROOM: Final = 4
"""Cells a month's name takes with its blank."""


def draw_year(
    moods: Mapping[date, float],
    calendar: Calendar,
    style: ChartStyle,
    *,
    digits: bool = True,
    cursor: date | None = None,
    marked: Mapping[date, str] = NONE_MARKED,
    away: frozenset[date] = frozenset(),
) -> list[str]:
    """Draw the days of a calendar as lines of exactly its width.

    With `digits` a day is its mood, X for 10; without, a bar that is taller for a better day. `marked` days (life
    markers, what became of goals) have their sign under their week. The cursor is told by marks at its weekday and
    under its week.
    """
    if calendar.width < LEAST_WIDTH:
        return [(NARROW[: max(calendar.width, 0)]).ljust(max(calendar.width, 0))]
    lines: list[str] = []
    for block in range(calendar.blocks):
        lines.append(_months(calendar, block, style))
        for row in range(ROWS):
            cells = [calendar.day(block, row, column) for column in range(calendar.across)]
            marks = "".join(
                _cell(day, moods, calendar, style, digits=digits, cursor=cursor, away=away) for day in cells
            )
            lines.append(_weekday(row, cursor, calendar, block, style) + marks + _rest(calendar))
        lines.append(_foot(calendar, block, style, cursor, marked))
    return lines


def _cell(
    day: date | None,
    moods: Mapping[date, float],
    calendar: Calendar,
    style: ChartStyle,
    *,
    digits: bool,
    cursor: date | None,
    away: frozenset[date],
) -> str:
    """One day's mark and the blank after it."""
    gap = " " * (calendar.cell - 1)
    if day is None:
        return " " + gap
    palette = style.palette
    mood = moods.get(day)
    if mood is None or not isfinite(mood):
        ink = palette.text if day == cursor else palette.dim
        return paint(style.glyphs.away if day in away else style.glyphs.blank, style, ink) + gap
    mark = DIGITS[_level(mood) - 1] if digits else mood_mark(mood, style)
    ink = palette.ground if day == cursor else palette.text
    return paint(mark, style, ink, _ground(mood, style, here=day == cursor)) + gap


def _level(mood: float) -> int:
    return floor(min(max(mood, 1.0), 10.0) + 0.5)


def _ground(mood: float, style: ChartStyle, *, here: bool) -> Rgb:
    palette = style.palette
    if here:
        return palette.text
    return mix(palette.ground, palette.line, _SHADE * (_level(mood) - 1) / 9)


def _months(calendar: Calendar, block: int, style: ChartStyle) -> str:
    """The line of months: each name over the week that holds its first day, where it has room."""
    line = [" "] * calendar.width
    free = GUTTER
    for column in range(calendar.across):
        month = _month_of(calendar, block, column)
        place = GUTTER + column * calendar.cell
        if column == 0 and _ends_soon(calendar, block):
            continue
        if month is not None and place >= free and place + 3 <= calendar.width:
            line[place : place + 3] = bare(MONTHS[month - 1], ascii_only=style.ascii)
            free = place + _MONTH_ROOM
    return paint("".join(line), style, style.palette.dim)


def _month_of(calendar: Calendar, block: int, column: int) -> int | None:
    """The month that begins in a week, or the one that a block begins in."""
    days = [day for row in range(ROWS) if (day := calendar.day(block, row, column)) is not None]
    begun = next((day.month for day in days if day.day == 1), None)
    if begun is None and column == 0 and days:
        return days[0].month
    return begun


def _ends_soon(calendar: Calendar, block: int) -> bool:
    """Whether the month a block begins in has too few weeks left for its name: the next one's would have no room."""
    near = range(1, -(-_MONTH_ROOM // calendar.cell))
    return any(_month_of(calendar, block, column) is not None for column in near)


def _weekday(row: int, cursor: date | None, calendar: Calendar, block: int, style: ChartStyle) -> str:
    here = cursor is not None and calendar.row_of(cursor) == row and _block_of(cursor, calendar) == block
    name = WEEKDAYS[(row + calendar.starts) % ROWS]
    sign = (">" if style.ascii else "›") if here else " "
    return paint(f"{name:<{GUTTER - 1}}{sign}", style, style.palette.text if here else style.palette.dim)


def _block_of(day: date, calendar: Calendar) -> int | None:
    place = calendar.place(day)
    return None if place is None else (day - calendar.first).days // 7 // calendar.across


def _foot(calendar: Calendar, block: int, style: ChartStyle, cursor: date | None, marked: Mapping[date, str]) -> str:
    """The line under a block: the cursor's week, and the weeks that hold a marked day."""
    palette = style.palette
    parts = [" " * GUTTER]
    for column in range(calendar.across):
        week = {day for row in range(ROWS) if (day := calendar.day(block, row, column)) is not None}
        mark, ink = " ", palette.dim
        if cursor in week:
            mark, ink = ("^" if style.ascii else "┴"), palette.text
        elif found := [marked[day] for day in week if day in marked]:
            mark, ink = style.glyphs.event if style.glyphs.event in found else found[0], palette.text
        parts.append(paint(mark, style, ink) if mark != " " else " ")
        parts.append(" " * (calendar.cell - 1))
    return "".join(parts) + _rest(calendar)


def _rest(calendar: Calendar) -> str:
    """The blanks right of the weeks."""
    return " " * (calendar.width - GUTTER - calendar.across * calendar.cell)


def year_legend(
    style: ChartStyle,
    width: int,
    *,
    digits: bool = True,
    marked: bool = False,
    goals: bool = False,
    away: bool = False,
) -> list[str]:
    """Name the marks on lines of exactly `width` cells: none goes without its name where it has room on a line."""
    glyphs, palette = style.glyphs, style.palette
    low, high = (DIGITS[0], DIGITS[-1]) if digits else (glyphs.levels[0], glyphs.levels[-1])
    highest = tr_as("chart", "high (10)") if digits else tr_as("chart", "high")
    parts = [(low, tr_as("chart", "low")), (high, highest), (glyphs.blank, tr_as("chart", "not logged"))]
    parts += [(glyphs.away, tr_as("chart", "away"))] if away else []
    parts += [(glyphs.event, tr_as("chart", "marked"))] if marked else []
    parts += [(glyphs.goal, tr_as("chart", "goal"))] if goals else []
    rows, text, used = [], "", 0
    for mark, words in parts:
        word = label(words, ascii_only=style.ascii)
        if len(word) + 2 + GUTTER > width:
            continue
        size = len(word) + 2 + (GUTTER if not text else 3)
        if used + size > width:
            rows.append(text + " " * (width - used))
            text, used, size = "", 0, len(word) + 2 + GUTTER
        text += " " * (GUTTER if not text else 3) + paint(mark, style, palette.text)
        text += paint(f" {word}", style, palette.dim)
        used += size
    return [*rows, text + " " * max(0, width - used)]


def last_year(today: date) -> tuple[date, date]:
    """Return the 365 days up to today: in whole weeks a year would be of a length that changes with the weekday."""
    return today - timedelta(days=DAYS - 1), today
