"""The next small step on Today: one quiet line, one key to mark it, one to turn, one to walk to the goal."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from evenso.goals.records import Goal, GoalStep, GoalVersion, Repeat, RepeatMark
from evenso.records import Area, CheckIn, Moment, Practice, Skill
from storage.journal import Journal
from tests.tui.conftest import NOON, Desk
from tui.screens.today.model import TodayData, View
from tui.screens.today.small_steps import WORDS_AT, AtHand, step_line, step_lines

TODAY = NOON.date()
AT = Moment.of(NOON)


def with_goals(desk: Desk) -> None:
    """Write a goal with two steps and a practice of its own, and a later one whose practice names a skill."""
    with Journal.open(desk.path, clock=desk.clock, create=True) as journal:
        journal.add(CheckIn(at=AT, day=TODAY, mood=6))
        first = GoalVersion(day=TODAY, title="see a dentist", target=TODAY + timedelta(days=9))
        steps = tuple(GoalStep(goal_id="", text=text) for text in ("find the number", "call the dentist myself"))
        repeat = Repeat(goal_id="", text="one call a day", since=TODAY - timedelta(days=9), times=3)
        goal = journal.add_goal(Goal(versions=(first,), steps=steps, repeats=(repeat,)))
        journal.add_repeat_mark(RepeatMark(at=AT, day=TODAY, repeat_id=goal.repeats[0].id))
        skill = journal.add_skill(Skill(name="slow yes", area=Area.COMMUNICATION))
        other = Repeat(goal_id="", text="a slow yes", since=TODAY, times=1, skill_id=skill.id)
        journal.add_goal(Goal(versions=(GoalVersion(day=TODAY, title="answer tomorrow"),), repeats=(other,)))


def line_of(hand: AtHand, width: int) -> str:
    """The line of one thing at hand, with another behind it."""
    return step_line(View(TodayData(TODAY, TODAY, goals=True, at_hand=(hand, hand))), width).plain


@pytest.mark.parametrize(
    ("width", "beside"), [(120, "slow breath: 1 of 3 this week"), (80, ""), (60, ""), (92, "slow breath 1 of 3")]
)
def test_a_count_beside_a_step_names_its_practice_or_is_left_out(width: int, beside: str) -> None:
    """A practice's count is never read as the step's, and no word of the step gives way to it."""
    goal = Goal(versions=(GoalVersion(day=TODAY, title="sleep"),))
    words = "Put the phone in the hall for tonight"
    counts = ("slow breath: 1 of 3 this week", "slow breath 1 of 3")
    line = line_of(AtHand(goal, step=GoalStep(goal_id="", text=words), counts=counts), width)
    assert words[: width - 35] in line
    told = line.rstrip(" →").removesuffix("1 more").removesuffix("+1").rstrip()
    assert told.endswith(beside or told)
    assert ("1 of 3" in line) is bool(beside)


@pytest.mark.parametrize("words", ["leave the phone in the hall", "leave the phone in the hall, " * 4])
def test_what_has_no_room_beside_the_step_is_counted(words: str) -> None:
    """On one line of a small terminal it is told how much more is at hand, at least as a figure before the arrow."""
    goal = Goal(versions=(GoalVersion(day=TODAY, title="sleep"),))
    line = line_of(AtHand(goal, step=GoalStep(goal_id="", text=words)), 60)
    assert line.endswith("+1 →")
    assert len(line) <= 60
    assert "1 more" in line_of(AtHand(goal, step=GoalStep(goal_id="", text="phone")), 60)


@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_practice_keeps_its_own_count(width: int) -> None:
    """However long a practice is called, how often it was done this week is seen beside it."""
    goal = Goal(versions=(GoalVersion(day=TODAY, title="sleep"),))
    repeat = Repeat(goal_id="", text="put the phone into the hall " * 5, since=TODAY, times=3)
    line = line_of(AtHand(goal, repeat=repeat, counts=("5 times this week, 3 planned", "5 times, 3 planned")), width)
    assert "5 times, 3 planned" in line
    assert "put the phone" in line


async def test_the_step_of_the_nearest_goal_is_one_line(desk: Desk) -> None:
    """The next step stands on one line, its practice and count below; space marks it, the next follows, u undoes."""
    with_goals(desk)
    async with desk.running() as seat:
        (line,) = [line for line in seat.lines if "Next small step" in line]
        assert "find the number" in line
        (below,) = [line for line in seat.lines if "one call a day" in line]
        assert seat.lines.index(below) == seat.lines.index(line) + 1
        assert "1 of 3 this week" in below
        await seat.press("space")
        assert "Done: “find the number”" in seat.text
        (line,) = [line for line in seat.lines if "Next small step" in line]
        assert "call the dentist myself" in line
        await seat.press("u")
        assert "find the number" in seat.text
    with desk.journal() as journal:
        assert [step.done for step in journal.goals()[0].steps] == [None, None]


def test_what_is_next_stands_below_and_the_rest_is_counted() -> None:
    """Of three things two are seen where there is a row for them, with the third counted; nothing is cut for that."""
    goal = Goal(versions=(GoalVersion(day=TODAY, title="agreed"),), id="g234")
    other = Repeat(goal_id="g234", text="say no once", since=TODAY, times=7)
    hands = (
        AtHand(goal, step=GoalStep(goal_id="g234", text="call the clinic"), counts=("say no once 0 of 7",)),
        AtHand(goal, repeat=other, counts=("none recorded this week",)),
        AtHand(goal, repeat=other, counts=("none recorded this week",)),
    )
    view = View(TodayData(TODAY, TODAY, goals=True, at_hand=hands))
    first, second = (line.plain for line in step_lines(view, 80, 2))
    assert first.index("call the clinic") == second.index("say no once")
    assert ("0 of 7" in first, first.endswith("→"), "space" in second) == (False, True, False)
    assert second.rstrip().endswith("none recorded this week   1 more")
    (alone,) = (line.plain for line in step_lines(view, 80, 1))
    assert alone.endswith("say no once 0 of 7   2 more →")
    assert all(line.cell_length <= 60 for line in step_lines(view, 60, 2))
    two = replace(view, data=replace(view.data, at_hand=hands[:2]))
    assert all("more" not in line.plain for line in step_lines(two, 80, 2))


def test_two_steps_are_named_once_and_stay_by_their_counts() -> None:
    """Below a step the next one needs no label; on a wall of a screen a count is not pushed to its far edge."""
    goal = Goal(versions=(GoalVersion(day=TODAY, title="agreed"),), id="g234")
    steps = [AtHand(goal, step=GoalStep(goal_id="g234", text=text), counts=("1 of 2",)) for text in ("call", "write")]
    view = View(TodayData(TODAY, TODAY, goals=True, at_hand=tuple(steps)))
    first, second = (line.plain for line in step_lines(view, 138, 2))
    assert (first.count("Next small step"), second.split()) == (1, ["write", "1", "of", "2"])
    assert first.index("call") == second.index("write") == WORDS_AT
    assert max(len(first), len(second)) <= 80


async def test_right_turns_and_space_counts_a_practice(desk: Desk) -> None:
    """`→` goes through what is at hand; space on a practice marks it, or logs the skill it names; one undo step."""
    with_goals(desk)
    async with desk.running() as seat:
        await seat.press("right")
        assert "one call a day" in seat.text
        await seat.press("space")
        assert "2 of 3 this week" in seat.text
        await seat.press("right")
        assert "none recorded this week" in seat.text
        await seat.press("space")
        assert "logged as slow yes" in seat.text
        with desk.journal() as journal:
            assert [one.skill for one in journal.entries() if isinstance(one, Practice)] == ["slow yes"]
            assert len(journal.repeat_marks()) == 2
        await seat.press("u")
    with desk.journal() as journal:
        assert not [one for one in journal.entries() if isinstance(one, Practice)]


async def test_without_a_goal_there_is_no_line_and_no_key(desk: Desk) -> None:
    """Nobody who has no goal is asked about one: no line, and space, enter and → do nothing."""
    async with desk.running() as seat:
        await seat.press("7", "space", "enter", "right")
        assert "small step" not in seat.text
        assert seat.app.current_mode == "today"
    with desk.journal() as journal:
        assert len(journal.entries()) == 1


async def test_the_line_belongs_to_today(desk: Desk) -> None:
    """An earlier day shows no small step, and space marks nothing there."""
    with_goals(desk)
    async with desk.running() as seat:
        await seat.press("[", "space")
        assert "Next small step" not in seat.text
    with desk.journal() as journal:
        assert journal.goals()[0].steps[0].done is None


async def test_letters_of_skills_stay_as_they_were(desk: Desk) -> None:
    """The step takes no letter from any skill, and the practice panel's space still turns its page."""
    with_goals(desk)
    async with desk.running() as seat:
        await seat.press("p", "space", "escape")
        assert "Next small step" in seat.text
    with desk.journal() as journal:
        assert journal.goals()[0].steps[0].done is None


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_the_line_fits_every_size(desk: Desk, size: tuple[int, int]) -> None:
    """At every size the words, the key and the strip are seen, and nothing runs over."""
    with_goals(desk)
    async with desk.running(size) as seat:
        (line,) = [line for line in seat.lines if "Next small step" in line]
        assert "space" in line
        assert "find the number" in line
        assert "Last 14 days" in seat.text
        assert max(map(len, seat.lines)) <= size[0]


@pytest.mark.parametrize("width", [26, 40, 59, 80, 120])
@pytest.mark.parametrize("words", ["[/] [red]x", "x" * 2000, "a\x1b[2Jb", "\u202eabc", "👩‍👩‍👧 call", "短い一歩" * 30])
def test_a_persons_words_never_act_and_never_overflow(words: str, width: int) -> None:
    """Whatever a step or a practice is called, its line stays a line of the width it has."""
    goal = Goal(versions=(GoalVersion(day=TODAY, title=words[:100]),))
    step = GoalStep(goal_id="", text=words)
    hand = (AtHand(goal, step=step, counts=(f"{words}: 2 of 3 this week", "2 of 3 this week")), AtHand(goal, step=step))
    line = step_line(View(TodayData(TODAY, TODAY, goals=True, at_hand=hand)), width)
    assert line.cell_length <= max(width, 30)
    assert not {"\x1b", "\u202e", "\n"} & set(line.plain)


async def test_enter_goes_to_the_goal_and_esc_comes_back(desk: Desk) -> None:
    """enter, or a click on the words, opens Goals at that goal; esc is back on Today, at the same step."""
    with_goals(desk)
    async with desk.running() as seat:
        await seat.press("right", "right", "enter")
        assert seat.app.current_mode == "goals"
        assert "› answer tomorrow" in seat.text
        await seat.press("escape")
        assert seat.app.current_mode == "today"
        assert "a slow yes" in seat.text
        row = next(number for number, line in enumerate(seat.lines) if "a slow yes" in line)
        await seat.pilot.click(offset=(seat.lines[row].index("a slow yes"), row))
        await seat.rest()
        assert seat.app.current_mode == "goals"
