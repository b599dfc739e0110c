"""Goals on Trends: quiet marks under the chart, named under the cursor and in the list, switched off with a key."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from evenso.charts.naming import legend
from evenso.charts.recovery_chart import Beside, Mark, Marker, draw_recovery
from evenso.charts.styles import ChartStyle
from evenso.goals.records import Goal, GoalState, GoalVersion
from evenso.records import CheckIn, Moment
from evenso.recovery.report import recover
from evenso.recovery.series import DayMood, DaySeries
from storage.journal import Journal
from tests.tui.conftest import NOON, Desk

TODAY = NOON.date()


def with_goal(desk: Desk, title: str = "answer tomorrow") -> None:
    """Write thirty days of moods, and a goal begun on the last but five and let go today."""
    with Journal.open(desk.path, clock=desk.clock, create=True) as journal:
        for back in range(30):
            at = Moment.of(NOON - timedelta(days=back))
            journal.add(CheckIn(at=at, day=TODAY - timedelta(days=back), mood=5 + back % 3))
        version = GoalVersion(day=TODAY - timedelta(days=5), title=title)
        goal = journal.add_goal(Goal(versions=(version,)))
        journal.set_goal_state(goal.id, GoalState.LET_GO, day=TODAY, reason="it was somebody else's")


async def test_a_goal_is_marked_and_named_under_the_cursor(desk: Desk) -> None:
    """The chart has a mark, the legend its word, the day under the cursor what became of which goal."""
    with_goal(desk)
    async with desk.running((100, 30)) as seat:
        await seat.press("g", "r", "2")
        assert "◇ goal" in seat.text
        await seat.press("right")
        assert "◇ goal let go: “answer tomorrow”" in seat.text


async def test_one_key_takes_the_marks_away_and_brings_them_back(desk: Desk) -> None:
    """`o` says that goals are not marked, and is remembered."""
    with_goal(desk)
    async with desk.running((100, 30)) as seat:
        await seat.press("g", "r", "2", "o")
        assert "Goals are not marked" in seat.text
        assert "◇" not in seat.text
    async with desk.running((100, 30)) as seat:
        await seat.press("g", "r", "2")
        assert "◇" not in seat.text
        await seat.press("o")
        assert "◇" in seat.text


@pytest.mark.parametrize("title", ["answer tomorrow", "[/] [red]x", "a\x1b[2Jb", "x" * 119])
async def test_the_list_of_marked_days_has_them(desk: Desk, title: str) -> None:
    """Begun and let go stand among the marked days, the latest first; keys of own markers leave them alone."""
    with_goal(desk, title)
    async with desk.running((100, 30)) as seat:
        await seat.press("g", "r", "M")
        rows = [number for number, line in enumerate(seat.lines) if "goal " in line]
        assert "goal let go" in seat.lines[rows[0]]
        assert "goal begun" in seat.text
        assert "enter to the goal" in seat.lines[-1]
        await seat.press("x", "e")
        assert "goal begun" in seat.text
    with desk.journal() as journal:
        assert len(journal.goals()) == 1


async def test_the_year_marks_them_too(desk: Desk) -> None:
    """A day of the year on which a goal was let go says so."""
    with_goal(desk)
    async with desk.running((120, 40)) as seat:
        await seat.press("g", "r", "Y")
        assert "goal let go: “answer tomorrow”" in seat.text


@pytest.mark.parametrize("ascii_only", [False, True])
def test_a_life_marker_is_seen_where_both_fall_together(ascii_only: bool) -> None:
    """Of a goal and a life marker in one cell the marker is drawn; in ASCII the goal has a sign of its own."""
    start = date(2026, 11, 1)
    moods = [DayMood(start + timedelta(days=step), 5, 5, 5) for step in range(20)]
    recovery = recover(DaySeries.of(moods, start, moods[-1].day), start, moods[-1].day)
    style = ChartStyle(color=False, ascii=ascii_only)
    goal, event = style.glyphs.goal, style.glyphs.event
    assert len(set(marks_of(style))) == len(marks_of(style))
    both = Beside((Marker(start, Mark.GOAL), Marker(start, Mark.EVENT), Marker(moods[9].day, Mark.GOAL)))
    drawn = "\n".join(draw_recovery(recovery, width=70, height=12, style=style, beside=both))
    axis = next(line for line in drawn.split("\n") if event in line)
    assert goal in axis
    assert f"{goal} goal" in legend(style, 120, recovery, beside=both)[0]
    alone = replace(both, markers=both.markers[1:2])
    assert f"{goal} goal" not in legend(style, 120, recovery, beside=alone)[0]


def marks_of(style: ChartStyle) -> list[str]:
    """Every mark that can stand on the axis of a chart or in its plot."""
    glyphs = style.glyphs
    return [glyphs.dot, glyphs.line, glyphs.came_back, glyphs.session, glyphs.event, glyphs.goal, glyphs.cursor]


async def test_a_marked_day_and_a_week_lead_to_the_goal(desk: Desk) -> None:
    """Enter on a marked day of a goal, and its digit in Week, go to the goal; esc comes back to where one was."""
    with_goal(desk)
    async with desk.running((100, 30)) as seat:
        await seat.press("g", "r", "M", "enter")
        assert seat.app.current_mode == "goals"
        assert "› answer tomorrow" in seat.text
        await seat.press("escape")
        assert "Marked days" in seat.text
        await seat.press("g", "w", "1")
        assert seat.app.current_mode == "goals"
        await seat.press("escape")
        assert seat.app.current_mode == "week"
