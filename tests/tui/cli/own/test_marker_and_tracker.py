"""`evenso marker` and `evenso tracker`: days that stand out, scales of one's own, values beside a check-in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.cli.conftest import Run


def test_a_marker_is_made_listed_and_taken_away(begun: Run) -> None:
    """A kind says what happened where no name does; a name finds it again."""
    made = begun("marker", "add", "--on", "1 Nov", "--kind", "therapy-started", "--json").json
    assert made == {"id": made["id"], "day": "2026-11-01", "kind": "therapy-started", "name": None}
    assert begun("marker", "add", "the", "new", "flat", "--on", "20 Nov").out.startswith("Marked: the new flat, Fri 20")
    assert [marker["day"] for marker in begun("marker", "list", "--json").json] == ["2026-11-01", "2026-11-20"]
    assert f"{made['id']}  therapy started, Sun 1 Nov 2026" in begun("marker", "list").out
    assert "Took away: the new flat" in begun("marker", "delete", "The New Flat").out
    assert begun("marker", "list", "--json").json == [made]
    begun("undo")
    assert len(begun("marker", "list", "--json").json) == 2


def test_a_marker_is_an_anchor(begun: Run) -> None:
    """`trend --since` takes its name; a name that none has is told with those there are."""
    begun("marker", "add", "the", "flat", "--on", "1 Nov")
    assert begun("trend", "--since", "the flat").code == 0
    done = begun("trend", "--since", "the castle")
    assert done.code == 2
    assert "the flat, Sun 1 Nov 2026" in done.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["marker", "add"], "needs a name"),
        (["marker", "add", "x", "--on", "3/4"], "3/4"),
        (["marker", "add", "x", "--kind", "wedding"], "none of"),
        (["marker", "delete", "zzzz"], "no life marker"),
        (["tracker", "add", "a=b"], "comma"),
        (["tracker", "change", "sleep"], "What is to be changed"),
        (["tracker", "change", "sleep", "--ask"], "no tracker yet"),
        (["tracker", "set", "sleep"], "is no pair"),
        (["tracker", "delete", "zzzz"], "no tracker's value"),
        (["log", "7", "--track", "sleep=6"], "no tracker"),
        (["log", "7", "--track", "sleep"], "is no pair"),
    ],
)
def test_what_is_not_understood_is_one_sentence_and_2(begun: Run, words: list[str], said: str) -> None:
    """Nothing is written then."""
    before = len(begun("list", "--json").json)
    done = begun(*words)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert len(begun("list", "--json").json) == before


def test_a_tracker_is_made_changed_and_put_away(begun: Run) -> None:
    """Name, scale, way and whether it is asked; archived ones are listed when asked for."""
    assert (
        "sleep, 0 to 10, higher is better, asked on Today"
        in begun("tracker", "add", "sleep", "--better", "higher", "--asked").out
    )
    begun("tracker", "add", "outside", "--scale", "yes-no")
    changed = begun("tracker", "change", "sleep", "--name", "rest", "--no-ask", "--archive", "--json").json
    assert (changed["name"], changed["asked"], changed["archived"]) == ("rest", False, True)
    assert [tracker["name"] for tracker in begun("tracker", "list", "--json").json] == ["outside"]
    assert "rest, 0 to 10, higher is better, put away" in begun("tracker", "list", "--archived").out
    assert "put away" in begun("tracker", "set", "rest=5").err


def test_values_beside_a_check_in_are_one_step(begun: Run) -> None:
    """`log --track` saves both and undoes both; JSON holds both."""
    begun("tracker", "add", "sleep")
    begun("tracker", "add", "outside", "--scale", "yes-no")
    done = begun("log", "7", "--track", "sleep=6,outside=yes", "--json").json
    assert [(value["tracker"], value["value"]) for value in done["trackers"]] == [("sleep", 6), ("outside", 1)]
    assert begun("list", "--json").json[0]["id"] == done["id"]
    begun("undo")
    assert begun("tracker", "values", "--json").json == []
    assert begun("log", "7", "--track", "sleep=6").out.splitlines()[1].startswith("Saved sleep 6 for Sun 22 Nov 09:00")


def test_values_alone_need_no_mood(begun: Run) -> None:
    """A tracker can be answered without saying how it is."""
    begun("tracker", "add", "sleep")
    count = len(begun("list", "--json").json)
    assert begun("log", "--track", "sleep=4").out.startswith("Saved sleep 4")
    begun("tracker", "set", "sleep=8", "--at", "yesterday 20:00")
    assert len(begun("list", "--json").json) == count
    values = begun("tracker", "values", "sleep", "--json").json
    assert [(value["day"], value["value"]) for value in values] == [("2026-11-22", 4), ("2026-11-21", 8)]
    assert len(begun("tracker", "values", "--from", "22 Nov", "--json").json) == 1
    assert begun("tracker", "delete", values[0]["id"]).out.startswith("Took sleep 4 out of")
    assert len(begun("tracker", "values", "--json").json) == 1


@pytest.mark.parametrize("pair", ["sleep=11", "sleep=-1", "sleep=", "=5", "sleep=yes", "sleep=5,sleep=6", "outside=2"])
def test_a_value_off_its_scale_saves_nothing(begun: Run, pair: str) -> None:
    """Also the check-in beside it is not saved: nothing is half done."""
    begun("tracker", "add", "sleep")
    begun("tracker", "add", "outside", "--scale", "yes-no")
    count = len(begun("list", "--json").json)
    assert begun("log", "7", "--track", pair).code == 2
    assert len(begun("list", "--json").json) == count
    assert begun("tracker", "values", "--json").json == []


def test_no_journal_begins_for_a_tracker_that_is_none(run: Run, journal_file: Path) -> None:
    """A value of nothing makes no file; the lists are empty and kind."""
    assert run("log", "7", "--track", "sleep=6").code == 2
    assert not journal_file.exists()
    assert run("tracker", "list", "--json").json == []
    assert run("tracker", "values", "--json").json == []
    assert run("marker", "list", "--json").json == []


def test_markers_stand_on_the_chart(begun: Run) -> None:
    """A day that was marked has its mark under the axis, a line below, a sentence in words and a place in JSON."""
    begun("marker", "add", "the", "flat", "--on", "1 Nov")
    begun("marker", "add", "Ana", "--on", "3 Nov 2024", "--kind", "anniversary")
    out = begun("trend", "--no-color").out
    assert "◆ the flat, Sun 1 Nov 2026" in out
    assert "◆ Ana, Tue 3 Nov 2026" in out
    assert any("◆" in line and "─" in line for line in out.splitlines())
    assert "You marked: the flat, Sun 1 Nov 2026." in begun("trend", "--format", "words").out
    assert [marker["day"] for marker in begun("trend", "--json").json["markers"]] == ["2026-11-01", "2026-11-03"]
    assert begun("trend", "--days", "5", "--json").json["markers"] == []


def test_today_tells_the_trackers_of_the_day(begun: Run) -> None:
    """The last value of each stands in the text and in JSON."""
    begun("tracker", "add", "sleep")
    for value in ("4", "6"):
        begun("tracker", "set", f"sleep={value}")
    assert "Trackers\n  sleep 6" in begun("today").out
    assert [one["value"] for one in begun("today", "--json").json["trackers"]] == [6]
