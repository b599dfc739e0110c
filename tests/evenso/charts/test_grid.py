"""The week's grid: every line equally wide, blanks are no zeros, labels cannot act."""

from datetime import date

import pytest
from rich.cells import cell_len
from rich.text import Text

from evenso.charts.grid import Grid, GridRow, draw_grid
from evenso.charts.strip import last_days
from evenso.charts.styles import ChartStyle
from tests.evenso.charts.test_cells import HOSTILE

DAYS = last_days(date(2026, 11, 22), 7)
GRID = Grid(
    DAYS,
    (
        GridRow("mood", "", ("3", "", "5", "6", "6½", "7", "")),
        GridRow("5-4-3-2-1", "grounding", ("2", "", "0", "", "", "1", "")),
        GridRow("asked for help", "communication", ("", "✓", "", "", "", "", "✓")),
    ),
)
PLAIN = ChartStyle(color=False)


def test_the_grid_reads_as_text() -> None:
    """Days across, areas as headings, a dot where nothing was recorded and a zero where one was."""
    assert [line.rstrip() for line in draw_grid(GRID, width=60, style=PLAIN)] == [
        "                  Mon Tue Wed Thu Fri Sat Sun",
        "                  16  17  18  19  20  21  22",
        "  mood            3   ·   5   6   6½  7   ·",
        "Grounding",
        "  5-4-3-2-1       2   ·   0   ·   ·   1   ·",
        "Communication",
        "  asked for help  ·   ✓   ·   ·   ·   ·   ✓",
    ]


@pytest.mark.parametrize("width", [0, 1, 9, 30, 40, 80, 120])
@pytest.mark.parametrize("style", [PLAIN, ChartStyle(), ChartStyle(color=False, ascii=True)])
def test_every_line_is_exactly_as_wide_as_asked(width: int, style: ChartStyle) -> None:
    """At any width, in any style."""
    for line in draw_grid(GRID, width=width, style=style, today=DAYS[-1]):
        assert Text.from_ansi(line).cell_len == width


@pytest.mark.parametrize("name", HOSTILE)
def test_a_skill_may_have_any_name(name: str) -> None:
    """Hostile names keep the columns straight and carry no escape."""
    grid = Grid(DAYS, (GridRow(name, name, (name,) * 7),))
    for line in draw_grid(grid, width=60, style=PLAIN):
        assert cell_len(line) == 60
        assert "\x1b" not in line


def test_ascii_is_ascii() -> None:
    """Ticks and halves are spelt out."""
    assert all(line.isascii() for line in draw_grid(GRID, width=60, style=ChartStyle(color=False, ascii=True)))


def test_an_empty_grid_still_names_its_days() -> None:
    """No rows, no crash; a row with too few cells is filled with blanks."""
    assert len(draw_grid(Grid(DAYS, ()), width=60, style=PLAIN)) == 2
    short = Grid(DAYS, (GridRow("walk", "", ("1",)),))
    assert draw_grid(short, width=60, style=PLAIN)[2].split() == ["walk", "1", *"······"]
