"""`evenso goals` and `evenso goal`: written down, practised, rated, changed and let rest from the shell."""

from __future__ import annotations

from collections.abc import Iterator

import click
import pytest

from evenso.wording.goals.asking import NOT_YET_WORDS, QUESTIONS
from tests.tui.cli.conftest import Run


@pytest.fixture
def calls(begun: Run) -> Run:
    """A journal with a goal about calls: a step, a practice three times a week."""
    begun("goal", "new", "call", "by", "myself", "--area", "others", "--first-step", "find the number")
    begun("goal", "repeat", "call", "one", "call", "--often", "3x a week")
    return begun


def test_a_goal_is_written_down_and_listed(begun: Run) -> None:
    """Its parts by options, its first step as a step; the list says what is next and by when."""
    made = begun(
        *("goal", "new", "see", "friends", "--value", "company", "--target", "in 3 months", "--weight", "2"),
        *("--first-step", "text Jo", "--level", "0=once a month", "--level", "2=every week", "--json"),
    ).json
    assert (made["title"], made["target"], made["next_step"], made["weight"]) == (
        "see friends",
        "2027-02-22",
        "text Jo",
        2,
    )
    assert (made["measure"], made["levels"]["0"], made["levels"]["-1"]) == ("attainment", "once a month", None)
    assert begun("goals").out == f"{made['id']}  see friends: by 22 February 2027; next: text Jo\n"
    assert begun("goal", "list", "--json").json == begun("goals", "--json").json


def test_steps_are_added_done_and_opened_again(calls: Run) -> None:
    """Without words the next one is done; a beginning names another; undo takes the last back."""
    assert calls("goal", "step", "call", "dial").out.startswith("Added the step “dial”")
    assert calls("goal", "step", "call", "--done").out.startswith("Done: “find the number”")
    done = calls("goal", "step", "call", "di", "--done", "--json").json
    assert ([one["done"] for one in done["steps"]], done["next_step"]) == (["2026-11-22"] * 2, None)
    assert "is open again" in calls("goal", "step", "call", "find", "--open").out
    assert "more than once now" in calls("goal", "step", "call", "find the number").out
    calls("undo")
    calls("goal", "step", "call", "dial", "--remove")
    calls("undo")
    assert [one["text"] for one in calls("goals", "--json").json["goals"][0]["steps"]] == ["find the number", "dial"]


def test_a_summary_names_no_step_that_is_done(begun: Run) -> None:
    """A first step that was done is not the next one, neither is another that was done after it."""
    begun("goal", "new", "sleep", "better", "--first-step", "phone in the kitchen")
    assert "Next step: phone in the kitchen" in begun("summary").out
    begun("goal", "step", "sleep better", "--done")
    assert "Next step: phone in the kitchen" not in begun("summary").out


def test_a_practice_is_marked_and_counted(calls: Run) -> None:
    """Marked today and on another day of this week it is 2 of 3, with its days."""
    assert calls("goal", "mark", "call").out.startswith("Done “one call” on Sun 22 Nov; 1 of 3, begun today")
    done = calls("goal", "mark", "call", "one", "--at", "friday", "--json").json
    (practice,) = done["practices"]
    assert practice["this_week"] == {"times": 2, "tried": 0, "of": 3, "days": ["2026-11-20", "2026-11-22"]}
    assert "one call, 3 times a week: 2 of 3 this week" in calls("goals").out


def test_a_practice_may_count_a_skill(calls: Run) -> None:
    """Then marking logs the skill, and logging the skill counts."""
    calls("goal", "repeat", "call", "breathe", "--often", "5", "--skill", "slow breath")
    calls("practice", "slow breath", "--at", "8:00")
    assert "logged as slow breath; 2 of 5, begun today" in calls("goal", "mark", "call", "breathe").out
    assert len(calls("list", "--kind", "practice", "--json").json) == 2


def test_closeness_is_a_number_and_words(calls: Run) -> None:
    """0 to 10, or −2 to +2 once levels are described; two goals scored so have a T-score."""
    assert calls("goal", "rate", "call", "6", "it", "rang").out.startswith("6 of 10 for “call by myself”")
    calls("goal", "revise", "call", "--level", "0=once a month")
    assert calls("goal", "rate", "call", "-1").out.startswith("−1 for")
    assert calls("goals", "--json").json["t_score"] is None
    calls("goal", "new", "sleep", "--level", "0=four nights")
    calls("goal", "rate", "sleep", "+2", "--json")
    told = calls("goals", "--json").json
    assert (told["t_score"], told["scored"]) == (56.2, 2)
    assert "T-score 56 over 2 goals" in calls("goals").out


def test_a_change_keeps_the_old_version(calls: Run) -> None:
    """Every version stays in `show` with its reason; an empty text clears a part; only the area is no version."""
    calls("goal", "revise", "call", "--title", "call when I like", "--reason", "it is more", "--target", "1 March")
    calls("goal", "revise", "call", "--target", "", "--area", "life")
    shown = calls("goal", "show", "call", "--json").json
    assert [(one["title"], one["target"], one["reason"]) for one in shown["versions"]] == [
        ("call by myself", None, None),
        ("call when I like", "2027-03-01", "it is more"),
        ("call when I like", None, None),
    ]
    assert "Why the change: it is more" in calls("goal", "show", "call").out
    assert calls("goal", "area", "call", "none", "--json").json["area"] is None
    assert len(calls("goal", "show", "call", "--json").json["versions"]) == 3


@pytest.mark.parametrize(
    ("word", "state", "said"),
    [
        ("park", "parked", "Parked “call by myself”; it rests here until you want it"),
        ("let-go", "let-go", "Let “call by myself” go; what you wrote stays readable"),
        ("done", "done", "“call by myself” is done"),
    ],
)
def test_a_goal_rests_or_ends(calls: Run, word: str, state: str, said: str) -> None:
    """Each with its why, each out of the short list and in the long one, each opened again."""
    assert calls("goal", word, "call", "for", "now").out.startswith(said)
    assert calls("goals", "--json").json["goals"] == []
    (goal,) = calls("goals", "--all", "--json").json["goals"]
    assert (goal["state"], goal["since"], goal["why"]) == (state, "2026-11-22", "for now")
    assert "is open again" in calls("goal", "open", "call").out


def test_a_goal_grows_out_of_a_pattern(begun: Run) -> None:
    """`--from` links it to what it grew out of, which `show` tells."""
    pattern = begun("pattern", "new", "quick yes", "--json").json["id"]
    begun("goal", "new", "say", "no", "once", "--from", f"pattern:{pattern}")
    (link,) = begun("goal", "show", "say", "--json").json["linked"]
    assert (link["thing"], link["id"]) == ("pattern", pattern)


def test_a_deleted_goal_comes_back(calls: Run) -> None:
    """Delete takes everything under it, undo brings it back."""
    before = calls("goal", "show", "call", "--json").json
    assert calls("goal", "delete", "call").code == 0
    assert calls("goals", "--all", "--json").json["goals"] == []
    calls("undo")
    assert calls("goal", "show", "call", "--json").json == before


def test_there_is_no_goal_yet(run: Run) -> None:
    """A journal that nobody began has no goals, which is no failure."""
    assert run("goals", "--json").json == {"goals": [], "t_score": None, "scored": 0}


def test_the_questions_are_printed_where_nobody_can_be_asked(run: Run) -> None:
    """In a pipe they are lines, as JSON they have their areas."""
    assert run("goal", "questions").out.splitlines() == [one.words for one in QUESTIONS]
    assert run("goal", "questions", "--json").json[0]["area"] is None


@pytest.mark.parametrize("goal", ["", "closer to Jo"])
def test_the_questions_are_asked(begun: Run, monkeypatch: pytest.MonkeyPatch, goal: str) -> None:
    """Answers are an entry; a goal is linked to it, and without one “not yet” is kept."""
    answers = iter(["less dread", "", "", "", "", "", "", "", "", goal])
    place = "tui.cli.commands.goals.wondering"
    monkeypatch.setattr(f"{place}.someone_is_there", lambda: True)
    monkeypatch.setattr(f"{place}.ask", lambda _question: next(answers))
    assert begun("goal", "questions").code == 0
    (entry,) = begun("list", "--tag", "goals", "--json").json
    assert (NOT_YET_WORDS in entry["text"]) is (goal == "")
    assert [one["title"] for one in begun("goals", "--json").json["goals"]] == ([goal] if goal else [])


def test_leaving_the_questions_writes_only_what_was_answered(begun: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+d at the first question writes nothing; at the second it keeps the first answer."""
    place = "tui.cli.commands.goals.wondering"
    monkeypatch.setattr(f"{place}.someone_is_there", lambda: True)
    for given, entries in ([], 0), (["less dread"], 1):
        answers = iter(given)

        def answer(_question: str, answers: Iterator[str] = answers) -> str:
            try:
                return next(answers)
            except StopIteration:
                raise click.Abort from None

        monkeypatch.setattr(f"{place}.ask", answer)
        assert begun("goal", "questions").code == 0
        assert len(begun("list", "--tag", "goals", "--json").json) == entries


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["goal", "new", "x" * 130], "at most 120"),
        (["goal", "new", "x", "--target", "yesterday"], "write it like"),
        (["goal", "new", "x", "--target", "2020-01-01"], "passed"),
        (["goal", "new", "x", "--level", "3=far"], "N=WORDS"),
        (["goal", "new", "x", "--level", "1=more"], "needs own words at least for 0"),
        (["goal", "new", "x", "--from", "zzzz"], "that id or name"),
        (["goal", "rate", "call", "11"], "0 to 10"),
        (["goal", "rate", "call", "often"], "0 to 10"),
        (["goal", "rate", "nothing like it", "5"], "no goal"),
        (["goal", "revise", "call"], "Nothing that differs"),
        (["goal", "repeat", "call", "x"], "needs --often"),
        (["goal", "repeat", "call", "x", "--often", "FREQ=SECONDLY"], "whole days"),
        (["goal", "repeat", "call", "x", "--often", "now and then"], "write it like"),
        (["goal", "repeat", "call", "x", "--often", "daily", "--skill", "nope"], "Nothing was written"),
        (["goal", "mark", "call", "two"], "no practice"),
        (["goal", "step", "call", "swim", "--done"], "no step"),
        (["goal", "step", "call", "--done", "--open"], "one at a time"),
        (["goal", "step", "call"], "few words"),
        (["goal", "area", "call", "work"], "none of"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(calls: Run, words: list[str], said: str) -> None:
    """Bad input exits 2, says why, and writes nothing."""
    before = calls("goals", "--all", "--json").out
    done = calls(*words)
    assert (done.code, said in done.err) == (2, True), done.err
    assert calls("goals", "--all", "--json").out == before


def test_hostile_words_reach_the_terminal_as_words(begun: Run) -> None:
    """Signs that could act stand as marks in text and as numbers in JSON."""
    begun("goal", "new", "a\u202eb [/]", "--obstacle", "x\u202ey")
    assert "\u202e" not in begun("goal", "show", "a").out + begun("goals").out
    assert begun("goals", "--json").json["goals"][0]["title"] == "a\u202eb [/]"
