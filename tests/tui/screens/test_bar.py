"""The bar beside a page looks as Textual's own and is painted with it; the ground is a line repeated."""

from __future__ import annotations

from typing import Any

import pytest
from rich.segment import Segment
from textual._compositor import Compositor
from textual.app import App, ComposeResult
from textual.content import Content
from textual.geometry import Region
from textual.screen import Screen
from textual.scrollbar import ScrollBar
from textual.strip import Strip
from textual.widget import Widget

from tests.tui.conftest import Desk
from tui.places import PLACES
from tui.screens.base import JournalScreen
from tui.themes import DARK, LIGHT
from tui.widgets.page import Bar, Page, Scroll

Cells = list[list[Segment]]


def cells(strips: list[Strip]) -> Cells:
    """Return what is painted, without how it is parted into pieces."""
    return [list(strip.simplify()) for strip in strips]


def as_textual(drawn: Widget, crop: Region) -> Cells:
    """Return what Textual's own way makes of the lines."""
    drawn._styles_cache.clear()
    drawn._set_dirty()
    return cells(Widget.render_lines(drawn, crop))


class Leaves(App[None]):
    """A page of so many lines."""

    def __init__(self) -> None:
        super().__init__()
        for theme in (DARK, LIGHT):
            self.register_theme(theme)
        self.theme = DARK.name
        self.page = Page(lambda count, _width: [Content(f"line {one}") for one in range(count)], 4)
        self.scroll = Scroll(self.page)

    def compose(self) -> ComposeResult:
        """Lay it down."""
        yield self.scroll


def test_what_it_touches_is_still_there() -> None:
    """The private names of Textual that the bar rests on exist; a new version that moves them is noticed here."""
    made: Any = vars(Widget)["vertical_scrollbar"]
    assert {"_vertical_scrollbar", "_start_widget", "display"} <= set(made.fget.__code__.co_names)
    assert "_scroll_update" in Widget._size_updated.__code__.co_names
    assert "_repaint_required" in Widget._check_refresh.__code__.co_names
    assert "_size_updated" in Screen._refresh_layout.__code__.co_names


@pytest.mark.parametrize("count", [9, 10, 37, 1000])
async def test_every_cell_of_a_bar_is_as_textual_makes_it(count: int) -> None:
    """Wherever one has scrolled to, under the mouse and held by it, on another ground."""
    app = Leaves()
    async with app.run_test(size=(20, 8)) as pilot:
        app.page.model = count
        await pilot.pause()
        bar = app.scroll.vertical_scrollbar
        assert type(bar) is Bar
        assert bar.region == Region(19, 0, 1, 8)
        crop = bar.size.region
        seen = []
        for at in (0, 1, count // 3, count):
            app.scroll.scroll_to(y=at, animate=False)
            await pilot.pause()
            seen.append(cells(bar.render_lines(crop)))
            assert seen[-1] == as_textual(bar, crop)
        assert seen[0] != seen[-1]
        assert cells(bar.render_lines(Region(0, 2, 1, 3))) == as_textual(bar, Region(0, 2, 1, 3))
        await pilot.hover(offset=(19, 4))
        await pilot.pause()
        app.scroll.styles.background = "green"
        app.theme = LIGHT.name
        await pilot.pause()
        assert cells(bar.render_lines(crop)) == as_textual(bar, crop) != seen[-1]


class Terminal:
    """What a terminal shows: of each paint only the cells that were to be painted reach it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.rows: dict[int, list[str]] = {}
        self.paints = 0
        whole = Compositor.render_update

        def painted(compositor: Compositor, *asked: Any, **named: Any) -> object:
            regions = list(compositor._dirty_regions)
            strips = compositor.render_strips() if regions else []
            self.paints += bool(regions)
            for region in regions:
                for y in region.line_range:
                    row = self.rows.setdefault(y, [" "] * compositor.size.width)
                    row[slice(*region.column_span)] = _cells_of(strips[y])[slice(*region.column_span)]
            return whole(compositor, *asked, **named)

        monkeypatch.setattr(Compositor, "render_update", painted)

    @property
    def text(self) -> list[list[str]]:
        """Its cells, with their colours."""
        return [self.rows[y] for y in sorted(self.rows)]


def _cells_of(strip: Strip) -> list[str]:
    return [f"{letter}{segment.style}" for segment in strip for letter in segment.text]


async def test_a_bar_is_painted_with_its_page_and_no_second_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Longer, shorter, without a bar and with one again, also from its end: what is seen is what is there."""
    app = Leaves()
    async with app.run_test(size=(20, 8)) as pilot:
        app.page.model = 12
        await pilot.pause()
        terminal = Terminal(monkeypatch)
        app.screen.refresh()
        await pilot.pause()
        for count, end in ((30, False), (11, False), (400, True), (20, False), (3, False), (12, True), (90, False)):
            terminal.paints = 0
            app.page.model = count
            await pilot.pause()
            assert terminal.paints == 1 or count in {20, 3, 12}, count  # it scrolls back, or the bar goes and comes
            if end:
                app.scroll.scroll_end(animate=False)
                await pilot.pause()
            assert terminal.text == [_cells_of(strip) for strip in app.screen._compositor.render_strips()], count


@pytest.mark.slow
@pytest.mark.parametrize("size", [(50, 14), (160, 45)])
async def test_the_ground_of_every_place_is_as_textual_makes_it(sampled: Desk, size: tuple[int, int]) -> None:
    """All lines of the screen and of what scrolls in it, and every bar, in one theme and another."""
    async with sampled.running(size) as seat:
        for theme in (LIGHT.name, DARK.name):
            seat.app.theme = theme
            for place in PLACES:
                await seat.press("g", place.letter)
                screen = seat.app.screen
                grounds = [one for one in screen._compositor.full_map if isinstance(one, JournalScreen | Scroll | Bar)]
                assert screen in grounds
                for drawn in grounds:
                    crop = drawn.outer_size.region
                    assert cells(drawn.render_lines(crop)) == as_textual(drawn, crop), (place.name, drawn)
                assert not [one for one in screen.query(Scroll) if type(one.vertical_scrollbar) is ScrollBar]
