"""`evenso setback`: the person's word on what was found, by the ids of `evenso trend --json`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

from evenso.annotations.saying import adjusted, as_found, confirmed, dismissed
from evenso.annotations.setbacks import SetbackNote
from evenso.language import tr
from tui.cli.commands.own.episodes import Episodes, read_episodes
from tui.cli.commands.writing.entries import tell_about_history
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import json_option, range_options, stored
from tui.cli.shapes import Command, Group, WordsCommand
from tui.cli.streams.output import ascii_only, columns, print_json, say
from tui.cli.streams.words import joined

if TYPE_CHECKING:
    from evenso.recovery.findings import Setback

_ID = click.argument("which", type=stored, metavar="ID")
_WORDS = click.argument("words", nargs=-1, type=stored, metavar="WORDS…")
_NAME = click.argument("words", nargs=-1, type=stored, metavar="[NAME…]")


@click.group("setback", cls=Group, no_args_is_help=False)
def setback_command() -> None:
    """Say what was a setback and what was not.

    An ID is the one that `evenso setback list` shows; a name, a day in the
    setback or `latest` serve as well.
    """


@setback_command.command(
    "list", cls=Command, examples=("evenso setback list", 'evenso setback list --from "1 Mar" --all')
)
@range_options
@click.option("--all", "everything", is_flag=True, help="The dismissed ones too.")
@json_option
@pass_desk
def list_setbacks(desk: Desk, /, since: str | None, until: str | None, everything: bool, as_json: bool) -> None:
    """List the setbacks, oldest first."""
    start, end = desk.span(since, until)
    journal = desk.reading()
    episodes = Episodes.none(desk.today())
    if journal is not None:
        with journal:
            episodes = read_episodes(journal, desk.today(journal))
    inside = [
        setback
        for setback in episodes.setbacks
        if (start is None or setback.end >= start) and (end is None or setback.start <= end)
    ]
    listed = [setback for setback in inside if everything or setback.status.value != "dismissed"]
    if as_json:
        from evenso.formats.trend_json import setback_document

        print_json([setback_document(setback) for setback in listed])
        return
    _say_list(desk, listed, episodes, left_out=len(inside) - len(listed))


def _say_list(desk: Desk, listed: Sequence[Setback], episodes: Episodes, *, left_out: int) -> None:
    from evenso.documents.paper import Paper
    from evenso.wording.recovery.setbacks import NONE_FOUND, say_dismissed_count, say_listed, say_words

    paper = Paper(max(20, columns(desk.environ)), ascii=ascii_only())
    for setback in listed:
        paper.list([say_listed(setback, episodes.last, episodes.today)], 0)
        for words in say_words(setback):
            paper.tell(words, 4)
    if not listed:
        paper.say(NONE_FOUND)
    paper.say(say_dismissed_count(left_out))
    say(paper.text().rstrip("\n"))


@setback_command.command(
    "confirm", cls=WordsCommand, examples=("evenso setback confirm s20260304", "evenso setback confirm latest flu")
)
@_ID
@_NAME
@json_option
@pass_desk
def confirm_setback(desk: Desk, /, which: str, words: tuple[str, ...], as_json: bool) -> None:
    """Say that this was a setback, and what to call it."""
    name = {"name": joined(words)} if words else {}
    _note(desk, which, lambda setback, notes: confirmed(setback, notes, **name), words, as_json=as_json)


@setback_command.command("name", cls=WordsCommand, examples=("evenso setback name s20260304 winter flu",))
@_ID
@_WORDS
@json_option
@pass_desk
def name_setback(desk: Desk, /, which: str, words: tuple[str, ...], as_json: bool) -> None:
    """Give a setback a name, which stands on the chart; `-` reads it from standard input."""
    _need(words, name=True)
    name = joined(words)
    _note(desk, which, lambda setback, notes: confirmed(setback, notes, name=name), words, as_json=as_json)


@setback_command.command(
    "led-up", cls=WordsCommand, examples=("evenso setback led-up s20260304 two late shifts, no sleep",)
)
@_ID
@_WORDS
@json_option
@pass_desk
def led_up(desk: Desk, /, which: str, words: tuple[str, ...], as_json: bool) -> None:
    """Write down what led up to a setback; `-` reads it from standard input."""
    _need(words)
    text = joined(words)
    _note(desk, which, lambda setback, notes: confirmed(setback, notes, led_up=text), words, as_json=as_json)


@setback_command.command("helped", cls=WordsCommand, examples=("evenso setback helped flu calling Ana, long walks",))
@_ID
@_WORDS
@json_option
@pass_desk
def what_helped(desk: Desk, /, which: str, words: tuple[str, ...], as_json: bool) -> None:
    """Write down what helped in a setback; `-` reads it from standard input."""
    _need(words)
    text = joined(words)
    _note(desk, which, lambda setback, notes: confirmed(setback, notes, helped=text), words, as_json=as_json)


@setback_command.command("dismiss", cls=Command, examples=("evenso setback dismiss s20260304",))
@_ID
@json_option
@pass_desk
def dismiss_setback(desk: Desk, /, which: str, as_json: bool) -> None:
    """Say that this was no setback: stories and numbers leave it out."""
    _note(desk, which, dismissed, (), as_json=as_json)


@setback_command.command(
    "adjust",
    cls=Command,
    examples=(
        'evenso setback adjust s20260304 --from "1 Mar" --to "22 Mar"',
        "evenso setback adjust flu --lasting",
        "evenso setback adjust flu --as-found",
    ),
)
@_ID
@range_options
@click.option("--lasting", is_flag=True, help="It is not over.")
@click.option("--as-found", "found", is_flag=True, help="Take your own dates away again.")
@json_option
@pass_desk
def adjust_setback(
    desk: Desk, /, which: str, since: str | None, until: str | None, lasting: bool, found: bool, as_json: bool
) -> None:
    """Give a setback your own first and last day.

    Depth, bottom and days to come back are then measured over your dates.
    """
    start, end = desk.span(since, until)
    if found and (start is not None or end is not None or lasting):
        raise Refused(tr("--as-found takes your own dates away, so it stands alone. Nothing was written."))

    def change(setback: Setback, notes: Sequence[SetbackNote]) -> SetbackNote:
        if found:
            return as_found(setback, notes)
        return adjusted(setback, notes, start=start, end=end, lasting=lasting)

    _note(desk, which, change, (), as_json=as_json)


@setback_command.command(
    "mark",
    cls=WordsCommand,
    examples=(
        'evenso setback mark --from "3 Mar" --to "12 Mar" the week after the move',
        'evenso setback mark --from "last monday"',
    ),
)
@_NAME
@range_options
@json_option
@pass_desk
def mark_setback(desk: Desk, /, words: tuple[str, ...], since: str | None, until: str | None, as_json: bool) -> None:
    """Mark a setback that was not found.

    Without --to it still lasts. Its numbers are those of the days you logged.
    """
    start, end = desk.span(since, until)
    if start is None:
        raise Refused(tr('When did it begin? As in `evenso setback mark --from "3 Mar" --to "12 Mar"`.'))
    with desk.existing() as journal:
        with journal.as_one():
            episodes = read_episodes(journal, desk.today(journal))
            note = episodes.mark(start, end, joined(words))
            journal.save_setback_note(note)
        _say_result(episodes.after(journal).get(note.id), as_json=as_json)
        tell_about_history(journal, words)


@setback_command.command("reset", cls=Command, examples=("evenso setback reset s20260304",))
@_ID
@json_option
@pass_desk
def reset_setback(desk: Desk, /, which: str, as_json: bool) -> None:
    """Take back all you said about a setback; it is then a possible one, or gone if you marked it."""
    with desk.existing() as journal:
        episodes = read_episodes(journal, desk.today(journal))
        note = episodes.noted(desk, which)
        journal.drop_setback_note(note.id)
        now = episodes.after(journal).touching(note)
    if as_json:
        print_json(_document(now))
    elif now is None:
        say(tr("What you said about it is taken back; `evenso undo` brings it back."))
    else:
        from evenso.wording.recovery.setbacks import say_status

        say(say_status(now))


_Change = Callable[["Setback", Sequence[SetbackNote]], SetbackNote | None]


def _note(desk: Desk, which: str, change: _Change, words: Sequence[str], *, as_json: bool) -> None:
    """Find a setback, say something about it, and print what it is now."""
    with desk.existing() as journal:
        with journal.as_one():
            episodes = read_episodes(journal, desk.today(journal))
            setback = episodes.find(desk, which)
            note = change(setback, episodes.notes)
            if note is None:
                journal.drop_setback_note(setback.id)
            else:
                journal.save_setback_note(note)
        _say_result(episodes.after(journal).get(setback.id), as_json=as_json)
        tell_about_history(journal, words)


def _say_result(setback: Setback | None, *, as_json: bool) -> None:
    if as_json:
        print_json(_document(setback))
        return
    if setback is None:
        say(tr("The setback you had marked is gone; `evenso undo` brings it back."))
        return
    from evenso.wording.recovery.setbacks import say_status

    say(say_status(setback))


def _document(setback: Setback | None) -> dict[str, Any] | None:
    from evenso.formats.trend_json import setback_document

    return None if setback is None else setback_document(setback)


def _need(words: Sequence[str], *, name: bool = False) -> None:
    if not words and name:
        raise Refused(
            tr("This needs a name after the id, or `-` to read them from standard input. Nothing was written.")
        )
    if not words:
        raise Refused(
            tr("This needs words after the id, or `-` to read them from standard input. Nothing was written.")
        )
