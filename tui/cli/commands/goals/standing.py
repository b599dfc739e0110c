"""`evenso goal park`, `done`, `let-go`, `open`, `area` and `delete`: where a goal stands; each a way it can go well."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import click

from evenso.goals.records import GoalState, LifeArea
from evenso.language import tr
from evenso.wording.goals import saying
from tui.cli.commands.goals.shared import AREAS, say_goal
from tui.cli.commands.writing.entries import tell_about_history
from tui.cli.desk import Desk, pass_desk
from tui.cli.options import OneOf, json_option, named, stored
from tui.cli.shapes import Command, WordsCommand
from tui.cli.streams.output import say
from tui.cli.streams.words import joined

_NONE: Final = "none"


def _state_command(word: str, state: GoalState, told: str, example: str) -> click.Command:
    """Make the command that lets a goal stand somewhere, with words for why."""

    @click.command(word, cls=WordsCommand, help=told, examples=(f"evenso goal {word} calls", example))
    @click.argument("name", type=stored, metavar="GOAL", shell_complete=named("goal"))
    @click.argument("words", nargs=-1, type=stored, metavar="[WHY…]")
    @json_option
    @pass_desk
    def command(desk: Desk, /, name: str, words: tuple[str, ...], as_json: bool) -> None:
        _set(desk, name, state, words, as_json=as_json)

    return command


def _set(desk: Desk, name: str, state: GoalState, words: Sequence[str], *, as_json: bool) -> None:
    reason = joined(words)
    with desk.existing() as journal:
        today = desk.today(journal)
        goal = journal.set_goal_state(journal.goal(name).id, state, day=today, reason=reason)
        say_goal(journal, goal, saying.say_became(goal), today, as_json=as_json)
        tell_about_history(journal, words)


STATES: Final = (
    _state_command("park", GoalState.PARKED, "Let a goal rest for now.", "evenso goal park calls until the exams"),
    _state_command("done", GoalState.DONE, "Call a goal done.", "evenso goal done calls it is easy now"),
    _state_command(
        "let-go",
        GoalState.LET_GO,
        "Let a goal go; what you wrote stays readable.",
        "evenso goal let-go calls I text",
    ),
    _state_command("open", GoalState.OPEN, "Open a goal again.", "evenso goal open calls I want it after all"),
)


@click.command("area", cls=Command, examples=("evenso goal area calls others", "evenso goal area calls none"))
@click.argument("name", type=stored, metavar="GOAL", shell_complete=named("goal"))
@click.argument("area", type=OneOf([*AREAS, _NONE]), metavar="AREA")
@json_option
@pass_desk
def set_area(desk: Desk, /, name: str, area: str, as_json: bool) -> None:
    """Say which area of life a goal is about: myself, others, life, or none."""
    with desk.existing() as journal:
        today = desk.today(journal)
        goal = journal.set_goal_area(journal.goal(name).id, None if area == _NONE else LifeArea(area))
        say_goal(journal, goal, saying.say_saved(goal), today, as_json=as_json)


@click.command("delete", cls=Command, examples=("evenso goal delete k3f9",))
@click.argument("name", type=stored, metavar="GOAL", shell_complete=named("goal"))
@pass_desk
def delete_goal(desk: Desk, /, name: str) -> None:
    """Delete a goal with its steps, practices, ratings and links; `evenso undo` brings all of it back."""
    with desk.existing() as journal:
        goal = journal.delete_goal(journal.goal(name).id)
    say(tr("{deleted} ({id}); `evenso undo` brings it back.", deleted=saying.say_deleted(goal), id=goal.id))
