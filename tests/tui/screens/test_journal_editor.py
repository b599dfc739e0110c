"""What the editor does with what cannot be saved: it says why, and the field that is meant has the cursor."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App
from textual.events import Key
from textual.widgets import Static

from evenso.records import CheckIn, Moment, Note
from evenso.wording.capture import NOTHING_CHANGED
from evenso.wording.journal.writing import (
    AS_SAVED,
    BEGUN_ANEW,
    GOING_ON,
    GOING_ON_SAVED,
    KEPT,
    LEFT_AS_IT_WAS,
    TYPED_ANEW,
)
from storage.holding.typing import Typing
from tests.tui.conftest import NOON, Desk, Seat
from tui.dialogs.drafts import Wordings, pack, unpack
from tui.dialogs.editor import Editor
from tui.dialogs.forms import NEW_NOTE, Form, RefusedField, Times, entry_form
from tui.intents import KeepDraft
from tui.screens.support.forms import plan_form

TODAY = NOON.date()
TIMES = Times(NOON, 4)


def test_a_refusal_names_its_field() -> None:
    """A moment and a number that cannot be read each know which line they stand in."""
    mood = CheckIn(id="abcd", at=Moment.of(NOON), day=TODAY, mood=7)
    form = entry_form(mood, TIMES)
    with pytest.raises(RefusedField) as refused:
        form.finish({**form.values, "when": "3/4"})
    assert refused.value.field == "when"
    with pytest.raises(RefusedField) as refused:
        form.finish({**form.values, "mood": "seven"})
    assert refused.value.field == "mood"


async def test_a_moment_that_cannot_be_read_gets_the_cursor(desk: Desk) -> None:
    """The sentence is said, the line has the keys, and what is typed next mends it."""
    with desk.journal() as journal:
        journal.add(Note(at=Moment.of(NOON), day=TODAY, text="so far"))
    async with desk.running() as seat:
        await seat.press("g", "j", "e", "shift+tab")
        await seat.write(" nonsense")
        await seat.press("tab", "ctrl+s")
        editor = seat.app.screen
        assert isinstance(editor, Editor)
        assert editor.focused is not None
        assert editor.focused.id == "when"
        await seat.press(*["backspace"] * len(" nonsense"), "ctrl+s")
        assert not isinstance(seat.app.screen, Editor)


def typed(desk_app: object, *names: str) -> None:
    """Hand keys to the app in one piece, as a slow line does."""
    app = desk_app
    assert isinstance(app, App)
    for name in names:
        key = Key(name, name if len(name) == 1 else None)
        key.set_sender(app)
        app.post_message(key)


async def test_what_is_typed_in_one_piece_with_its_save_is_saved_whole(desk: Desk) -> None:
    """Letters, a letter taken back and ctrl+s in one burst: what is saved is what was typed, and the next key acts."""
    async with desk.running() as seat:
        await seat.press("g", "j", "n")
        typed(seat.app, *"walked homx", "backspace", "e", "ctrl+s", "n")
        await seat.rest()
        assert isinstance(seat.app.screen, Editor)
        assert not seat.app.screen.values["text"]
        await seat.press("escape")
    with desk.journal() as journal:
        assert [entry.text for entry in journal.entries() if isinstance(entry, Note)] == ["walked home"]


async def test_leaving_in_one_piece_with_the_words_keeps_them(desk: Desk) -> None:
    """Esc right behind the words, in one burst, keeps every one of them as a draft."""
    async with desk.running() as seat:
        await seat.press("g", "j", "n")
        typed(seat.app, *"half a thought", "escape")
        await seat.rest()
        assert not isinstance(seat.app.screen, Editor)
        await seat.press("n")
        assert isinstance(seat.app.screen, Editor)
        assert seat.app.screen.values["text"] == "half a thought"


def told_in(seat: Seat) -> str:
    """What the editor says under its page."""
    return str(seat.app.screen.query_one("#told", Static).content)


async def test_nothing_takes_away_a_draft_of_what_was_never_saved(desk: Desk) -> None:
    """A new entry that goes on offers no saved wording; emptied by ctrl+r, a key of either kind brings every word."""
    async with desk.running() as seat:
        await seat.press("g", "j", "n")
        await seat.write("the only copy")
        await seat.press("escape", "n")
        assert told_in(seat) == GOING_ON
        editor = seat.app.screen
        assert isinstance(editor, Editor)
        for back, told in (("ctrl+r", TYPED_ANEW), ("ctrl+underscore", BEGUN_ANEW)):
            await seat.press("ctrl+r")
            assert (editor.values["text"], told_in(seat)) == ("", BEGUN_ANEW)
            editor.keep(anyway=True)
            await seat.rest()
            with desk.journal() as journal:
                journal._file.typing = Typing(f"{desk.path}.none")  # as if it closed now
                assert ["the only copy" in draft.text for draft in journal.drafts()] == [True]
            await seat.press(back)
            assert (editor.values["text"], told_in(seat)) == ("the only copy", told)
        await seat.press("escape")
        assert KEPT in seat.text
    with desk.journal() as journal:
        assert ["the only copy" in draft.text for draft in journal.drafts()] == [True]


@pytest.mark.parametrize("new", [True, False])
async def test_what_is_left_as_it_was_keeps_no_draft(desk: Desk, *, new: bool) -> None:
    """Brought back by ctrl+r and then left, a form is as it was next time too; what was typed is thrown away only."""
    with desk.journal() as journal:
        journal.add(Note(at=Moment.of(NOON), day=NOON.date(), text="as saved"))
    opens, as_it_was = ("n", "") if new else ("e", "as saved")
    async with desk.running() as seat:
        await seat.press("g", "j", opens)
        await seat.write("unwanted")
        assert isinstance(seat.app.screen, Editor)
        seat.app.screen.keep()
        await seat.press("escape")
        assert KEPT in seat.text
        await seat.press(opens, "ctrl+r", "escape")
        assert LEFT_AS_IT_WAS in seat.text
        await seat.press(opens)
        assert isinstance(seat.app.screen, Editor)
        assert (seat.app.screen.values["text"], told_in(seat)) == (as_it_was, "")
        await seat.write("more")  # kept while it is typed, and brought back in the same sitting
        seat.app.screen.keep()
        await seat.press("ctrl+r")
        seat.app.screen.keep()
        await seat.press("escape")
        assert LEFT_AS_IT_WAS in seat.text
    with desk.journal() as journal:
        assert not journal.drafts()
        thrown = journal.half_written()
        assert [one.thrown is not None for one in thrown] == [True, True]
        back = [journal.bring_draft_back(one.id).text for one in thrown]
        assert ["unwanted" in text or "more" in text for text in back] == [True, True]


async def test_a_draft_that_was_emptied_is_not_said_to_be_kept(desk: Desk) -> None:
    """Once its words are taken out, nothing is kept of a new entry and nothing says so, though its moment differs."""
    with desk.journal() as journal:
        journal.save_draft(NEW_NOTE, pack({"text": "ab", "when": "2026-11-01 08:00", "tags": "", "session": "no"}))
    async with desk.running() as seat:
        await seat.press("g", "j")
        assert "n goes on with it" in seat.text
        await seat.press("n", "backspace", "backspace", "escape")
        await seat.rest()
        assert "kept" not in seat.text.lower()
    with desk.journal() as journal:
        assert not journal.drafts()


async def test_the_saved_wording_is_shown_and_the_typed_one_comes_back(desk: Desk) -> None:
    """Ctrl+r goes between what was saved and what was typed; leaving, undo and more typing lose neither."""
    with desk.journal() as journal:
        journal.add(Note(at=Moment.of(NOON), day=NOON.date(), text="as saved"))
    async with desk.running() as seat:
        await seat.press("g", "j", "e")
        await seat.write(" and more")
        editor = seat.app.screen
        assert isinstance(editor, Editor)
        await seat.press("ctrl+r")
        assert (editor.values["text"], told_in(seat)) == ("as saved", AS_SAVED)
        await seat.press("ctrl+underscore")
        assert editor.values["text"] == "as saved and more"
        await seat.press("ctrl+r", "ctrl+r")
        assert editor.values["text"] == "as saved and more"
        await seat.press("ctrl+r", "!", "escape", "e")
        editor = seat.app.screen
        assert isinstance(editor, Editor)
        assert (editor.values["text"], told_in(seat)) == ("as saved!", GOING_ON_SAVED)
        await seat.press("ctrl+r")
        assert editor.values["text"] == "as saved"
        await seat.press("ctrl+r")
        assert editor.values["text"] == "as saved and more"


async def test_saving_what_is_as_it_was_changes_nothing(desk: Desk) -> None:
    """An entry that is saved as it was is said to be unchanged, and leaves no step to take back."""
    with desk.journal() as journal:
        journal.add(Note(at=Moment.of(NOON), day=NOON.date(), text="as saved"))
        before = journal.last_change()
    async with desk.running() as seat:
        await seat.press("g", "j", "e", "ctrl+s")
        assert NOTHING_CHANGED in seat.text
        assert "u  undo" not in seat.text
    with desk.journal() as journal:
        assert journal.last_change() == before


async def test_the_headings_of_the_plan_are_not_counted(desk: Desk) -> None:
    """The page of the steadying plan says no number of words, which would be mostly its headings'."""
    async with desk.running() as seat:
        await seat.app.push_screen(Editor(plan_form(())))
        await seat.rest()
        assert "Signs that it is getting hard" in seat.text
        assert " words" not in seat.lines[-2]


WORDS = st.text("ab", max_size=3)


@given(st.lists(st.one_of(st.none(), WORDS), max_size=12))
def test_no_wording_is_ever_lost(steps: list[str | None]) -> None:
    """Whatever is typed between presses of ctrl+r (None), and read back from the draft, every wording comes again."""
    form = Form("", "slot", (), lambda _: KeepDraft("slot", ""), text="saved")
    wordings, now, put_aside = Wordings(form, ""), {"text": "saved"}, set[str]()
    for step in steps:
        if step is None:
            put_aside.add(now["text"])
            now = wordings.instead_of(now)
        else:
            put_aside.discard(now["text"])  # typed over, as anything is
            now = {"text": step}
        draft = wordings.draft(now)
        now, wordings = {**form.values, **unpack(draft, form)}, Wordings(form, draft)
    seen = {now["text"]}
    for _ in range(len(put_aside) + 2):
        now = wordings.instead_of(now)
        seen.add(now["text"])
    assert put_aside | {"saved"} <= seen
