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


def test_what_is_written_after_midnight_is_told_alike_everywhere(run: Run) -> None:
    """Under the day it counts for, with the time and that this was after midnight; in JSON exactly as it was."""
    said = "Thu 26 Nov 2026, 00:30 after midnight"
    run("log", "7", now="2026-11-26T20:00")
    low = run("log", "2", "so", "hard", "--json", now=NIGHT).json
    assert (low["at"], low["day"]) == ("2026-11-27T00:30:00+01:00", "2026-11-26")
    assert f"Saved note for {said} (" in run("note", "words", "--for-session").out
    assert f"Undone: note, {said}" in run("undo").out
    run("redo")
    (note, _), twin = run("list").out.split("\n")[:2], run("list", "--plain").out
    assert "Thu 26 Nov 2026 00:30      after midnight · note: words" in note
    assert twin.count(said) == 2
    assert "00:30   2  after midnight · so hard" in run("today").out
    assert "00:30 after midnight: 2 of 10, so hard" in run("today", "--plain").out
    for command in (("week",), ("show", low["id"]), ("search", "hard"), ("summary", "--with", "notes")):
        assert said in run(*command).out, command


def test_totals_and_patterns_are_told_so_too(run: Run) -> None:
    """At noon a day stands alone, as everywhere else."""
    said = "Thu 26 Nov, 00:30 after midnight"
    run("pattern", "new", "pleasing", now="2026-11-26T12:00")
    assert "Saved PHQ-9 12, today (" in run("score", "add", "phq-9", "12").out
    assert f"PHQ-9 14, {said} (" in run("score", "add", "phq-9", "14", now=NIGHT).out
    assert f"Noticed “pleasing”, {said}." in run("pattern", "noticed", "pleasing").out


@pytest.mark.parametrize(
    ("words", "day"),
    [("9am", "Sat 28 Nov 09:00"), ("21:00", "Fri 27 Nov 21:00"), ("today 9am", "Fri 27 Nov 09:00: took place")],
)
def test_an_hour_that_is_past_is_the_next_such_hour(run: Run, words: str, day: str) -> None:
    """In the evening “9am” is tomorrow's, and the answer says the day; a day that is named stays."""
    assert f"{day} (" in run("session", "new", *words.split(), now="2026-11-27T20:00").out


def test_a_summary_is_made_on_the_date_on_the_wall(run: Run) -> None:
    """Its period ends with the journal's day, and it says so."""
    run("log", "7", now=NIGHT)
    made = run("summary", "--json").json
    assert (made["to"], made["made_on"]) == ("2026-11-26", "2026-11-27")


def test_a_near_session_is_said_by_the_date_on_the_wall(run: Run) -> None:
    """Where the journal's day stands beside it, by its weekday."""
    run("session", "new", "18:00", now=NIGHT)
    assert "Friday 27 November 18:00, today" in run("sessions").out
    assert run("today").out.startswith("Thursday 26 November 2026, session Fri 18:00\n")
