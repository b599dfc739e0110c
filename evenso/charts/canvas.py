"""The only module that talks to plotext: it turns a scene into rows of glyphs, with axes and dates.

plotext is imported on the first chart, since that costs more than drawing one. It sees numbers, glyphs and dates only,
never a person's words. Colours are laid on afterwards by `painting`, where each glyph says what it is.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from functools import cache
from threading import Lock
from types import ModuleType
from typing import Any, Final

from evenso.charts.curve import HIGH, LOW, Piece, thinned
from evenso.charts.scene import Cell, Rows, Scene
from evenso.charts.styles import ChartStyle

GUTTER: Final = 3
"""Cells left of the first column: two for the number, one for the axis."""

BENEATH: Final = 2
"""Rows under the plot: the axis and its dates."""

ROWS_FOR_EDGES: Final = 16
"""Rows from which the band's edges can be told from the line where there is no colour to shade it."""

_DRAWING: Final = Lock()
_MANUAL: Final = "plotext._doc.doc"
_ASCII_FRAME: Final = str.maketrans("┤│└┬─┴┼ä", "||++-++a")
"""Signs of the frame, and the one letter with a mark that names of months have."""
_MOODS: Final = (2, 4, 6, 8, 10)


@cache
def _plotext() -> Any:
    plotext = _imported()
    plotext.terminal.limit(False, False)  # noqa: FBT003  # plotext takes them by place: width, height
    return plotext


def _imported() -> Any:
    """Import plotext without its manual, which it would put together anew each time: three fifths of the import."""
    unread = ModuleType(_MANUAL)
    vars(unread)["docs"] = None
    sys.modules.setdefault(_MANUAL, unread)
    try:
        import plotext  # noqa: PLC0415  # 60 ms and more: paid when a chart is drawn, not when the program starts
    except ImportError:  # one that needs more of it than its name
        sys.modules.pop(_MANUAL, None)
        import plotext  # noqa: PLC0415  # the same
    finally:
        if sys.modules.get(_MANUAL) is unread:
            del sys.modules[_MANUAL]  # whoever asks for it gets it
    return plotext


def shape(scene: Scene, style: ChartStyle) -> list[str]:
    """Draw dots, line and returns with their axes: one line a row, the axis, the dates; every line equally wide."""
    with _DRAWING:  # plotext has one figure, and screens draw in threads
        plotext = _plotext()
        figure = plotext.figure
        _frame(figure, scene)
        if not style.color and not style.ascii and scene.rows.count >= ROWS_FOR_EDGES and not scene.columns.dense:
            _edges(plotext, scene)
        if scene.columns.dense:
            _dots(plotext, scene, style)
            _line(plotext, scene, style)
        else:
            _line(plotext, scene, style)
            _dots(plotext, scene, style)
        _points(plotext, scene, scene.returns, style.glyphs.came_back)
        text: str = figure.build().string(colorless=True)
    if style.ascii:
        text = text.translate(_ASCII_FRAME)
    return text.rstrip("\n").split("\n")


def trace(
    points: Sequence[tuple[float, float]],
    size: tuple[int, int],
    limits: tuple[float, float],
    *,
    ticks: Sequence[tuple[float, str]],
    dates: Sequence[tuple[int, str]],
    gutter: int,
    style: ChartStyle,
) -> list[str]:
    """Draw a line through points (a position in cells, a value) with its axes; every row equally wide.

    `size` is the whole width and the rows of the plot; the axis and its labels stand under them.
    """
    width, count = size
    with _DRAWING:
        plotext = _plotext()
        figure = plotext.figure
        figure.clear()
        figure.plot_size(width, count + BENEATH)
        for axis in (0, 1):
            figure.axes(active=False, axis=axis, side=1)
        labels = [label.rjust(gutter - 1) for _, label in ticks]
        figure.ruler("y", "left").lim(*limits).alignment(lim="edge").ticks([at for at, _ in ticks], labels)
        figure.ruler("x", "lower").lim(0, width - gutter).alignment(lim="edge", tick="left").ticks(
            [at + 0.5 for at, _ in dates], [label for _, label in dates]
        )
        marker = plotext.marker(style.glyphs.line if style.ascii else "braille")
        xs, ys = [x for x, _ in points], [y for _, y in points]
        line = figure.signal(xs, ys, marker=marker)
        figure.draw(line.lines().density("full", scope="line") if len(points) > 1 else line)
        text: str = figure.build().string(colorless=True)
    if style.ascii:
        text = text.translate(_ASCII_FRAME)
    return [line.ljust(width)[:width] for line in text.rstrip("\n").split("\n")]


def _frame(figure: Any, scene: Scene) -> None:
    rows, width, half = scene.rows, scene.columns.width, scene.rows.step / 2
    figure.clear()
    figure.plot_size(width + GUTTER, rows.count + BENEATH)
    for axis in (0, 1):
        figure.axes(active=False, axis=axis, side=1)
    moods = [mood for mood in _MOODS if rows.count >= 10 or mood in {2, 6, 10}]
    figure.ruler("y", "left").lim(LOW - half, HIGH + half).alignment(lim="edge").ticks(
        [rows.mood(rows.row(mood)) for mood in moods], [str(mood).rjust(GUTTER - 1) for mood in moods]
    )
    figure.ruler("x", "lower").lim(0, width).alignment(lim="edge", tick="left").ticks(
        [tick.column + 0.5 for tick in scene.date_ticks], [tick.label for tick in scene.date_ticks]
    )


def _points(plotext: Any, scene: Scene, cells: tuple[Cell, ...], glyph: str) -> None:
    if cells:
        xs, ys = [column + 0.5 for column, _ in cells], [scene.rows.mood(row) for _, row in cells]
        plotext.figure.draw(plotext.figure.signal(xs, ys, marker=plotext.marker(glyph)))


def _dots(plotext: Any, scene: Scene, style: ChartStyle) -> None:
    _points(plotext, scene, scene.dots, style.glyphs.dot)


def _line(plotext: Any, scene: Scene, style: ChartStyle) -> None:
    """Draw the line two braille dots thick, so that it outweighs the days; a glyph a column where only ASCII goes."""
    if style.ascii:
        for piece in scene.line:
            _points(plotext, scene, tuple(_steps(piece, scene.rows)), style.glyphs.line)
        return
    marker, quarter = plotext.marker("braille"), scene.rows.step / 4
    for piece in scene.line:
        bends = thinned(piece, quarter / 2)
        xs = [sample.at for sample in bends]
        for shift in (quarter / 2, -quarter / 2):
            ys = [sample.level + shift for sample in bends]
            plotext.figure.draw(plotext.figure.signal(xs, ys, marker=marker).lines().density("full", scope="line"))


def _edges(plotext: Any, scene: Scene) -> None:
    """Dot the edges of the band, a dot a column."""
    xs: list[float] = []
    ys: list[float] = []
    for sample in {int(sample.at): sample for piece in scene.line for sample in piece}.values():
        xs += [int(sample.at) + 0.25] * 2
        ys += [sample.low, sample.high]
    if xs:
        plotext.figure.draw(plotext.figure.signal(xs, ys, marker=plotext.marker("braille")))


def _steps(piece: Piece, rows: Rows) -> Iterator[Cell]:
    """A cell a column, and those between where the line climbs or falls by more than a row."""
    before: int | None = None
    for column, row in {int(sample.at): rows.row(sample.level) for sample in piece}.items():
        yield column, row
        if before is not None:
            for between in range(min(before, row) + 1, max(before, row)):
                yield column, between
        before = row
