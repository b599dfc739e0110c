"""Hiding: one key blanks everything, on any screen and while one types; any key brings it back, and does no more."""

from __future__ import annotations

from tests.tui.conftest import Desk
from tests.tui.locking.conftest import MARKER, Sitting


async def test_hidden_while_typing_and_back_by_any_key(desk: Desk, sitting: Sitting) -> None:
    """Letters typed on in the same breath do nothing; after a pause any key brings the line back as it was."""
    async with sitting(plain=True) as seat:
        await seat.press("n")
        await seat.write(MARKER)
        await seat.press("ctrl+g")
        assert MARKER not in seat.text
        assert "any key" in seat.text
        await seat.press("x", "enter", "7")
        assert MARKER not in seat.text
        seat.seconds.now += 1
        await seat.press("x")
        assert MARKER in seat.text
        await seat.press("enter")
        assert "Saved your line" in seat.text
    with desk.journal() as journal:
        assert [getattr(entry, "note", "") for entry in journal.entries()] == [MARKER]


async def test_without_a_passphrase_the_lock_hides(desk: Desk, sitting: Sitting) -> None:
    """On a plain journal ctrl+l hides and asks for nothing; nobody there for hours changes nothing."""
    async with sitting(plain=True) as seat:
        await seat.press("7", "ctrl+l")
        assert "How is it right now?" not in seat.text
        seat.seconds.now += 1
        await seat.press("space")
        await seat.later(36_000)
        assert "How is it right now?" in seat.text
        assert desk.path.read_bytes().startswith(b"SQLite format 3")


async def test_hidden_over_a_form_and_a_dialog(desk: Desk, sitting: Sitting) -> None:
    """The form of an entry and the box of keys are hidden too, and come back as they were, by a click as well."""
    del desk
    async with sitting(plain=True) as seat:
        await seat.press("g", "j", "n")
        await seat.write(MARKER)
        await seat.press("f9")
        assert MARKER not in seat.text
        seat.seconds.now += 1
        await seat.pilot.click(offset=(10, 5))
        await seat.rest()
        assert MARKER in seat.text
        await seat.press("escape", "question_mark", "ctrl+g")
        assert seat.text.strip() == "any key brings it back"
