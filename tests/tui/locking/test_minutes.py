"""The minutes after which it locks are taken from the journal whichever way its opening goes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from storage.journal import Journal
from tests.tui.conftest import Desk
from tests.tui.locking.conftest import WORDS, Sitting
from tui.flow import FlowApp
from tui.locking.idle import SETTING
from tui.screens.base import AnyJournalScreen


@pytest.fixture
def a_minute(sealed: Desk) -> Desk:
    """A protected journal that is to lock after a minute."""
    with Journal.open(sealed.path, clock=sealed.clock, passphrase=WORDS) as journal:
        journal.set_setting(SETTING, 1)
    return sealed


async def test_a_look_outside_before_the_first_reading_takes_no_setting_away(a_minute: Desk, sitting: Sitting) -> None:
    """The look at what others wrote may come first, on a slow machine: it still locks after the minute."""
    del a_minute
    async with sitting() as seat:
        app = seat.app
        read = app._read

        async def slowly(screen: AnyJournalScreen) -> None:
            if app._seen is None:
                await app._look()
            await read(screen)

        app._read = slowly  # type: ignore[method-assign]
        await seat.unlock()
        await seat.until(lambda: app._seen is not None and app.lock_after == 60)
        await seat.later(60)
        assert seat.locked


async def test_a_newer_wish_in_the_middle_takes_no_setting_away(
    a_minute: Desk, sitting: Sitting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wish for data that comes as the first reading ends replaces it, and not what was still to be read."""
    del a_minute
    noted = FlowApp._note

    def and_wish(self: FlowApp, look: Any, now: datetime) -> bool:
        first = self._seen is None
        news = noted(self, look, now)
        if first and self.front is not None:
            self.reload(self.front)
        return news

    monkeypatch.setattr(FlowApp, "_note", and_wish)
    async with sitting() as seat:
        await seat.unlock()
        await seat.later(60)
        assert seat.locked
