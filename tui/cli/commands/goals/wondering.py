"""`evenso goal questions`: the gentle questions, printed, or asked one after another where somebody sits."""

from __future__ import annotations

from contextlib import suppress
from textwrap import fill
from typing import TYPE_CHECKING

import click

from evenso.goals.records import Goal, GoalVersion
from evenso.language import tr
from evenso.links import Ref, Thing
from evenso.records import Moment, Note
from evenso.text import is_blank
from evenso.wording.goals import answering, asking, saying
from tui.cli.commands.writing.entries import say_saved, tell_quietly
from tui.cli.desk import Desk, pass_desk
from tui.cli.options import json_option
from tui.cli.shapes import Command
from tui.cli.streams.editor import ending, let_go
from tui.cli.streams.output import columns, print_json, say, tell
from tui.cli.streams.words import ask, someone_is_there
from tui.cli.typed.kept import BACK, Kept
from tui.cli.typed.leaving import Ended, Leaving, heeded, hung_up, terminal_left

if TYPE_CHECKING:
    from storage.journal import Journal


@click.command("questions", cls=Command, examples=("evenso goal questions", "evenso goal questions --json"))
@json_option
@pass_desk
def ask_questions(desk: Desk, /, as_json: bool) -> None:
    """Ask what you would like to be different; not knowing yet is fine.

    At a terminal one question after another is asked; enter passes one over,
    ctrl+d ends, and what you answered is kept as a journal entry. Elsewhere
    the questions are printed.
    """
    if as_json:
        print_json(
            [
                {"name": one.name, "area": None if one.area is None else str(one.area), "question": one.words}
                for one in asking.QUESTIONS
            ]
        )
    elif someone_is_there():
        _ask(desk)
    else:
        for one in asking.QUESTIONS:
            say(one.words)


def _ask(desk: Desk) -> None:
    desk.ready_for_words()
    kept = Kept(desk, answering.SLOT, _left(desk))
    answers, place = answering.unpack(kept.text)
    tell(tr("Enter passes a question over; ctrl+d ends, and keeps what you answered."))
    if kept.text:
        tell(BACK)
    with heeded() as leaving:
        try:
            title = _asked(desk, leaving, kept, answers, place)
        except (Ended, KeyboardInterrupt):
            if kept.text:
                with suppress(OSError):  # of a terminal that is gone
                    tell(tr("What you answered is kept; `evenso goal questions` goes on with it, and so does the app."))
            raise
        finally:
            kept.close()
    if is_blank(title) and not any(not is_blank(words) for words in answers.values()):
        tell(tr("Nothing was written."))
        return
    with ending(desk, kept.slot, kept.text), desk.writing() as journal:
        _keep(desk, journal, answers, title)
    let_go(desk, kept.slot, kept.text)


def _asked(desk: Desk, leaving: Leaving, kept: Kept, answers: dict[str, str], place: int) -> str:
    """Ask one question after another from a place on, each answer kept as it is given, and return a goal's words."""
    with suppress(click.Abort):
        for at, one in enumerate(asking.QUESTIONS[place:], start=place + 1):
            tell("")
            words = _answered(leaving, f"{fill(one.words, columns(desk.environ))}\n> ")
            answers[one.name] = words or answers.get(one.name, "")
            if words:
                kept.keep(answering.pack(answers, at))
        tell("")
        return _answered(leaving, tr("A goal, in your own words (nothing: not yet)\n> "))
    return ""


def _answered(leaving: Leaving, question: str) -> str:
    """Ask; the end of the input of a terminal that is gone is no ctrl+d."""
    gone = terminal_left()
    try:
        with leaving.waiting():
            return ask(question)
    except click.Abort:
        if terminal_left() and not gone:
            raise hung_up() from None
        raise


def _left(desk: Desk) -> str:
    """Return what an earlier try left, here or in the app."""
    if not desk.path.exists():
        return ""
    with desk.existing() as journal:
        return journal.take_draft(answering.SLOT)


def _keep(desk: Desk, journal: Journal, answers: dict[str, str], title: str) -> None:
    at = Moment.of(desk.now())
    day = at.entry_day(journal.day_starts_at)
    roots: list[Ref] = []
    text = asking.answers_text(answers, not_yet=is_blank(title))
    if text:
        entry = journal.add(Note(at=at, day=day, text=text, tags=(asking.TAG,)))
        roots.append(Ref(Thing.ENTRY, entry.id))
        say_saved([entry], as_json=False)
    if not is_blank(title):
        goal = journal.add_goal(Goal(versions=(GoalVersion(day=day, title=title),)), roots=roots)
        say(f"{saying.say_saved(goal)} ({goal.id}).")
    if text:
        tell_quietly(desk, journal, [entry])
