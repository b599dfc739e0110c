"""Keys typed faster than a screen opens: they wait for it, and act in their order."""

from __future__ import annotations

import asyncio
import shutil
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from textual import events
from textual.keys import _character_to_key

from tests.tui.conftest import Desk, Seat
from tui.keyboard import app as keys
from tui.locking.veil import Veil
from tui.screens.card.screen import CardScreen
from tui.screens.support.screen import SupportScreen

BURSTS = (
    *("gd7", "gd3jj", "gjgd5", "gj/slept", "gjnabc", "gsjjj", "gwnabc", "gw[[", "gr[[", "gr1", "gpjj", "ggnabc"),
    *("gvj", "gejj", "gnMabc", "g,jjj", "gwgrgn", "gBjj", "g!l", "babc", "/inf", "gw/fami"),
)


def burst(seat: Seat, keys: Iterable[str]) -> None:
    """Send letters, or keys by name, as a terminal does that was asked to paste them as keys: all at once."""
    for key in keys:
        letter = key if len(key) == 1 else None
        seat.app.post_message(events.Key(_character_to_key(key) if letter else key, letter))


Ended = tuple[str, str, str]


def ended(seat: Seat) -> Ended:
    """Where somebody is, and what stands there."""
    return seat.app.current_mode, type(seat.app.screen).__name__, seat.text


async def waiting(seat: Seat, holds: Callable[[], bool]) -> None:
    """Wait a while until something holds that no worker has to end for."""
    for _ in range(300):
        if holds():
            return
        await seat.pilot.pause(0.01)
    raise AssertionError(seat.text)


@pytest.mark.slow
@pytest.mark.parametrize("letters", BURSTS)
async def test_a_burst_ends_where_slow_typing_does(sampled: Desk, letters: str, tmp_path: Path) -> None:
    """On the first visit of each place, whatever the moment at which the next key comes."""

    def copied(name: str) -> Desk:
        place = tmp_path / name
        place.mkdir(mode=0o700)
        shutil.copy2(sampled.path, place / sampled.path.name)
        return Desk(place / sampled.path.name, sampled.clock)

    async with copied("slow").running() as seat:
        for letter in letters:
            await seat.press(_character_to_key(letter))
        await seat.pilot.pause(0.3)  # a search reads what it found a moment after the last letter
        slow = ended(seat)
    for gap in (0, 0.006):
        async with copied(f"fast {gap}").running() as seat:
            for letter in letters:
                burst(seat, letter)
                await asyncio.sleep(gap)
            await waiting(seat, lambda: ended(seat) == slow)


@pytest.mark.slow
async def test_a_journal_that_does_not_answer_holds_up_no_key_for_long(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a moment keys act on what is there: Support is never far."""
    monkeypatch.setattr(keys, "PATIENCE", 0.01)
    answers = threading.Event()
    monkeypatch.setattr(CardScreen, "wants", lambda _screen, _now: lambda _journal: answers.wait(20))
    monkeypatch.setattr(CardScreen, "receive", lambda _screen, _data: None)
    async with desk.running() as seat:
        burst(seat, "gd!")
        try:
            await waiting(seat, lambda: isinstance(seat.app.screen, SupportScreen))
        finally:
            answers.set()


@pytest.mark.slow
async def test_what_is_typed_ahead_is_for_that_screen_alone(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where another comes in front meanwhile, such as the lock, its letters go nowhere."""
    answers = threading.Event()
    wants = CardScreen.wants

    def slowly(screen: CardScreen, now: object) -> object:
        read = wants(screen, now)  # type: ignore[arg-type]

        def reads(journal: object) -> object:
            answers.wait(20)
            return read(journal)  # type: ignore[arg-type]

        return reads

    monkeypatch.setattr(CardScreen, "wants", slowly)
    async with desk.running() as seat:
        burst(seat, "gda")
        await waiting(seat, lambda: bool(seat.app._ahead))
        seat.app.action_hide()
        answers.set()
        await seat.rest()
        veil = seat.app.screen
        assert isinstance(veil, Veil)
        veil.lifted = True
        seat.app.pop_screen()
        await seat.until(lambda: type(seat.app.screen) is CardScreen)
        assert not seat.app._ahead
        assert "a feeling" not in " ".join(seat.lines[-4:])


@pytest.mark.slow
async def test_a_paste_waits_with_the_keys_before_it(desk: Desk) -> None:
    """It is put into the page that those keys open."""
    async with desk.running() as seat:
        burst(seat, "gjn")
        seat.app.post_message(events.Paste("words from elsewhere"))
        burst(seat, "!")
        await waiting(seat, lambda: "words from elsewhere!" in seat.text)


@pytest.mark.slow
async def test_the_line_after_g_leaves_to_the_app_what_acts_anywhere(desk: Desk) -> None:
    """Hiding at once is hiding at once, also while a letter is waited for."""
    async with desk.running() as seat:
        await seat.press("g", "ctrl+g")
        assert seat.text.strip() == "any key brings it back"
