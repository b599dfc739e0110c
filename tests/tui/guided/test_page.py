"""Guided writing: one question at a time, saved from anywhere, left without loss."""

from __future__ import annotations

import pytest

from evenso.guided.forms import FORMS
from evenso.guided.walk import begin as walk_begun
from evenso.links import Ref, Thing
from evenso.patterns.records import Pattern
from evenso.records import Note, NoteForm
from tests.tui.conftest import Desk, Seat
from tui.screens.guided.begin import begin
from tui.screens.guided.drawing import Asked, draw_asked
from tui.screens.guided.entry import EntryPage
from tui.screens.guided.page import GuidedPage


async def begun(seat: Seat, name: str, root: Ref | None = None) -> None:
    """Begin a form."""
    await begin(seat.app, name, root)
    await seat.rest()


async def seen(seat: Seat, words: str) -> bool:
    """Whether words come to stand on the screen, once all that was asked for is read and laid out."""
    for _ in range(20):
        if words in seat.text:
            return True
        await seat.rest()
    return False


def notes(desk: Desk) -> list[Note]:
    """Every note in the journal."""
    with desk.journal() as journal:
        return [one for one in journal.entries() if isinstance(one, Note)]


def drafts(desk: Desk) -> list[str]:
    """The slots of what is kept half-written."""
    with desk.journal() as journal:
        return [one.slot for one in journal.drafts()]


@pytest.mark.parametrize("name", list(FORMS))
@pytest.mark.parametrize("size", [(60, 20), (120, 40)])
async def test_every_form_to_its_end(desk: Desk, name: str, size: tuple[int, int]) -> None:
    """Each answer goes under its own name, the last enter saves one entry, and the page shows it."""
    async with desk.running(size) as seat:
        await begun(seat, name)
        form = FORMS[name]
        asked = [part for part in form.parts if not part.after]
        for part in asked:
            if part.turn and part is not form.turns[0]:
                await seat.press("enter")  # an empty turn ends the talk
                continue
            await seat.write(f"{part.name}!")
            await seat.press("enter")
        assert isinstance(seat.app.screen, EntryPage)
        wanted = tuple((part.name, f"{part.name}!") for part in asked if part.name != "them")
        assert [(note.form, note.parts) for note in notes(desk)] == [(form.note_form, wanted)]
        assert drafts(desk) == []


@pytest.mark.parametrize("name", list(FORMS))
def test_no_label_is_cut_beside_its_answer(name: str) -> None:
    """On 60 cells, too, what was answered stands beside the whole name of its question, on one line."""
    walk = walk_begun(FORMS[name])
    for _ in range(12):  # a talk goes on for as long as its turns say something
        walk = walk.answered("so").on()
    lines = draw_asked(Asked(walk, rows=60), 56).plain.split("\n")
    for step in walk.before:
        assert any(line.split() == [*step.part.label.split(), "so"] for line in lines), step.part.label


async def test_a_burst_of_keys_lands_under_its_own_questions(desk: Desk) -> None:
    """Typed without a pause, words and enters stay in the order in which they were typed."""
    async with desk.running() as seat:
        await begun(seat, "future")
        for key in (*"kin", "enter", *"sea", "enter", *"row", "enter", "enter", "enter"):
            seat.app.simulate_key(key)
        await seat.rest()
        await seat.rest()
    assert [note.parts for note in notes(desk)] == [(("value", "kin"), ("goal", "sea"), ("step", "row"))]


async def test_leaving_keeps_and_goes_on(desk: Desk) -> None:
    """Esc leaves at once; begun again, the same question stands there with its words and those before."""
    async with desk.running() as seat:
        await begun(seat, "past")
        await seat.write("the door")
        await seat.press("enter")
        await seat.write("why")
        await seat.press("escape")
        assert not isinstance(seat.app.screen, GuidedPage)
        assert "Kept as a draft" in seat.text
        assert drafts(desk) == ["guided.past"]
        await begun(seat, "past")
        assert "the door" in seat.text
        assert "why" in seat.text
        assert "Going on" in seat.text
        await seat.press("ctrl+s")
    assert notes(desk)[0].parts == (("happened", "the door"), ("understand", "why"))
    assert drafts(desk) == []


async def test_nothing_written_saves_nothing(desk: Desk) -> None:
    """Without a word there is nothing to save, and nothing to keep."""
    async with desk.running() as seat:
        await begun(seat, "now")
        await seat.press(*["enter"] * 5, "ctrl+s")
        assert "nothing was saved" in seat.text
        await seat.press("escape")
    assert notes(desk) == []
    assert drafts(desk) == []


async def test_begun_from_a_pattern_in_one_step(desk: Desk) -> None:
    """The link to what it grew out of is saved with the entry, and one undo takes both away."""
    with desk.journal() as journal:
        pattern = journal.add_pattern(Pattern(name="Yes too soon"))
    here = Ref(Thing.PATTERN, pattern.id)
    async with desk.running() as seat:
        await begun(seat, "past", here)
        assert await seen(seat, "from: Yes too soon")
        await seat.write("then")
        await seat.press("ctrl+s")
        assert await seen(seat, "Yes too soon")
        with desk.journal() as journal:
            assert [link.grown.id for link in journal.links_of(here)] == [notes(desk)[0].id]
        await seat.press("u")
        assert await seen(seat, "not in the journal any more")
        with desk.journal() as journal:
            assert journal.links_of(here) == []
    assert notes(desk) == []


async def test_going_back_changes_an_answer(desk: Desk) -> None:
    """Shift+tab goes back to what was written; typed on, it is another answer."""
    async with desk.running() as seat:
        await begun(seat, "thought")
        await seat.write("on the train")
        await seat.press("tab", "shift+tab")
        await seat.write("!")
        await seat.press("ctrl+j")
        await seat.write("late")
        await seat.press("ctrl+s")
    assert notes(desk)[0].parts == (("situation", "on the train!\nlate"),)
    assert notes(desk)[0].form is NoteForm.THOUGHT


async def test_support_is_a_key_away_and_comes_back_to_the_same_letter(desk: Desk) -> None:
    """f1 shows Support over the question; esc comes back, and typing goes on where it was."""
    async with desk.running() as seat:
        await begun(seat, "past")
        await seat.write("the d")
        await seat.press("f1")
        assert await seen(seat, "Support")
        await seat.press("escape")
        await seat.write("oor")
        await seat.press("ctrl+s")
    assert notes(desk)[0].parts == (("happened", "the door"),)


async def test_quitting_in_the_middle_keeps_every_word(desk: Desk) -> None:
    """ctrl+q from a question ends the program; started again, Today says so and the answers are there."""
    async with desk.running() as seat:
        await begun(seat, "thought")
        await seat.write("on the train")
        await seat.press("ctrl+q")
    assert drafts(desk) == ["guided.thought"]
    async with desk.running() as seat:
        assert await seen(seat, "g v has them")
        await begun(seat, "thought")
        assert await seen(seat, "on the train")


async def test_a_click_beside_the_answer_leaves_the_cursor_in_it(desk: Desk) -> None:
    """Pointing at the question does not take the keys away from the answer; the footer's words act."""
    async with desk.running() as seat:
        await begun(seat, "now")
        await seat.pilot.click(offset=(10, 5))
        await seat.rest()
        await seat.write("q")
        await seat.pilot.click(offset=(3, 23))
        await seat.rest()
        assert "2 of 5" in seat.text
        await seat.press("ctrl+s")
    assert notes(desk)[0].parts == (("thought", "q"),)


async def test_the_other_side_can_say_a_turn(desk: Desk) -> None:
    """ctrl+t gives a turn to the other; what is typed stays."""
    async with desk.running() as seat:
        await begun(seat, "rehearsal")
        await seat.press("enter", "enter")
        await seat.write("so?")
        await seat.press("ctrl+t", "enter")
        assert "What do you say?" in seat.text
        await seat.press("ctrl+s")
    assert notes(desk)[0].parts == (("them", "so?"),)


@pytest.mark.parametrize("name", list(FORMS))
async def test_left_in_the_middle_at_any_question(desk: Desk, name: str) -> None:
    """Whichever question one leaves at, what was answered before is kept and nothing is saved."""
    asked = [part.name for part in FORMS[name].parts if not part.after and not part.turn]
    async with desk.running((60, 20)) as seat:
        await begun(seat, name)
        for part in asked[:2]:
            await seat.write(part)
            await seat.press("enter")
        await seat.press("escape")
        assert drafts(desk) == [f"guided.{name}"]
        assert notes(desk) == []
        await begun(seat, name)
        assert all([await seen(seat, part) for part in asked[:2]])


async def test_an_answer_is_kept_as_soon_as_one_goes_on(desk: Desk) -> None:
    """The key that goes on keeps the answer at once: a program that is killed then has it."""
    async with desk.running() as seat:
        await begun(seat, "past")
        await seat.write("the door")
        await seat.press("enter")
        with desk.journal() as other:
            assert ["the door" in one.text for one in other.half_written()] == [True]


async def test_words_under_a_question_are_kept_soon(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is typed under a question is a draft within the time that the editor takes, without any key that saves."""
    monkeypatch.setattr("tui.screens.guided.page.KEEP_AFTER", 0.01)
    async with desk.running() as seat:
        await begun(seat, "past")
        await seat.write("half")
        await seat.pilot.pause(0.05)
        await seat.rest()
        with desk.journal() as other:
            assert ["half" in one.text for one in other.half_written()] == [True]
