"""The recovery chart of a summary for documents that draw: its scene at a size, its words, its table."""

from __future__ import annotations

from evenso.bring.choice import Section
from evenso.charts.vector.recovery import Marks, draw
from evenso.charts.vector.shapes import Scene, Size
from evenso.documents.parts import Table, told_setbacks
from evenso.summary import Summary
from evenso.wording.bring.chart import HEADS, chart_rows, say_chart
from evenso.wording.bring.parts import marker_letter


def chart_scene(summary: Summary, size: Size) -> Scene | None:
    """Return the chart in the room given, None when no day is logged."""
    if not summary.recovery.days:
        return None
    marks = Marks(
        sessions=summary.sessions,
        events=tuple((day, marker_letter(place)) for place, (day, _) in enumerate(summary.markers)),
        numbers={setback.id: str(place) for place, setback in enumerate(told_setbacks(summary), 1)},
        logged=summary.has(Section.COVERAGE),
    )
    return draw(summary.recovery, size, marks, say_chart(summary.recovery, logged=marks.logged))


def chart_table(summary: Summary) -> Table:
    """Return the chart as a table."""
    every = (HEADS, *chart_rows(summary.recovery, summary.week_starts_on))
    heads, *rows = every if summary.has(Section.COVERAGE) else [row[:-1] for row in every]
    return Table("", heads, tuple(rows))
