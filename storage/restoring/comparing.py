"""What a journal file holds, counted, and how one differs from another: said before a backup is put back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from evenso.records import Kind
from storage.contents.history import parts, read_states
from storage.database import OpenFile
from storage.rows import State, seal


@dataclass(frozen=True, slots=True)
class Content:
    """How many entries there are, of which kinds, from which day to which, and whether a passphrase protects them."""

    entries: int
    kinds: tuple[tuple[str, int], ...]
    first: date | None
    last: date | None
    sealed: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a backup differs from the journal that is there now.

    `missing` entries are only in the journal and `missing_days` are their first and last; `back` are only in the
    backup, deleted since or left out by another restore; `other` are in both with other words.
    """

    now: Content
    missing: int
    missing_days: tuple[date, date] | None
    back: int
    other: int


def content_of(file: OpenFile) -> Content:
    """Count what a file holds; it may be of any version."""
    kinds = {row["kind"]: int(row["n"]) for row in file.rows("SELECT kind, count(*) AS n FROM entries GROUP BY kind")}
    days = file.rows("SELECT min(day) AS first, max(day) AS last FROM entries")[0]
    return Content(
        sum(kinds.values()),
        tuple((str(kind), kinds[kind]) for kind in Kind if kinds.get(kind)),
        _day(days["first"]),
        _day(days["last"]),
        file.sealed,
    )


def compare(backup: OpenFile, journal: OpenFile) -> Comparison:
    """Compare by the numbers that stay the same in every copy, and by the words that are there, not by stored seals."""
    old, new = _entries(backup), _entries(journal)
    missing = [new[uid][1] for uid in new.keys() - old.keys()]
    days = sorted(day for one in missing if (day := _day(one)) is not None)
    return Comparison(
        now=content_of(journal),
        missing=len(missing),
        missing_days=(days[0], days[-1]) if days else None,
        back=len(old.keys() - new.keys()),
        other=sum(old[uid][0] != new[uid][0] for uid in old.keys() & new.keys()),
    )


def _entries(file: OpenFile) -> dict[str, tuple[str, str]]:
    """Return each entry's checksum as it is now, and its day: a stored one stays the same when words are damaged."""
    found = {}
    for part in parts(file.rows("SELECT seq, uid, day FROM entries ORDER BY seq")):
        states = read_states(file, "entry", [int(row["seq"]) for row in part])
        found.update({row["uid"]: (_checksum(states.get(row["seq"], {})), row["day"]) for row in part})
    return found


def _checksum(state: State) -> str:
    try:
        return seal(state)
    except (KeyError, TypeError, ValueError):
        return repr(state)  # so damaged that no checksum can be made of it


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        return None


__all__ = ["Comparison", "Content", "compare", "content_of"]
