"""`u` everywhere: whatever was changed by a key, it is taken back, and said with what it was."""

from __future__ import annotations

import re

import pytest

from tests.tui.conftest import Desk

CHANGES = {
    "a mood": "3",
    "a skill on Today": "d",
    "a small step": "space",
    "a skill, done now": "g s N",
    "a favourite": "g s asterisk",
    "a skill put away": "g s x",
    "a pattern noticed": "g p N",
    "a pattern put away": "g p x",
    "an entry deleted": "g j d",
    "an entry to bring up": "g j b",
    "an entry kept private": "g j P",
    "a mood in a day": "g j enter 4",
    "a cell of the card": "g d 3",
    "a setback that was none": "g r S x",
    "a setback confirmed": "g r S y",
    "a marked day taken away": "g r M down x",
    "a review taken away": "g w R x",
    "somebody taken away": "exclamation_mark a x",
    "an idea taken up": "g s i enter",
}


@pytest.mark.slow
@pytest.mark.parametrize("name", CHANGES)
async def test_what_was_undone_is_said(whole_sample: Desk, name: str) -> None:
    """After a change by a key, `u` says “Undone: ” and what it was, and the journal is as before; `U` does it again."""
    with whole_sample.journal() as journal:
        before = journal.last_change()
    async with whole_sample.running((100, 30)) as seat:
        await seat.press(*CHANGES[name].split())
        with whole_sample.journal() as journal:
            change = journal.last_change()
        assert change != before, seat.text
        await seat.press("u")
        said = re.search(r"Undone: (\S.+)", seat.text)
        assert said is not None, seat.text
        assert len(said[1].split()) > 1
        with whole_sample.journal() as journal:
            assert journal.last_change() == before
        await seat.press("U")
        with whole_sample.journal() as journal:
            assert journal.last_change() is not None
        assert "again" in seat.text.casefold()
