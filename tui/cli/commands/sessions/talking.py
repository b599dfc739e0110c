"""`evenso session notes` and `after`: what was said, and how it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final, TypeVar

import click

from evenso.language import later, tr
from evenso.records import Moment, Note, NoteForm
from evenso.sessions.after import felt_less
from evenso.sessions.calendar import held_by
from evenso.sessions.finding import Meant, find_session
from evenso.sessions.records import AFTER, RaiseNext, Session
from evenso.wording.sessions import saying
from tui.cli.commands.sessions.planning import diary_of, has_been, of_option, show_saved
from tui.cli.commands.writing.entries import tell_about_history, tell_quietly
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import OneOf, json_option, stored, whole_number
from tui.cli.shapes import Command, WordsCommand
from tui.cli.streams.output import say, tell
from tui.cli.streams.words import ask, has_pipe, is_no, is_yes, joined, read_standard_input, someone_is_there

Answer = TypeVar("Answer", int, str)

_RAISE: Final = [str(word) for word in RaiseNext]


@click.command(
    "notes",
    cls=WordsCommand,
    examples=(
        "evenso session notes we spoke about saying no",
        "evenso session notes",
        "evenso session notes --of wed -",
    ),
)
@click.argument("words", nargs=-1, type=stored, metavar="[WORDS…]")
@of_option
@json_option
@pass_desk
def note_session(desk: Desk, /, words: tuple[str, ...], of: str | None, as_json: bool) -> None:
    """Write down what was said in a session, as an entry that search finds.

    `-` or a pipe reads it from standard input; without words it opens your
    editor on a private file. A session whose day has come then took place.
    """
    if words or has_pipe():
        _save_note(desk, joined(words) if words else read_standard_input(), of, words, as_json=as_json)
        return
    from tui.cli.streams.editor import written_text

    with written_text(desk, again="session notes") as text:
        _save_note(desk, text, of, (), as_json=as_json)


def _save_note(desk: Desk, text: str, of: str | None, words: tuple[str, ...], *, as_json: bool) -> None:
    at = Moment.of(desk.now())
    with desk.existing() as journal:
        today, diary, now = desk.today(journal), diary_of(journal), Moment.of(desk.now()).local
        session = has_been(find_session(diary, of, today, Meant.LATEST, desk.now()), today)
        note = Note(at=at, day=at.entry_day(journal.day_starts_at), text=text, form=NoteForm.SESSION)
        saved, entry = journal.note_session(session, note, lambda one: held_by(one, now))
        if as_json:
            from evenso.formats.kinds.sessions_json import session_document
            from tui.cli.streams.output import print_json

            print_json(session_document(saved, diary, [entry.id]))
        else:
            say(f"{saying.say_noted(saved, today)} ({entry.id}).")
        tell_quietly(desk, journal, [entry])
        tell_about_history(journal, words)


_SCALE: Final = {name: whole_number(f"--{name}", 0, 10) for name in AFTER}


@click.command(
    "after",
    cls=Command,
    examples=(
        "evenso session after --heard 8 --useful 6",
        "evenso session after --missing 'how tired I was' --raise yes",
    ),
)
@click.option("--heard", type=_SCALE["heard"], metavar="0–10", help="Felt heard and taken seriously.")
@click.option("--matters", type=_SCALE["matters"], metavar="0–10", help="Worked on what matters to me.")
@click.option("--suits", type=_SCALE["suits"], metavar="0–10", help="The way we worked suits me.")
@click.option("--useful", type=_SCALE["useful"], metavar="0–10", help="Left with something I can use.")
@click.option("--missing", type=stored, metavar="WORDS", help="What was missing or hard to say.")
@click.option("--raise", "raising", type=OneOf(_RAISE), metavar="WORD", help="Raise it next time: yes, no or not-yet.")
@of_option
@json_option
@pass_desk
def after_session(
    desk: Desk, /, *, missing: str | None, raising: str | None, of: str | None, as_json: bool, **answers: int | None
) -> None:
    """Say how a session was: each answer may be left out, and nothing is added up.

    Without any of them it asks at a terminal, one question after another;
    Enter leaves one out, Ctrl+D ends and keeps what was answered.
    """
    given = {name: value for name, value in answers.items() if value is not None}
    if not given and missing is None and raising is None:
        if not someone_is_there():
            raise Refused(
                tr("Nothing to keep: --heard, --matters, --suits, --useful, --missing or --raise says something.")
            )
        given, missing, raising = _asked(desk, of)
    with desk.existing() as journal:
        today, diary, now = desk.today(journal), diary_of(journal), Moment.of(desk.now()).local
        session = has_been(find_session(diary, of, today, Meant.LATEST, desk.now()), today)

        def made(one: Session) -> Session:
            one = replace(one, **given)  # type: ignore[arg-type]  # fields by name
            one = one if missing is None else replace(one, missing=missing)
            one = one if raising is None else replace(one, raise_next=RaiseNext(raising))
            return held_by(one, now)

        saved = journal.save_session(session, later("answers after the session on"), made)
        less = felt_less(saved, journal.sessions(None, saved.day))
        show_saved(saved, diary, saying.say_kept(saying.AFTERWARDS, saved, today), as_json=as_json)
    if less:
        tell(saying.LESS_CONNECTED)


def _asked(desk: Desk, of: str | None) -> tuple[dict[str, int], str | None, str | None]:
    """Ask what the app asks after a session; Refused where nothing is answered, and before asking where none was."""
    with desk.existing() as journal:
        today = desk.today(journal)
        has_been(find_session(diary_of(journal), of, today, Meant.LATEST, desk.now()), today)
    tell(tr("Enter leaves a question out; Ctrl+D ends, and keeps what you answered."))
    given: dict[str, int] = {}
    missing = raising = None
    try:
        for name, words in saying.QUESTIONS.items():
            answer = _answer(tr("{question}, 0 to 10: ", question=words), _SCALE[name])
            given.update({} if answer is None else {name: answer})
        missing = ask(f"{saying.MISSING_QUESTION} ") or None
        if missing:
            raising = _answer(tr("Raise it next time: yes, no or not-yet? "), _raised)
    except click.Abort:
        pass
    except KeyboardInterrupt:
        tell(tr("Nothing was written."))
        raise
    if not given and missing is None:
        raise Refused(tr("Nothing was written."))
    return given, missing, raising


def _answer(question: str, read: Callable[[str], Answer]) -> Answer | None:
    """Ask until the answer can be read; None where Enter leaves it out."""
    while words := ask(question):
        try:
            return read(words)
        except Refused as problem:
            tell(problem.message)
    return None


def _raised(words: str) -> str:
    """Read whether it is raised, in the words of the option or with a letter of them."""
    said = words.strip().casefold().replace(" ", "-")
    if is_yes(words):
        return str(RaiseNext.YES)
    if is_no(said):
        return str(RaiseNext.NO)
    if said in _RAISE:
        return said
    raise Refused(tr("That is none of {choices}.", choices=", ".join(_RAISE)))
