"""Totals over time: a dot each, a line through them, the band of the questionnaire's noise, its cut-off in dashes.

What is drawn is rows of cells that say what they are; colours are left to whoever shows them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from evenso.charts.canvas import trace
from evenso.charts.columns import Columns
from evenso.charts.styles import ChartStyle
from evenso.charts.ticks import date_ticks
from evenso.language import figures
from evenso.scores.change import noise_of
from evenso.scores.courses import Course
from evenso.scores.records import Questionnaire

FEWEST_ROWS: Final = 3
FEWEST_COLUMNS: Final = 16
BENEATH: Final = 2
_SHORTEST: Final = timedelta(days=13)
_CUTOFF: Final = ("╌", "=")
_BAND: Final = ("░", ":")


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of a chart of totals, for its legend."""

    dot: str
    cutoff: str
    band: str


def signs_of(style: ChartStyle) -> Signs:
    """Return the signs of a style."""
    return Signs(style.glyphs.dot, _CUTOFF[style.ascii], _BAND[style.ascii])


@dataclass(frozen=True, slots=True)
class ScoreChart:
    """Rows of equally many cells: the plot, then the axis and its dates.

    `band` are the rows that lie within the noise of the first total, `left` the cells before the plot, `dots` the cell
    (column, row) of each total, both counted from the upper left of the plot.
    """

    rows: tuple[str, ...]
    left: int
    band: frozenset[int]
    dots: tuple[tuple[int, int], ...]


def draw_scores(course: Course, end: date, width: int, height: int, style: ChartStyle) -> ScoreChart | None:
    """Draw a course up to a day in so many cells; None without a total or without room."""
    asked, gutter = course.asked, max(len(f"{course.asked.low:g}"), len(f"{course.asked.high:g}")) + 1
    count, across = height - BENEATH, width - gutter
    if not course.scores or count < FEWEST_ROWS or across < FEWEST_COLUMNS:
        return None
    first, last = course.scores[0].day, max(end, course.scores[-1].day)
    columns = Columns.between(min(first, last - _SHORTEST), last, across)
    step = (asked.high - asked.low) / count
    points = [(columns.at(columns.number(one.day)), one.value) for one in course.scores]
    drawn = trace(
        points,
        (across + gutter, count),
        (asked.low, asked.high),
        ticks=[(_middle(asked, row, count), label) for row, label in _labels(asked, count).items()],
        dates=[(tick.column, tick.label) for tick in date_ticks(columns)],
        gutter=gutter,
        style=style,
    )
    dots = tuple((min(across - 1, int(at)), _row(asked, value, count)) for at, value in points)
    band = _band(course, count, step)
    rows = tuple(
        _filled(line, row, gutter, style, _row(asked, asked.cutoff, count) if asked.cutoff is not None else -1, band)
        for row, line in enumerate(drawn[:count])
    )
    return ScoreChart((*_dotted(rows, dots, gutter, style), *drawn[count:]), gutter, band, dots)


def _row(asked: Questionnaire, value: float, count: int) -> int:
    """Return the row of a total, the highest total on row 0."""
    share = (asked.high - value) / (asked.high - asked.low)
    return min(count - 1, int(share * count))


def _middle(asked: Questionnaire, row: int, count: int) -> float:
    return asked.high - (row + 0.5) * (asked.high - asked.low) / count


def _labels(asked: Questionnaire, count: int) -> dict[int, str]:
    """Label the highest and lowest row and the cut-off's; where they share one the cut-off goes first."""
    labels = {0: figures(f"{asked.high:g}"), count - 1: figures(f"{asked.low:g}")}
    if asked.cutoff is not None:
        labels[_row(asked, asked.cutoff, count)] = figures(f"{asked.cutoff:g}")
    return labels


def _band(course: Course, count: int, step: float) -> frozenset[int]:
    """Return the rows that lie within noise of the first total; without a known noise none."""
    asked, noise = course.asked, noise_of(course.asked)
    if noise is None:
        return frozenset()
    first = course.scores[0].value
    inside = {
        row for row in range(count) if abs(_middle(asked, row, count) - first) <= max(noise.size - step / 2, step / 2)
    }
    return frozenset(inside | {_row(asked, first, count)})


def _filled(line: str, row: int, gutter: int, style: ChartStyle, cutoff: int, band: frozenset[int]) -> str:
    """Fill the blank cells of a row: the cut-off's with dashes, the band's with its sign where no colour shows it."""
    signs = signs_of(style)
    fill = signs.cutoff if row == cutoff else signs.band if row in band and (style.ascii or not style.color) else " "
    return line[:gutter] + line[gutter:].replace(" ", fill)


def _dotted(
    rows: tuple[str, ...], dots: tuple[tuple[int, int], ...], gutter: int, style: ChartStyle
) -> tuple[str, ...]:
    """Put the dots over the line, so that each total is seen."""
    cells = [list(row) for row in rows]
    for column, row in dots:
        cells[row][gutter + column] = style.glyphs.dot
    return tuple("".join(row) for row in cells)
