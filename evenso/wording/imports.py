"""How bringing years along is said: what would be done, what was done, what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from evenso.cells import shorten
from evenso.language import Later, later_many, tr, tr_as, tr_many
from evenso.records import AnyEntry
from evenso.text import one_line
from evenso.wording.dates import say_day, say_span

_NAME_WIDTH = 40
_FAR = 2
"""Days that a moment and the day it counts for may lie apart before it is told."""

NOTHING_READ = tr("Not one entry of this file could be read, so nothing was imported; the journal is as it was.")
FOUND_NONE = tr("No entries were found in this file.")
ASK_NUMBERS = tr(
    "These names are your own. What is each worth, from 1 low to 10 high? Numbers with a ? are only guesses."
)
NEEDED = tr("Every name needs a number; nothing is scored silently.")


def later_what(entries: int, values: int = 0) -> Later:
    """Keep how much was brought in, for the name of its undo step: entries, or values where there are none."""
    if entries or not values:
        return later_many("{n:,} entry", "{n:,} entries", entries)
    return later_many("{n:,} value", "{n:,} values", values)


def say_entries(count: int) -> str:
    """Say a number of entries: `1 entry`, `1,485 entries`."""
    return tr_many("{n:,} entry", "{n:,} entries", count)


def say_brought(count: int, source: str, *, dry_run: bool) -> str:
    """Say how many entries an import brought in, or would bring in, and where from."""
    if dry_run:
        return tr_many(
            "Would bring in {n:,} entry from {source}:",
            "Would bring in {n:,} entries from {source}:",
            count,
            source=source,
        )
    return tr_many(
        "Brought in {n:,} entry from {source}:", "Brought in {n:,} entries from {source}:", count, source=source
    )


def say_read(count: int, source: str, first: date | None, last: date | None) -> str:
    """Say what a file holds: how many entries, from which program, from when to when."""
    if not count or first is None or last is None:
        return FOUND_NONE
    span = say_span(first, last)
    return tr("{entries} in this export from {source}, {span}.", entries=say_entries(count), source=source, span=span)


def say_counts(added: int, updated: int, unchanged: int, kept: int, apart: int = 0) -> str:
    """Say what an import does to the journal: `1,485 added, 0 updated, 0 unchanged`."""
    beside = tr(" ({apart:,} beside an entry of the same minute)", apart=apart) if apart else ""
    said = tr(
        "{added:,} added{beside}, {updated:,} updated, {unchanged:,} unchanged",
        added=added,
        beside=beside,
        updated=updated,
        unchanged=unchanged,
    )
    return tr("{said}, {kept:,} left as you changed or deleted them here", said=said, kept=kept) if kept else said


def say_apart(count: int, *, dry_run: bool) -> str:
    """Say that entries of a minute that is taken stand beside what is there; nothing is written over."""
    if dry_run:
        return tr_many(
            "{n:,} of these shares its minute with an entry that says something else, and would stand beside it;"
            " nothing is written over.",
            "{n:,} of these share their minute with an entry that says something else, and would stand beside it;"
            " nothing is written over.",
            count,
        )
    return tr_many(
        "{n:,} of these shares its minute with an entry that says something else, and stands beside it;"
        " nothing is written over.",
        "{n:,} of these share their minute with an entry that says something else, and stand beside it;"
        " nothing is written over.",
        count,
    )


def say_worth(moods: Mapping[str, int]) -> str:
    """Say what number each name of a mood became, so that nothing is scored silently: `rad 10, Solid 6`."""
    names = {shorten(one_line(label), _NAME_WIDTH): number for label, number in moods.items()}
    return ", ".join(f"{name}{' =' if name[-1:].isdigit() else ''} {number}" for name, number in names.items())


def say_still_to_come(count: int, last: date) -> str:
    """Say that some entries of a file lie after today."""
    return tr_many(
        "{n:,} entry lies after today, the last on {day}; charts show a day once it has come.",
        "{n:,} entries lie after today, the last on {day}; charts show a day once it has come.",
        count,
        day=say_day(last),
    )


def say_far_days(entries: Iterable[AnyEntry]) -> str:
    """Say that entries are counted on a day that is far from their moment; nothing where there are none.

    The hour at which a day begins moves an entry to the day before at most.
    """
    far = [entry for entry in entries if abs((entry.day - entry.at.local.date()).days) > _FAR]
    if not far:
        return ""
    return tr_many(
        "{n:,} entry counts for a day that is not the day of its moment, and is kept as it is written: the first is of"
        " {of} and counts for {day}.",
        "{n:,} entries count for a day that is not the day of its moment, and is kept as it is written: the first is"
        " of {of} and counts for {day}.",
        len(far),
        of=say_day(far[0].at.local.date()),
        day=say_day(far[0].day),
    )


def say_would(counts: str) -> str:
    """Say what an import would do, before anything is written."""
    return tr("Nothing is written yet. It would be {counts}.", counts=counts)


def say_values(count: int) -> str:
    """Say a number of trackers' values: `1 value`, `7,186 values`."""
    return tr_many("{n:,} value", "{n:,} values", count)


def say_trackers(trackers: int, values: int, added: int, *, dry_run: bool) -> str:
    """Say what a file has for trackers, and how many trackers and values of that are new."""
    which = tr_as("trackers of a file", "none")
    if added:
        every = added == trackers + values
        which = tr_as("trackers of a file", "all of it") if every else tr("{added:,} of these", added=added)
    return tr(
        "Beside the entries: {names} with {values} in this file, {which} {new}.",
        names=tr_many("{n:,} tracker", "{n:,} trackers", trackers),
        values=say_values(values),
        which=which,
        new=tr_as("trackers of a file", "would be new") if dry_run else tr_as("trackers of a file", "new"),
    )


def say_brought_in(source: str, counts: str) -> str:
    """Say that an import is done."""
    return tr("Brought in from {source}: {counts}", source=source, counts=counts)


def say_unread(lines: Sequence[tuple[int, str]], most: int = 3) -> list[str]:
    """Say which lines could not be read and why, the first few of them one by one."""
    said = [tr("Line {line:,} could not be read: {why}.", line=line, why=one_line(why)) for line, why in lines[:most]]
    more = len(lines) - most
    return [*said, tr("… and {more:,} more lines.", more=more)] if more > 0 else said
