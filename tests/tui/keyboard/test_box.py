"""The `?` box where it is longer than the screen: how much is below its edge is said in words, and counted anew."""

from __future__ import annotations

import pytest
from textual.containers import VerticalScroll

from tests.tui.conftest import Desk


@pytest.mark.slow
async def test_what_is_below_the_edge_is_counted(desk: Desk) -> None:
    """Fewer after a page, none at the end; a click reads on; where all fits nothing is said."""
    async with desk.running((60, 20)) as seat:
        await seat.press("question_mark")
        assert seat.lines[-2].strip().startswith("↓ "), seat.text
        before = int(seat.lines[-2].split()[1])
        assert before == seat.app.screen.query_one(VerticalScroll).max_scroll_y
        await seat.pilot.click(offset=(5, 18))
        await seat.until(lambda: f"{before} more" not in seat.text)
        assert int(seat.lines[-2].split()[1]) < before
        await seat.press("end")
        await seat.until(lambda: "more" not in seat.lines[-2])
        assert "back." in seat.text
        await seat.press("escape")
        assert "What the keys do here" not in seat.text
    async with desk.running((120, 60)) as seat:
        await seat.press("question_mark")
        assert "↓" not in "".join(line for line in seat.lines if " more" in line and "↓ " in line)
