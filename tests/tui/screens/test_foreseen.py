"""What enter opens is made ready while the cursor rests: it is never shown old, and nothing of it outlives a lock."""

from __future__ import annotations

import gc
from datetime import date, datetime, timedelta
from typing import cast

import pytest

from evenso.records import Moment, Note
from storage.journal import Journal
from tests.tui.conftest import NOON, Desk, Seat
from tui.screens import ahead
from tui.screens.journal import model
from tui.screens.journal.model import Ask, JournalData, read_journal
from tui.shown import HIDE_NUMBERS
from tui.widgets.page import Page


@pytest.fixture(autouse=True)
def idle(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody types."""
    monkeypatch.setattr(ahead, "QUIET", 0.001)


def note(words: str) -> Note:
    """Return an entry of the day."""
    return Note(at=Moment.of(NOON), day=NOON.date(), text=words)


async def made_ready(seat: Seat) -> None:
    """Let the place in front make ready what enter opens."""
    seat.app.looks_ahead = True
    await cast("ahead.LooksAhead", seat.app.screen)._look_ahead()
    await seat.rest()


def test_a_day_is_known_until_anything_differs(desk: Desk) -> None:
    """The same day is read once, and again after any write, by another program too, on a new day, for other days."""
    ask, day = Ask(day=NOON.date()), NOON.date()
    with desk.journal() as journal:
        journal.add(note("one"))

        def read(day: date = day, now: datetime = NOON) -> JournalData:
            return read_journal(journal, ask=Ask(day=day), now=now)

        first = read()
        assert read() is first
        assert read() == model._read(journal, ask, NOON)
        journal.add(note("two"))
        assert [one.text for one in read().entries if isinstance(one, Note)] == ["one", "two"]
        with Journal.open(desk.path, clock=desk.clock) as other:
            other.add(note("three"))
        assert len(read().entries) == 3
        journal.undo()
        assert len(read().entries) == 2
        journal.set_setting(HIDE_NUMBERS, value=True)
        assert read().hidden
        tomorrow = NOON + timedelta(days=1)
        assert read(now=tomorrow).today == tomorrow.date()
        assert read(day=tomorrow.date(), now=tomorrow).entries == ()
    assert not journal._beside  # it goes with the open journal


@pytest.mark.slow
async def test_enter_shows_the_day_that_was_read_ahead(sampled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """It reads no entry then, draws no cell anew, and shows what it shows without all that."""
    async with sampled.running() as seat:
        await seat.press("g", "j", "down", "enter")
        fresh = seat.lines
        await seat.press("escape", "down", "enter", "escape", "up")  # another day is the one that was read last
        seat.app.screen.query_one(Page)._cells.clear()
        await made_ready(seat)
        reads: list[Ask] = []
        day = model._day

        def read(journal: Journal, data: JournalData, which: date) -> JournalData:
            reads.append(data.ask)
            return day(journal, data, which)

        monkeypatch.setattr(model, "_day", read)
        cells = list(seat.app.screen.query_one(Page)._cells)
        await seat.press("enter")
        assert seat.lines == fresh
        assert reads == []
        assert list(seat.app.screen.query_one(Page)._cells) == cells


@pytest.mark.slow
async def test_what_was_read_ahead_is_never_shown_old(desk: Desk) -> None:
    """What another program wrote since, and what was taken back, is in the day that opens."""
    with desk.journal() as journal:
        journal.add(note("the first words"))
    async with desk.running() as seat:
        await seat.press("g", "j")
        await made_ready(seat)
        with Journal.open(desk.path, clock=desk.clock) as other:
            other.add(note("from another program"))
        await seat.press("enter")
        assert "from another program" in seat.text
        await seat.press("escape")
        await made_ready(seat)
        await seat.press("u", "enter")
        await seat.rest()
        assert "from another program" not in seat.text
        assert "the first words" in seat.text


@pytest.mark.slow
async def test_no_word_read_ahead_is_left_once_the_journal_is_locked(desk: Desk) -> None:
    """The day lies beside the open journal, its cells in the place: both go."""
    with desk.journal() as journal:
        journal.add(note("plainlymarkedwords"))
    async with desk.running() as seat:
        await seat.press("g", "j")
        await made_ready(seat)
        open_journal = seat.app.journal_thread._journal
        assert open_journal is not None
        assert open_journal._beside
        seat.app._cover()
        await seat.app.close_up()
        await seat.rest()
        assert not open_journal._beside
        gc.collect()
        known = [one for one in gc.get_objects() if isinstance(one, JournalData)]
        assert not [one for one in known if any("plainlymarkedwords" in str(entry) for entry in one.entries)]
