"""Each exercise from its question to its line, and left in the middle, at the smallest and at a large size."""

from __future__ import annotations

import pytest

from evenso.exercises.catalogue import EXERCISES
from evenso.records import PracticeState
from tests.tui.conftest import Desk, Seat
from tests.tui.exercises.conftest import Ticking, open_exercise, practices

SIZES = ((60, 20), (120, 40))
NAMES = tuple(one.name for one in EXERCISES)


async def steps(seat: Seat, clock: Ticking, name: str, share: float) -> None:
    """Go through a share of an exercise's steps as somebody would; 1 is all of them."""
    if name == "5-4-3-2-1":
        await seat.press(*"lamp", "enter", *["space"] * round(14 * share))
    elif name.endswith(("breath", "exhale")):
        await clock.forward(seat, 60 * share)
        if share == 1:
            await seat.press("enter")
    elif name == "muscle-release":
        for _ in range(round(7 * share)):
            await seat.press("space")
            await clock.forward(seat, 16)
        if share == 1:
            await seat.press("enter")
    elif name == "urge-wave":
        for rating in "8765432100"[: round(10 * share)]:
            await clock.forward(seat, 60)
            await seat.press(rating)
    else:
        count = next(len(one.steps) for one in EXERCISES if one.name == name)
        await seat.press(*["enter"] * round(count * share))


def fits(seat: Seat) -> None:
    """No row is longer than the screen, and the title, the keys and Support are on it."""
    width, height = seat.app.size
    rows = seat.app.screen._compositor.render_strips()
    assert [row.cell_length for row in rows] == [width] * height
    assert "support" in seat.lines[-1]
    assert any(said in seat.lines[-1] for said in ("esc leave", "esc end, kept", "read it"))


async def test_it_can_be_enough_of_a_sense(desk: Desk, ticking: Ticking) -> None:
    """→ on the empty line goes on to the next sense, and from the last to the end: done, with what was counted."""
    async with desk.running() as seat:
        await open_exercise(seat, "5-4-3-2-1", ticking)
        await seat.press("enter", *"lamp", "enter", *["right"] * 5, "enter", "enter")
    (practice,) = practices(desk)
    assert practice.state is PracticeState.DONE
    assert "lamp" in practice.note


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", NAMES)
async def test_to_its_end(desk: Desk, ticking: Ticking, name: str, size: tuple[int, int]) -> None:
    """Before, all steps, after, a line: one practice of its skill, done, with all of it; `u` takes it back."""
    exercise = next(one for one in EXERCISES if one.name == name)
    async with desk.running(size) as seat:
        await open_exercise(seat, name, ticking)
        if exercise.acknowledge:
            assert "not below 10" in seat.text
            await seat.press("enter")
        fits(seat)
        await seat.press("9")
        fits(seat)
        await steps(seat, ticking, name, 1)
        fits(seat)
        if name != "urge-wave":
            assert "And now, how strong is it?" in seat.text
            await seat.press("4")
        await seat.press(*"a line", "enter")
        assert f"Saved {exercise.skill}" in seat.text
        (done,) = practices(desk)
        assert (done.skill, done.state, done.before) == (exercise.skill, PracticeState.DONE, 9)
        assert done.after == (0 if name == "urge-wave" else 4)
        assert done.note.startswith("a line")
        await seat.press("u")
        assert practices(desk) == []


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", NAMES)
async def test_left_in_the_middle(desk: Desk, ticking: Ticking, name: str, size: tuple[int, int]) -> None:
    """Esc leaves at once; what was done is a practice that was tried, and its note says how far it went."""
    exercise = next(one for one in EXERCISES if one.name == name)
    async with desk.running(size) as seat:
        await open_exercise(seat, name, ticking)
        await seat.press(*(["enter"] if exercise.acknowledge else []), "x")
        await steps(seat, ticking, name, 0.5)
        await seat.press("escape")
        assert "How is it right now?" in seat.text
        assert f"Saved {exercise.skill}, tried" in seat.text
    (tried,) = practices(desk)
    assert (tried.skill, tried.state, tried.before) == (exercise.skill, PracticeState.TRIED, 10)
    assert (
        tried.note
        == {
            "5-4-3-2-1": "see: lamp\n8 of 15 things",
            "cold-water": "2 of 3 steps",
            "slow-breath": "slow breath, 3 breaths",
            "longer-exhale": "longer exhale, 3 breaths",
            "box-breath": "box breath, 1 breath",
            "muscle-release": "4 of 7 groups of muscles",
            "pause": "2 of 4 steps",
            "urge-wave": "0 min 10, 1 min 8, 2 min 7, 3 min 6, 4 min 5, 5 min 4",
        }[name]
    )


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_leaving_says_whether_it_keeps_something(desk: Desk, ticking: Ticking, size: tuple[int, int]) -> None:
    """Esc read “leave” where it saved: with a number, a whole breath, or a typed word it says that it is kept."""
    async with desk.running(size) as seat:
        await open_exercise(seat, "slow-breath", ticking)
        assert "esc leave" in seat.lines[-1]
        await seat.press("enter")
        assert "esc leave" in seat.lines[-1]
        await ticking.forward(seat, 30)
        await seat.until(lambda: "esc end, kept" in seat.lines[-1])
        await seat.press("enter", "enter")
        assert "enter save" in seat.lines[-1]
        assert "esc end, kept" in seat.lines[-1]
        await seat.press("escape")
        await open_exercise(seat, "5-4-3-2-1", ticking)
        await seat.press("enter")
        assert "esc leave" in seat.lines[-1]
        await seat.press(*"lamp")
        await seat.until(lambda: "esc end, kept" in seat.lines[-1])
        await seat.press(*["backspace"] * 4)
        await seat.until(lambda: "esc leave" in seat.lines[-1])
    assert len(practices(desk)) == 1


@pytest.mark.parametrize("name", NAMES)
async def test_left_before_anything_was_done(desk: Desk, ticking: Ticking, name: str) -> None:
    """An exercise that was only looked at leaves nothing behind, no practice and no draft."""
    async with desk.running() as seat:
        await open_exercise(seat, name, ticking)
        await seat.press("escape")
        assert "How is it right now?" in seat.text
    with desk.journal() as journal:
        assert journal.entries() == []
        assert journal.drafts() == []


@pytest.mark.parametrize("name", [name for name in NAMES if name != "cold-water"])
async def test_a_few_seconds_of_an_exercise_leave_nothing(desk: Desk, ticking: Ticking, name: str) -> None:
    """Past the question, five seconds into it and out again, without a number or a word: nothing was practised."""
    async with desk.running() as seat:
        await open_exercise(seat, name, ticking)
        await seat.press("enter")
        if name == "muscle-release":
            await seat.press("space")
        await ticking.forward(seat, 5)
        await seat.press("escape")
    with desk.journal() as journal:
        assert journal.entries() == []
        assert journal.drafts() == []


@pytest.mark.parametrize("name", NAMES)
async def test_support_is_one_key_away(desk: Desk, ticking: Ticking, name: str) -> None:
    """From the question, from the steps and from the line; esc comes back to where one was."""
    async with desk.running() as seat:
        page = await open_exercise(seat, name, ticking)
        for keys in ((), ("enter",) if page.course.exercise.acknowledge else (), ("5",)):
            await seat.press(*keys, "exclamation_mark")
            assert "My steadying plan" in seat.text
            await seat.press("escape")
            assert seat.app.screen is page
