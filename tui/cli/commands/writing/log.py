"""`evenso log`: a check-in in one line, or by answering three questions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import click

from evenso.language import tr
from evenso.records import AnyEntry, CheckIn, Moment, Practice
from tui.cli.commands.own.values import say_values, values_of
from tui.cli.commands.writing.entries import (
    moment_at,
    on_its_day,
    say_saved,
    skill_named,
    skills_of,
    tell_about_history,
    tell_of_another,
    tell_of_line,
    tell_of_time,
    tell_quietly,
)
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import at_option, comma_list, json_option, named, stored, whole
from tui.cli.shapes import WordsCommand
from tui.cli.streams.output import tell
from tui.cli.streams.words import ask, has_pipe, joined, left_unread, read_standard_input, someone_is_there

if TYPE_CHECKING:
    from evenso.annotations.trackers import TrackerValue
    from storage.journal import Journal


MOODS: Final = frozenset(str(mood) for mood in range(1, 11))


@dataclass(frozen=True, slots=True)
class _Told:
    """What was given, before it is a check-in."""

    mood: int | None
    feelings: tuple[str, ...]
    note: str
    piped: str = ""
    """What came through a pipe to be a mood and its words."""


@dataclass(frozen=True, slots=True)
class Given:
    """What stands beside a template's name."""

    mood: str | None
    words: tuple[str, ...]
    feelings: tuple[str, ...]
    skills: tuple[str, ...]
    tracks: tuple[str, ...]


@click.command(
    "log",
    cls=WordsCommand,
    examples=(
        "evenso log 7",
        "evenso log 7 slept badly but called Ana --feel tired,hopeful",
        'evenso log 4 --at "yesterday 9pm" --skill "slow breath"',
        "evenso log 6 --track sleep=7,outside=yes",
        'evenso log 4 --template "bad night"',
        "evenso log",
        "evenso log 6 - < line.txt",
    ),
)
@click.argument("mood", required=False, type=stored, metavar="[MOOD]")
@click.argument("words", nargs=-1, type=stored, metavar="[WORDS…]")
@at_option
@click.option("--feel", multiple=True, type=stored, metavar="calm,tired", help="Feelings, with commas between.")
@click.option(
    "--skill",
    "skills",
    multiple=True,
    type=stored,
    metavar="NAME",
    shell_complete=named("skill"),
    help="A skill practised (repeatable).",
)
@click.option(
    "--track",
    "tracks",
    multiple=True,
    type=stored,
    metavar="sleep=6",
    shell_complete=named("value"),
    help="A value of a tracker of yours.",
)
@click.option(
    "--template",
    type=stored,
    metavar="NAME",
    shell_complete=named("template"),
    help="A template of yours, with all that it writes.",
)
@json_option
@pass_desk
def log_command(
    desk: Desk,
    /,
    mood: str | None,
    words: tuple[str, ...],
    at: str | None,
    feel: tuple[str, ...],
    template: str | None,
    as_json: bool,
    **beside: tuple[str, ...],
) -> None:
    """Write a check-in.

    MOOD is a whole number from 1 (low) to 10 (high), WORDS a line of note.
    Without a MOOD it asks, so that nothing lands in your shell's history;
    from a pipe it reads the MOOD and the words. WORDS that are a single `-`
    are read from standard input; words that begin with two dashes go after `--`.
    With nothing but --track only the values are saved; with --template the MOOD may be left out.
    """
    skills, tracks = beside["skills"], beside["tracks"]
    at_moment = moment_at(desk, at)
    if template is not None:
        _from_template(desk, template, Given(mood, words, comma_list(feel), skills, tracks), at_moment, as_json)
        return
    if tracks and desk.may_begin():
        raise Refused(tr("There is no tracker yet; `evenso tracker add sleep` makes one. Nothing was written."))
    if tracks and mood is None and not feel and not skills:
        with desk.existing() as journal:
            say_values(journal.add_tracker_values(values_of(journal, tracks, at_moment)), as_json=as_json)
        return
    told = _told(desk, mood, words, comma_list(feel))
    check_in = CheckIn(at=at_moment, day=at_moment.entry_day(), mood=told.mood, feelings=told.feelings, note=told.note)
    if skills and desk.may_begin():
        for name in skills:
            skill_named(skills_of(None), name)  # no journal begins for a name that is none
    with desk.writing() as journal:
        saved, values = _save(journal, check_in, skills, values_of(journal, tracks, at_moment))
        _say(desk, journal, saved, values, words, as_json=as_json)
    _tell_of_words(mood, words, told.piped)
    tell_of_time(desk, words, saved[0].id if saved else "")


def _tell_of_words(mood: str | None, words: tuple[str, ...], piped: str) -> None:
    """Say what became of words that may have been meant otherwise."""
    _tell_unread(mood, words)
    _tell_lines(piped)
    tell_of_line(words)


def _tell_unread(mood: str | None, words: tuple[str, ...]) -> None:
    """Say that words came through a pipe which nobody asked for: they are not in what was saved."""
    if mood not in {None, "-"} and not words and left_unread():
        tell(tr("What waits on standard input was left there; `evenso log {mood} -` takes it as the line.", mood=mood))


def _tell_lines(words: str) -> None:
    """Say that one check-in took several lines, where they read like several: a loop's other lines are among them."""
    lines = [line for line in words.split("\n") if line.strip()]
    if len(lines) > 1 and all(line.split()[0] in MOODS for line in lines):
        tell(
            tr(
                "All {n} lines of standard input are one check-in now. `evenso undo` takes it back; in a loop,"
                " `evenso log 7 WORDS` reads none of them.",
                n=len(lines),
            )
        )


def _from_template(desk: Desk, name: str, given: Given, at: Moment, as_json: bool) -> None:
    from tui.cli.commands.daily.logging import save_template

    with desk.existing() as journal:
        saved, values = save_template(desk, journal, name, given, at)
        _say(desk, journal, saved, values, given.words, as_json=as_json)


def _say(
    desk: Desk,
    journal: Journal,
    saved: list[AnyEntry],
    values: list[TrackerValue],
    words: tuple[str, ...],
    *,
    as_json: bool,
) -> None:
    """Say what was saved, and what there is to know beside it."""
    if saved:
        say_saved(saved, values, as_json=as_json)
    else:
        say_values(values, as_json=as_json)
    if not as_json:
        tell_of_another(journal, saved)
    tell_quietly(desk, journal, saved)
    tell_about_history(journal, words)


def _told(desk: Desk, mood: str | None, words: tuple[str, ...], feelings: tuple[str, ...]) -> _Told:
    """Return what was given; asked for, or read from a pipe, when there is no mood."""
    if mood == "-" and not words:
        mood = None
    elif mood is not None:
        return _Told(_mood(mood), feelings, joined(words))
    if someone_is_there():
        desk.ready_for_words()
        return _asked(feelings)
    if feelings and not has_pipe():
        return _Told(None, feelings, "")
    piped = read_standard_input() if has_pipe() else ""
    first, rest = (*piped.split(maxsplit=1), "", "")[:2]
    if not first and not feelings:
        raise Refused(
            tr(
                "A check-in needs a mood from 1 to 10, as in `evenso log 7`; in a terminal, `evenso log` asks. "
                "Nothing was written."
            )
        )
    return _Told(_mood(first) if first else None, feelings, rest.strip(), piped)


def _asked(feelings: tuple[str, ...]) -> _Told:
    """Ask the three questions; ctrl+d ends them and keeps what was answered, ctrl+c leaves and says what was not."""
    told = _Told(None, (), "")
    try:
        told = replace(told, mood=_asked_mood(may_be_left=bool(feelings)), feelings=feelings)
        if not feelings:
            told = replace(
                told, feelings=comma_list([ask(tr("Feelings, with commas between (Enter leaves them out): "))])
            )
        return replace(told, note=ask(tr("A line about it (Enter leaves it out): ")))
    except click.Abort:
        if told.mood is None and not told.feelings:
            tell(tr("Nothing was written."))
            raise
        tell(tr("The rest is left out."))
        return told
    except KeyboardInterrupt:
        if told.mood is None:
            tell(tr("Nothing was written."))
        else:
            tell(tr("Nothing was written. (Ctrl+D ends the questions, too, and keeps what was answered.)"))
        raise


def _asked_mood(*, may_be_left: bool) -> int | None:
    while True:
        answer = ask(tr("How is it right now, from 1 (low) to 10 (high)? "))
        if not answer and may_be_left:
            return None
        try:
            return _mood(answer)
        except Refused:
            tell(tr("A mood is a whole number from 1 to 10. (Ctrl+C leaves without saving.)"))


def _mood(words: str) -> int:
    try:
        return whole(words, tr("A mood"), 1, 10)
    except Refused as refusal:
        if any(letter.isalpha() for letter in words):
            raise Refused(
                tr("{problem} For words without a mood there is `evenso note`.", problem=refusal.message)
            ) from None
        raise


def _save(
    journal: Journal, check_in: CheckIn, names: tuple[str, ...], values: list[TrackerValue]
) -> tuple[list[AnyEntry], list[TrackerValue]]:
    """Save the check-in, the practices and values beside it in one step; an unknown skill is refused before that."""
    known = skills_of(journal) if names else []
    skills = list(dict.fromkeys(skill_named(known, name) for name in names))
    check_in = on_its_day(check_in, journal)
    if not skills and not values:
        return [journal.add(check_in)], []
    practices = [
        Practice(at=check_in.at, day=check_in.day, skill_id=skill.id, skill=skill.name, area=skill.area)
        for skill in skills
    ]
    from storage.contents.labels import say_entry

    return journal.add_together([check_in, *practices], values, label=say_entry(check_in))
