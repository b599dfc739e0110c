"""The recovery chart: days as dots, the level as a line, setbacks as valleys with their way back.

`draw_recovery` puts together what `scene` worked out and `canvas` drew; sentences about what is seen are left to
`evenso.wording`.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby
from typing import Final

from evenso.charts import cells
from evenso.charts.canvas import BENEATH, GUTTER, ground_color, ground_glyph, render
from evenso.charts.columns import Columns
from evenso.charts.scene import Ground, Scene, make_scene, shown_setbacks
from evenso.charts.styles import ChartStyle, Rgb, paint
from evenso.recovery.findings import Recovery

LEAST_ROWS: Final = 8
"""Rows of plot under which a chart would mislead more than it shows."""

LEAST_WIDTH: Final = 24
LEAST_HEIGHT: Final = LEAST_ROWS + BENEATH + 1


class Mark(StrEnum):
    """What a marker on the axis stands for."""

    SESSION = "session"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Marker:
    """Something that happened on a day, shown on the axis."""

    day: date
    mark: Mark = Mark.SESSION


def draw_recovery(
    recovery: Recovery,
    *,
    width: int,
    height: int,
    style: ChartStyle,
    cursor: date | None = None,
    markers: Iterable[Marker] = (),
) -> list[str]:
    """Draw the recovery chart as `height` lines of exactly `width` cells; words where it would not fit."""
    if width < LEAST_WIDTH or height < LEAST_HEIGHT:
        return words_for_small(recovery, width=width, height=height, style=style)
    head = 1 if height > LEAST_HEIGHT + 1 else 0
    rows = height - BENEATH - 1 - head
    columns = Columns.between(recovery.start, recovery.end, width - GUTTER)
    at = None if cursor is None else columns.column(columns.number(cursor))
    scene = make_scene(recovery, width - GUTTER, rows, at)
    lines = render(scene, style, _on_axis(scene, markers, at, style))
    if not scene.dots and rows:
        lines[rows // 2] = _nothing(scene, style)
    top = [_names(recovery, scene, style)] if head else []
    return [*top, *lines, _coverage(scene, style)]


def words_for_small(recovery: Recovery, *, width: int, height: int, style: ChartStyle) -> list[str]:
    """Say in words what a chart would show, in `height` lines of exactly `width` cells, cut where they end."""
    if width <= 0 or height <= 0:
        return []
    said = cells.label(recovery.sentence, ascii_only=style.ascii)
    lines = textwrap.wrap(said, width, max_lines=height, placeholder="." if style.ascii else "…") if said else []
    lines += [""] * (height - len(lines))
    return [cells.pad(line, width, ascii_only=style.ascii) for line in lines]


def legend(style: ChartStyle, width: int) -> str:
    """Name the marks of the chart on one line of exactly `width` cells; the last ones go where it is narrow."""
    glyphs, palette = style.glyphs, style.palette
    line = glyphs.line * 2 if style.ascii else "⠤⠒"
    setback = paint("  ", style, ground=palette.setback) if style.color else glyphs.setback * 2
    parts = (
        (paint(glyphs.dot, style, palette.dot), 1, "day"),
        (paint(line, style, palette.line), 2, "level"),
        (setback, 2, "setback"),
        (paint(glyphs.came_back, style, palette.came_back), 1, "came back"),
        (paint(glyphs.logged, style, palette.dot), 1, "logged"),
        (paint(glyphs.session, style, palette.text), 1, "session"),
    )
    text, used = "", 0
    for mark, size, word in parts:
        gap = 3 if used else 0
        if used + gap + size + 1 + len(word) > width:
            break
        text += " " * gap + mark + paint(f" {word}", style, palette.dim)
        used += gap + size + 1 + len(word)
    return text + " " * (width - used)


def column_of(day: date, *, start: date, end: date, width: int) -> int | None:
    """Cell in which a day's dot stands in a chart of `width` cells; None outside the window."""
    columns = Columns.between(start, end, width - GUTTER)
    number = columns.number(day)
    return GUTTER + columns.column(number) if columns.inside(number) else None


def dates_at_column(x: int, *, start: date, end: date, width: int) -> tuple[date, date] | None:
    """First and last day that cell `x` of a chart stands for; None left or right of the plot."""
    if not GUTTER <= x < width:
        return None
    return Columns.between(start, end, width - GUTTER).dates(x - GUTTER)


def date_at_column(x: int, *, recovery: Recovery, width: int) -> date | None:
    """Day that cell `x` points to: the middle one of the logged days in it, else of all; None outside the plot."""
    found = dates_at_column(x, start=recovery.start, end=recovery.end, width=width)
    if found is None:
        return None
    first, last = found
    inside = recovery.series.window(first, last).days
    if inside:
        return inside[len(inside) // 2].day
    return date.fromordinal((first.toordinal() + last.toordinal()) // 2)


def _on_axis(
    scene: Scene, markers: Iterable[Marker], cursor: int | None, style: ChartStyle
) -> list[tuple[int, str, Rgb]]:
    columns, glyphs, palette = scene.columns, style.glyphs, style.palette
    found: list[tuple[int, str, Rgb]] = []
    if cursor is not None and 0 <= cursor < columns.width:
        found.append((cursor, glyphs.cursor if style.ascii else "┴", palette.text))
    for marker in markers:
        number = columns.number(marker.day)
        if columns.inside(number):
            glyph = glyphs.session if marker.mark is Mark.SESSION else glyphs.event
            found.append((columns.column(number), glyph, palette.text))
    return found


def _names(recovery: Recovery, scene: Scene, style: ChartStyle) -> str:
    """The row above the plot: the valleys reach into it, and those the person named carry their name."""
    upright = [ground & ~Ground.BAND for ground in scene.ground[0]]
    texts = [ground_glyph(ground, style) for ground in upright]
    shown = shown_setbacks(recovery)
    starts = [scene.columns.span(number, number).start for number in map(scene.columns.number, _starts(recovery))]
    for index, setback in enumerate(shown):
        name = cells.label(setback.name or "", ascii_only=style.ascii)
        left = max(0, starts[index])
        right = starts[index + 1] if index + 1 < len(starts) else scene.columns.width
        if name:
            _write(texts, f" {cells.fit(name, right - left - 2, ascii_only=style.ascii)} ", left, right)
    painted = (
        "".join(texts[column] for column, _ in run)
        if not style.color
        else paint("".join(texts[column] for column, _ in run), style, style.palette.dim, ground_color(ground, style))
        for ground, run in _runs(upright)
    )
    return " " * GUTTER + "".join(painted)


def _starts(recovery: Recovery) -> list[date]:
    return [max(setback.start, recovery.start) for setback in shown_setbacks(recovery)]


def _runs(grounds: Sequence[Ground]) -> Iterable[tuple[Ground, list[tuple[int, Ground]]]]:
    for ground, run in groupby(enumerate(grounds), key=lambda item: item[1]):
        yield ground, list(run)


def _write(texts: list[str], text: str, left: int, right: int) -> None:
    """Set a label into a row of cells, a wide letter taking two of them; nothing where it has no room."""
    if cells.cells(text) > right - left or not text.strip(" .…"):
        return
    column = left
    for letter in text:
        size = cells.cells(letter)
        if size == 0:
            texts[column - 1] += letter
            continue
        texts[column] = letter
        if size == 2:
            texts[column + 1] = ""
        column += size


def _coverage(scene: Scene, style: ChartStyle) -> str:
    strip = "".join(style.glyphs.logged if logged else " " for logged in scene.logged)
    return " " * GUTTER + paint(strip, style, style.palette.dot)


def _nothing(scene: Scene, style: ChartStyle) -> str:
    words = cells.fit("nothing logged in these days", scene.columns.width, ascii_only=style.ascii)
    axis = "|" if style.ascii else "│"
    return paint(f"  {axis}{words.center(scene.columns.width)}", style, style.palette.dim)
