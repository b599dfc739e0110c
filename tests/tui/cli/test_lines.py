"""Lines at a terminal, of output, messages and questions: none breaks inside a word, and scripts see none of it."""

from __future__ import annotations

import io
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenso.cells import width_of
from tui.cli.streams import output, words
from tui.cli.streams.lines import broken


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take standard output and error for a terminal of 60 columns."""
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


@pytest.mark.usefixtures("terminal")
def test_output_breaks_between_words_too(capsys: pytest.CaptureFixture[str]) -> None:
    """A sentence begins at the margin again; what follows a first column hangs under its own beginning."""
    output.say(SENTENCE)
    output.say(f"wv3x  {SENTENCE}")
    shown = capsys.readouterr().out
    assert max(map(len, shown.splitlines())) <= 60
    assert shown.split() == [*SENTENCE.split(), "wv3x", *SENTENCE.split()]
    first, *more = shown[shown.index("wv3x") :].splitlines()
    assert first.startswith("wv3x  3 backups")
    assert all(line.startswith("      ") and line[6] != " " for line in more)


@pytest.mark.usefixtures("terminal")
def test_wide_letters_count_as_the_cells_they_take(capsys: pytest.CaptureFixture[str]) -> None:
    """Twenty words of four Chinese signs are 179 cells wide, and every line has at most 60."""
    output.say(" ".join(["睡得不好"] * 20))
    shown = capsys.readouterr().out.splitlines()
    assert max(map(width_of, shown)) <= 60
    assert " ".join(shown).split() == ["睡得不好"] * 20


@pytest.mark.usefixtures("terminal")
def test_a_file_that_is_shown_is_shown_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    """Lines that are meant to be copied, such as those for a shell, are not broken."""
    output.say_whole(f"  {SENTENCE}")
    assert capsys.readouterr().out == f"  {SENTENCE}\n"


@settings(max_examples=40)
@given(st.text(st.sampled_from("ab \u754ce\u0301-"), max_size=120), st.integers(8, 80))
def test_no_word_is_cut_lost_or_added(line: str, width: int) -> None:
    """Whatever stands in a line, its words come out as they were, and only a word longer than a line is wider."""
    lines = broken(line, width).split("\n")
    assert " ".join(lines).split() == line.split()
    assert all(width_of(one.rstrip(" ")) <= width or len(one.split()) == 1 for one in lines)


def test_elsewhere_than_at_a_terminal_lines_are_as_they_were(capsys: pytest.CaptureFixture[str]) -> None:
    """Scripts read one sentence a line."""
    output.tell(SENTENCE)
    output.say(SENTENCE)
    assert capsys.readouterr() == (f"{SENTENCE}\n", f"{SENTENCE}\n")
