"""The ends of Journal's timeline: read once and ahead, and none is shown that is not true any more."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import cast

import pytest

from evenso.journal.filters import Filter
from evenso.records import Moment, Note
from storage.journal import Journal
from storage.reading.pages import OLDEST, Near
from tests.tui.conftest import NOON, Desk, Seat
from tests.tui.locking.conftest import WORDS, Sitting, sealed, sitting  # noqa: F401 - fixtures
from tui.screens import ahead
from tui.screens.journal import model
from tui.screens.journal.model import MOST_ENDS, STRETCH, Ask, JournalData, read_journal
from tui.widgets.sheet import Sheet

MANY = STRETCH + 60
ENDS = (Ask(), Ask(where=OLDEST))


@pytest.fixture(autouse=True)
def thawed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nobody types; what was made ready is garbage after each test."""
    monkeypatch.setattr(ahead, "QUIET", 0.001)
    yield
    gc.unfreeze()


def note(words: str, days_ago: int = 0) -> Note:
    """Return an entry of some day."""
    at = Moment.of(NOON - timedelta(days=days_ago))
    return Note(at=at, day=at.entry_day(), text=words)


def fill(journal: Journal, word: str = "word") -> None:
    """Write more than is read at once."""
    journal.add_all([note(f"{word} {days}", days) for days in range(MANY)], label="many")


def elsewhere(desk: Desk, journal: Journal) -> None:
    """Another program writes."""
    del journal
    with Journal.open(desk.path, clock=desk.clock) as other:
        other.add(note("from elsewhere"))


CHANGES: dict[str, Callable[[Desk, Journal], object]] = {
    "a save": lambda _desk, journal: journal.add(note("one more")),
    "an undo": lambda _desk, journal: journal.undo(),
    "another program": elsewhere,
    "a new day": lambda desk, _journal: desk.clock.forward(days=1),
    "another hour at which days begin": lambda _desk, journal: journal.set_setting("day_starts_at", 2),
    "hidden numbers": lambda _desk, journal: journal.set_setting("hide_numbers", 1),
    "a draft": lambda _desk, journal: journal.save_draft("note", "half"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_an_end_is_read_once_until_anything_is_another(desk: Desk, change: str) -> None:
    """It is the same object, also behind days and other places; after a write or on a new day it is read anew."""
    with desk.journal() as journal:
        fill(journal)
        journal.add(note("the last"))
        first = [read_journal(journal, ask=ask, now=desk.clock()) for ask in ENDS]
        assert [data.entries[end].id for data, end in zip(first, (0, -1), strict=True)] == [
            journal.stretch(model.which_of(ask.chosen), ask.where, STRETCH).entries[end].id
            for ask, end in zip(ENDS, (0, -1), strict=True)
        ]
        here = first[0].entries[100]
        for other in (Ask(day=NOON.date()), Ask(query="word"), Ask(where=Near(here.at.utc, here.id))):
            read_journal(journal, ask=other, now=desk.clock())
        assert [read_journal(journal, ask=ask, now=desk.clock()) for ask in ENDS] == first
        CHANGES[change](desk, journal)
        for ask, old in zip(ENDS, first, strict=True):
            now = read_journal(journal, ask=ask, now=desk.clock())
            assert now is not old
            assert now == model._read(journal, ask, desk.clock())
    assert not journal._beside  # nothing of it outlives the open journal


def test_only_so_many_ends_are_kept(desk: Desk) -> None:
    """Whoever chooses one tag after another does not fill the memory with them."""
    with desk.journal() as journal:
        journal.add(note("one"))
        asks = [Ask(chosen=Filter(tag=f"tag {number}")) for number in range(MOST_ENDS + 2)]
        first = [read_journal(journal, ask=ask, now=NOON) for ask in asks]
        assert len(journal.beside(model._Known).ends) == MOST_ENDS
        assert read_journal(journal, ask=asks[-1], now=NOON) is first[-1]
        assert read_journal(journal, ask=asks[0], now=NOON) is not first[0]


async def made_ready(seat: Seat) -> None:
    """Let the place in front make ready what is a key away."""
    seat.app.looks_ahead = True
    await cast("ahead.LooksAhead", seat.app.screen)._look_ahead()
    await seat.rest()
    seat.app.looks_ahead = False


@pytest.fixture
def long(desk: Desk) -> Desk:
    """A desk with a long journal."""
    with desk.journal() as journal:
        fill(journal)
    return desk


@pytest.mark.slow
@pytest.mark.parametrize("size", [(80, 24), (130, 40)])
async def test_an_end_is_shown_that_was_read_ahead(
    long: Desk, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    """It is not read then, no cell is made anew, and it shows what it shows without all that."""
    async with long.running(size) as seat:
        await seat.press("g", "j")
        newest = seat.lines
        await seat.press("end")
        oldest = seat.lines
        assert f"word {MANY - 1}" in seat.text
        await seat.press("home")
        assert seat.lines == newest
    read: list[Ask] = []
    whole = model._read

    def counted(journal: Journal, ask: Ask, *rest: object) -> JournalData:
        read.append(ask)
        return whole(journal, ask, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(model, "_read", counted)
    async with long.running(size) as seat:
        await seat.press("g", "j")
        assert read == [Ask()]
        await made_ready(seat)
        assert Ask(where=OLDEST) in read
        sheet = seat.app.screen.query_one("#list", Sheet)
        kept, so_far = set(sheet._cells), list(read)
        await seat.press("end")
        assert seat.lines == oldest
        await seat.press("home")
        assert seat.lines == newest
        assert read == so_far
        assert set(sheet._cells) == kept


@pytest.mark.slow
async def test_an_end_that_was_read_ahead_is_never_shown_old(long: Desk) -> None:
    """What another program reworded, what was deleted here and brought back, and a new day stand there as they are."""
    async with long.running() as seat:
        await seat.press("g", "j")
        await made_ready(seat)
        with long.journal() as other:
            (oldest,) = [one for one in other.entries() if getattr(one, "text", "") == f"word {MANY - 1}"]
            assert isinstance(oldest, Note)
            other.change(replace(oldest, text="reworded"))
        await seat.press("end")
        assert "reworded" in seat.text
        assert f"word {MANY - 1}" not in seat.text
        await seat.press("home")
        await made_ready(seat)
        await seat.press("end", "d", "home", "end")
        assert "reworded" not in seat.text
        await seat.press("home")
        await made_ready(seat)
        await seat.press("u", "end")
        assert "reworded" in seat.text
        await made_ready(seat)
        assert "Today" in seat.lines[0]
        long.clock.forward(days=1)
        await seat.press("home")
        assert not [line for line in seat.lines[3:8] if line.split()[:1] == ["Today"]]
        assert [line for line in seat.lines[3:8] if "yesterday" in line.lower()], seat.text


@pytest.mark.slow
async def test_another_size_and_another_filter_are_drawn_for_themselves(long: Desk) -> None:
    """What was drawn ahead for rows and entries that are others now is not shown."""
    async with long.running() as seat:
        await seat.press("g", "j")
        await made_ready(seat)
        await seat.pilot.resize_terminal(60, 14)
        await seat.press("end")
        shown = seat.lines
    async with long.running((60, 14)) as seat:
        await seat.press("g", "j", "end")
        assert seat.lines == shown


async def test_a_locked_journal_leaves_nothing_of_the_ends(sealed: Desk, sitting: Sitting) -> None:  # noqa: F811
    """Once it is locked no entry of them is in memory any more, nor what was drawn of it."""
    with Journal.open(sealed.path, clock=sealed.clock, passphrase=WORDS) as journal:
        fill(journal, "locked away")

    def left() -> list[object]:
        gc.collect()
        read = [one for one in gc.get_objects() if isinstance(one, JournalData)]
        return [one for one in read if any(getattr(entry, "text", "").startswith("locked") for entry in one.entries)]

    async with sitting() as seat:
        await seat.unlock()
        await seat.press("g", "j", "end", "home")
        assert len(left()) >= 2
        await seat.press("ctrl+l")
        assert seat.locked
        await seat.until(lambda: not left())
