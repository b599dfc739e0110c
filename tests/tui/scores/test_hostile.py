"""Hostile words and odd figures on the pages of totals and of the weekly review: shown, never acted upon."""

from __future__ import annotations

from datetime import timedelta

import pytest

from evenso.goals.records import Goal, GoalVersion
from evenso.patterns.records import Pattern
from evenso.records import CheckIn, Moment, Note
from evenso.scores.records import Better, Questionnaire, Score
from tests.tui.conftest import NOON, Desk, Seat

pytestmark = pytest.mark.slow  # every screen with the worst words: .ci/run has the time

BAD = "[@click=app.quit]x[/] \x1b[2J\u202e\U0001f469\u200d\U0001f469\u200d\U0001f467 " + "x" * 2000


def planted(desk: Desk) -> None:
    """A questionnaire with odd figures and 200 totals, more patterns and goals than there are digits, hostile words."""
    with desk.journal() as journal:
        odd = Questionnaire(
            name="[red]漢字\u202e sheet", low=-5.5, high=1000, better=Better.HIGHER, sem=3.3, cutoff=0, origin=BAD
        )
        asked = journal.add_questionnaire(odd)
        for back in range(200):
            at = Moment.of(NOON - timedelta(days=3 * back))
            value = (back * 37) % 900 - 5
            journal.add_score(asked, Score(at=at, day=at.entry_day(), questionnaire_id="", value=value, note=BAD))
        at = Moment.of(NOON)
        journal.add(CheckIn(at=at, day=at.entry_day(), mood=8))
        journal.add(CheckIn(at=at, day=at.entry_day(), mood=1, note=BAD))
        journal.add(Note(at=at, day=at.entry_day(), text=BAD, for_session=True))
        for number in range(11):
            journal.add_pattern(Pattern(name=f"{number} [/]\u202e漢字"))
            title = f"{number} [b]" + "z" * 90
            journal.add_goal(Goal(versions=(GoalVersion(day=at.entry_day(), title=title, first_step=BAD),)))


def untouched(seat: Seat) -> bool:
    """Whether nothing on the screen can act, and every row has its width."""
    rows = seat.app.screen._compositor.render_strips()
    width, height = seat.app.size
    whole = [row.cell_length for row in rows] == [width] * height
    return whole and not set(seat.text) & {"\x1b", "\u202e", "\x07"}


@pytest.mark.parametrize("size", [(60, 20), (120, 40), (30, 8)])
@pytest.mark.fault("F49", "F50", "F66")
async def test_odd_totals_are_drawn_and_walked(desk: Desk, size: tuple[int, int]) -> None:
    """A wild questionnaire is drawn, walked, resized; its words stay words."""
    planted(desk)
    async with desk.running(size) as seat:
        await seat.press("g", "r", "Q")
        for key in ("left", "left", "right", "down", "up", "space", "e", "escape", "n", "escape"):
            await seat.press(key)
            assert untouched(seat)
        await seat.pilot.resize_terminal(50, 15)
        await seat.rest()
        assert untouched(seat)


@pytest.mark.parametrize("size", [(60, 20), (120, 40)])
@pytest.mark.fault("F49", "F50")
async def test_every_step_shows_hostile_words_as_words(desk: Desk, size: tuple[int, int]) -> None:
    """Eight steps with hostile entries, patterns and goals; a digit without a line does nothing."""
    planted(desk)
    async with desk.running(size) as seat:
        await seat.press("g", "w", "r")
        for _ in range(8):
            await seat.press("9", "1", "space")
            assert untouched(seat)
            await seat.press("enter")
        await seat.press("escape", "R", "space")
        assert untouched(seat)
