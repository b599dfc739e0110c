"""The `?` box wherever one is: over a menu that waits for a letter, and from a line, where `?` is a letter."""

from __future__ import annotations

import pytest

from evenso.patterns.records import Pattern
from evenso.records import Moment, Note
from storage.journal import Journal
from tests.tui.conftest import NOON, Desk
from tui.dialogs.keys import KeyBox

HEAD = "What the keys do here"


@pytest.fixture
def begun(desk: Desk) -> Desk:
    """A pattern with something to try, so that both menus have choices, and an entry."""
    with Journal.open(desk.path, clock=desk.clock, create=True) as journal:
        journal.add_pattern(Pattern(name="quick yes", experiment="answer tomorrow"))
        journal.add(Note(at=Moment.of(NOON), day=NOON.date(), text="said yes again"))
    return desk


@pytest.mark.parametrize("menu", ["g p w", "g p G", "g", "semicolon", "g p g"])
async def test_a_menu_that_waits_for_a_letter_gives_way_to_the_box(begun: Desk, menu: str) -> None:
    """`?` shows what the keys of the screen below do; esc is back there, with nothing begun."""
    async with begun.running() as seat:
        await seat.press(*menu.split())
        below = seat.app.front
        await seat.press("question_mark")
        assert type(seat.app.screen) is KeyBox
        assert HEAD in seat.text
        await seat.press("escape")
        assert seat.app.front is below
        assert HEAD not in seat.text
    with Journal.open(begun.path, clock=begun.clock) as journal:
        assert journal.goals() == []


async def test_from_a_line_the_palette_has_the_box_and_the_line_stays(begun: Desk) -> None:
    """`?` is a letter there; Keys in the palette shows the box, and the words are as they were."""
    async with begun.running() as seat:
        await seat.press("g", "p", "n")
        await seat.write("really?")
        assert HEAD not in seat.text
        await seat.press("ctrl+p")
        await seat.write("keys")
        await seat.press("enter")
        assert type(seat.app.screen) is KeyBox
        await seat.press("escape")
        assert "really?" in seat.text
        assert "enter save" in seat.lines[-1]
        await seat.press("enter")
    with Journal.open(begun.path, clock=begun.clock) as journal:
        assert [one.note for one in journal.noticings()] == ["really?"]
