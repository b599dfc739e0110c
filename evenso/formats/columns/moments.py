"""The rows of a table with their moments, oldest first; rows without a day that can be read are left out by line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from evenso.formats.columns.mapping import Columns, Role
from evenso.formats.columns.numbers import is_missing
from evenso.formats.columns.table import Table
from evenso.formats.coming.practising import Order, minute_of
from evenso.formats.coming.reading import Wishes
from evenso.formats.csv_rows import Row, Skipped
from evenso.formats.when.dates import NOON, UnreadableDate, read_clock, read_stamp
from evenso.formats.when.order import AmbiguousDates, DayOrder, decide_order
from evenso.formats.when.weekdays import say_wrong_weekdays
from evenso.language import tr
from evenso.records import InvalidRecord, Moment

_STEP: Final = 500


@dataclass(frozen=True, slots=True)
class Timed:
    """A row and the moment it is about; `key` finds it again in a newer file: its minute, and its order within that."""

    line: int
    cells: Sequence[str]
    at: Moment
    key: str = ""


@dataclass(slots=True)
class TimedRows:
    """The rows of a file that have a moment, oldest first, the lines that have none, and what is to be told."""

    rows: list[Timed]
    skipped: list[Skipped]
    notices: list[str]


def timed_rows(table: Table, columns: Columns, wishes: Wishes) -> TimedRows:
    """Return the rows with their moments; raises `AmbiguousDates` or `ShortYears` where days have to be asked about."""
    dates = columns.place(Role.DATE)
    rows: list[Row] = []
    skipped: list[Skipped] = []
    for count, row in enumerate(table.rows(lambda cells: table.fits(cells) and _may_be_day(cells[dates or 0]))):
        if isinstance(row, Skipped):
            skipped.append(row)
        elif any(map(str.strip, row.cells)):
            rows.append(row)
        if wishes.progress and count % _STEP == 0:
            wishes.progress(row.line, len(table.lines))
    if wishes.progress:
        wishes.progress(len(table.lines), len(table.lines))
    order = decide_order(((row.line, row.cells[dates or 0]) for row in rows), wishes.dates, wishes.century)
    found = TimedRows([], skipped, [])
    _read_moments(rows, columns, wishes, order, found)
    found.rows = _in_order(found.rows, columns)
    return found


def _may_be_day(cell: str) -> bool:
    """Whether a cell is a day in whatever order; a damaged line must not be taken for the beginning of a record."""
    try:
        read_stamp(cell, DayOrder.DAY_FIRST, 2000)
    except UnreadableDate:
        try:
            read_stamp(cell, DayOrder.MONTH_FIRST, 2000)
        except UnreadableDate:
            return False
    return True


def _read_moments(
    rows: Sequence[Row], columns: Columns, wishes: Wishes, order: DayOrder | None, found: TimedRows
) -> None:
    dates, times = columns.place(Role.DATE) or 0, columns.place(Role.TIME)
    wrong: list[int] = []
    for row in rows:
        try:
            stamp = read_stamp(row.cells[dates], order, wishes.century)
            beside = row.cells[times].strip() if times is not None else ""
            clock = read_clock(beside) if not is_missing(beside) else None
            at = stamp.moment(wishes.zone, clock)
        except AmbiguousDates:
            found.skipped.append(Skipped(row.line, tr("its day could be two days")))
        except UnreadableDate as unreadable:
            found.skipped.append(Skipped(row.line, unreadable.why))
        except (InvalidRecord, OverflowError, ValueError):
            found.skipped.append(Skipped(row.line, tr("its day lies outside what a journal can hold")))
        else:
            if stamp.wrong_weekday:
                wrong.append(row.line)
            found.rows.append(Timed(row.line, row.cells, at))
    if wrong:
        found.notices.append(say_wrong_weekdays(wrong))


def _in_order(rows: list[Timed], columns: Columns) -> list[Timed]:
    """Return the rows oldest first, numbered within their minute from the old end of the file on.

    Many exports are newest first: an entry that a newer one adds to a minute stands above those already known.
    """
    falling = sum(before.at.utc > after.at.utc for before, after in pairwise(rows))
    rising = sum(before.at.utc < after.at.utc for before, after in pairwise(rows))
    if rising < falling:
        rows.reverse()
    rows.sort(key=lambda row: row.at.utc)
    own, order = columns.place(Role.KEY), Order()
    keyed = []
    for row in rows:
        key = row.cells[own].strip()[:200] if own is not None else ""
        keyed.append(Timed(row.line, row.cells, row.at, f"={key}" if key else order.key(minute_of(row.at))))
    return keyed


def noon_told(rows: Sequence[Timed], columns: Columns) -> list[str]:
    """Return what is to be said of rows without a time, which count as noon."""
    bare = columns.place(Role.TIME) is None and all(row.at.local.time() == NOON for row in rows)
    return [tr("The file has no times; each entry counts as noon of its day.")] if rows and bare else []
