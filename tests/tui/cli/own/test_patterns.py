"""`evenso patterns` and `evenso pattern`: written down, noticed, changed, put away from the shell."""

from __future__ import annotations

import pytest

from tests.tui.cli.conftest import Run


def test_a_pattern_is_written_down_and_noticed(begun: Run) -> None:
    """Written down, noticed twice, one of them in an entry, and shown with its month and its link."""
    saved = begun("pattern", "new", "quick", "yes", "--spot", "pleasing", "--costs", "my evening", "--json").json
    assert (saved["name"], saved["spot"], saved["times"], saved["noticed"]) == ("quick yes", "pleasing", 0, None)
    entry = begun("list", "--json").json[0]["id"]
    assert begun("pattern", "noticed", "quick", "at", "work").out == "Noticed “quick yes”, Sun 22 Nov.\n"
    done = begun("pattern", "noticed", "quick", "--entry", entry, "--json").json
    assert (done["day"], done["pattern"]["months"]) == ("2026-11-21", {"2026-11": 2})
    told = begun("pattern", "show", "quick").out
    assert "What it costs\n  my evening" in told
    assert f"entry {entry}" in told
    assert "noticed 2 times, last on Sun 22 Nov" in begun("patterns").out


def test_the_week_shows_the_pattern_and_not_the_thought(begun: Run) -> None:
    """`evenso week` and the review name the pattern that was noticed in it, never the thought of a thought check."""
    begun("guided", "thought", "--part", "thought=He hates me")
    assert begun("week", "--json").json["noticed"] is None
    assert "He hates me" not in begun("week").out + begun("review").out
    begun("pattern", "new", "quick yes")
    begun("pattern", "noticed", "quick", "at", "work")
    assert (found := begun("week", "--json").json["noticed"])
    assert (found["pattern"], found["words"]) == ("quick yes", "at work")
    assert "One thing noticed\n  quick yes: at work" in begun("week").out
    assert "quick yes: at work" in begun("review").out


def test_a_pattern_is_changed_and_put_away(begun: Run) -> None:
    """Only what is given changes; put away it is listed only when asked for; undo brings it back."""
    begun("pattern", "new", "quick yes")
    assert begun("pattern", "edit", "quick", "--name", "fast yes", "--experiment", "wait a day").code == 0
    assert begun("pattern", "archive", "fast").out == "Put “fast yes” away.\n"
    assert begun("patterns", "--json").json == []
    (away,) = begun("patterns", "--archived", "--json").json
    assert (away["archived"], away["experiment"]) == (True, "wait a day")
    begun("undo")
    assert [one["name"] for one in begun("patterns", "--json").json] == ["fast yes"]


def test_there_is_no_pattern_yet(run: Run) -> None:
    """A journal that nobody began has no patterns, which is no failure."""
    assert run("patterns", "--json").json == []


def test_what_is_offered_stands_below_until_it_is_taken_up(begun: Run, run: Run) -> None:
    """The nine stand under one's own, in full or as a document with `--offered`; a name that is theirs takes one up."""
    assert len(begun("patterns", "--offered", "--json").json) == 9
    taken = begun("pattern", "new", "reading", "minds", "--json").json
    assert taken["spot"] == "mind-reading"
    told = begun("patterns").out
    assert "reading minds: not noticed yet" in told
    assert "  Reading minds" not in told
    assert "  Pleasing others" in told
    assert "mind-reading" not in [one["spot"] for one in begun("patterns", "--offered", "--json").json]
    assert "What would I have answered if nobody could mind?" in run("patterns", "--offered").out
    assert [one["name"] for one in begun("patterns", "--json").json] == ["reading minds"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["pattern", "new", "quick yes"], "already"),
        (["pattern", "new", "x" * 70], "at most 60"),
        (["pattern", "new", "other", "--spot", "laziness"], "none of"),
        (["pattern", "edit", "quick"], "Nothing to change"),
        (["pattern", "noticed", "nothing like it"], "no pattern"),
        (["pattern", "noticed", "quick", "--entry", "zzzz"], "zzzz"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(begun: Run, words: list[str], said: str) -> None:
    """Bad input exits 2, says why, and writes nothing."""
    begun("pattern", "new", "quick yes")
    before = begun("patterns", "--json").out
    done = begun(*words)
    assert (done.code, said in done.err) == (2, True), done.err
    assert begun("patterns", "--json").out == before


def test_a_line_has_other_words_or_is_a_slip(begun: Run) -> None:
    """`pattern show` tells each id; the line changes alone, `--slip` takes that time away, undo brings it back."""
    begun("pattern", "new", "quick yes")
    begun("pattern", "noticed", "quick", "at", "wrok")
    (one,) = begun("pattern", "show", "quick", "--json").json["noticings"]
    assert f"{one['id']}  2026-11-22  at wrok" in begun("pattern", "show", "quick").out
    assert begun("pattern", "line", one["id"], "at", "work").out == "Saved the line of Sun 22 Nov.\n"
    assert begun("pattern", "line", one["id"], "--slip").out == (
        "Took away that you noticed “quick yes”, Sun 22 Nov; `evenso undo` brings it back.\n"
    )
    assert begun("pattern", "show", "quick", "--json").json["noticings"] == []
    begun("undo")
    (back,) = begun("pattern", "show", "quick", "--json").json["noticings"]
    assert back == {**one, "note": "at work"}
    for words in (["line", one["id"]], ["line", one["id"], "x", "--slip"], ["line", "zzzz", "x"]):
        assert begun("pattern", *words).code == 2


def test_a_pattern_is_deleted_and_comes_back(begun: Run) -> None:
    """It goes with each time it was noticed; undo brings all of it back."""
    begun("pattern", "new", "quick yes")
    begun("pattern", "noticed", "quick")
    assert begun("pattern", "delete", "quick").out == (
        "Deleted “quick yes” with all that was noticed; `evenso undo` brings it back.\n"
    )
    assert begun("patterns", "--archived", "--json").json == []
    begun("undo")
    assert [one["times"] for one in begun("patterns", "--json").json] == [1]
