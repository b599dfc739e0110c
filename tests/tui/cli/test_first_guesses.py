"""A first look at a program is a guess at its names: what somebody may mean is named where the guess is wrong."""

from __future__ import annotations

import shlex
from pathlib import Path

import click
import pytest

from tests.tui.cli.conftest import Run
from tui.cli.commands.shell.meant import meant_by
from tui.cli.front import COMMANDS, evenso
from tui.palette.guesses import LINES
from tui.palette.need import sounds_in_need


def test_each_line_can_be_typed_and_no_word_of_it_is_a_command() -> None:
    """What is named begins with a command or an option that there is; no word stands twice or hides a command."""
    words = [word for some in LINES.values() for word in some]
    assert len(words) == len(set(words))
    assert not set(words) & set(COMMANDS)
    options = {option for param in evenso.params for option in param.opts}
    for line in LINES:
        first, *rest = shlex.split(line)
        assert first in options or first in COMMANDS
        if first in COMMANDS and rest and rest[0].startswith("--"):
            command = evenso.get_command(click.Context(evenso), first)
            assert command is not None
            assert rest[0] in {option for param in command.params for option in param.opts}


@pytest.mark.parametrize(
    ("word", "line"), [("7", "log 7"), ("10", "log 10"), ("11", ""), ("PDF", "summary -o summary.pdf")]
)
def test_a_bare_mood_means_a_check_in(word: str, line: str) -> None:
    """A number that is a mood is one; letters may be large."""
    assert meant_by(word) == line


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["print"], "`evenso summary` may be what you look for"),
        (["search", "riv"], "a * at the end of one lets it go on"),
        (["practice", "juggling"], "`evenso skill new` adds one"),
        (["log", "5", "--track", "sleep=7"], "`evenso tracker add NAME` makes one"),
        (["export", "json", "x.json"], "`-o PATH` says where it goes"),
        (["import", "evenso", "old.db"], "`evenso merge FILE` brings it into this journal"),
        (["merge", "old.json"], "`evenso import evenso FILE` brings one in"),
        (["log", "5", "--feel"], "`--feel` wants something after it"),
        (["practice", "x", "--state", "foo"], "`--state` does not take that: “foo” is none of"),
        (["start"], "`evenso` alone opens the app"),
        (["open"], "`evenso` alone opens the app"),
        (["quit"], "Each command ends by itself"),
        (["login"], "There is no account"),
        (["upgrade"], "What installed Even So renews"),
        (["theme", "dark"], "`evenso settings colours` may be what you look for"),
        (["year"], "`evenso trend --days 365` may be what you look for"),
        (["calendar"], "`evenso week` may be what you look for"),
        (["tutorial"], "`evenso demo` may be what you look for"),
        (["log", "--mood", "7"], "Did you mean `evenso log 7`?"),
        (["log", "7", "--note", "tired"], "Did you mean `evenso log 7 WORDS`?"),
        (["skills", "list"], "`evenso skills` alone shows them."),
        (["backup", "list"], "`evenso backups` lists them."),
        (["session", "agree", "walk"], "`evenso session new WHEN` writes one down"),
    ],
)
def test_a_refusal_says_what_would_do(run: Run, home: Path, words: list[str], said: str) -> None:
    """Each wrong turn of a first-time user names the way; nothing is written."""
    assert run("log", "5", "by the river").code == 0
    for name in ("old.db", "old.json"):
        (home / name).write_bytes(b"{}" if name.endswith("json") else b"SQLite format 3\0")
    done = run(*[str(home / word) if word.startswith("old.") else word for word in words])
    assert said in " ".join((done.out + done.err).split())
    assert done.code == (0 if words[0] == "search" else 2)


@pytest.mark.parametrize("word", ["help", "hilfe", "HELP"])
def test_help_is_answered_with_the_help(run: Run, word: str) -> None:
    """Who types `evenso help` sees the list of commands, and where Support is."""
    done = run(word)
    assert done.code == 0
    assert "Usage: evenso" in done.out
    assert "In a hard moment: `evenso support`." in done.err


@pytest.mark.parametrize(
    "words",
    [["help me"], ["help", "me"], ["!"], ["i", "want", "to", "die"], ["i need help"], ["ich will nicht mehr leben"]],
)
def test_a_cry_for_help_is_led_to_support(run: Run, words: list[str]) -> None:
    """Whatever words somebody finds, the refusal names `evenso support`; nothing is written."""
    done = run(*words)
    assert done.code == 2
    assert "`evenso support` may be what you look for" in " ".join(done.err.split())


@pytest.mark.parametrize(
    "words",
    [
        *(["sucide"], ["suicde"], ["suiced"], ["selfharm"], ["self-harm"], ["kill", "myself"], ["kill myself"]),
        *(["hepl"], ["hlep"], ["overdose"], ["ovredose"], ["hurt", "myself"], ["emergancy"], ["pannic"]),
        *(["selbsmord"], ["selbstmort"], ["suizit"], ["überdosis"], ["ueberdosis"], ["mich", "umbringen"]),
        *(["kirse"], ["notrfu"], ["selbst", "verletzen"], ["telefonselsorge"], ["Sucide"]),
    ],
)
def test_misspelt_words_of_a_crisis_lead_to_support_before_all_else(run: Run, words: list[str]) -> None:
    """A slip of the finger leads to no other command: Support is the only one that is named."""
    done = run(*words)
    said = " ".join(done.err.split())
    assert done.code == 2
    assert "`evenso support` may be what you look for" in said
    assert "did you mean" not in said


def test_no_known_word_is_taken_for_a_misspelt_one() -> None:
    """Whatever leads elsewhere by its own name still does, and no command of another name is near a word of need."""
    assert {meant_by(word) for word in LINES["undo"]} == {"undo"}
    known = {word: line for line, some in LINES.items() for word in some}
    assert {word: meant_by(word) for word in known} == known
    assert [name for name in COMMANDS if sounds_in_need(name)] == []
    for typo in ("lsit", "tody", "wek", "trned", "serach", "exprot", "setings", "goasl", "skils", "guidde", "sesions"):
        assert meant_by(typo) == ""
