"""Somebody else writes into an entry while it is being changed here: the words of both stay."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evenso.records import CheckIn, Moment, Note
from evenso.wording.capture import BOTH_KEPT
from storage.journal import Journal
from tests.tui.conftest import Desk


async def test_a_line_on_today(desk: Desk) -> None:
    """A line that grew on another machine while one types here holds both additions."""
    at = Moment.of(desk.clock())
    with Journal.open(desk.path, clock=desk.clock, create=True) as journal:
        here = journal.add(CheckIn(at=at, day=at.entry_day(), mood=5, note="the first"))
    async with desk.running() as seat:
        await seat.press("n")
        with Journal.open(desk.path, clock=desk.clock) as journal:
            stored = journal.entry(here.id)
            assert isinstance(stored, CheckIn)
            journal.change(replace(stored, note="the first and more"))
        await seat.write(", and mine")
        await seat.press("enter")
        assert BOTH_KEPT in seat.text
    with Journal.open(desk.path, clock=desk.clock) as journal:
        stored = journal.entry(here.id)
        assert isinstance(stored, CheckIn)
        assert stored.note == "the first and more, and mine"


@pytest.mark.slow
async def test_a_journal_entry(desk: Desk) -> None:
    """An entry of many lines, changed wholly elsewhere, holds what was written there and what is saved here."""
    at = Moment.of(desk.clock())
    with Journal.open(desk.path, clock=desk.clock, create=True) as journal:
        here = journal.add(Note(at=at, day=at.entry_day(), text="one"))
    async with desk.running() as seat:
        await seat.press("g", "j", "e")
        with Journal.open(desk.path, clock=desk.clock) as journal:
            stored = journal.entry(here.id)
            assert isinstance(stored, Note)
            journal.change(replace(stored, text="quite another", tags=("rain",)))
        await seat.write(" two")
        await seat.press("ctrl+s")
        assert BOTH_KEPT in seat.text
    with Journal.open(desk.path, clock=desk.clock) as journal:
        stored = journal.entry(here.id)
        assert isinstance(stored, Note)
        assert stored.text == "quite another\n\none two"
        assert stored.tags == ("rain",)
