"""The axes of Trends stand still while one looks at the same window: only what is drawn between them changes."""

from __future__ import annotations

import re

import pytest

from evenso.charts.naming import legend
from evenso.charts.styles import ChartStyle
from tests.tui.conftest import Desk, Seat
from tests.tui.keyboard.conftest import whole_file, whole_sample

__all__ = ["whole_file", "whole_sample"]

AXIS = re.compile(r"^ {0,2}\d*[┤│└]")


def axes(seat: Seat) -> list[tuple[int, str]]:
    """The rows of the chart with the figures beside them, and the row of dates."""
    rows = [(number, line[:3]) for number, line in enumerate(seat.lines) if AXIS.match(line)]
    return [*rows, (rows[-1][0] + 1, seat.lines[rows[-1][0] + 1])]


@pytest.mark.parametrize("size", [(60, 20), (60, 24), (80, 24), (90, 30), (120, 40)])
async def test_a_cursor_a_setback_and_layers_leave_the_axes_where_they_are(
    whole_sample: Desk, size: tuple[int, int]
) -> None:
    """Walking, going through setbacks, a tracker or goals more or less: each figure and date stays in its row."""
    async with whole_sample.running(size) as seat:
        await seat.press("g", "r")
        stood = axes(seat)
        assert len(stood) > 5
        for key in ("left", "v", "v", "t", "o", "escape", "t", "o", "v"):
            await seat.press(key)
            assert axes(seat) == stood, key


async def test_the_marks_of_a_year_are_named_on_one_line(whole_sample: Desk) -> None:
    """At 80 cells all seven fit beside each other, with the days counted in few words."""
    async with whole_sample.running() as seat:
        await seat.press("g", "r")
        (named,) = [line for line in seat.lines if "level" in line]
        for word in ("days", "level", "setback", "came back", "marked", "goal", "of 365 days"):
            assert word in named


@pytest.mark.parametrize("width", [20, 40, 78, 79, 80, 120])
def test_a_legend_begins_at_the_edge_only_where_that_saves_a_row(width: int) -> None:
    """Every row is as wide as it should be, and stands under the plot where there is room for that."""
    style = ChartStyle(color=False)
    under, at_the_edge = legend(style, width), legend(style, width, chart_width=width + 1)
    assert all(len(row) == width for row in at_the_edge)
    assert at_the_edge == under or len(at_the_edge) < len(under)
