"""`evenso trial`: a coin-flip month for an optional habit, its power said before it begins."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

import click

from evenso.language import tr
from evenso.text import one_line
from evenso.wording.strategies import trials as coins
from tui.cli.commands.strategies.skills import answers_of, numbers_of, paper_of, print_paper
from tui.cli.desk import Desk, pass_desk
from tui.cli.options import json_option, named, stored
from tui.cli.shapes import Command, Group
from tui.cli.streams.output import print_json, say, tell

if TYPE_CHECKING:
    from evenso.recovery.trials.finding import TrialFound
    from storage.journal import Journal


@click.group("trial", cls=Group, no_args_is_help=False)
def trial_command() -> None:
    """A coin-flip month: 28 days, a coin says which day of each pair has the practice.

    For habits you could also leave out, never for what calms or what you may
    need. Opt-in, stopped at any time, and nothing is lost.
    """


@trial_command.command(
    "start",
    cls=Command,
    examples=('evenso trial start "moved my body"', 'evenso trial start "moved my body" --begin'),
)
@click.argument("skill", type=stored, metavar="SKILL", shell_complete=named("skill"))
@click.option("--begin", is_flag=True, help="Throw the coins; without it you are told what a month can see.")
@json_option
@pass_desk
def start_trial(desk: Desk, /, skill: str, begin: bool, as_json: bool) -> None:
    """Say what a coin-flip month is and what it can see; with --begin, throw its coins."""
    from storage.trials import beginning

    with desk.existing() as journal:
        today, found = desk.today(journal), journal.find_skill(skill)
        if not begin:
            beginning.must_be_free(journal, found, today)
            paper = paper_of(desk)
            for words in (coins.WHAT_IT_IS, coins.POWER, coins.FREE, coins.BEGINS):
                paper.say(words)
                paper.gap()
            print_paper(paper)
            tell(tr("Nothing has begun; the same command with --begin throws the coins."))
            return
        trial = beginning.begin(journal, found, today, secrets.randbits(64))
        if as_json:
            print_json(_documents(journal, desk, trial.id)[0])
        else:
            say(f"{coins.say_begun(found.name, trial)} ({trial.id}).")


@trial_command.command("stop", cls=Command, examples=("evenso trial stop",))
@pass_desk
def stop_trial(desk: Desk, /) -> None:
    """Stop the month that goes on; the days it had stay."""
    from storage.trials import beginning

    with desk.existing() as journal:
        trial = beginning.stop(journal, None, desk.today(journal))
        say(f"{coins.say_stopped(journal.find_skill(trial.skill_id).name)}.")


@trial_command.command("list", cls=Command, examples=("evenso trial list", "evenso trial list --json"))
@json_option
@pass_desk
def list_trials(desk: Desk, /, as_json: bool) -> None:
    """List the coin-flip months: where each stands, and what came of those that are over."""
    journal = desk.reading()
    if journal is None:
        if as_json:
            print_json([])
        return
    with journal:
        if as_json:
            print_json(_documents(journal, desk))
            return
        today, numbers, found = desk.today(journal), numbers_of(journal), _found(journal, desk)
    for one, name in found:
        said = (coins.say_state(one, today), coins.say_result(one, numbers=numbers), coins.say_kept(one))
        say(f"{one.trial.id}  {one_line(name)}: {' '.join(filter(None, said))}")
    if not found:
        tell(coins.NONE)


@trial_command.command("delete", cls=Command, examples=("evenso trial delete k3f9",))
@click.argument("trial_id", type=stored, metavar="ID")
@pass_desk
def delete_trial(desk: Desk, /, trial_id: str) -> None:
    """Take a month away; undo brings it back, and its days' moods stay."""
    with desk.existing() as journal:
        trial = journal.delete_trial(trial_id)
        name = journal.find_skill(trial.skill_id).name
    say(tr("Took the coin-flip month of {name} away. Undo brings it back.", name=one_line(name)))


def _found(journal: Journal, desk: Desk) -> list[tuple[TrialFound, str]]:
    names = {skill.id: skill.name for skill in journal.skills(archived=True)}
    answers = answers_of(journal, desk.today(journal))
    return [(one, names.get(one.trial.skill_id, "")) for one in answers.trials]


def _documents(journal: Journal, desk: Desk, only: str = "") -> list[dict[str, object]]:
    from evenso.formats.skills_json import trial_document

    return [trial_document(one, name) for one, name in _found(journal, desk) if only in ("", one.trial.id)]
