"""Guided entries in the Journal: shown with their labels, opened on their page, changed without losing a part."""

from __future__ import annotations

from dataclasses import replace

from evenso.guided.talks import REHEARSAL
from evenso.records import Moment, Note, NoteForm
from tests.tui.conftest import NOON, Desk
from tests.tui.guided.test_page import notes, seen
from tui.commands import palette_commands
from tui.screens.guided.entry import EntryPage
from tui.screens.guided.page import GuidedPage

TALK = Note(
    at=Moment.of(NOON),
    day=NOON.date(),
    form=NoteForm.REHEARSAL,
    tags=("family", "a, b"),
    parts=(("who", "my sister"), ("me", "no"), ("them", "why"), ("me", "because"), ("odd", "kept"), ("stay", "enough")),
)


def kept(desk: Desk, note: Note = TALK) -> Note:
    """Put an entry into the journal."""
    with desk.journal() as journal:
        saved = journal.add(note)
        assert isinstance(saved, Note)
        return saved


async def test_a_day_shows_the_labels(desk: Desk) -> None:
    """Each answer stands under its label, in the order of the entry."""
    kept(desk)
    async with desk.running() as seat:
        await seat.press("g", "j", "enter")
        assert await seen(seat, "With whom")
        rows = [line.strip() for line in seat.lines]
        assert rows.index("You") < rows.index("Them") < rows.index("why") < rows.index("What I want to stay with")


async def test_editing_without_a_change_changes_nothing(desk: Desk) -> None:
    """Gone through to its end with every answer as it was, an entry is the same to the letter, its tags too."""
    before = kept(desk)
    async with desk.running() as seat:
        await seat.press("g", "j", "e")
        assert await seen(seat, "1 of 9")
        await seat.press(*["enter"] * 12)
        assert "1 of 9" not in seat.text
    after = notes(desk)[0]
    assert sorted(after.parts) == sorted(before.parts)
    assert [one for one in after.parts if one[0] in {"me", "them"}] == [
        ("me", "no"),
        ("them", "why"),
        ("me", "because"),
    ]
    assert replace(after, parts=()) == replace(before, parts=(), text=after.text)


async def test_one_answer_changed_keeps_the_others_and_what_was_said_before(desk: Desk) -> None:
    """Saved from the first question, the rest stays; the earlier wording is a key away, with its labels."""
    kept(desk)
    async with desk.running() as seat:
        await seat.press("g", "j", "enter", "e")
        await seat.write(", Ana")
        await seat.press("ctrl+s")
        assert await seen(seat, "Changed the rehearsal")
        await seat.press("h")
        assert await seen(seat, "its one earlier wording")
        assert "With whom" in seat.text
        assert "Ana" not in seat.text
    assert dict(notes(desk)[0].parts)["who"] == "my sister, Ana"
    assert len(notes(desk)[0].parts) == len(TALK.parts)


async def test_a_moment_that_cannot_be_read_is_asked_again(desk: Desk) -> None:
    """The question is When, the words stay, nothing is saved; put right, the entry stands on its new day."""
    kept(desk)
    async with desk.running() as seat:
        await seat.press("g", "j", "e", *["enter"] * 8)
        assert "When was it?" in seat.text
        await seat.press(*["backspace"] * 16)
        await seat.write("soonish")
        await seat.press("ctrl+s")
        assert isinstance(seat.app.screen, GuidedPage)
        await seat.press(*["backspace"] * 7)
        await seat.write("yesterday 9pm")
        await seat.press("ctrl+s")
        assert await seen(seat, "Changed the rehearsal")
    assert notes(desk)[0].at.local.isoformat() == "2026-11-21T21:00:00"
    assert notes(desk)[0].day.isoformat() == "2026-11-21"


async def test_enter_opens_the_page_of_an_entry(desk: Desk) -> None:
    """In a day, enter shows what was written; esc comes back to the day."""
    kept(desk)
    async with desk.running() as seat:
        await seat.press("g", "j", "enter", "enter")
        assert isinstance(seat.app.screen, EntryPage)
        assert await seen(seat, REHEARSAL.title)
        await seat.press("escape")
        assert await seen(seat, "rehearsal · #family")


async def test_the_palette_begins_each_form(desk: Desk) -> None:
    """Each form has a line in the palette that asks its first question."""
    async with desk.running() as seat:
        found = {command.title: command for command in palette_commands(seat.app)}
        for title in ("Thought check", "Saying it", "Rehearse a hard talk", "Perspective: past"):
            await found[title].callback()
            await seat.rest()
            assert isinstance(seat.app.screen, GuidedPage)
            await seat.press("escape")


async def test_the_exercises_list_begins_a_thought_check(desk: Desk) -> None:
    """Written exercises stand among the others and open their first question."""
    async with desk.running((80, 40)) as seat:
        await seat.press("g", "e")
        assert await seen(seat, "Thought check")
        row = next(line for line in seat.lines if "Thought check" in line)
        await seat.press(row.split()[0].strip("›") or row.split()[1])
        await seat.rest()
        assert isinstance(seat.app.screen, GuidedPage)
