"""What all kinds of this folder have in common: reading, saving, changing and taking away as parts of an undo step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from evenso.cells import shorten
from evenso.language import tr
from evenso.records import is_entry_id
from evenso.text import one_line
from storage.between.rows import DRAWERS, Drawer, Record, stamped
from storage.contents.history import Step
from storage.contents.ids import last_number, new_id, new_uid
from storage.database import OpenFile
from storage.problems import NotFound
from storage.rows import Row, seal_row, seconds

_LONGEST_SAID: Final = 40
_MOST: Final = 8
"""Cells of a name, and names, that a refusal says."""


def read(
    file: OpenFile, drawer: Drawer[Record], where: str = "1", values: Sequence[object] = (), order: str = "seq"
) -> list[Record]:
    """Return records; `where` and `order` are constants of SQL. Those that damage made unreadable are left out."""
    found: list[Record] = []
    for row in file.rows(f"SELECT * FROM {drawer.table} WHERE {where} ORDER BY {order}", tuple(values)):
        try:
            found.append(drawer.record(row))
        except (TypeError, ValueError, KeyError):
            continue
    return found


def must_have(file: OpenFile, drawer: Drawer[Record], record_id: str) -> Row:
    """Return the stored row of an id; raises `NotFound`."""
    rows = file.rows(f"SELECT * FROM {drawer.table} WHERE id = ?", (record_id.strip().lower(),))
    if not rows:
        raise NotFound(tr("There is no {thing} of that id.", thing=_called(drawer.thing)))
    return dict(rows[0])


def _called(thing: str) -> str:
    from evenso.wording.carrying.things import say_thing  # noqa: PLC0415  # only when something is wrong

    return say_thing(thing)


def find(file: OpenFile, drawer: Drawer[Record], record_id: str) -> Record:
    """Return the record of an id; raises `NotFound`."""
    return drawer.record(must_have(file, drawer, record_id))


def choose(drawer: Drawer[Record], every: Sequence[Record], words: str, name: str = "name") -> Record | None:
    """Return the one of an id or name, or the only one that begins so; None for none, `NotFound` for several."""
    wanted = " ".join(words.split()).casefold()
    called = [(one, str(getattr(one, name))) for one in every]
    exact = [pair for pair in called if pair[0].id == wanted or pair[1].casefold() == wanted]
    near = exact or [pair for pair in called if wanted and pair[1].casefold().startswith(wanted)]
    if len(near) > 1:
        names = ", ".join(f"{said} ({one.id})" for one, said in near)
        raise NotFound(tr("Several {thing}s begin so: {names}.", thing=_called(drawer.thing), names=names))
    return near[0][0] if near else None


def said(words: str) -> str:
    """Return words as a refusal says them again: in one line, and not too long a one."""
    return shorten(one_line(words), _LONGEST_SAID)


def names(every: Sequence[str]) -> str:
    """Return what there is by its names, the first of them where there are many; "" for none."""
    shown = [said(one) for one in every[:_MOST]]
    return ", ".join([*shown, "…"] if len(every) > _MOST else shown)


def add(file: OpenFile, step: Step, drawer: Drawer[Record], record: Record) -> Record:
    """Save a new record inside a step; it keeps an id that it brings and nobody has."""
    if not is_entry_id(record.id) or _has(file, drawer, record.id):
        record = replace(record, id=new_id(lambda word: _has(file, drawer, word)))
    record = stamped(record, file.clock())
    seq = 1 + last_number(file, drawer.table)
    row = {"seq": seq, "uid": new_uid(), **drawer.row(record)}
    step.put(drawer.thing, seq, {}, {drawer.table: _sealed(file, row)})
    return record


def change(file: OpenFile, step: Step, drawer: Drawer[Record], before: Mapping[str, Any], record: Record) -> Record:
    """Save a changed record in place of its row inside a step."""
    record = stamped(record, file.clock())
    row = {**before, **drawer.row(record)}
    step.put(drawer.thing, before["seq"], {drawer.table: dict(before)}, {drawer.table: _sealed(file, row)})
    return record


def take_away(step: Step, drawer: Drawer[Any], before: Mapping[str, Any]) -> None:
    """Take a record's row away inside a step."""
    step.put(drawer.thing, before["seq"], {drawer.table: dict(before)}, {})


def add_one(file: OpenFile, drawer: Drawer[Record], record: Record, label: str) -> Record:
    """Save a new record as one undo step."""
    with file.writing():
        return add(file, Step(file, label), drawer, record)


def change_one(file: OpenFile, drawer: Drawer[Record], record: Record, label: str) -> Record:
    """Save a changed record under its id as one undo step; nothing is written when nothing differs."""
    with file.writing():
        before = must_have(file, drawer, record.id)
        if drawer.record(before) == record:
            return record
        return change(file, Step(file, label), drawer, before, record)


def delete_one(file: OpenFile, drawer: Drawer[Record], record_id: str, label: str) -> Record:
    """Delete a record as one undo step and return it; raises `NotFound`."""
    with file.writing():
        before = must_have(file, drawer, record_id)
        take_away(Step(file, label), drawer, before)
        return drawer.record(before)


def rows_where(file: OpenFile, drawer: Drawer[Any], where: str, values: Sequence[object]) -> list[Row]:
    """Return stored rows; `where` is a constant of SQL."""
    return [dict(row) for row in file.rows(f"SELECT * FROM {drawer.table} WHERE {where}", tuple(values))]


def _sealed(file: OpenFile, row: Row) -> Row:
    return {**row, "changed": seconds(file.clock()), "seal": seal_row(row)}


def _has(file: OpenFile, drawer: Drawer[Any], word: str) -> bool:
    return file.value(f"SELECT 1 FROM {drawer.table} WHERE id = ?", (word,)) is not None


def sealed_tables() -> list[tuple[str, str]]:
    """Return every table whose rows stand alone under their seals, with what one of them is called."""
    tables = [*((one.table, one.thing) for one in DRAWERS), ("entry_versions", "entry version")]
    return [(table, _called(thing)) for table, thing in tables]
