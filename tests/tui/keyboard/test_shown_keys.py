"""Every key that a screen shows beside a thing acts there, in a journal that is full and in one that has just begun."""

from __future__ import annotations

import pytest

from tests.tui.conftest import Desk, Seat
from tests.tui.looks.walks import WAYS, cells
from tui.screens.base import JournalScreen


def shown_in_vain(seat: Seat) -> list[str]:
    """Return the keys drawn on the screen in front that nothing is bound to."""
    screen = seat.app.screen
    if not isinstance(screen, JournalScreen) or screen.typing:
        return []
    styles = [piece.style for row in cells(seat) for piece in row if piece.style]
    drawn = {str(style.meta["press"]) for style in styles if style.meta.get("press")}
    return sorted(key for key in drawn if key not in screen.active_bindings)


@pytest.mark.slow
@pytest.mark.parametrize("full", [True, False])
async def test_every_key_that_is_shown_acts(whole_sample: Desk, desk: Desk, *, full: bool) -> None:
    """A letter that was moved in one place is not left standing in another."""
    found: dict[str, list[str]] = {}
    for way in WAYS:
        async with (whole_sample if full else desk).running() as seat:
            await seat.press(*way.split())
            if vain := shown_in_vain(seat):
                found[way] = vain
    assert found == {}
