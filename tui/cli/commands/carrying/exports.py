"""`evenso export`: everything out of the journal, in open formats."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import click

from evenso.language import tr
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import files
from tui.cli.shapes import Command, Group
from tui.cli.streams.files import write_private
from tui.cli.streams.folders import write_folder
from tui.cli.streams.output import is_terminal, print_json_text, tell

if TYPE_CHECKING:
    from evenso.formats.own_json_reader import Whole

_REPLACE: Final = "Bring an export that is there up to date; nothing else is touched."


@click.group("export", cls=Group, no_args_is_help=False)
def export_command() -> None:
    """Take everything out, in an open format.

    `export all` writes a folder with every format: what somebody needs who
    wants to leave, or to be able to.
    """


@export_command.command("json", cls=Command, examples=("evenso export json -o journal.json", "evenso export json -o -"))
@click.option("-o", "--output", metavar="PATH", shell_complete=files, help="Where to; - is standard output.")
@click.option("--replace", "--force", "replace", is_flag=True, help="Replace a file that is there.")
@pass_desk
def export_json(desk: Desk, /, output: str | None, replace: bool) -> None:
    """Write the whole journal as JSON; `evenso import evenso` reads it back.

    The file can be read by you alone. It holds everything you wrote, in clear
    text: where it goes is up to you.
    """
    from evenso.formats.leaving.everything import json_of
    from evenso.wording.carrying.leaving import say_written

    if output is None and is_terminal(sys.stdout):
        raise Refused(tr("Where to? `evenso export json -o journal.json` writes a file, `-o -` standard output."))
    whole = _whole(desk)
    if output is None or output == "-":
        print_json_text(json_of(whole).decode("utf-8"))
        return
    path = write_private(output, json_of(whole), force=replace)
    tell(say_written(len(whole.entries), str(path)))


def _whole(desk: Desk) -> Whole:
    from tui.outside.leaving import whole_of

    with desk.existing() as journal:
        whole = whole_of(journal)
    if whole.missing:
        from evenso.wording.carrying.leaving import say_not_all

        tell(say_not_all(whole.missing))
    return whole


def _folder(what: str, text: str, *examples: str) -> Callable[[Desk, str | None, bool], None]:
    """Make the command of a format that is a folder."""

    @export_command.command(what, cls=Command, examples=examples, help=text)
    @click.option("-o", "--output", metavar="FOLDER", shell_complete=files, help="Where to: a folder that is made.")
    @click.option("--replace", is_flag=True, help=_REPLACE)
    @pass_desk
    def export_folder(desk: Desk, /, output: str | None, replace: bool) -> None:
        from evenso.formats.leaving.everything import Format, folder_of
        from evenso.wording.carrying.leaving import say_left, say_written

        if output is None or output == "-":
            raise Refused(
                tr("Where to? `evenso export {what} -o FOLDER` makes a folder. Nothing was written.", what=what)
            )
        whole = _whole(desk)
        written = write_folder(output, folder_of(whole, Format(what)), replace=replace)
        tell(say_written(len(whole.entries), str(written.path)))
        if written.left:
            tell(say_left([str(place.relative_to(written.path)) for place in written.left]))

    return export_folder


export_csv = _folder(
    "csv",
    """Write tables for spreadsheets, a row for each thing.

    Check-ins, practices, notes and everything else have a table each. No text
    in them is ever taken for a formula.
    """,
    "evenso export csv -o tables",
)
export_md = _folder(
    "md",
    """Write pages of Markdown, for Obsidian, for git, to read.

    A page for each entry, with its day, mood and tags at its head, and links
    to what it is linked to. The same journal gives the same pages: with
    --replace a folder is brought up to date, and git shows what changed.
    """,
    "evenso export md -o pages",
    "evenso export md -o ~/vault/journal --replace",
)
export_all = _folder(
    "all",
    """Write everything in every open format: JSON, tables, pages.

    The JSON makes an equal journal of an empty one. The folder can be read by
    you alone. It holds everything you wrote, in clear text, also what you
    marked private: where it goes is up to you.
    """,
    "evenso export all -o everything",
)


__all__ = ["export_all", "export_command", "export_csv", "export_json", "export_md"]
