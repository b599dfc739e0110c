"""The `?` box that stands ready out of sight: what it shows is what a new one would show, and it goes when it must."""

from __future__ import annotations

import pytest

from tests.tui.conftest import Desk, Seat
from tui.dialogs.keys import KeyBox
from tui.places import PLACES
from tui.screens import ahead
from tui.themes import THEMES


@pytest.fixture(autouse=True)
def idle(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody types."""
    monkeypatch.setattr(ahead, "QUIET", 0.001)
    monkeypatch.setattr(ahead, "A_WHILE", 0.001)
    monkeypatch.setattr(ahead, "REST", 0.001)


ASKED_ON = [place for place in PLACES if place.name != "trends"]
"""The places where the key shows the keys; on Trends it says how numbers come about."""


async def ready(seat: Seat) -> KeyBox:
    """Let the box stand ready; return it."""
    before, screen = seat.lines, seat.app.screen
    await ahead._box(seat.app)
    await seat.rest()
    assert (seat.lines, seat.app.screen) == (before, screen)
    assert seat.app.kept_box is not None
    return seat.app.kept_box.box


async def seen(seat: Seat) -> tuple[list[str], str]:
    """Press the key; return what is seen then, and what has the keys, and close it."""
    under = seat.lines
    await seat.press("question_mark")
    assert isinstance(seat.app.screen, KeyBox)
    found = seat.lines, type(seat.app.focused).__name__
    await seat.press("escape")
    assert seat.lines == under
    return found


@pytest.mark.slow
@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_it_shows_what_a_new_one_shows(sampled: Desk, size: tuple[int, int]) -> None:
    """On every place, one after another and again after it was scrolled, down to the last line."""
    async with sampled.running(size) as seat:
        new = []
        for place in ASKED_ON:
            await seat.press("g", place.letter)
            new.append(await seen(seat))
        await seat.press("g", "t")
        box = await ready(seat)
        for place, fresh in zip(ASKED_ON, new, strict=True):
            await seat.press("g", place.letter)
            await ready(seat)
            for _ in range(2):
                assert await seen(seat) == fresh, place.name
            await seat.press("question_mark", "end", "escape")
            assert await seen(seat) == fresh, place.name
        if size == (80, 24):
            assert box.is_running  # it was filled, not made anew


@pytest.mark.slow
async def test_it_gives_way_to_another_where_all_looks_otherwise(sampled: Desk) -> None:
    """Another theme, plain signs, another size of the terminal: what stands there is drawn for these."""
    async with sampled.running() as seat:
        box = await ready(seat)
        seat.app.theme = next(name for name in THEMES if name != seat.app.theme)
        await seat.press("question_mark")
        assert seat.app.screen is not box
        await seat.press("escape")
        assert not box.is_running
        await ready(seat)
        seat.app.take_signs(plain=True)
        await seat.press("question_mark")
        assert seat.text.isascii()
        await seat.press("escape")
        box = await ready(seat)
        await seat.pilot.resize_terminal(60, 20)
        await seat.press("question_mark")
        assert seat.app.screen is not box
        assert seat.app.screen.size == (60, 20)


@pytest.mark.slow
async def test_one_that_lies_on_a_place_is_left_there(sampled: Desk) -> None:
    """Where one went on from it by the palette, the next place gets a box of its own; both close as ever."""
    async with sampled.running() as seat:
        box = await ready(seat)
        await seat.press("question_mark")
        assert seat.app.screen is box
        seat.app.action_go("goals")
        await seat.rest()
        await ahead._box(seat.app)
        await seat.press("question_mark")
        assert isinstance(seat.app.screen, KeyBox)
        assert seat.app.screen is not box
        await seat.press("escape")
        assert seat.app.current_mode == "goals"
        assert len(seat.app.screen_stack) == 1


@pytest.mark.slow
@pytest.mark.parametrize("lies_open", [False, True])
async def test_nothing_of_it_is_left_once_the_journal_is_locked(sampled: Desk, *, lies_open: bool) -> None:
    """It goes with every other screen, whether it was out of sight or lay open."""
    async with sampled.running() as seat:
        box = await ready(seat)
        if lies_open:
            await seat.press("question_mark")
            assert seat.app.screen is box
        seat.app._cover()
        await seat.app.close_up()
        await seat.rest()
        assert seat.app.kept_box is None
        assert not box.is_running
        assert not seat.app.is_screen_installed(box)
        assert box not in list(seat.app.all_screens())
