"""Jump mode: a letter on everything that can be pointed at; typing it does what a click there does."""

from __future__ import annotations

import asyncio
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.widgets import Static

from evenso.patterns.records import Pattern
from tests.tui.conftest import Desk, Seat
from tests.tui.keyboard.walks import BOXES, PAGES, PLACES, TYPED
from tui.keyboard.jumping import Held, Letters
from tui.keyboard.targets import codes, targets_of


def pressed(key: str, at: float) -> events.Key:
    """A key that comes at a moment."""
    event = events.Key(key, key)
    event.time = at
    return event


@given(st.integers(0, 1500))
def test_no_name_of_a_target_begins_another(count: int) -> None:
    """Every target has a name, one letter where that is enough; each is complete as soon as it is typed."""
    names = codes(count)
    assert len(names) == len(set(names)) == count
    assert all(len(one) == 1 for one in names) == (count <= 52)
    whole = set(names)
    assert not any(one[0] in whole for one in names if len(one) > 1)


def test_a_key_that_is_held_down_is_told_from_one_pressed_again() -> None:
    """What comes after the pause of a keyboard, and then in a stream, is the same press; two quick ones are two."""
    held = Held(pressed("d", 10.0))
    assert [held.comes_again(pressed("d", at)) for at in (10.5, 10.53, 10.56, 10.59)] == [True] * 4
    assert not held.comes_again(pressed("d", 12.0))
    assert not Held(pressed("d", 10.0)).comes_again(pressed("d", 10.1))
    assert not Held(pressed("d", 10.0)).comes_again(pressed("e", 10.5))


def letter_on_row(seat: Seat, words: str) -> str:
    """Find the letter at the beginning of the row in which some words stand."""
    screen = seat.app.screen
    assert isinstance(screen, Letters)
    row = next(y for y, line in enumerate(words_of(screen)) if words in line)
    return next(code for code, target in screen.targets.items() if target.at.y == row)


def in_front(seat: Seat) -> str:
    """Name what lies in front."""
    return type(seat.app.screen).__name__


def words_of(screen: Letters) -> list[str]:
    """What stands under the letters."""
    below = screen.app.screen_stack[-2]
    width, height = screen.app.size
    return ["".join(one.text for one in row)[:width] for row in below._compositor.render_strips()[:height]]


async def test_a_letter_leads_where_a_click_would(desk: Desk) -> None:
    """From Today to the Journal by its letter; any other key leaves everything as it was; typed ahead it works too."""
    async with desk.running() as seat:
        await seat.press("semicolon")
        assert in_front(seat) == "Letters"
        letters = cast("Letters", seat.app.screen)
        (journal,) = (code for code, one in letters.targets.items() if one.style.meta.get("place") == "journal")
        assert letters.targets["a"].style.meta["press"] == "a"  # a skill keeps the letter that stands before it
        await seat.press("escape")
        assert in_front(seat) == "TodayScreen"
        await seat.pilot.press("semicolon", journal)  # without waiting
        await seat.rest()
        assert seat.app.current_mode == "journal"


async def busy() -> None:
    """Take a while, as a widget does that is drawing: what comes to it waits."""
    for _ in range(50):
        await asyncio.sleep(0)


async def test_a_key_right_behind_the_letter_does_not_overtake_it(desk: Desk) -> None:
    """Typed in one piece with it, `n` notices the pattern that the jump leads to, not the one the cursor was on."""
    with desk.journal() as journal:
        ids = {name: journal.add_pattern(Pattern(name=name)).id for name in ("quick yes", "keeping quiet", "late")}
    async with desk.running() as seat:
        await seat.press("g", "p")
        cursor = next(name for name in ids if any(f"› {name}" in line for line in seat.lines))
        wanted = next(name for name in ids if name != cursor)
        await seat.press("semicolon")
        code = letter_on_row(seat, wanted)
        cast("Letters", seat.app.screen).targets[code].widget.call_later(busy)
        for letter in (*code, "N"):
            seat.app.post_message(events.Key(letter, letter))
        await seat.until(lambda: "Noticed" in seat.lines[-2])
    with desk.journal() as journal:
        assert [one.pattern_id for one in journal.noticings()] == [ids[wanted]]


@pytest.mark.slow
async def test_the_cursor_goes_to_the_row_of_the_letter(whole_sample: Desk) -> None:
    """On a list, a row's letter puts the cursor there, and once more it opens what is there, as two clicks do."""
    async with whole_sample.running() as seat:
        await seat.press("g", "s", "semicolon")
        row = letter_on_row(seat, "asked for help")
        await seat.press(row)
        assert "› ★ asked for help" in " ".join(seat.text.split())
        await seat.press("semicolon", row)
        assert in_front(seat) == "SkillPage"


@pytest.mark.slow
async def test_a_field_is_given_the_keys_and_keeps_its_words(sampled: Desk) -> None:
    """f3 puts letters over a form while one types; a field's letter goes to it, and what was typed stays."""
    async with sampled.running() as seat:
        await seat.press("g", "j", "n")
        await seat.write("half a thought; no more")
        await seat.press("f3")
        screen = seat.app.screen
        assert isinstance(screen, Letters)
        code = next(code for code, one in screen.targets.items() if one.typed_into)
        await seat.press(code)
        assert "half a thought; no more" in seat.text
        assert seat.app.focused is screen.targets[code].widget


EVERY_WALK = {**PLACES, **PAGES, **TYPED, **BOXES}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "size"), [*((one, (60, 20)) for one in EVERY_WALK), *((one, (120, 40)) for one in PLACES)]
)
async def test_letters_fit_on_every_screen(whole_sample: Desk, name: str, size: tuple[int, int]) -> None:
    """Every letter is inside the screen, none covers another, and what stands in the last line has one."""
    async with whole_sample.running(size) as seat:
        await seat.press(*EVERY_WALK[name].split())
        below = seat.app.screen
        targets = targets_of(below)
        if not targets:
            assert name == "help"
            return
        await seat.press("f3")
        screen = seat.app.screen
        assert isinstance(screen, Letters)
        assert len(screen.targets) == len(targets)
        taken: set[tuple[int, int]] = set()
        for label in screen.query(Static):
            cells = {(x, label.region.y) for x in range(label.region.x, label.region.right)}
            assert screen.region.contains_region(label.region)
            assert not cells & taken, label.id
            taken |= cells
        await seat.press("escape")
        assert seat.app.screen is below
