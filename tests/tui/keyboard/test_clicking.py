"""The mouse everywhere: what the first line, the last line, rows and cells show can be clicked, and acts."""

from __future__ import annotations

import re

import pytest
from textual.geometry import Offset

from tests.tui.conftest import Desk, Seat
from tests.tui.keyboard.walks import PAGES, PLACES, TYPED
from tui.keyboard.targets import targets_of
from tui.places import PLACES as ALL_PLACES
from tui.widgets.fields import ChoiceLine
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_editor import LineEditor
from tui.widgets.top_bar import TopBar
from tui.widgets.writing.picks import toggle_word

WHERE = {**PLACES, **PAGES, **TYPED}


async def click(seat: Seat, at: Offset) -> None:
    """Click into a cell of the screen."""
    await seat.pilot.click(offset=at)
    await seat.rest()


@pytest.mark.slow
@pytest.mark.parametrize("name", WHERE)
async def test_every_word_of_the_last_line_can_be_clicked(whole_sample: Desk, name: str) -> None:
    """Each key that the last line shows is a target of its own, beginning where it stands."""
    async with whole_sample.running() as seat:
        await seat.press(*WHERE[name].split())
        screen = seat.app.screen
        for bar in screen.query(KeyBar):
            line = seat.lines[bar.region.y]
            words = [one.start() for one in re.finditer(r"\S+(?: \S+)*", line)]
            marked = {one.at.x for one in targets_of(screen) if one.at.y == bar.region.y}
            assert len(marked) >= len(words)
            assert set(words) <= marked


@pytest.mark.slow
@pytest.mark.parametrize("name", [place for place in PLACES if "," not in place])
async def test_every_tab_leads_to_its_place(whole_sample: Desk, name: str) -> None:
    """From each place, a click on a title in the first line leads to the place of that title."""
    async with whole_sample.running() as seat:
        await seat.press(*PLACES[name].split())
        bar = seat.app.screen.query_one(TopBar)
        titles = {one.title: one.name for one in ALL_PLACES if not one.quiet}
        for title, place in titles.items():
            line = seat.lines[bar.region.y]
            if title in line:
                await click(seat, Offset(line.index(title) + 1, bar.region.y))
                assert seat.app.current_mode == place


ROWS = (
    "Journal",
    "Journal, a day",
    "Today, the day's entries",
    "Skills",
    "Patterns",
    "Goals",
    "Sessions",
    "Diary card",
    "Settings",
    "tags",
    "ideas",
    "what helped",
    "setbacks",
    "marked days",
    "the year",
    "reviews",
    "countries",
    "preparing",
    "the summary",
)
"""Where rows, cells or days are drawn that a cursor goes to."""


@pytest.mark.slow
@pytest.mark.parametrize("name", ROWS)
async def test_what_is_clicked_in_a_list_is_what_the_cursor_is_on(whole_sample: Desk, name: str) -> None:
    """A click on a row or cell the cursor is not on puts it there: the screen shows another line as chosen."""
    async with whole_sample.running() as seat:
        await seat.press(*WHERE[name].split())
        screen = seat.app.screen
        rows = [one.at for one in targets_of(screen) if 3 <= one.at.y < 21 and one.at.x < 60]
        seen = {seat.text}
        for at in rows[-2:]:
            await click(seat, at)
            seen.add(seat.text)
        assert len(seen) > 1, rows


async def click_on(seat: Seat, words: str, within: int = 0) -> None:
    """Click on some words, so many cells into them."""
    y, line = next((y, line) for y, line in enumerate(seat.lines) if words in line)
    await click(seat, Offset(line.index(words) + within, y))


LINES = {"feelings": "f", "a pattern of an entry": "g j enter L"}
"""Lines that are typed into over quick picks."""


@pytest.mark.parametrize("name", LINES)
async def test_every_quick_pick_can_be_clicked(sampled: Desk, name: str) -> None:
    """A click puts a pick in or takes it out, on its words too; `0` shows more, and typing goes on in the line."""
    async with sampled.running() as seat:
        await seat.press(*LINES[name].split())
        editor = seat.app.screen.query_one(LineEditor)
        assert editor._picks
        for number, word in enumerate(editor._picks, start=1):
            begun = editor.words
            await click_on(seat, f"{number} {word[:20]}", within=2)
            assert editor.words == toggle_word(begun, word) != begun
        if editor.field.paging:
            seen = editor._picks
            await click_on(seat, "0 more")
            assert editor._picks != seen
        await seat.write("so")
        assert editor.words.endswith(", so")


async def test_a_pick_that_is_clicked_comes_behind_what_was_typed(sampled: Desk) -> None:
    """What was half typed gives way to the pick it begins, as with its digit, and a second click takes it out."""
    async with sampled.running() as seat:
        await seat.press("f")
        editor = seat.app.screen.query_one(LineEditor)
        begun, word = editor.words, editor._picks[0]
        await seat.write(word[:2])
        await click_on(seat, f"1 {word}")
        assert editor.words == f"{begun}{word}, "
        await click_on(seat, f"1 {word}")
        assert editor.words == begun


async def test_the_signs_beside_a_choice_turn_it(desk: Desk) -> None:
    """A click on a choice gives it the keys and turns nothing; then one on a sign beside its word chooses another."""
    async with desk.running() as seat:
        await seat.press("g", "j", "f")
        first, second = list(seat.app.screen.query(ChoiceLine))[:2]
        before = second.value
        await click(seat, second.region.offset)
        assert seat.app.focused is second
        assert second.value == before
        await click_on(seat, f"{second.value} ›", within=len(second.value) + 1)
        after = second.value
        assert after == second.choices[(second.choices.index(before) + 1) % len(second.choices)]
        await click(seat, second.region.offset)
        assert second.value == before
        assert seat.app.focused is second is not first
