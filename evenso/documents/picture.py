"""The recovery chart for documents of plain characters: no colour, with its legend under it."""

from __future__ import annotations

from evenso.charts.recovery_chart import draw_recovery, legend
from evenso.charts.styles import ChartStyle
from evenso.summary import Summary

_HEIGHT = 18


def chart_lines(summary: Summary, width: int, *, plain: bool) -> list[str]:
    """Return the chart as lines of at most `width` cells, or no lines when there is nothing to draw."""
    if not summary.recovery.days:
        return []
    style = ChartStyle(color=False, ascii=plain)
    drawn = draw_recovery(summary.recovery, width=width, height=_HEIGHT, style=style)
    return [line.rstrip() for line in (*drawn, legend(style, width, summary.recovery))]
