"""Where a place's letter leads, and where esc leads from there: the place as such, and one step back."""

from __future__ import annotations

from tests.tui.conftest import Desk

LIST, SATURDAY = "newest first", "Saturday 21 November"


async def test_a_letter_leads_to_the_list(sampled: Desk) -> None:
    """A day that was opened from the card is no place: `g j` shows the list, whose days esc leaves for the list."""
    async with sampled.running() as seat:
        await seat.press("g", "d", "left", "enter")
        assert SATURDAY in seat.text
        await seat.press("g", "t", "g", "j")
        assert LIST in seat.text
        await seat.press("enter", "escape")
        assert LIST in seat.text
        await seat.press("enter", "g", "j")
        assert LIST in seat.text
        await seat.press("escape")
        assert seat.app.current_mode == "today"


async def test_a_page_that_is_read_is_no_place(sampled: Desk) -> None:
    """An entry that was being read lies on the list no longer when one goes there by its letter."""
    async with sampled.running() as seat:
        await seat.press("g", "j", "enter", "v", "g", "t", "g", "j")
        assert LIST in seat.text


async def test_esc_takes_each_step_back(sampled: Desk) -> None:
    """After any going about, esc comes back the way one went: to the day as it was, then to the card it came from."""
    async with sampled.running() as seat:
        await seat.press("g", "d", "left", "enter", "g", "t", "g", "j")
        await seat.press("escape", "escape")
        assert SATURDAY in seat.text
        await seat.press("escape")
        assert seat.app.current_mode == "card"
        await seat.press("escape")
        assert seat.app.current_mode == "today"
