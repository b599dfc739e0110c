"""`evenso import`: entries of other programs, and Even So's own export coming home."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import click

from evenso.records import DAY_STARTS_AT, AnyEntry, Practice
from evenso.text import one_line
from tui.cli.clocks import LOCAL
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.files import read_bytes
from tui.cli.options import json_option, stored
from tui.cli.output import Progress, print_json, say, tell
from tui.cli.shapes import Command, Group
from tui.cli.taking_in import all_new, take_in

if TYPE_CHECKING:
    from evenso.formats.daylio import DaylioReading
    from storage.journal import ImportCounts, Journal

_MOST_TOLD: Final = 20


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
    "daylio",
    cls=Command,
    examples=(
        "evenso import daylio daylio_export.csv",
        "evenso import daylio daylio_export.csv --map 'Solid=6' --map 'so-so=5'",
        "evenso import daylio daylio_export.csv --skill-map 'meditation=slow breath' --dry-run",
    ),
)
@click.argument("file", metavar="FILE")
@click.option("--map", "maps", multiple=True, type=stored, metavar="'LABEL=N'", help="What a mood is worth, 1 to 10.")
@click.option("--skill-map", "skill_maps", multiple=True, type=stored, metavar="'ACTIVITY=SKILL'", help="As practice.")
@click.option("--dry-run", is_flag=True, help="Say what would be done and do nothing.")
@json_option
@pass_desk
def import_daylio(
    desk: Desk, /, file: str, maps: tuple[str, ...], skill_maps: tuple[str, ...], dry_run: bool, as_json: bool
) -> int:
    """Bring in a Daylio CSV export.

    Daylio's own five moods are known in its languages and become 2, 4, 6, 8
    and 10; say with --map what your own names are worth. Nothing is dropped
    and nothing is guessed. A newer export adds and updates, never doubles.
    """
    from evenso.formats.daylio import UnknownMoods, read_daylio

    data = read_bytes(file)
    bar = Progress("Reading", 0)
    try:
        reading = read_daylio(
            data,
            zone=desk.now().tzinfo or LOCAL,
            moods=_pairs(maps, "--map 'LABEL=N'"),
            skills=_pairs(skill_maps, "--skill-map 'ACTIVITY=SKILL'"),
            day_starts_at=_day_starts_at(desk),
            progress=bar.show,
        )
    except UnknownMoods as unknown:
        if as_json:
            print_json({"unknown_moods": unknown.counts})
        raise
    finally:
        bar.close()
    with journal_for(desk, dry_run=dry_run) as journal:
        counts = _take_in_daylio(journal, reading, dry_run=dry_run)
    _tell_about(reading)
    if as_json:
        print_json(
            counts_document(
                counts,
                skipped=[{"line": skipped.line, "why": skipped.why} for skipped in reading.skipped],
                moods={label: float(number) for label, number in reading.moods.items()},
                practices=len(reading.practices),
            )
        )
    else:
        say_counts(counts, "Daylio", dry_run=dry_run)
    return 0


def _pairs(values: tuple[str, ...], how: str) -> dict[str, str]:
    """Read `NAME=VALUE` pairs, parted at the last sign of equality; Refused for anything else."""
    pairs: dict[str, str] = {}
    for value in values:
        name, sign, worth = value.rpartition("=")
        if not sign or not name.strip() or not worth.strip():
            raise Refused(f"“{one_line(value)[:60]}” is no pair; write it like {how}. Nothing was imported.")
        if pairs.setdefault(name, worth) != worth:
            raise Refused(f"“{one_line(name)[:60]}” is given two values. Nothing was imported.")
    return pairs


def _day_starts_at(desk: Desk) -> int:
    if desk.may_begin():
        return DAY_STARTS_AT
    with desk.open(create=False, quiet=True) as journal:
        return journal.day_starts_at


def _take_in_daylio(journal: Journal | None, reading: DaylioReading, *, dry_run: bool) -> ImportCounts:
    """Merge the entries in order of time as one undo step; activities mapped to a skill become its practices."""
    from evenso.formats.daylio import SOURCE

    practices = list(reading.practices)
    if journal is not None:
        ids = {name: _skill_id(journal, name) for name in {practice.skill for practice in practices}}
        practices = [replace(practice, skill_id=ids[practice.skill]) for practice in practices]
    entries: list[AnyEntry] = sorted([*reading.check_ins, *practices], key=lambda entry: entry.at.utc)
    if journal is None:
        return all_new(entries)
    progress = Progress("Saving", len(entries))
    try:
        return journal.merge_import(
            entries,
            source=SOURCE,
            label=f"import of {len(entries):,} entries from Daylio",
            progress=progress,
            dry_run=dry_run,
        )
    finally:
        progress.close()


def _skill_id(journal: Journal, name: str) -> str:
    from storage.problems import NotFound

    try:
        return journal.find_skill(name).id
    except NotFound as missing:
        raise Refused(f"--skill-map names “{one_line(name)[:60]}”. {missing} Nothing was imported.") from None


def _tell_about(reading: DaylioReading) -> None:
    """Tell what could not be read, and what the file has besides."""
    for notice in reading.notices:
        tell(notice)
    if reading.unused_skills:
        tell(f"Not in this file: {', '.join(reading.unused_skills)}.")
    if reading.other_columns:
        tell(f"Columns that were not read: {', '.join(reading.other_columns)}.")
    for skipped in reading.skipped[:_MOST_TOLD]:
        tell(f"Line {skipped.line:,} could not be read: {skipped.why}.")
    if len(reading.skipped) > _MOST_TOLD:
        tell(f"… and {len(reading.skipped) - _MOST_TOLD:,} more lines; --json lists them all.")


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
