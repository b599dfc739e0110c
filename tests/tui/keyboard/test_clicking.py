"""The mouse everywhere: what the first line, the last line, rows and cells show can be clicked, and acts."""

from __future__ import annotations

import re

import pytest
from textual.geometry import Offset

from tests.tui.conftest import Desk, Seat
from tests.tui.keyboard.walks import PAGES, PLACES, TYPED
from tui.keyboard.targets import targets_of
from tui.places import PLACES as ALL_PLACES
from tui.widgets.key_bar import KeyBar
from tui.widgets.top_bar import TopBar

WHERE = {**PLACES, **PAGES, **TYPED}


async def click(seat: Seat, at: Offset) -> None:
    """Click into a cell of the screen."""
    await seat.pilot.click(offset=at)
    await seat.rest()


@pytest.mark.slow
@pytest.mark.parametrize("name", WHERE)
async def test_every_word_of_the_last_line_can_be_clicked(whole_sample: Desk, name: str) -> None:
    """Each key that the last line shows is a target of its own, beginning where it stands."""
    async with whole_sample.running() as seat:
        await seat.press(*WHERE[name].split())
        screen = seat.app.screen
        for bar in screen.query(KeyBar):
            line = seat.lines[bar.region.y]
            words = [one.start() for one in re.finditer(r"\S+(?: \S+)*", line)]
            marked = {one.at.x for one in targets_of(screen) if one.at.y == bar.region.y}
            assert len(marked) >= len(words)
            assert set(words) <= marked


@pytest.mark.slow
@pytest.mark.parametrize("name", [place for place in PLACES if "," not in place])
async def test_every_tab_leads_to_its_place(whole_sample: Desk, name: str) -> None:
    """From each place, a click on a title in the first line leads to the place of that title."""
    async with whole_sample.running() as seat:
        await seat.press(*PLACES[name].split())
        bar = seat.app.screen.query_one(TopBar)
        titles = {one.title: one.name for one in ALL_PLACES if not one.quiet}
        for title, place in titles.items():
            line = seat.lines[bar.region.y]
            if title in line:
                await click(seat, Offset(line.index(title) + 1, bar.region.y))
                assert seat.app.current_mode == place


ROWS = (
    "Journal",
    "Journal, a day",
    "Today, the day's entries",
    "Skills",
    "Patterns",
    "Goals",
    "Sessions",
    "Diary card",
    "Settings",
    "tags",
    "ideas",
    "what helped",
    "setbacks",
    "marked days",
    "the year",
    "reviews",
    "countries",
    "preparing",
    "the summary",
)
"""Where rows, cells or days are drawn that a cursor goes to."""


@pytest.mark.slow
@pytest.mark.parametrize("name", ROWS)
async def test_what_is_clicked_in_a_list_is_what_the_cursor_is_on(whole_sample: Desk, name: str) -> None:
    """A click on a row or cell the cursor is not on puts it there: the screen shows another line as chosen."""
    async with whole_sample.running() as seat:
        await seat.press(*WHERE[name].split())
        screen = seat.app.screen
        rows = [one.at for one in targets_of(screen) if 3 <= one.at.y < 21 and one.at.x < 60]
        seen = {seat.text}
        for at in rows[-2:]:
            await click(seat, at)
            seen.add(seat.text)
        assert len(seen) > 1, rows
