"""The first rows of a table as they would be understood, for the person to look at before anything is read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from evenso.formats.columns.mapping import Part, Role
from evenso.formats.columns.numbers import is_missing, read_number
from evenso.formats.columns.said import Parting
from evenso.formats.columns.table import Table
from evenso.formats.when.dates import SHORT_YEAR, UnreadableDate, read_clock, read_stamp
from evenso.formats.when.order import AmbiguousDates, Century, DayOrder
from evenso.language import tr
from evenso.wording.dates import say_day

Piece = tuple[Role, str]
"""What a cell is, and how it would be understood."""

_IN_ORDER: Final = (Role.NAME, Role.VALUE, Role.MOOD, Role.NOTE, Role.FEELINGS, Role.TAGS, Role.SKILLS)


def preview(
    table: Table, parts: Sequence[Part], order: DayOrder | None = None, century: Century | None = None, most: int = 3
) -> list[list[Piece]]:
    """Return the first rows in pieces, the day first; a day that is not understood says so in its own words."""
    return [_row(table.names, row.cells, parts, order, century) for row in table.sample()[:most]]


def _row(
    names: Sequence[str], cells: Sequence[str], parts: Sequence[Part], order: DayOrder | None, century: Century | None
) -> list[Piece]:
    pieces = [(Role.DATE, _day(cells, parts, order, century))]
    for role in _IN_ORDER:
        for part in parts:
            cell = " ".join(cells[part.place].split())
            if part.role is not role or is_missing(cell):
                continue
            if role is Role.MOOD:
                pieces.append(
                    (role, tr("mood {cell}", cell=cell) if read_number(cell) else tr("mood “{cell}”", cell=cell))
                )
            elif role in {Role.TAGS, Role.FEELINGS, Role.SKILLS}:
                pieces.append((role, ", ".join(Parting([cell]).words(cell))))
            else:
                pieces.append((role, cell))
    rated = [part for part in parts if part.role is Role.TRACKER and not is_missing(cells[part.place].strip())]
    return [*pieces, *((Role.TRACKER, f"{names[part.place]} {cells[part.place].strip()}") for part in rated)]


def _day(cells: Sequence[str], parts: Sequence[Part], order: DayOrder | None, century: Century | None) -> str:
    place = next((part.place for part in parts if part.role is Role.DATE), None)
    if place is None:
        return tr("no day yet")
    try:
        stamp = read_stamp(cells[place], order, century)
    except AmbiguousDates as doubtful:
        return tr("“{date}” (asked next)", date=doubtful.date)
    except UnreadableDate as unreadable:
        return tr("a year of two digits (asked next)") if unreadable.why == SHORT_YEAR else unreadable.why
    clock = stamp.clock
    beside = next((part.place for part in parts if part.role is Role.TIME), None)
    if beside is not None and not is_missing(cells[beside].strip()):
        try:
            clock = read_clock(cells[beside])
        except UnreadableDate as unreadable:
            return f"{say_day(stamp.day)}, {unreadable.why}"
    return say_day(stamp.day) if clock is None else f"{say_day(stamp.day)} {clock:%H:%M}"
