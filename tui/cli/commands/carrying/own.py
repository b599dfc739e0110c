"""`evenso import evenso`: Even So's own export coming home."""

from __future__ import annotations

from typing import Final

import click

from evenso.language import later, tr
from evenso.records import Practice
from tui.cli.commands.carrying.counting import counts_document, journal_for, say_counts
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import files, json_option
from tui.cli.shapes import Command
from tui.cli.streams.files import read_bytes
from tui.cli.streams.output import Progress, print_json, say, tell
from tui.cli.taking_in import take_in

SQLITE: Final = b"SQLite format 3\0"


@click.command(
    "evenso",
    cls=Command,
    examples=("evenso import evenso journal.json", "evenso import evenso journal.json --dry-run"),
)
@click.argument("file", metavar="FILE", shell_complete=files)
@click.option("--dry-run", is_flag=True, help="Say what would be done and do nothing.")
@json_option
@pass_desk
def import_evenso(desk: Desk, /, file: str, dry_run: bool, as_json: bool) -> None:
    """Bring back what `evenso export json` wrote.

    Entries that are here already are not doubled; skills are found by their
    names. A file is taken as a whole or not at all.
    """
    from evenso.formats.own_json_reader import read_whole
    from evenso.wording.carrying.things import say_beside
    from evenso.wording.imports import say_far_days

    skills, entries, additions, settings, _ = read_whole(_export(file))
    with journal_for(desk, dry_run=dry_run) as journal:
        progress = Progress(tr("Bringing in"), len(entries))
        try:
            label = later("import of {entries:,} entries from Even So", entries=len(entries))
            counts = take_in(
                journal,
                skills,
                entries,
                additions=additions,
                settings=settings,
                label=label,
                progress=progress,
                dry_run=dry_run,
            )
        finally:
            progress.close()
    if far := say_far_days(entries):
        tell(far)
    if as_json:
        practised = sum(isinstance(entry, Practice) for entry in entries)
        print_json(counts_document(counts, skipped=[], practices=practised, additions=counts.additions))
    else:
        say_counts(counts, "Even So", dry_run=dry_run)
        if counts.additions:
            say(f"  {say_beside(additions, counts.additions)}")


def _export(file: str) -> bytes:
    """Read the file; Refused, with what does take one, where it is a journal itself."""
    data = read_bytes(file)
    if data.startswith(SQLITE) or file.casefold().endswith(".db"):
        raise Refused(
            tr(
                "{file} is a journal, not an export of one. `evenso merge FILE` brings it into this journal,"
                " `evenso restore FILE` puts it in its place. Nothing was imported.",
                file=file,
            )
        )
    return data
