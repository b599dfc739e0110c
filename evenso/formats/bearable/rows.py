"""One row of a Bearable export: its day, its time or part of the day, its category, and what was written there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from decimal import Decimal, InvalidOperation
from typing import Final

from evenso.formats.coming.pages import lowered
from evenso.formats.coming.reading import Wishes
from evenso.formats.coming.tables import Table
from evenso.formats.csv_rows import Row, Skipped
from evenso.formats.when.dates import Stamp, UnreadableDate, read_clock, read_stamp
from evenso.formats.when.order import DayOrder, decide_order
from evenso.language import tr
from evenso.records import InvalidRecord, Moment
from evenso.text import is_blank

PARTS: Final = {"pre": time(6), "am": time(9), "mid": time(13), "pm": time(19), "all day": time(12), "": time(12)}
"""The parts of a day that Bearable knows, and the time that stands for each."""

_SEVERITY: Final = re.compile(r"(.+?)\s*\(([^()]+)\)")


@dataclass(frozen=True, slots=True)
class Rated:
    """A row, understood. `part` is the part of the day where it has no time; `amount` stays as it is written."""

    line: int
    day: date
    clock: time | None
    part: str
    category: str
    amount: str
    detail: str
    notes: str

    @property
    def slot(self) -> str:
        """What groups rows: the day with the time or the part of the day."""
        return f"{self.day} {self.part or 'all day'}" if self.clock is None else f"{self.day}T{self.clock:%H:%M}"

    @property
    def kind(self) -> str:
        """The category as it is compared."""
        return self.category.casefold()

    @property
    def name(self) -> str:
        """What was rated: a symptom without its severity, else the category."""
        found = _SEVERITY.fullmatch(self.detail) if self.kind == "symptom" else None
        return found[1] if found else self.detail if self.kind == "symptom" else self.category

    @property
    def number(self) -> Decimal | None:
        """The rating as a number, None where it is none."""
        try:
            return Decimal(self.amount)
        except InvalidOperation:
            return None

    def moment(self, zone: tzinfo) -> Moment:
        """Return when it was, on the person's wall."""
        return Moment.of(datetime.combine(self.day, self.clock or PARTS[self.part]), zone)

    def entry_day(self, at: Moment, day_starts_at: int) -> date:
        """Return the day it belongs to: a part of a day belongs to that day whatever the hour."""
        return self.day if self.clock is None else at.entry_day(day_starts_at)


def rated_rows(table: Table, wishes: Wishes, skipped: list[Skipped]) -> Iterator[tuple[Rated, Stamp]]:
    """Yield the rows with their days; what cannot be read is added to `skipped`."""
    rows: list[Row] = []
    for row in table.rows(lambda cells: bool(table.cell(cells, "category")), wishes.progress):
        (skipped if isinstance(row, Skipped) else rows).append(row)  # type: ignore[arg-type]
    days = [(row.line, _day(table, row)) for row in rows]
    order = decide_order(days, wishes.dates, wishes.century)
    for row in rows:
        try:
            yield _understood(table, row, order, wishes)
        except UnreadableDate as problem:
            skipped.append(Skipped(row.line, problem.why))
        except InvalidRecord as problem:
            skipped.append(Skipped(row.line, lowered(str(problem))))


def _day(table: Table, row: Row) -> str:
    return table.cell(row.cells, "date formatted") or table.cell(row.cells, "date")


def _understood(table: Table, row: Row, order: DayOrder | None, wishes: Wishes) -> tuple[Rated, Stamp]:
    words = f"{table.cell(row.cells, 'weekday')} {_day(table, row)}".strip()
    stamp = read_stamp(words, order, wishes.century)
    part = table.cell(row.cells, "time of day").casefold()
    clock = None if part in PARTS else read_clock(part)
    amount, detail, notes = (table.cell(row.cells, name) for name in ("rating/amount", "detail", "notes"))
    if is_blank(notes.replace(".", "")):
        notes = ""  # a lone full stop, as Bearable writes behind sleep
    if is_blank(amount) and is_blank(detail) and not notes:
        raise InvalidRecord(tr("It says nothing but its category."))
    category = " ".join(table.cell(row.cells, "category").split())
    return Rated(row.line, stamp.day, clock, "" if clock else part, category, amount, detail, notes), stamp
