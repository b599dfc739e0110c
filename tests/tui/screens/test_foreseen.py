"""What enter opens is made ready while the cursor rests: it is never shown old, and nothing of it outlives a lock."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any, cast

import pytest
from textual.screen import Screen

from evenso.records import Moment, Note
from storage.journal import Journal
from tests.tui.conftest import NOON, Desk, Seat
from tui.keyboard.keymap import Keymap
from tui.screens import ahead, opening
from tui.screens.journal import model
from tui.screens.journal.model import Ask, JournalData, read_journal
from tui.screens.opening import OpensWhole
from tui.screens.skills.pages.skill import SkillPage
from tui.shown import HIDE_NUMBERS
from tui.themes import THEMES
from tui.widgets.page import Page


@pytest.fixture(autouse=True)
def idle(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody types."""
    monkeypatch.setattr(ahead, "QUIET", 0.001)


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Watch what is painted of pages that open."""
    seen: list[str] = []
    paint = Screen._compositor_refresh

    def painted(screen: Screen[Any]) -> None:
        if isinstance(screen, OpensWhole) and screen._compositor._dirty_regions:
            rows = screen._compositor.render_strips()
            seen.append("\n".join("".join(segment.text for segment in row) for row in rows))
        paint(screen)

    monkeypatch.setattr(Screen, "_compositor_refresh", painted)
    monkeypatch.setattr(opening, "LONGEST", 60)
    return seen


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
        await seat.press("u", "u", "enter")  # the first says whose change it would take back
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


@pytest.mark.slow
@pytest.mark.parametrize("letter", ["j", "s"])
async def test_what_comes_while_a_page_is_taken_off_is_let_be(
    sampled: Desk, monkeypatch: pytest.MonkeyPatch, letter: str
) -> None:
    """A screen loses its widgets before it ends: what was read ahead may come to it in between."""
    async with sampled.running() as seat:
        await seat.press("g", letter)
        await made_ready(seat)
        thread, came = seat.app.journal_thread, []
        screen = standing(seat) if letter == "s" else seat.app.screen
        run = thread.run

        async def taken_off(work: Callable[[Journal], Any], *, waits: bool = False) -> object:
            found = await run(work, waits=waits)
            await screen.query(Page).remove()
            came.append(found)
            return found

        with Journal.open(sampled.path, clock=sampled.clock) as other:
            for skill in other.skills():
                other.change_skill(replace(skill, how="so that all of it is read again"))
        with monkeypatch.context() as held:
            held.setattr(thread, "run", taken_off)
            await cast("ahead.LooksAhead", seat.app.screen).foresee()
        assert came
        assert not screen.query(Page)


# A skill's page


def standing(seat: Seat) -> SkillPage:
    """Return the page that stands out of sight."""
    assert seat.app.apart is not None
    page = seat.app.apart.page
    assert isinstance(page, SkillPage)
    return page


@pytest.mark.slow
@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_the_page_that_stood_ready_shows_what_a_new_one_shows(sampled: Desk, size: tuple[int, int]) -> None:
    """For the skill it was filled with and for another one, from its first line to its keys, and at its end."""
    async with sampled.running(size) as seat:
        await seat.press("g", "s")
        new = []
        for _ in range(3):
            await seat.press("enter")
            new.append(seat.lines)
            await seat.press("end")
            new.append(seat.lines)
            await seat.press("escape", "down")
        await seat.press("home")
        under = seat.lines
        for number in range(3):
            await made_ready(seat)
            page = standing(seat)
            if number:
                await seat.press("up")  # filled with the skill above, and brought out for this one
                await made_ready(seat)
                seat.app.looks_ahead = False
                await seat.press("down")
            else:
                assert seat.lines == under
            await seat.press("enter")
            assert seat.app.screen is page
            assert seat.lines == new[2 * number]
            await seat.press("end")
            assert seat.lines == new[2 * number + 1]
            await seat.press("escape", "down")
            assert not page.is_running  # used once


@pytest.mark.slow
async def test_a_page_that_stood_ready_is_never_shown_old(
    sampled: Desk, watched: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new name and a new day are on it; where the journal answers late, nothing of the old is seen meanwhile."""
    async with sampled.running() as seat:
        await seat.press("g", "s")
        await made_ready(seat)
        skill = standing(seat).chosen
        assert skill is not None
        with Journal.open(sampled.path, clock=sampled.clock) as other:
            other.change_skill(replace(skill, name="Another name"))
        watched.clear()
        await seat.press("enter")
        assert "Another name" in seat.text
        assert not [one for one in watched if skill.name in one]
        await seat.press("escape")
        await made_ready(seat)
        assert "Another name" in str(standing(seat).data)
        monkeypatch.setattr(opening, "LONGEST", 0.001)
        answers = threading.Event()
        seat.app.journal_thread._pool.submit(answers.wait, 20)
        with Journal.open(sampled.path, clock=sampled.clock) as other:
            other.change_skill(skill)
        watched.clear()
        await seat.pilot.press("enter")
        for _ in range(200):
            await seat.pilot.pause()
            if watched:
                break
        assert watched
        answers.set()
        await seat.rest()
        assert skill.name in seat.text
        assert not [one for one in watched if "Another name" in one]
        sampled.clock.forward(days=1)
        await seat.press("escape")
        await made_ready(seat)
        assert standing(seat).data is not None
        read = standing(seat).data
        sampled.clock.forward(days=1)
        await seat.press("enter")
        page = seat.app.screen
        assert isinstance(page, SkillPage)
        assert page.data is not None
        assert read is not None
        assert page.data.today == read.today + timedelta(days=1)


@pytest.mark.slow
async def test_a_page_gives_way_to_another_where_all_looks_otherwise(sampled: Desk) -> None:
    """Another theme, plain signs, another size of the terminal: what stands there is drawn for these."""
    async with sampled.running() as seat:
        await seat.press("g", "s")
        await made_ready(seat)
        page = standing(seat)
        seat.app.theme = next(name for name in THEMES if name != seat.app.theme)
        await seat.press("enter")
        assert seat.app.screen is not page
        await seat.press("escape")
        await made_ready(seat)
        assert not page.is_running
        page = standing(seat)
        await seat.pilot.resize_terminal(60, 20)
        await seat.press("enter")
        assert seat.app.screen is not page
        assert seat.app.screen.size == (60, 20)
        await seat.press("escape")
        await made_ready(seat)
        page = standing(seat)
        seat.app.take_signs(plain=True)
        await seat.press("enter")
        assert seat.app.screen is not page
        assert seat.text.isascii()


@pytest.mark.slow
async def test_a_page_that_stood_ready_tells_keys_of_ones_own(sampled: Desk) -> None:
    """What acts on the page stands in its last line by the keys that were chosen."""
    async with sampled.running() as seat:
        seat.app._let_act(Keymap({"skill.practise": ("z",)}))
        await seat.press("g", "s", "enter")
        fresh = seat.lines
        await seat.press("escape")
        await made_ready(seat)
        page = standing(seat)
        await seat.press("enter")
        assert seat.app.screen is page
        assert seat.lines == fresh
        assert "z practise" in " ".join(seat.lines[-1].split())


@pytest.mark.slow
async def test_no_page_stands_out_of_sight_once_the_journal_is_locked(sampled: Desk) -> None:
    """It goes with every other screen, its words and what was read for it too."""
    async with sampled.running() as seat:
        await seat.press("g", "s")
        await made_ready(seat)
        page = standing(seat)
        gone = weakref.ref(page)
        assert page.data is not None
        words = page.data.skill.name
        seat.app._cover()
        await seat.app.close_up()
        await seat.rest()
        assert seat.app.apart is None
        assert not page.is_running
        assert not seat.app.is_screen_installed(page)
        assert page not in seat.app._registry
        del page
        gc.collect()
        assert gone() is None, words


@pytest.mark.slow
async def test_quitting_takes_a_page_along_that_stands_out_of_sight(sampled: Desk) -> None:
    """Nothing of it holds the program up or is left running."""
    async with sampled.running() as seat:
        await seat.press("g", "s")
        await made_ready(seat)
        page = standing(seat)
    assert not page.is_running
