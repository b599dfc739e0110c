"""`evenso session agree`: what was agreed, and what became of it since."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import click

from evenso.goals.reading import read_often
from evenso.goals.records import Goal, GoalStep, GoalVersion, Repeat
from evenso.language import later, tr
from evenso.moments.words import quoted
from evenso.records import Moment
from evenso.sessions.agreements import own_lines, with_line
from evenso.sessions.calendar import held_before, held_by
from evenso.sessions.finding import Meant, find_session
from evenso.sessions.records import Agreed
from evenso.text import one_line
from evenso.wording.sessions import agreed, saying
from tui.cli.commands.sessions.planning import diary_of, has_been, of_option, show_saved
from tui.cli.commands.writing.entries import tell_about_history
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import json_option, named, stored
from tui.cli.shapes import WordsCommand
from tui.cli.streams.output import tell
from tui.cli.streams.words import joined

if TYPE_CHECKING:
    from storage.journal import Journal

Change = Callable[[Agreed, date], Agreed | None]
"""What becomes of a line that was agreed, today; None takes it away."""

_CHANGES: Final[dict[str, Change]] = {
    "over": lambda line, today: replace(line, ended=line.ended or today),
    "again": lambda line, _: replace(line, ended=None),
    "slip": lambda *_: None,
}
"""The changes by their options; `--reword` is the one beside them."""


@click.command(
    "agree",
    cls=WordsCommand,
    examples=(
        "evenso session agree bring the letter",
        "evenso session agree say no once --practice 'every day'",
        "evenso session agree bring the letter --over",
        "evenso session agree bring the letter --reword 'bring both letters'",
        "evenso session agree call the clinic --step --goal 'rest more'",
    ),
)
@click.argument("words", nargs=-1, type=stored, metavar="WORDS…", required=True)
@click.option("--practice", type=stored, metavar="OFTEN", help="It is a practice: 'every day', '3 times a week'.")
@click.option("--step", is_flag=True, help="It is one small step.")
@click.option("--over", is_flag=True, help="What was agreed in these words is done, or let go.")
@click.option("--again", is_flag=True, help="What was agreed in these words is open again.")
@click.option("--slip", is_flag=True, help="It was never agreed: it is taken away.")
@click.option("--reword", type=stored, metavar="WORDS", help="What was agreed has these words from now on.")
@click.option(
    "--goal",
    type=stored,
    metavar="NAME",
    shell_complete=named("goal"),
    help="The goal it is part of, where it is of one.",
)
@of_option
@json_option
@pass_desk
def agree_session(
    desk: Desk,
    /,
    *,
    words: tuple[str, ...],
    practice: str | None,
    step: bool,
    goal: str | None,
    of: str | None,
    reword: str | None,
    as_json: bool,
    **became: bool,
) -> None:
    """Write down what was agreed: a line with the session, or a practice or a small step, which stand on Today."""
    changes = [name for name, is_asked in became.items() if is_asked] + (["reword"] if reword is not None else [])
    beside = practice is not None or step or goal is not None or of is not None
    if len(changes) > 1 or (changes and beside):
        raise Refused(
            tr(
                "--{change} takes the words of a line that was agreed, and nothing beside. Nothing was written.",
                change=changes[0],
            )
        )
    if practice is not None and step:
        raise Refused(
            tr("Either --practice or --step: a practice comes again, a step is done once. Nothing was written.")
        )
    if goal is not None and practice is None and not step:
        raise Refused(tr("--goal needs --practice or --step to say what it becomes. Nothing was written."))
    line = Agreed(text=joined(words))
    with desk.existing() as journal:
        if changes:
            made = _CHANGES.get(changes[0], lambda one, _: replace(one, text=reword or ""))
            _change(desk, journal, line, made, as_json=as_json)
        else:
            part_of = None if goal is None else journal.goal(goal)
            became_of = _becomes(line, practice, part_of, desk.today(journal), step=step)
            _agree(desk, journal, line, became_of, of, as_json=as_json)
        tell_about_history(journal, words)


def _agree(
    desk: Desk,
    journal: Journal,
    line: Agreed,
    became: Goal | GoalStep | Repeat | None,
    of: str | None,
    *,
    as_json: bool,
) -> None:
    """Save what was agreed, and say where it stands from now on."""
    today, diary, now = desk.today(journal), diary_of(journal), Moment.of(desk.now()).local
    session = has_been(find_session(diary, of, today, Meant.LATEST, desk.now()), today)
    saved = journal.agree(session, line, became, lambda one: held_by(one, now))
    comes_again = isinstance(became, Repeat) or (isinstance(became, Goal) and bool(became.repeats))
    what = "" if became is None else saying.A_PRACTICE if comes_again else saying.A_STEP
    show_saved(saved, diary, agreed.say_agreed(line.text, what), as_json=as_json)
    if as_json:
        return
    if comes_again:
        tell(tr("`evenso practice {name}` says that it was done.", name=shlex.quote(one_line(line.text))))
    if became is None:
        tell(tr("It stands with the session; with --practice or --step it would stand on Today."))


def _change(desk: Desk, journal: Journal, line: Agreed, made: Change, *, as_json: bool) -> None:
    """Save what became of the newest line in these words, of those of which the change makes something else."""
    today, diary, words = desk.today(journal), diary_of(journal), line.text.casefold()
    found = [one for one in own_lines(held_before(diary, today)) if one.line.text.casefold() == words]
    if not found:
        raise Refused(
            tr(
                "{line} is no line that was agreed and is open. {more} Nothing was written.",
                line=quoted(line.text),
                more=agreed.NONE_SHELL,
            )
        )
    one = next((one for one in found if made(one.line, today) != one.line), found[0])
    new = made(one.line, today)
    label = later("change of what was agreed in the session on")
    saved = journal.save_session(one.session, label, lambda session: with_line(session, one.line, new))
    show_saved(saved, diary, agreed.say_became(one.line, new), as_json=as_json)


def _becomes(
    line: Agreed, practice: str | None, goal: Goal | None, today: date, *, step: bool
) -> Goal | GoalStep | Repeat | None:
    goal_id = goal.id if goal is not None else ""
    new = Goal(versions=(GoalVersion(day=today, title=saying.AGREED_HOME),))
    if step:
        one = GoalStep(goal_id=goal_id, text=line.text)
        return one if goal is not None else replace(new, steps=(one,))
    if practice is None:
        return None
    often = read_often(practice, today)
    repeat = Repeat(goal_id=goal_id, text=line.text, since=today, rule=often.rule, times=often.times, until=often.until)
    return repeat if goal is not None else replace(new, repeats=(repeat,))
