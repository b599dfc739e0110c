"""Keys typed right behind a save: they are for what was saved, however long it takes to be saved and read."""

from __future__ import annotations

import threading
from datetime import datetime

import pytest

from evenso.records import CheckIn, Note
from storage.journal import Journal
from storage.problems import JournalProblem
from tests.storage.entries import check_in
from tests.tui.conftest import Desk, Seat
from tests.tui.keyboard.test_typed_ahead import burst
from tui.intents import Finish, Outcome
from tui.screens.journal.model import Ask, JournalData, read_journal


async def half_written(seat: Seat) -> None:
    """Begin a note in the journal, beneath which a check-in stands."""
    await seat.press("g", "j", "n")
    await seat.write("a long evening")


async def test_what_is_typed_behind_ctrl_s_is_for_the_new_entry(desk: Desk) -> None:
    """Not for the line on which the cursor stood before, while the new one is being saved and read."""
    with desk.journal() as journal:
        journal.add(check_in(5))
    async with desk.running() as seat:
        await half_written(seat)
        burst(seat, ["ctrl+s", "b"])
        await seat.rest()
    with desk.journal() as journal:
        assert {type(entry): entry.for_session for entry in journal.entries()} == {CheckIn: False, Note: True}


@pytest.mark.parametrize("held_up", ["saving", "reading"])
async def test_it_waits_for_a_slow_journal(desk: Desk, monkeypatch: pytest.MonkeyPatch, held_up: str) -> None:
    """Whether saving or reading takes its time, and then acts in its order."""
    with desk.journal() as journal:
        journal.add(check_in(5))
    answers, saving = threading.Event(), Finish.run

    def save(intent: Finish, journal: Journal) -> Outcome:
        answers.wait(20)
        return saving(intent, journal)

    def read(journal: Journal, ask: Ask, now: datetime) -> JournalData:
        answers.wait(20)
        return read_journal(journal, ask=ask, now=now)

    async with desk.running() as seat:
        await half_written(seat)
        if held_up == "saving":
            monkeypatch.setattr(Finish, "run", save)
        else:
            monkeypatch.setattr("tui.screens.journal.screen.read_journal", read)
        burst(seat, ["ctrl+s", "b", "k"])
        for _ in range(5):
            await seat.pilot.pause(0.01)
        answers.set()
        await seat.rest()
    with desk.journal() as journal:
        assert {type(entry): entry.for_session for entry in journal.entries()} == {CheckIn: False, Note: True}


async def test_a_refused_save_holds_up_no_key(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """What waited is not for the form that opens again; once that is left, keys act at once."""
    with desk.journal() as journal:
        journal.add(check_in(5))

    def refuse(_intent: Finish, _journal: Journal) -> object:
        raise JournalProblem("The disk is full.")

    async with desk.running() as seat:
        await half_written(seat)
        monkeypatch.setattr(Finish, "run", refuse)
        burst(seat, ["ctrl+s", "b"])
        await seat.rest()
        assert "The disk is full." in seat.text
        assert "a long evening" in seat.text
        await seat.press("escape")
        assert seat.app.front is not None
        assert seat.app.front.stands
        await seat.press("b")
    with desk.journal() as journal:
        assert [entry.for_session for entry in journal.entries()] == [True]


@pytest.mark.parametrize(("key", "part"), [("n", "note"), ("f", "feelings")])
async def test_words_typed_in_one_piece_with_a_number_are_its_own(desk: Desk, key: str, part: str) -> None:
    """Not those of the check-in that was shown before, of hours ago, while the number is still being saved."""
    with desk.journal() as journal:
        journal.add(check_in(5))
        (morning,) = journal.entries()
    desk.clock.forward(hours=9)
    async with desk.running() as seat:
        burst(seat, ["7", key, *"tense", "enter"])
        await seat.until(lambda: "Saved your line" in seat.text or "Saved feelings" in seat.text)
    with desk.journal() as journal:
        new, old = journal.entries()
        assert isinstance(new, CheckIn)
        assert (new.mood, str(getattr(new, part))) == (7, {"note": "tense", "feelings": "('tense',)"}[part])
        assert old == morning
