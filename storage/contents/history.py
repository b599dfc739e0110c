"""Every change as an undo step: what was there before is kept as an image, and undo swaps image and file.

Steps are undone last first and redone in order, by whichever program comes next; a new change ends what could be
redone. The image of something new is empty, so imports stay cheap. Images hold text that was deleted or rewritten, so
that it can come back: `forget` drops them all, and only the last `STEPS_KEPT` are kept at all.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, TypeVar

from evenso.text import clean
from storage.database import OpenFile
from storage.engine import CLEAN_DELETES
from storage.merging import past
from storage.rows import State, moment_of, seconds
from storage.shapes import THINGS, complete

if TYPE_CHECKING:
    from storage.answers import Change

STEPS_KEPT: Final = 200
"""Undo steps the file remembers; older ones, and the deleted text in them, go for good."""

_FEW: Final = 20
"""Fewer new things than this are written one by one, without loading sqlite-utils for them."""

_VALUES: Final = 8_000
"""Values one statement takes; SQLite allows four times as many."""

_Item = TypeVar("_Item")


class Step:
    """One change while it is being made; `put` writes a thing's rows and remembers what they were.

    It begins with the first thing that it changes: a step that changed nothing leaves no trace. A `merged` one takes in
    another copy of the journal and remembers for itself what the things were: taking it back makes nothing gone.
    """

    def __init__(self, file: OpenFile, label: str, *, merged: bool = False) -> None:
        self._file = file
        self._label = label
        self._merged = merged
        self._number = 0
        self._place = 0

    @property
    def number(self) -> int:
        """Its number; 0 while it has changed nothing."""
        return self._number

    def _begin(self) -> None:
        """End what could be redone, and take a number."""
        self._file.run("DELETE FROM changes WHERE undone = 1")
        begun = clean(self._label), seconds(self._file.clock()), int(self._merged)
        self._file.run("INSERT INTO changes (label, at, merged) VALUES (?, ?, ?)", begun)
        self._number = int(self._file.value("SELECT max(number) FROM changes"))
        self._file.steps.append(self._number)
        self._file.run("DELETE FROM changes WHERE number <= ?", (self._number - STEPS_KEPT,))

    def put(self, thing: str, seq: int, before: State, after: State) -> None:
        """Bring a thing from one state to another."""
        write_state(self._file, thing, seq, before, after)
        self.remember(thing, seq, before)
        if not self._merged:
            past.note(self._file, thing, [(before, after)])
        if before:
            tidy(self._file)

    def remember(self, thing: str, seq: int, before: State) -> None:
        """Keep the image of a thing whose rows are written elsewhere (an import writes many at once)."""
        if not self._number:
            self._begin()
        self._place += 1
        self._file.run(
            "INSERT INTO change_rows (change, place, thing, seq, image) VALUES (?, ?, ?, ?, ?)",
            (self._number, self._place, thing, seq, _image(before)),
        )

    def remember_new(self, thing: str, seqs: Sequence[int]) -> None:
        """Keep the empty images of many new things at once."""
        if not seqs:
            return
        if not self._number:
            self._begin()
        self._file.run(
            "INSERT INTO change_rows (change, place, thing, seq, image)"
            " SELECT ?, ? + key, ?, value, NULL FROM json_each(?)",
            (self._number, self._place + 1, thing, json.dumps(list(seqs))),
        )
        self._place += len(seqs)


def undo(file: OpenFile) -> Change | None:
    """Undo the newest step that is not undone; None when there is none."""
    return _swap(file, "SELECT max(number) FROM changes WHERE undone = 0", undone=True)


def redo(file: OpenFile) -> Change | None:
    """Redo the step undone last; None when there is none."""
    return _swap(file, "SELECT min(number) FROM changes WHERE undone = 1", undone=False)


def instead(file: OpenFile, act: Callable[[], _Item]) -> _Item:
    """Take the newest step back and do something else, as one step: undoing it brings back what stood before both."""
    newest = "SELECT max(number) FROM changes WHERE undone = 0"
    was = file.value(newest)
    with file.writing():
        label = file.value("SELECT label FROM changes WHERE number = ?", (was,))
        images = file.rows("SELECT thing, seq, image FROM change_rows WHERE change = ? ORDER BY place DESC", (was,))
        back = Step(file, str(label))
        for row in images:
            after = complete(json.loads(row["image"])) if row["image"] else {}
            back.put(row["thing"], row["seq"], read_state(file, row["thing"], row["seq"]), after)
        result = act()
        _join(file, back, int(file.value(newest)))
    return result


def _join(file: OpenFile, first: Step, number: int) -> None:
    """Let the step of this number be that one too, where it came right behind it."""
    if number == first.number + 1:
        last = file.value("SELECT max(place) FROM change_rows WHERE change = ?", (number,))
        moved = "UPDATE change_rows SET change = ?, place = place + ? WHERE change = ?"
        file.run(moved, (number, int(last or 0), first.number))
        file.run("DELETE FROM changes WHERE number = ?", (first.number,))


def last_change(file: OpenFile) -> Change | None:
    """Return the step that `undo` would undo."""
    return _change(file, file.value("SELECT max(number) FROM changes WHERE undone = 0"))


def next_redo(file: OpenFile) -> Change | None:
    """Return the step that `redo` would redo."""
    return _change(file, file.value("SELECT min(number) FROM changes WHERE undone = 1"))


def forget(file: OpenFile) -> int:
    """Drop every undo step and the deleted or rewritten text in it; return how many there were."""
    with file.writing():
        file.run("DELETE FROM entry_versions")
        return file.run("DELETE FROM changes")


def _change(file: OpenFile, number: int | None) -> Change | None:
    from evenso.language.kept import said  # noqa: PLC0415  # saving asks for none of it
    from evenso.wording.dates import say_day  # noqa: PLC0415
    from storage.answers import Change  # noqa: PLC0415
    from storage.contents.labels import number_before  # noqa: PLC0415

    rows = file.rows("SELECT number, label, at FROM changes WHERE number = ?", (number,))
    if not rows:
        return None
    number, kept, at = rows[0]["number"], rows[0]["label"], moment_of(rows[0]["at"])
    return Change(number, said(kept, say_day), at, number_before(kept))


def _swap(file: OpenFile, newest: str, *, undone: bool) -> Change | None:
    with file.writing():
        found = _change(file, file.value(newest))
        if found is None:
            return None
        merged = bool(file.value("SELECT merged FROM changes WHERE number = ?", (found.id,)))
        images = file.rows("SELECT place, thing, seq, image FROM change_rows WHERE change = ?", (found.id,))
        # what goes makes room first, entries before the skills they name; what comes back does so the other way round
        for thing in reversed(THINGS):
            going = [row for row in images if row["thing"] == thing and row["image"] is None]
            _take_away(file, found.id, thing, going, merged=merged)
        for thing in THINGS:
            coming = [row for row in images if row["thing"] == thing and row["image"]]
            _bring_back(file, found.id, thing, coming, merged=merged)
        file.run("UPDATE changes SET undone = ? WHERE number = ?", (int(undone), found.id))
        if not undone:
            file.steps.append(found.id)
        tidy(file)
    return found


def _take_away(file: OpenFile, number: int, thing: str, images: list[Any], *, merged: bool) -> None:
    for part in parts(images):
        seqs = [int(row["seq"]) for row in part]
        before = read_states(file, thing, seqs)
        if not merged:
            past.note(file, thing, [(state, {}) for state in before.values()])
        for table in reversed(THINGS[thing]):
            file.run(f"DELETE FROM {table} WHERE seq IN (SELECT value FROM json_each(?))", (json.dumps(seqs),))
        _keep(file, number, part, before)


def _bring_back(file: OpenFile, number: int, thing: str, images: list[Any], *, merged: bool) -> None:
    for part in parts(images):
        before = read_states(file, thing, [int(row["seq"]) for row in part])
        new: list[State] = []
        for row in part:
            after = complete(json.loads(row["image"]))
            if row["seq"] in before:
                write_state(file, thing, row["seq"], before[row["seq"]], after)
                if not merged:
                    past.note(file, thing, [(before[row["seq"]], after)])
            else:
                new.append(after)
        insert_states(file, thing, new)
        _keep(file, number, part, before)


def _keep(file: OpenFile, number: int, part: Sequence[Any], before: dict[int, State]) -> None:
    """Put what was there just now in place of the images that were brought in."""
    file.connection.executemany(
        "UPDATE change_rows SET image = ? WHERE change = ? AND place = ?",
        [(_image(before.get(row["seq"], {})), number, row["place"]) for row in part],
    )


def _image(state: State) -> str | None:
    return json.dumps(state, ensure_ascii=False, separators=(",", ":")) if state else None


def parts(many: Sequence[_Item], size: int = 500) -> Iterator[Sequence[_Item]]:
    """Cut a long sequence into pieces that are worked on together."""
    for start in range(0, len(many), size):
        yield many[start : start + size]


def read_state(file: OpenFile, thing: str, seq: int) -> State:
    """Return all rows a thing has, by table; empty when it is not there."""
    return read_states(file, thing, [seq]).get(seq, {})


def read_states(file: OpenFile, thing: str, seqs: Sequence[int]) -> dict[int, State]:
    """Return the rows of many things by their numbers; those that are not there are left out."""
    states: dict[int, State] = {}
    for table, columns in THINGS[thing].items():
        sql = f"SELECT {', '.join(columns)} FROM {table} WHERE seq IN (SELECT value FROM json_each(?))"
        for row in file.rows(sql, (json.dumps(list(seqs)),)):
            states.setdefault(int(row["seq"]), {})[table] = dict(row)
    return states


def write_state(file: OpenFile, thing: str, seq: int, before: State, after: State) -> None:
    """Write the rows of a thing, children gone first and parents made first."""
    shapes = THINGS[thing]
    for table in reversed(shapes):
        if table in before and table not in after:
            file.run(f"DELETE FROM {table} WHERE seq = ?", (seq,))
    for table, columns in shapes.items():
        if table not in after:
            continue
        if table in before:
            changes = ", ".join(f"{name} = :{name}" for name in columns if name != "seq")
            file.run(f"UPDATE {table} SET {changes} WHERE seq = :seq", after[table])
        else:
            values = ", ".join(f":{name}" for name in columns)
            file.run(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({values})", after[table])


def insert_states(file: OpenFile, thing: str, states: Sequence[State]) -> None:
    """Write the rows of new things; many go in table by table, since the search index writes after each statement.

    sqlite-utils could do it, and looks at each value three times on the way: a third of a long import's time.
    """
    if len(states) < _FEW:
        for state in states:
            write_state(file, thing, 0, {}, state)
        return
    for table, columns in THINGS[thing].items():
        rows = [state[table] for state in states if table in state]
        one, in_order = f"({', '.join('?' * len(columns))})", itemgetter(*columns)
        for part in parts(rows, _VALUES // len(columns)):
            values = list(chain.from_iterable(map(in_order, part)))
            file.run(f"INSERT INTO {table} ({', '.join(columns)}) VALUES {', '.join([one] * len(part))}", values)


def tidy(file: OpenFile) -> None:
    """Drop deleted words from the search index where the engine does not do it by itself."""
    if not CLEAN_DELETES:
        file.run("INSERT INTO words (words) VALUES ('optimize')")


__all__ = [
    "STEPS_KEPT",
    "Step",
    "forget",
    "insert_states",
    "instead",
    "last_change",
    "next_redo",
    "parts",
    "read_state",
    "read_states",
    "redo",
    "tidy",
    "undo",
    "write_state",
]
