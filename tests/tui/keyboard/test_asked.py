"""What a line left empty and a digit mean where they are asked."""

from __future__ import annotations

import pytest

from evenso.annotations.trackers import Tracker
from evenso.patterns.records import Pattern
from tests.tui.conftest import Desk
from tui.shown import HIDE_NUMBERS


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
