"""`evenso import`: entries of other programs, and Even So's own export coming home."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any

import click

from evenso.records import Practice
from tui.cli.desk import Desk, pass_desk
from tui.cli.files import read_bytes
from tui.cli.options import json_option
from tui.cli.output import Progress, print_json, say, tell
from tui.cli.shapes import Command, Group

if TYPE_CHECKING:
    from storage.journal import ImportCounts, Journal


@click.group("import", cls=Group, no_args_is_help=False)
def import_command() -> None:
    """Bring in entries from elsewhere."""


def journal_for(desk: Desk, *, dry_run: bool) -> AbstractContextManager[Journal | None]:
    """Open the journal an import goes into; a dry run makes none where none has begun."""
    return nullcontext() if dry_run and desk.may_begin() else desk.writing()


def counts_document(counts: ImportCounts, **more: Any) -> dict[str, Any]:
    """Return what an import did as the contract's JSON document, with what else is known put in before the days."""
    return {
        "read": counts.read,
        "added": counts.added,
        "updated": counts.updated,
        "unchanged": counts.unchanged,
        "kept": counts.kept,
        **more,
        "from": None if counts.first is None else counts.first.isoformat(),
        "to": None if counts.last is None else counts.last.isoformat(),
    }


def say_counts(counts: ImportCounts, source: str, *, dry_run: bool) -> None:
    """Say what an import did or would do."""
    from evenso.wording.dates import say_span

    lead = "Would bring in" if dry_run else "Brought in"
    span = "" if counts.first is None or counts.last is None else f", {say_span(counts.first, counts.last)}"
    say(f"{lead} {counts.read:,} entries from {source}{span}:")
    say(f"  {counts.added:,} added, {counts.updated:,} updated, {counts.unchanged:,} unchanged.")
    if counts.kept:
        say(f"  {counts.kept:,} left as you changed or deleted them here.")
    if counts.added + counts.updated and not dry_run:
        tell("`evenso undo` takes the whole import back.")


@import_command.command(
    "evenso",
    cls=Command,
    examples=("evenso import evenso journal.json", "evenso import evenso journal.json --dry-run"),
)
@click.argument("file", metavar="FILE")
@click.option("--dry-run", is_flag=True, help="Say what would be done and do nothing.")
@json_option
@pass_desk
def import_evenso(desk: Desk, /, file: str, dry_run: bool, as_json: bool) -> None:
    """Bring back what `evenso export json` wrote.

    Entries that are here already are not doubled; skills are found by their
    names. A file is taken as a whole or not at all.
    """
    from evenso.formats.own_json_reader import read_journal
    from tui.cli.taking_in import take_in

    skills, entries = read_journal(read_bytes(file))
    with journal_for(desk, dry_run=dry_run) as journal:
        progress = Progress("Bringing in", len(entries))
        try:
            label = f"import of {len(entries):,} entries from Even So"
            counts = take_in(journal, skills, entries, label=label, progress=progress, dry_run=dry_run)
        finally:
            progress.close()
    if as_json:
        practised = sum(isinstance(entry, Practice) for entry in entries)
        print_json(counts_document(counts, skipped=[], practices=practised))
    else:
        say_counts(counts, "Even So", dry_run=dry_run)
