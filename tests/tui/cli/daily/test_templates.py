"""`evenso template` and `evenso log --template`."""

from __future__ import annotations

import pytest

from tests.tui.cli.conftest import Run
from tui.cli.commands.daily import logging


@pytest.fixture
def night(begun: Run) -> Run:
    """A journal with a tracker and a template that asks it."""
    begun("tracker", "add", "sleep")
    begun("template", "new", "bad", "night", "--feel", "tired,foggy", "--line", "woke at four", "--ask", "sleep")
    return begun


def test_a_template_is_kept_changed_and_taken_away(night: Run) -> None:
    """It is named by the beginning of its name, says what it holds, and comes back with undo."""
    said = night("template", "change", "bad", "--skill", "slow breath", "--feel", "tired").out
    assert "Changed bad night: tired; “woke at four”; practised slow breath; asks sleep (" in said
    (one,) = night("template", "list", "--json").json
    assert (one["skills"], one["trackers"], one["tags"]) == (["slow breath"], ["sleep"], [])
    assert "what was written with it stays" in night("template", "delete", "bad night").out
    assert night("template", "list").out == ""
    night("undo")
    assert night("template", "list").out.startswith("1  ")


def test_log_writes_what_a_template_holds(night: Run) -> None:
    """With a mood, words and values of its own, as one change; without a mood none is made up."""
    done = night(
        "log", "3", "again", "--template", "bad", "--track", "sleep=2", "--skill", "slow breath", "--json"
    ).json
    assert (done["mood"], done["feelings"], done["note"]) == (3, ["tired", "foggy"], "woke at four again")
    assert [one["skill"] for one in done["practices"]] == ["slow breath"]
    assert [one["value"] for one in done["trackers"]] == [2]
    night("undo")
    assert len(night("list", "--json").json) == 1
    bare = night("log", "twice", "this", "week", "--template", "bad night", "--json").json
    assert (bare["mood"], bare["note"]) == (None, "woke at four twice this week")


def test_one_is_made_of_a_check_in(night: Run) -> None:
    """Its words and the skills of its moment, without its mood."""
    made = night("log", "4", "sat in the park", "--feel", "calm", "--skill", "slow breath", "--json").json
    one = night("template", "from", made["id"], "after", "session", "--json").json
    assert (one["name"], one["feelings"], one["skills"]) == ("after session", ["calm"], ["slow breath"])
    assert "mood" not in one


def test_what_it_asks_is_asked_where_somebody_sits(night: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Mood and trackers are asked, a word that is none again; an empty answer leaves both out."""
    asked: list[str] = []
    lines = iter(("12", "5", "x", "7", "", ""))

    def answer(question: str) -> str:
        asked.append(question)
        return next(lines)

    monkeypatch.setattr(logging, "someone_is_there", lambda: True)
    monkeypatch.setattr(logging, "ask", answer)
    for mood, values in ((5, [7]), (None, None)):
        done = night("log", "--template", "bad night", "--json").json
        assert done["mood"] == mood
        assert done.get("trackers") is None or [one["value"] for one in done["trackers"]] == values
    assert asked[-1] == "sleep, 0 to 10 (Enter leaves it blank): "


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["log", "--template", "flu"], "no template of that name. There are: bad night."),
        (["log", "11", "--template", "bad"], "from 1 to 10"),
        (["log", "--template", "bad", "--track", "mood=2"], "tracker"),
        (["template", "new", "bad night", "--feel", "sad"], "already"),
        (["template", "new", "empty"], "at least one thing"),
        (["template", "change", "bad"], "What is to be changed?"),
        (["template", "new", "walk", "--skill", "nothing like it"], "lists the names"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(night: Run, words: list[str], said: str) -> None:
    """Bad input exits 2 and writes nothing."""
    before = night("export", "json", "-o", "-").out
    done = night(*words)
    assert (done.code, said in done.err) == (2, True), done.err
    assert night("export", "json", "-o", "-").out == before
