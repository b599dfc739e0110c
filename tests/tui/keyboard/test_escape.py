"""Back always goes back, and escape never throws words away: walked through every screen, page, form and box."""

from __future__ import annotations

import pytest

from tests.tui.conftest import Desk, Seat
from tests.tui.keyboard.walks import BOXES, PAGES, PLACES, TYPED
from tui.screens.today.screen import TodayScreen

WORDS = "sunflower seeds"
SEEKS = {"the search", "the filter", "the palette"}
"""Where words look for something and are not written down."""


async def kept(seat: Seat) -> bool:
    """Whether the words are on the screen, or kept as something half-written."""
    return WORDS in seat.text or any(WORDS in one.text for one in await seat.app.drafts())


@pytest.mark.slow
@pytest.mark.parametrize("name", [*PLACES, *PAGES, *TYPED, *BOXES])
async def test_escape_leads_back_to_today(whole_sample: Desk, name: str) -> None:
    """From anywhere, escape a few times leads to Today as it was; words half-written are kept on the way."""
    async with whole_sample.running() as seat:
        await seat.press(*{**PLACES, **PAGES, **TYPED, **BOXES}[name].split())
        typing = seat.app.focused is not None and seat.app.focused.check_consume_key("a", "a")
        if name in TYPED:
            assert typing or name in {"a practice", "a marked day", "the filter", "a line in the review"}, seat.text
        if typing:
            await seat.write(WORDS)
        for _ in range(6):
            await seat.press("escape")
            assert not typing or name in SEEKS or await kept(seat)
        assert isinstance(seat.app.screen, TodayScreen)
        assert not seat.app.screen.seen.panel
        assert not seat.app.screen.line_is_open
