"""How bringing years along is said: what would be done, what was done, what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from evenso.cells import shorten
from evenso.records import AnyEntry
from evenso.text import one_line
from evenso.wording.dates import say_day, say_span

_NAME_WIDTH = 40
_FAR = 2
"""Days that a moment and the day it counts for may lie apart before it is told."""

NOTHING_READ = "Not one entry of this file could be read, so nothing was imported; the journal is as it was."
FOUND_NONE = "No entries were found in this file."
ASK_NUMBERS = "These names are your own. What is each worth, from 1 low to 10 high? Numbers with a ? are only guesses."
NEEDED = "Every name needs a number; nothing is scored silently."


def say_entries(count: int) -> str:
    """Say a number of entries: `1 entry`, `1,485 entries`."""
    return "1 entry" if count == 1 else f"{count:,} entries"


def say_read(count: int, source: str, first: date | None, last: date | None) -> str:
    """Say what a file holds: how many entries, from which program, from when to when."""
    if not count or first is None or last is None:
        return FOUND_NONE
    return f"{say_entries(count)} in this export from {source}, {say_span(first, last)}."


def say_counts(added: int, updated: int, unchanged: int, kept: int, apart: int = 0) -> str:
    """Say what an import does to the journal: `1,485 added, 0 updated, 0 unchanged`."""
    beside = f" ({apart:,} beside an entry of the same minute)" if apart else ""
    said = f"{added:,} added{beside}, {updated:,} updated, {unchanged:,} unchanged"
    return f"{said}, {kept:,} left as you changed or deleted them here" if kept else said


def say_apart(count: int, *, dry_run: bool) -> str:
    """Say that entries of a minute that is taken stand beside what is there; nothing is written over."""
    which = "1 of these shares its" if count == 1 else f"{count:,} of these share their"
    comes = "would stand" if dry_run else "stands" if count == 1 else "stand"
    return f"{which} minute with an entry that says something else, and {comes} beside it; nothing is written over."


def say_worth(moods: Mapping[str, int]) -> str:
    """Say what number each name of a mood became, so that nothing is scored silently: `rad 10, Solid 6`."""
    names = {shorten(one_line(label), _NAME_WIDTH): number for label, number in moods.items()}
    return ", ".join(f"{name}{' =' if name[-1:].isdigit() else ''} {number}" for name, number in names.items())


def say_still_to_come(count: int, last: date) -> str:
    """Say that some entries of a file lie after today."""
    lie = "1 entry lies" if count == 1 else f"{count:,} entries lie"
    return f"{lie} after today, the last on {say_day(last)}; charts show a day once it has come."


def say_far_days(entries: Iterable[AnyEntry]) -> str:
    """Say that entries are counted on a day that is far from their moment; nothing where there are none.

    The hour at which a day begins moves an entry to the day before at most.
    """
    far = [entry for entry in entries if abs((entry.day - entry.at.local.date()).days) > _FAR]
    if not far:
        return ""
    first = far[0]
    which = "1 entry counts" if len(far) == 1 else f"{len(far):,} entries count"
    return (
        f"{which} for a day that is not the day of its moment, and is kept as it is written: the first is of"
        f" {say_day(first.at.local.date())} and counts for {say_day(first.day)}."
    )


def say_would(counts: str) -> str:
    """Say what an import would do, before anything is written."""
    return f"Nothing is written yet. It would be {counts}."


def say_values(count: int) -> str:
    """Say a number of trackers' values: `1 value`, `7,186 values`."""
    return "1 value" if count == 1 else f"{count:,} values"


def say_trackers(trackers: int, values: int, added: int, *, dry_run: bool) -> str:
    """Say what a file has for trackers, and how many trackers and values of that are new."""
    names = "1 tracker" if trackers == 1 else f"{trackers:,} trackers"
    new = "would be new" if dry_run else "new"
    which = "none" if not added else "all of it" if added == trackers + values else f"{added:,} of these"
    return f"Beside the entries: {names} with {say_values(values)} in this file, {which} {new}."


def say_brought_in(source: str, counts: str) -> str:
    """Say that an import is done."""
    return f"Brought in from {source}: {counts}"


def say_unread(lines: Sequence[tuple[int, str]], most: int = 3) -> list[str]:
    """Say which lines could not be read and why, the first few of them one by one."""
    said = [f"Line {line:,} could not be read: {one_line(why)}." for line, why in lines[:most]]
    more = len(lines) - most
    return [*said, f"… and {more:,} more lines."] if more > 0 else said
