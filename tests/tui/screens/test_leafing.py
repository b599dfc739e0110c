"""Leafing on Week and on the diary card: weeks are read once and ahead, and none is shown that is not true any more."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from threading import Event
from typing import Any

import pytest
from textual._compositor import Compositor

from evenso.annotations.trackers import Scale, Tracker, TrackerValue
from evenso.records import CheckIn, Moment, Note
from storage.journal import Journal
from tests.tui.conftest import Desk, Seat
from tests.tui.locking.conftest import WORDS, Sitting, sealed, sitting  # noqa: F401 - fixtures
from tui.screens import ahead
from tui.screens.card import screen as card_screen
from tui.screens.card.model import CardData, read_card
from tui.screens.card.screen import CardLeaves
from tui.screens.week import screen as week_screen
from tui.screens.week.leafing import MOST, Leaves
from tui.screens.week.model import WeekData, read_week
from tui.screens.week.screen import WeekLeaves, WeekScreen
from tui.widgets.page import Page

PLACES: list[tuple[str, Any, Any]] = [("w", WeekLeaves, read_week), ("d", CardLeaves, read_card)]
BEFORE = timedelta(weeks=1)


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    """What was made ready is garbage after each test."""
    yield
    gc.unfreeze()


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The weeks that are read from now on, by a day of each."""
    found: list[object] = []

    def counted(reading: Callable[..., Any], journal: Journal, **asked: Any) -> Any:
        found.append(asked["of"])
        return reading(journal, **asked)

    monkeypatch.setattr(week_screen, "read_week", partial(counted, read_week))
    monkeypatch.setattr(card_screen, "read_card", partial(counted, read_card))
    return found


def mood(desk: Desk, journal: Journal, days_ago: int, value: int = 2) -> CheckIn:
    """Write a mood of some days ago."""
    at = Moment.of(desk.clock() - timedelta(days=days_ago))
    added = journal.add(CheckIn(at=at, day=at.entry_day(), mood=value))
    assert isinstance(added, CheckIn)
    return added


def elsewhere(desk: Desk, journal: Journal) -> None:
    """Another program writes."""
    del journal
    with desk.journal() as other:
        mood(desk, other, 8)


CHANGES: dict[str, Callable[[Desk, Journal], object]] = {
    "a save": lambda desk, journal: mood(desk, journal, 8),
    "an undo": lambda _desk, journal: journal.undo(),
    "another program": elsewhere,
    "a new day": lambda desk, _journal: desk.clock.forward(days=1),
    "another start of the week": lambda _desk, journal: journal.set_setting("week_starts_on", 6),
    "hidden numbers": lambda _desk, journal: journal.set_setting("hide_numbers", 1),
    "plain signs": lambda _desk, journal: journal.set_setting("plain_signs", 1),
    "a draft": lambda _desk, journal: journal.save_draft("note", "half"),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize(("leaves", "reading"), [(kind, reading) for _, kind, reading in PLACES])
def test_a_week_is_read_once_until_anything_is_another(desk: Desk, leaves: Any, reading: Any, change: str) -> None:
    """It is the same object, also behind others; after a write, a new day or another setting it is read anew."""
    with desk.journal() as journal:
        mood(desk, journal, 0, 6)
        mood(desk, journal, 8, 6)
        before = desk.clock().date() - BEFORE
        kept: Leaves[Any] = journal.beside(leaves)
        first, last = (kept.read(journal, of, desk.clock(), reading) for of in (None, before))
        assert kept.read(journal, None, desk.clock(), reading) is first
        assert kept.read(journal, before, desk.clock(), reading) is last
        CHANGES[change](desk, journal)
        for of, old in ((None, first), (before, last)):
            now = kept.read(journal, of, desk.clock(), reading)
            assert now is not old
            assert now == reading(journal, of=of, now=desk.clock())
        journal_beside = journal._beside
    assert not journal_beside  # nothing of it outlives the open journal


def test_only_so_many_weeks_are_kept(desk: Desk) -> None:
    """Whoever leafs through years does not fill the memory with them: the one seen longest ago goes first."""
    with desk.journal() as journal:
        mood(desk, journal, 0)
        kept = journal.beside(CardLeaves)
        today = desk.clock().date()
        for back in range(MOST + 3):
            kept.read(journal, today - back * BEFORE, desk.clock(), read_card)
        assert list(kept._read) == [today - back * BEFORE for back in range(3, MOST + 3)]


async def to_the_week_before(seat: Seat, letter: str) -> None:
    """Look at a place, the week before, and this week again."""
    await seat.press("g", letter, "[", "]")


@pytest.mark.parametrize("letter", ["w", "d"])
async def test_a_page_is_turned_back_without_reading(sampled: Desk, read: list[object], letter: str) -> None:
    """Weeks that were seen are not read again, and stand there as they are; a save in between is in them."""
    async with sampled.running() as seat:
        await to_the_week_before(seat, letter)
        this = seat.lines
        read.clear()
        await seat.press("[")
        assert seat.lines != this
        await seat.press("]")
        assert seat.lines == this
        assert read == []
        await seat.press("g", "t", "1", "g", letter)
        assert read == [None]


def sleep(seat: Seat) -> set[str]:
    """What stands in the row of the tracker; nothing where the week has none."""
    return {word.strip("[]") for line in seat.lines if "sleep" in line for word in line.split()}


@pytest.mark.slow
@pytest.mark.parametrize("letter", ["w", "d"])
async def test_what_is_written_while_one_leafs_is_shown(desk: Desk, letter: str) -> None:
    """A week that was seen, written into by another program and turned to again, is shown with what was written."""
    at = Moment.of(desk.clock() - BEFORE)
    with desk.journal() as journal:
        mood(desk, journal, 20, 6)
        tracker = journal.add_tracker(Tracker(name="sleep", scale=Scale.TEN))
    async with desk.running((100, 40)) as seat:
        await to_the_week_before(seat, letter)
        await seat.press("[")
        assert sleep(seat).isdisjoint("9")
        await seat.press("]")
        with desk.journal() as other:
            other.add_tracker_values([TrackerValue(at=at, day=at.entry_day(), tracker_id=tracker.id, value=9)])
        await seat.press("[")
        assert "9" in sleep(seat)


@pytest.mark.slow
@pytest.mark.parametrize("letter", ["w", "d"])
async def test_the_weeks_beside_are_read_and_drawn_while_nobody_types(
    sampled: Desk, read: list[object], monkeypatch: pytest.MonkeyPatch, letter: str
) -> None:
    """Turned to then, they are neither read nor made into cells; on another place nothing of it is done."""
    monkeypatch.setattr(ahead, "QUIET", 0.001)
    async with sampled.running() as seat:
        seat.app.looks_ahead = True
        await seat.press("g", letter)
        await seat.until(lambda: len(read) >= 3)
        this = sampled.clock().date() - timedelta(days=sampled.clock().date().weekday())
        assert read == [None, this - BEFORE, this - 2 * BEFORE]
        seat.app.looks_ahead = False
        read.clear()
        page = seat.app.screen.query("Page, Sheet").first()
        kept = set(getattr(page, "_cells"))  # noqa: B009 - of either kind
        await seat.press("[", "[", "]")
        assert read == []
        assert set(getattr(page, "_cells")) == kept  # noqa: B009 - the same


async def test_a_locked_journal_leaves_nothing_of_the_weeks(sealed: Desk, sitting: Sitting) -> None:  # noqa: F811
    """Once it is locked no week of it is in memory any more."""
    with Journal.open(sealed.path, clock=sealed.clock, passphrase=WORDS) as journal:
        for days in (0, 8, 15):
            mood(sealed, journal, days)
            at = Moment.of(sealed.clock() - timedelta(days=days))
            journal.add(Note(at=at, day=at.entry_day(), text="a word"))

    def weeks() -> list[object]:
        gc.collect()
        return [one for one in gc.get_objects() if isinstance(one, WeekData | CardData) and one.loaded]

    async with sitting() as seat:
        await seat.unlock()
        for letter in "wd":
            await to_the_week_before(seat, letter)
        assert len(weeks()) >= 4
        await seat.press("ctrl+l")
        assert seat.locked
        await seat.until(lambda: not weeks())


async def test_a_week_is_laid_out_and_painted_once(sampled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A longer or shorter page is laid out once, and a day that was chosen is not taken off the old week first."""
    flowed: list[object] = []
    models: list[tuple[bool, int | None]] = []
    whole = Compositor.reflow

    def counted(compositor: Compositor, *asked: Any) -> Any:
        flowed.append(compositor)
        return whole(compositor, *asked)

    async with sampled.running() as seat:
        await to_the_week_before(seat, "w")
        await seat.press("left")
        screen = seat.app.screen
        assert isinstance(screen, WeekScreen)
        page = screen.query_one(Page)
        before, rows = page.model, page.size.height
        screen.watch(page, "model", lambda view: models.append((view.data is before.data, view.day)), init=False)
        monkeypatch.setattr(Compositor, "reflow", counted)
        monkeypatch.setattr(week_screen, "TRANSITION", 60)  # on a busy machine the old week would be painted meanwhile
        await seat.press("[")
        assert page.size.height != rows
        assert flowed == [screen._compositor]
        assert models == [(False, None)]


async def test_a_day_is_put_away_also_where_the_week_takes_its_time(
    sampled: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key is answered after a moment, before the week is there."""
    goes_on = Event()

    def slowly(journal: Journal, **asked: Any) -> WeekData:
        goes_on.wait(20)
        return read_week(journal, **asked)

    async with sampled.running() as seat:
        await seat.press("g", "w", "left")
        page = seat.app.screen.query_one(Page)
        this = page.model.data
        assert page.model.day is not None
        monkeypatch.setattr(week_screen, "read_week", slowly)
        try:
            await seat.pilot.press("[")
            for _ in range(200):
                if page.model.day is None:
                    break
                await seat.pilot.pause(0.01)
            assert page.model.day is None
            assert page.model.data is this
        finally:
            goes_on.set()
        await seat.until(lambda: page.model.data is not this)
