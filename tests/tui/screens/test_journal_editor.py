"""What the editor does with what cannot be saved: it says why, and the field that is meant has the cursor."""

from __future__ import annotations

import pytest

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
