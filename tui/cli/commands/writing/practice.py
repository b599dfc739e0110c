"""`evenso practice`: a skill was practised, tried, not needed or skipped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from evenso.records import Practice, PracticeState, Skill
from tui.cli.commands.writing.entries import (
    moment_at,
    on_its_day,
    say_saved,
    skill_named,
    skills_of,
    tell_about_history,
    tell_quietly,
)
from tui.cli.desk import Desk, pass_desk
from tui.cli.options import OneOf, at_option, json_option, named, stored, whole_number
from tui.cli.shapes import WordsCommand
from tui.cli.streams.words import joined


@click.command(
    "practice",
    cls=WordsCommand,
    examples=(
        'evenso practice "slow breath"',
        "evenso practice slow breath before the call --before 8 --after 5 --minutes 3",
        'evenso practice "said no" --state tried --at "yesterday 18:00"',
    ),
)
@click.argument("skill", type=stored, metavar="SKILL", shell_complete=named("skill"))
@click.argument("words", nargs=-1, type=stored, metavar="[WORDS…]")
@at_option
@click.option("--before", type=whole_number("--before", 0, 10), metavar="0–10", help="How strong it was before.")
@click.option("--after", type=whole_number("--after", 0, 10), metavar="0–10", help="How strong it was right after.")
@click.option("--minutes", type=whole_number("--minutes", 0, 1440), metavar="N", help="How long it took.")
@click.option(
    "--state",
    type=OneOf([str(state) for state in PracticeState]),
    metavar="STATE",
    default="done",
    help="done (unless said otherwise), tried, not-needed or skipped.",
)
@click.option(
    "--use", type=whole_number("--use", 0, 7), metavar="0–7", help="0 didn't come to mind … 7 came by itself, helped."
)
@click.option("--enjoyment", type=whole_number("--enjoyment", 0, 10), metavar="0–10", help="How enjoyable it was.")
@click.option(
    "--achievement", type=whole_number("--achievement", 0, 10), metavar="0–10", help="The sense of achievement."
)
@click.option("--in-the-way", type=stored, default="", metavar="WORDS", help="What got in the way.")
@click.option("--for-session", is_flag=True, help="Mark it to be brought up in the session.")
@json_option
@pass_desk
def practice_command(
    desk: Desk, /, skill: str, words: tuple[str, ...], at: str | None, state: str, as_json: bool, **more: Any
) -> None:
    """Write down that a skill was practised.

    SKILL is its name, or the beginning of it; WORDS are a line of note, or `-`
    for standard input. `evenso skills` lists the names.
    """
    at_moment = moment_at(desk, at)
    if desk.may_begin():
        _split(skills_of(None), [skill, *words])  # no journal begins for a name that is none
    with desk.writing() as journal:
        found, rest = _split(skills_of(journal), [skill, *words])
        practice = Practice(
            at=at_moment,
            day=at_moment.entry_day(),
            skill_id=found.id,
            skill=found.name,
            area=found.area,
            state=PracticeState(state),
            note=joined(rest),
            **more,
        )
        saved = [journal.add(on_its_day(practice, journal))]
        say_saved(saved, as_json=as_json)
        tell_quietly(desk, journal, saved)
        tell_about_history(journal, rest)


def _split(skills: Sequence[Skill], words: Sequence[str]) -> tuple[Skill, Sequence[str]]:
    """Return the skill that the words begin with and the words after it: the longest exact name, else a near one."""
    names = {skill.name.casefold(): skill for skill in skills if not skill.archived}
    for count in range(len(words), 1, -1):
        exact = names.get(" ".join(words[:count]).casefold())
        if exact is not None:
            return exact, words[count:]
    return skill_named(skills, words[0]), words[1:]
