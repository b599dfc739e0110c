"""What was left half-written goes on from what is saved by now: others' words of the meantime are not written over."""

from __future__ import annotations

import json
from dataclasses import replace

from evenso.guided.thought import THOUGHT
from evenso.records import Area, CheckIn, Moment, Note, Practice
from tests.evenso.guided.entries import note_of
from tests.tui.conftest import NOON, Desk, Seat
from tui.dialogs.drafts import BEGAN, Wordings, pack
from tui.dialogs.editor import Editor
from tui.dialogs.forms import Times, entry_form, skill_form
from tui.screens.base import JournalScreen
from tui.screens.guided.begin import change
from tui.widgets.line_editor import LineEditor

AT = Moment.of(NOON)
DAY = NOON.date()
TIMES = Times(NOON, 4)


def a_note(desk: Desk) -> Note:
    """Save an entry to change."""
    with desk.journal() as journal:
        note = journal.add(Note(at=AT, day=DAY, text="The river was high.", tags=("walks",)))
    assert isinstance(note, Note)
    return note


def form_in(seat: Seat) -> Editor:
    """Return the form that is open."""
    assert isinstance(seat.app.screen, Editor)
    return seat.app.screen


async def leave_half_changed(seat: Seat, words: str) -> None:
    """Open the entry in the Journal, write more into it, and leave."""
    await seat.press("g", "j", "e")
    await seat.write(words)
    await seat.press("escape")
    await seat.until(lambda: not isinstance(seat.app.screen, Editor))


async def test_a_form_takes_in_what_was_saved_while_it_waited(desk: Desk) -> None:
    """The text of both stands, the tag that came stays, and it is said before anything is saved."""
    note = a_note(desk)
    async with desk.running() as seat:
        await leave_half_changed(seat, " I went in.")
    with desk.journal() as journal:
        journal.change(replace(note, text="The river was high. Ana came.", tags=("walks", "ana"), for_session=True))
    async with desk.running() as seat:
        await seat.press("g", "j", "e")
        words = form_in(seat).values
        assert words["text"] == "The river was high. Ana came. I went in."
        assert words["tags"] == "walks, ana"
        assert words["session"] == "yes"
        assert "taken in" in seat.text
        await seat.press("ctrl+r")
        assert form_in(seat).values["text"] == "The river was high. Ana came."
        await seat.press("ctrl+r", "ctrl+s")
    with desk.journal() as journal:
        [saved] = journal.entries()
        assert isinstance(saved, Note)
        assert (saved.text, saved.tags) == ("The river was high. Ana came. I went in.", ("walks", "ana"))
        assert saved.for_session
        assert journal.drafts() == []


async def test_a_value_that_both_changed_is_told_before_it_is_saved(desk: Desk) -> None:
    """Of two numbers the typed one stands, its line is named, and ctrl+r shows the other."""
    with desk.journal() as journal:
        was = journal.add(CheckIn(at=AT, day=DAY, mood=5, note="tired"))
        assert isinstance(was, CheckIn)
        form = entry_form(was, TIMES)
        draft = pack({**form.values, "mood": "7"}, began={"mood": "5"})
        journal.save_draft(form.slot, draft, DAY)
        journal.change(replace(was, mood=6, note="tired, theirs"))
    async with desk.running() as seat:
        await seat.press("g", "j", "e")
        assert form_in(seat).values["mood"] == "7"
        assert form_in(seat).values["text"] == "tired, theirs"
        assert "as you typed it: Mood;" in " ".join(seat.text.split())
        await seat.press("ctrl+r")
        assert form_in(seat).values["mood"] == "6"


async def test_a_draft_of_before_still_opens(desk: Desk) -> None:
    """One that says nothing of what it began from goes on as it was typed."""
    note = a_note(desk)
    with desk.journal() as journal:
        form = entry_form(note, TIMES)
        journal.save_draft(form.slot, json.dumps({**form.values, "text": "quite other"}), DAY)
        journal.change(replace(note, tags=("walks", "ana")))
    async with desk.running() as seat:
        await seat.press("g", "j", "e")
        assert form_in(seat).values["text"] == "quite other"
        assert form_in(seat).values["tags"] == "walks"
        assert "Going on where you left off;" in seat.text


async def test_a_draft_that_somebody_saved_elsewhere_ends(desk: Desk) -> None:
    """Where the same words are saved by now nothing is half-written any more, and leaving lets the draft go."""
    note = a_note(desk)
    async with desk.running() as seat:
        await leave_half_changed(seat, " I went in.")
        with desk.journal() as journal:
            journal.change(replace(note, text="The river was high. I went in."))
        seat.app.look_outside()
        await seat.rest()
        await seat.press("e")
        assert "Going on" not in seat.text
        await seat.press("escape")
        await seat.until(lambda: not isinstance(seat.app.screen, Editor))
    with desk.journal() as journal:
        assert journal.drafts() == []


def test_what_is_put_aside_goes_on_too() -> None:
    """Each wording that was typed has what came from elsewhere, and the draft keeps what all of them began from."""
    entry = Practice(at=AT, day=DAY, id="abcd", skill_id="wxyz", skill="walk", note="old")
    draft = Wordings(entry_form(entry, TIMES), "").draft
    first = entry_form(entry, TIMES).values
    kept = json.loads(draft({**first, "text": "old, mine"}))
    assert kept[BEGAN] == {"text": "old"}
    both = pack({**first, "text": "old, mine"}, [{**first, "in_the_way": "rain"}], {"text": "old", "in_the_way": ""})
    form = entry_form(replace(entry, note="old, theirs"), TIMES)
    wordings = Wordings(form, both)
    assert wordings.begin["text"] == "old, theirs, mine"
    others = [wordings.instead_of(wordings.begin), wordings.instead_of(form.values)]
    assert [(one["text"], one["in_the_way"]) for one in others] == [("old, theirs", ""), ("old, theirs", "rain")]


def test_something_new_goes_on_as_it_was_typed() -> None:
    """Nothing of it is saved that could have changed: where it is begun elsewhere, its draft stands."""
    first, elsewhere = skill_form(None, Area.GROUNDING), skill_form(None, Area.COMMUNICATION)
    draft = Wordings(first, "").draft({**first.values, "name": "Cold water"})
    assert Wordings(elsewhere, draft).begin == {**first.values, "name": "Cold water"}


def test_a_choice_in_another_language_is_no_change() -> None:
    """A draft of before the language was changed: its untouched choices are as they are saved, and nothing is told."""
    note = Note(at=AT, day=DAY, id="abcd", text="old", for_session=True)
    form = entry_form(note, TIMES)
    wordings = Wordings(form, pack({**form.values, "text": "mine", "session": "nein"}, began={"text": "old"}))
    assert wordings.begin == {**form.values, "text": "mine"}
    assert "taken in" not in wordings.told


def line_in(seat: Seat) -> LineEditor:
    """Return the line that is open."""
    screen = seat.app.screen
    assert isinstance(screen, JournalScreen)
    return screen.query_one(LineEditor)


async def test_a_line_keeps_what_it_began_from(desk: Desk) -> None:
    """Today's line: what another program wrote into it while the draft waited stands before the words typed here."""
    with desk.journal() as journal:
        was = journal.add(CheckIn(at=AT, day=DAY, mood=5, note="tired"))
        assert isinstance(was, CheckIn)
    async with desk.running() as seat:
        await seat.press("n")
        await seat.write("and cold")
        await seat.press("escape")
        await seat.until(lambda: "Kept as a draft" in seat.text)
    with desk.journal() as journal:
        journal.change(replace(was, note="tired since noon"))
    async with desk.running() as seat:
        await seat.press("n")
        assert line_in(seat).words == "tired and cold"
        await seat.press("enter")
        await seat.until(lambda: "Saved" in seat.text)
    with desk.journal() as journal:
        [saved] = journal.entries()
        assert isinstance(saved, CheckIn)
        assert saved.note == "tired since noon and cold"
        assert journal.drafts() == []


async def test_a_line_of_before_still_opens(desk: Desk) -> None:
    """Plain words are words, also such as look like a draft of today."""
    with desk.journal() as journal:
        journal.save_draft("today.note", '{"line": 3} is odd', DAY)
    async with desk.running() as seat:
        await seat.press("n")
        assert line_in(seat).words == '{"line": 3} is odd'


async def test_answers_go_on_from_what_is_saved(desk: Desk) -> None:
    """So do the questions of an entry that was left in the middle: answers of both sides stand, and it is told."""
    with desk.journal() as journal:
        was = journal.add(note_of(THOUGHT, ("situation", "a call"), ("thought", "I am late"), day=DAY))
        assert isinstance(was, Note)
    async with desk.running() as seat:
        await change(seat.app, was)
        await seat.rest()
        await seat.write(" at nine")
        await seat.press("escape")
        with desk.journal() as journal:
            journal.change(replace(was, parts=(("situation", "a call"), ("thought", "I am always late"))))
            now = journal.entry(was.id)
        assert isinstance(now, Note)
        await change(seat.app, now)
        await seat.until(lambda: "taken in" in seat.text)
        await seat.press("ctrl+s")
        await seat.rest()
    with desk.journal() as journal:
        assert dict(getattr(journal.entry(was.id), "parts", ())) == {
            "situation": "a call at nine",
            "thought": "I am always late",
        }
        assert journal.drafts() == []
