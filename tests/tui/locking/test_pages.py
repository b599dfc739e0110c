"""Locked on a page that lies on a place: unlocked, the page is there again, as far as one had come."""

from __future__ import annotations

from datetime import date

import pytest

from evenso.records import CheckIn, Moment
from evenso.sessions.records import Session
from storage.journal import Journal
from tests.tui.conftest import Desk
from tests.tui.locking.conftest import WORDS, Sitting

SESSION = Session(day=date(2026, 11, 24))
pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def begun(sealed: Desk) -> None:
    """A protected journal with a mood of today and a session ahead."""
    with Journal.open(sealed.path, clock=sealed.clock, passphrase=WORDS) as journal:
        at = Moment.of(sealed.clock())
        journal.add(CheckIn(at=at, day=at.entry_day(), mood=5))
        journal.save_session(SESSION, "a session", lambda one: one)


async def test_a_session_that_is_being_prepared(sealed: Desk, sitting: Sitting) -> None:
    """Half a topic is typed when it locks: after it, the session is prepared on, with the half topic in its line."""
    async with sitting() as seat:
        await seat.unlock()
        await seat.press("g", "n", "w")
        await seat.until(lambda: "t topic" in seat.text)
        await seat.press("t")
        await seat.write("the night of the")
        await seat.press("ctrl+l")
        assert "the night" not in seat.text
        await seat.unlock()
        await seat.until(lambda: "the night of the" in seat.text)
        await seat.write(" storm")
        await seat.press("enter")
        await seat.until(lambda: "the night of the storm" in seat.text)
    with Journal.open(sealed.path, clock=sealed.clock, passphrase=WORDS) as journal:
        (session,) = journal.sessions(None, None)
        assert [topic.text for topic in session.topics] == ["the night of the storm"]


async def test_a_review_that_is_under_way(sealed: Desk, sitting: Sitting) -> None:
    """At the third of its steps when it locks, the review is at its third step afterwards."""
    async with sitting() as seat:
        await seat.unlock()
        await seat.press("g", "w", "r")
        await seat.until(lambda: "1 of 8" in seat.text)
        await seat.press("enter", "enter")
        await seat.until(lambda: "3 of 8" in seat.text)
        await seat.press("ctrl+l")
        await seat.unlock()
        await seat.until(lambda: "3 of 8" in seat.text)
