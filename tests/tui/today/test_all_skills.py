"""All skills at one key: drawn once for it, or ahead while nobody types, and never of an earlier state."""

from __future__ import annotations

import gc
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from textual.content import Content

from evenso.records import Moment, Practice
from storage.journal import Journal
from tests.tui.conftest import NOON, Desk, Seat
from tui.keyboard.keymap import Keymap
from tui.screens import ahead
from tui.screens.today import panels
from tui.screens.today.model import TodayData, View
from tui.themes import LIGHT
from tui.widgets.sheet import MOST_DRAWN, Sheet, keeping


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    """What was made ready is garbage after each test."""
    yield
    gc.unfreeze()


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """The sizes at which the panel is drawn from now on."""
    sizes: list[tuple[int, int]] = []
    draw = panels.practise_panel

    def counted(view: View, width: int, height: int) -> Content:
        sizes.append((width, height))
        return draw(view, width, height)

    monkeypatch.setattr(panels, "practise_panel", counted)
    return sizes


def test_a_drawing_is_kept_for_the_very_same_only() -> None:
    """Another place in the data, other data, another width or height is drawn; the last few are drawn once each."""
    asked: list[tuple[View, int, int]] = []
    day = NOON.date()

    def draw(view: View, width: int, height: int) -> Content:
        asked.append((view, width, height))
        return Content(f"{view.cursor}\n{width}×{height}")

    lines = keeping(draw)
    data = TodayData(day, day)
    first = lines(View(data), 3, 2)
    assert [line.plain for line in first] == ["0", "3×2"]
    assert lines(View(data), 3, 2) is first
    for view, width, height in ((View(data, cursor=1), 3, 2), (View(data), 4, 2), (View(data), 3, 3)):
        assert [line.plain for line in lines(view, width, height)] == [str(view.cursor), f"{width}×{height}"]
    assert lines(View(TodayData(day, day)), 3, 2) is not first
    assert lines(View(data), 3, 2) is first
    assert len(asked) == 5
    for cursor in range(10, 10 + MOST_DRAWN):
        lines(View(data, cursor=cursor), 3, 2)
    assert lines(View(data), 3, 2) is not first
    assert len(asked) == 6 + MOST_DRAWN


async def test_the_panel_is_drawn_once_for_its_key(desk: Desk, drawn: list[tuple[int, int]]) -> None:
    """At the rows that it has, not also at those of what stood there; opened again, it is the same drawing."""
    async with desk.running() as seat:
        before = seat.lines
        await seat.press("p")
        sheet = seat.app.screen.query_one("#rest", Sheet)
        assert drawn == [tuple(sheet.size)]
        panel = seat.lines
        assert "Practised today" not in seat.text
        await seat.press("p")
        assert seat.lines == before
        await seat.press("p")
        assert seat.lines == panel
        assert len(drawn) == 1


async def looking_ahead(seat: Seat) -> None:
    """Let nobody type for a while."""
    seat.app.looks_ahead = True
    seat.app.look_ahead()
    await seat.rest()
    seat.app.looks_ahead = False


@pytest.mark.slow
@pytest.mark.parametrize("size", [(80, 24), (50, 14), (160, 45)])
async def test_the_panel_is_drawn_ahead(
    desk: Desk, drawn: list[tuple[int, int]], monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    """While nobody types it is drawn and made into cells at the size that it will have: its key only shows it."""
    monkeypatch.setattr(ahead, "QUIET", 0.001)
    monkeypatch.setattr(ahead, "A_WHILE", 0.001)
    monkeypatch.setattr(ahead, "REST", 0.001)
    async with desk.running(size) as seat:
        await looking_ahead(seat)
        assert len(drawn) == 1
        sheet = seat.app.screen.query_one("#rest", Sheet)
        kept = set(sheet._cells)
        await seat.press("p")
        assert drawn == [tuple(sheet.size)]
        assert set(sheet._cells) == kept
        ready = seat.lines
        monkeypatch.undo()
        sheet._draw_model = panels.practise_panel
        sheet._cells.clear()
        sheet.refresh()
        await seat.rest()
        assert seat.lines == ready


def a_practice(journal: Journal) -> None:
    """Write one of a skill, as another program does."""
    skill = journal.skills()[0]
    journal.add(Practice(at=Moment.of(NOON), day=NOON.date(), skill_id=skill.id))


def another_name(journal: Journal) -> None:
    """Reword a skill."""
    skill = journal.skills()[0]
    journal.change_skill(replace(skill, name="Slow breathing"))


async def elsewhere(seat: Seat, desk: Desk, write: Callable[[Journal], None]) -> None:
    """Another program writes, and it is noticed."""
    with desk.journal() as other:
        write(other)
    seat.app.look_outside()
    await seat.rest()


async def tomorrow(seat: Seat, desk: Desk) -> None:
    """A day begins; what was practised is of yesterday then."""
    await seat.press("a")
    desk.clock.now += timedelta(days=1)
    seat.app.look_outside()
    await seat.rest()


async def own_keys(seat: Seat) -> None:
    """A letter of a skill means something else from now on."""
    seat.app._let_act(Keymap({"today.note": ("a",)}))
    assert seat.app.front is not None
    seat.app.reload(seat.app.front)
    await seat.rest()


async def themed(seat: Seat) -> None:
    """Other colours."""
    seat.app.theme = LIGHT.name
    await seat.rest()


CHANGES: dict[str, Callable[[Seat, Desk], Awaitable[object]]] = {
    "a save": lambda seat, _desk: seat.press("a"),
    "an undo": lambda seat, _desk: seat.press("a", "u"),
    "another program": lambda seat, desk: elsewhere(seat, desk, a_practice),
    "another name": lambda seat, desk: elsewhere(seat, desk, another_name),
    "a new day": tomorrow,
    "keys of one's own": lambda seat, _desk: own_keys(seat),
    "another theme": lambda seat, _desk: themed(seat),
    "another size": lambda seat, _desk: seat.pilot.resize_terminal(100, 30),
}


@pytest.mark.slow
@pytest.mark.parametrize("change", CHANGES)
async def test_what_was_drawn_ahead_is_not_shown_where_anything_is_another(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    """After a save, an undo, another program, a new day, other keys, colours or rows the panel is that of now."""
    monkeypatch.setattr(ahead, "QUIET", 0.001)
    monkeypatch.setattr(ahead, "A_WHILE", 0.001)
    monkeypatch.setattr(ahead, "REST", 0.001)
    async with desk.running() as seat:
        await looking_ahead(seat)
        await CHANGES[change](seat, desk)
        await seat.rest()
        await seat.press("p")
        rows = seat.app.screen._compositor.render_strips()
        shown = [list(row.simplify()) for row in rows]
    async with desk.running(seat.app.size) as fresh:
        if change == "keys of one's own":
            await own_keys(fresh)
        if change == "another theme":
            await themed(fresh)
        await fresh.press("p")
        anew = [list(row.simplify()) for row in fresh.app.screen._compositor.render_strips()]
    said = 2  # the last lines: what was just saved stands in one of them
    assert shown[2:-said] == anew[2:-said]
