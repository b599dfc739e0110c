"""The front door: help, names that are not there, what is said when something is wrong, and how it ends."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from tests.tui.cli.conftest import Run
from tui.cli.front import COMMANDS, SECTIONS, evenso


def every_command() -> Iterator[list[str]]:
    """The words of every command and subcommand."""
    context = click.Context(evenso)
    for name in COMMANDS:
        command = evenso.get_command(context, name)
        yield [name]
        if isinstance(command, click.Group):
            yield from ([name, inner] for inner in command.list_commands(click.Context(command)))


@pytest.mark.parametrize("words", list(every_command()), ids=" ".join)
def test_every_command_has_help_with_examples(run: Run, words: list[str]) -> None:
    """`--help` answers at once, with the command's usage and an example that holds it."""
    done = run(*words, "--help")
    assert done.code == 0
    assert done.out.startswith(f"Usage: evenso {' '.join(words)}")
    assert done.err == ""
    if "Commands:" not in done.out:
        examples = done.out.partition("Examples:\n")[2].splitlines()
        assert any(" ".join(["evenso", *words]) in line for line in examples)


@pytest.mark.parametrize("words", list(every_command()), ids=" ".join)
def test_short_help_is_help_too(run: Run, words: list[str]) -> None:
    """`-h` alone shows the help of every command, also of those that end in free words."""
    assert "Usage:" in run(*words, "-h").out


def test_the_front_lists_every_command(run: Run) -> None:
    """`evenso --help` names every command with its line, and says what this is not."""
    done = run("--help")
    assert done.code == 0
    assert all(f"  {name} " in done.out and line in done.out for name, (_module, line) in COMMANDS.items())
    assert "not a medical device" in done.out
    assert all(f"\n{title}:\n" in done.out for title in SECTIONS.values())
    assert set(SECTIONS) <= set(COMMANDS)


def test_the_version_is_said(run: Run) -> None:
    """`--version` prints name and version on standard output."""
    assert run("--version").out.startswith("Even So ")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["lgo"], "did you mean log"),
        (["--frobnicate"], "--frobnicate"),
        (["show"], "needs ID"),
        (["log", "7", "--fel", "calm"], "--feel"),
        (["trend", "--days", "many"], "whole number"),
        (["trend", "--days", "0"], "from 1"),
        (["practice", "x", "--before", "11"], "from 0 to 10"),
        (["practice", "x", "--state", "great"], "done"),
        (["list", "--from", "3/4"], "3/4"),
        (["list", "--from", "today", "--to", "yesterday"], "earlier day goes first"),
        (["trend", "--days", "5", "--from", "1 Nov"], "Either"),
    ],
)
def test_wrong_words_are_one_sentence_and_2(run: Run, words: list[str], said: str, journal_file: Path) -> None:
    """What is not understood is told in one line on standard error, with exit code 2, and nothing is made."""
    done = run(*words)
    assert done.code == 2
    assert said in done.err
    assert len(done.err.strip().splitlines()) == 1
    assert done.out == ""
    assert not journal_file.exists()


@pytest.mark.fault("F82")
def test_the_app_says_that_it_needs_a_terminal(run: Run, journal_file: Path) -> None:
    """Without a terminal `evenso` alone says what it needs, ends with 2 and makes nothing."""
    done = run()
    assert (done.code, done.out) == (2, "")
    assert "needs a terminal" in done.err
    assert not journal_file.exists()


@pytest.mark.fault("F82")
def test_a_dumb_terminal_is_told_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal whose cursor cannot move is named, and what works in it."""
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setattr("tui.cli.opening.is_terminal", lambda _stream: True)
    done = run()
    assert done.code == 2
    assert "dumb" in done.err


def test_an_odd_clock_is_told(run: Run) -> None:
    """An `EVENSO_NOW` that is no moment is refused with how to write it."""
    done = run("log", "7", now="soon")
    assert done.code == 2
    assert "2026-11-22T09:00" in done.err


@pytest.mark.parametrize("now", ["2026-11-22", "2026-11-22T09:00", "2026-11-22T09:00:30", "2026-11-22T08:00+00:00"])
def test_the_clock_may_be_fixed_in_several_ways(run: Run, now: str) -> None:
    """`EVENSO_NOW` is taken with or without seconds, offset or time."""
    assert run("log", "7", "--json", now=now).json["at"].startswith("2026-11-22T")


@pytest.mark.fault("F10")
def test_a_mistake_of_the_program_shows_and_keeps_no_word(
    begun: Run, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    """An unexpected exception becomes one line with the place of a private note that holds types and lines only."""

    def fail(*_words: object, **_more: object) -> None:
        raise LookupError(f"a row that quotes {_words}")

    monkeypatch.setattr("storage.journal.Journal.add", fail)
    done = begun("log", "7", "XYZZY slept badly")
    note = home / ".local/state/evenso/problems.log"
    assert done.code == 1
    assert str(note) in done.err
    assert "XYZZY" not in done.err + done.out + note.read_text("utf-8")
    assert "LookupError" in note.read_text("utf-8")
    assert "test_front.py:" in note.read_text("utf-8")
    assert "Traceback" not in done.err
    assert stat.S_IMODE(note.stat().st_mode) == 0o600
    assert stat.S_IMODE(note.parent.stat().st_mode) == 0o700


@pytest.mark.fault("F81")
def test_a_home_that_cannot_be_written_is_no_second_mistake(
    begun: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where no private note can be kept, the message says so and nothing else happens."""
    (tmp_path / "file").touch()
    monkeypatch.setenv("HOME", str(tmp_path / "file"))
    monkeypatch.setattr("storage.journal.Journal.add", lambda *_: 1 / 0)
    done = begun("log", "7")
    assert done.code == 1
    assert "could not be noted down" in done.err


def test_ctrl_c_is_quiet(begun: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+C ends with 130 and says nothing."""

    def interrupt(*_words: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("storage.journal.Journal.add", interrupt)
    done = begun("log", "7")
    assert (done.code, done.out, done.err) == (130, "", "")


@pytest.mark.fault("F81")
def test_a_relative_or_missing_home_names_the_path_it_tried(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A default place that cannot be made is told with its path."""
    monkeypatch.delenv("EVENSO_JOURNAL")
    monkeypatch.setenv("HOME", "/dev/null/nowhere")
    done = run("log", "7")
    assert done.code == 1
    assert "/dev/null/nowhere" in done.err
    assert "Traceback" not in done.err
