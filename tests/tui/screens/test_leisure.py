"""What is made ready while nobody types never stands in a key's way: it is done beside the screen, in short steps."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import Callable, Coroutine, Iterator
from typing import Any, cast

import pytest
from textual.content import Content
from textual.events import Key
from textual.geometry import Region
from textual.screen import Screen

from tests.tui.conftest import Desk, Seat
from tui.locking.idle import Idle
from tui.places import PLACES
from tui.screens import ahead
from tui.screens.opening import make_lines
from tui.screens.skills import apart
from tui.screens.skills.pages.skill import SkillPage
from tui.widgets.page import Page
from tui.widgets.sheet import A_FEW, Sheet


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    """What was made ready is garbage after each test."""
    yield
    gc.unfreeze()


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every paint from now on that has anything in it."""
    seen: list[object] = []
    paint = Screen._compositor_refresh

    def counted(screen: Screen[Any]) -> None:
        if screen._compositor._dirty_regions:
            seen.append(screen)
        paint(screen)

    monkeypatch.setattr(Screen, "_compositor_refresh", counted)
    return seen


async def turns(seat: Seat, holds: Callable[[], object]) -> bool:
    """Let the app go on until something holds, though not all of it comes to rest; tell whether it came to that."""
    for _ in range(200):
        if holds():
            return True
        await seat.pilot.pause()
    return False


@pytest.mark.parametrize("letter", ["j", "s"])
async def test_a_key_is_painted_while_the_journal_reads_ahead(
    sampled: Desk, monkeypatch: pytest.MonkeyPatch, painted: list[object], letter: str
) -> None:
    """What enter would open is asked for, and the journal does not answer yet: an arrow is acted on and painted."""
    monkeypatch.setattr(ahead, "QUIET", 0.001)
    async with sampled.running() as seat:
        await seat.press("g", letter)
        place, pool = cast("ahead.LooksAhead", seat.app.screen), seat.app.journal_thread._pool
        begun, answers, answered = threading.Event(), threading.Event(), list[bool]()

        def hold() -> None:
            begun.set()
            answered.append(answers.wait(20))

        pool.submit(hold)
        assert await turns(seat, begun.is_set)
        seat.app.looks_ahead = True
        try:
            place.look_ahead()
            assert await turns(seat, pool._work_queue.qsize)
            seat.app.looks_ahead = False
            painted.clear()
            seat.app.post_message(Key("down", None))
            assert await turns(seat, lambda: painted)
            assert not answered
        finally:
            answers.set()
        await seat.rest()


async def test_a_key_ends_what_is_made_ready(sampled: Desk) -> None:
    """No step is taken once a key came or the journal is locked; where it was a key, it is looked again."""
    async with sampled.running() as seat:
        await seat.press("g", "s")
        place, time, taken = cast("ahead.LooksAhead", seat.app.screen), [0.0], list[int]()
        seat.app.idle = Idle(lambda: time[0])
        seat.app.looks_ahead = True

        def steps(at: int, happens: Callable[[], object]) -> Iterator[None]:
            for number in range(6):
                taken.append(number)
                if number == at:
                    happens()
                yield

        time[0] = 60.0
        assert await place.at_leisure(steps(9, seat.app.idle.touch))
        assert taken == list(range(6))
        taken.clear()
        assert not place._rests
        assert not await place.at_leisure(steps(2, seat.app.idle.touch))
        assert taken == [0, 1, 2]
        assert place._rests


def test_a_step_is_a_few_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """All lines are made, none twice, and never more than a few before keys have their turn."""
    made: list[object] = []
    sheet: Sheet[None] = Sheet(lambda _model, _width, _height: Content(""), None)
    monkeypatch.setattr(sheet, "_strip", lambda line, _width: made.append(line))
    lines = [Content(f"line {number}") for number in range(3 * A_FEW + 1)]
    before = 0
    for _ in sheet.keep(lines, 40):
        assert len(made) - before <= A_FEW
        before = len(made)
    assert len(made) - before <= A_FEW
    assert made == lines


async def test_the_lines_of_a_screen_are_made_a_few_at_a_time(sampled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Together they are all the lines that a widget has."""
    crops: list[Region] = []
    async with sampled.running((80, 40)) as seat:
        await seat.press("g", "s")
        sheet = seat.app.screen.query_one("#catalogue", Sheet)
        render = sheet.render_lines

        def noted(crop: Region) -> Any:
            crops.append(crop)
            return render(crop)

        monkeypatch.setattr(sheet, "render_lines", noted)
        steps = list(make_lines([sheet]))
        assert len(steps) == len(crops) > 1
        assert all(crop.height <= A_FEW and crop.width == sheet.size.width for crop in crops)
        assert [y for crop in crops for y in crop.line_range] == list(range(sheet.size.height))


@pytest.mark.slow
async def test_a_page_that_is_half_made_ready_opens_as_any_other(
    sampled: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Enter between two steps brings it out as it is to be; no further step is taken on what one looks at."""
    monkeypatch.setattr(ahead, "QUIET", 0.001)
    async with sampled.running() as seat:
        await seat.press("g", "s", "enter")
        fresh = seat.lines
        await seat.press("escape")
        skills = cast("ahead.LooksAhead", seat.app.screen)
        for number in range(3):
            seat.app.looks_ahead = True
            await skills._look_ahead()
            await seat.rest()
            seat.app.looks_ahead = False
            assert seat.app.apart is not None
            page = seat.app.apart.page
            assert isinstance(page, SkillPage)
            assert page.data is not None
            page.query_one(Page)._cells.clear()
            steps = apart.while_it_stands(seat.app, page, page.foresee(page.data))
            for _ in range(number):
                next(steps)
            await seat.press("enter")
            assert seat.app.screen is page
            assert seat.lines == fresh
            assert list(steps) == []
            await seat.press("escape")


# What cannot be done in short steps


async def test_long_steps_wait_for_a_longer_silence(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A place is mounted, and all that is held looked through, when keys have paused, not between two of them."""
    monkeypatch.setattr(ahead, "QUIET", 0.001)  # how often it is asked
    async with desk.running() as seat:
        time = [0.0]
        seat.app.idle = Idle(lambda: time[0])
        trends = next(place for place in PLACES if place.name == "trends")
        steps: list[tuple[Callable[[], Coroutine[None, None, None]], Callable[[], object], float]] = [
            (lambda: ahead._mount(seat.app, trends), lambda: seat.app.standing("trends"), ahead.A_WHILE),
            (lambda: ahead._keep(seat.app), gc.get_freeze_count, ahead.REST),
        ]
        for long, done, after in steps:
            seat.app.idle.touch()
            work = asyncio.create_task(long())
            time[0] += after - 0.01
            for _ in range(20):
                await seat.pilot.pause()
            assert not done()
            time[0] += 0.02
            await work
            assert done()


async def test_a_look_for_garbage_passes_over_what_the_start_made(desk: Desk) -> None:
    """From the first paint on: most of what is held then stays, and to look through it takes long."""
    async with desk.running() as seat:
        assert not gc.get_freeze_count()
        seat.app.idle = Idle(lambda: 0.0)  # somebody types all the time
        work = asyncio.create_task(ahead.make_ready(seat.app))
        assert await turns(seat, gc.get_freeze_count)
        work.cancel()


@pytest.mark.slow
async def test_each_place_that_stands_ready_is_passed_over_at_once(
    sampled: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No look for garbage goes through one place after another while keys come; at the end all of it is looked at."""
    for name in ("QUIET", "A_WHILE", "REST"):
        monkeypatch.setattr(ahead, name, 0.001)
    frozen: list[object] = []
    async with sampled.running() as seat:
        monkeypatch.setattr(gc, "freeze", lambda: frozen.append(seat.app.standing("journal")))
        await ahead.make_ready(seat.app)
        await seat.rest()
    assert frozen[0] is None
    assert len(frozen) == 1 + len(PLACES[1:]) + 1
