"""Very much at once: pastes of megabytes, windows of one cell, ten thousand days."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest
from textual import events

from evenso.records import LONGEST_TEXT, CheckIn, Moment
from tests.faults.counting import Tried
from tests.tui.conftest import NOON, Desk, Seat
from tui.places import PLACES

pytestmark = pytest.mark.slow

PATIENCE = 20.0
"""Seconds of work for a megabyte, whatever else the machine does meanwhile."""


async def paste(seat: Seat, text: str) -> float:
    """Paste into whatever has the keys; return the seconds of work until it came to rest."""
    begun = time.process_time()
    assert seat.app.screen.focused is not None
    seat.app.screen.focused.post_message(events.Paste(text))
    await seat.rest()
    return time.process_time() - begun


@pytest.mark.fault("F53")
@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("words and more\n" * (LONGEST_TEXT // 15), True),
        ("x" * 100_000, True),
        ("words and more\n" * (10 * LONGEST_TEXT // 15), False),
        ("x" * (LONGEST_TEXT + 1), False),
    ],
    ids=["a megabyte", "one long line", "ten megabytes", "a line of more than a megabyte"],
)
async def test_a_huge_paste_is_taken_whole_or_refused_whole(desk: Desk, text: str, taken: bool) -> None:
    """In bounded time, and what was taken is saved to the letter; what was not is said with its size."""
    async with desk.running() as seat:
        await seat.press("g", "j", "n")
        assert await paste(seat, text) < PATIENCE
        if not taken:
            assert "nothing was inserted" in " ".join(seat.text.split())
            return
        await seat.press("ctrl+s")
    with desk.journal() as journal:
        (entry,) = journal.entries()
        assert getattr(entry, "text", "").strip() == text.strip()


@pytest.mark.fault("F66")
@pytest.mark.parametrize("size", [(1, 1), (3, 2), (20, 5), (60, 20), (300, 80)])
@pytest.mark.parametrize("days", [0, 1, 400])
async def test_every_place_in_any_window(desk: Desk, tried: Tried, size: tuple[int, int], days: int) -> None:
    """From one cell to three hundred columns, with nothing, one day, equal values and gaps: never a crash."""
    with desk.journal() as journal:
        many = []
        for back in range(days):
            at = Moment.of(NOON - timedelta(days=back * (3 if back % 50 > 40 else 1)))
            many.append(CheckIn(at=at, day=at.entry_day(), mood=5 if back < 200 else 1 + back % 10))
        if many:
            journal.add_all(many, label="many")
    async with desk.running(size) as seat:
        for place in PLACES:
            await seat.press("g", place.letter if place.letter != "," else "comma")
            assert seat.app.is_running
        await seat.pilot.resize_terminal(81, 25)
        await seat.rest()
        assert seat.app.is_running
    tried(len(PLACES))
