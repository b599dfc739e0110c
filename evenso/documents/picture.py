"""The recovery chart for documents of plain characters: no colour, with its legend under it."""

from __future__ import annotations

from evenso.bring.choice import Section
from evenso.charts.canvas import GUTTER
from evenso.charts.cells import bare
from evenso.charts.columns import Columns
from evenso.charts.naming import LOGGED, legend
from evenso.charts.recovery_chart import Beside, Mark, Marker, draw_recovery
from evenso.charts.styles import ChartStyle
from evenso.charts.ticks import date_ticks, last_day
from evenso.recovery.findings import Recovery
from evenso.summary import Summary

_HEIGHT = 18
_DATES = -2
"""Where the row of dates stands in a chart: over the strip of logged days."""


def chart_lines(summary: Summary, width: int, *, plain: bool) -> list[str]:
    """Return the chart as lines of at most `width` cells, or no lines when there is nothing to draw."""
    if not summary.recovery.days:
        return []
    style = ChartStyle(color=False, ascii=plain)
    sessions = [Marker(day) for day in summary.sessions]
    beside = Beside(tuple(Marker(day, Mark.EVENT) for day, _ in summary.markers))
    recovery = summary.recovery
    drawn = draw_recovery(recovery, width=width, height=_HEIGHT, style=style, markers=sessions, beside=beside)
    drawn[_DATES] = _with_last_day(drawn[_DATES], recovery, width, plain=plain)
    strip = summary.has(Section.COVERAGE)
    logged = LOGGED if strip else ""
    told = legend(style, width, recovery, sessions=bool(sessions), beside=beside, logged=logged)
    drawn = drawn if strip else drawn[:-1]
    return [line.rstrip() for line in (*drawn, *told)]


def _with_last_day(dates: str, recovery: Recovery, width: int, *, plain: bool) -> str:
    """Name the last day at the end of the dates, where there is room for it: on paper no cursor tells which it is."""
    columns = Columns.between(recovery.start, recovery.end, width - GUTTER)
    label = bare(last_day(columns, date_ticks(columns)), ascii_only=plain)
    told = dates.rstrip()
    return told.ljust(width - len(label)) + label if label and len(told) + 2 + len(label) <= width else dates
