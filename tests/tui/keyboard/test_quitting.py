"""What ctrl+c does: it copies what is marked; otherwise the first only says how one quits, and the second quits."""

from __future__ import annotations

import pytest
from textual.events import Key

from tests.tui.conftest import Desk, Seat
from tests.tui.keyboard.test_held_down import LATE, held
from tests.tui.keyboard.walks import BOXES, PAGES, PLACES, TYPED
from tui.ways.pressed import TWICE

SAID = "ctrl+c once more quits"

WAYS = (
    *("", "g r", "g s", "g s enter", "g e 2", "g w r", "g j slash", "g j f", "g j n", "g j i", "g s p", "g g w"),
    *("f", "g v enter", "exclamation_mark", "exclamation_mark e", "g", "question_mark", "ctrl+p", "semicolon"),
)
"""A place, pages, an exercise, fields, forms, Support, boxes: where things are said in another way each."""


async def once_more(seat: Seat, after: float) -> None:
    """Press ctrl+c again, so many seconds after the key before it."""
    event, before = Key("ctrl+c", None), seat.app._pressed
    assert before is not None
    event.time = before.time + after
    seat.app.post_message(event)
    await seat.rest()


@pytest.mark.parametrize("way", WAYS)
async def test_the_first_says_how_one_quits_and_the_second_quits(sampled: Desk, way: str) -> None:
    """So it is on every screen, in fields, forms and boxes alike."""
    async with sampled.running() as seat:
        await seat.press(*way.split(), "ctrl+c")
        assert SAID in seat.text
        assert seat.app.is_running
        await once_more(seat, 0.4)
        assert not seat.app.is_running


@pytest.mark.slow
@pytest.mark.parametrize("way", sorted({*PLACES.values(), *PAGES.values(), *TYPED.values(), *BOXES.values()}))
async def test_it_is_said_wherever_one_is(whole_sample: Desk, way: str) -> None:
    """On each screen that there is; where `q` means something else, ctrl+q is what is named."""
    async with whole_sample.running() as seat:
        await seat.press(*way.split(), "ctrl+c")
        await seat.until(lambda: SAID in seat.text)
        assert ("as ctrl+q does" in seat.text) != ("as q does" in seat.text)


async def test_later_it_is_the_first_again(desk: Desk) -> None:
    """Two that have nothing to do with each other do not quit, nor do two with another key between them."""
    async with desk.running() as seat:
        await seat.press("ctrl+c")
        await once_more(seat, TWICE + 1)
        assert SAID in seat.text
        await seat.press("down", "ctrl+c")
        assert seat.app.is_running
        await once_more(seat, 0.4)
        assert not seat.app.is_running


@LATE
async def test_held_down_it_does_not_quit(desk: Desk, first: float) -> None:
    """A finger that rests on it means it once."""
    async with desk.running() as seat:
        await held(seat, "ctrl+c", first)
        assert SAID in seat.text
        assert seat.app.is_running


async def test_what_is_half_written_is_kept(desk: Desk) -> None:
    """The words of a line are there at the next start."""
    async with desk.running() as seat:
        await seat.press("n")
        await seat.write("half a thought")
        await seat.press("ctrl+c")
        await once_more(seat, 0.4)
        assert not seat.app.is_running
    async with desk.running() as seat:
        await seat.press("n")
        assert "half a thought" in seat.text


async def test_marked_in_a_field_it_copies(desk: Desk) -> None:
    """However often it is pressed."""
    async with desk.running() as seat:
        await seat.press("n")
        await seat.write("one two")
        await seat.press("shift+home", "ctrl+c")
        await once_more(seat, 0.4)
        assert seat.app.clipboard == "one two"
        assert seat.app.is_running
        assert SAID not in seat.text


async def test_marked_with_the_mouse_it_copies(desk: Desk) -> None:
    """Words of a screen, on Today and in the box of keys."""
    async with desk.running() as seat:
        for key in ("escape", "question_mark"):
            await seat.press(key)
            row = next(number for number, line in enumerate(seat.lines) if "   " in line and line.strip())
            await seat.pilot.mouse_down(offset=(3, row))
            await seat.pilot.hover(offset=(30, row))
            await seat.pilot.mouse_up(offset=(30, row))
            await seat.rest()
            marked = seat.app.screen.get_selected_text()
            await seat.press("ctrl+c")
            await once_more(seat, 0.4)
            assert marked
            assert seat.app.clipboard == marked
            assert seat.app.is_running
