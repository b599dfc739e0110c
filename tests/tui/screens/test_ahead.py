"""What is made ready while nobody types: places stand behind, Trends is drawn, and the days are read once for all."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from textual.content import Content
from textual.strip import Strip

from evenso.annotations.setbacks import SetbackNote
from evenso.records import CheckIn, Moment, Note
from evenso.recovery.findings import Recovery, SetbackStatus
from tests.tui.conftest import Desk, Seat
from tui.places import PLACES
from tui.screens import ahead
from tui.screens.history import history_of
from tui.screens.trends import drawing
from tui.screens.trends.model import Ask, TrendReader, Window
from tui.screens.trends.screen import TrendsScreen
from tui.ways import arriving
from tui.ways.arriving import is_as_left
from tui.widgets.recovery_chart import Drawing
from tui.widgets.sheet import Sheet


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    """What was made ready is garbage after each test."""
    yield
    gc.unfreeze()


def test_what_stood_ready_is_let_go_of_once_the_journal_is_locked(desk: Desk) -> None:
    """The collector passes over it only as long as it stands."""

    class Page:
        """A page that knows itself, as widgets do."""

        def __init__(self) -> None:
            self.screen = self

    page = Page()
    gone = weakref.ref(page)
    gc.freeze()
    del page
    gc.collect()
    assert gone() is not None
    desk.app().let_go()
    gc.collect()
    assert gone() is None


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
    monkeypatch.setattr(ahead, "A_WHILE", 0.001)
    monkeypatch.setattr(ahead, "REST", 0.001)
    monkeypatch.setattr(arriving, "AT_MOST", 10)
    async with sampled.running() as seat:
        assert seat.app.standing("trends") is None
        before = seat.lines
        await looking_ahead(seat)
        assert seat.lines == before
        assert all([await is_as_left(seat.app, place.name) for place in PLACES[1:] if not place.quiet])
        trends = seat.app.standing("trends")
        assert isinstance(trends, TrendsScreen)
        assert trends.seen.recovery is not None
        await seat.press("1")
        assert trends.seen.recovery.days[-1].day == Moment.of(sampled.clock()).entry_day()
        assert trends.seen.recovery.days[-1].low == 1.0
        assert all([await is_as_left(seat.app, name) for name in ahead.FIRST])
        assert not await is_as_left(seat.app, "goals")
        await seat.press("g", "r")
        assert "1 week" in seat.text
        for place in PLACES:
            await seat.press("g", place.letter)
            assert seat.app.current_mode == place.name


@pytest.mark.slow
async def test_a_locked_journal_is_not_looked_into(sampled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once the journal is shut nothing more is mounted or read behind the door."""
    monkeypatch.setattr(ahead, "QUIET", 0.001)
    monkeypatch.setattr(ahead, "A_WHILE", 0.001)
    monkeypatch.setattr(ahead, "REST", 0.001)
    async with sampled.running() as seat:
        await seat.app.journal_thread.shut()
        await looking_ahead(seat)
        assert seat.app.standing("trends") is None


@pytest.mark.slow
async def test_other_windows_of_trends_are_foreseen(sampled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ranges one key away are computed, drawn and made cells before they are asked for; what is written is in them."""
    monkeypatch.setattr(ahead, "QUIET", 0.001)
    monkeypatch.setattr(ahead, "A_WHILE", 0.001)
    monkeypatch.setattr(ahead, "REST", 0.001)
    made: list[object] = []
    compute, make, facts = Window.compute, Drawing.make, drawing._facts

    def computed(window: Window) -> Recovery:
        made.append(window)
        return compute(window)

    def drawn(chart: Drawing) -> list[Strip]:
        made.append(chart)
        return make(chart)

    def said(*asked: Any) -> Content:
        made.append(asked)
        return facts(*asked)

    async with sampled.running() as seat:
        await looking_ahead(seat)
        await seat.press("1")  # a mood is saved: all of it is made ready again
        await seat.press("g", "r")
        monkeypatch.setattr(Window, "compute", computed)
        monkeypatch.setattr(Drawing, "make", drawn)
        monkeypatch.setattr(drawing, "_facts", said)
        around = list(seat.app.screen.query(Sheet))
        cells = [set(sheet._cells) for sheet in around]
        for letter in "awmqy":
            await seat.press(letter)
            trends = seat.app.screen
            assert isinstance(trends, TrendsScreen)
            assert trends.seen.recovery is not None
            assert trends.seen.recovery.days[-1].low == 1.0
        await seat.press("left_square_bracket")
        assert made == []
        assert [set(sheet._cells) for sheet in around] == cells


def test_what_was_computed_of_days_that_changed_is_let_go(sampled: Desk) -> None:
    """A window computed beside the journal's thread is remembered only as long as its days are those of the journal."""
    now = sampled.clock()
    at = Moment.of(now)
    with sampled.journal() as journal:
        reader, ask = TrendReader(), Ask(0)
        early = reader.unknown(journal, ask=ask, now=now)
        assert early is not None
        recovery = early.compute()
        journal.add(CheckIn(at=at, day=at.entry_day(), mood=2))
        late = reader.unknown(journal, ask=ask, now=now)
        assert late is not None
        assert reader.unknown(journal, ask=ask, now=now) is late  # whoever else asks waits for the same
        reader.take(early, recovery)
        assert reader.read(journal, ask=ask, now=now).recovery == late.compute() != recovery
        assert reader.unknown(journal, ask=ask, now=now) is None
