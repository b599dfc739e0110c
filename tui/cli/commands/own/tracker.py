"""`evenso tracker`: scales of the person's own and their values; `evenso log --track` gives values too."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import click

from evenso.annotations.trackers import Better, Scale, Tracker, TrackerValue
from evenso.language import tr
from tui.cli.commands.own.values import say_values, values_of
from tui.cli.commands.writing.entries import moment_at
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import OneOf, at_option, json_option, named, range_options, stored
from tui.cli.shapes import Command, Group, WordsCommand
from tui.cli.streams.output import print_json, say, tell

_SCALE = click.option(
    "--scale", type=OneOf([str(scale) for scale in Scale]), metavar="SCALE", default="0-10", help="0-10 or yes-no."
)
_BETTER = OneOf([str(better) for better in Better])


@click.group("tracker", cls=Group, no_args_is_help=False)
def tracker_command() -> None:
    """Keep scales of your own, such as sleep or anxiety: up to eight."""


@tracker_command.command("list", cls=Command, examples=("evenso tracker list", "evenso tracker list --archived"))
@click.option("--archived", is_flag=True, help="Those put away too.")
@json_option
@pass_desk
def list_trackers(desk: Desk, /, archived: bool, as_json: bool) -> None:
    """List the trackers."""
    from evenso.formats.own_json_additions import tracker_document
    from evenso.wording.scales.trackers import say_tracker

    journal = desk.reading()
    trackers: list[Tracker] = []
    if journal is not None:
        with journal:
            trackers = journal.trackers(archived=archived)
    if as_json:
        print_json([tracker_document(tracker) for tracker in trackers])
        return
    for tracker in trackers:
        say(f"{tracker.id}  {say_tracker(tracker)}")
    if not trackers and journal is not None:
        tell(tr("There is no tracker yet. `evenso tracker add sleep` makes one."))


@tracker_command.command(
    "add",
    cls=WordsCommand,
    examples=("evenso tracker add sleep --better higher --asked", "evenso tracker add outside --scale yes-no"),
)
@click.argument("words", nargs=-1, required=True, type=stored, metavar="NAME…")
@_SCALE
@click.option("--better", type=_BETTER, metavar="WAY", default="neither", help="higher, lower or neither.")
@click.option("--asked", is_flag=True, help="Ask for it on Today.")
@json_option
@pass_desk
def add_tracker(desk: Desk, /, words: tuple[str, ...], scale: str, better: str, asked: bool, as_json: bool) -> None:
    """Make a tracker. It is asked on Today only where you say so, and never filled in."""
    tracker = Tracker(name=" ".join(words), scale=Scale(scale), better=Better(better), asked=asked)
    with desk.writing() as journal:
        _say(journal.add_tracker(tracker), None, as_json=as_json)


@tracker_command.command(
    "change",
    cls=Command,
    examples=("evenso tracker change sleep --ask", "evenso tracker change sleep --name rest --better higher"),
)
@click.argument("which", type=stored, metavar="NAME", shell_complete=named("tracker"))
@click.option("--name", type=stored, metavar="NAME", help="A new name.")
@click.option("--scale", type=OneOf([str(scale) for scale in Scale]), metavar="SCALE", help="0-10 or yes-no.")
@click.option("--better", type=_BETTER, metavar="WAY", help="higher, lower or neither.")
@click.option("--ask/--no-ask", "asked", default=None, help="Ask for it on Today, or not.")
@click.option("--archive/--bring-back", "archived", default=None, help="Put it away, or bring it back.")
@json_option
@pass_desk
def change_tracker(desk: Desk, /, which: str, as_json: bool, **given: Any) -> None:
    """Change a tracker; its values stay with it. One that has values keeps its scale."""
    changes = {field: value for field, value in given.items() if value is not None}
    if not changes:
        raise Refused(
            tr("What is to be changed? `evenso tracker change --help` shows what can be. Nothing was written.")
        )
    with desk.existing() as journal:
        with journal.as_one():
            before = journal.find_tracker(which)
            changed = journal.change_tracker(replace(before, **changes))
        _say(changed, before, as_json=as_json)


@tracker_command.command(
    "set",
    cls=Command,
    examples=("evenso tracker set sleep=6 anxiety=3", 'evenso tracker set outside=yes --at "yesterday 20:00"'),
)
@click.argument("pairs", nargs=-1, required=True, type=stored, metavar="NAME=VALUE…", shell_complete=named("value"))
@at_option
@json_option
@pass_desk
def set_values(desk: Desk, /, pairs: tuple[str, ...], at: str | None, as_json: bool) -> None:
    """Give values: 0 to 10, or yes and no."""
    moment = moment_at(desk, at)
    with desk.existing() as journal:
        say_values(journal.add_tracker_values(values_of(journal, pairs, moment)), as_json=as_json)


@tracker_command.command(
    "values", cls=Command, examples=("evenso tracker values sleep", 'evenso tracker values --from "1 Nov"')
)
@click.argument("which", required=False, type=stored, metavar="[NAME]", shell_complete=named("tracker"))
@range_options
@json_option
@pass_desk
def list_values(desk: Desk, /, which: str | None, since: str | None, until: str | None, as_json: bool) -> None:
    """List values, newest first."""
    from evenso.formats.own_json_additions import value_document
    from evenso.wording.dates import say_counted
    from evenso.wording.scales.trackers import say_value

    start, end = desk.span(since, until)
    values = _values(desk, which, start, end)
    if as_json:
        print_json([value_document(value) for value in values])
        return
    for value in values:
        say(f"{value.id}  {say_counted(value.day, value.at)}  {say_value(value)}")


def _values(desk: Desk, which: str | None, start: date | None, end: date | None) -> list[TrackerValue]:
    journal = desk.reading()
    if journal is None:
        return []
    with journal:
        tracker = None if which is None else journal.find_tracker(which).id
        return journal.tracker_values(start, end, tracker_id=tracker)[::-1]


@tracker_command.command("delete", cls=Command, examples=("evenso tracker delete k3f9",))
@click.argument("value_id", type=stored, metavar="ID")
@json_option
@pass_desk
def delete_value(desk: Desk, /, value_id: str, as_json: bool) -> None:
    """Delete a value by its id; undo brings it back. A whole tracker is put away with `change --archive`."""
    from evenso.formats.own_json_additions import value_document
    from evenso.wording.scales.trackers import say_value_taken_out

    with desk.existing() as journal:
        value = journal.delete_tracker_value(value_id)
    if as_json:
        print_json(value_document(value))
    else:
        say(f"{say_value_taken_out(value)}.")


def _say(tracker: Tracker, before: Tracker | None, *, as_json: bool) -> None:
    from evenso.formats.own_json_additions import tracker_document
    from evenso.wording.scales.trackers import say_tracker

    if as_json:
        print_json(tracker_document(tracker))
    elif before:
        say(tr("Changed: {tracker} ({id}).", tracker=say_tracker(tracker), id=tracker.id))
    else:
        say(tr("Made: {tracker} ({id}).", tracker=say_tracker(tracker), id=tracker.id))
