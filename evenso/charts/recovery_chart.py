"""The recovery chart: days as dots, the level as a line, setbacks as valleys with their way back.

`draw_recovery` puts together what `scene` worked out and `canvas` drew; sentences are left to `evenso.wording`.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import floor
from typing import Final

from evenso.charts import cells
from evenso.charts.canvas import BENEATH, GUTTER, shape
from evenso.charts.columns import Columns
from evenso.charts.curve import pieces_of
from evenso.charts.painting import Look, Painter
from evenso.charts.scene import Scene, make_scene, shown_setbacks
from evenso.charts.styles import ChartStyle, paint
from evenso.language import tr
from evenso.recovery.findings import LinePoint, Recovery

LEAST_ROWS: Final = 8
"""Rows of plot under which a chart would mislead more than it shows."""

NOTHING: Final = tr("nothing logged in these days")

BLANKS: Final = " \u2800"
"""Cells of the plot where nothing stands."""

LEAST_WIDTH: Final = 24
LEAST_HEIGHT: Final = LEAST_ROWS + BENEATH + 1


class Mark(StrEnum):
    """What a marker on the axis stands for."""

    SESSION = "session"
    EVENT = "event"
    GOAL = "goal"


@dataclass(frozen=True, slots=True)
class Marker:
    """Something that happened on a day, shown on the axis."""

    day: date
    mark: Mark = Mark.SESSION


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands on the chart beside the mood: marked days, and a second line with its name.

    `line` is a tracker's level already laid on the mood's scale, 1 to 10. Without `figures` the axis has no numbers.
    """

    markers: tuple[Marker, ...] = ()
    line: tuple[LinePoint, ...] = ()
    name: str = ""
    figures: bool = True


MOOD_ALONE: Final = Beside()


def draw_recovery(
    recovery: Recovery,
    *,
    width: int,
    height: int,
    style: ChartStyle,
    cursor: date | None = None,
    markers: Iterable[Marker] = (),
    beside: Beside = MOOD_ALONE,
) -> list[str]:
    """Draw the recovery chart as `height` lines of exactly `width` cells; words where it would not fit."""
    if width < LEAST_WIDTH or height < LEAST_HEIGHT:
        return words_for_small(recovery, width=width, height=height, style=style)
    head = 1 if height > LEAST_HEIGHT + 1 else 0
    rows = height - BENEATH - 1 - head
    columns = Columns.between(recovery.start, recovery.end, width - GUTTER)
    at = None if cursor is None else columns.column(columns.number(cursor))
    scene = make_scene(recovery, width - GUTTER, rows, at)
    painter = Painter(style)
    top = [_names(recovery, scene, painter)] if head else []
    marks = _marks(scene, [*markers, *beside.markers], at, style)
    return [
        *top,
        *_frame(scene, painter, marks, beside),
        " " * GUTTER + paint(scene.strip(style.glyphs), style, style.palette.dot),
    ]


def words_for_small(recovery: Recovery, *, width: int, height: int, style: ChartStyle) -> list[str]:
    """Say in words what a chart would show, in `height` lines of exactly `width` cells, cut where they end."""
    if width <= 0 or height <= 0:
        return []
    said = cells.label(recovery.sentence, ascii_only=style.ascii)
    lines = textwrap.wrap(said, width, max_lines=height, placeholder="." if style.ascii else "…") if said else []
    lines += [""] * (height - len(lines))
    return [cells.pad(line, width, ascii_only=style.ascii) for line in lines]


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


def _frame(scene: Scene, painter: Painter, marks: Sequence[tuple[int, str]], beside: Beside) -> list[str]:
    """The plot with its axes and dates, coloured."""
    style, lines = painter.style, shape(scene, painter.style)
    lines = _with_second(lines, scene, beside.line, style)
    if not beside.figures:
        lines = [" " * (GUTTER - 1) + line[GUTTER - 1 :] for line in lines[: scene.rows.count]] + lines[
            scene.rows.count :
        ]
    rows, palette = scene.rows.count, style.palette
    if not any(scene.logged):
        words = cells.fit(NOTHING, scene.columns.width, ascii_only=style.ascii)
        lines[rows // 2] = lines[rows // 2][:GUTTER] + words.center(scene.columns.width)
    painted = []
    for line, grounds in zip(lines, scene.ground, strict=False):
        number, axis, glyphs = line[: GUTTER - 1], line[GUTTER - 1], line[GUTTER:]
        gutter = paint(number, style, palette.dim) + paint(axis, style, palette.axis)
        painted.append(gutter + painter.row(glyphs, grounds))
    marked = {GUTTER + column: glyph for column, glyph in marks}
    looks: list[tuple[str, Look]] = [
        (marked.get(column, glyph), (palette.text if column in marked else palette.axis, None))
        for column, glyph in enumerate(lines[rows])
    ]
    return [*painted, painter.runs(looks), paint(lines[rows + 1], style, palette.dim)]


def _with_second(lines: list[str], scene: Scene, second: Sequence[LinePoint], style: ChartStyle) -> list[str]:
    """Lay the second line into the cells of the plot where neither a day nor the mood's level stands.

    Where many days share a column it goes over their spread, which would hide most of it.
    """
    free = BLANKS + style.glyphs.spread if scene.columns.dense else BLANKS
    for piece in pieces_of(second, scene.columns):
        levels = {min(floor(sample.at), scene.columns.width - 1): sample.level for sample in piece}
        for column, level in levels.items():
            row, at = scene.rows.row(level), GUTTER + column
            line = lines[row]
            if at < len(line) and line[at] in free:
                lines[row] = line[:at] + style.glyphs.second + line[at + 1 :]
    return lines


def _marks(scene: Scene, markers: Iterable[Marker], cursor: int | None, style: ChartStyle) -> list[tuple[int, str]]:
    columns, glyphs = scene.columns, style.glyphs
    signs = {Mark.SESSION: glyphs.session, Mark.EVENT: glyphs.event, Mark.GOAL: glyphs.goal}
    found = []
    if cursor is not None and 0 <= cursor < columns.width:
        found.append((cursor, glyphs.cursor if style.ascii else "┴"))
    for marker in markers:
        number = columns.number(marker.day)
        if columns.inside(number):
            found.append((columns.column(number), signs[marker.mark]))
    return found


def _names(recovery: Recovery, scene: Scene, painter: Painter) -> str:
    """The row above the plot: the valleys reach into it, and those the person named carry their name."""
    style = painter.style
    shown = shown_setbacks(recovery)
    numbers = [max(0, scene.columns.number(setback.start)) for setback in shown]
    starts = [*(scene.columns.span(number, number).start for number in numbers), scene.columns.width]
    texts = [painter.blank(ground) for ground in scene.head]
    for setback, left, right in zip(shown, starts, starts[1:], strict=False):
        name = cells.label(setback.name or "", ascii_only=style.ascii)
        _write(texts, cells.fit(name, right - left - 2, ascii_only=style.ascii), left, right)
    looks: list[tuple[str, Look]] = [
        (text, (style.palette.dim, painter.shade(ground))) for text, ground in zip(texts, scene.head, strict=True)
    ]
    return " " * GUTTER + painter.runs(looks)


def _write(texts: list[str], label: str, left: int, right: int) -> None:
    """Set a label into a row of cells, a wide letter taking two of them; nothing where it has no room."""
    text = f" {label} "
    if not any(map(str.isalnum, label)) or cells.cells(text) > right - left:
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
