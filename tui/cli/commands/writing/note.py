"""`evenso note`: a journal entry from words, from a pipe, or from an editor that leaves nothing behind."""

from __future__ import annotations

from typing import Any

import click

from evenso.language import tr
from evenso.records import Moment, Note, NoteForm
from tui.cli.commands.writing.entries import (
    moment_at,
    on_its_day,
    say_saved,
    tell_about_history,
    tell_of_time,
    tell_quietly,
)
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import OneOf, at_option, json_option, stored, tag_list, tags_option
from tui.cli.shapes import WordsCommand
from tui.cli.streams.output import print_json, say
from tui.cli.streams.words import has_pipe, joined, read_standard_input


@click.command(
    "note",
    cls=WordsCommand,
    examples=(
        "evenso note a walk by the river, and it was enough --tag outside",
        "evenso note",
        "evenso note --for-session --kind thought",
        "evenso note --prompt",
        "pandoc letter.odt -t plain | evenso note -",
    ),
)
@click.argument("words", nargs=-1, type=stored, metavar="[WORDS…]")
@at_option
@tags_option()
@click.option(
    "--kind",
    "form",
    type=OneOf([str(form) for form in NoteForm]),
    metavar="KIND",
    default="note",
    help="note (unless said otherwise), thought, perspective, session, saying or rehearsal.",
)
@click.option("--for-session", is_flag=True, help="Mark it to be brought to the session.")
@click.option("--private", is_flag=True, help="Mark it as not for the session: it is in no summary.")
@click.option("--prompt", is_flag=True, help="Print a question that fits the day, and write nothing.")
@json_option
@pass_desk
def note_command(
    desk: Desk,
    /,
    *,
    words: tuple[str, ...],
    at: str | None,
    prompt: bool,
    as_json: bool,
    **said: Any,
) -> None:
    """Write a journal entry.

    WORDS are the entry; `-` or a pipe reads it from standard input. Without
    words it opens $VISUAL or $EDITOR on a private file that is gone
    afterwards; where none is set it reads lines until Ctrl+D.
    """
    at_moment = moment_at(desk, at)
    if prompt and words:
        raise Refused(
            tr("--prompt prints a question and writes nothing; give the words without it. Nothing was written.")
        )
    if prompt:
        return _ask(desk, at_moment, as_json=as_json)
    if words or has_pipe():
        text = joined(words) if words else read_standard_input()
        return _save(desk, _made(text, at_moment, **said), words, as_json=as_json)
    from tui.cli.streams.editor import written_text

    with written_text(desk, again="note") as text:
        _save(desk, _made(text, at_moment, **said), (), as_json=as_json)
    return None


def _made(text: str, at: Moment, *, tags: tuple[str, ...], form: str, for_session: bool, private: bool) -> Note:
    return Note(
        at=at,
        day=at.entry_day(),
        text=text,
        form=NoteForm(form),
        tags=tag_list(tags),
        for_session=for_session,
        private=private,
    )


def _save(desk: Desk, note: Note, words: tuple[str, ...], *, as_json: bool) -> None:
    with desk.writing() as journal:
        saved = [journal.add(on_its_day(note, journal))]
        say_saved(saved, as_json=as_json)
        tell_quietly(desk, journal, saved)
        tell_about_history(journal, words)
    tell_of_time(desk, words, saved[0].id)


def _ask(desk: Desk, at: Moment, *, as_json: bool) -> None:
    """Print a question for a day; nothing is written, and no journal begun."""
    from evenso.journal.occasions import DayFacts
    from evenso.wording.journal.prompts import prompts
    from storage.reading.facts import facts_of

    journal = desk.reading()
    if journal is None:
        asked = prompts(DayFacts(at.entry_day()))
    else:
        with journal:
            asked = prompts(facts_of(journal, at.entry_day(journal.day_starts_at)))
    if as_json:
        print_json({"prompt": asked[0], "prompts": list(asked)})
    else:
        say(asked[0])
