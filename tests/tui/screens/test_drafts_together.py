"""Half-written words in a place where another program types too: nobody's are written over, nobody's are ended."""

from __future__ import annotations

from storage.journal import Journal
from tests.tui.conftest import Desk, Seat
from tui.screens.base import JournalScreen


def half_written(seat: Seat) -> tuple[str, str]:
    """Return the slot of what is open, and the words in it."""
    screen = seat.app.front
    assert isinstance(screen, JournalScreen)
    slot, words, _ = next(iter(screen.unsaved()))
    return slot, words


async def test_two_lines_of_today(desk: Desk) -> None:
    """The words of both come back, one after the other, and saving one leaves the other."""
    desk.journal().close()
    async with desk.running() as seat:
        with Journal.open(desk.path, clock=desk.clock) as other:
            await seat.press("n")
            slot, _ = half_written(seat)
            other.save_draft(slot, "from the other window")
            await seat.write("from this one")
            await seat.press("escape", "n")
            assert half_written(seat) == (slot, "from this one")
            await seat.press("enter", "n")
            assert half_written(seat) == (slot, "from the other window")
            assert other.take_draft(slot) == "from the other window"


async def test_a_line_that_another_window_saves(desk: Desk) -> None:
    """Kept for later means kept, also where the same line was gone on with, and saved, elsewhere."""
    desk.journal().close()
    async with desk.running() as seat:
        await seat.press("n")
        await seat.write("half of it")
        slot, _ = half_written(seat)
        seat.app.keep_drafts()
        with Journal.open(desk.path, clock=desk.clock) as other:
            assert other.take_draft(slot) == "half of it"
            other.save_draft(slot, "quite another")
            other.drop_draft(slot)
        await seat.press("escape", "n")
        assert half_written(seat) == (slot, "half of it")


async def test_two_forms(desk: Desk) -> None:
    """So it is with a form of many lines, whose draft goes with what this program saves, and no other."""
    desk.journal().close()
    async with desk.running() as seat:
        await seat.press("g", "j", "n")
        slot, _ = half_written(seat)
        with Journal.open(desk.path, clock=desk.clock) as other:
            other.save_draft(slot, '{"text": "from the other window"}')
            await seat.write("from this one")
            await seat.press("ctrl+s")
            assert [one.text for one in other.drafts()] == ['{"text": "from the other window"}']
        await seat.press("n")
        assert "from the other window" in half_written(seat)[1]
    with desk.journal() as journal:
        assert [entry.text for entry in journal.entries()] == ["from this one"]  # type: ignore[union-attr]
