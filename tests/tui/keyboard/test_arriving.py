"""Going to a place by its letter: painted at once as it was left, where that is what would be read for it now."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual._compositor import Compositor

from evenso.records import CheckIn, Moment
from tests.tui.conftest import Desk, Seat
from tui.places import PLACES
from tui.screens.week.screen import WeekScreen
from tui.ways import arriving
from tui.ways.arriving import is_as_left


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The journal's answer is waited for, however busy the machine is."""
    monkeypatch.setattr(arriving, "AT_MOST", 10)


async def been_everywhere(seat: Seat, *letters: str) -> None:
    """Go to some places, and back to Today."""
    for letter in (*letters, "t"):
        await seat.press("g", letter)


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> Callable[[Any], int]:
    """What counts how often all of a screen was painted."""
    times: dict[Compositor, int] = {}
    whole = Compositor.render_full_update

    def counted(compositor: Compositor, *asked: bool, **named: bool) -> Any:
        times[compositor] = times.get(compositor, 0) + 1
        return whole(compositor, *asked, **named)

    monkeypatch.setattr(Compositor, "render_full_update", counted)
    return lambda screen: times.pop(screen._compositor, 0)


@pytest.mark.slow
async def test_a_place_that_was_left_is_painted_once(sampled: Desk, painted: Callable[[Any], int]) -> None:
    """Its data come behind that, and change nothing: nothing is painted again for them."""
    async with sampled.running() as seat:
        for place in PLACES:
            await seat.press("g", place.letter)
        for place in PLACES:
            screen = seat.app.standing(place.name)
            painted(screen)
            await seat.press("g")
            await seat.pilot.press("comma" if place.letter == "," else place.letter)
            assert seat.app.screen is screen
            assert painted(screen) == 1, place.name
            await seat.rest()
            assert painted(screen) == 0, place.name


@pytest.mark.slow
async def test_what_was_written_meanwhile_is_waited_for(desk: Desk, painted: Callable[[Any], int]) -> None:
    """By this program or by another one: the first paint has it."""
    async with desk.running() as seat:
        await been_everywhere(seat, "w")
        assert await is_as_left(seat.app, "week")
        await seat.press("7")
        assert not await is_as_left(seat.app, "week")
        await been_everywhere(seat, "w")
        assert await is_as_left(seat.app, "week")
        with desk.journal() as other:
            other.add(CheckIn(at=Moment.of(desk.clock()), day=desk.clock().date(), mood=3))
        assert not await is_as_left(seat.app, "week")
        await been_everywhere(seat, "w")
        desk.clock.forward(hours=1)
        assert not await is_as_left(seat.app, "week")


@pytest.mark.slow
async def test_a_place_that_stands_otherwise_than_its_letter_shows_it_is_brought_there_first(sampled: Desk) -> None:
    """A page on top of it, a day that was opened, the foot of a long week, another size of the terminal."""
    async with sampled.running() as seat:
        await been_everywhere(seat, "w", "j", "r")
        assert await is_as_left(seat.app, "week")
        await seat.press("g", "w", "pagedown", "g", "t")
        assert not await is_as_left(seat.app, "week")
        assert await is_as_left(seat.app, "journal")
        await seat.press("g", "j", "enter", "g", "t")
        assert not await is_as_left(seat.app, "journal")
        assert await is_as_left(seat.app, "trends")
        await seat.pilot.resize_terminal(100, 30)
        assert not await is_as_left(seat.app, "trends")


@pytest.mark.slow
async def test_a_sentence_ends_also_where_its_place_is_left_at_once(desk: Desk) -> None:
    """What was said of a save stands on no other visit; what a place was left at is where esc leads."""
    async with desk.running() as seat:
        await been_everywhere(seat, "w", "d")
        await seat.press("g", "w", "[")
        assert "begins in this week" in seat.text
        await seat.press("g", "d", "g", "t", "g", "w")
        assert isinstance(seat.app.screen, WeekScreen)
        assert "begins in this week" not in seat.text
        await seat.press("escape", "escape")
        assert seat.app.current_mode == "card"
        assert all(len(seat.app.get_screen_stack(mode)) == 1 for mode in ("today", "week", "card"))


async def test_a_letter_leads_to_the_place_itself_whatever_lay_on_it(desk: Desk) -> None:
    """A page left open on a place is taken off when the letter of that place is pressed elsewhere."""
    async with desk.running() as seat:
        await seat.press("g", "B")
        assert seat.app.screen is not seat.app.screen_stack[0]
        await seat.press("g", "w", "g", "t")
        assert seat.app.current_mode == "today"
        assert seat.app.screen is seat.app.screen_stack[0]
        await seat.press("exclamation_mark", "g", "n", "g", "t")
        assert seat.app.screen is seat.app.screen_stack[0]
