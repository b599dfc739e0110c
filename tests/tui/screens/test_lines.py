"""The lines of sheets, pages and charts reach the terminal as Textual itself would make them, by a shorter way."""

from __future__ import annotations

import pytest
from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.content import Content
from textual.geometry import Offset, Region
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget

from tests.tui.conftest import Desk
from tui.places import PLACES
from tui.themes import DARK, LIGHT
from tui.widgets.recovery_chart import RecoveryChart
from tui.widgets.sheet import PaintsLines, Sheet


def cells(strips: list[Strip]) -> list[list[Segment]]:
    """Return what is painted, without how it is parted into pieces."""
    return [list(strip.simplify()) for strip in strips]


def as_textual(drawn: PaintsLines, crop: Region) -> list[list[Segment]]:
    """Return what Textual's own way makes of the lines."""
    drawn._styles_cache.clear()
    return cells(Widget.render_lines(drawn, crop))


@pytest.mark.slow
@pytest.mark.parametrize("size", [(50, 14), (80, 24), (160, 45)])
async def test_every_line_of_every_place_is_as_textual_makes_it(sampled: Desk, size: tuple[int, int]) -> None:
    """Its letters, colours and marks for the mouse, at its whole width and in part, in another theme as well."""
    async with sampled.running(size) as seat:
        for theme in (LIGHT.name, DARK.name):
            seat.app.theme = theme
            for place in PLACES:
                await seat.press("g", place.letter)
                for drawn in seat.app.screen.query(PaintsLines):
                    drawn.refresh()
                    for crop in (drawn.outer_size.region, Region(3, 0, 5, 1)) if drawn.size else ():
                        assert cells(drawn.render_lines(crop)) == as_textual(drawn, crop), (place.name, drawn)


@pytest.mark.slow
async def test_a_chart_that_was_seen_before_stands_on_the_ground_of_now(sampled: Desk) -> None:
    """Windows in turn, in one theme and the other, with a cursor and without."""
    async with sampled.running() as seat:
        await seat.press("g", "r")
        chart = seat.app.screen.query_one(RecoveryChart)
        for theme in (LIGHT.name, DARK.name, LIGHT.name):
            seat.app.theme = theme
            for pressed in ("m", "q", "left", "m", "escape", "q"):
                await seat.press(pressed)
                crop = chart.outer_size.region
                assert cells(chart.render_lines(crop)) == as_textual(chart, crop), (theme, pressed)


class Framed(App[None]):
    """A sheet in a frame of some style."""

    def __init__(self, css: str) -> None:
        super().__init__()
        self.sheet = Sheet(lambda words, _width, _height: [Content(word) for word in words], ("one", "漢字", ""))
        self.stylesheet.add_source(f"Sheet {{ {css} }}")

    def compose(self) -> ComposeResult:
        """Lay it down."""
        yield self.sheet


@pytest.mark.parametrize(
    "css",
    [
        "",
        "padding: 1 2",
        "border: round red",
        "outline: heavy red",
        "tint: red 40%",
        "opacity: 50%",
        "hatch: cross red",
        "text-opacity: 30%",
        "background: blue; color: yellow",
    ],
)
async def test_what_lies_around_or_over_lines_is_painted(css: str) -> None:
    """A frame, a tint, a hatch: where there is any, the longer way is gone."""
    app = Framed(css)
    async with app.run_test(size=(20, 6)) as pilot:
        await pilot.pause()
        crop = app.sheet.outer_size.region
        assert cells(app.sheet.render_lines(crop)) == as_textual(app.sheet, crop)


async def test_other_colours_and_what_is_selected_are_seen_at_once() -> None:
    """The same lines on another ground, with some of them selected, and as they were before."""
    app = Framed("background: blue")
    async with app.run_test(size=(20, 6)) as pilot:
        await pilot.pause()
        crop = app.sheet.outer_size.region
        before = cells(app.sheet.render_lines(crop))
        app.sheet.styles.background = "green"
        await pilot.pause()
        after = cells(app.sheet.render_lines(crop))
        assert after == as_textual(app.sheet, crop) != before
        app.screen.selections = {app.sheet: Selection(Offset(0, 0), Offset(2, 0))}
        await pilot.pause()
        assert cells(app.sheet.render_lines(crop)) != after
        app.screen.selections = {}
        await pilot.pause()
        assert cells(app.sheet.render_lines(crop)) == after
        app.sheet.model = ("one", "TWO", "three")
        await pilot.pause()
        assert [strip.text.rstrip() for strip in app.sheet.render_lines(crop)] == ["one", "TWO", "three", "", "", ""]


async def test_a_link_under_the_mouse_stands_out() -> None:
    """What a click on it would do is seen where the mouse is, and no longer where it was."""
    app = Framed("link-style-hover: reverse")
    linked = Content("click me").stylize(Style.from_meta({"@click": "app.bell"}))
    app.sheet._draw_model = lambda _words, _width, _height: [linked]
    async with app.run_test(size=(20, 6)) as pilot:
        await pilot.pause()
        crop = app.sheet.outer_size.region
        before = cells(app.sheet.render_lines(crop))
        await pilot.hover(offset=(2, 0))
        await pilot.pause()
        hovered = cells(app.sheet.render_lines(crop))
        assert hovered == as_textual(app.sheet, crop) != before
        await pilot.hover(offset=(2, 4))
        await pilot.pause()
        assert cells(app.sheet.render_lines(crop)) == before
