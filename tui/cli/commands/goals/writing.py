"""`evenso goal new` and `revise`: writing a goal down, changing it; the old version stays readable."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import click

from evenso.goals.records import Goal, GoalStep, GoalVersion, LifeArea, Measure
from evenso.language import tr
from evenso.wording.goals import saying
from tui.cli.commands.goals.shared import changes_of, part_options, say_goal
from tui.cli.commands.writing.entries import tell_about_history
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import OneOf, json_option, named, stored
from tui.cli.shapes import Command, WordsCommand
from tui.cli.streams.words import joined


@click.command(
    "new",
    cls=WordsCommand,
    examples=(
        "evenso goal new call people without dread --area others --target 'in 3 months'",
        "evenso goal new see friends --first-step 'text Jo' --if-then 'if I am tired, then for half an hour'",
        "evenso goal new sleep --level '0=four nights a week' --level '1=five'",
        "evenso goal new say no once --from k3f9",
    ),
)
@click.argument("words", nargs=-1, type=stored, metavar="WORDS…", required=True)
@part_options
@click.option("--from", "roots", multiple=True, type=stored, metavar="ID", help="What it grew out of: entry, pattern.")
@json_option
@pass_desk
def new_goal(
    desk: Desk, /, words: tuple[str, ...], roots: tuple[str, ...], as_json: bool, area: str | None, **given: Any
) -> None:
    """Write down something you want, in your own words; all else may come later."""
    blank = GoalVersion(day=desk.day("today"), title=joined(words))
    version = replace(blank, **changes_of(given, blank, blank.day))
    with desk.writing() as journal:
        today = desk.today(journal)
        step = " ".join(version.first_step.split())
        goal = Goal(
            versions=(replace(version, day=today),),
            area=None if area is None else LifeArea(area),
            steps=(GoalStep(goal_id="", text=step),) if step else (),
        )
        saved = journal.add_goal(goal, roots=[journal.thing_named(root) for root in roots])
        say_goal(journal, saved, saying.say_saved(saved), today, as_json=as_json)
        tell_about_history(journal, words)


@click.command(
    "revise",
    cls=Command,
    examples=(
        "evenso goal revise calls --title 'call when I need something' --reason 'it is more than the dentist'",
        "evenso goal revise calls --target '' --obstacle 'no quiet place'",
        "evenso goal revise calls --measure 0-10",
    ),
)
@click.argument("name", type=stored, metavar="GOAL", shell_complete=named("goal"))
@click.option("--title", type=stored, metavar="WORDS", help="What you want, in other words.")
@part_options
@click.option(
    "--measure", type=OneOf([str(one) for one in Measure]), metavar="0-10|attainment", help="How it is rated."
)
@click.option("--reason", type=stored, metavar="WORDS", default="", help="Why the change, if you like.")
@json_option
@pass_desk
def revise_goal(
    desk: Desk,
    /,
    name: str,
    title: str | None,
    measure: str | None,
    reason: str,
    area: str | None,
    as_json: bool,
    **given: Any,
) -> None:
    """Change a goal: a new version begins, with its reason; an empty text clears a part."""
    with desk.existing() as journal:
        today = desk.today(journal)
        with journal.as_one():
            goal = journal.goal(name)
            changes = changes_of(given, goal.now, today)
            changes |= {} if title is None else {"title": title}
            changes |= {} if measure is None else {"measure": Measure(measure)}
            version = replace(goal.now, **changes)
            meant = goal.area if area is None else LifeArea(area)
            if version == goal.now and meant is goal.area:
                raise Refused(
                    tr("Nothing that differs was given; `evenso goal revise --help` shows how. Nothing was written.")
                )
            if version == goal.now:
                saved, before = journal.set_goal_area(goal.id, meant), None
            else:
                saved = journal.revise_goal(goal.id, replace(version, day=today, reason=reason), area=meant)
                before = len(goal.versions)
        sentence = saying.say_saved(saved, versions_before=before)
        say_goal(journal, saved, sentence, today, as_json=as_json)
