"""Every screen at every size and in every look: nothing outside or cut, all of it read, all of it told by form too."""

from __future__ import annotations

import shutil
import unicodedata
from datetime import UTC
from pathlib import Path
from typing import Final

import pytest

from evenso.sample.journal import sample_journal
from storage.journal import Journal
from tests.tui.conftest import NOON, Clock, Desk, Seat
from tests.tui.looks.walks import SIZES, WAYS, footer_lacks, in_front, outside, too_long, unreadable
from tui.cli.taking_in import take_in
from tui.colours.contrast import AA, AAA, GRAPHICS
from tui.screens.settings.screen import SettingsScreen
from tui.themes import THEMES
from tui.widgets.recovery_chart import RecoveryChart

pytestmark = pytest.mark.slow  # some seventy screens, each in many looks: .ci/run has the time

LEAST_ROWS: Final = 8
"""Rows of a chart at least; with fewer, words stand in its place."""

WALKS: Final = ("down", "right", "up", "left", "tab")
"""Keys that move what is chosen."""


@pytest.fixture(scope="module")
def whole_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample journal with everything in it, as the demo shows it."""
    path = tmp_path_factory.mktemp("whole", numbered=True) / "journal.db"
    path.parent.chmod(0o700)
    sample = sample_journal(NOON.date(), UTC)
    with Journal.open(path, clock=Clock(), create=True) as journal:
        take_in(journal, sample.skills, sample.entries, additions=sample.additions, label="the sample journal")
        journal.forget_history()
        journal.set_setting("therapy_started", sample.therapy_started.isoformat())
    return path


@pytest.fixture
def full(desk: Desk, whole_sample: Path) -> Desk:
    """A desk with all of the sample on it."""
    shutil.copyfile(whole_sample, desk.path)
    desk.path.chmod(0o600)
    return desk


async def at_every_size(desk: Desk, way: str) -> dict[str, list[str]]:
    """Walk to a screen and look at it at each size; return what is not as it should be."""
    faults = {}
    async with desk.running() as seat:
        await seat.press(*way.split())
        for size in SIZES:
            await seat.pilot.resize_terminal(*size)
            await seat.rest()
            found = [*too_long(seat), *outside(seat), *footer_lacks(seat), *low_charts(seat)]
            if found:
                faults["×".join(map(str, size))] = found
    return faults


def low_charts(seat: Seat) -> list[str]:
    """Return the charts that have too few rows to be read."""
    charts = [one for one in seat.app.screen.query(RecoveryChart) if one.is_on_screen and one.wanted is not None]
    return [f"a chart of {one.size.height}" for one in charts if 0 < one.size.height < LEAST_ROWS]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way or "today")
async def test_at_every_size_with_years_in_it(full: Desk, way: str) -> None:
    """From 60×20 to 200×60 nothing stands outside, no line is longer than its place, the footer is whole."""
    assert await at_every_size(full, way) == {}


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way or "today")
async def test_at_every_size_with_nothing_in_it(desk: Desk, way: str) -> None:
    """The same holds on the first day, when every screen is an invitation."""
    assert await at_every_size(desk, way) == {}


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way or "today")
async def test_all_of_it_can_be_read_in_every_theme(full: Desk, way: str) -> None:
    """Whatever is drawn has WCAG's contrast, 4.5:1 for letters and 3:1 for marks; in high contrast 7:1 for letters."""
    faults = {}
    async with full.running() as seat:
        await seat.press(*way.split())
        for name in THEMES:
            seat.app.theme = name
            await seat.rest()
            if seat.app.front is not None and not seat.app.screen.is_modal:
                seat.app.front.wish()  # a chart takes over the theme with fresh data, as after the palette
                await seat.rest()
            letters = AAA if "contrast" in name else AA
            if found := unreadable(in_front(seat), letters, GRAPHICS):
                faults[name] = found
    assert faults == {}


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way or "today")
async def test_plain_signs_are_ascii(full: Desk, way: str) -> None:
    """With plain signs every sign is ASCII; only letters of other scripts are left, which are somebody's words."""
    with full.journal() as journal:
        journal.set_setting("plain_signs", value=True)
    async with full.running() as seat:
        await seat.press(*way.split())
        for size in (SIZES[1], SIZES[2]):
            await seat.pilot.resize_terminal(*size)
            await seat.rest()
            signs = {sign for sign in seat.text if not sign.isascii() and unicodedata.category(sign)[0] not in "LM"}
            assert signs == set()


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way or "today")
async def test_nothing_is_told_by_colour_alone(full: Desk, way: str) -> None:
    """A key that changes a colour changes a sign, a weight, a line under or a reversal as well."""
    async with full.running() as seat:
        await seat.press(*way.split())
        told = looks(seat)
        for key in WALKS:
            await seat.press(key)
            before, told = told, looks(seat)
            assert (before[0] == told[0]) <= (before[1] == told[1]), f"{key} is told by colour alone"


def looks(seat: Seat) -> tuple[list[object], list[object]]:
    """Return what stands on the screen by its form, and with its colours too; a cell each."""
    forms: list[object] = []
    colours: list[object] = []
    for row in in_front(seat):
        for words, style, _ in row:
            form = (style.bold, style.underline, style.reverse, style.italic) if style else (None,) * 4
            hue = (style.color, style.bgcolor) if style else (None, None)
            forms += [(sign, *map(bool, form)) for sign in words]
            colours += [(sign, *map(bool, form), *hue) for sign in words]
    return forms, colours


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
