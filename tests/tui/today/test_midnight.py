"""The day turns over while the app is open: what is being typed stays, and counts for the day it was begun on."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from evenso.records import CheckIn, Moment, Note
from tests.tui.conftest import Desk
from tui.screens.today.intents import SetNote
from tui.screens.today.screen import TodayScreen

SUNDAY = date(2026, 11, 22)
LATE = datetime(2026, 11, 23, 3, 55, tzinfo=UTC)
"""Five minutes before Sunday is over."""


def test_words_stand_at_the_moment_they_were_begun(desk: Desk) -> None:
    """Begun at 03:55 and saved at 04:10 it is Sunday's, at 03:55; begun earlier on one day it stands when saved."""
    after = LATE.replace(hour=4, minute=10)
    with desk.journal() as journal:
        (late, noon) = (
            SetNote(now=after, day=SUNDAY, opened=begun, words="x").run(journal).entry for begun in (LATE, None)
        )
        assert late is not None
        assert noon is not None
        assert (late.day, late.at) == (SUNDAY, Moment.of(LATE))
        assert noon.at.local.hour == 12
        same = SetNote(now=LATE, day=SUNDAY, opened=LATE.replace(hour=3, minute=20), words="y").run(journal).entry
        assert same is not None
        assert same.at == Moment.of(LATE)


@pytest.mark.slow
async def test_a_line_that_is_being_typed_stays(desk: Desk) -> None:
    """The head says the new day, the words stand where they were, and go to the day they were begun on."""
    desk.clock.now = LATE
    async with desk.running() as seat:
        await seat.press("n", *"half")
        desk.clock.forward(minutes=10)
        seat.app.look_outside()
        await seat.rest()
        assert "Monday 23 November" in seat.text
        assert "half" in seat.text
        await seat.press(*"done", "enter")
        assert "Saved your line for Sun 22 Nov, 03:55 after midnight" in seat.text
        screen = seat.app.screen
        assert isinstance(screen, TodayScreen)
        assert screen.day is None
        await seat.press("7")
        assert [one.mood for one in screen.seen.data.check_ins] == [7]
    with desk.journal() as journal:
        days = {one.day: one.note for one in journal.entries() if isinstance(one, CheckIn)}
        assert days == {SUNDAY: "halfdone", date(2026, 11, 23): ""}


@pytest.mark.slow
async def test_a_page_that_is_being_written_stays(desk: Desk) -> None:
    """The journal's page keeps its words and its moment over the turn of the day."""
    desk.clock.now = LATE
    async with desk.running() as seat:
        await seat.press("g", "j", "n", *"Still")
        desk.clock.forward(minutes=10)
        seat.app.look_outside()
        await seat.rest()
        await seat.press(*"here", "ctrl+s")
    with desk.journal() as journal:
        (entry,) = journal.entries()
        assert isinstance(entry, Note)
        assert (entry.day, entry.text, entry.at) == (SUNDAY, "Stillhere", Moment.of(LATE))


@pytest.mark.slow
async def test_a_session_planned_after_midnight_lies_ahead(desk: Desk) -> None:
    """“today 18:00” at half past midnight is the evening to come, and the day that was understood is said."""
    desk.clock.now = datetime(2026, 11, 27, 0, 30, tzinfo=UTC)
    async with desk.running() as seat:
        await seat.press("g", "n", "M", *"today 18:00", "enter")
        assert "Session planned for Fri 27 Nov 18:00" in seat.text
        await seat.press("m", "ctrl+u", *"19:30", "enter")
        assert "Moved to Fri 27 Nov 19:30" in seat.text
