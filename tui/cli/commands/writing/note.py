"""`evenso note`: a journal entry from words, from a pipe, or from an editor that leaves nothing behind."""

from __future__ import annotations

import click

from evenso.records import Note, NoteForm
from tui.cli.commands.writing.entries import moment_at, on_its_day, say_saved, tell_about_history, tell_quietly
from tui.cli.desk import Desk, pass_desk
from tui.cli.options import OneOf, at_option, json_option, stored, tag_list
from tui.cli.shapes import WordsCommand
from tui.cli.streams.words import has_pipe, joined, read_standard_input


@click.command(
    "note",
    cls=WordsCommand,
    examples=(
        "evenso note a walk by the river, and it was enough --tag outside",
        "evenso note",
        "evenso note --for-session --kind thought",
        "pandoc letter.odt -t plain | evenso note -",
    ),
)
@click.argument("words", nargs=-1, type=stored, metavar="[WORDS…]")
@at_option
@click.option("--tag", "tags", multiple=True, type=stored, metavar="TAG", help="A tag (repeatable, or with commas).")
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
@json_option
@pass_desk
def note_command(
    desk: Desk,
    /,
    *,
    words: tuple[str, ...],
    at: str | None,
    tags: tuple[str, ...],
    form: str,
    for_session: bool,
    private: bool,
    as_json: bool,
) -> None:
    """Write a journal entry.

    WORDS are the entry; `-` or a pipe reads it from standard input. Without
    words it opens $VISUAL or $EDITOR on a private file that is gone
    afterwards; where none is set it reads lines until Ctrl+D.
    """
    at_moment = moment_at(desk, at)

    def make(text: str) -> Note:
        return Note(
            at=at_moment,
            day=at_moment.entry_day(),
            text=text,
            form=NoteForm(form),
            tags=tag_list(tags),
            for_session=for_session,
            private=private,
        )

    if words or has_pipe():
        _save(desk, make(joined(words) if words else read_standard_input()), words, as_json=as_json)
        return
    from tui.cli.streams.editor import written_text

    with written_text(desk, again="note") as text:
        _save(desk, make(text), (), as_json=as_json)


def _save(desk: Desk, note: Note, words: tuple[str, ...], *, as_json: bool) -> None:
    with desk.writing() as journal:
        saved = [journal.add(on_its_day(note, journal))]
        say_saved(saved, as_json=as_json)
        tell_quietly(desk, journal, saved)
        tell_about_history(journal, words)
