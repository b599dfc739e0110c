"""A painted row of a chart becomes segments as rich would read it, without rich reading each cell."""

from __future__ import annotations

import pytest
from rich.console import Console
from rich.style import Style
from rich.text import Text

from evenso.charts.recovery_chart import draw_recovery
from evenso.charts.styles import ChartStyle
from tests.evenso.charts.fictional import fictional
from tui.widgets.recovery_chart import Drawing


@pytest.mark.parametrize("style", [ChartStyle(), ChartStyle(color=False), ChartStyle(true_color=False)])
def test_each_cell_has_the_sign_and_the_look_that_was_painted(style: ChartStyle) -> None:
    """Cell by cell it is what the escapes of the row say."""
    console = Console(color_system="truecolor")
    recovery = fictional(120)
    rows = draw_recovery(recovery, width=80, height=20, style=style)
    for row, strip in zip(rows, Drawing(recovery, 80, 20, style).make(), strict=True):
        read = Text.from_ansi(row, end="").render(console)
        expected = [(sign, segment.style or Style()) for segment in read for sign in segment.text]
        assert [(sign, segment.style or Style()) for segment in strip for sign in segment.text] == expected
