"""What the goal commands share: reading a goal with its week, saying it, options for its parts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import click

from evenso.formats.kinds.goals_json import goal_document
from evenso.goals.records import LEVELS, Goal, GoalVersion, LifeArea, Measure
from evenso.goals.repeats import RepeatWeek, count_weeks
from evenso.goals.targets import read_target
from evenso.language import tr
from evenso.records import Kind, Practice
from evenso.wording.goals.asking import FIELDS
from tui.cli.failures import Refused
from tui.cli.options import OneOf, stored
from tui.cli.streams.output import print_json, say

if TYPE_CHECKING:
    from storage.journal import Journal

AREAS: Final = [str(area) for area in LifeArea]
_PARTS: Final = ("sign", "possible", "value", "obstacle", "if_then", "first_step")


def weeks_of(journal: Journal, goals: Sequence[Goal], today: date) -> Mapping[str, RepeatWeek]:
    """Return this week of every repeating practice of some goals."""
    first, last = journal.week_of(today)
    entries = journal.entries(start=first, end=last, kinds=(Kind.PRACTICE,))
    practices = [one for one in entries if isinstance(one, Practice)]
    return count_weeks(
        (repeat for goal in goals for repeat in goal.repeats),
        today,
        journal.repeat_marks(first, last),
        practices,
        first.weekday(),
    )


def say_goal(journal: Journal, goal: Goal, sentence: str, today: date, *, as_json: bool) -> None:
    """Say what became of a goal, or print it as it is now; it is read again, with all that is under it."""
    if not as_json:
        say(f"{sentence} ({goal.id}).")
        return
    goal = journal.goal(goal.id)
    print_json(goal_document(goal, weeks_of(journal, [goal], today)))


def part_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add an option for each part of a goal but its title."""
    command = click.option("--weight", type=OneOf(["1", "2", "3"]), metavar="1–3", help="Its weight in the T-score.")(
        command
    )
    command = click.option(
        "--level",
        "levels",
        multiple=True,
        type=stored,
        metavar="N=WORDS",
        help="What a level from -2 to +2 would be, in your words; rates by them. 0 is what you expect.",
    )(command)
    command = click.option("--target", type=stored, metavar="WHEN", help="A day ahead: '1 March', 'in 3 months'.")(
        command
    )
    command = click.option("--area", type=OneOf(AREAS), metavar="AREA", help=f"{', '.join(AREAS)}.")(command)
    for name in reversed(_PARTS):
        flag = f"--{name.replace('_', '-')}"
        command = click.option(flag, name, type=stored, metavar="WORDS", help=f"{FIELDS[name][0]}.")(command)
    return command


def changes_of(given: Mapping[str, Any], was: GoalVersion, today: date) -> dict[str, Any]:
    """Return what the options change of a version; those not given change nothing. Raises `InvalidRecord`."""
    changes: dict[str, Any] = {name: given[name] for name in _PARTS if given[name] is not None}
    if given["target"] is not None:
        changes["target"] = read_target(given["target"], today)
    if given["weight"] is not None:
        changes["weight"] = int(given["weight"])
    if given["levels"]:
        changes["levels"] = read_levels(given["levels"], was.levels)
        changes["measure"] = Measure.ATTAINMENT
    return changes


def read_levels(said: Sequence[str], was: Sequence[str]) -> tuple[str, ...]:
    """Read `N=WORDS` pairs over the levels that are there; Refused for another shape or level."""
    found = dict(zip(LEVELS, was or ("",) * len(LEVELS), strict=True))
    for pair in said:
        number, sign, words = pair.partition("=")
        plain = number.strip().replace("\u2212", "-")
        level = int(plain) if plain.lstrip("+-") in {"0", "1", "2"} and len(plain) < 3 else None
        if not sign or level not in found:
            raise Refused(tr("A level is written as N=WORDS with N from -2 to 2, such as '0=once a month'."))
        found[level] = words.strip()
    return tuple(found.values())
