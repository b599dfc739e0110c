"""When a sentence of the status line ends: elsewhere, with the next step, once `u` would take something else back."""

from __future__ import annotations

from dataclasses import dataclass

from evenso.records import CheckIn, Moment
from storage.journal import Journal
from tests.tui.conftest import NOON, Desk
from tui.intents import Outcome
from tui.messages import Do
from tui.screens.journal.filter_panel import FilterPanel


async def test_a_sentence_ends_when_one_goes_elsewhere(desk: Desk) -> None:
    """What was saved is said where it was saved; back there it is no news any more."""
    async with desk.running() as seat:
        await seat.press("7")
        assert "Saved 7" in seat.text
        await seat.press("g", "j")
        assert "Saved 7" not in seat.text
        await seat.press("escape")
        assert "How is it right now?" in seat.text
        assert "Saved 7" not in seat.text


async def test_a_page_that_lay_over_a_list_ends_what_was_said_under_it(desk: Desk) -> None:
    """An exercise left at its first step does not leave the line of another save behind, as if it had been saved."""
    async with desk.running() as seat:
        await seat.press("g", "e", "b")
        await seat.write("one thing")
        await seat.press("enter")
        assert "Saved a note for the session" in seat.text
        await seat.press("enter", "escape")
        assert seat.app.current_mode == "exercises"
        assert "undo" not in seat.text


async def test_a_dialog_leaves_the_sentence_where_it_is(desk: Desk) -> None:
    """The line of places and the box of keys lie over a screen for a moment only."""
    async with desk.running() as seat:
        await seat.press("7", "g", "escape", "question_mark", "escape")
        assert "Saved 7" in seat.text
        assert seat.app.front is not None
        assert seat.app.front.status.undoable


async def test_undo_is_offered_only_for_what_it_would_take_back(desk: Desk) -> None:
    """Once another program wrote, `u` would take that back: the line about the own save ends."""
    async with desk.running() as seat:
        await seat.press("7")
        seat.app.look_outside()
        await seat.rest()
        assert "Saved 7" in seat.text
        with desk.journal() as journal:
            journal.add(CheckIn(at=Moment.of(NOON), day=NOON.date(), mood=3))
        seat.app.look_outside()
        await seat.rest()
        assert "Saved 7" not in seat.text
        await seat.press("u", "u", "U")
        assert seat.app.front is not None
        assert seat.app.front.status.undoable
        await seat.press("u")
        assert not seat.app.front.status.undoable


@dataclass(frozen=True)
class Nothing:
    """An intent that says it saved, and changes nothing."""

    def run(self, journal: Journal) -> Outcome:
        """Do nothing."""
        del journal
        return Outcome("Saved as it was")


async def test_what_changed_nothing_offers_no_undo(desk: Desk) -> None:
    """Where nothing was changed, `u` beside the sentence would take back the change before."""
    async with desk.running() as seat:
        await seat.press("7")
        seat.app.post_message(Do(Nothing()))
        await seat.rest()
        assert "Saved as it was" in seat.text
        assert "undo" not in seat.text


async def test_a_refusal_stays_with_its_cell(desk: Desk) -> None:
    """On the diary card a refusal is about one cell; under the next it would be false."""
    async with desk.running() as seat:
        await seat.press("g", "d", "A", "9")
        assert seat.app.front is not None
        assert seat.app.front.status.here
        await seat.press("down")
        assert not seat.app.front.status.sentence


async def test_a_day_typed_to_its_end_is_no_longer_refused(desk: Desk) -> None:
    """Enter too early in the filter says why; the sentence ends as soon as the day can be read, or the filter goes."""
    async with desk.running() as seat:
        for keys in (("9", "minus", "0", "1"), ("escape",)):
            await seat.press("g", "j", "f", "down", "down", "down")
            await seat.write("2026-0")
            await seat.press("enter")
            assert "is a month" in seat.text
            await seat.press(*keys)
            seat.app.screen.query_one(FilterPanel).look()
            await seat.rest()
            assert "is a month" not in seat.text
            await seat.press("escape")
