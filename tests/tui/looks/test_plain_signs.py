"""Plain signs: how a line is spelt, and that no screen shows any other."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color

from evenso.charts.styles import ASCII, UNICODE
from tests.tui.conftest import Desk
from tests.tui.looks.walks import SIZES, WAYS
from tui.colours.signs import PLAIN_SIGNS, plain


def spelt(*words: str) -> str:
    """A line of some segments as it leaves for the terminal."""
    return "".join(segment.text for segment in PLAIN_SIGNS.apply([Segment(one) for one in words], Color(0, 0, 0)))


def test_signs_are_spelt_and_letters_stay() -> None:
    """Every mark of the charts has a plain one; what a person wrote in letters of any script is left as it is."""
    assert plain("› “café” · 3–4 … ✓ ← →") == '> "café" . 3-4 ~ x < >'
    assert plain("眠れない, Łódź, żal") == "眠れない, Łódź, żal"
    for name in ("dot", "came_back", "session", "event", "goal", "blank", "logged", "away"):
        assert plain(getattr(UNICODE, name)) == getattr(ASCII, name)


def test_a_half_takes_its_room_from_the_air_after_it() -> None:
    """`6½` becomes `6.5`, and what stands further right stays in its column."""
    assert spelt("about 6½   ", "of 10") == "about 6.5  of 10"
    assert spelt("6½ a", "  b") == "6.5 a b"
    assert spelt("plain") == "plain"


@given(st.text(alphabet="abc é眠·›…–→●█⠶⣀", max_size=40))
def test_no_line_becomes_longer_or_shorter(line: str) -> None:
    """A sign is spelt in as many cells as it had, so that nothing moves."""
    assert cell_len(spelt(line)) == cell_len(line)


@pytest.mark.slow  # some seventy screens: .ci/run has the time
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way or "today")
async def test_every_screen_in_plain_signs(full: Desk, way: str) -> None:
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


async def test_signs_follow_a_locale_that_says_only_ascii(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Under LC_ALL=C signs are plain from the first paint, until the person chooses others."""
    monkeypatch.setenv("LC_ALL", "C")
    async with desk.running() as seat:
        await seat.press("7", "a")
        assert {sign for sign in seat.text if not sign.isascii()} == set()
    with desk.journal() as journal:
        journal.set_setting("plain_signs", value=False)
    async with desk.running() as seat:
        assert "✓" in seat.text


async def test_plain_signs_are_turned_on_and_off(desk: Desk) -> None:
    """The palette's command holds at once, also for what already stands on the screen."""
    async with desk.running() as seat:
        await seat.press("g", "comma")
        assert "›" in seat.text
        seat.app.action_plain_signs()
        await seat.rest()
        assert "›" not in seat.text
        assert "> " in seat.text
        seat.app.action_plain_signs()
        await seat.rest()
        assert "›" in seat.text
