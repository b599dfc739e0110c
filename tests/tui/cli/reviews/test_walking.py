"""`evenso review` at a terminal: the app's steps, each skippable, left and taken up again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from evenso.goals.records import Goal, GoalState, GoalStep, GoalVersion
from evenso.patterns.records import Pattern
from evenso.reviews.records import Review
from storage.journal import Journal
from tests.tui.cli.conftest import Run
from tests.tui.conftest import NOON, Clock

pytestmark = pytest.mark.slow

Sit = Callable[[list[str]], list[str]]


@pytest.fixture
def sit(monkeypatch: pytest.MonkeyPatch) -> Sit:
    """Put a person at the terminal who gives these answers and then presses Ctrl+C; return the questions."""

    def sit_down(answers: list[str]) -> list[str]:
        lines, asked = iter(answers), list[str]()

        def answer(question: str) -> str:
            asked.append(question.strip())
            try:
                return next(lines)
            except StopIteration:
                raise KeyboardInterrupt from None

        monkeypatch.setattr("tui.cli.commands.reviews.review._can_ask", lambda: True)
        monkeypatch.setattr("tui.cli.commands.reviews.walking.ask", answer)
        return asked

    return sit_down


@pytest.fixture
def week(begun: Run, journal_file: Path) -> Run:
    """A journal with a pattern, a goal with no step, and an entry that is to be brought up."""
    with Journal.open(journal_file, clock=Clock()) as journal:
        journal.add_pattern(Pattern(name="saying yes"))
        journal.add_goal(Goal(versions=(GoalVersion(day=NOON.date(), title="answer tomorrow"),)))
    begun("note", "ask about sleep", "--for-session")
    return begun


def saved(file: Path) -> Review | None:
    """Return the newest review."""
    with Journal.open(file, clock=Clock()) as journal:
        return next(iter(journal.reviews()), None)


def test_every_step_is_asked_and_what_is_said_is_kept(week: Run, journal_file: Path, sit: Sit) -> None:
    """Words, a pattern, a rating, a step and a mark, each saved at once; at the end it is finished and is read."""
    asked = sit(["a walk", "I said no", "9", "1", "x", "6 nearly", "write one line", "1", "a word"])
    done = week("review")
    assert done.code == 0
    assert next(line for line in done.out.splitlines() if " of 8" in line) == "1 of 8  The week"
    assert done.out.count(" of 8  ") == 8
    assert done.err.count("left at 8 of 8") == 0  # the end says it once
    assert done.err.rstrip().endswith("finished.")
    assert len(asked) == 9
    assert "There are the numbers 1 to 1; Enter goes on." in done.err
    assert "How close it feels is a whole number" in done.err
    review = saved(journal_file)
    assert review is not None
    assert review.finished
    assert [review.said_in(part) for part in ("hardest", "noticed", "bring")] == ["a walk", "I said no", "a word"]
    with Journal.open(journal_file, clock=Clock()) as journal:
        (goal,) = journal.goals()
        assert ([one.value for one in goal.ratings], [one.text for one in goal.steps]) == ([6], ["write one line"])
        assert not journal.entries(marked=True)
    shown = week("review").out
    assert "Belongs to “saying yes”" in shown
    assert "What helped: a walk" in shown
    assert len(asked) == 9


def test_it_is_left_and_goes_on_there(week: Run, journal_file: Path, sit: Sit) -> None:
    """Ctrl+C keeps the step and what was said; the next time asks from there on, and Enter keeps what is there."""
    sit(["a walk"])
    assert week("review").code == 130
    review = saved(journal_file)
    assert review is not None
    assert (review.step, review.finished, review.said_in("hardest")) == (6, False, "a walk")
    asked = sit([""] * 20)
    assert week("review").out.strip().startswith("6 of 8")
    assert not any("What helped" in question for question in asked)
    review = saved(journal_file)
    assert review is not None
    assert review.finished


def test_a_finished_one_is_changed_where_it_was_written(week: Run, journal_file: Path, sit: Sit) -> None:
    """It says how; asked again, Enter keeps what is there, and left in the middle it stays finished."""
    sit(["a walk", *[""] * 20])
    week("review")
    assert "To change an answer: `evenso review --again`" in week("review").err
    assert "`evenso review --of 2026-11-16 --again`" in week("review", "--of", "today").err
    asked = sit(["", "I said no"])
    left = week("review", "--again")
    assert left.code == 130
    assert "stays finished" in left.err
    assert "Enter keeps: a walk" in asked[0]
    review = saved(journal_file)
    assert review is not None
    assert (review.said_in("hardest"), review.said_in("noticed"), review.finished) == ("a walk", "I said no", True)


def test_a_step_back_asks_it_again(week: Run, journal_file: Path, sit: Sit) -> None:
    """`<` goes to the last step that asked something, Enter keeps what was said there; from the first, to the facts."""
    asked = sit(["<", "a walk", "<", "", "I said no", "", "<", "", "", *[""] * 9])
    done = week("review")
    assert done.code == 0
    assert [line[:6] for line in done.out.splitlines() if " of 8  " in line][4:] == [
        *("5 of 8", "1 of 8", "2 of 8", "3 of 8", "4 of 8", "5 of 8"),
        *("6 of 8", "5 of 8", "6 of 8", "7 of 8", "6 of 8", "7 of 8", "8 of 8"),
    ]
    assert "Enter keeps: a walk" in asked[3]
    review = saved(journal_file)
    assert review is not None
    assert (review.said_in("hardest"), review.said_in("noticed"), review.finished) == ("a walk", "I said no", True)


def test_a_goal_may_rest_and_a_step_that_is_done_is_followed(week: Run, journal_file: Path, sit: Sit) -> None:
    """As in the app: done, then the next one is written; one word lets it rest, and no more is asked of it."""
    with Journal.open(journal_file, clock=Clock()) as journal:
        (goal,) = journal.goals()
        journal.add_step(GoalStep(goal_id=goal.id, text="first line"))
    sit(["", "", "", "", "y", "second line", "<", "Parked", "", ""])
    assert week("review").code == 0
    with Journal.open(journal_file, clock=Clock()) as journal:
        (goal,) = journal.goals(closed=True)
        assert goal.state is GoalState.PARKED
        assert [(one.text, one.done is not None) for one in goal.steps] == [
            ("first line", True),
            ("second line", False),
        ]


def test_a_word_that_is_neither_yes_nor_no_is_asked_again(week: Run, journal_file: Path, sit: Sit) -> None:
    """Words are no answer to whether a step is done: nothing is taken from them, and it is asked once more."""
    with Journal.open(journal_file, clock=Clock()) as journal:
        (goal,) = journal.goals()
        journal.add_step(GoalStep(goal_id=goal.id, text="first line"))
    asked = sit(["", "", "", "", "almost", "YES", "", "", ""])
    assert week("review").err.count("y is yes, n is no; Enter leaves it open.") == 1
    assert asked[4] == asked[5] == "Next small step: first line. Done? [y/n]"
    with Journal.open(journal_file, clock=Clock()) as journal:
        (goal,) = journal.goals()
        assert goal.steps[0].done is not None


@pytest.mark.parametrize("answer", ["", "n", "No"])
def test_enter_or_no_leaves_a_step_open(week: Run, journal_file: Path, sit: Sit, answer: str) -> None:
    """It stays as it was, and no other one is asked for."""
    with Journal.open(journal_file, clock=Clock()) as journal:
        (goal,) = journal.goals()
        journal.add_step(GoalStep(goal_id=goal.id, text="first line"))
    asked = sit(["", "", "", "", answer, "", "", ""])
    assert week("review").code == 0
    assert not any("A small step" in question for question in asked)
    with Journal.open(journal_file, clock=Clock()) as journal:
        assert journal.goals()[0].steps[0].done is None


@pytest.mark.parametrize(("answers", "told"), [(["a walk"], "Left at 6 of 8"), ([], "Left at 5 of 8")])
def test_leaving_says_what_is_kept(week: Run, sit: Sit, answers: list[str], told: str) -> None:
    """Where it goes on, and that each answer that was given is kept."""
    sit(answers)
    assert f"{told}; what you answered is kept" in week("review").err


def test_reading_asks_nothing(week: Run, journal_file: Path, sit: Sit) -> None:
    """With `--read`, `--json` or `--saved` nothing is asked and nothing is kept."""
    asked = sit([])
    for words in ("--read",), ("--json",), ("--saved",):
        assert week("review", *words).code == 0
    assert (asked, saved(journal_file)) == ([], None)


def test_without_a_terminal_nothing_is_asked(week: Run) -> None:
    """Through a pipe the questions are printed, and how they are answered is said."""
    done = week("review")
    assert done.code == 0
    assert "`evenso review` in a terminal goes through it" in done.err
