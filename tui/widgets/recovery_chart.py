"""The recovery chart as a widget: drawn in a thread at its own size, its cursor laid over it, clicks turned into days.

What it draws is `evenso.charts.recovery_chart`'s; which window it shows and what a day leads to is left to the screen.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache, partial
from typing import ClassVar, Final, cast

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import events
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import Reactive, reactive
from textual.strip import Strip

from evenso.charts.recovery_chart import (
    LEAST_HEIGHT,
    LEAST_WIDTH,
    MOOD_ALONE,
    Beside,
    column_of,
    date_at_column,
    draw_recovery,
)
from evenso.charts.styles import ChartStyle, mix
from evenso.recovery.findings import Recovery
from tui.widgets.sheet import PaintsLines

REMEMBERED: Final = 24
EVERY: Final = 6
"""Cells between the days that a jump leads to."""
_COLOURS: Final = re.compile(r"\x1b\[([\d;]*)m")
_ABOVE_STRIP: Final = 2
"""Rows at the bottom that the cursor does not cross: the dates and the coverage."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a drawing was made of; recoveries are compared by identity, since they are large."""

    recovery: Recovery
    width: int
    height: int
    style: ChartStyle
    beside: Beside = MOOD_ALONE

    @property
    def key(self) -> tuple[int, int, int, ChartStyle, Beside]:
        """What it is remembered by."""
        return id(self.recovery), self.width, self.height, self.style, self.beside

    @property
    def is_chart(self) -> bool:
        """Whether there was room for a chart; too little of it, and words stand in its place."""
        return self.width >= LEAST_WIDTH and self.height >= LEAST_HEIGHT

    def make(self) -> list[Strip]:
        """Draw it; costs some milliseconds, the first time also the import of plotext."""
        lines = draw_recovery(self.recovery, width=self.width, height=self.height, style=self.style, beside=self.beside)
        return [Strip(_segments(line), self.width) for line in lines]


def _segments(line: str) -> list[Segment]:
    """Take a painted row apart into its runs, each of which `evenso.charts.styles.paint` begins and ends."""
    plain, *runs = _COLOURS.split(line)
    painted = [(plain, ""), *zip(runs[1::2], runs[::2], strict=True)]
    return [Segment(text, _style(codes)) for text, codes in painted if text]


@cache
def _style(codes: str) -> Style | None:
    spans = Text.from_ansi(f"\x1b[{codes}m-").spans
    return cast("Style", spans[0].style) if spans else None


def with_cursor(strip: Strip, column: int, style: ChartStyle) -> Strip:
    """Lay the cursor over one cell of a drawn row: a rule where nothing stands, a shade where something does."""
    before, cell, after = strip.divide([column, column + 1, strip.cell_length])
    return Strip.join([before, Strip([_under_cursor(segment, style) for segment in cell], 1), after])


@lru_cache(maxsize=256)  # the rows of a column have few cells that differ
def _under_cursor(segment: Segment, style: ChartStyle) -> Segment:
    empty, look = not segment.text.strip(" \u2800"), segment.style or Style()
    if empty:
        look += Style(color=Color.from_rgb(*mix(style.palette.ground, style.palette.text, 0.75)))
    if style.color:
        look += Style(bgcolor=Color.from_rgb(*mix(style.palette.ground, style.palette.text, 0.2)))
    elif not empty:
        look += Style(reverse=True)
    return Segment(style.glyphs.cursor if empty else segment.text, look)


@dataclass(frozen=True, slots=True)
class Picture:
    """What is to be drawn, how it looks, what stands beside it, and the rows that it is about to have."""

    recovery: Recovery
    look: ChartStyle
    beside: Beside = MOOD_ALONE
    rows: int = 0


class RecoveryChart(PaintsLines):
    """The chart; its screen sets `picture`, all that is drawn at once, and `cursor`."""

    DEFAULT_CSS = "RecoveryChart { width: 1fr; height: 1fr; }"

    picture: reactive[Picture | None] = reactive(None, repaint=False)
    cursor: reactive[date | None] = reactive(None, repaint=False)
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)  # else all is laid out and painted twice

    class Pointed(Message):
        """A day was clicked; `opens` when the click was on its dot."""

        def __init__(self, day: date, *, opens: bool) -> None:
            super().__init__()
            self.day = day
            self.opens = opens

    class Rolled(Message):
        """The mouse wheel was turned: earlier is negative."""

        def __init__(self, steps: int) -> None:
            super().__init__()
            self.steps = steps

    class Drawn(Message):
        """A drawing is ready."""

        def __init__(self, drawing: Drawing, strips: list[Strip]) -> None:
            super().__init__()
            self.drawing = drawing
            self.strips = strips

    ALLOW_SELECT: ClassVar[bool] = False

    def __init__(self) -> None:
        super().__init__()
        self._strips: list[Strip] = []
        self._lit: dict[int, tuple[list[Strip], list[Strip]]] = {}
        """The rows of drawings, and the same with the ground under them as the widget has it now."""
        self._drawn: Drawing | None = None
        self._begun: Drawing | None = None
        self._laid = False
        self._known: OrderedDict[tuple[int, int, int, ChartStyle, Beside], tuple[Drawing, list[Strip]]] = OrderedDict()

    # Drawing

    @property
    def wanted(self) -> Drawing | None:
        """What should be seen now, at the rows it has or, while the lines around it change theirs, will have."""
        picture = self.picture
        if picture is None or not self.size:
            return None
        height = self.size.height if self._laid else max(1, picture.rows)
        return Drawing(picture.recovery, self.size.width, height, picture.look, picture.beside)

    @property
    def is_behind(self) -> bool:
        """Whether something else stands there than should be seen now."""
        wanted = self.wanted
        return wanted is not None and (self._drawn is None or wanted.key != self._drawn.key)

    def watch_picture(self) -> None:
        """Draw another window, or the same in another way."""
        self._laid = False
        self._draw()

    def on_resize(self) -> None:
        """Draw at another size."""
        self._lit = {}
        self._laid = True
        self._draw()

    def watch_cursor(self, before: date | None, after: date | None) -> None:
        """Move the cursor; nothing is drawn again, and only its columns are painted."""
        columns = {self.column_at(day) for day in (before, after)} - {None}
        if columns:
            self.refresh(*(Region(column, 0, 1, self.size.height) for column in columns if column is not None))

    def _draw(self) -> None:
        if (wanted := self.wanted) is None or not self.is_behind:
            return
        if wanted.key in self._known:
            self._show(*self._known[wanted.key])
        elif self._begun is None or wanted.key != self._begun.key:
            self._begun = wanted
            # described here: Textual would write out all of the recovery to describe it
            self.run_worker(partial(self._make, wanted), thread=True, exclusive=True, group="chart", description="draw")

    def _make(self, drawing: Drawing) -> None:
        self.post_message(self.Drawn(drawing, drawing.make()))

    def on_recovery_chart_drawn(self, event: Drawn) -> None:
        """Show a drawing if it is still the one wanted."""
        event.stop()
        if event.drawing is self._begun:
            self._begun = None
        self.keep(event.drawing, event.strips)
        wanted = self.wanted
        if wanted is not None and wanted.key == event.drawing.key:
            self._show(event.drawing, event.strips)

    def lacks(self, picture: Picture) -> Drawing | None:
        """Return what would have to be drawn to show a picture; None where it is known, or has no room yet."""
        drawing = Drawing(picture.recovery, self.size.width, picture.rows, picture.look, picture.beside)
        return drawing if self.size and picture.rows > 0 and drawing.key not in self._known else None

    def keep(self, drawing: Drawing, strips: list[Strip]) -> None:
        """Remember a drawing for when it is wanted."""
        self._known[drawing.key] = drawing, strips
        while len(self._known) > REMEMBERED:
            self._known.popitem(last=False)

    def _show(self, drawing: Drawing, strips: list[Strip]) -> None:
        self._drawn, self._strips = drawing, strips
        self.refresh()
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """Draw again where the rows that were foretold are not those it was given."""
        self._laid = True
        self._draw()

    def notify_style_update(self) -> None:
        """Lay the drawing on the new ground."""
        super().notify_style_update()
        self._lit = {}

    def _on_ground(self) -> list[Strip]:
        """Return the drawing's rows with the widget's own ground under them, made once a drawing."""
        one = id(self._strips)  # of rows that are kept beside what is made of them, so that no others can have it
        if one not in self._lit:
            ground, width = self.rich_style, self.size.width
            lit = [strip.apply_style(ground).adjust_cell_length(width, ground) for strip in self._strips]
            self._lit[one] = self._strips, lit
            while len(self._lit) > REMEMBERED:
                del self._lit[next(iter(self._lit))]
        return self._lit[one][1]

    def render_line(self, y: int) -> Strip:
        """Give one row of the drawing, with the cursor over it."""
        rows = self._on_ground()
        if self._drawn is None or y >= len(rows):
            return Strip.blank(self.size.width, self.rich_style)
        column = self.column_at(self.cursor)
        if column is not None and y < len(rows) - _ABOVE_STRIP and column < self.size.width:
            return with_cursor(rows[y], column, self._drawn.style)
        return rows[y]

    def column_at(self, day: date | None) -> int | None:
        """Return the cell of a day in what is drawn."""
        if self._drawn is None or day is None or not self._drawn.is_chart:
            return None
        seen = self._drawn.recovery
        return column_of(day, start=seen.start, end=seen.end, width=self._drawn.width)

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """Point at a day; on a dot, open it."""
        if self._drawn is None or not self._drawn.is_chart:
            return
        day = date_at_column(event.x, recovery=self._drawn.recovery, width=self._drawn.width)
        if day is None:
            return
        glyphs = self._drawn.style.glyphs
        here = self._strips[event.y].crop(event.x, event.x + 1).text if event.y < len(self._strips) else ""
        opens = here in {glyphs.dot, glyphs.came_back} or (event.chain > 1 and day == self.cursor)
        self.post_message(self.Pointed(day, opens=opens))

    def spots(self) -> Iterator[Offset]:
        """Yield a place every few cells along the days, to walk on from; a letter on each day would hide the chart."""
        if self._drawn is not None and self._drawn.is_chart:
            for x in range(0, self.size.width, EVERY):
                if date_at_column(x, recovery=self._drawn.recovery, width=self._drawn.width) is not None:
                    yield self.region.offset + Offset(x, 0)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Go earlier."""
        event.stop()
        self.post_message(self.Rolled(-1))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Go later."""
        event.stop()
        self.post_message(self.Rolled(1))
