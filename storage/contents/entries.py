"""Check-ins, practices and notes: reading them in order, saving, changing and deleting them as undo steps."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from types import ModuleType
from typing import TYPE_CHECKING, Any

from evenso.language import later, tr
from evenso.records import AnyEntry, InvalidRecord, is_entry_id
from storage.contents import history
from storage.contents.ids import Numbers
from storage.contents.labels import say_edit, say_entry, say_kind
from storage.database import OpenFile
from storage.problems import NotFound
from storage.reading.which import Which, bounded
from storage.rows import ENTRY_COLUMNS, ENTRY_TABLES, State, entry_of, entry_state, seconds

if TYPE_CHECKING:
    from evenso.links import Ref
    from evenso.recovery.series import DayMood


def read(file: OpenFile, which: Which, *, limit: int | None = None, oldest_first: bool = False) -> list[AnyEntry]:
    """Return entries by moment, newest first; those that damage made unreadable are left to `check`."""
    condition, values = which.sql()
    order = "ASC" if oldest_first else "DESC"
    sql = (
        f"SELECT {ENTRY_COLUMNS} FROM {ENTRY_TABLES} WHERE {condition}"
        f" ORDER BY e.utc {order}, e.seq {order} LIMIT :limit"
    )
    return readable(file.rows(sql, {**values, "limit": -1 if limit is None else bounded(limit)}))


def readable(rows: Sequence[Any]) -> list[AnyEntry]:
    """Return the records of rows, leaving out what damage made unreadable."""
    records = []
    for row in rows:
        try:
            records.append(entry_of(row))
        except InvalidRecord:
            continue
    return records


def find(file: OpenFile, entry_id: str) -> tuple[int, AnyEntry]:
    """Return an entry and its stored number; raises `NotFound`."""
    wanted = entry_id.strip().lower()
    if not is_entry_id(wanted):
        raise NotFound(tr("There is no entry of that id in this journal."))
    rows = file.rows(f"SELECT {ENTRY_COLUMNS} FROM {ENTRY_TABLES} WHERE e.id = ?", (wanted,))
    if not rows:
        raise NotFound(tr("There is no entry {wanted} in this journal.", wanted=wanted))
    return int(rows[0]["seq"]), entry_of(rows[0])


def day_moods(
    file: OpenFile, start: date | None, end: date | None, private: Collection[str] | None = None
) -> list[DayMood]:
    """Return the logged days in order, each with the mean, lowest and highest mood, in one pass.

    From a day on the index of days leads; a whole history is read from the moods' side, which asks for half the rows.
    Given ids as `private`, of the private entries only these count.
    """
    from evenso.recovery.series import DayMood  # noqa: PLC0415  # saving an entry asks for no days

    condition, values = Which(start=start, end=end).sql()
    if private is not None:
        named = {f"private{number}": word for number, word in enumerate(private)}
        condition += f" AND (e.private = 0 OR e.id IN ({', '.join(':' + name for name in named)}))"
        values = {**values, **named}
    tables = "check_ins c CROSS JOIN entries e" if start is None else "entries e JOIN check_ins c"
    rows = file.rows(
        "SELECT e.day, avg(c.mood), min(c.mood), max(c.mood), count(*),"
        " sum(e.source = '' AND e.written - e.utc > 86400)"
        f" FROM {tables} ON c.seq = e.seq WHERE c.mood IS NOT NULL AND {condition}"
        " GROUP BY e.day ORDER BY e.day",
        values,
    )
    return [
        DayMood(date.fromisoformat(day), mood, float(low), float(high), count, late)
        for day, mood, low, high, count, late in rows
    ]


def feelings(file: OpenFile, limit: int, recent: int = 400) -> list[str]:
    """Return the person's own words from the last `recent` check-ins with feelings, the most used ones first."""
    rows = file.rows(
        "SELECT max(value) AS word, count(*) AS times, max(utc) AS last FROM"
        " (SELECT c.feelings AS felt, e.utc AS utc FROM entries e JOIN check_ins c ON c.seq = e.seq"
        "  WHERE c.feelings <> '[]' ORDER BY e.utc DESC LIMIT ?), json_each(felt)"
        " GROUP BY lower(value) ORDER BY times DESC, last DESC LIMIT ?",
        (recent, bounded(limit)),
    )
    return [row["word"] for row in rows]


def add(file: OpenFile, record: AnyEntry, roots: Sequence[Ref] = ()) -> AnyEntry:
    """Save a new entry and the links to what it grew out of as one undo step; return it with its id."""
    with file.writing():
        seq, saved, state = Numbers(file).give(record)
        step = history.Step(file, say_entry(saved))
        step.put("entry", seq, {}, state)
        if roots:
            from storage.between import links  # noqa: PLC0415  # it reads entries itself, and hardly any has roots

            links.grow_entry(file, step, saved.id, roots)
    return saved


def add_all(file: OpenFile, records: Sequence[AnyEntry], label: str) -> list[AnyEntry]:
    """Save new entries as one undo step; return them with their ids."""
    if not records:
        return []
    with file.writing():
        return add_in(file, history.Step(file, label), records)


def add_in(file: OpenFile, step: history.Step, records: Sequence[AnyEntry]) -> list[AnyEntry]:
    """Save new entries inside a step; return them with their ids."""
    numbers = Numbers(file, len(records))
    saved: list[AnyEntry] = []
    states: list[State] = []
    for record in records:
        _, kept, state = numbers.give(record)
        saved.append(kept)
        states.append(state)
    step.remember_new("entry", [state["entries"]["seq"] for state in states])
    for part in history.parts(states):
        history.insert_states(file, "entry", part)
    return saved


def change(file: OpenFile, record: AnyEntry) -> AnyEntry:
    """Save a changed entry under its id as one undo step; nothing is written when nothing differs."""
    with file.writing():
        seq, was = find(file, record.id)
        return _change_in(file, seq, was, record)


def _change_in(file: OpenFile, seq: int, was: AnyEntry, record: AnyEntry) -> AnyEntry:
    """Save an entry in place of what it was, inside a transaction in which that was read."""
    return _put_changed(file, history.Step(file, say_edit(was, record)), seq, was, record)


def change_in(file: OpenFile, step: history.Step, record: AnyEntry) -> AnyEntry:
    """Save a changed entry under its id inside a step; raises `NotFound`."""
    seq, was = find(file, record.id)
    return _put_changed(file, step, seq, was, record)


def _put_changed(file: OpenFile, step: history.Step, seq: int, was: AnyEntry, record: AnyEntry) -> AnyEntry:
    if was.kind is not record.kind:
        raise InvalidRecord(tr("This entry is a {kind}; it cannot become another kind.", kind=say_kind(was.kind)))
    record = replace(record, id=was.id, written=was.written, source=was.source, source_key=was.source_key)
    record, skill = Numbers(file).with_skill(record)
    if record == was:
        return was
    before = history.read_state(file, "entry", seq)
    kept = {name: before["entries"][name] for name in ("seq", "uid", "written", "imported")}
    after = entry_state(record, {**kept, "changed": seconds(file.clock())}, skill)
    step.put("entry", seq, before, after)
    if _said(before) != _said(after):
        _versions().keep(file, step, was.id, before)
        _origins().go_along(file, step, [was], record)
    return record


def _versions() -> ModuleType:
    """Return the module of earlier wordings; a new entry needs none of it."""
    from storage.between import versions  # noqa: PLC0415  # only when an entry is changed or deleted

    return versions


def _origins() -> ModuleType:
    """Return the module of topics that are an entry's words; a new entry has none."""
    from storage.sessions import origins  # noqa: PLC0415  # only when an entry is changed or deleted

    return origins


def _said(state: State) -> State:
    """Return what an entry says and when; its marks and what the journal notes beside it are no wording."""
    entry = {name: state["entries"][name] for name in ("local", "utc_offset", "day")}
    details = {table: row for table, row in state.items() if table != "entries"}
    return {"entries": entry, **{t: {k: v for k, v in row.items() if k != "for_session"} for t, row in details.items()}}


def delete(file: OpenFile, entry_id: str) -> AnyEntry:
    """Delete an entry as one undo step; an imported one leaves its key, so that no import brings it back."""
    with file.writing():
        seq, was = find(file, entry_id)
        before = history.read_state(file, "entry", seq)
        withdrawn = {"seq": seq, "source": was.source, "source_key": was.source_key}
        after: State = {"withdrawn": withdrawn} if was.source_key else {}
        step = history.Step(file, later("deletion of {entry}", entry=say_entry(was)))
        _origins().go_along(file, step, [was, *(said for _, said in _versions().read(file, was.id))], None)
        _versions().drop(file, step, was.id)
        step.put("entry", seq, before, after)
    return was


def mark(file: OpenFile, entry_id: str, *, for_session: bool | None, private: bool | None) -> AnyEntry:
    """Set or take away an entry's marks, whatever another program makes of its words; None leaves one as it is."""
    with file.writing():
        seq, was = find(file, entry_id)
        marked = replace(
            was,
            for_session=was.for_session if for_session is None else for_session,
            private=was.private if private is None else private,
        )
        return _change_in(file, seq, was, marked)


__all__ = [
    "add",
    "add_all",
    "add_in",
    "change",
    "day_moods",
    "delete",
    "feelings",
    "find",
    "mark",
    "read",
    "readable",
]
