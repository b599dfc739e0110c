"""The only module that talks to plotext: it turns a scene into lines of text.

plotext is imported on the first chart, since that costs more than drawing one. It sees numbers, glyphs and dates only,
never a person's words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import groupby
from threading import Lock
from typing import Any, Final

from evenso.charts.scene import HIGH, LOW, Cell, Ground, Scene
from evenso.charts.styles import ChartStyle, Rgb, mix

GUTTER: Final = 3
"""Cells left of the first column: two for the number, one for the axis."""

BENEATH: Final = 2
"""Rows under the plot: the axis and its dates."""

_DRAWING = Lock()
_FRAME: Final = str.maketrans("┤│└┬─┴┼├┌┘┐", "||++-++++++")
_MOODS: Final = (2, 4, 6, 8, 10)


@cache
def _plotext() -> Any:
    import plotext  # noqa: PLC0415  # 80 to 350 ms: paid when a chart is drawn, not when the program starts

    plotext.terminal.limit(False, False)  # noqa: FBT003  # plotext takes them by place: width, height
    return plotext


def ground_color(ground: Ground, style: ChartStyle) -> Rgb | None:
    """Return the shade under a cell, None where the terminal's own ground stays."""
    palette = style.palette
    if not style.color or not ground:
        return None
    shade = palette.ground
    if ground & Ground.SETBACK:
        shade = palette.setback
    if ground & Ground.WAY_BACK:
        shade = palette.way_back
    if ground & Ground.BAND:
        share = 0.13 if ground == Ground.BAND else 0.10
        shade = palette.band if ground == Ground.BAND else mix(shade, palette.line, share)
    return mix(shade, palette.text, 0.16) if ground & Ground.CURSOR else shade


def ground_glyph(ground: Ground, style: ChartStyle) -> str:
    """Return what stands in an otherwise empty cell."""
    if ground & Ground.CURSOR:
        return style.glyphs.cursor
    if ground & (Ground.SETBACK | Ground.WAY_BACK) and not style.color:
        return style.glyphs.setback
    return " "


class _Brush:
    """Draws points on plotext's figure, one signal for each look."""

    def __init__(self, plotext: Any, scene: Scene, style: ChartStyle) -> None:
        self.plotext, self.scene, self.style = plotext, scene, style
        self.figure = plotext.figure

    def marker(self, glyph: str, ink: Rgb, ground: Ground = Ground.PLAIN) -> Any:
        shade = ground_color(ground, self.style)
        return self.plotext.marker(glyph, self.plotext.pixel(foreground=ink, background=shade))

    def ground(self) -> None:
        """Paint the shades, a run of equal cells at a time: one marker per look keeps bands whole."""
        runs: dict[Ground, list[tuple[int, int, int]]] = {}
        for row, line in enumerate(self.scene.ground):
            column = 0
            for ground, cells in groupby(line):
                length = sum(1 for _ in cells)
                if ground:
                    runs.setdefault(ground, []).append((row, column, column + length - 1))
                column += length
        for ground, found in runs.items():
            glyph = ground_glyph(ground, self.style)
            if glyph == " " and not self.style.color:
                continue
            self._draw_runs(found, self.marker(glyph, self.style.palette.dim, ground))

    def _draw_runs(self, runs: Sequence[tuple[int, int, int]], marker: Any) -> None:
        xs = [end + 0.5 for _, first, last in runs for end in (first, last)]
        ys = [self.scene.rows.mood(row) for row, _, _ in runs for _ in range(2)]
        signal = self.figure.signal(xs, ys, marker=marker).density("full", scope="line")
        for index in range(1, len(xs), 2):
            signal.line(index)
        self.figure.draw(signal)

    def cells(self, cells: Iterable[Cell], glyph: str, ink: Rgb) -> None:
        """Set one glyph into each cell, on the shade that lies there."""
        found = list(cells)
        if not found:
            return
        looks = {
            ground: self.marker(glyph, ink, ground) for ground in {self.scene.ground[row][col] for col, row in found}
        }
        markers = [looks[self.scene.ground[row][col]] for col, row in found]
        xs, ys = [col + 0.5 for col, _ in found], [self.scene.rows.mood(row) for _, row in found]
        self.figure.draw(self.figure.signal(xs, ys, marker=markers))

    def line(self) -> None:
        """Draw the smooth line, in braille dots or, without them, a glyph a column."""
        glyph = self.style.glyphs.line if self.style.ascii else "braille"
        ink, rows, width = self.style.palette.line, self.scene.rows, self.scene.columns.width
        looks: dict[Ground, Any] = {}
        for xs, levels in self.scene.line:
            ys = [rows.mood(rows.row(level)) for level in levels] if self.style.ascii else list(levels)
            grounds = [
                self.scene.ground[rows.row(level)][min(int(x), width - 1)] for x, level in zip(xs, levels, strict=True)
            ]
            for ground in grounds:
                looks.setdefault(ground, self.marker(glyph, ink, ground))
            signal = self.figure.signal(list(xs), ys, marker=[looks[ground] for ground in grounds])
            self.figure.draw(signal.lines(not self.style.ascii).density("full", scope="line"))


def _set_up(plotext: Any, scene: Scene, style: ChartStyle) -> Any:
    figure, rows, width = plotext.figure, scene.rows, scene.columns.width
    plotext.add_theme("evenso", text=plotext.pixel(foreground=style.palette.dim))
    figure.clear()
    figure.theme("evenso").plot_size(width + GUTTER, rows.count + BENEATH)
    for axis in (0, 1):
        figure.axes(active=False, axis=axis, side=1)
    half = rows.step / 2
    moods = [mood for mood in _MOODS if rows.count >= 10 or mood in {2, 6, 10}]
    figure.ruler("y", "left").lim(LOW - half, HIGH + half).alignment(lim="edge").ticks(
        [rows.mood(rows.row(mood)) for mood in moods], [str(mood).rjust(GUTTER - 1) for mood in moods]
    )
    figure.ruler("x", "lower").lim(0, width).alignment(lim="edge", tick="left").ticks(
        [tick.column + 0.5 for tick in scene.date_ticks], [tick.label for tick in scene.date_ticks]
    )
    return figure


def render(scene: Scene, style: ChartStyle, on_axis: Sequence[tuple[int, str, Rgb]] = ()) -> list[str]:
    """Draw a scene: its rows, the axis, the dates; `on_axis` puts glyphs on the axis (column, glyph, colour)."""
    with _DRAWING:
        plotext = _plotext()
        figure = _set_up(plotext, scene, style)
        brush, glyphs, palette = _Brush(plotext, scene, style), style.glyphs, style.palette
        brush.ground()
        brush.cells(scene.bars, glyphs.spread, palette.axis)
        brush.line()
        brush.cells(scene.dots, glyphs.dot, palette.dot)
        brush.cells(scene.returns, glyphs.came_back, palette.came_back)
        matrix = figure.build()
        for column, glyph, ink in on_axis:
            matrix.insert(
                GUTTER + column, scene.rows.count, plotext.colorize(glyph).fill(plotext.pixel(foreground=ink))
            )
        text = matrix.string(colorless=not style.color)
    if style.ascii:
        text = text.translate(_FRAME)
    return text.rstrip("\n").split("\n")
