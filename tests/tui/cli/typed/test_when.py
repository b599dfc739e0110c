"""A day or a time that stands where words stand: kept as words, and one quiet line says how it becomes the time."""

from __future__ import annotations

import shlex

import pytest

from tests.tui.cli.conftest import Run

SAID = "is the beginning of the line"


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("log 5 yesterday", "yesterday"),
        ("log 5 2026-11-20", "2026-11-20"),
        ("log 6 9pm --feel calm", ""),
        ("log 6 8am --feel calm", "8am"),
        ("log 5 3 days ago", "3 days ago"),
        ("practice slow breath yesterday", "yesterday"),
    ],
)
def test_a_line_that_is_a_time_names_the_command_that_was_meant(begun: Run, words: str, when: str) -> None:
    """Undone and typed as it says, the entry is of that day, with all else that was given; times ahead are silent."""
    done = begun(*shlex.split(words))
    assert done.code == 0
    assert (SAID in done.err) is bool(when)
    before = begun("list", "--limit", "1", "--json").json[0]
    assert before["day"] == "2026-11-22"
    if when:
        line = done.err.rpartition("then `evenso ")[2].partition("`")[0]
        assert begun("undo").code == 0
        after = begun(*shlex.split(line), "--json").json
        other = dict.fromkeys(("id", "at", "day", "note", "late"))
        assert {**after, **other} == {**before, **other}
        assert (before["note"], after["note"] or "") == (when, "")
        assert after["at"] < before["at"]


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("log 5 yesterday 9pm argued", "'yesterday 9pm'"),
        ("note 2026-11-20 we spoke", "2026-11-20"),
        ("practice slow breath yesterday before the call", "yesterday"),
    ],
)
def test_a_line_that_goes_on_is_given_its_time_by_an_edit(begun: Run, words: str, when: str) -> None:
    """The words stay as they were typed; the one command that is named moves the entry."""
    saved = begun(*shlex.split(words), "--json")
    line = f"edit {saved.json['id']} --at {when}"
    assert f"`evenso {line}`" in saved.err
    assert begun(*shlex.split(line)).code == 0
    moved = begun("show", saved.json["id"], "--json").json
    assert moved["day"] in {"2026-11-21", "2026-11-20"}
    assert moved.get("note", moved.get("text")) == saved.json.get("note", saved.json.get("text"))


@pytest.mark.parametrize(
    "words",
    [
        *("log 5 today was fine", "log 5 1000 steps", "log 5 2 walks", "note sun was out", "note evening alone"),
        *("log 5 yesterday --at yesterday", "log 5 last of the summer", "note yesterday I wanted to die"),
    ],
)
def test_other_lines_are_met_with_no_word_about_it(begun: Run, words: str) -> None:
    """Nor is one with a time of its own, nor words that are no matter of bookkeeping."""
    assert SAID not in begun(*words.split()).err


def test_a_pattern_s_line_is_told_as_well(begun: Run) -> None:
    """What is counted on the wrong day is undone and counted anew."""
    begun("pattern", "new", "pleasing")
    assert (
        "`evenso pattern noticed pleasing --at yesterday`" in begun("pattern", "noticed", "pleasing", "yesterday").err
    )


@pytest.mark.parametrize("words", ["log 5 foo -d 2026-11-20", "note foo -x", "practice breath -t 9pm"])
def test_a_lone_letter_behind_a_dash_is_no_word(begun: Run, words: str) -> None:
    """It is refused like any option that there is not, before anything is written; `--at` is named for a day."""
    done = begun(*words.split())
    assert done.code == 2
    assert ("Did you mean --at?" in done.err) is (" -x" not in words)
    assert len(begun("list", "--json").json) == 1


@pytest.mark.parametrize(
    ("words", "line"), [("log 5 -- -d", "-d"), ("log 5 -5 degrees", "-5 degrees"), ("log 5 ten -- -x y", "ten -x y")]
)
def test_words_with_a_dash_stay_words(begun: Run, words: str, line: str) -> None:
    """What stands after two dashes is a word, and so is a number below zero."""
    assert begun(*words.split()).code == 0
    assert begun("list", "--limit", "1", "--json").json[0]["note"] == line
