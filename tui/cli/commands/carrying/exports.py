"""`evenso export`: everything out of the journal, in open formats."""

from __future__ import annotations

import sys

import click

from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.shapes import Command, Group
from tui.cli.streams.files import write_private
from tui.cli.streams.output import is_terminal, print_json_text, tell


@click.group("export", cls=Group, no_args_is_help=False)
def export_command() -> None:
    """Take everything out, in an open format."""


@export_command.command("json", cls=Command, examples=("evenso export json -o journal.json", "evenso export json -o -"))
@click.option("-o", "--output", metavar="PATH", help="Where to; - is standard output.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@pass_desk
def export_json(desk: Desk, /, output: str | None, force: bool) -> None:
    """Write the whole journal as JSON; `evenso import evenso` reads it back.

    The file can be read by you alone. It holds everything you wrote, in clear
    text: where it goes is up to you.
    """
    from evenso.formats.own_json import journal_text

    if output is None and is_terminal(sys.stdout):
        raise Refused("Where to? `evenso export json -o journal.json` writes a file, `-o -` standard output.")
    with desk.existing() as journal:
        entries = journal.entries(oldest_first=True)
        text = journal_text(journal.skills(archived=True), entries, journal.settings(), journal.additions())
    if output is None or output == "-":
        print_json_text(text)
        return
    path = write_private(output, text, force=force)
    tell(f"{len(entries):,} entries are in {path}, which only you can read.")
