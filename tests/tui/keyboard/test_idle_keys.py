"""The `?` box lists what acts now: no way to go where nothing is, nothing to open where nothing is chosen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final

import pytest

from evenso.records import CheckIn, Moment, Note
from tests.tui.conftest import NOON, Desk, Seat
from tests.tui.keyboard.walks import PLACES
from tui.keys import acting

STEPS: Final = ("up", "down", "pageup", "pagedown", "home", "end", "left", "right", "enter")
"""Keys that go somewhere on a screen, or open what one has gone to; what may lead elsewhere comes last."""


def empty(desk: Desk) -> Desk:
    """A journal in which nothing is written."""
    with desk.journal():
        return desk


def young(desk: Desk) -> Desk:
    """A journal of three days."""
    with desk.journal() as journal:
        for back in range(3):
            at = Moment.of(NOON - timedelta(days=back, hours=1))
            journal.add(CheckIn(at=at, day=at.entry_day(), mood=5 + back))
        journal.add(Note(at=Moment.of(NOON), day=NOON.date(), text="begun"))
    return desk


def listed(seat: Seat) -> dict[str, list[str]]:
    """Return the keys that go somewhere, as the box groups them: by what is said of them."""
    front = seat.app.front
    assert front is not None
    found: dict[str, list[str]] = {}
    for one in acting(front.own_bindings(), front.idle()):
        if one.key in STEPS and one.tooltip:
            found.setdefault(one.tooltip, []).append(one.key)
    return found


def stands(seat: Seat) -> tuple[Any, ...]:
    """Return all that somebody could see of a key."""
    app, front = seat.app, seat.app.front
    drawn = [[(one.text, str(one.style)) for one in row] for row in app.screen._compositor.render_strips()]
    return app.current_mode, len(app.screen_stack), drawn, front.status if front is not None else None, app.focused


async def does_something(seat: Seat, keys: list[str]) -> bool:
    """Whether any of some keys changes anything that is seen, one behind the other."""
    for key in keys:
        before = stands(seat)
        await seat.press(key)
        if stands(seat) != before:
            return True
    return False


@pytest.mark.slow
@pytest.mark.parametrize("made", [empty, young, None], ids=["empty", "young", "full"])
@pytest.mark.parametrize("name", PLACES)
async def test_what_the_box_lists_acts(
    desk: Desk, request: pytest.FixtureRequest, name: str, made: Callable[[Desk], Desk] | None
) -> None:
    """Every way to go and every key that opens does something on a screen of an empty, a young and a full journal."""
    desk = made(desk) if made is not None else request.getfixturevalue("whole_sample")
    async with desk.running() as seat:
        await seat.press(*PLACES[name].split())
        for keys in sorted(listed(seat).values(), key=lambda keys: max(map(STEPS.index, keys))):
            assert await does_something(seat, keys), keys
