"""Habits and their marked days out of Loop's files: the packed export, or its `Checkmarks.csv` alone.

In the packed export each habit has a folder of its own, which tells names with commas apart and holds notes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from evenso.formats.coming.packed import Packed, is_packed
from evenso.formats.coming.reading import Wishes
from evenso.formats.coming.tables import Table, find_table
from evenso.formats.csv_rows import Row, Skipped, decode, one_record, read_rows, split_lines
from evenso.formats.when.dates import UnreadableDate, read_stamp
from evenso.language import tr
from evenso.records import InvalidRecord

_CHECKMARKS: Final = "Checkmarks.csv"
_HABITS: Final = "Habits.csv"
_MOST: Final = 0.8
"""The share of filled cells that have to be marks for a file to be one of habits: damage must not hide it."""
_NUMBER: Final = re.compile(r"\d{1,6}")
_FOLDER: Final = re.compile(r"(\d{1,6}) ?")

_NOT_LOOP: Final = tr(
    "This does not look like a CSV export of Loop Habit Tracker: {why}. Nothing was imported."
    " In Loop, Settings → Export as CSV makes the packed file that is read here."
)
_ONE_HABIT: Final = tr("it is the file of one habit, which does not say which; take the packed file it comes from")
_WIDTH: Final = tr("it has another number of columns than the names")
_COMMA: Final = tr("its lines have another number of columns than its names; take the packed file it comes from")


class NotLoop(InvalidRecord):
    """A file that is no export of Loop Habit Tracker."""

    def __init__(self, why: str) -> None:
        super().__init__(_NOT_LOOP.format(why=why))


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands at a day: its value as written, a note."""

    line: int
    day: date
    value: str
    note: str = ""


@dataclass(slots=True)
class Habit:
    """A habit with its marks; `measured` says that they are amounts of a `unit`."""

    name: str
    measured: bool = False
    unit: str = ""
    archived: bool = False
    marks: list[Mark] = field(default_factory=list)


def habits_of(data: bytes, wishes: Wishes, skipped: list[Skipped]) -> list[Habit]:
    """Return the habits in an export; what cannot be read is added to `skipped`. Raises `NotLoop`."""
    if is_packed(data):
        return _packed_habits(Packed(data), skipped)
    table = find_table(data, ("date",))
    if table is None:
        raise NotLoop(tr("it has no column named Date"))
    if {"value", "score"} & table.places.keys():
        raise NotLoop(_ONE_HABIT if "value" in table.places else tr("it holds scores and no marked days"))
    if len(table.titles) < 2:
        raise NotLoop(tr("it names no habits"))
    return _columns(table, wishes, skipped)


def _columns(table: Table, wishes: Wishes, skipped: list[Skipped]) -> list[Habit]:
    """Read the file in which each habit is a column."""
    habits = [Habit(title) for title in table.titles[1:]]
    rows = list(table.rows(lambda cells: _is_day(cells[0]), wishes.progress))
    width = len(one_record([table.lines[table.start - 1]], table.delimiter, strict=False))
    whole: list[Row] = []
    for row in rows:
        if isinstance(row, Row) and len(row.cells) == width:
            whole.append(row)
        else:
            skipped.append(row if isinstance(row, Skipped) else Skipped(row.line, _WIDTH))
    if rows and not whole:
        raise NotLoop(_COMMA)
    for row in whole:
        day = _day(row.cells[0], row.line, skipped)
        if day is not None:
            for habit, cell in zip(habits, row.cells[1:], strict=False):
                habit.marks.append(Mark(row.line, day, cell.strip()))
    filled = [_is_mark(mark.value) for habit in habits for mark in habit.marks if mark.value]
    if sum(filled) < len(filled) * _MOST:
        raise NotLoop(tr("most of its cells are no marks such as 2, YES_MANUAL or NO"))
    return habits


def _packed_habits(packed: Packed, skipped: list[Skipped]) -> list[Habit]:
    """Read the packed export: the list of habits, then the folder of each."""
    listed = next((name for name in packed.names if name.split("/")[-1] == _HABITS), None)
    table = None if listed is None else find_table(packed.read(listed), ("position", "name"))
    if listed is None or table is None:
        raise NotLoop(tr("the packed file holds no {habits} with its columns", habits=_HABITS))
    root = listed.removesuffix(_HABITS)
    folders = {int(found[1]): name for name in packed.names if (found := _folder(name, root))}
    habits: list[Habit] = []
    for number, row in enumerate(table.rows(lambda cells: table.cell(cells, "position").isdecimal(), None), 1):
        if isinstance(row, Skipped):
            skipped.append(Skipped(row.line, f"{row.why} ({_HABITS})"))
            continue
        position = table.cell(row.cells, "position")
        habit = _listed(table, row)
        habits.append(habit)
        name = folders.get(int(position) if _NUMBER.fullmatch(position) else number)
        if name is not None:
            _read_marks(packed.read(name), name.removeprefix(root), habit, skipped)
    return habits


def _folder(name: str, root: str) -> re.Match[str] | None:
    inside = name.removeprefix(root)
    return _FOLDER.match(inside) if inside.count("/") == 1 and inside.endswith(f"/{_CHECKMARKS}") else None


def _listed(table: Table, row: Row) -> Habit:
    return Habit(
        name=table.cell(row.cells, "name") or "unnamed",
        measured=table.cell(row.cells, "type").casefold() in {"numerical", "measurable"},
        unit=table.cell(row.cells, "unit"),
        archived=table.cell(row.cells, "archived?", "archived").casefold() == "true",
    )


def _read_marks(data: bytes, name: str, habit: Habit, skipped: list[Skipped]) -> None:
    """Read one habit's file, which in older versions has no names over its columns."""
    lines = split_lines(decode(data)[0])
    start = 1 if lines and lines[0].casefold().startswith(("date", '"date')) else 0
    found: list[Skipped] = []
    for row in read_rows(lines, ",", lambda cells: len(cells) >= 2 and _is_day(cells[0]), start=start):
        if isinstance(row, Skipped):
            found.append(row)
        elif len(row.cells) < 2:
            found.append(Skipped(row.line, tr("it has one column instead of two")))
        elif (day := _day(row.cells[0], row.line, found)) is not None:
            note = row.cells[2].strip() if len(row.cells) > 2 else ""
            habit.marks.append(Mark(row.line, day, row.cells[1].strip(), note))
    skipped += [Skipped(one.line, f"{one.why} ({name[:40]})") for one in found]


def _is_day(words: str) -> bool:
    return words[:4].isdecimal()


def _day(words: str, line: int, skipped: list[Skipped]) -> date | None:
    try:
        return read_stamp(words).day
    except UnreadableDate as problem:
        skipped.append(Skipped(line, problem.why))
    except InvalidRecord:
        skipped.append(Skipped(line, tr("its day can be read in two ways")))
    return None


def _is_mark(value: str) -> bool:
    return bool(re.fullmatch(r"-?\d+(\.\d+)?|YES_MANUAL|YES_AUTO|NO|SKIP|UNKNOWN", value))


def names_of(habits: Sequence[Habit]) -> list[str]:
    """Return a name for each habit that none of the others has."""
    taken: dict[str, int] = {}
    names = []
    for habit in habits:
        taken[habit.name] = taken.get(habit.name, 0) + 1
        names.append(habit.name if taken[habit.name] == 1 else f"{habit.name} #{taken[habit.name]}")
    return names
