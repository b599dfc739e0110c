"""Ctrl+z on a page of words locks and hides like everywhere; taking typing back has a key of its own."""

from __future__ import annotations

import pytest
from textual.events import Key

from storage.journal import Journal
from tests.tui.conftest import Desk
from tests.tui.locking.conftest import MARKER, WORDS, Sitting
from tui.dialogs.editor import Editor
from tui.locking.veil import Veil
from tui.ways.one_key import OneKey
from tui.widgets.fields import TextPage, words_in


@pytest.mark.parametrize(
    "way", [("g", "j", "n"), pytest.param(("g", "v", "enter"), marks=pytest.mark.slow)], ids=["entry", "questions"]
)
async def test_ctrl_z_locks_in_the_middle_of_a_page(sealed: Desk, sitting: Sitting, way: tuple[str, ...]) -> None:
    """It locks where one types several lines too, keeping the words, which come back in full."""
    async with sitting() as seat:
        await seat.unlock()
        await seat.press(*way)
        assert seat.app.screen.query(TextPage)
        await seat.write(MARKER)
        await seat.press("ctrl+z")
        await seat.until(lambda: seat.locked and seat.app.journal_thread.is_shut)
        with Journal.open(sealed.path, clock=sealed.clock, passphrase=WORDS) as journal:
            assert MARKER in next(draft.text for draft in journal.drafts())
        await seat.unlock()
        await seat.until(lambda: MARKER in seat.text)


async def test_ctrl_z_hides_a_plain_journal_and_changes_no_word(sitting: Sitting) -> None:
    """Without a passphrase the screen is covered and the page under it stands as it was."""
    async with sitting(plain=True) as seat:
        await seat.press("g", "j", "n")
        await seat.write("half an entry")
        await seat.press("ctrl+z")
        await seat.until(lambda: isinstance(seat.app.screen, Veil))
        assert [page.text for one in seat.app.screen_stack for page in one.query(TextPage)] == ["half an entry"]


async def test_taking_back_goes_by_few_words_and_loses_none(desk: Desk) -> None:
    """One key takes a few letters back, never the entry; taken back to nothing, the words are still in the draft."""
    words = "a long first sentence that is typed without ever stopping, and more"
    async with desk.running() as seat:
        await seat.press("g", "j", "n")
        await seat.write(words)
        editor = seat.app.screen
        assert isinstance(editor, Editor)
        await seat.press("ctrl+underscore")
        assert words.startswith(editor.values["text"])
        assert len(editor.values["text"]) >= len(words) - 30
        await seat.press("ctrl+y", *["ctrl+underscore"] * 20)
        assert words_in(editor.query_one(TextPage)) == ""
        assert "ctrl+r" in seat.text
        await seat.write("fg")
        await seat.press("ctrl+r")
        assert words.startswith(editor.values["text"])
        assert editor.values["text"]
        await seat.press("ctrl+r", "escape", "n")
        editor = seat.app.screen
        assert isinstance(editor, Editor)
        found = {editor.values["text"]}
        for _ in range(2):
            await seat.press("ctrl+r")
            found.add(editor.values["text"])
        assert "fg" in found
        assert [one for one in found if one and words.startswith(one)]


async def test_what_was_typed_while_it_was_stopped_does_nothing(sitting: Sitting) -> None:
    """Keys come before the news that the program goes on; only one after a pause brings the screen back."""
    async with sitting(plain=True) as seat:
        await seat.press("7")
        app = seat.app
        await app.cover_up()
        app.app_suspend_signal.publish(app)
        seat.seconds.now += 60
        await seat.press("u", "g", "w")
        app.app_resume_signal.publish(app)
        await seat.press("u", "g", "w", "question_mark")
        assert seat.text.strip() == "any key brings it back"
        assert len(app.screen_stack) == 2
        seat.seconds.now += 1
        await seat.press("u")
        assert "Saved 7" in seat.text


@pytest.mark.parametrize(
    ("opens", "key", "then"),
    [("g", "w", "Week of"), pytest.param("semicolon", "escape", "Saved 7", marks=pytest.mark.slow)],
    ids=["go", "jump"],
)
async def test_a_key_that_arrives_under_the_veil_ends_nothing(
    sitting: Sitting, opens: str, key: str, then: str
) -> None:
    """The line that waits for one key waits on under the veil, which stays; uncovered, the next key is taken."""
    async with sitting(plain=True) as seat:
        await seat.press("7", opens)
        waits = seat.app.screen
        assert isinstance(waits, OneKey)
        seat.app.action_hide()
        waits.post_message(Key(key, key if len(key) == 1 else None))
        await seat.rest()
        assert [type(one) for one in seat.app.screen_stack[1:]] == [type(waits), Veil]
        seat.seconds.now += 1
        await seat.press("x")
        assert seat.app.screen_stack[-1] is waits
        await seat.press(key)
        assert then in seat.text
        assert not isinstance(seat.app.screen, OneKey)


@pytest.mark.slow
async def test_a_page_that_ends_under_the_veil_leaves_it_lying(desk: Desk, sitting: Sitting) -> None:
    """Saving and hiding in one breath: the entry is saved, and everything stays hidden."""
    async with sitting(plain=True) as seat:
        await seat.press("g", "j", "n")
        await seat.write(MARKER)
        for key in ("ctrl+s", "ctrl+g"):
            seat.app.post_message(Key(key, None))
        await seat.until(lambda: not any(isinstance(one, Editor) for one in seat.app.screen_stack))
        assert seat.text.strip() == "any key brings it back"
        seat.seconds.now += 1
        await seat.press("x")
        assert MARKER in seat.text
    with desk.journal() as journal:
        assert [getattr(entry, "text", "") for entry in journal.entries()] == [MARKER]
