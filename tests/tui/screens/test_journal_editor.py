"""What the editor does with what cannot be saved: it says why, and the field that is meant has the cursor."""

from __future__ import annotations

import pytest
from textual.app import App
from textual.events import Key

from evenso.records import CheckIn, Moment, Note
from tests.tui.conftest import NOON, Desk
from tui.dialogs.editor import Editor
from tui.dialogs.forms import RefusedField, Times, entry_form

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
