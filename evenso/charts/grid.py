"""The seven-day grid: days across, skills down, a few cells each; what is recorded in a cell is left to the week.

Text only, so that screen, command line and clipboard show the same. A blank cell is not a zero.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from evenso.charts import cells
from evenso.charts.styles import ChartStyle, paint
from evenso.charts.ticks import WEEKDAYS

CELL: Final = 4
"""Cells a day takes: a mark of at most three and a blank."""

LEAST_LABEL: Final = 8
MOST_LABEL: Final = 30


@dataclass(frozen=True, slots=True)
class GridRow:
    """One skill (or mood, or urge): its name, the area it stands under, a mark a day; "" where nothing was recorded."""

    label: str
    area: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """The days across and the rows down, in the order in which they are shown."""

    days: tuple[date, ...]
    rows: tuple[GridRow, ...]


def draw_grid(grid: Grid, *, width: int, style: ChartStyle, today: date | None = None) -> list[str]:
    """Draw the grid as lines of exactly `width` cells: two lines of days, then each area with its rows.

    Where the width does not hold every day, the label shrinks first; what still does not fit is cut at the right.
    """
    label = _label_width(grid, width, style)
    lines = [_line("", [WEEKDAYS[day.weekday()] for day in grid.days], label, width, style)]
    lines[0] = paint(lines[0], style, style.palette.dim)
    lines.append(_dates(grid.days, label, width, style, today))
    area = ""
    for row in grid.rows:
        if row.area != area:
            area = row.area
            if area:
                heading = cells.label(area[:1].upper() + area[1:], ascii_only=style.ascii)
                lines.append(paint(cells.pad(heading, width, ascii_only=style.ascii), style, style.palette.dim))
        lines.append(_row(row, len(grid.days), label, width, style))
    return lines


def _label_width(grid: Grid, width: int, style: ChartStyle) -> int:
    longest = max((cells.cells(cells.label(row.label, ascii_only=style.ascii)) for row in grid.rows), default=0) + 4
    room = width - CELL * len(grid.days)
    return max(min(longest, MOST_LABEL, room), min(LEAST_LABEL, max(width, 0)))


def _line(label: str, marks: Sequence[str], label_width: int, width: int, style: ChartStyle) -> str:
    ascii_only = style.ascii
    text = cells.pad(label, label_width, ascii_only=ascii_only)
    for mark in marks:
        text += cells.pad(cells.fit(mark, CELL - 1, ascii_only=ascii_only), CELL)
    return _cut(text, width)


def _cut(text: str, width: int) -> str:
    kept, used = "", 0
    for letter in text:
        if used + cells.cells(letter) > width:
            break
        kept, used = kept + letter, used + cells.cells(letter)
    return kept + " " * (width - used)


def _dates(days: Sequence[date], label: int, width: int, style: ChartStyle, today: date | None) -> str:
    plain = _line("", [str(day.day) for day in days], label, width, style)
    if not style.color or today not in days:
        return paint(plain, style, style.palette.dim)
    start = label + CELL * days.index(today)
    ends = start + CELL - 1
    return (
        paint(plain[:start], style, style.palette.dim)
        + paint(plain[start:ends], style, style.palette.line)
        + paint(plain[ends:], style, style.palette.dim)
    )


def _row(row: GridRow, days: int, label: int, width: int, style: ChartStyle) -> str:
    blank = style.glyphs.blank
    name = cells.fit(cells.label(row.label, ascii_only=style.ascii), max(0, label - 4), ascii_only=style.ascii)
    marks = [cells.label(mark, ascii_only=style.ascii) for mark in row.cells[:days]]
    marks += [""] * (days - len(marks))
    plain = _line(f"  {name}", [mark or blank for mark in marks], label, width, style)
    if not style.color:
        return plain
    parts = [paint(plain[: _place(plain, label)], style, style.palette.text)]
    rest = plain[_place(plain, label) :]
    for mark in marks:
        end = _place(rest, CELL)
        parts.append(paint(rest[:end], style, style.palette.line if mark else style.palette.axis))
        rest = rest[end:]
    return "".join((*parts, rest))


def _place(text: str, width: int) -> int:
    """Index at which the first `width` cells of a text end."""
    used = 0
    for index, letter in enumerate(text):
        if used + cells.cells(letter) > width:
            return index
        used += cells.cells(letter)
    return len(text)
