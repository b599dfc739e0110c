"""Half past midnight: Friday on the wall, still Thursday in the journal, and every command says which is meant."""

from __future__ import annotations

import pytest

from tests.tui.cli.conftest import Run

NIGHT = "2026-11-27T00:30"


@pytest.mark.parametrize("words", ["today 18:00", "18:00", "tonight 6pm", "fri 18:00", "heute Abend 18 Uhr"])
def test_a_session_to_come_is_planned_for_the_evening_to_come(run: Run, words: str) -> None:
    """And the day that was understood is said."""
    assert "Session planned for Fri 27 Nov 18:00 (" in run("session", "new", *words.split(), now=NIGHT).out


def test_a_session_is_moved_and_repeats_by_the_date_on_the_wall(run: Run) -> None:
    """“18:30” is the evening to come, “weekly” counts from the date on the wall; by either day a session is named."""
    run("session", "new", "wed", "17:00", now=NIGHT)
    assert "Moved to Fri 27 Nov 18:30" in run("session", "move", "18:30").out
    assert "Friday 27 November 18:30" in run("session", "show", "--of", "today").out
    assert run("session", "series", "weekly", "18:00").out == "Sessions every Fri 18:00.\n"


def test_a_session_that_was_is_written_down_afterwards(run: Run) -> None:
    """The evening that has just been took place, and is the one that notes belong to."""
    assert "Session of Thu 26 Nov 18:00: took place" in run("session", "new", "yesterday", "18:00", now=NIGHT).out
    assert "Thu 26 Nov" in run("session", "notes", "we", "talked").out
