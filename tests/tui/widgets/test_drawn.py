"""Sheets and pages paint the lines that changed, and everything where everything may look different."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from textual.app import App, ComposeResult
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip

from tui.screens.drawing import beside
from tui.screens.perspective.model import PerspectiveData
from tui.screens.perspective.screen import PerspectiveScreen
from tui.shown import at_the_edge
from tui.widgets.page import Page
from tui.widgets.sheet import Drawn, Sheet


def draw(model: tuple[str, ...], width: int, height: int = 0) -> Content:
    """Draw a word a line."""
    del width, height
    return Content("\n").join(Content.styled(word, "bold") for word in model)


class Paper(App[None]):
    """A sheet or a page on a screen of ten lines."""

    def __init__(self, widget: Drawn) -> None:
        super().__init__()
        self.drawn = widget

    def compose(self) -> ComposeResult:
        """Lay it down."""
        yield self.drawn


class Watched(Sheet[tuple[str, ...]]):
    """A sheet that writes down which of its lines are asked for."""

    asked: list[int]

    def render_line(self, y: int) -> Strip:
        """Return the cells of a line."""
        self.asked.append(y)
        return super().render_line(y)


async def test_only_lines_that_changed_are_painted() -> None:
    """One word of four is another: one line is asked for; the same model again asks for none."""
    sheet = Watched(draw, ("one", "two", "three", "four"))
    sheet.asked = []
    async with Paper(sheet).run_test(size=(20, 10)) as pilot:
        await pilot.pause()
        sheet.asked.clear()
        sheet.model = ("one", "TWO", "three", "four")
        await pilot.pause()
        assert sheet.asked == [1]
        assert sheet.render_line(1).text.startswith("TWO")
        sheet.asked.clear()
        sheet.model = ("one", "TWO", "three", "four")
        await pilot.pause()
        assert sheet.asked == []


async def test_lines_that_go_are_wiped() -> None:
    """A shorter drawing leaves nothing of the longer one behind."""
    sheet = Watched(draw, ("one", "two", "three"))
    sheet.asked = []
    async with Paper(sheet).run_test(size=(20, 10)) as pilot:
        await pilot.pause()
        sheet.asked.clear()
        sheet.model = ("one",)
        await pilot.pause()
        assert sheet.asked == [1, 2]
        assert [sheet.render_line(y).text.strip() for y in range(3)] == ["one", "", ""]


async def test_another_size_or_theme_paints_everything() -> None:
    """What may look different on each line is drawn anew as a whole."""
    sheet = Watched(draw, ("one", "two"))
    sheet.asked = []
    async with Paper(sheet).run_test(size=(20, 10)) as pilot:
        await pilot.pause()
        for change in (lambda: setattr(pilot.app, "theme", "textual-light"), sheet.refresh):
            sheet.asked.clear()
            change()
            await pilot.pause()
            assert {0, 1} <= set(sheet.asked)
        sheet.asked.clear()
        await pilot.resize_terminal(30, 8)
        await pilot.pause()
        assert {0, 1} <= set(sheet.asked)
        sheet.refresh(Region(0, 1, 3, 1))


async def test_a_page_grows_and_shrinks_with_its_lines() -> None:
    """As many lines as the model has, whether more or fewer than before."""
    page = Page[tuple[str, ...]](draw, ("one", "two"))
    async with Paper(page).run_test(size=(20, 10)) as pilot:
        for words in (("a", "b", "c", "d"), ("a", "B", "c", "d"), ("a",)):
            page.model = words
            await pilot.pause()
            assert page.size.height == len(words)
            assert [page.render_line(y).text.strip() for y in range(len(words))] == list(words)


def test_a_step_in_a_list_draws_no_line_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Up and down the lines stand already, marked elsewhere; other data, or another width, draw each of them again."""
    page, data, drawn = PerspectiveScreen(), PerspectiveData(date(2026, 11, 22)), list[int]()
    draw_one = page.line

    def counted(data: PerspectiveData, number: int, width: int) -> Content:
        drawn.append(number)
        return draw_one(data, number, width)

    monkeypatch.setattr(page, "line", counted)
    for now, cursor, width, anew in (
        (data, 0, 80, [0, 1, 2]),
        (data, 1, 80, []),
        (data, 1, 60, [0, 1, 2]),
        (replace(data, plain=True), 1, 60, [0, 1, 2]),
    ):
        page.set_reactive(PerspectiveScreen.cursor, cursor)
        lines = page._draw((now, cursor, 0), width, 20)
        assert [line.plain for line in lines if line.plain.startswith(" › ")] == [lines[2 + cursor].plain]
        assert drawn == anew
        drawn.clear()


def test_what_goes_on_out_of_sight_keeps_its_distance() -> None:
    """Words about what lies below a list stand apart from the line they stand on, which says that it was cut."""
    told = Content("↓ 28 more")
    assert at_the_edge(Content("a line of a list that goes on"), told, 30).plain == "a line of a list…   ↓ 28 more"
    assert at_the_edge(Content("short"), told, 30).plain == f"short{' ' * 15}↓ 28 more"
    assert at_the_edge(Content("narrow"), told, 17).plain == "narrow"


def test_a_wide_screen_widens_the_list_and_keeps_a_books_line() -> None:
    """Beside a list the detail has no fewer cells on a wider screen than on a narrower one."""
    rooms = [width - beside(width) for width in range(100, 141)]
    assert all(room >= 48 for room in rooms)
    assert beside(138) > beside(120)
    assert rooms[-1] >= 72
