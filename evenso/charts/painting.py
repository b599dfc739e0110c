"""Colours on rows of glyphs: what a cell shows decides its ink, what lies under it decides its shade.

Knows the palette and the scene; what is drawn where is left to `scene` and `canvas`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from evenso.charts.scene import Ground
from evenso.charts.styles import ChartStyle, Rgb, mix, paint

Look = tuple[Rgb | None, Rgb | None]
"""Ink and ground of a cell; None leaves the terminal's own."""

PLAIN: Final[Look] = (None, None)


class Painter:
    """Paints rows of cells in one style, looking each shade up once."""

    def __init__(self, style: ChartStyle) -> None:
        palette, glyphs = style.palette, style.glyphs
        self.style = style
        self.inks = {
            glyphs.dot: palette.dot,
            glyphs.came_back: palette.came_back,
            glyphs.spread: palette.axis,
            glyphs.setback: palette.axis,
            glyphs.cursor: palette.dim,
            glyphs.second: palette.text,
        }
        self.cells: dict[tuple[str, int], tuple[str, Look]] = {}
        self.shades: dict[int, Rgb | None] = {}

    def shade(self, ground: int) -> Rgb | None:
        """The colour that lies under a cell."""
        if ground not in self.shades:
            self.shades[ground] = self._mix(ground)
        return self.shades[ground]

    def _mix(self, ground: int) -> Rgb | None:
        palette = self.style.palette
        shade: Rgb | None = None
        if ground & Ground.SETBACK:
            shade = self.style.setback
        if ground & Ground.VALLEY:
            shade = palette.valley
        elif ground & Ground.BAND:
            shade = palette.band if shade is None else mix(shade, palette.line, 0.09)
        if ground & Ground.CURSOR:
            shade = mix(shade or palette.ground, palette.text, 0.16)
        return shade

    def row(self, glyphs: str, grounds: Sequence[int]) -> str:
        """Paint one row of the plot: `glyphs` and `grounds` have one item a cell."""
        if not self.style.color:
            return "".join(
                self.blank(ground) if glyph == " " and ground else glyph
                for glyph, ground in zip(glyphs, grounds, strict=True)
            )
        return self.runs(map(self._look_up, glyphs, grounds))

    def blank(self, ground: int) -> str:
        """What stands in a cell without a mark: without colour, and in ASCII, the whole ground shows as a pattern."""
        marks = self.style.glyphs
        if ground & Ground.CURSOR:
            return marks.cursor
        if ground & Ground.SPREAD:
            return marks.spread
        return marks.setback if ground & self._signed else " "

    @property
    def _signed(self) -> int:
        """The ground that bears the sign of a setback: all of it where that says more than a shade, else its rim."""
        return Ground.RIM if self.style.color and not self.style.ascii else Ground.SETBACK

    def _look_up(self, glyph: str, ground: int) -> tuple[str, Look]:
        key = glyph, ground
        if key not in self.cells:
            self.cells[key] = self._cell(glyph, ground)
        return self.cells[key]

    def _cell(self, glyph: str, ground: int) -> tuple[str, Look]:
        if glyph != " ":
            return glyph, (self.inks.get(glyph, self.style.palette.line), self.shade(ground))
        if ground & Ground.CURSOR:
            return self.style.glyphs.cursor, (self.style.palette.dim, self.shade(ground))
        if ground & Ground.SPREAD:
            return self.style.glyphs.spread, (self.style.palette.axis, self.shade(ground & ~Ground.SPREAD))
        if ground & self._signed:
            return self.style.glyphs.setback, (self.style.palette.axis, self.shade(ground))
        half = ground & Ground.BAND
        if half in {Ground.BAND_ABOVE, Ground.BAND_BELOW} and not self.style.ascii:
            return "▀" if half & Ground.BAND_ABOVE else "▄", (self.shade(ground), self.shade(ground & ~half))
        return " ", (None, self.shade(ground))

    def runs(self, cells: Iterable[tuple[str, Look]]) -> str:
        """Join cells, a run of equal looks at a time."""
        done: list[str] = []
        run, last = "", PLAIN
        for text, look in cells:
            if look != last:
                done.append(paint(run, self.style, *last))
                run, last = "", look
            run += text
        return "".join((*done, paint(run, self.style, *last)))
