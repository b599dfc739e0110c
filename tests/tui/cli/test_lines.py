"""Lines of messages and questions at a terminal: none breaks inside a word."""

from __future__ import annotations

import io
import sys

import pytest

from tui.cli.streams import output, words


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take standard error for a terminal of 60 columns."""
    monkeypatch.setattr(output, "is_terminal", lambda _stream: True)
    monkeypatch.setattr(output, "_width", lambda _stream: 60)


SENTENCE = "3 backups in /home/ana/journal/backups can be read without a passphrase. Protect them too?"


@pytest.mark.usefixtures("terminal")
def test_a_message_breaks_between_words(capsys: pytest.CaptureFixture[str]) -> None:
    """Every line fits, every word is whole, and nothing is left out or added."""
    output.tell(SENTENCE)
    shown = capsys.readouterr().err
    assert max(map(len, shown.splitlines())) <= 60
    assert shown.split() == SENTENCE.split()


@pytest.mark.usefixtures("terminal")
def test_a_path_that_is_longer_than_a_line_stays_whole(capsys: pytest.CaptureFixture[str]) -> None:
    """It can be copied from the terminal as it is."""
    path = "/home/ana/" + "folder/" * 12 + "journal.db"
    output.tell(f"The journal lies in {path}.")
    assert f"{path}.\n" in capsys.readouterr().err


@pytest.mark.usefixtures("terminal")
def test_a_question_keeps_the_space_before_its_answer(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is typed does not touch the question."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("yes\n"))
    assert words.ask(f"{SENTENCE} ") == "yes"
    shown = capsys.readouterr().err
    assert shown.split() == SENTENCE.split()
    assert shown.endswith("too? ")


def test_elsewhere_than_at_a_terminal_lines_are_as_they_were(capsys: pytest.CaptureFixture[str]) -> None:
    """Scripts read one sentence a line."""
    output.tell(SENTENCE)
    assert capsys.readouterr().err == f"{SENTENCE}\n"
