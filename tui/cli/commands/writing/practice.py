"""`evenso practice`: a skill was practised, tried, not needed or skipped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from evenso.language import tr
from evenso.records import Moment, Practice, PracticeState, Skill
from evenso.text import one_line
from tui.cli.commands.writing.entries import (
    moment_at,
    on_its_day,
    say_saved,
    skill_named,
    skills_of,
    tell_about_history,
    tell_of_time,
    tell_quietly,
)
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import OneOf, at_option, json_option, named, stored, whole_number
from tui.cli.shapes import WordsCommand
from tui.cli.streams.words import joined

if TYPE_CHECKING:
    from storage.journal import Journal
    from tui.cli.commands.goals.marking import Home


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
    for standard input. `evenso skills` lists the names. A practice that was
    agreed or is part of a goal is marked by its own name.
    """
    at_moment = moment_at(desk, at)
    if desk.may_begin():
        _split(skills_of(None), [skill, *words])  # no journal begins for a name that is none
    with desk.writing() as journal:
        own = _own(journal, said := " ".join([skill, *words]))
        if own is not None:
            _mark(desk, journal, own, at_moment, {"state": state, **more}, said, as_json=as_json)
            return
        found, rest = _split(skills_of(journal), [skill, *words], _names(journal))
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
    tell_of_time(desk, rest, saved[0].id)


def _own(journal: Journal, said: str) -> Home | None:
    """Return the practice of a goal that was named, where no skill is what was meant."""
    if not journal.has_open_goals():
        return None
    from storage.contents.skills import choose
    from storage.problems import NotFound
    from tui.cli.commands.goals.marking import called, meant

    skills = [one.name.casefold() for one in skills_of(journal) if not one.archived]
    words = " ".join(said.split())
    if any(words.casefold() == name or words.casefold().startswith(f"{name} ") for name in skills):
        return None
    goals = journal.goals(closed=False)
    by_name = called(goals, words, more=True)
    if by_name is not None:
        return by_name
    try:
        choose(skills_of(journal), words.partition(" ")[0])
    except NotFound:
        return meant(goals, words)
    return None


def _mark(
    desk: Desk, journal: Journal, home: Home, moment: Moment, given: Mapping[str, Any], said: str, *, as_json: bool
) -> None:
    """Mark it as done; what only a skill's practice can keep is refused rather than lost."""
    from tui.cli.commands.goals.marking import has_more, mark_done

    if has_more(home, said) or any(value not in {None, "", False, "done"} for value in given.values()):
        raise Refused(
            tr(
                "“{name}” is a practice of your own, which is marked as done and keeps nothing beside: its name alone"
                " marks it, `evenso log` and `evenso note` take the rest. Nothing was written.",
                name=one_line(home[1].text),
            )
        )
    mark_done(journal, home, moment, desk.today(journal), as_json=as_json)


def _names(journal: Journal) -> list[str]:
    """Return what the practices of open goals are called."""
    goals = journal.goals(closed=False) if journal.has_open_goals() else []
    return [one_line(repeat.text) for goal in goals for repeat in goal.repeats]


def _split(skills: Sequence[Skill], words: Sequence[str], own: Sequence[str] = ()) -> tuple[Skill, Sequence[str]]:
    """Return the skill that the words begin with and the words after it: the longest exact name, else a near one.

    Where none is meant, the refusal names the person's `own` practices too.
    """
    names = {skill.name.casefold(): skill for skill in skills if not skill.archived}
    for count in range(len(words), 1, -1):
        exact = names.get(" ".join(words[:count]).casefold())
        if exact is not None:
            return exact, words[count:]
    try:
        return skill_named(skills, words[0]), words[1:]
    except Refused as refusal:
        if not own:
            raise
        there = ", ".join(own)
        raise Refused(tr("{problem} Your own practices: {there}.", problem=refusal.message, there=there)) from None
