"""`evenso import daylio`: a Daylio CSV export, with the worth of moods that only their owner knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import click

from evenso.formats.coming import Reading, UnknownMoods, Wishes
from evenso.formats.daylio import SOURCE, read_daylio
from evenso.records import DAY_STARTS_AT, AnyEntry, Skill
from evenso.text import one_line
from tui.cli.clocks import LOCAL
from tui.cli.commands.carrying.counting import counts_document, journal_for, say_counts
from tui.cli.commands.writing.entries import skill_named, skills_of
from tui.cli.desk import Desk, pass_desk
from tui.cli.failures import Refused
from tui.cli.options import json_option, stored
from tui.cli.shapes import Command
from tui.cli.streams.files import read_bytes
from tui.cli.streams.output import Progress, print_json, tell
from tui.cli.taking_in import all_new

if TYPE_CHECKING:
    from storage.journal import ImportCounts, Journal

_MOST_TOLD: Final = 20


@click.command(
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
@click.option(
    "--skill-map",
    "skill_maps",
    multiple=True,
    type=stored,
    metavar="'ACTIVITY=SKILL'",
    help="An activity that is a practice.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be done and do nothing.")
@json_option
@pass_desk
def import_daylio(
    desk: Desk, /, file: str, maps: tuple[str, ...], skill_maps: tuple[str, ...], dry_run: bool, as_json: bool
) -> None:
    """Bring in a Daylio CSV export.

    Daylio's own five moods are known in its languages and become 2, 4, 6, 8
    and 10; say with --map what your own names are worth. Nothing is dropped
    and nothing is guessed. A newer export adds and updates, never doubles.
    """
    try:
        reading = _read(desk, read_bytes(file), maps, skill_maps)
    except UnknownMoods as unknown:
        if as_json:
            print_json({"unknown_moods": unknown.counts})
        raise
    if desk.may_begin():
        _meant(skills_of(None), reading)  # no journal begins for a name that is none
    with journal_for(desk, dry_run=dry_run) as journal:
        counts = _take_in(journal, reading, dry_run=dry_run)
    _tell_about(reading, desk.today())
    if as_json:
        skipped = [{"line": line.line, "why": line.why} for line in reading.skipped]
        moods = {label: float(number) for label, number in reading.moods.items()}
        print_json(counts_document(counts, skipped=skipped, moods=moods, practices=len(reading.practices)))
    else:
        say_counts(counts, "Daylio", dry_run=dry_run)


def _read(desk: Desk, data: bytes, maps: tuple[str, ...], skill_maps: tuple[str, ...]) -> Reading:
    bar = Progress("Reading")
    try:
        wishes = Wishes(
            zone=desk.now().tzinfo or LOCAL,
            moods=_pairs(maps, "--map 'LABEL=N'"),
            skills=_pairs(skill_maps, "--skill-map 'ACTIVITY=SKILL'"),
            day_starts_at=_day_starts_at(desk),
            progress=bar.show,
        )
        return read_daylio(data, wishes)
    finally:
        bar.close()


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


def _take_in(journal: Journal | None, reading: Reading, *, dry_run: bool) -> ImportCounts:
    """Merge the entries in order of time as one undo step; activities mapped to a skill become its practices."""
    practices = list(reading.practices)
    if journal is not None:
        meant = _meant(skills_of(journal), reading)
        practices = [replace(practice, skill_id=meant[practice.skill].id) for practice in practices]
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


def _meant(skills: Sequence[Skill], reading: Reading) -> dict[str, Skill]:
    """Return the skill that each name in --skill-map means; Refused for a name that means none."""
    return {name: skill_named(skills, name) for name in dict.fromkeys(one.skill for one in reading.practices)}


def _tell_about(reading: Reading, today: date) -> None:
    """Tell what could not be read, what the file has besides, and what became of its names of moods."""
    from evenso.wording.imports import say_still_to_come, say_worth

    coming = [entry.day for entry in reading.check_ins if entry.day > today]
    if coming:
        tell(say_still_to_come(len(coming), max(coming)))
    if reading.moods:
        tell(f"Moods, from 1 low to 10 high: {say_worth(reading.moods)}. --map gives a name another number.")
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
