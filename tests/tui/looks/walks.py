"""Every screen of the program by the keys that lead there, and what stands on it: cells, lines that are too long."""

from __future__ import annotations

import string
from typing import Final

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.widget import Widget

from tests.tui.conftest import Seat
from tui.colours.contrast import contrast
from tui.widgets.key_bar import KeyBar
from tui.widgets.page import Page
from tui.widgets.recovery_chart import RecoveryChart
from tui.widgets.sheet import Drawn

SIZES: Final = ((60, 20), (80, 24), (120, 40), (200, 60))

WAYS: Final = (
    "", "p", "e", "7", "f", "n", "b", "g", "ctrl+p", "question_mark",
    "g j", "g j slash", "g j slash a n a", "g j f", "g j enter", "g j v", "g j n", "g j t", "g j o", "g j i",
    "g j e", "g j l",
    "g s", "g s enter", "g s W", "g s h", "g s i", "g s a", "g s C", "g s E",
    "g p", "g p a", "g p n",
    "g g", "g g a", "g g w", "g g enter", "g g h", "g g S", "g g r",
    "g r", "g r left", "g r v", "g r S", "g r M", "g r Q", "g r B", "g r Y", "g r c", "g r number_sign",
    "g w", "g w r", "g w r enter enter", "g w r enter enter enter enter", "g w R",
    "g n", "g n w", "g n M", "g n a a", "g n o o",
    "g d", "g d A", "g e", "g e enter", "g e 3", "g e 3 7", "g v", "g v enter",
    "g comma", "g comma a", "g comma end", "g comma end up up enter",
    "exclamation_mark", "exclamation_mark a", "exclamation_mark c", "exclamation_mark e",
)  # fmt: skip
"""Keys from the first screen: every place, page, form, line and dialog."""


LEAST_ROWS: Final = 8
"""Rows of a chart at least; with fewer, words stand in its place."""

FILLED: Final = "█▀▄░"
"""Signs that fill their cell: bars and shades, told by their form and by the digits beside them."""


def cells(seat: Seat) -> list[list[Segment]]:
    """Return what is drawn, a list of segments a row."""
    return [list(strip) for strip in seat.app.screen._compositor.render_strips()]


def too_long(seat: Seat) -> list[str]:
    """Return the lines that a sheet or page draws wider than it is, and those a sheet has no row for."""
    found = []
    for widget in seat.app.screen.query(Drawn):
        if (
            not widget.display
            or not widget.size
            or any(not one.display for one in widget.ancestors if isinstance(one, Widget))
        ):
            continue
        lines = widget.render().split("\n", allow_blank=True)
        found += [f"wide: {line.plain}" for line in lines if line.cell_length > widget.size.width]
        if not isinstance(widget, Page):
            found += [f"low: {line.plain}" for line in lines[widget.size.height :] if line.plain.strip()]
    return found


def outside(seat: Seat) -> list[str]:
    """Return the widgets that stand partly outside of the screen, apart from what scrolls."""
    whole = seat.app.screen.region
    found = []
    for widget in seat.app.screen.query("*"):
        scrolls = any(
            isinstance(one, Widget) and one.is_scrollable and one is not seat.app.screen for one in widget.ancestors
        )
        if widget.display and widget.region and not scrolls and not whole.contains_region(widget.region):
            found.append(f"{type(widget).__name__} {widget.region}")
    return found


def footer_lacks(seat: Seat) -> list[str]:
    """Return what the footer does not show: the keys that must always be there."""
    bars = list(seat.app.screen.query(KeyBar))
    if not bars:
        return [] if not getattr(seat.app.screen, "keys", ()) else ["a footer"]
    keys, line = bars[-1].keys, bars[-1].render()
    if not keys:
        return ["any key"]
    lacks = [] if line.plain.rstrip().endswith(f" {keys[-1].description}") else [keys[-1].description]
    if line.cell_length > bars[-1].size.width:
        lacks.append("its end")
    if bars[-1].parent is seat.app.screen and bars[-1].region.bottom != seat.app.size.height:
        lacks.append("the last line")
    return lacks


def in_front(seat: Seat) -> list[list[Segment]]:
    """Return what is drawn by the screen in front only; what lies dimmed under a dialog is cells of nothing."""
    rows = cells(seat)
    screen = seat.app.screen
    if not screen.is_modal:
        return rows
    own = [one.region for one in screen.query("*") if one.is_on_screen and one.styles.background.a == 1]
    for y, row in enumerate(rows):
        kept, x = [], 0
        for text, style, control in row:
            for sign in text:
                inside = any(region.contains(x, y) for region in own)
                kept.append(Segment(sign if inside else " " * cell_len(sign), style if inside else None, control))
                x += cell_len(sign)
        rows[y] = kept
    return rows


def unreadable(rows: list[list[Segment]], text: float, marks: float) -> list[str]:
    """Return the signs whose ink does not stand out from their ground, letters by `text` and other marks by `marks`."""
    found: dict[str, None] = {}
    for row in rows:
        for words, style, _ in row:
            if style is None or style.color is None or style.bgcolor is None or not words.strip(" \u2800"):
                continue
            ink, ground = (Color(*one.get_truecolor()) for one in (style.color, style.bgcolor))
            if style.dim:
                ink = ground.blend(ink, 0.66)
            ratio = contrast(ink, ground)
            letters = "".join(sign for sign in words if sign.isalnum() or sign in string.punctuation)
            if ratio < (text if letters else marks) and set(words.strip()) - set(FILLED):
                found[f"{ratio:.1f} {ink.hex} on {ground.hex}: {words.strip()[:30]}"] = None
    return list(found)


def low_charts(seat: Seat) -> list[str]:
    """Return the charts that have too few rows to be read."""
    charts = [one for one in seat.app.screen.query(RecoveryChart) if one.is_on_screen and one.wanted is not None]
    return [f"a chart of {one.size.height} rows" for one in charts if 0 < one.size.height < LEAST_ROWS]


async def at_every_size(seat: Seat) -> dict[str, list[str]]:
    """Look at a screen at each size; return by size what is not as it should be."""
    faults = {}
    for size in SIZES:
        await seat.pilot.resize_terminal(*size)
        await seat.rest()
        for _ in range(3):  # a busy machine is given time to lay it out
            if not (found := [*too_long(seat), *outside(seat), *footer_lacks(seat), *low_charts(seat)]):
                break
            await seat.rest()
        else:
            faults["×".join(map(str, size))] = found
    return faults


def looks(seat: Seat) -> tuple[list[object], list[object]]:
    """Return what stands on the screen by its form, and with its colours too; a cell each.

    The cell one types at counts as reversed: without colour it is.
    """
    cursor = Color.parse(seat.app.theme_variables["input-cursor-background"])
    forms: list[object] = []
    colours: list[object] = []
    for row in in_front(seat):
        for words, found, _ in row:
            style = found or Style()
            here = style.bgcolor is not None and Color(*style.bgcolor.get_truecolor()) == cursor
            form = (bool(style.bold), bool(style.underline), bool(style.italic), bool(style.reverse) or here)
            forms += [(sign, *form) for sign in words]
            colours += [(sign, *form, style.color, style.bgcolor) for sign in words]
    return forms, colours
