"""`evenso scores` and `evenso score`: totals by their numbers alone, and questionnaires of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from evenso.language import tr
from evenso.scores.courses import Course, course_of, courses_of
from evenso.scores.reading import read_number, read_sem
from evenso.scores.records import Better, Questionnaire, Score
from evenso.text import one_line
from evenso.wording.scores import saying
from tui.cli.commands.writing.entries import moment_at, tell_about_history
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import OneOf, at_option, json_option, named, plain_option, stored, whole_number
from tui.cli.shapes import Command, Group, WordsCommand
from tui.cli.streams.output import ascii_only, columns, print_json, say, tell
from tui.cli.streams.words import joined

if TYPE_CHECKING:
    from datetime import date

    from storage.journal import Journal

_EXAMPLES = ("evenso scores", "evenso scores --archived", "evenso scores --json")


@click.command("scores", cls=Command, examples=_EXAMPLES)
@click.option("--archived", is_flag=True, help="Those put away too.")
@json_option
@pass_desk
def scores_command(desk: Desk, /, archived: bool, as_json: bool) -> None:
    """List your questionnaires with their totals and what may be said of them."""
    _list(desk, archived=archived, as_json=as_json)


@click.group("score", cls=Group, no_args_is_help=False)
def score_command() -> None:
    """Write down a total of a questionnaire. Its questions are not kept here, only its numbers."""


@score_command.command("list", cls=Command, examples=("evenso score list", "evenso score list --json"))
@click.option("--archived", is_flag=True, help="Those put away too.")
@json_option
@pass_desk
def list_scores(desk: Desk, /, archived: bool, as_json: bool) -> None:
    """List your questionnaires, as `evenso scores` does."""
    _list(desk, archived=archived, as_json=as_json)


def _list(desk: Desk, *, archived: bool, as_json: bool) -> None:
    journal = desk.reading()
    today = desk.today(journal)
    courses: Sequence[Course] = ()
    if journal is not None:
        with journal:
            courses = courses_of(journal.questionnaires(archived=archived), journal.scores())
    if as_json:
        from evenso.formats.kinds.scores_json import course_document

        print_json([course_document(one, None, None, today, notes=True) for one in courses])
        return
    for course in courses:
        for sentence in saying.say_course(course, today):
            say(sentence)
    if not courses and journal is not None:
        tell(tr("No total is written down yet. `evenso score add PHQ-9 14` writes one down."))


@score_command.command("show", cls=Command, examples=("evenso score show phq-9", "evenso score show who --json"))
@click.argument("name", type=stored, metavar="NAME", shell_complete=named("score"))
@plain_option
@json_option
@pass_desk
def show_score(desk: Desk, /, name: str, as_json: bool) -> None:
    """Show one questionnaire: what may be said of it, its chart, its totals."""
    with desk.existing() as journal:
        asked, today = _asked(journal, name), desk.today(journal)
        course = course_of(asked, journal.scores(questionnaire_id=asked.id) if asked.id else [])
    if as_json:
        from evenso.formats.kinds.scores_json import course_document

        print_json(course_document(course, None, None, today, notes=True))
        return
    from evenso.charts.styles import ChartStyle
    from evenso.documents.loop.scores_text import score_text

    style = ChartStyle(color=False, ascii=ascii_only())
    say(score_text(course, today, width=columns(desk.environ), style=style, aloud=desk.plain).rstrip("\n"))


@score_command.command(
    "add",
    cls=WordsCommand,
    examples=(
        "evenso score add phq-9 14",
        "evenso score add gad-7 9 --at yesterday",
        "evenso score add phq-9 14 a line",
    ),
)
@click.argument("name", type=stored, metavar="NAME", shell_complete=named("score"))
@click.argument("value", type=stored, metavar="VALUE")
@click.argument("words", nargs=-1, type=stored, metavar="[WORDS…]")
@at_option
@json_option
@pass_desk
def add_score(desk: Desk, /, name: str, value: str, words: tuple[str, ...], at: str | None, as_json: bool) -> None:
    """Write down a total; one outside the questionnaire's range is refused with the range."""
    moment, number = moment_at(desk, at), read_number(value, tr("A total"))
    with desk.writing() as journal:
        asked = _asked(journal, name)
        score = Score(at=moment, day=moment.entry_day(journal.day_starts_at), questionnaire_id="", value=number)
        if words:
            score = Score(at=score.at, day=score.day, questionnaire_id="", value=number, note=joined(words))
        saved, today = journal.add_score(asked, score), desk.today(journal)
        own = _asked(journal, saved.questionnaire_id)
        course = course_of(own, journal.scores(questionnaire_id=own.id))
        _say_saved(course, saved, today, as_json=as_json)
        tell_about_history(journal, words)


def _say_saved(course: Course, saved: Score, today: date, *, as_json: bool) -> None:
    if as_json:
        from evenso.formats.kinds.scores_json import score_document

        print_json({"questionnaire": course.asked.name, **score_document(saved)})
        return
    say(f"{saying.say_score_saved(course.asked, saved, today)} ({saved.id}).")
    if course.latest is not None and course.scores[-1].id == saved.id:
        say(saying.say_change(course.latest))


@score_command.command("delete", cls=Command, examples=("evenso score delete k3f9",))
@click.argument("which", type=stored, metavar="ID")
@json_option
@pass_desk
def delete_score(desk: Desk, /, which: str, as_json: bool) -> None:
    """Take a total away by its id (`evenso score show` has them); undo brings it back."""
    with desk.existing() as journal:
        gone = journal.delete_score(which.lower())
        asked, today = _asked(journal, gone.questionnaire_id), desk.today(journal)
    if as_json:
        from evenso.formats.kinds.scores_json import score_document

        print_json({"questionnaire": asked.name, **score_document(gone)})
    else:
        say(f"{saying.say_score_taken(asked, gone, today)}.")


@score_command.command(
    "new",
    cls=WordsCommand,
    examples=(
        "evenso score new my sheet --high 40",
        'evenso score new PCL-5 --high 80 --reliable 15 --cutoff 31 --source "from my therapist"',
    ),
)
@click.argument("words", nargs=-1, type=stored, metavar="NAME…", required=True)
@click.option("--low", type=stored, metavar="N", default="0", help="Lowest total (0).")
@click.option("--high", type=stored, metavar="N", required=True, help="Highest total.")
@click.option(
    "--easier", type=OneOf([str(one) for one in Better]), metavar="WAY", default="lower", help="lower, higher."
)
@click.option("--every", type=whole_number("--every", 1, 730), metavar="DAYS", help="How often it is filled in.")
@click.option("--reliable", type=stored, metavar="N", help="The change that is more than its noise.")
@click.option("--sem", type=stored, metavar="N", help="Its standard error of measurement, or 'SD RELIABILITY'.")
@click.option("--cutoff", type=stored, metavar="N", help="Its cut-off.")
@click.option("--source", type=stored, metavar="WORDS", default="", help="Where the figures are from.")
@json_option
@pass_desk
def new_questionnaire(
    desk: Desk,
    /,
    words: tuple[str, ...],
    easier: str,
    every: int | None,
    source: str,
    as_json: bool,
    **given: str | None,
) -> None:
    """Write down a questionnaire of your own; what is not known of it is left out."""
    figures: dict[str, Any] = {
        name: None if said is None else (read_sem if name == "sem" else read_number)(said, f"--{name}")
        for name, said in given.items()
    }
    made = Questionnaire(name=joined(words), better=Better(easier), every=every, origin=source, **figures)
    with desk.writing() as journal:
        saved = journal.add_questionnaire(made)
    if as_json:
        from evenso.formats.kinds.scores_json import course_document

        print_json(course_document(Course(saved), None, None, desk.today()))
    else:
        say(f"{saying.say_questionnaire_saved(saved)} ({saved.id}).")


def _asked(journal: Journal, name: str) -> Questionnaire:
    """Return the questionnaire that is meant, the person's own before a preset; Refused with those that there are."""
    from evenso.scores.presets import unused_presets
    from storage.problems import NotFound

    try:
        return journal.find_questionnaire(name)
    except NotFound as missing:
        own = journal.questionnaires(archived=True)
        known = ", ".join(one_line(one.name) for one in (*own, *unused_presets(own)))
        raise Refused(
            tr(
                "{problem} Known are {names}; `evenso score new` adds one. Nothing was written.",
                problem=missing,
                names=known,
            )
        ) from None


__all__ = ["score_command", "scores_command"]
