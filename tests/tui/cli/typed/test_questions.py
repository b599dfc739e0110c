"""Questions asked in a real terminal: an answer that was given outlives whatever ends the questions."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.journeys.terminal import Terminal, program_environment
from tests.tui.cli.conftest import Run
from tests.tui.cli.typed.test_lines import BACK, drafts


@pytest.fixture
def env(home: Path, journal_file: Path) -> dict[str, str]:
    """What the program sees of the machine."""
    (home / "tmp").mkdir()
    return program_environment(home, journal_file)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGHUP, signal.SIGTERM, signal.SIGKILL])
@pytest.mark.parametrize("words", [("guided", "past"), ("goal", "questions")], ids=["guided", "goals"])
def test_an_answer_outlives_what_ends_the_questions(
    env: dict[str, str], journal_file: Path, words: tuple[str, ...], number: signal.Signals, run: Run
) -> None:
    """It is a draft that the same command goes on with, and that the app has too; nothing is an entry yet."""
    with Terminal(list(words), env) as terminal:
        terminal.until("1 of" if words[0] == "guided" else "\n>")
        terminal.type("by the river\r")
        terminal.until(lambda _screen: bool(drafts(journal_file)))
        terminal.signal(number)
        assert terminal.ended() != 0
    assert run("list", "--json").json == []
    (draft,) = drafts(journal_file)
    assert "by the river" in draft.text
    with Terminal(list(words), env) as terminal:
        terminal.until(BACK if words[0] == "goal" else "by the river")
        terminal.until("\n>" if words[0] == "goal" else "2 of")


def test_goal_questions_go_on_and_let_the_draft_go(env: dict[str, str], journal_file: Path, run: Run) -> None:
    """What was answered before and after is one entry; the draft goes with it."""
    with Terminal(["goal", "questions"], env) as terminal:
        terminal.until("\n>")
        terminal.type("by the river\r")
        terminal.until(lambda _screen: bool(drafts(journal_file)))
        terminal.signal(signal.SIGINT)
        assert terminal.ended() == 130
        assert "What you answered is kept" in " ".join(terminal.text.split())
    with Terminal(["goal", "questions"], env) as terminal:
        terminal.until(BACK)
        terminal.until("\n>")
        terminal.type("with Ana\r")
        terminal.until(lambda _screen: any("Ana" in one.text for one in drafts(journal_file)))
        terminal.until(lambda screen: screen.count("\n>") > 1)
        terminal.type("\x04")
        terminal.until("Saved")
        assert terminal.ended() == 0
    (entry,) = run("list", "--json").json
    assert "by the river" in entry["text"]
    assert "with Ana" in entry["text"]
    assert drafts(journal_file) == []
