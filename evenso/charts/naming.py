"""The names of what a recovery chart shows: each mark with its word, on as few lines as that takes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from evenso.charts import cells
from evenso.charts.canvas import GUTTER
from evenso.charts.columns import Columns
from evenso.charts.recovery_chart import MOOD_ALONE, Beside, Mark
from evenso.charts.scene import CROWD, shown_setbacks
from evenso.charts.styles import ChartStyle, paint
from evenso.language import tr_as
from evenso.recovery.findings import Recovery

LOGGED: Final = tr_as("chart", "logged")
LONGEST_NAMED: Final = 16
"""Cells that a tracker's name takes in the legend."""

EDGE: Final = 1
"""Cells before the first mark at least."""


def legend(
    style: ChartStyle,
    width: int,
    recovery: Recovery | None = None,
    *,
    chart_width: int | None = None,
    logged: str | tuple[str, str] = LOGGED,
    sessions: bool | None = None,
    beside: Beside = MOOD_ALONE,
) -> list[str]:
    """Name the marks of a chart on lines of exactly `width` cells, as many as that takes: none goes without its name.

    With a recovery only what its chart (of `chart_width` cells, else `width`) shows is named, sessions only where
    `sessions`, and what is `beside`; `logged` says the coverage strip, briefly (the second) where that saves a row.
    They begin under the plot; those of a chart of its own width begin further left where that saves a row.
    """
    edge = GUTTER if chart_width is None else EDGE
    named = recovery is None if sessions is None else sessions
    across = (width if chart_width is None else chart_width) - GUTTER
    rows = []
    for words in (logged,) if isinstance(logged, str) else logged:
        parts = tuple(_legend_parts(style, recovery, across, words, beside, sessions=named))
        rows += [_legend_rows(parts, style, width, *air) for air in ((3, GUTTER), (2, GUTTER), (2, edge))]
    return min(rows, key=len)


def _legend_rows(
    parts: Iterable[tuple[str, int, str]], style: ChartStyle, width: int, between: int, edge: int
) -> list[str]:
    """Set marks and words side by side, in rows of exactly `width` cells; a word too wide for one begins the next."""
    text, used, rows = " " * min(edge, max(width, 0)), edge, []
    for mark, size, words in parts:
        word, gap = cells.label(words, ascii_only=style.ascii), between if used > edge else 0
        wide = size + 1 + cells.cells(word)
        if used + gap + wide > width:
            rows.append(text + " " * (width - used))
            text, used, gap = " " * min(edge, max(width, 0)), edge, 0
        text += " " * gap + mark + paint(f" {word}", style, style.palette.dim)
        used += gap + wide
    return [*rows, text + " " * (width - used)]


def _legend_parts(
    style: ChartStyle, recovery: Recovery | None, across: int, logged: str, beside: Beside, *, sessions: bool
) -> Iterable[tuple[str, int, str]]:
    """Painted mark, its cells, its word."""
    glyphs, palette = style.glyphs, style.palette
    columns = None if recovery is None else Columns.between(recovery.start, recovery.end, across)
    if columns is not None and columns.dense:
        crowded = columns.days >= CROWD * columns.width
        days = tr_as("chart", "most days") if crowded else tr_as("chart", "days")
        yield paint(glyphs.spread, style, palette.dim), 1, days
    else:
        yield paint(glyphs.dot, style, palette.dot), 1, tr_as("chart", "day")
    if recovery is None or recovery.line:
        line = glyphs.line * 2 if style.ascii else "⠶⠶"
        yield paint(line, style, palette.line, palette.band), 2, tr_as("chart", "level")
    shown = None if recovery is None else shown_setbacks(recovery)
    if shown is None or shown:
        valley = paint(glyphs.setback * 2, style, palette.axis, style.setback)
        yield valley, 2, tr_as("chart", "setback")
    if shown is None or any(item.recovered for item in shown):
        yield paint(glyphs.came_back, style, palette.came_back), 1, tr_as("chart", "came back")
    yield from _beside_parts(style, beside)  # last, since the lowest screens have one row only
    away = tr_as("chart", "away") if logged and recovery is not None and recovery.series.blank_away else ""
    strip = ((glyphs.logged, logged), (glyphs.away, away))
    yield from ((paint(mark, style, palette.dot), 1, word) for mark, word in strip if word)
    if sessions:
        yield paint(glyphs.session, style, palette.text), 1, tr_as("chart", "session")


def _beside_parts(style: ChartStyle, beside: Beside) -> Iterable[tuple[str, int, str]]:
    glyphs, palette = style.glyphs, style.palette
    if beside.line:
        name = cells.fit(cells.label(beside.name, ascii_only=style.ascii), LONGEST_NAMED, ascii_only=style.ascii)
        scale = " 0-10" if beside.figures else ""
        yield paint(glyphs.second * 2, style, palette.text), 2, f"{name}{scale}"
    if any(marker.mark is Mark.EVENT for marker in beside.markers):
        yield paint(glyphs.event, style, palette.text), 1, tr_as("chart", "marked")
    if any(marker.mark is Mark.GOAL for marker in beside.markers):
        yield paint(glyphs.goal, style, palette.text), 1, tr_as("chart", "goal")
