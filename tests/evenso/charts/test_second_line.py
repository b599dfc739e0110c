"""A tracker's line on the mood's chart: seen also where days crowd, never in place of a day or of the mood's level."""

from __future__ import annotations

from datetime import timedelta

import pytest

from evenso.charts.naming import legend
from evenso.charts.recovery_chart import Beside, draw_recovery
from evenso.charts.styles import ChartStyle
from evenso.recovery.findings import LinePoint
from tests.evenso.charts.fictional import START, fictional

STYLES = [ChartStyle(color=False), ChartStyle(color=False, ascii=True)]


def beside(days: int, level: float) -> Beside:
    """A tracker whose level stays where it is."""
    points = [LinePoint(START + timedelta(days=number), level, level, level) for number in range(days)]
    return Beside(line=tuple(points), name="sleep")


@pytest.mark.parametrize("style", STYLES, ids=["unicode", "ascii"])
@pytest.mark.parametrize("days", [40, 100, 2000])
def test_the_second_line_takes_no_cell_of_the_mood(style: ChartStyle, days: int) -> None:
    """Every cell that changed was blank before, a setback's ground, or only the spread of a crowded column."""
    recovery = fictional(days)
    alone = draw_recovery(recovery, width=78, height=14, style=style)
    both = draw_recovery(recovery, width=78, height=14, style=style, beside=beside(days, 5.0))
    changed = [
        (old, new) for before, after in zip(alone, both, strict=True) for old, new in zip(before, after, strict=True)
    ]
    changed = [(old, new) for old, new in changed if old != new]
    assert changed
    assert {new for _, new in changed} == {style.glyphs.second}
    assert {old for old, _ in changed} <= {" ", "\u2800", style.glyphs.setback, style.glyphs.spread}


def test_the_second_line_is_seen_over_the_spread_of_crowded_days() -> None:
    """Over five years, where the spread fills the columns, most columns still show the tracker."""
    style = STYLES[0]
    drawn = draw_recovery(fictional(2000), width=78, height=14, style=style, beside=beside(2000, 8.5))
    assert sum(line.count(style.glyphs.second) for line in drawn) > 40


def test_the_legend_names_the_second_line_with_its_scale() -> None:
    """The name stands with 0-10; without figures the name alone."""
    named = beside(40, 5.0)
    assert "╌╌ sleep 0-10" in legend(STYLES[0], 78, fictional(40), beside=named)[0]
    hidden = Beside(line=named.line, name="sleep", figures=False)
    assert "0-10" not in legend(STYLES[0], 78, fictional(40), beside=hidden)[0]
