"""A sentence typed at Today by mistake: letters that come as quickly as words are not taken for marks of skills."""

from __future__ import annotations

from time import monotonic

import pytest
from textual import events

from evenso.goals.records import Goal, GoalStep, GoalVersion
from evenso.records import Area, CheckIn, Skill
from evenso.wording.capture import LOOKS_LIKE_WORDS, TOOK_WORDS_BACK
from tests.tui.conftest import NOON, Desk, Seat
from tui.ways.pressed import NO_KEY, QUITS


async def typed(seat: Seat, words: str, gap: float) -> None:
    """Type at Today, a key every `gap` seconds, in one piece."""
    began = monotonic()
    for number, letter in enumerate(words):
        event = events.Key({" ": "space"}.get(letter, letter), letter)
        event.time = began + number * gap
        seat.app.post_message(event)
    await seat.rest()


def desk_with_skills(desk: Desk, count: int) -> None:
    """Give the person so many skills, each with a letter."""
    with desk.journal() as journal:
        for number in range(count):
            journal.add_skill(Skill(name=f"skill {number}", area=next(iter(Area))))


async def test_a_sentence_marks_no_skill(desk: Desk) -> None:
    """What its first letters marked is taken back, and no more than that; the line says where words go."""
    desk_with_skills(desk, 12)
    with desk.journal() as journal:
        step = GoalStep(goal_id="", text="call the dentist")  # space would mark it
        journal.add_goal(Goal(versions=(GoalVersion(day=NOON.date(), title="teeth"),), steps=(step,)))
    async with desk.running() as seat:
        await seat.press("7")
        await typed(seat, "a hard day as hard as a day was", 0.1)
        assert TOOK_WORDS_BACK in seat.text
    with desk.journal() as journal:
        assert [type(entry) for entry in journal.entries()] == [CheckIn]
        assert [step.done for goal in journal.goals() for step in goal.steps] == [None]


async def test_letters_pressed_one_by_one_mark_their_skills(desk: Desk) -> None:
    """At the pace of somebody who knows the letters, each marks its skill."""
    desk_with_skills(desk, 12)
    async with desk.running() as seat:
        await typed(seat, "acdhij", 0.3)
        assert LOOKS_LIKE_WORDS not in seat.text
    with desk.journal() as journal:
        assert len(journal.entries()) == 6


@pytest.mark.slow
@pytest.mark.parametrize("place", ["t", "j"])
async def test_a_key_held_down_takes_back_one_step(desk: Desk, place: str) -> None:
    """On Today and elsewhere; what it took back stays said, not that it looks like words. U held down does as much."""
    async with desk.running() as seat:
        for mood in "123456":
            await seat.press(mood)
            desk.clock.forward(minutes=11)
        await seat.press("g", place, "up")  # else `g` and what follows are as quick as words, from a test
        await typed(seat, "u" * 20, 0.03)
        assert LOOKS_LIKE_WORDS not in seat.text
        assert "Undone" in seat.text
        assert len(desk_entries(desk)) == 5
        await seat.press("escape", "u")
        assert len(desk_entries(desk)) == 4
        await typed(seat, "U" * 20, 0.03)
        assert len(desk_entries(desk)) == 5


@pytest.mark.slow
@pytest.mark.parametrize("words", ["grateful for a quiet hour", "good day", "quiet night", "burnt out", "tough day"])
@pytest.mark.parametrize("gap", [0.1, 0.13])
async def test_a_sentence_takes_nothing_back_and_does_not_quit(desk: Desk, words: str, gap: float) -> None:
    """Whatever its letters open at Today, what was written is still there, and the program with it."""
    desk_with_skills(desk, 12)
    async with desk.running() as seat:
        await seat.press("7")
        await typed(seat, words, gap)
        await seat.pilot.pause(QUITS)
        assert seat.app.is_running
    with desk.journal() as journal:
        assert [type(entry) for entry in journal.entries()] == [CheckIn]


async def test_q_by_itself_quits_and_a_letter_behind_it_keeps_it_from_that(desk: Desk) -> None:
    """That letter does nothing else, and it is said what it looked like."""
    async with desk.running() as seat:
        await typed(seat, "qu", 0.1)
        assert NO_KEY in seat.text
        await seat.press("q")
        assert not seat.app.is_running


def desk_entries(desk: Desk) -> list[object]:
    """What is in the journal."""
    with desk.journal() as journal:
        return list(journal.entries())
