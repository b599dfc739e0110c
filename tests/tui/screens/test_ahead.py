"""What is made ready while nobody types: places stand behind, Trends is drawn, and the days are read once for all."""

from __future__ import annotations

from datetime import timedelta

import pytest

from evenso.annotations.setbacks import SetbackNote
from evenso.records import CheckIn, Moment, Note
from evenso.recovery.findings import SetbackStatus
from tests.tui.conftest import Desk, Seat
from tui.places import PLACES
from tui.screens import ahead
from tui.screens.history import history_of
from tui.screens.trends.screen import TrendsScreen


def test_the_days_are_read_once_for_all(sampled: Desk) -> None:
    """The history stays the same object until a mood or a word on a setback differs, and goes with the journal."""
    today = Moment.of(sampled.clock()).entry_day()
    journal = sampled.journal()
    first = history_of(journal, today)
    assert first.series is not None
    assert history_of(journal, today) is first
    at = Moment.of(sampled.clock())
    journal.add(Note(at=at, day=today, text="no mood in it"))
    assert history_of(journal, today) is first
    journal.add(CheckIn(at=at, day=today, mood=2))
    second = history_of(journal, today)
    assert second.moods[-1].day == today
    assert second.moods != first.moods
    found = second.setbacks[0]
    journal.save_setback_note(
        SetbackNote(id=found.id, status=SetbackStatus.CONFIRMED, first=found.start, last=found.end, name="flu")
    )
    assert history_of(journal, today).setbacks[0].name == "flu"
    assert history_of(journal, today - timedelta(days=1)).today < today
    journal.close()
    assert not journal._beside  # nothing of it outlives the open journal


async def looking_ahead(seat: Seat) -> None:
    """Let the app make ready what it can."""
    seat.app.looks_ahead = True
    seat.app.look_ahead()
    await seat.rest()


@pytest.mark.slow
async def test_places_stand_behind_and_trends_is_drawn(sampled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """While one looks at Today the others stand ready; what is saved, Trends knows before one goes there."""
    monkeypatch.setattr(ahead, "QUIET", 0.001)
    monkeypatch.setattr(ahead, "REST", 0.001)
    async with sampled.running() as seat:
        assert seat.app.standing("trends") is None
        before = seat.lines
        await looking_ahead(seat)
        assert seat.lines == before
        assert all(seat.app.standing(place.name) for place in PLACES if not place.quiet)
        trends = seat.app.standing("trends")
        assert isinstance(trends, TrendsScreen)
        assert trends.seen.recovery is not None
        await seat.press("1")
        assert trends.seen.recovery.days[-1].day == Moment.of(sampled.clock()).entry_day()
        assert trends.seen.recovery.days[-1].low == 1.0
        await seat.press("g", "r")
        assert "w week" in seat.text
        for place in PLACES:
            await seat.press("g", place.letter)
            assert seat.app.current_mode == place.name


@pytest.mark.slow
async def test_a_locked_journal_is_not_looked_into(sampled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once the journal is shut nothing more is mounted or read behind the door."""
    monkeypatch.setattr(ahead, "QUIET", 0.001)
    async with sampled.running() as seat:
        await seat.app.journal_thread.shut()
        await looking_ahead(seat)
        assert seat.app.standing("trends") is None
