"""The colours of charts in a terminal and a theme: taken from the theme's variables, so that a chart is part of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.color import Color

from evenso.charts.styles import ChartStyle, Palette
from tui.colours.contrast import AA, GRAPHICS, legible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import App


def palette_of(variables: Mapping[str, str]) -> Palette:
    """Return the palette of a theme by its variables."""
    ground, text, accent, warm = (
        Color.parse(variables[name]).rgb for name in ("background", "ink", "accent", "warm-hue")
    )
    palette = Palette.derive(ground=ground, text=text, accent=accent, warm=warm)
    behind = (Color(*palette.ground), Color(*palette.band), Color(*palette.setback))
    return replace(
        palette,
        dim=legible(Color(*palette.dim), (behind[0], behind[2]), AA).rgb,
        axis=legible(Color(*palette.axis), behind, GRAPHICS).rgb,
        dot=legible(Color(*palette.dot), behind[:1], GRAPHICS).rgb,
        line=legible(Color(*palette.line), behind, GRAPHICS).rgb,
        text=legible(Color(*palette.text), behind, AA).rgb,
    )


def chart_style(app: App[object], *, plain: bool) -> ChartStyle:
    """Return how charts are drawn in this terminal and theme."""
    return ChartStyle(color=not app.no_color, ascii=plain, palette=palette_of(app.theme_variables))
