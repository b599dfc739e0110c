"""`u` where another window or the shell wrote since: nothing of theirs goes before it was said whose it is."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from evenso.records import CheckIn
from storage.journal import Journal
from tests.storage.entries import check_in
from tests.tui.conftest import Desk
from tui.intents import Alone, Outcome, Undo, carry_out
from tui.shown import HIDE_NUMBERS
from tui.ways.elsewhere import REMEMBERED, Elsewhere, newest_elsewhere, steps_elsewhere


def moods(desk: Desk) -> list[int]:
    """Return the moods that are in the journal, the lowest first."""
    with desk.journal() as journal:
        return sorted(entry.mood or 0 for entry in journal.entries() if isinstance(entry, CheckIn))


async def test_what_the_shell_wrote_since_is_told_before_it_goes(desk: Desk) -> None:
    """The first `u` names the newer change and takes nothing back; the second takes it back, the third one's own."""
    desk.journal().close()
    async with desk.running() as seat:
        await seat.press("3")
        with Journal.open(desk.path, clock=desk.clock) as other:
            other.add(check_in(8))
        await seat.press("u")
        assert "The newest change was made elsewhere at 12:00: check-in 8" in seat.text
        assert "u again takes it back" in seat.text
        assert moods(desk) == [3, 8]
        await seat.press("u")
        assert "Undone: check-in 8" in seat.text
        assert moods(desk) == [3]
        await seat.press("u")
        assert "Undone: check-in 3" in seat.text
        assert moods(desk) == []
        await seat.press("up", "U", "u")  # a key that is no letter: five of them as quick as this were words
        assert moods(desk) == []


async def test_what_was_there_before_is_not_asked_about(desk: Desk) -> None:
    """A change of before the app was opened, of whoever it was, goes at once, said by its name."""
    with desk.journal() as journal:
        journal.add(check_in(8))
    async with desk.running() as seat:
        await seat.press("u")
        assert "Undone: check-in 8" in seat.text
    assert moods(desk) == []


async def test_a_newer_one_that_came_since_it_was_told(desk: Desk) -> None:
    """What was told of is what goes: where still another change came, that one is told of first."""
    desk.journal().close()
    async with desk.running() as seat:
        with Journal.open(desk.path, clock=desk.clock) as other:
            other.add(check_in(8))
            await seat.press("u")
            assert "check-in 8" in seat.text
            other.add(check_in(2))
            await seat.press("u")
            assert "The newest change was made elsewhere at 12:00: check-in 2" in seat.text
            assert moods(desk) == [2, 8]
        await seat.press("u", "u")
    assert moods(desk) == []


async def test_hidden_numbers_stay_hidden(desk: Desk) -> None:
    """Where moods are not shown in numbers, neither does what is told of another program's change."""
    with desk.journal() as journal:
        journal.set_setting(HIDE_NUMBERS, value=True)
    async with desk.running() as seat:
        with Journal.open(desk.path, clock=desk.clock) as other:
            other.add(check_in(8))
        await seat.press("u")
        assert "made elsewhere" in seat.text
        assert "check-in 8" not in seat.text


@dataclass(frozen=True, slots=True)
class AddHere(Alone):
    """Save a check-in, right before another window saves one."""

    other: Journal

    def run(self, journal: Journal) -> Outcome:
        """Save it."""
        entry = journal.add(check_in(3))
        self.other.add(check_in(8))
        return Outcome("Saved", entry=entry)


def test_one_that_came_right_behind_a_save_is_not_taken_for_it(desk: Desk) -> None:
    """Whose a step is, is known from who made it, not from when it was seen first."""
    with desk.journal() as journal, Journal.open(desk.path, clock=desk.clock) as other:
        steps_elsewhere(journal).begin(None)
        carry_out(AddHere(other), journal)
        assert "check-in 8" in newest_elsewhere(journal, numbers=True)
        assert newest_elsewhere(journal, numbers=True) == ""
        carry_out(Undo(), journal)
        assert newest_elsewhere(journal, numbers=True) == ""
        other.undo()
        journal.redo()
        assert newest_elsewhere(journal, numbers=True) == ""


async def test_what_the_shell_took_back_since_is_told_before_more_goes(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`u` right behind `evenso undo` says that this is gone already; the one before it goes with the next `u` only."""
    monkeypatch.setattr("tui.flow.LOOK_OUTSIDE_EVERY", 3600.0)  # it has not been seen here yet
    desk.journal().close()
    async with desk.running() as seat:
        await seat.press("3")
        desk.clock.forward(hours=1)
        await seat.press("8")
        with Journal.open(desk.path, clock=desk.clock) as other:
            assert other.undo() is not None
        await seat.press("u")
        assert "taken back elsewhere already: check-in 8" in " ".join(seat.text.split())
        assert moods(desk) == [3]
        await seat.press("u")
        assert moods(desk) == []
        await seat.press("up", "U", "U")
        assert moods(desk) == [3, 8]


def test_what_was_told_long_ago_is_told_again(desk: Desk) -> None:
    """`u` takes back what somebody else wrote only while one knows that it is meant: later it is said anew."""
    clock = [100.0]
    known = Elsewhere(lambda: clock[0])
    with desk.journal() as journal:
        known.begin(journal.last_change())
        journal.add(check_in(8))
        newest = journal.last_change()
    assert newest is not None
    assert known.tell(newest)
    assert not known.tell(newest)
    clock[0] += REMEMBERED + 1
    assert known.tell(newest)
