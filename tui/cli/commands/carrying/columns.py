"""`evenso import csv`: any CSV file, once its columns were said; where they were not, a proposal to copy."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import click

from evenso.cells import shorten
from evenso.formats.coming import DayOrder
from evenso.language import tr
from evenso.text import one_line
from tui.cli.commands.carrying.bringing import bring, pairs, wishes_of
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import OneOf, files, json_option, stored, whole_number
from tui.cli.shapes import Command
from tui.cli.streams.files import read_bytes
from tui.cli.streams.output import print_json

if TYPE_CHECKING:
    from evenso.formats.columns.guessing import Proposal
    from evenso.formats.columns.table import Table

_MOST_LISTED: Final = 30
_NAME: Final = 22


@click.command(
    "csv",
    cls=Command,
    examples=(
        "evenso import csv moods.csv",
        "evenso import csv moods.csv --columns 'date=When,mood=Score,note=Text' --dry-run",
        "evenso import csv moods.csv --column date=Day --column time=Hour --column 'tracker:Sleep=Hours slept'",
        "evenso import csv ratings.csv --columns 'date=Date,name=Category,value=Rating' --name 'Mood=mood'",
    ),
)
@click.argument("file", metavar="FILE", shell_complete=files)
@click.option(
    "--columns",
    "--column",
    "said",
    multiple=True,
    type=stored,
    metavar="'date=COLUMN,…'",
    help="What the columns are: date, time, mood, note, tags, feelings, skills, tracker, key; name and value.",
)
@click.option(
    "--scale", "scales", multiple=True, type=stored, metavar="LOW-HIGH", help="The moods' scale, such as 1-5."
)
@click.option("--dates", type=OneOf([order.value for order in DayOrder]), help="How 11/5/2020 is meant.")
@click.option("--short-years", type=whole_number("--short-years", 1900, 2000), metavar="2000", help="What '20 begins.")
@click.option("--separator", type=stored, default="", metavar="SIGN", help="What parts several tags in one cell.")
@click.option("--name", "names", multiple=True, type=stored, metavar="'NAME=mood'", help="What a rated name is.")
@click.option("--origin", type=stored, default="", metavar="PROGRAM", help="Where the file is from.")
@click.option("--map", "maps", multiple=True, type=stored, metavar="'LABEL=N'", help="What a mood is worth, 1 to 10.")
@click.option(
    "--skill-map", "skill_maps", multiple=True, type=stored, metavar="'TAG=SKILL'", help="A tag that is a practice."
)
@click.option("--dry-run", is_flag=True, help="Say what would be done and do nothing.")
@json_option
@pass_desk
def import_csv(desk: Desk, /, file: str, said: tuple[str, ...], dry_run: bool, as_json: bool, **wished: Any) -> None:
    """Bring in any CSV file by saying what its columns are.

    Without --columns nothing is imported: what the columns seem to be is
    shown, with a line to copy. Days whose numbers could be two days, moods
    without a scale and names of moods are asked about; nothing is guessed.
    A later file with the same columns adds and updates, never doubles.
    """
    from evenso.formats.columns.mapping import Columns, read_columns
    from evenso.formats.columns.reading import read_csv
    from evenso.formats.columns.table import open_table

    data = read_bytes(file)
    table = open_table(data)
    if not said:
        _show_proposal(file, table, as_json=as_json)
    mood, trackers = _scales(wished.pop("scales"))
    columns = Columns(
        parts=read_columns(table.names, said),
        scale=mood,
        scales=trackers,
        separator=_sign(wished.pop("separator")),
        names=pairs(wished.pop("names"), "--name 'NAME=mood'"),
        origin=one_line(wished.pop("origin")),
    )
    wishes = wishes_of(desk, century=wished.pop("short_years"), **wished)
    with _asked(as_json=as_json):
        bring(desk, partial(read_csv, columns=columns), data, wishes, dry_run=dry_run, as_json=as_json)


@contextmanager
def _asked(*, as_json: bool) -> Iterator[None]:
    """Print what has to be asked first as a document too; what every import asks is printed by `bring`."""
    from evenso.formats.columns.long import UnknownNames
    from evenso.formats.columns.numbers import UnknownScale, say_scale

    try:
        yield
    except UnknownNames as unknown:
        if as_json:
            print_json({"unknown_names": unknown.counts, "proposal": unknown.proposal})
        raise
    except UnknownScale as unknown:
        if as_json:
            choices = [say_scale(scale) for scale in unknown.choices]
            found = {"of": unknown.name or "mood", "low": float(unknown.low), "high": float(unknown.high)}
            odd = [{"line": one.line, "value": one.cell} for one in unknown.odd]
            print_json({"unknown_scale": {**found, "choices": choices, "odd": odd}})
        raise


def _scales(values: tuple[str, ...]) -> tuple[tuple[int, int] | None, dict[str, tuple[int, int]]]:
    """Read `1-5` as the scale of moods, `Sleep=0-12` as that of a tracker."""
    from evenso.formats.columns.numbers import read_scale

    mood: tuple[int, int] | None = None
    trackers: dict[str, tuple[int, int]] = {}
    for value in values:
        name, sign, scale = value.rpartition("=")
        if sign:
            trackers[name.strip()] = read_scale(scale)
        else:
            mood = read_scale(value)
    return mood, trackers


def _sign(word: str) -> str:
    return {"tab": "\t", "\\t": "\t", "\\n": "\n", "newline": "\n"}.get(word.casefold(), word)


def _show_proposal(file: str, table: Table, *, as_json: bool) -> None:
    """Refuse with what the columns seem to be and the line that would say so; as JSON, the same as a document."""
    from evenso.formats.columns.guessing import propose
    from evenso.formats.columns.mapping import as_said, columns_option

    proposal = propose(table)
    if as_json:
        print_json(
            {
                "columns": [
                    {"name": one.name, "seems": one.role and str(one.role), "examples": list(one.examples)}
                    for one in proposal.columns
                ],
                "proposal": as_said(proposal.parts, table.names) if proposal.whole else None,
            }
        )
    lead = tr("Nothing was imported: what the columns of this file are has to be said once. They seem to be:")
    if proposal.whole:
        how = tr("If that is right, this brings them in:\n  evenso import csv {file} ", file=_quoted(file))
        how += columns_option(proposal.parts, table.names)
    else:
        how = tr("Which column is the date could not be seen. Say it: --columns 'date=COLUMN,mood=COLUMN,note=COLUMN'.")
    raise Refused("\n".join([lead, *_lines(proposal), how]))


def _lines(proposal: Proposal) -> list[str]:
    lines = []
    for one in proposal.columns[:_MOST_LISTED]:
        examples = ", ".join(shorten(one_line(example), 18) for example in one.examples)
        name = shorten(one.name, _NAME)
        lines.append(f"  {name}{' ' * (_NAME - len(name))}  {one.role or tr('(not read)'):<10}  {examples}".rstrip())
    more = len(proposal.columns) - _MOST_LISTED
    return [*lines, tr("  … and {more:,} more columns", more=more)] if more > 0 else lines


def _quoted(file: str) -> str:
    return shlex.quote(one_line(file))
