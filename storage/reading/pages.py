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
    return int(file.value(f"SELECT count(*) FROM {which.tables} WHERE {condition}", values))


_TAGGED: Final = (
    "(SELECT e.seq, e.utc, e.day, t.tags FROM check_ins t JOIN entries e ON e.seq = t.seq WHERE t.tags <> '[]'"
    " UNION ALL SELECT e.seq, e.utc, e.day, t.tags FROM notes t JOIN entries e ON e.seq = t.seq WHERE t.tags <> '[]')"
)
"""The entries that have tags; most have none, and are not looked into."""


def tags(file: OpenFile, limit: int) -> list[TagCount]:
    """Return the person's tags with how many entries have each, the most used first; letter case makes no other tag."""
    rows: list[Any] = file.rows(
        f"SELECT max(value) AS tag, count(DISTINCT seq) AS times, max(day) AS last FROM {_TAGGED}, json_each(tags)"
        " GROUP BY value COLLATE NOCASE ORDER BY times DESC, last DESC, tag LIMIT ?",
        (bounded(limit),),
    )
    return [TagCount(row["tag"], row["times"], date.fromisoformat(row["last"])) for row in rows]


def tags_of_late(file: OpenFile, limit: int, recent: int = 1_000) -> list[str]:
    """Return the tags of the last `recent` entries that have some, the most used first: to be offered while typing."""
    rows = file.rows(
        "SELECT max(value) AS tag FROM"
        " (SELECT e.utc, coalesce(c.tags, n.tags) AS tags FROM entries e"
        "  LEFT JOIN check_ins c ON c.seq = e.seq LEFT JOIN notes n ON n.seq = e.seq"
        "  WHERE coalesce(c.tags, n.tags, '[]') <> '[]' ORDER BY e.utc DESC, e.seq DESC LIMIT ?), json_each(tags)"
        " GROUP BY value COLLATE NOCASE ORDER BY count(*) DESC, max(utc) DESC LIMIT ?",
        (bounded(recent), bounded(limit)),
    )
    return [row["tag"] for row in rows]


def latest_tagged(file: OpenFile, most_tags: int, each: int) -> dict[str, tuple[AnyEntry, ...]]:
    """Return the latest entries of the most used tags, by the tag as `tags` has it, so many of each at most."""
    rows = file.rows(
        "WITH tagged AS (SELECT seq, utc, value COLLATE NOCASE AS tag"
        f" FROM {_TAGGED}, json_each(tags)),"
        " used AS (SELECT max(tag COLLATE BINARY) AS name, tag FROM tagged GROUP BY tag COLLATE NOCASE"
        "  ORDER BY count(DISTINCT seq) DESC LIMIT :tags),"
        " ranked AS (SELECT used.name, t.seq, t.utc,"
        "  row_number() OVER (PARTITION BY used.name ORDER BY t.utc DESC, t.seq DESC) AS place"
        "  FROM used JOIN tagged t ON t.tag = used.tag COLLATE NOCASE)"
        f" SELECT ranked.name, {ENTRY_COLUMNS} FROM ranked, {ENTRY_TABLES}"
        " WHERE e.seq = ranked.seq AND ranked.place <= :each ORDER BY ranked.name, ranked.place",
        {"tags": bounded(most_tags), "each": bounded(each)},
    )
    found: dict[str, list[Any]] = {}
    for row in rows:
        found.setdefault(row["name"], []).append(row)
    return {name: tuple(readable(some)) for name, some in found.items()}


__all__ = ["OLDEST", "Near", "Stretch", "Where", "count", "latest_tagged", "stretch", "tags", "tags_of_late"]
