"""What click says of a command that is not written right: its own sentences are known, and said in another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest

from evenso.language import _Spoken, speak
from tests.tui.cli.conftest import Run
from tests.tui.cli.test_front import every_command
from tui.cli.front import evenso
from tui.cli.options import OneOf
from tui.cli.shapes import Command, Group
from tui.cli.streams.click_words import click_said
from tui.cli.streams.stand_ins import said_stand_ins, stand_ins
from tui.cli.streams.words import is_no, is_yes


class Marked:
    """A catalogue that shows that a sentence went through it."""

    def gettext(self, message: str) -> str:
        """Return the sentence with a mark before it."""
        return f"*{message}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the sentence about `n` things with a mark."""
        return f"*{msgid1 if n == 1 else msgid2}"

    def pgettext(self, context: str, message: str) -> str:
        """Return a word with a mark; for a yes and a no other words beside it."""
        return {"y yes": "j ja", "no": "n nein no"}.get(message, f"*{message}")


@pytest.fixture
def marked() -> Iterator[None]:
    """Speak a language in which every sentence is marked."""
    before = _Spoken.code, _Spoken.catalogue, _Spoken.points
    speak("xx", Marked())
    yield
    _Spoken.code, _Spoken.catalogue, _Spoken.points = before


@click.command("one", cls=Command, examples=("one 3",))
@click.argument("words", nargs=-1)
@click.option("--many", type=int, nargs=1, help="How many.")
@click.option("--pair", nargs=2)
@click.option("--way", type=OneOf(("there", "back")))
@click.option("--flag", is_flag=True)
def one(**_values: object) -> None:
    """Do one thing."""


@click.group("some", cls=Group, no_args_is_help=False)
def some() -> None:
    """Do some things."""


@some.command("bare", cls=Command)
def bare() -> None:
    """Take nothing."""


@pytest.mark.parametrize(
    ("command", "words", "said"),
    [
        (one, ["--many"], "*Option '--many' requires an argument."),
        (one, ["--pair", "a"], "*Option '--pair' requires 2 arguments."),
        (one, ["--flag=3"], "*Option '--flag' does not take a value."),
        (one, ["--many", "x"], "*Invalid value for '--many': *'x' is not a valid integer."),
        (one, ["--way", "x"], "*Invalid value for '--way': *“x” is none of there, back."),
        (bare, ["a"], "*Got unexpected extra argument (a)"),
        (bare, ["a", "b"], "*Got unexpected extra arguments (a b)"),
        (some, [], "*Missing command."),
        (some, ["that"], "*No such command 'that'."),
    ],
)
def test_clicks_sentences_are_known(command: click.Command, words: list[str], said: str, marked: None) -> None:
    """Each sentence that click makes of wrong input is said in the process's language, with its values."""
    with pytest.raises(click.UsageError) as caught, command.make_context("x", words) as context:
        command.invoke(context)
    assert click_said(caught.value.format_message()) == said


def test_in_english_they_are_clicks_own() -> None:
    """Without another language nothing is read or changed."""
    assert click_said("Missing command.") == "Missing command."
    assert click_said("What nobody says.") == "What nobody says."


def test_a_help_page_has_its_headings_in_the_language(marked: None) -> None:
    """Usage, options, commands, examples and the line of --help itself."""
    with one.make_context("one", []) as context:
        page = one.get_help(context)
    for said in ("*Usage: one [*OPTIONS] [*WORDS]...", "*Options:", "*Examples:", "*Show this message and exit."):
        assert said in page
    with some.make_context("some", ["bare"]) as context:
        assert "*Commands:" in some.get_help(context)


def test_a_yes_may_be_typed_in_both_languages(marked: None) -> None:
    """A person who is asked in German may type j as well as y."""
    assert [word for word in ("y", "YES", "j", "Ja", "n", "", "jein") if is_yes(word)] == ["y", "YES", "j", "Ja"]
    assert [word for word in ("n", "NO", "Nein", "j", "", "never") if is_no(word)] == ["n", "NO", "Nein"]


def test_what_is_too_much_or_missing_is_said_in_our_own_words(run: Run) -> None:
    """A word too many is named with what may have been meant, a group says what it has; nothing of a parser is left."""
    assert "has no place for “new”. Did you mean `evenso skill new`?" in run("skills", "new").err
    assert "has no “bogus”; it has add, delete, list." in run("marker", "bogus").err
    assert "`evenso pattern` needs one of these: archive, delete, edit, line, new, noticed, show." in run("pattern").err
    assert run("week", "now").code == 2


def test_a_noun_alone_says_what_there_is_and_where_the_rest_is_told(run: Run) -> None:
    """A group that has a list is no refusal: a first-time user types the noun and sees what it holds."""
    run("log", "5")
    for noun, said in (("template", "There is no template yet."), ("setback", "No setback is found or marked here.")):
        done = run(noun)
        assert (done.code, done.out) == (0, run(noun, "list").out)
        assert said in done.out + done.err
        assert done.err.endswith(f"`evenso {noun} --help` shows what else can be done.\n")


ALIKE = {"A", "B", "CODE", "ID", "N", "NAME", "RRULE", "SKILL", "BOOLEAN", "FORMAT"}
"""What stands in a help page alike in every language, beside what is typed as it stands."""


def test_what_stands_for_words_is_known_in_every_command() -> None:
    """Each capital word that stands for what is typed has its place in the table, and the table holds no others."""
    context, found = click.Context(evenso), set[str]()
    for name, *inner in every_command():
        command = evenso.get_command(context, name)
        if inner and isinstance(command, click.Group):
            command = command.get_command(context, inner[0])
        assert command is not None
        shown = [one.make_metavar(context) for one in command.params]
        shown += [command.options_metavar or "", getattr(command, "subcommand_metavar", "")]
        found |= set(re.findall(r"[A-Z]+", " ".join(shown)))
    assert found == {word for word in stand_ins() if word.isupper()} | (ALIKE & found)


@pytest.mark.usefixtures("marked")
def test_what_stands_for_words_is_said_in_the_language() -> None:
    """Stand-ins are translated wherever they stand; options, values and what is no stand-in are left alone."""
    assert said_stand_ins("[WORDS…]") == "[*WORDS…]"
    assert said_stand_ins("--sleep ID|WHEN") == "--sleep ID|*WHEN"
    assert said_stand_ins("LOW-HIGH sleep=6 yes|no") == "*LOW-*HIGH *sleep=6 yes|no"


def test_english_stand_ins_stay_as_they_are() -> None:
    """English looks nothing up."""
    assert said_stand_ins("[WORDS…] --track sleep=6") == "[WORDS…] --track sleep=6"
