"""`evenso guided`: asked in a terminal, or answered part by part; and changing such an entry without losing a part."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from evenso.guided.forms import FORMS
from storage.journal import Journal
from tests.tui.cli.conftest import Run
from tui.cli.desk import Desk

Person = Callable[[list[str]], None]
THOUGHT = ("--part", "situation=on the train", "--part", "feelings=shame 70", "--part", "feelings-after=shame 45")


def identity(run: Run, kind: str) -> str:
    """The id of the newest entry of a kind."""
    found: str = run("list", "--kind", kind, "--json").json[0]["id"]
    return found


def parts(run: Run, kind: str) -> list[tuple[str, str]]:
    """The answers of the newest entry of a kind."""
    return [(part["name"], part["words"]) for part in run("list", "--kind", kind, "--json").json[0]["parts"]]


def drafts(path: Path) -> list[str]:
    """What is kept half-written."""
    with Journal.open(path, clock=Desk({"EVENSO_NOW": "2026-11-22T09:00+01:00"}).clock) as journal:
        return [draft.slot for draft in journal.drafts()]


def test_all_forms_are_listed_with_their_parts(run: Run) -> None:
    """As text every form and every name stands there, as JSON with scales; no journal is begun."""
    said = run("guided").out
    assert all(form.title in said and form.why.split()[0] in said for form in FORMS.values())
    listed = run("guided", "--json").json
    assert [one["name"] for one in listed] == list(FORMS)
    assert {one["name"]: one["form"] for one in listed}["past"] == "perspective"
    assert [part["scale"] for part in listed[0]["parts"]][1:4] == [[0, 100], None, [0, 100]]


def test_parts_are_saved_in_the_order_of_the_form(begun: Run) -> None:
    """Given in any order, by name or label; `show` has the labels, the JSON form and parts."""
    saved = begun("guided", "thought", *THOUGHT[2:], *THOUGHT[:2], "--part", "The Thought=mine", "--json").json
    assert saved["form"] == "thought"
    assert [part["name"] for part in saved["parts"]] == ["situation", "feelings", "thought", "feelings_after"]
    assert "Feelings then\n  shame 70\n" in begun("show", saved["id"]).out


def test_turns_keep_their_order(begun: Run) -> None:
    """A rehearsal takes any number of turns."""
    begun("guided", "rehearsal", "--part", "me=one", "--part", "them=two", "--part", "me=three", "--part", "who=Ana")
    assert parts(begun, "rehearsal") == [("who", "Ana"), ("me", "one"), ("them", "two"), ("me", "three")]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("thought", "--part", "belief=150"), "asked in 0 to 100"),
        (("thought", "--part", "feelings=sad 120"), "from 0 to 100"),
        (("saying", "--part", "heard=11"), "asked in 0 to 10"),
        (("past", "--part", "goal=x"), "happened, understand"),
        (("past", "--part", "happened"), "NAME=WORDS"),
        (("past", "--part", "happened=a", "--part", "happened=b"), "twice"),
        (("past", "--part", "happened=  "), "Nothing was answered"),
        (("past",), "nobody to ask"),
        (("none",), "none"),
        (("--part", "a=b"), "form before it"),
    ],
)
def test_what_cannot_be_taken_is_said_and_nothing_is_written(run: Run, words: tuple[str, ...], said: str) -> None:
    """One sentence, exit code 2, no journal begun."""
    done = run("guided", *words)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert run("list", "--json").json == []


def test_each_part_is_asked_in_a_terminal(begun: Run, person: Person) -> None:
    """Enter skips, a number beside its scale is asked for again."""
    person(["on the train", "shame 70", "they laugh", "850", "85", "", "", "", ""])
    assert begun("guided", "thought").code == 0
    wanted = [("situation", "on the train"), ("feelings", "shame 70"), ("thought", "they laugh"), ("belief", "85")]
    assert parts(begun, "thought") == wanted


def test_leaving_keeps_what_was_answered(begun: Run, person: Person, journal_file: Path) -> None:
    """Ctrl+C saves no entry and loses no word; the next try goes on, and saving lets the draft go."""
    person(["Ana, about Mum", "", "I cannot drive", "who then"])
    done = begun("guided", "rehearsal")
    assert done.code != 0
    assert "evenso guided rehearsal" in done.err
    assert drafts(journal_file) == ["guided.rehearsal"]
    person(["", "enough for me"])
    again = begun("guided", "rehearsal")
    assert "With whom: Ana, about Mum" in again.err
    assert parts(begun, "rehearsal")[-2:] == [("them", "who then"), ("stay", "enough for me")]
    assert drafts(journal_file) == []


def test_one_answer_is_changed_and_the_others_stay(begun: Run) -> None:
    """An answer takes the place of its own; an empty one takes it away; words for the whole are refused."""
    begun("guided", "thought", *THOUGHT)
    here = identity(begun, "thought")
    begun("edit", here, "--part", "fairer=tired people", "--part", "feelings=", "--tag", "work")
    assert parts(begun, "thought") == [
        ("situation", "on the train"),
        ("fairer", "tired people"),
        ("feelings_after", "shame 45"),
    ]
    refused = begun("edit", here, "other", "words")
    assert (refused.code, "--part" in refused.err) == (2, True)
    assert begun("edit", identity(begun, "check_in"), "--part", "me=x").code == 2
    assert begun("edit", here, *(f"--part={name}=" for name, _ in parts(begun, "thought"))).code == 2
    assert len(parts(begun, "thought")) == 3


def test_an_editor_gets_headings_and_gives_answers_back(begun: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Changed below its heading, one answer is another and the rest is as it was."""
    begun("guided", "thought", *THOUGHT)
    monkeypatch.setattr("tui.cli.commands.writing.changing.has_pipe", lambda: False)
    monkeypatch.setenv("EDITOR", "sed -i s/train/tram/")
    begun("edit", identity(begun, "thought"))
    assert parts(begun, "thought") == [
        ("situation", "on the tram"),
        ("feelings", "shame 70"),
        ("feelings_after", "shame 45"),
    ]
