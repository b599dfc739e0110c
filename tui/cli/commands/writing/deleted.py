"""`evenso deleted` and `undelete`: what was deleted lately, and one of it brought back by itself."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from evenso.records import Moment
from evenso.wording.entries import entry_line
from evenso.wording.journal.deleted import HOW_BACK, KEPT, NONE_DELETED, back_line, say_deleted_at, say_skill_gone
from tui.cli.desk import Desk, pass_desk
from tui.cli.options import json_option, plain_option, stored
from tui.cli.shapes import Command
from tui.cli.streams.output import columns, is_terminal, print_json, say, tell

if TYPE_CHECKING:
    from storage.restoring.deleted import Deleted


@click.command("deleted", cls=Command, examples=("evenso deleted", "evenso deleted --json", "evenso undelete k3f9"))
@plain_option
@json_option
@pass_desk
def deleted_command(desk: Desk, /, *, as_json: bool) -> None:
    """List what was deleted lately, the last one first.

    The last two hundred changes are kept, those of more than thirty days ago
    only until the next automatic backup. `evenso undelete ID` brings one
    entry back; `evenso purge` has all of it gone for good.
    """
    journal = desk.reading()
    if journal is None:
        return print_json([]) if as_json else None
    with journal:
        found = journal.deleted()
    if as_json:
        return print_json([_document(desk, one) for one in found])
    width = columns(desk.environ) if is_terminal(sys.stdout) else 200
    for one in found:
        for line in _lines(desk, one, width):
            say(line)
    return tell(f"{HOW_BACK} {KEPT}" if found else NONE_DELETED)


def _at(desk: Desk, one: Deleted) -> Moment:
    return Moment.of(one.at.astimezone(desk.now().tzinfo))


def _lines(desk: Desk, one: Deleted, width: int) -> list[str]:
    lacks = [] if one.comes_back else [say_skill_gone(getattr(one.entry, "skill", ""))]
    when = say_deleted_at(_at(desk, one))
    if desk.plain:
        from evenso.wording.aloud import entry_sentence

        return [" ".join([entry_sentence(one.entry), f"{when[:1].upper()}{when[1:]}.", *lacks])]
    return [entry_line(one.entry, width), *(f"      {line}" for line in (when, *lacks))]


def _document(desk: Desk, one: Deleted) -> dict[str, Any]:
    from evenso.formats.own_json import entry_document

    return {**entry_document(one.entry), "deleted_at": _at(desk, one).iso, "comes_back": one.comes_back}


@click.command("undelete", cls=Command, examples=("evenso undelete k3f9",))
@click.argument("entry_id", type=stored, metavar="ID")
@json_option
@pass_desk
def undelete_command(desk: Desk, /, entry_id: str, as_json: bool) -> None:
    """Bring one deleted entry back, whatever was done since.

    It comes with its tags, marks, earlier wordings and links, as a change of
    its own: `evenso undo` takes just that back. `evenso deleted` lists what
    can come back, with the ID of each.
    """
    with desk.existing() as journal:
        entry = journal.bring_back(entry_id.lower())
    if as_json:
        from evenso.formats.own_json import entry_document

        return print_json(entry_document(entry))
    return say(back_line(entry))
