"""The list of exercises, the ways to one of them, and what stands on the page of one."""

from __future__ import annotations

from functools import partial

import pytest

from evenso.exercises.catalogue import EXERCISES
from evenso.exercises.records import Serves
from evenso.exercises.urge import Wave
from tests.tui.conftest import Desk
from tests.tui.exercises.conftest import Ticking, open_exercise, practices
from tui.app import EvenSo
from tui.commands import palette_commands
from tui.screens.exercises import written
from tui.screens.exercises.doing.page import ExercisePage
from tui.screens.exercises.doing.wave import draw_wave
from tui.screens.exercises.drawing import ListView, draw_list, item_at
from tui.screens.exercises.screen import ExercisesScreen
from tui.screens.exercises.start import start
from tui.screens.exercises.written import Written, every_exercise

opened: list[str] = []


def open_it(app: EvenSo) -> None:
    """Stand in for a written exercise."""
    opened.append(str(app.title))


THOUGHT = Written("a-thought", "A thought", "What it says.", Serves.THOUGHTS, f"{__name__}:open_it")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
def test_every_exercise_is_seen_and_pointed_at(size: tuple[int, int]) -> None:
    """All stand under what they serve with their digit, and a row leads to the exercise that stands on it."""
    view = ListView(every_exercise())
    room = size[0], size[1] - 3
    for number, one in enumerate(view.items):
        lines = [line.plain for line in draw_list(ListView(view.items, number), *room).split("\n")]
        digit = "1234567890 "[number]
        row = next(row for row, line in enumerate(lines) if f" › {digit} {one.title}" in line)
        assert item_at(ListView(view.items, number), *room, row) == number
        assert all(len(line) <= size[0] for line in lines)
        assert [row for row in range(2) if item_at(view, *room, row) is not None] == []


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
def test_no_line_of_the_list_is_cut(size: tuple[int, int]) -> None:
    """What the chosen one is for is read to its end at every size, beside its name or at the foot."""
    items = every_exercise()
    for number, one in enumerate(items):
        drawn = draw_list(ListView(items, number), size[0], size[1] - 3).plain
        assert "…" not in drawn
        assert one.why in " ".join(drawn.split())


async def test_the_footer_names_the_digits_that_begin_one(desk: Desk) -> None:
    """The tenth is begun with 0, and that is said."""
    async with desk.running() as seat:
        await seat.press("g", "e")
        assert "1-0 begin" in seat.lines[-1]


def test_in_a_tiny_window_the_list_follows_the_cursor() -> None:
    """The chosen one is always in sight."""
    items = every_exercise()
    for cursor, item in enumerate(items):
        assert item.title in draw_list(ListView(items, cursor), 40, 8).plain


async def test_an_exercise_is_three_keys_from_today(desk: Desk) -> None:
    """`g e` and a digit; enter begins the chosen one; esc leads back to the list."""
    async with desk.running() as seat:
        await seat.press("g", "e", "7")
        assert "A gap between a feeling" in seat.text
        await seat.press("escape", "down", "enter")
        assert "Watch an urge" not in seat.text
        assert "How strong is the urge now?" in seat.text
        await seat.press("escape")
        assert "when you are about to do something" in seat.text


async def test_a_row_can_be_clicked(desk: Desk) -> None:
    """A click begins what it points at; a number of the scale can be clicked too, and a key in words."""
    async with desk.running() as seat:
        await seat.press("g", "e")
        row = next(number for number, line in enumerate(seat.lines) if "Pause" in line)
        await seat.pilot.click(offset=(10, row))
        await seat.rest()
        row = next(number for number, line in enumerate(seat.lines) if " 7   8 " in line)
        await seat.pilot.click(offset=(seat.lines[row].index("7"), row))
        await seat.rest()
        assert "Stop." in seat.text
        row = next(number for number, line in enumerate(seat.lines) if "the next step" in line)
        await seat.pilot.click(offset=(seat.lines[row].index("enter"), row))
        await seat.rest()
        await seat.press("escape")
    assert [(one.before, one.note) for one in practices(desk)] == [(7, "1 of 4 steps")]


async def test_a_written_exercise_is_in_the_list_and_opens(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another part of the program adds a line, and enter calls what it names."""
    monkeypatch.setattr(written, "WRITTEN", (THOUGHT,))
    opened.clear()
    async with desk.running() as seat:
        await seat.press("g", "e")
        assert "9 A thought" in seat.text
        await seat.press("9")
        assert opened == ["Even So"]


async def test_the_palette_begins_each_of_them(desk: Desk) -> None:
    """Every exercise stands in the palette under its title."""
    async with desk.running() as seat:
        commands = {one.title: one.callback for one in palette_commands(seat.app)}
        assert {one.title for one in EXERCISES} <= set(commands)
        commands["Slow breath"]()
        await seat.rest()
        assert isinstance(seat.app.screen, ExercisePage)


async def test_the_program_can_begin_with_one(desk: Desk) -> None:
    """What was asked for on the command line opens over Today; esc comes to Today."""
    app = desk.app()
    app.when_ready = partial(start, app, "pause")
    async with app.run_test() as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, ExercisePage)
        await pilot.press("escape")
        await pilot.pause()
        assert app.current_mode == "today"


async def test_a_key_held_down_begins_nothing_anew(desk: Desk) -> None:
    """Enter held down goes through a pause once; it makes one practice, not dozens."""
    async with desk.running() as seat:
        await seat.press("g", "e", "7")
        listed = seat.app.screen_stack[0]
        assert isinstance(listed, ExercisesScreen)
        listed.monotonic = lambda: 5.0
        await seat.press(*["enter"] * 40)
        assert len(seat.app.screen_stack) == 1
        listed.monotonic = lambda: 6.0
        await seat.press("enter")
        assert len(seat.app.screen_stack) == 2
    assert len(practices(desk)) == 1


async def test_a_step_can_be_looked_at_again(desk: Desk, ticking: Ticking) -> None:
    """The arrow goes back a step; nothing goes on by itself, however long it takes."""
    async with desk.running() as seat:
        await open_exercise(seat, "pause", ticking)
        await seat.press("5", "enter", "enter", "left")
        assert "2 of 4" in seat.text
        await ticking.forward(seat, 600)
        assert "2 of 4" in seat.text


async def test_a_group_that_hurts_is_left_out(desk: Desk, ticking: Ticking) -> None:
    """`s` goes to the next group, before it or while its seconds run."""
    async with desk.running() as seat:
        await open_exercise(seat, "muscle-release", ticking)
        await seat.press("5", "o", "space")
        await ticking.forward(seat, 4)
        await seat.press("o")
        assert "group 3 of 7" in seat.text
        await seat.press("escape")
    (tried,) = practices(desk)
    assert tried.note == "without hands and forearms, upper arms"


async def test_tab_asks_another_sense(desk: Desk, ticking: Ticking) -> None:
    """One thing to taste becomes one thing to see."""
    async with desk.running() as seat:
        await open_exercise(seat, "5-4-3-2-1", ticking)
        await seat.press("5", *["space"] * 14)
        assert "1 thing you taste" in seat.text
        await seat.press("tab")
        assert "1 thing you see" in seat.text
        await seat.press(*"sky", "enter", "enter", "enter")
    (done,) = practices(desk)
    assert done.note == "see: sky"


def test_the_wave_is_as_high_as_its_ratings() -> None:
    """Each rating stands above its crest, ten at the top and nought on the ground; unrated minutes stay empty."""
    lines = [line.plain for line in draw_wave(Wave(((0, 10), (1, 0), (10, 5))), 600, 80, 15, plain=False)]
    assert "x" in lines[0]
    assert next(line for line in lines if " 0│" in line).count("0") == 2
    alone = [line.plain for line in draw_wave(Wave(((3, 5),)), 200, 60, 12, plain=False)]
    assert sum(line.count("█") for line in alone) <= 6


@pytest.mark.parametrize("size", [(36, 6), (60, 9), (120, 30)])
def test_the_wave_fits_and_is_ascii_where_it_must(size: tuple[int, int]) -> None:
    """No line is too wide and there are not too many; plain signs are ASCII."""
    wave = Wave(tuple((minute, 10 - minute) for minute in range(11)))
    lines = [line.plain for line in draw_wave(wave, 610, *size, plain=True)]
    assert len(lines) <= size[1]
    assert all(len(line) <= size[0] and line.isascii() for line in lines)


async def test_an_urge_that_rises_names_support_and_time_away_stays_blank(desk: Desk, ticking: Ticking) -> None:
    """Rising, Support is named; minutes spent in Support are not filled in, and the wave goes on in real time."""
    async with desk.running() as seat:
        await open_exercise(seat, "urge-wave", ticking)
        await seat.press("5")
        await ticking.forward(seat, 61)
        await seat.press("8")
        assert "Support is one key away" in seat.text
        await seat.press("exclamation_mark")
        ticking.now += 180
        await seat.press("escape")
        await ticking.forward(seat, 2)
        await seat.press("6", "enter", "enter")
    (done,) = practices(desk)
    assert done.note == "0 min 5, 1 min 8, 4 min 6"
