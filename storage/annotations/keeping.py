"""What the four kinds have in common: reading, saving, changing and taking away as parts of an undo step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from evenso.language import tr
from evenso.records import is_entry_id
from storage.annotations.rows import Record, Shelf
from storage.contents import history
from storage.contents.ids import last_number, new_id, new_uid
from storage.database import OpenFile
from storage.problems import NotFound
from storage.rows import Row, seal_row, seconds

_WORDS: Final = {
    "setback": tr("There is no note on a setback of that id."),
    "marker": tr("There is no life marker of that id."),
    "tracker": tr("There is no tracker of that id."),
    "tracker value": tr("There is no tracker's value of that id."),
}


def read(file: OpenFile, shelf: Shelf[Record], order: str) -> list[Record]:
    """Return all records in an order (a constant of SQL), without those that damage made unreadable."""
    return readable(shelf, file.rows(f"SELECT * FROM {shelf.table} ORDER BY {order}, seq"))


def readable(shelf: Shelf[Record], rows: Sequence[Mapping[str, Any]]) -> list[Record]:
    """Return the records of rows, leaving out what damage made unreadable (`check` names it)."""
    records: list[Record] = []
    for row in rows:
        try:
            records.append(shelf.record(row))
        except (TypeError, ValueError, KeyError):
            continue
    return records


def row_of(file: OpenFile, shelf: Shelf[Record], record_id: str) -> Row | None:
    """Return the stored row of an id, None when there is none."""
    wanted = record_id.strip().lower()
    rows = file.rows(f"SELECT * FROM {shelf.table} WHERE id = ?", (wanted,))
    return dict(rows[0]) if rows else None


def must_have(file: OpenFile, shelf: Shelf[Record], record_id: str) -> Row:
    """Return the stored row of an id; raises `NotFound`."""
    row = row_of(file, shelf, record_id)
    if row is None:
        raise NotFound(_WORDS[shelf.thing])
    return row


def add(file: OpenFile, step: history.Step, shelf: Shelf[Record], record: Record, **more: Any) -> Record:
    """Save a new record inside a step; it keeps an id that it brings and nobody has. `more` are further columns."""
    if not _fits(shelf.thing, record.id) or _has(file, shelf, record.id):
        record = replace(record, id=new_id(lambda word: _has(file, shelf, word)))
    seq = 1 + last_number(file, shelf.table)
    row = {"seq": seq, "uid": new_uid(), **shelf.row(record), **more}
    step.put(shelf.thing, seq, {}, {shelf.table: _sealed(file, row)})
    return record


def _fits(thing: str, record_id: str) -> bool:
    if thing != "setback":
        return is_entry_id(record_id)
    from evenso.annotations.setbacks import is_setback_id  # noqa: PLC0415  # only for these

    return is_setback_id(record_id)


def change(file: OpenFile, step: history.Step, shelf: Shelf[Record], before: Row, record: Record) -> None:
    """Save a changed record in place of its row inside a step."""
    row = {**before, **shelf.row(record)}
    step.put(shelf.thing, before["seq"], {shelf.table: before}, {shelf.table: _sealed(file, row)})


def take_away(step: history.Step, shelf: Shelf[Record], before: Row) -> None:
    """Take a record's row away inside a step."""
    step.put(shelf.thing, before["seq"], {shelf.table: before}, {})


def withdraw(file: OpenFile, step: history.Step, keys: Iterable[tuple[str, str]]) -> None:
    """Remember keys of other programs' things that are not to come back, under numbers that no entry can have."""
    lowest = min(0, int(file.value("SELECT coalesce(min(seq), 0) FROM withdrawn")))
    for number, (source, key) in enumerate(keys, 1):
        seq = lowest - number
        step.put("entry", seq, {}, {"withdrawn": {"seq": seq, "source": source, "source_key": key}})


def _sealed(file: OpenFile, row: Row) -> Row:
    return {**row, "changed": seconds(file.clock()), "seal": seal_row(row)}


def _has(file: OpenFile, shelf: Shelf[Record], word: str) -> bool:
    return file.value(f"SELECT 1 FROM {shelf.table} WHERE id = ?", (word,)) is not None
