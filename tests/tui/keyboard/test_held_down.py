"""A key that is held down writes or deletes one thing, not thirty a second."""

from __future__ import annotations

import pytest
from textual.events import Key

from evenso.goals.records import Goal, GoalStep, GoalVersion, Repeat
from evenso.patterns.records import BlindSpot, Pattern
from tests.tui.conftest import NOON, Desk, Seat


async def held(seat: Seat, key: str, first: float = 0.03) -> None:
    """Hold a key down for twenty repeats, as a terminal sends them, until a while ago: it is lifted since."""
    began = Key(key, key).time - 1 - first
    for number in range(20):
        event = Key(key, key)
        event.time = began + (first + (number - 1) * 0.03 if number else 0)
        seat.app.post_message(event)
        if first < 0.1:
            await seat.rest()
    await seat.rest()


LATE = pytest.mark.parametrize("first", [0.03, 0.25, 0.5])
"""Seconds until the first repeat: keyboards wait a while, and a second press comes as late."""


@LATE
async def test_a_skill_held_down_is_practised_once(desk: Desk, first: float) -> None:
    """`N` is done now; resting on it makes no days of practice that never were."""
    async with desk.running() as seat:
        await seat.press("g", "s")
        await held(seat, "N", first)
    with desk.journal() as journal:
        assert len(journal.entries()) == 1


@LATE
async def test_a_pattern_held_down_is_noticed_once(desk: Desk, first: float) -> None:
    """Noticing is counted, so it must be counted once; pressed again it is twice."""
    with desk.journal() as journal:
        journal.add_pattern(Pattern(name="quick yes", spot=BlindSpot.PLEASING))
    async with desk.running() as seat:
        await seat.press("g", "p")
        await held(seat, "N", first)
        await seat.press("N")
    with desk.journal() as journal:
        assert len(journal.noticings()) == 2


@LATE
async def test_deleting_held_down_takes_one_entry(desk: Desk, first: float) -> None:
    """In a list the next entry stands under the cursor at once: a heavy hand must not empty the journal."""
    async with desk.running() as seat:
        for mood in "1234":
            await seat.press(mood)
            desk.clock.forward(minutes=11)
        await seat.press("g", "j", "down")
        await held(seat, "d", first)
    with desk.journal() as journal:
        assert len(journal.entries()) == 3


async def test_undo_held_down_takes_one_step_back(desk: Desk) -> None:
    """Also where the first repeat comes as late as a keyboard lets it, which is when a second press would."""
    async with desk.running() as seat:
        for mood in "123":
            await seat.press(mood)
            desk.clock.forward(minutes=11)
        await held(seat, "u", first=0.5)
    with desk.journal() as journal:
        assert len(journal.entries()) == 2


@LATE
@pytest.mark.parametrize("key", ["s", "N"])
async def test_a_step_of_a_goal_held_down_is_done_once(desk: Desk, first: float, key: str) -> None:
    """`s` and `N` on Goals are one a press as well: the step behind it stays open, the practice counts once."""
    with desk.journal() as journal:
        goal = Goal(
            versions=(GoalVersion(day=NOON.date(), title="call"),),
            steps=tuple(GoalStep(goal_id="", text=text) for text in ("look", "dial", "speak")),
            repeats=(Repeat(goal_id="", text="one call", since=NOON.date(), times=5),),
        )
        journal.add_goal(goal)
    async with desk.running() as seat:
        await seat.press("g", "g")
        await held(seat, key, first)
    with desk.journal() as journal:
        done = [step for step in journal.goals()[0].steps if step.done is not None]
        assert len(done if key == "s" else journal.repeat_marks()) == 1
