"""The recovery chart for documents of plain characters: no colour, with its legend under it."""

from __future__ import annotations

from evenso.bring.choice import Section
from evenso.charts.recovery_chart import Beside, Mark, Marker, draw_recovery, legend
from evenso.charts.styles import ChartStyle
from evenso.summary import Summary

_HEIGHT = 18


def chart_lines(summary: Summary, width: int, *, plain: bool) -> list[str]:
    """Return the chart as lines of at most `width` cells, or no lines when there is nothing to draw."""
    if not summary.recovery.days:
        return []
    style = ChartStyle(color=False, ascii=plain)
    sessions = [Marker(day) for day in summary.sessions]
    beside = Beside(tuple(Marker(day, Mark.EVENT) for day, _ in summary.markers))
    recovery = summary.recovery
    drawn = draw_recovery(recovery, width=width, height=_HEIGHT, style=style, markers=sessions, beside=beside)
    strip = summary.has(Section.COVERAGE)
    logged = "logged" if strip else ""
    told = legend(style, width, recovery, sessions=bool(sessions), beside=beside, logged=logged)
    drawn = drawn if strip else drawn[:-1]
    return [line.rstrip() for line in (*drawn, told)]
