"""What was left half-written, on a page of its own: gone on with, thrown away by a key, brought back by another."""

from __future__ import annotations

import pytest

from evenso.records import Moment, Note
from storage.journal import Journal
from tests.tui.conftest import NOON, Desk, Seat
from tests.tui.screens.test_half_written_keys import ACTIONS
from tui.dialogs.drafts import pack
from tui.dialogs.editor import Editor
from tui.palette.box import Commands
from tui.screens.guided.page import GuidedPage
from tui.screens.journal.pages.going_on import action_of, thing_of
from tui.screens.journal.pages.unfinished import UnfinishedPage
from tui.screens.journal.screen import JournalPlace
from tui.widgets.line_editor import LineEditor

DAY = NOON.date()


def leave_three(desk: Desk) -> Note:
    """Leave a line, a goal and a change to an entry half-written, in this order."""
    with desk.journal() as journal:
        note = journal.add(Note(at=Moment.of(NOON), day=DAY, text="by the river"))
        journal.save_draft("today.note", "[/] half \x1b[2J a \u202e line", DAY)
        desk.clock.forward(minutes=1)
        journal.save_draft("goals.new", pack({"want": "to call Ana", "area": "People"}))
        desk.clock.forward(minutes=1)
        journal.save_draft(f"journal.{note.id}", pack({"text": "by the river, later"}, began={"text": "by the river"}))
    assert isinstance(note, Note)
    return note


async def page_of(seat: Seat) -> UnfinishedPage:
    """Open the page from the Journal."""
    await seat.press("g", "j", "H")
    assert isinstance(seat.app.screen, UnfinishedPage)
    return seat.app.screen


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 20)])
async def test_one_is_thrown_away_and_comes_back(desk: Desk, size: tuple[int, int]) -> None:
    """The newest first with its words; x throws away what is chosen, u brings it back; no step of undo."""
    leave_three(desk)
    async with desk.running(size) as seat:
        assert "g j, then H lists them" in " ".join(seat.text.split())
        await page_of(seat)
        assert "3 things half-written, the newest first" in seat.text
        assert "by the river, later" in seat.text
        assert "kept Sun 22 Nov 12:02" in seat.text
        assert "\u202e" not in seat.text
        await seat.press("down", "x")
        await seat.until(lambda: "2 things half-written" in seat.text)
        assert "Thrown away: a goal; u brings it back" in seat.text
        with Journal.open(desk.path, clock=desk.clock) as journal:
            assert [one.slot for one in journal.drafts() if one.slot.startswith("goals")] == []
            before = journal.last_change()
        await seat.press("u")
        await seat.until(lambda: "3 things half-written" in seat.text)
        assert "Brought back: a goal" in seat.text
        with Journal.open(desk.path, clock=desk.clock) as journal:
            assert journal.last_change() == before
            assert journal.take_draft("goals.new")
        await seat.press("u")
        await seat.until(lambda: "Undone" in seat.text)
        await seat.press("escape")
        assert isinstance(seat.app.screen, JournalPlace)


async def test_what_was_thrown_away_comes_back_later(desk: Desk) -> None:
    """It stands at the end of the list, also the next time, and enter brings it back; x does nothing there."""
    with desk.journal() as journal:
        journal.save_draft("goals.new", pack({"want": "to call Ana"}))
        journal.throw_away(journal.half_written()[0].id)
    async with desk.running() as seat:
        assert "half-written" not in seat.text
        await page_of(seat)
        assert "Nothing is left half-written." in seat.text
        assert "thrown away: to call Ana" in seat.text
        assert "bring back" in seat.text.splitlines()[-1]
        await seat.press("x", "enter")
        await seat.until(lambda: "1 thing half-written" in seat.text)
        await seat.press("x")
        await seat.until(lambda: "Nothing is left half-written." in seat.text)


async def test_enter_goes_on_with_it(desk: Desk) -> None:
    """What only one key can mean opens with its words; what is about a thing is walked to, and the key is named."""
    note = leave_three(desk)
    async with desk.running() as seat:
        page = await page_of(seat)
        assert page.chosen is not None
        assert page.chosen.kept.slot == f"journal.{note.id}"
        await seat.press("enter")
        await seat.until(lambda: " e goes on with it" in seat.text)
        assert "by the river, later" not in seat.text
        await seat.press("e")
        await seat.until(lambda: isinstance(seat.app.screen, Editor))
        assert "by the river, later" in seat.text
        await seat.press("escape")
        await page_of(seat)
        await seat.press("home", "down", "enter")
        await seat.until(lambda: "to call Ana" in seat.text and not isinstance(seat.app.screen, UnfinishedPage))
        await seat.press("escape")
        await seat.until(lambda: seat.app.current_mode == "goals")
        await page_of(seat)
        await seat.press("end", "enter")
        await seat.until(lambda: bool(seat.app.screen.query(LineEditor)))
        assert "half" in seat.app.screen.query_one(LineEditor).words


async def test_questions_and_lines_to_bring_up_go_on(desk: Desk) -> None:
    """Each where it was left."""
    with desk.journal() as journal:
        journal.save_draft("guided.thought", '{"form": "thought", "at": 0, "parts": [["situation", "a call"]]}')
    async with desk.running() as seat:
        await page_of(seat)
        assert "a call" in seat.text
        await seat.press("enter")
        await seat.until(lambda: isinstance(seat.app.screen, GuidedPage))
        assert "a call" in seat.text
    with desk.journal() as journal:
        journal.throw_away(journal.half_written()[0].id)
        journal.save_draft("bring-up", "the night")
    async with desk.running() as seat:
        await page_of(seat)
        await seat.press("enter")
        await seat.until(lambda: bool(seat.app.screen.query(LineEditor)))
        assert seat.app.screen.query_one(LineEditor).words == "the night"


async def test_what_is_open_in_another_window_is_said_to_be(desk: Desk) -> None:
    """It is listed and not hidden."""
    desk.journal().close()
    with Journal.open(desk.path, clock=desk.clock) as other:
        other.save_draft("today.note", "from the other window", DAY)
        async with desk.running() as seat:
            await page_of(seat)
            assert "from the other window" in seat.text
            assert "Open in another window just now." in seat.text


async def test_nothing_is_left(desk: Desk) -> None:
    """A sentence, no key that could do nothing; keys pressed all the same do nothing."""
    async with desk.running() as seat:
        await page_of(seat)
        assert "Nothing is left half-written." in seat.text
        assert "throw away" not in seat.text.splitlines()[-1]
        await seat.press("enter", "x", "escape")
        assert isinstance(seat.app.screen, JournalPlace)


async def test_numbers_that_are_hidden_stay_so(desk: Desk) -> None:
    """A mood that was typed into a form is not among its words."""
    with desk.journal() as journal:
        journal.set_setting("hide_numbers", value=True)
        journal.save_draft("journal.abcd", pack({"mood": "7", "text": "tired"}))
    async with desk.running() as seat:
        page = await page_of(seat)
        assert page.chosen is not None
        assert page.chosen.words == "tired"


async def test_the_palette_finds_it_by_what_people_call_it(desk: Desk) -> None:
    """In both languages."""
    async with desk.running() as seat:
        commands = Commands(seat.app.screen)
        for word in ("drafts", "unfinished", "half-written", "entwurf", "entwürfe", "unsaved"):
            hits = sorted([hit async for hit in commands.search(word)], key=lambda hit: -hit.score)
            assert str(hits[0].text) == "Half-written: drafts", word
        hits[0].command()
        await seat.until(lambda: isinstance(seat.app.screen, UnfinishedPage))


@pytest.mark.parametrize("slot", [slot for slot in ACTIONS if not slot.startswith(("support", "setback", "marker"))])
def test_enter_does_what_the_named_key_does(slot: str) -> None:
    """Where one key of a place goes on with it, enter does just that, unless a thing must be chosen for it."""
    found = action_of(slot)
    if thing_of(slot) is None and found is not None and found[1]:
        assert found[1] == ACTIONS[slot]
