"""What was deleted lately, on a page of its own: one entry comes back by itself, and `u` takes just that back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from evenso.records import CheckIn, Moment, Note
from tests.tui.conftest import NOON, Desk, Seat
from tui.palette.box import Commands
from tui.screens.journal.pages.deleted import DeletedPage
from tui.screens.journal.screen import JournalPlace


def check_in(mood: int, back: int, words: str = "") -> CheckIn:
    """A check-in of so many days ago."""
    at = Moment.of(NOON - timedelta(days=back))
    return CheckIn(at=at, day=at.local.date(), mood=mood, note=words)


def delete_two_and_go_on(desk: Desk) -> None:
    """Delete two entries, and do something else since."""
    with desk.journal() as journal:
        at = Moment.of(NOON - timedelta(days=1))
        hostile = journal.add(Note(at=at, day=at.local.date(), text="[/] the \x1b[2J river \u202e", tags=("[bold]",)))
        other = journal.add(check_in(7, 2, "by the lake"))
        journal.delete(hostile.id)
        desk.clock.forward(minutes=1)
        journal.delete(other.id)
        journal.add(check_in(4, 0, "since then"))


async def page_of(seat: Seat) -> DeletedPage:
    """Open the page from the Journal."""
    await seat.press("g", "j", "D")
    assert isinstance(seat.app.screen, DeletedPage)
    return seat.app.screen


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 20)])
async def test_one_comes_back_past_what_was_done_since(desk: Desk, size: tuple[int, int]) -> None:
    """The last deleted first; enter brings back the one under the cursor, which leaves the list, `u` takes it back."""
    delete_two_and_go_on(desk)
    async with desk.running(size) as seat:
        await page_of(seat)
        assert "2 deleted lately, the last one first" in seat.text
        assert "by the lake" in seat.text
        assert "deleted Sun 22 Nov 12:01" in seat.text
        await seat.press("down", "enter")
        await seat.until(lambda: "1 deleted lately" in seat.text)
        assert "Brought back a note for" in seat.text
        assert "\u202e" not in seat.text
        with desk.journal() as journal:
            assert [entry.day.day for entry in journal.entries()] == [22, 21]
        await seat.press("u")
        await seat.until(lambda: "2 deleted lately" in seat.text)
        assert "Undone: bringing back of note" in seat.text
        await seat.press("enter")
        await seat.until(lambda: "1 deleted lately" in seat.text)
        await seat.press("escape")
        assert isinstance(seat.app.screen, JournalPlace)
        assert "2 entries, newest first" in seat.text
        assert "by the lake" in seat.text


async def test_an_emptied_journal_says_where_its_entries_are(desk: Desk) -> None:
    """Until something was deleted it is an invitation; then it names the key first."""
    async with desk.running() as seat:
        await seat.press("g", "j")
        assert "Nothing is written yet." in seat.text
        assert "deleted lately" not in seat.text
        await seat.press("D")
        assert "There is no deleted entry to bring back" in seat.text
        assert "bring back" not in seat.text.splitlines()[-1]
        await seat.press("enter", "escape")
    with desk.journal() as journal:
        journal.delete(journal.add(check_in(7, 0)).id)
    async with desk.running() as seat:
        await seat.press("g", "j")
        assert "D  shows what was deleted lately; enter there brings it back" in seat.text
        assert "writes the first entry" not in seat.text
        await seat.press("D", "enter")
        await seat.until(lambda: "There is no deleted entry to bring back" in seat.text)
        await seat.press("escape")
        assert "1 entry, newest first" in seat.text


async def test_numbers_that_are_hidden_stay_so(desk: Desk) -> None:
    """A mood is a mark in the list, in full and in the sentence."""
    with desk.journal() as journal:
        journal.set_setting("hide_numbers", value=True)
        entry = journal.add(replace(check_in(7, 3), id="k3f9"))  # one that is drawn can have a 7 in it
        journal.delete(entry.id)
    async with desk.running() as seat:
        await page_of(seat)
        body = "\n".join(line for line in seat.text.splitlines()[1:-1] if "deleted" not in line)
        assert "7" not in body
        await seat.press("enter")
        await seat.until(lambda: "Brought back" in seat.text)
        assert "back 7" not in seat.text


async def test_the_palette_finds_it_by_what_people_call_it(desk: Desk) -> None:
    """In both languages, before letters that only happen to occur in other titles."""
    async with desk.running() as seat:
        commands = Commands(seat.app.screen)
        for word in ("trash", "undelete", "deleted", "bring back", "restore", "papierkorb", "gelöscht"):
            hits = sorted([hit async for hit in commands.search(word)], key=lambda hit: -hit.score)
            assert str(hits[0].text) == "Deleted lately: bring one back", word
        hits[0].command()
        await seat.until(lambda: isinstance(seat.app.screen, DeletedPage))
