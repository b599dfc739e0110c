"""`evenso goals` and `evenso goal show`: the goals as text or JSON, one of them with all it ever said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import click

from evenso.formats.kinds.goals_json import goal_document
from evenso.goals.attainment import attained, scored_goals
from evenso.goals.records import Goal, GoalState
from evenso.goals.repeats import RepeatWeek
from evenso.language import tr
from evenso.links import Ref, Thing
from evenso.text import one_line, visible
from evenso.wording.goals import saying
from evenso.wording.goals.practising import say_days, say_week
from evenso.wording.goals.rules import say_repeating
from evenso.wording.links.saying import LINKED, THINGS, link_document
from tui.cli.commands.goals.shared import weeks_of
from tui.cli.desk import Desk, pass_desk
from tui.cli.options import json_option, named, plain_option, stored
from tui.cli.shapes import Command
from tui.cli.streams.output import print_json, say, tell

_EXAMPLES = ("evenso goals", "evenso goals --all", "evenso goals --json")


def _list(desk: Desk, *, every: bool, as_json: bool) -> None:
    journal, today = desk.reading(), desk.today()
    goals: list[Goal] = []
    weeks: Mapping[str, RepeatWeek] = {}
    if journal is not None:
        with journal:
            today = desk.today(journal)
            goals = journal.goals()
            weeks = weeks_of(journal, goals, today)
    shown = [goal for goal in goals if every or goal.state is GoalState.OPEN]
    score, scored = attained(goals), len(scored_goals(goals))
    if as_json:
        documents = [goal_document(goal, weeks) for goal in shown]
        print_json({"goals": documents, "t_score": None if score is None else round(score, 2), "scored": scored})
        return
    for goal in shown:
        say(saying.goal_line(goal, today))
        for repeat in goal.repeats if goal.state is GoalState.OPEN else ():
            say(f"      {one_line(repeat.text)}, {say_repeating(repeat, today)}: {say_week(weeks[repeat.id])}")
    if score is not None:
        say(saying.say_t_score(score, scored))
    if not shown and journal is not None:
        tell(saying.NONE_OPEN if goals else saying.EMPTY)


@click.command("goals", cls=Command, examples=_EXAMPLES)
@click.option("--all", "every", is_flag=True, help="Those parked, done and let go too.")
@plain_option
@json_option
@pass_desk
def goals_command(desk: Desk, /, every: bool, as_json: bool) -> None:
    """List what you want, the next small step and this week's practice."""
    _list(desk, every=every, as_json=as_json)


@click.command("list", cls=Command, examples=tuple(one.replace("goals", "goal list") for one in _EXAMPLES))
@click.option("--all", "every", is_flag=True, help="Those parked, done and let go too.")
@json_option
@pass_desk
def list_goals(desk: Desk, /, every: bool, as_json: bool) -> None:
    """List the goals, as `evenso goals` does."""
    _list(desk, every=every, as_json=as_json)


@click.command("show", cls=Command, examples=("evenso goal show calls", "evenso goal show k3f9 --json"))
@click.argument("name", type=stored, metavar="GOAL", shell_complete=named("goal"))
@json_option
@pass_desk
def show_goal(desk: Desk, /, name: str, as_json: bool) -> None:
    """Show a goal in full: steps, practices, ratings, every version with its reason, what it is linked to."""
    with desk.existing() as journal:
        goal, today = journal.goal(name), desk.today(journal)
        weeks = weeks_of(journal, [goal], today)
        links = [link_document(Thing.GOAL, one) for one in journal.linked(Ref(Thing.GOAL, goal.id))]
    if as_json:
        print_json({**goal_document(goal, weeks, whole=True), "linked": links})
        return
    for line in _in_full(goal, weeks, links, today):
        say(line)


def _in_full(goal: Goal, weeks: Mapping[str, RepeatWeek], links: Sequence[Mapping[str, Any]], today: date) -> list[str]:
    standing = [saying.say_area(goal.area), saying.say_target(goal.now.target, today), saying.say_state(goal, today)]
    lines = [f"{one_line(goal.title)} ({goal.id})", *(f"  {words}" for words in standing if words)]
    if goal.state_reason:
        lines += _under(tr("Why"), goal.state_reason)
    steps = [f"  {'x' if one.done else '-'} {one_line(one.text)} ({one.id})" for one in goal.steps]
    lines += ["", tr("Steps"), *steps] if steps else []
    if goal.repeats:
        lines += ["", tr("Practices")]
    for repeat in goal.repeats:
        week = weeks[repeat.id]
        days = tr(", on {days}", days=say_days(week)) if week.done else ""
        lines.append(f"  {one_line(repeat.text)} ({repeat.id}), {say_repeating(repeat, today)}: {say_week(week)}{days}")
    rated = [
        f"  {one.day.isoformat()}  {saying.say_rating(one.value, one.measure)}  {one_line(one.note)}".rstrip()
        for one in goal.ratings
    ]
    lines += ["", tr("How close"), *rated] if rated else []
    for place in reversed(range(len(goal.versions))):
        lines += ["", saying.say_version(goal, place, today)]
        for label, words in saying.version_words(goal.versions[place], today):
            lines += _under(label, words)
    ends = [
        f"  {one['way']}: {THINGS[Thing(one['thing'])]} {one['id']}  {one_line(str(one['title']))}" for one in links
    ]
    return [*lines, *(["", LINKED, *ends] if ends else [])]


def _under(label: str, words: str) -> list[str]:
    lines = visible(words).split("\n")
    return [f"  {label}: {lines[0]}"] if len(lines) == 1 else [f"  {label}:", *(f"    {line}" for line in lines)]
