"""`evenso marker`: days after which things were different; they stand on the chart and serve `trend --since`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from evenso.annotations.markers import LifeMarker, MarkerKind
from evenso.language import tr
from tui.cli.commands.writing.entries import tell_about_history
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import OneOf, json_option, stored
from tui.cli.shapes import Command, Group, WordsCommand
from tui.cli.streams.output import print_json, say, tell
from tui.cli.streams.words import joined

if TYPE_CHECKING:
    from storage.journal import Journal

_KINDS: Final = ", ".join(str(kind) for kind in MarkerKind)


@click.group("marker", cls=Group, no_args_is_help=False)
def marker_command() -> None:
    """Mark a day after which things were different."""


@marker_command.command("list", cls=Command, examples=("evenso marker list", "evenso marker list --json"))
@json_option
@pass_desk
def list_markers(desk: Desk, /, as_json: bool) -> None:
    """List the life markers by their days."""
    from evenso.formats.own_json_additions import marker_document
    from evenso.wording.recovery.setbacks import say_markers

    journal = desk.reading()
    markers: list[LifeMarker] = []
    if journal is not None:
        with journal:
            markers = journal.markers()
    if as_json:
        print_json([marker_document(marker) for marker in markers])
        return
    for line in say_markers(markers):
        say(line)
    if not markers and journal is not None:
        tell(tr('No day is marked yet. `evenso marker add --on "1 May" moved` marks one.'))


@marker_command.command(
    "add",
    cls=WordsCommand,
    examples=(
        'evenso marker add --on "7 Jan" --kind therapy-started',
        'evenso marker add --on "1 May" the new flat --kind moved',
        'evenso marker add --on "3 Feb 2024" Ana --kind anniversary',
    ),
)
@click.argument("words", nargs=-1, type=stored, metavar="[NAME…]")
@click.option("--on", metavar="WHEN", type=stored, help="The day (today unless said otherwise).")
@click.option(
    "--kind", type=OneOf([str(kind) for kind in MarkerKind]), metavar="KIND", default="other", help=f"{_KINDS}."
)
@json_option
@pass_desk
def add_marker(desk: Desk, /, words: tuple[str, ...], on: str | None, kind: str, as_json: bool) -> None:
    """Mark a day; an anniversary comes back each year."""
    day = desk.day("today" if on is None else on)
    marker = LifeMarker(day=day, kind=MarkerKind(kind), name=joined(words))
    with desk.writing() as journal:
        saved = journal.add_marker(marker)
        _say(saved, as_json=as_json)
        tell_about_history(journal, words)


@marker_command.command("delete", cls=Command, examples=("evenso marker delete k3f9",))
@click.argument("which", type=stored, metavar="ID")
@json_option
@pass_desk
def delete_marker(desk: Desk, /, which: str, as_json: bool) -> None:
    """Take a marker away; undo brings it back."""
    with desk.existing() as journal:
        _say(journal.delete_marker(_meant(journal, which)), gone=True, as_json=as_json)


def _meant(journal: Journal, which: str) -> str:
    """Return the id of the marker that an id or a whole name means; Refused when several have that name."""
    wanted = " ".join(which.split()).casefold()
    named = [marker.id for marker in journal.markers() if wanted == marker.title.casefold()]
    if len(named) > 1:
        raise Refused(
            tr(
                "Several markers have that name: {ids}. Which one is meant? Nothing was written.",
                ids=", ".join(named),
            )
        )
    return named[0] if named else which


def _say(marker: LifeMarker, *, gone: bool = False, as_json: bool) -> None:
    from evenso.formats.own_json_additions import marker_document
    from evenso.wording.recovery.setbacks import say_marker

    if as_json:
        print_json(marker_document(marker))
    elif gone:
        say(tr("Took away: {marker} ({id}).", marker=say_marker(marker), id=marker.id))
    else:
        say(tr("Marked: {marker} ({id}).", marker=say_marker(marker), id=marker.id))
