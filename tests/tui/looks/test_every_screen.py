"""Every screen with years in it: at every size, in every theme, by form alone; nothing cut, all read, all told.

One visit a screen, since getting there costs most; `test_first_day` and `test_plain_signs` walk the same ways.
"""

from __future__ import annotations

import pytest

from tests.tui.conftest import Desk, Seat
from tests.tui.looks.walks import SIZES, WAYS, at_every_size, in_front, looks, unreadable
from tui.colours.contrast import AA, AAA, GRAPHICS
from tui.screens.settings.screen import SettingsScreen
from tui.themes import THEMES

pytestmark = pytest.mark.slow  # some seventy screens, each in many looks: .ci/run has the time

WALKS = ("down", "right", "up", "left", "tab")
"""Keys that move what is chosen."""


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way or "today")
async def test_every_screen_with_years_in_it(full: Desk, way: str) -> None:
    """From 60×20 to 200×60 nothing is cut; WCAG's contrast in every theme; no key is told by colour alone."""
    async with full.running() as seat:
        await seat.press(*way.split())
        faults = await at_every_size(seat)
        await seat.pilot.resize_terminal(*SIZES[1])
        faults |= await in_every_theme(seat)
        if "3 7" not in way:  # the breath moves by itself
            faults |= await told_by_colour_alone(seat)
    assert faults == {}


async def in_every_theme(seat: Seat) -> dict[str, list[str]]:
    """Return by theme what does not have 4.5:1 as a letter (7:1 in high contrast) or 3:1 as a mark."""
    faults = {}
    for name in reversed(THEMES):
        seat.app.theme = name
        await seat.rest()
        if seat.app.front is not None and not seat.app.screen.is_modal:
            seat.app.front.wish()  # a chart takes over the theme with fresh data, as after the palette
            await seat.rest()
        if found := unreadable(in_front(seat), AAA if "contrast" in name else AA, GRAPHICS):
            faults[name] = found
    return faults


async def told_by_colour_alone(seat: Seat) -> dict[str, list[str]]:
    """Return the keys after which a colour has changed, but no sign, weight, line under or reversal."""
    faults = {}
    told = looks(seat)
    for key in WALKS:
        await seat.press(key)
        before, told = told, looks(seat)
        if before[0] == told[0] and before[1] != told[1]:
            faults[key] = ["told by colour alone"]
    return faults


async def test_without_colour_one_sees_where_one_types(full: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR: no cell has a colour, and the cell one types at is reversed."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with full.running() as seat:
        await seat.press("n")
        styles = [style for row in in_front(seat) for _, style, _ in row if style]
        assert all(one.color is None or one.color.is_default for one in styles)
        assert any(one.reverse for one in styles)


async def test_a_theme_is_chosen_and_kept(desk: Desk) -> None:
    """In Settings → shows the next one at once, Textual's after ours; the next start begins with it."""
    async with desk.running() as seat:
        await seat.press("g", "comma")
        page = seat.app.screen
        assert isinstance(page, SettingsScreen)
        above = [row.name for row in page.seen.rows].index("theme")
        await seat.press(*["down"] * above, *["right"] * len(THEMES))
        assert seat.app.theme == "textual-dark"
        assert seat.app.get_css_variables()["accent-quiet"] != THEMES["evenso-dark"].variables["accent-quiet"]
        await seat.press("left")
        assert seat.app.theme == "evenso-safe-light"
        assert "colour-blind-safe, light" in seat.text
    async with desk.running() as seat:
        assert seat.app.theme == "evenso-safe-light"


@pytest.mark.parametrize(
    ("way", "heading"),
    [
        ("g d", "Trackers"),
        ("g e", "wound up"),
        ("g s", "Communication"),
        ("g w", "Practice"),
        ("g n enter", "To pick from"),
    ],
)
async def test_headings_of_groups_have_one_weight(full: Desk, way: str, heading: str) -> None:
    """What heads a few lines of a list is bold on every screen, so that the eye finds the groups."""
    async with full.running((80, 40)) as seat:
        await seat.press(*way.split())
        cells = [cell for row in seat.app.screen._compositor.render_strips() for cell in row if heading in cell.text]
        assert cells
        assert all(cell.style is not None and cell.style.bold for cell in cells)
