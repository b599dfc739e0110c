"""Options and words as people write them: other hyphens, tags with their sign, dashes, another locale's bytes."""

from __future__ import annotations

import os
from pathlib import Path

import click
import pytest

from tests.tui.cli.conftest import Run
from tui.cli.front import COMMANDS, Front
from tui.cli.options import stored


@pytest.mark.parametrize("kind", ["check_in", "check-in", "Check-In"])
def test_a_kind_is_read_with_hyphen_and_underscore(begun: Run, kind: str) -> None:
    """The lines say check-in and the JSON check_in: either is understood."""
    assert [entry["kind"] for entry in begun("list", "--kind", kind, "--json").json] == ["check_in"]


def test_a_state_is_read_with_hyphen_and_underscore(begun: Run) -> None:
    """The state is kept in the contract's spelling."""
    assert begun("practice", "said no", "--state", "not_needed", "--json").json["state"] == "not-needed"


def test_a_kind_that_is_none_is_told_with_all_kinds(begun: Run) -> None:
    """The sentence names the option, the word and what there is."""
    done = begun("list", "--kind", "dream")
    assert done.code == 2
    assert "--kind" in done.err
    assert "“dream” is none of check_in, practice, note" in done.err


def test_the_sign_before_a_tag_is_no_part_of_it(begun: Run) -> None:
    """`#outside` and `outside` are one tag, when written, changed and listed."""
    saved = begun("note", "by the river", "--tag", "#outside, river", "--json").json
    assert saved["tags"] == ["outside", "river"]
    assert [entry["id"] for entry in begun("list", "--tag", "#outside", "--json").json] == [saved["id"]]
    assert begun("edit", saved["id"], "--tag", "#water", "--json").json["tags"] == ["water"]


def test_an_unknown_option_among_words_says_how_such_words_are_written(run: Run) -> None:
    """`--- tired` may have been meant as words: the way to write them is shown."""
    done = run("log", "7", "---", "tired")
    assert done.code == 2
    assert "go after `--`" in done.err
    assert "go after" not in run("today", "--nope").err


def test_the_skills_can_be_seen_before_there_is_a_journal(run: Run, journal_file: Path) -> None:
    """The hint that follows a wrong name leads somewhere on the first day, too."""
    assert "  slow breath" in run("skills").out
    assert run("skills", "--json").json == []
    assert not journal_file.exists()


def test_what_is_missing_is_named_plainly(run: Run) -> None:
    """A query that was forgotten is asked for without the signs of the help."""
    assert run("search").err.startswith("`evenso search` needs QUERY, as in `evenso search river`. ")


def test_an_empty_list_says_why(begun: Run) -> None:
    """Nothing at all and nothing that fits are different things."""
    assert begun("list", "--tag", "nowhere").err == "No entry fits these days, kinds, tags and marks.\n"
    begun("undo")
    assert begun("list").err == "There is no entry in this journal.\n"


def test_a_hit_without_words_leaves_no_blanks_behind(begun: Run) -> None:
    """A check-in that is only a number ends its line with its moment."""
    begun("log", "6")
    assert all(line == line.rstrip() for line in begun("search", "*").out.splitlines())


def test_words_of_another_locale_are_read_as_they_were_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Python takes the command line for ASCII, letters and emoji are still those that were typed."""
    typed = "é 😀".encode()
    monkeypatch.setattr(os, "fsencode", lambda words: words.encode("ascii", "surrogateescape"))
    assert stored(typed.decode("ascii", "surrogateescape")) == "é 😀"
    assert stored("caf\udce9") == "caf\ufffd"


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["goal", "new", "x", "--by", "dec"], "Did you mean --target?"),
        (["goal", "new", "x", "--targte", "dec"], "Did you mean --target?"),
        (["goal", "repeat", "x", "--every", "week"], "Did you mean --often?"),
        (["trial", "start", "--go"], ""),
        (["list", "--zzz"], ""),
    ],
)
def test_an_option_that_is_none_is_told_with_what_was_meant_or_nothing(
    begun: Run, words: list[str], meant: str
) -> None:
    """Only what is said so, or is alike as a word, is proposed; an unlike one has no proposal."""
    done = begun(*words)
    assert done.code == 2
    assert "has no option" in done.err
    assert meant in done.err
    assert bool(meant) is ("Did you mean" in done.err)


def test_a_form_that_is_none_is_refused_in_a_plain_sentence(begun: Run) -> None:
    """The word and all forms, without brackets of the help."""
    done = begun("guided", "nope")
    assert done.code == 2
    assert done.err.startswith("“nope” is none of thought, saying, rehearsal, past, now, future.")


@pytest.mark.parametrize("name", COMMANDS)
def test_no_line_of_a_help_list_is_cut(run: Run, name: str) -> None:
    """Every command of a group stands in its help with the whole of its sentence."""
    command = Front(name="evenso").get_command(click.Context(Front()), name)
    if isinstance(command, click.Group):
        listed = run(name, "--help").out.partition("Commands:")[2].partition("Examples:")[0]
        assert "..." not in listed
        assert all(one in listed for one in command.commands)


def test_levels_of_a_goal_stand_below_their_label(begun: Run) -> None:
    """All described levels are indented alike, the highest too."""
    begun("goal", "new", "sleep", "--level", "1=five", "--level", "0=four", "--level", "-2=none")
    assert "  From −2 to +2:\n    +1  five\n     0  four\n    −2  none\n" in begun("goal", "show", "sleep").out
