"""`evenso tags`, `links`, `link` and `unlink`: the person's own tags, and what belongs together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from evenso.language import tr
from evenso.links import Link, Ref
from evenso.text import one_line
from evenso.wording.dates import say_day
from evenso.wording.journal import links as wording
from evenso.wording.links.saying import LINKED, NONE, link_document, link_line
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import json_option, stored, whole_number
from tui.cli.shapes import Command
from tui.cli.streams.output import print_json, say, tell

if TYPE_CHECKING:
    from storage.journal import Journal


@click.command("tags", cls=Command, examples=("evenso tags", "evenso tags --limit 10", "evenso tags --json"))
@click.option("--limit", type=whole_number("--limit", 0), metavar="N", default=0, help="At most N, 0 for all.")
@json_option
@pass_desk
def tags_command(desk: Desk, /, *, limit: int, as_json: bool) -> None:
    """List your tags with how many entries have each, the most used first."""
    journal = desk.reading()
    if journal is None:
        return print_json([]) if as_json else None
    with journal:
        found = journal.tags(limit or 10_000)
    if as_json:
        return print_json([{"tag": one.tag, "entries": one.entries, "last": one.last.isoformat()} for one in found])
    for one in found:
        say(
            tr(
                "{entries:>6,}  {tag}  (last {day})",
                entries=one.entries,
                tag=one_line(one.tag),
                day=say_day(one.last),
            )
        )
    if not found:
        tell(tr("No entry has a tag yet; `evenso note WORDS --tag outside` gives one."))
    return None


@click.command("links", cls=Command, examples=("evenso links k3f9", "evenso links goal:sleep --json"))
@click.argument("thing", type=stored, metavar="ID")
@json_option
@pass_desk
def links_command(desk: Desk, /, *, thing: str, as_json: bool) -> None:
    """List what an entry, a pattern or a goal is linked to, in both directions.

    ID is an entry's id, or the id or name of a pattern or goal; pattern:NAME
    says which is meant.
    """
    with desk.existing() as journal:
        here = journal.thing_named(thing)
        found, today = journal.linked(here), desk.today(journal)
    if as_json:
        return print_json([{**link_document(here.thing, one), "link": one.link_id or None} for one in found])
    for one in found:
        say(link_line(here.thing, one, today))
    if not found:
        tell(f"{NONE}.")
    return None


@click.command(
    "link",
    cls=Command,
    examples=("evenso link k3f9 m4tz", 'evenso link k3f9 "pattern:saying yes"', "evenso link k3f9 goal:sleep"),
)
@click.argument("first", type=stored, metavar="A")
@click.argument("second", type=stored, metavar="B")
@json_option
@pass_desk
def link_command(desk: Desk, /, *, first: str, second: str, as_json: bool) -> None:
    """Link two things: entries, patterns, goals, by id or name.

    The link says which grew out of the other: a pattern out of an entry, a
    goal out of a pattern, a later entry out of an earlier one.
    """
    with desk.existing() as journal:
        one, other = _two(journal, first, second)
        link, new = journal.connect(one, other)
        _say(journal, link, "" if new else wording.THERE_ALREADY, as_json=as_json)


@click.command("unlink", cls=Command, examples=("evenso unlink k3f9 m4tz", "evenso unlink k3f9 goal:sleep"))
@click.argument("first", type=stored, metavar="A")
@click.argument("second", type=stored, metavar="B")
@json_option
@pass_desk
def unlink_command(desk: Desk, /, *, first: str, second: str, as_json: bool) -> None:
    """Take the link between two things away; undo brings it back."""
    with desk.existing() as journal:
        one, other = _two(journal, first, second)
        link = next((link for link in journal.links_of(one) if link.other(one) == other), None)
        if link is None:
            raise Refused(tr("{problem} Nothing was written.", problem=wording.NOT_LINKED))
        journal.delete_link(link.id)
        _say(journal, link, wording.TAKEN_AWAY, as_json=as_json)


def _two(journal: Journal, first: str, second: str) -> tuple[Ref, Ref]:
    one, other = journal.thing_named(first), journal.thing_named(second)
    if one == other:
        raise Refused(tr("Both are the same, and nothing is linked to itself. Nothing was written."))
    return one, other


def _say(journal: Journal, link: Link, sentence: str, *, as_json: bool) -> None:
    if as_json:
        return print_json(_document(link))
    ends = " → ".join(f"{one_line(journal.title_of(ref))} ({ref.thing}:{ref.id})" for ref in (link.root, link.grown))
    say(sentence or f"{LINKED}: {ends}.")
    return None


def _document(link: Link) -> dict[str, Any]:
    return {
        "link": link.id,
        "root": {"thing": str(link.root.thing), "id": link.root.id},
        "grown": {"thing": str(link.grown.thing), "id": link.grown.id},
    }
