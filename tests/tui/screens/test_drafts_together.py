"""Half-written words in a place where another program types too: nobody's are written over, nobody's are ended."""

from __future__ import annotations

from storage.journal import Journal
from tests.tui.conftest import Desk, Seat
from tui.screens.base import JournalScreen
from tui.screens.guided.begin import begin


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
            await seat.press("enter")
        await seat.press("n")
        assert half_written(seat) == (slot, "from the other window")
    with desk.journal() as journal:
        assert journal.take_draft(slot) == "from the other window"


async def test_a_line_that_another_window_saves(desk: Desk) -> None:
    """Kept for later means kept, also where the same line was gone on with, and saved, elsewhere: as without locks."""
    desk.journal().close()
    async with desk.running() as seat:
        await seat.press("n")
        await seat.write("half of it")
        slot, _ = half_written(seat)
        seat.app.keep_drafts()
        await seat.app.journal_thread.run(lambda journal: journal.keep_open(()))
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


async def test_a_line_that_is_open_in_another_window(desk: Desk) -> None:
    """It is not offered, what is typed here stands for itself, and a key brings the words, which stay there too."""
    desk.journal().close()
    with Journal.open(desk.path, clock=desk.clock) as other:
        other.save_draft("today.note", "from the other window")
        async with desk.running() as seat:
            assert "half-written" not in seat.text
            await seat.press("n")
            assert half_written(seat) == ("today.note", "")
            assert "open in another window" in seat.text
            await seat.write("mine")
            await seat.press("ctrl+r")
            assert half_written(seat)[1] == "from the other window mine"
            await seat.press("enter")
            await seat.until(lambda: "Saved" in seat.text)
            assert other.take_draft("today.note") == "from the other window"
    with desk.journal() as journal:
        assert [getattr(one, "note", "") for one in journal.entries()] == ["from the other window mine"]
        assert [one.text for one in journal.drafts()] == ["from the other window"]


async def test_a_line_that_was_closed_is_offered_in_the_other_window(desk: Desk) -> None:
    """As soon as it is left here, and while this window goes on."""
    desk.journal().close()
    async with desk.running() as seat:
        with Journal.open(desk.path, clock=desk.clock) as other:
            await seat.press("n")
            await seat.write("mine")
            seat.app.keep_drafts()
            assert other.drafts() == []
            assert other.draft_elsewhere("today.note") == "mine"
            await seat.press("escape")
            await seat.until(lambda: [one.text for one in other.drafts()] == ["mine"])
            await seat.press("g", "j", "n")
            await seat.write("an entry")
            seat.app.keep_drafts()
            assert [one.slot for one in other.drafts()] == ["today.note"]
            await seat.press("escape")
            await seat.until(lambda: len(other.drafts()) == 2)


async def test_a_form_that_is_open_in_another_window(desk: Desk) -> None:
    """It says so, begins anew, and a key goes between its words and those; only what was brought is kept here."""
    desk.journal().close()
    with Journal.open(desk.path, clock=desk.clock) as other:
        other.save_draft("journal.new", '{"text": "from the other window"}')
        async with desk.running() as seat:
            await seat.press("g", "j", "n")
            assert "open in another window" in " ".join(seat.text.split())
            assert half_written(seat)[1] == ""
            await seat.write("mine")
            await seat.press("ctrl+r")
            assert "from the other window" in seat.text
            await seat.press("ctrl+r")
            assert "mine" in seat.text
            await seat.press("ctrl+s")
            await seat.until(lambda: "Saved" in seat.text)
        assert other.take_draft("journal.new") == '{"text": "from the other window"}'
    with desk.journal() as journal:
        assert [getattr(one, "text", "") for one in journal.entries()] == ["mine"]


async def test_questions_that_are_half_answered_in_another_window(desk: Desk) -> None:
    """They begin anew, and say so."""
    desk.journal().close()
    with Journal.open(desk.path, clock=desk.clock) as other:
        other.save_draft("guided.thought", '{"form": "thought", "at": 0, "parts": [["situation", "a call"]]}')
        async with desk.running() as seat:
            await begin(seat.app, "thought")
            await seat.until(lambda: "half answered in another window" in seat.text)
            assert "a call" not in seat.text
