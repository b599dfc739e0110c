"""`evenso purge`: what was deleted or reworded, gone for good, from the backups too when that is asked for."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from evenso.language import tr
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import json_option
from tui.cli.shapes import Command
from tui.cli.streams.output import is_terminal, print_json, say, tell
from tui.cli.streams.words import ask, is_yes

if TYPE_CHECKING:
    from evenso.sessions.records import Session, Topic
    from storage.backups.ledger import Kept
    from storage.backups.purging import Held
    from storage.journal import Journal


@click.command("purge", cls=Command, examples=("evenso purge", "evenso purge --backups"))
@click.option("--backups", is_flag=True, help="Also from the backups: one new one, the older ones go.")
@click.option("--yes", is_flag=True, help="Do not ask; for scripts.")
@json_option
@pass_desk
def purge_command(desk: Desk, /, backups: bool, yes: bool, as_json: bool) -> None:
    """Have what you deleted or reworded gone for good.

    Until then undo can bring it back, for thirty days at the least. This
    takes undo's steps and the earlier wordings of entries away. Backups made
    before may still hold them: --backups makes a new one, opens and counts
    it, and takes away the older ones that this program made.
    """
    from evenso.wording.backups.purging import DISK

    with desk.existing() as journal:
        was = journal.held()
        if not _wanted(journal, yes=yes, as_json=as_json, backups=backups):
            return tell(tr("Nothing was changed."))
        older = [one.file for one in journal.backups_before()]
        if older or not was.nothing or backups:
            journal.purge()
        made, went, left = journal.purge_backups() if backups else (None, [], older)
        second = _second(journal, backups=backups)
        left_topics = journal.topics_left()
    if as_json:
        return print_json(
            {
                "steps": was.steps,
                "wordings": was.wordings,
                "links": was.links,
                "thrown_away": was.thrown,
                "backup": None if made is None else made.file,
                "backups_gone": went,
                "backups_left": left,
                "second_place_gone": second[1],
                "topics_left": len(left_topics),
            }
        )
    _say_what_went(was, len(older), made, len(went), len(left))
    if second[0]:
        say(second[0])
    _tell_topics(left_topics)
    return tell(DISK)


def _say_what_went(was: Held, older: int, made: Kept | None, went: int, left: int) -> None:
    """Say what is gone from the journal, and what became of the backups."""
    from evenso.wording.backups.purging import NOTHING, say_backups_gone, say_gone, say_in_backups

    say(NOTHING if was.nothing else say_gone(was.steps, was.wordings, was.links, was.thrown))
    say(say_in_backups(older) if made is None else say_backups_gone(went, made.file, left))


def _tell_topics(left: list[tuple[Session, Topic]]) -> None:
    """Say which topics for sessions stay, in the person's own words."""
    if left:
        from evenso.wording.sessions.preparing import say_topics_left

        say(say_topics_left(left))


def _second(journal: Journal, *, backups: bool) -> tuple[str, list[str]]:
    """Do the same in the second place; return what is said of it, and the names that went."""
    from evenso.wording.backups.purging import say_gone_there, say_in_second

    place, _, problem = journal.carry_elsewhere() if backups else (journal.second_place(), None, "")
    if place is None:
        return "", []
    folder = str(place.folder)
    if not backups or problem or not place.is_there:
        return f"{problem} {say_in_second(folder)}".strip(), []
    went = journal.purge_elsewhere()
    return say_gone_there(folder, len(went)), went


def _wanted(journal: Journal, *, yes: bool, as_json: bool, backups: bool) -> bool:
    """Ask, where somebody can be asked, before what nothing can bring back."""
    from evenso.wording.backups.purging import QUESTION, STAYS, say_before

    was = journal.held()
    if yes or (was.nothing and not backups):
        return True
    if as_json or not (is_terminal(sys.stdin) and is_terminal(sys.stderr)):
        raise Refused(tr("Nobody can be asked here; --yes does it without asking. Nothing was changed."))
    if not was.nothing:
        say(say_before(was.steps, was.wordings, was.links, was.thrown))
    if backups:
        say(
            tr(
                "Of {backups:,} backups made by this program only a new one would be left.",
                backups=len(journal.backups()),
            )
        )
    say(STAYS)
    return is_yes(ask(QUESTION))
