"""A letter that was given up says which key does it now, and a digit says what `0` is where one is asked."""

from __future__ import annotations

import pytest

from evenso.annotations.trackers import Tracker
from evenso.patterns.records import Pattern
from tests.tui.conftest import Desk
from tests.tui.keyboard.test_own_keys import with_keys
from tui.shown import HIDE_NUMBERS


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (("g", "s", "n"), "n is N now (done, just now)"),
        (("g", "s", "f"), "f is * now (favourite, or no more)"),
        (("g", "r", "d"), "d is Y now (the year in days)"),
        (("g", "r", "w"), "w is 1-5 now (look at week, month, … all)"),
        (("g", "n", "h"), "h is y now (say that it took place)"),
    ],
)
async def test_a_letter_that_moved_says_where_and_writes_nothing(
    sampled: Desk, keys: tuple[str, ...], said: str
) -> None:
    """Fingers remember: the old key changes nothing and names the new one."""
    with sampled.journal() as journal:
        before = journal.entries()
    async with sampled.running() as seat:
        await seat.press(*keys)
        assert said in seat.text
    with sampled.journal() as journal:
        assert journal.entries() == before


async def test_a_key_of_ones_own_is_the_one_that_is_named(sampled: Desk) -> None:
    """Who gave “done, just now” another key reads that key."""
    with_keys(sampled, '[keys]\nskills.done = "f7"\n')
    async with sampled.running() as seat:
        await seat.press("g", "s", "n")
        assert "n is f7 now" in seat.text


async def test_a_pattern_is_noticed_by_a_line_that_may_stay_empty(desk: Desk) -> None:
    """`n` asks for a line as everywhere, and enter on an empty one counts as well; `N` counts at once."""
    with desk.journal() as journal:
        journal.add_pattern(Pattern(name="quick yes"))
    async with desk.running() as seat:
        await seat.press("g", "p", "n", "enter")
        await seat.press("n", *"at work", "enter")
        await seat.press("N")
    with desk.journal() as journal:
        assert [one.note for one in journal.noticings()].count("at work") == 1
        assert len(journal.noticings()) == 3


@pytest.mark.parametrize("hidden", [False, True])
async def test_what_0_is_stands_where_a_digit_is_asked(desk: Desk, hidden: bool) -> None:
    """On Today's scale 0 is ten, among trackers nought: each says so beside the numbers, and how ten is reached."""
    with desk.journal() as journal:
        journal.set_setting(HIDE_NUMBERS, hidden)
        journal.add_tracker(Tracker(name="sleep", asked=True))
    async with desk.running() as seat:
        await seat.press("7")
        assert ("0 is the highest" if hidden else "0 is ten") in seat.text
        await seat.press("t")
        assert ("0 is the lowest, x the highest" if hidden else "0 is nought, x is ten") in seat.text
