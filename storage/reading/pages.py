"""The timeline a stretch at a time: as many entries around a place as are asked for, however long the journal is.

A place is a moment and an entry's id, not a number of rows: what lies before it need not be read or counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from evenso.records import AnyEntry
from storage.answers import TagCount
from storage.contents.entries import readable
from storage.database import OpenFile
from storage.reading.which import Which, bounded
from storage.rows import ENTRY_COLUMNS, ENTRY_TABLES, seconds


@dataclass(frozen=True, slots=True)
class Near:
    """The place of an entry in the timeline; one that was deleted meanwhile still has its moment."""

    at: datetime
    id: str = ""


OLDEST: Final = "oldest"
"""The end of the timeline, in place of an entry."""

Where = Near | str | None
"""Around which place: an entry's, `OLDEST`, or the newest (None)."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Entries, newest first; whether there are newer and older ones; how many there are in all."""

    entries: tuple[AnyEntry, ...]
    newer: bool
    older: bool
    total: int


def stretch(file: OpenFile, which: Which, where: Where, size: int) -> Stretch:
    """Return at most `size` entries around a place: half of them newer, half older."""
    size = max(2, size)
    total = count(file, which)
    if where is None:
        older, more = _side(file, which, "DESC", size)
        return Stretch(tuple(older), newer=False, older=more, total=total)
    if not isinstance(where, Near):
        newer, more = _side(file, which, "ASC", size)
        return Stretch(tuple(reversed(newer)), newer=more, older=False, total=total)
    newer, above = _side(file, which, "ASC", size // 2, where)
    older, below = _side(file, which, "DESC", size - size // 2, where)
    return Stretch((*reversed(newer), *older), newer=above, older=below, total=total)


def _side(
    file: OpenFile, which: Which, order: str, size: int, where: Near | None = None
) -> tuple[list[AnyEntry], bool]:
    """Return entries going one way from a place, which belongs to the newer side, and whether there are more."""
    condition, values = which.sql()
    if where is not None:
        values |= {"utc": seconds(where.at), "id": where.id}
        sign = ">=" if order == "ASC" else "<"
        condition += f" AND (e.utc, e.seq) {sign} (:utc, coalesce((SELECT seq FROM entries WHERE id = :id), 0))"
    rows = file.rows(
        f"SELECT {ENTRY_COLUMNS} FROM {ENTRY_TABLES} WHERE {condition}"
        f" ORDER BY e.utc {order}, e.seq {order} LIMIT :limit",
        {**values, "limit": bounded(size + 1)},
    )
    return readable(rows[:size]), len(rows) > size


def count(file: OpenFile, which: Which) -> int:
    """Return how many entries are meant."""
    condition, values = which.sql()
    return int(file.value(f"SELECT count(*) FROM {ENTRY_TABLES} WHERE {condition}", values))


def tags(file: OpenFile, limit: int) -> list[TagCount]:
    """Return the person's tags with how many entries have each, the most used first; letter case makes no other tag."""
    rows: list[Any] = file.rows(
        "SELECT max(value) AS tag, count(DISTINCT e.seq) AS times, max(e.day) AS last FROM"
        " entries e LEFT JOIN check_ins c ON c.seq = e.seq LEFT JOIN notes n ON n.seq = e.seq,"
        " json_each(coalesce(c.tags, n.tags, '[]'))"
        " GROUP BY value COLLATE NOCASE ORDER BY times DESC, last DESC, tag LIMIT ?",
        (bounded(limit),),
    )
    return [TagCount(row["tag"], row["times"], date.fromisoformat(row["last"])) for row in rows]


__all__ = ["OLDEST", "Near", "Stretch", "Where", "count", "stretch", "tags"]
