"""Days away in the app: said in a form, seen on Today and in the week, ended with a key."""

from __future__ import annotations

from datetime import timedelta

import pytest

from evenso.daily.away import Away
from evenso.records import CheckIn, Moment
from tests.tui.conftest import NOON, Desk
from tui.dialogs.away import SayAway, away_form
from tui.dialogs.forms import RefusedField
from tui.screens.settings.screen import SettingsScreen

TODAY = NOON.date()


def test_the_form_reads_both_lines() -> None:
    """What is typed becomes the stretch, and a line that cannot be read has the cursor."""
    form = away_form(TODAY)
    said = form.finish({"until": "3 Dec", "since": "today"})
    assert isinstance(said, SayAway)
    assert said.away == Away(since=TODAY, until=TODAY.replace(month=12, day=3))
    for words, field in (({"until": "3/4", "since": "today"}, "until"), ({"until": "", "since": "whenever"}, "since")):
        with pytest.raises(RefusedField) as refused:
            form.finish(words)
        assert refused.value.field == field


async def test_today_says_it_and_its_strip_has_no_hole(desk: Desk) -> None:
    """The first paint has the line and the marks; a day that was logged all the same stands as one."""
    with desk.journal() as journal:
        journal.add(CheckIn(at=Moment.of(NOON - timedelta(days=2)), day=TODAY - timedelta(days=2), mood=6))
        journal.say_away(Away(since=TODAY - timedelta(days=3)))
    async with desk.running() as seat:
        assert "Away until you say that you are back (g ,): nothing is missing" in seat.text
        assert seat.text.count("⋯") == 3


@pytest.mark.slow
async def test_it_is_said_and_ended_in_settings(desk: Desk) -> None:
    """Enter asks, enter ends it, u takes that back; the week shows it."""
    with desk.journal() as journal:
        journal.add(CheckIn(at=Moment.of(NOON - timedelta(days=1)), day=TODAY - timedelta(days=1), mood=6))
    async with desk.running() as seat:
        await seat.press("g", ",")
        page = seat.app.screen
        assert isinstance(page, SettingsScreen)
        rows = [row.name for row in page.seen.rows]
        await seat.press(*["down"] * rows.index("away"), "enter")
        await seat.write("in 2 weeks")
        await seat.press("ctrl+s")
        assert "Away from Sun 22 Nov to Sun 6 Dec" in seat.text
        await seat.press("g", "w")
        assert "You were here on 1 of 1 day, with any entry, and away on 1." in seat.text
        assert "⋯ away" in seat.text
        await seat.press("g", ",", "enter")
        assert "Welcome back" in seat.text
        await seat.press("u")
        assert "until Sun 6 Dec" in seat.text
