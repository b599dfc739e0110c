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
from evenso.wording.goals import asking, saying
from tui.cli.commands.writing.entries import say_saved, tell_quietly
from tui.cli.desk import Desk, pass_desk
from tui.cli.options import json_option
from tui.cli.shapes import Command
from tui.cli.streams.output import columns, print_json, say, tell
from tui.cli.streams.words import ask, someone_is_there

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
    tell(tr("Enter passes a question over; ctrl+d ends, and keeps what you answered."))
    answers: dict[str, str] = {}
    title = ""
    with suppress(click.Abort):
        for one in asking.QUESTIONS:
            tell("")
            answers[one.name] = ask(f"{fill(one.words, columns(desk.environ))}\n> ")
        tell("")
        title = ask(tr("A goal, in your own words (nothing: not yet)\n> "))
    if is_blank(title) and not any(not is_blank(words) for words in answers.values()):
        tell(tr("Nothing was written."))
        return
    with desk.writing() as journal:
        _keep(desk, journal, answers, title)


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
