"""Words of not wanting to be here, typed where nothing is asked: the quiet line says where Support is."""

from __future__ import annotations

from time import monotonic

import pytest
from textual import events

from evenso.support.records import Contact, PlanLine, PlanPart
from evenso.wording.support.lines import HERE, say_quiet
from storage.contents.quiet import SAID_ON, WANTED
from tests.tui.conftest import NOON, Desk, Seat
from tests.tui.keyboard.test_words_anywhere import lived_in
from tui.screens.support.screen import SupportScreen
from tui.terminal.hearing import PAUSE, Heard

QUIET = say_quiet("“!”")
IN_A_LINE = say_quiet("“f1”")
WORDS = ("i want to die", "i want to kill myself", "ich will nicht mehr leben")


async def typed(seat: Seat, words: str, gap: float = 0.15) -> None:
    """Type words, a key every `gap` seconds by their own moments."""
    at = monotonic() + 2 * PAUSE
    for letter in words:
        event = events.Key("space" if letter == " " else letter, letter)
        at += gap
        event.time = at
        seat.app.post_message(event)
        await seat.pilot.pause()
    await seat.rest()


def said(seat: Seat) -> bool:
    """Whether the quiet line stands on the screen, with the key that leads to Support there."""
    front = seat.app.front
    assert front is not None
    return (IN_A_LINE if front.typing else QUIET) in " ".join(seat.text.split())


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("gap", [0.15, 1.5])
async def test_such_words_on_today_are_met(desk: Desk, words: str, gap: float) -> None:
    """However slowly they come, the line says where Support is, and that nothing was sent."""
    async with desk.running() as seat:
        await typed(seat, words, gap)
        await seat.until(lambda: said(seat))
        await seat.press("f1")
        assert isinstance(seat.app.screen, SupportScreen)


async def test_the_quiet_line_stands_before_what_is_said_of_words(desk: Desk) -> None:
    """What to do in a bad moment comes first, that nothing is asked here below it."""
    async with desk.running() as seat:
        await typed(seat, "i really do not want to live any more")
        await seat.until(lambda: said(seat))
        text = " ".join(seat.text.split())
        assert text.index(QUIET) < text.index("ooks like words")


@pytest.mark.slow
@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("place", ["k", "p", "g", "r", "w", "s", "d"])
async def test_such_words_are_met_at_every_place(desk: Desk, place: str, words: str) -> None:
    """Whatever their letters open there, the line stands where one comes out again."""
    lived_in(desk)
    async with desk.running() as seat:
        await seat.press("g", place)
        await typed(seat, words)
        for _ in range(3):
            if seat.app.screen is not seat.app.front:
                await seat.press("escape")
        await seat.until(lambda: said(seat))


async def test_it_keeps_to_its_rules(desk: Desk) -> None:
    """Turned off it is not said, nor twice on a day; what was typed is kept nowhere, only that day is."""
    with desk.journal() as journal:
        journal.set_setting(WANTED, value=False)
    async with desk.running() as seat:
        await typed(seat, "i want to die")
        assert not said(seat)
    with desk.journal() as journal:
        journal.set_setting(WANTED, value=True)
        journal.set_setting(SAID_ON, NOON.date().isoformat())
    async with desk.running() as seat:
        await typed(seat, "i want to die")
        assert not said(seat)
    with desk.journal() as journal:
        assert journal.entries() == []
    assert b"want to die" not in desk.path.read_bytes()


@pytest.mark.parametrize("words", ["I want to kill myself", "ich will nicht mehr leben"])
async def test_on_support_the_lines_come_to_the_front(desk: Desk, words: str) -> None:
    """Its own letters open people and countries; behind such words the page itself stands there, at its lines."""
    with desk.journal() as journal:
        journal.save_plan([PlanLine(part=PlanPart.ALONE, text=f"walk {number}") for number in range(30)])
        journal.add_contact(Contact(name="Ana", reach="0123"))
        journal.set_setting("support_country", "DE")
    async with desk.running() as seat:
        await seat.press("exclamation_mark")
        await typed(seat, words)
        await seat.until(lambda: isinstance(seat.app.screen, SupportScreen) and HERE in seat.text)
        assert "Lines for Germany" in seat.text
        assert "TelefonSeelsorge: 116 123" in seat.text


def test_keys_and_what_a_line_takes_are_no_such_words() -> None:
    """A key that opens a line, and the words in it, are heard when they are saved; what was typed long ago is not."""
    heard, at = Heard(), 1.0

    def takes(words: str, *, asked: bool = False, gap: float = 0.2) -> bool:
        nonlocal at
        found = False
        for letter in words:
            event = events.Key("space" if letter == " " else letter, letter)
            at += gap
            event.time = at
            found = heard.takes_in(event, asked=asked) or found
        return found

    assert not takes("n")
    assert not takes("i want to die", asked=True)
    heard = Heard()
    assert not takes("i want to ")
    assert not takes("die", gap=PAUSE + 1)
    heard = Heard()
    assert not takes("ji wa")
    assert takes("nt to die", asked=True)
