"""`evenso goal rate`, `step`, `repeat` and `mark`: how close it feels, steps, repeating practices and doing them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

import click

from evenso.goals.ratings import read_rating
from evenso.goals.reading import HOW, read_often
from evenso.goals.records import Goal, GoalRating, GoalStep, Repeat
from evenso.goals.steps import small_step
from evenso.goals.targets import read_target
from evenso.language import tr
from evenso.text import one_line
from evenso.wording.goals import saying
from storage.problems import NotFound
from tui.cli.commands.goals.marking import Home, called, mark_done, meant
from tui.cli.commands.goals.shared import say_goal
from tui.cli.commands.writing.entries import moment_at, skill_named, tell_about_history
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import at_option, json_option, named, stored
from tui.cli.shapes import WordsCommand
from tui.cli.streams.words import joined

if TYPE_CHECKING:
    from storage.journal import Journal

Part = TypeVar("Part", GoalStep, Repeat)


@click.command(
    "rate",
    cls=WordsCommand,
    examples=("evenso goal rate calls 6 it rang and I picked up", "evenso goal rate calls -1 --at yesterday"),
)
@click.argument("name", type=stored, metavar="GOAL", shell_complete=named("goal"))
@click.argument("words", nargs=-1, type=stored, metavar="NUMBER [WORDS…]", required=True)
@at_option
@json_option
@pass_desk
def rate_goal(desk: Desk, /, name: str, words: tuple[str, ...], at: str | None, as_json: bool) -> None:
    """Say how close it feels: 0 to 10, or -2 to +2 where you described the levels."""
    moment = moment_at(desk, at)
    with desk.existing() as journal:
        goal, today = journal.goal(name), desk.today(journal)
        value, note = read_rating(joined(words), goal.now.measure)
        day = moment.entry_day(journal.day_starts_at)
        rating = GoalRating(at=moment, day=day, goal_id=goal.id, value=value, measure=goal.now.measure, note=note)
        said = saying.say_new_rating(journal.rate_goal(rating), goal.title)
        say_goal(journal, goal, said, today, as_json=as_json)
        tell_about_history(journal, words if note else ())


@click.command(
    "step",
    cls=WordsCommand,
    examples=(
        "evenso goal step calls find the number",
        "evenso goal step calls --done",
        "evenso goal step calls find --done",
        "evenso goal step calls find --open",
    ),
)
@click.argument("name", type=stored, metavar="GOAL", shell_complete=named("goal"))
@click.argument("words", nargs=-1, type=stored, metavar="[WORDS…]")
@click.option("--done", is_flag=True, help="The step that begins with WORDS is done; without WORDS, the next one.")
@click.option("--open", "opened", is_flag=True, help="The step that begins with WORDS is open again.")
@click.option("--remove", is_flag=True, help="Take the step that begins with WORDS away.")
@json_option
@pass_desk
def step_goal(
    desk: Desk, /, name: str, words: tuple[str, ...], done: bool, opened: bool, remove: bool, as_json: bool
) -> None:
    """Add a small step, or say that one is done, open again, or not wanted."""
    if done + opened + remove > 1:
        raise Refused(tr("Of --done, --open and --remove one at a time can be meant. Nothing was written."))
    text = joined(words)
    with desk.existing() as journal:
        goal, today = journal.goal(name), desk.today(journal)
        if done or opened:
            with journal.as_one():
                said = saying.say_step(_turned(journal, journal.goal(name), text, today if done else None))
        elif remove:
            said = saying.say_taken(journal.delete_step(_begins(goal.steps, text).id).text)
        else:
            added = journal.add_step(GoalStep(goal_id=goal.id, text=text))
            said = saying.say_step(added, added=True, beside=goal.steps)
            tell_about_history(journal, words)
        say_goal(journal, goal, said, today, as_json=as_json)


def _turned(journal: Journal, goal: Goal, text: str, day: date | None) -> GoalStep:
    """Mark a step as done on a day, or as open (None); without words the next small step is meant."""
    step = small_step(goal) if not text and day is not None else _begins(goal.steps, text)
    if step is None:
        raise Refused(tr("“{title}” has no step that is open. Nothing was written.", title=one_line(goal.title)))
    changed = replace(step, done=day)
    return journal.change_step(changed) if changed.id else journal.add_step(changed)


def _begins(parts: Sequence[Part], words: str, *, practice: bool = False) -> Part:
    """Return the one step or practice that words name by id or beginning; Refused for none and for several."""
    wanted = " ".join(words.split()).casefold()
    exact = [one for one in parts if one.id == wanted or one.text.casefold() == wanted]
    near = exact or [one for one in parts if one.text.casefold().startswith(wanted)]
    if len(near) == 1:
        return near[0]
    if not near and practice:
        raise Refused(tr("There is no practice of that id or beginning in this goal. Nothing was written."))
    if not near:
        raise Refused(tr("There is no step of that id or beginning in this goal. Nothing was written."))
    names = ", ".join(f"{one_line(one.text)} ({one.id})" for one in near)
    if practice:
        raise Refused(tr("Several practices may be meant: {names}. Nothing was written.", names=names))
    raise Refused(tr("Several steps may be meant: {names}. Nothing was written.", names=names))


@click.command(
    "repeat",
    cls=WordsCommand,
    examples=(
        "evenso goal repeat calls one short call --often '3 times a week'",
        "evenso goal repeat sleep screens off --often 'sun to thu'",
        "evenso goal repeat calm breathe --often daily --skill 'slow breath'",
        "evenso goal repeat calls one --remove",
    ),
)
@click.argument("name", type=stored, metavar="GOAL", shell_complete=named("goal"))
@click.argument("words", nargs=-1, type=stored, metavar="WORDS…", required=True)
@click.option("--often", type=stored, metavar="HOW", help=tr("{how}; or an RRULE.", how=HOW))
@click.option(
    "--skill", type=stored, metavar="SKILL", shell_complete=named("skill"), help="Practising this skill counts."
)
@click.option("--until", type=stored, metavar="WHEN", help="A last day.")
@click.option("--remove", is_flag=True, help="Take the practice that begins with WORDS away, with its marks.")
@json_option
@pass_desk
def repeat_goal(
    desk: Desk,
    /,
    *,
    name: str,
    words: tuple[str, ...],
    often: str | None,
    skill: str | None,
    until: str | None,
    remove: bool,
    as_json: bool,
) -> None:
    """Add a repeating practice; it is counted by the week, Monday to Sunday."""
    if not remove and often is None:
        raise Refused(tr("A repeating practice needs --often, such as {how}. Nothing was written.", how=HOW))
    with desk.existing() as journal:
        goal, today = journal.goal(name), desk.today(journal)
        if remove or often is None:
            gone = journal.delete_repeat(_begins(goal.repeats, joined(words), practice=True).id)
            say_goal(journal, goal, saying.say_taken(gone.text), today, as_json=as_json)
            return
        found = read_often(often, today)
        last = found.until if until is None else read_target(until, today)
        counted = "" if skill is None else skill_named(journal.skills(archived=True), skill).id
        repeat = Repeat(
            goal_id=goal.id,
            text=joined(words),
            since=today,
            rule=found.rule,
            times=found.times,
            skill_id=counted,
            until=last,
        )
        say_goal(journal, goal, saying.say_repeat(journal.add_repeat(repeat)), today, as_json=as_json)
        tell_about_history(journal, words)


@click.command(
    "mark",
    cls=WordsCommand,
    examples=("evenso goal mark calls", "evenso goal mark calls one --at yesterday", "evenso goal mark one short call"),
)
@click.argument("name", type=stored, metavar="GOAL", shell_complete=named("goal"))
@click.argument("words", nargs=-1, type=stored, metavar="[PRACTICE…]")
@at_option
@json_option
@pass_desk
def mark_goal(desk: Desk, /, name: str, words: tuple[str, ...], at: str | None, as_json: bool) -> None:
    """Say that a repeating practice was done; one that counts a skill logs that skill.

    Its own name does as well as its goal's.
    """
    moment = moment_at(desk, at)
    with desk.existing() as journal:
        mark_done(journal, _repeat(journal, name, joined(words)), moment, desk.today(journal), as_json=as_json)


def _repeat(journal: Journal, name: str, words: str) -> Home:
    """Return what is to be marked: the practice of a goal, or the one that all the words are the name of."""
    goals, said = journal.goals(closed=False), f"{name} {words}"
    own = called(goals, said)
    try:
        goal = journal.goal(name)
    except NotFound as missing:
        own = own or meant(goals, said)
        if own is None:
            raise Refused(
                tr("{problem} Nothing was written; `evenso goals` lists goals and practices.", problem=missing)
            ) from None
        return own
    if own is not None:
        return own
    if not goal.repeats:
        raise Refused(
            tr("“{title}” has no repeating practice; `evenso goal repeat` adds one.", title=one_line(goal.title))
        )
    return goal, _begins(goal.repeats, words, practice=True)
