"""`evenso away`, and what the other commands make of such days."""

from __future__ import annotations

import pytest

from tests.tui.cli.conftest import Run


def test_it_is_said_changed_and_ended(begun: Run) -> None:
    """The span is said as understood; saying it again changes the end; back ends it; undo takes it back."""
    said = begun("away", "until", "3", "Dec").out
    assert said.startswith("Away from Sun 22 Nov to Thu 3 Dec: no day of it counts as missing (")
    assert begun("away").out == "Away from Sun 22 Nov to Thu 3 Dec. `evenso away --back` ends it today.\n"
    again = begun("away", "until", "further", "notice").out
    assert "until you say that you are back" in again
    assert "; before, that was from Sun 22 Nov to Thu 3 Dec" in again
    (one,) = begun("away", "--list", "--json").json
    assert (one["since"], one["until"]) == ("2026-11-22", None)
    assert "Welcome back" in begun("away", "--back", now="2026-11-25T09:00").out
    assert begun("away", "--list").out.endswith("From Sun 22 Nov to Tue 24 Nov\n")
    begun("undo")
    assert begun("away", "--list", "--json").json == [one]


def test_asked_alone_it_writes_nothing(begun: Run) -> None:
    """The command by itself says that one is here, and how days away are said; no day is away afterwards."""
    assert begun("away").out.startswith("You are here")
    assert begun("away", "--json").json is None
    assert begun("away", "--list", "--json").json == []


def test_such_days_are_away_and_not_missing(begun: Run) -> None:
    """Today, the week and the trend tell them apart; logged days count, and coverage as a number is as ever."""
    begun("away", "20 Nov", "--from", "16 Nov")
    begun("log", "6", "--at", "17 Nov")
    today = begun("today").out
    assert "⋯" in today
    assert "2 of 3 days with a mood, away on 4" in today
    assert sum(day["away"] for day in begun("today", "--json").json["last_days"]) == 4
    week = begun("week", "--of", "20 Nov").out
    assert "You were here on 2 of 3 days, with any entry, and away on 4." in week
    assert "⋯ away" in week
    found = begun("trend", "--days", "10", "--json").json
    assert (found["coverage"], len(found["days_away"])) == (0.3333, 4)  # the journal began on the 17th
    assert "2 of 3 days with a mood and 3 away" in begun("trend", "--days", "10").out


def test_the_prompt_asks_nothing_of_somebody_away(begun: Run) -> None:
    """The shell's one word for a day without an entry stays away too."""
    assert begun("prompt").out == "today\n"
    begun("away", "until", "3 Dec")
    assert begun("prompt").out == ""


def test_a_whole_week_away(begun: Run) -> None:
    """Nothing is said to be missing in it."""
    begun("away", "11 Oct", "--from", "5 Oct")
    week = begun("week", "--of", "7 Oct").out
    assert "You were away all week." in week
    assert "nothing is missing here" in week
    assert "No mood was logged" not in week


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["away", "soonish"], "no day that can be read"),
        (["away", "2026-11-01", "--from", "today"], "before"),
        (["away", "--back"], "not away just now"),
        (["away", "3 Dec", "--back"], "stand alone"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(begun: Run, words: list[str], said: str) -> None:
    """Bad input exits 2 and writes nothing."""
    done = begun(*words)
    assert (done.code, said in done.err) == (2, True), done.err
    assert begun("away", "--list", "--json").json == []


def test_days_said_by_mistake_are_taken_back(begun: Run) -> None:
    """`--slip` with the id that `--list` shows takes a stretch back, also one long past; undo brings it back."""
    begun("away", "until", "10 Nov", "--from", "3 Nov")
    (one,) = begun("away", "--list", "--json").json
    assert begun("away", "--slip", one["id"]).out == "Taken back that you were away from Tue 3 Nov to Tue 10 Nov.\n"
    assert begun("away", "--list", "--json").json == []
    assert begun("away", "--slip", one["id"]).code == 2
    assert begun("away", "--slip", one["id"], "--back").code == 2
    begun("undo")
    assert begun("away", "--list", "--json").json == [one]
