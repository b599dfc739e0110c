"""Every screen on the first day, when each of them is an invitation, at every size."""

from __future__ import annotations

import pytest

from tests.tui.conftest import Desk
from tests.tui.looks.walks import WAYS, at_every_size

pytestmark = pytest.mark.slow  # some seventy screens: .ci/run has the time


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way or "today")
async def test_every_screen_with_nothing_in_it(desk: Desk, way: str) -> None:
    """From 60×20 to 200×60 nothing stands outside, no line is longer than its place, the footer is whole."""
    async with desk.running() as seat:
        await seat.press(*way.split())
        assert await at_every_size(seat) == {}


@pytest.mark.parametrize(("letter", "name"), [("j", "Journal"), ("r", "Trends"), ("g", "Goals"), ("n", "Sessions")])
async def test_an_empty_place_says_its_name(desk: Desk, letter: str, name: str) -> None:
    """The name, an empty line, one sentence: in the same rows wherever nothing is written yet."""
    async with desk.running() as seat:
        await seat.press("g", letter)
        assert seat.lines[2].startswith(f" {name}")
        assert not seat.lines[3].strip()
        assert seat.lines[4].startswith("   ")
