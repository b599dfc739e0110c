"""A whole journal as tables of plain values: a row for each check-in, practice, note, and whatever else is kept.

Both the CSV folder and the Markdown pages are made of them. Their order and their columns are always the same, so
that two exports can be compared line by line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, Final

from evenso.annotations.additions import Additions
from evenso.formats.kinds.codec import shape_of
from evenso.formats.leaving.cells import Cell
from evenso.formats.own_json_reader import Whole
from evenso.links import Ref
from evenso.records import AnyEntry, CheckIn, Entry, Moment, Note, Practice


@dataclass(frozen=True, slots=True)
class Table:
    """One table: the name of its file without an ending, its columns, its rows."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


_SHARED: Final = ("id", "day", "time")
_LAST: Final = ("for session", "private", "came from", "written", "moment")
_OWN: Final[dict[type[Any], tuple[str, ...]]] = {
    CheckIn: ("mood", "feelings", "note", "tags", "label"),
    Practice: (
        *("skill", "area", "state", "before", "after", "minutes", "use", "enjoyment", "achievement"),
        *("note", "in_the_way"),
    ),
    Note: ("form", "text", "tags"),
}
_LISTS: Final = {
    "setbacks": "setback-notes",
    "markers": "markers",
    "trackers": "trackers",
    "values": "tracker-values",
}
_UNDER: Final = {
    "goals": {
        "versions": "goal-versions",
        "steps": "goal-steps",
        "repeats": "goal-practices",
        "ratings": "goal-ratings",
    },
    "card_targets": {"versions": "card-row-versions"},
    "sessions": {"topics": "session-topics", "agreed": "session-agreed"},
    "reviews": {"answers": "review-answers"},
}
_CALLED: Final = {
    "repeat_marks": "goal-practice-marks",
    "card_targets": "card-rows",
    "card_values": "card-cells",
    "plan": "support-plan",
    "contacts": "support-contacts",
    "trials": "coin-flip-months",
    "session_series": "session-series",
}


def tables(whole: Whole) -> list[Table]:
    """Return the tables of a journal that have rows, in the order in which they are listed."""
    entries = sorted(whole.entries, key=lambda entry: (entry.at.utc, entry.id))
    made = [
        _entries("check-ins", CheckIn, entries),
        _entries("practices", Practice, entries),
        _entries("notes", Note, entries),
        _answers(entries),
        _records("skills", whole.skills),
        *_additions(whole.additions),
        _wordings(whole.additions),
        Table(
            "settings", ("name", "value"), tuple((name, str(value)) for name, value in sorted(whole.settings.items()))
        ),
    ]
    return [table for table in made if table.rows]


def _entries(name: str, kind: type[Any], entries: Sequence[AnyEntry]) -> Table:
    header = (*_SHARED, *(column.replace("_", " ") for column in _OWN[kind]), *_LAST)
    return Table(name, header, tuple(_entry(one) for one in entries if isinstance(one, kind)))


def _entry(entry: AnyEntry) -> tuple[Cell, ...]:
    return (
        entry.id,
        entry.day.isoformat(),
        entry.at.local.strftime("%H:%M:%S"),
        *(_cell(getattr(entry, column)) for column in _OWN[type(entry)]),
        _cell(entry.for_session),
        _cell(entry.private),
        entry.source,
        _cell(entry.written),
        entry.at.iso,
    )


def _answers(entries: Sequence[AnyEntry]) -> Table:
    """The answers of guided entries, each in a row under its entry's id."""
    rows = [(note.id, name, words) for note in entries if isinstance(note, Note) for name, words in note.parts]
    return Table("note-answers", ("note", "question", "answer"), tuple(rows))


def _additions(additions: Additions) -> Iterable[Table]:
    for name, called in _LISTS.items():
        yield _records(called, getattr(additions, name))
    work = additions.work
    for field in fields(work):
        records, under = getattr(work, field.name), _UNDER.get(field.name, {})
        called = _CALLED.get(field.name, field.name.replace("_", "-"))
        yield _records(called, records, without=tuple(under))
        for column, table in under.items():
            yield _nested(table, called.removesuffix("s"), records, column)


def _wordings(additions: Additions) -> Table:
    rows = [(one.entry_id, _cell(one.replaced), *_entry_words(one.entry)) for one in additions.wordings]
    return Table("earlier-wordings", ("entry", "replaced", "mood", "words"), tuple(rows))


def _entry_words(entry: AnyEntry) -> tuple[Cell, Cell]:
    mood = entry.mood if isinstance(entry, CheckIn) else None
    return mood, entry.text if isinstance(entry, Note) else entry.note


def _records(name: str, records: Sequence[Any], without: tuple[str, ...] = ()) -> Table:
    """Return records with a column for each field; dated ones begin with their day and time."""
    if not records:
        return Table(name, (), ())
    columns = [column for column in shape_of(type(records[0])) if column not in {"id", "at", "day", *without}]
    dated = isinstance(records[0], Entry)
    header = ("id", *(("day", "time") if dated else _day_of(records[0])), *(c.replace("_", " ") for c in columns))
    return Table(name, (*header, *(("moment",) if dated else ())), tuple(_record(one, columns) for one in records))


def _day_of(record: Any) -> tuple[str, ...]:
    return ("day",) if "day" in shape_of(type(record)) else ()


def _record(record: Any, columns: Sequence[str]) -> tuple[Cell, ...]:
    rest = tuple(_cell(getattr(record, column)) for column in columns)
    if isinstance(record, Entry):
        begin = (record.id, record.day.isoformat(), record.at.local.strftime("%H:%M:%S"))
        return (*begin, *rest, record.at.iso)
    if _day_of(record):
        return (record.id, _cell(record.day), *rest)
    return (record.id, *rest)


def _nested(name: str, parent: str, records: Sequence[Any], column: str) -> Table:
    """Return what stands in a list of each record as rows of its own, with the record's id and a number before it."""
    items = [(one.id, number, item) for one in records for number, item in enumerate(getattr(one, column), 1)]
    if not items:
        return Table(name, (), ())
    shape = [field for field in shape_of(type(items[0][2])) if field != f"{parent}_id"]
    header = (parent.replace("-", " "), "number", *(field.replace("_", " ") for field in shape))
    rows = [(word, number, *(_cell(getattr(item, field)) for field in shape)) for word, number, item in items]
    return Table(name, header, tuple(rows))


def _cell(value: Any) -> Cell:
    """Return one value as a cell: a list on one line, yes or no, what is linked by kind and id."""
    cell: Cell = value if isinstance(value, str | int | float) or value is None else str(value)
    if isinstance(value, bool):
        cell = "yes" if value else "no"
    elif isinstance(value, StrEnum):
        cell = str(value)
    elif isinstance(value, Ref):
        cell = f"{value.thing} {value.id}"
    elif isinstance(value, Moment):
        cell = value.iso
    elif isinstance(value, datetime):
        cell = value.astimezone(UTC).isoformat()
    elif isinstance(value, date):
        cell = value.isoformat()
    elif isinstance(value, tuple):
        cell = ", ".join(str(_cell(item)) for item in value)
    elif is_dataclass(value):
        cell = ", ".join(str(_cell(getattr(value, field.name))) for field in fields(value))
    return "" if cell is None else cell


__all__ = ["Table", "tables"]
