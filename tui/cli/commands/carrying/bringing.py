"""What every import of another program's file does: ask what is unclear, merge as one step, tell what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final, NoReturn

from evenso.formats.again.turned import refuse_turned
from evenso.formats.coming import AmbiguousDates, DayOrder, Reader, Reading, UnknownMoods, Wishes
from evenso.language import later, tr
from evenso.records import AnyEntry, Practice, Skill
from evenso.rollover import DAY_STARTS_AT
from evenso.text import one_line
from tui.cli.clocks import LOCAL
from tui.cli.commands.carrying.counting import TAKE_BACK, counts_document, journal_for, say_counts
from tui.cli.commands.writing.entries import skill_named, skills_of
from tui.cli.desk import Desk
from tui.cli.failures import Refused
from tui.cli.streams.output import Progress, print_json, say, tell
from tui.cli.taking_in import all_new

if TYPE_CHECKING:
    from storage.answers import ImportCounts
    from storage.journal import Journal

_MOST_TOLD: Final = 20


def wishes_of(
    desk: Desk,
    *,
    maps: tuple[str, ...] = (),
    skill_maps: tuple[str, ...] = (),
    dates: str | None = None,
    century: int | None = None,
    trackers: tuple[str, ...] = (),
) -> Wishes:
    """Return what the options of an import say; Refused for pairs that are none."""
    return Wishes(
        zone=desk.now().tzinfo or LOCAL,
        moods=pairs(maps, "--map 'LABEL=N'"),
        skills=pairs(skill_maps, "--skill-map 'ACTIVITY=SKILL'"),
        dates=None if dates is None else DayOrder(dates),
        century=century,
        trackers=trackers,
        day_starts_at=_day_starts_at(desk),
    )


def pairs(values: tuple[str, ...], how: str) -> dict[str, str]:
    """Read `NAME=VALUE` pairs, parted at the last sign of equality; Refused for anything else."""
    found: dict[str, str] = {}
    for value in values:
        name, sign, worth = value.rpartition("=")
        if not sign or not name.strip() or not worth.strip():
            words = one_line(value)[:60]
            raise Refused(tr("“{words}” is no pair; write it like {how}. Nothing was imported.", words=words, how=how))
        if found.setdefault(name, worth) != worth:
            raise Refused(tr("“{name}” is given two values. Nothing was imported.", name=one_line(name)[:60]))
    return found


def _day_starts_at(desk: Desk) -> int:
    if desk.may_begin():
        return DAY_STARTS_AT
    with desk.open(create=False, quiet=True) as journal:
        return journal.day_starts_at


def bring(desk: Desk, read: Reader, data: bytes, wishes: Wishes, *, dry_run: bool, as_json: bool) -> None:
    """Read a file and merge it into the journal as one undo step; what is not clear in it is asked about instead."""
    reading = _read(read, data, wishes, as_json=as_json)
    if desk.may_begin():
        _meant(skills_of(None), reading)  # no journal begins for a name that is none
    if reading.skipped and not reading.entries and not reading.values:
        _refuse(reading, desk.today(), as_json=as_json)
    with journal_for(desk, dry_run=dry_run) as journal:
        if journal is not None and wishes.dates:
            refuse_turned(reading.entries, journal.entries())
        counts = _take_in(journal, reading, dry_run=dry_run)
    _tell_about(reading, desk.today())
    if not as_json:
        return _say(counts, reading, dry_run=dry_run)
    moods = {label: float(number) for label, number in reading.moods.items()}
    more = {
        "skipped": _lines_of(reading),
        "moods": moods,
        "practices": len(reading.practices),
        "additions": counts.additions,
    }
    if counts.first is None:  # nothing but values of trackers
        counts = replace(counts, first=reading.first, last=reading.last)
    return print_json(counts_document(counts, **more))


def _refuse(reading: Reading, today: date, *, as_json: bool) -> NoReturn:
    """Tell why not one line could be read; no journal begins and no backup is made for that."""
    from evenso.wording.imports import NOTHING_READ

    _tell_about(reading, today)
    if as_json:
        print_json(counts_document(all_new(()), skipped=_lines_of(reading)))
    raise Refused(NOTHING_READ)


def _lines_of(reading: Reading) -> list[dict[str, object]]:
    return [{"line": line.line, "why": line.why} for line in reading.skipped]


def _say(counts: ImportCounts, reading: Reading, *, dry_run: bool) -> None:
    """Say what was done with entries, trackers and their values."""
    from evenso.wording.imports import say_trackers

    if counts.read or not reading.values:
        say_counts(counts, reading.program, dry_run=dry_run)
    if reading.trackers:
        say(say_trackers(len(reading.trackers), len(reading.values), counts.additions, dry_run=dry_run))
        if counts.additions and not (counts.added + counts.updated) and not dry_run:
            tell(TAKE_BACK)


def _read(read: Reader, data: bytes, wishes: Wishes, *, as_json: bool) -> Reading:
    bar = Progress(tr("Reading"))
    try:
        return read(data, replace(wishes, progress=bar.show))
    except UnknownMoods as unknown:
        if as_json:
            print_json({"unknown_moods": unknown.counts})
        raise
    except AmbiguousDates as doubtful:
        if as_json:
            readings = {str(order): day.isoformat() for order, day in doubtful.readings.items()}
            print_json({"ambiguous_dates": {"date": doubtful.date, "line": doubtful.line, "readings": readings}})
        raise
    finally:
        bar.close()


def _take_in(journal: Journal | None, reading: Reading, *, dry_run: bool) -> ImportCounts:
    """Merge the entries in order of time; activities mapped to a skill become its practices."""
    entries: Sequence[AnyEntry] = reading.entries
    if journal is None:
        return replace(all_new(entries), additions=len(reading.trackers) + len(reading.values))
    if reading.practices:
        meant = _meant(skills_of(journal), reading)
        entries = [
            replace(entry, skill_id=meant[entry.skill].id) if isinstance(entry, Practice) else entry
            for entry in entries
        ]
    from evenso.wording.imports import later_what

    what = later_what(len(entries), len(reading.values))
    progress = Progress(tr("Saving"), len(entries))
    try:
        return journal.merge_import(
            entries,
            source=reading.source,
            label=later("import of {what} from {program}", what=what, program=reading.program),
            additions=reading.additions if reading.brings_more else None,
            progress=progress,
            dry_run=dry_run,
        )
    finally:
        progress.close()


def _meant(skills: Sequence[Skill], reading: Reading) -> dict[str, Skill]:
    """Return the skill that each name in --skill-map means; Refused for a name that means none."""
    return {name: skill_named(skills, name) for name in reading.skills}


def _tell_about(reading: Reading, today: date) -> None:
    """Tell what could not be read, what the file has besides, and what became of its names of moods."""
    from evenso.wording.imports import say_still_to_come, say_worth

    coming = [entry.day for entry in reading.entries if entry.day > today]
    if coming:
        tell(say_still_to_come(len(coming), max(coming)))
    if reading.moods:
        tell(
            tr(
                "Moods, from 1 low to 10 high: {worth}. --map gives a name another number.",
                worth=say_worth(reading.moods),
            )
        )
    for notice in reading.notices:
        tell(notice)
    _tell_list(tr("Not in this file"), reading.unused_skills)
    _tell_list(tr("Columns that were not read"), reading.other_columns)
    for skipped in reading.skipped[:_MOST_TOLD]:
        tell(tr("Line {line:,} could not be read: {why}.", line=skipped.line, why=skipped.why))
    if len(reading.skipped) > _MOST_TOLD:
        tell(tr("… and {more:,} more lines; --json lists them all.", more=len(reading.skipped) - _MOST_TOLD))


def _tell_list(what: str, names: Sequence[str]) -> None:
    if names:
        tell(f"{what}: {', '.join(one_line(name)[:60] for name in names)}.")
