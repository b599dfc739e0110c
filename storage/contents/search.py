"""Finding entries by their words, and making records of what was found; odd input finds little, and never fails.

What is looked for, and asking the index, is left to `storage.reading.words`. Scripts written without spaces are looked
for letter by letter instead, since the index knows no words in them.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from evenso.records import AnyEntry, InvalidRecord, Kind, Moment, Note, Practice, PracticeState
from evenso.text import clean
from storage.database import OpenFile
from storage.problems import JournalProblem
from storage.reading.which import Which, bounded
from storage.reading.words import ENTRY_TABLES, Word, by_index, unindexed, words_of
from storage.rows import ENTRY_COLUMNS, entry_of

_AROUND: Final = 60


@dataclass(frozen=True, slots=True)
class Hit:
    """One entry found by a search, with a piece of its text around the words found (plain text, as stored)."""

    id: str
    kind: Kind
    day: date
    snippet: str
    at: Moment
    state: PracticeState | None = None
    """What became of a practice."""


def search(file: OpenFile, query: str, which: Which, *, kind: str | None, limit: int) -> list[Hit]:
    """Return the entries that hold every word, newest first; a query without words finds the newest entries."""
    words = words_of(query)
    condition, values = which.sql()
    if kind is not None:
        condition += " AND (e.kind = :kind OR n.form = :kind)"
        values["kind"] = clean(kind).strip().lower()
    values["limit"] = bounded(limit)
    if words and not any(unindexed(text) for text, _ in words):
        try:
            found = by_index(file, words, condition, values, limit=values["limit"])
        except JournalProblem:
            pass  # an engine without this index, or an index that is damaged: look letter by letter
        else:
            return [hit for row, snippet in found if (hit := _hit(row, snippet)) is not None]
    return _by_letters(file, words, condition, values)


def _by_letters(file: OpenFile, words: list[Word], condition: str, values: dict[str, Any]) -> list[Hit]:
    for number, (word, _) in enumerate(words):
        condition += f" AND (w.text LIKE :like{number} ESCAPE '\\' OR w.names LIKE :like{number} ESCAPE '\\')"
        values = {**values, f"like{number}": f"%{_literally(word)}%"}
    rows = file.rows(
        f"SELECT {ENTRY_COLUMNS} FROM {ENTRY_TABLES} LEFT JOIN ({_PLAIN}) w ON w.seq = e.seq"
        f" WHERE {condition} ORDER BY e.utc DESC, e.seq DESC LIMIT :limit",
        values,
    )
    hits = []
    for row in rows:
        with suppress(InvalidRecord):
            hits.append(_hit(row, _around(said(entry_of(row)), words)))
    return [hit for hit in hits if hit is not None]


_PLAIN: Final = (
    "SELECT seq, note AS text, feelings || ' ' || label || ' ' || tags AS names FROM check_ins"
    " UNION ALL SELECT p.seq, p.note, s.name FROM practices p JOIN skills s ON s.seq = p.skill"
    " UNION ALL SELECT seq, text, tags FROM notes"
)
"""The same text as the index holds, read from the tables themselves."""


def _literally(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def said(entry: AnyEntry) -> str:
    """Return what of an entry can be found, as plain text: its words first, then the names it carries."""
    if isinstance(entry, Practice):
        parts = [entry.note, entry.skill]
    elif isinstance(entry, Note):
        parts = [entry.text, ", ".join(entry.tags)]
    else:
        parts = [entry.note, ", ".join(entry.feelings), entry.label, ", ".join(entry.tags)]
    return "\n".join(part for part in parts if part)


def _hit(row: Any, snippet: str) -> Hit | None:
    """Return what a row says was found; None where its moment is none."""
    try:
        at = Moment(datetime.fromisoformat(row["local"]), row["utc_offset"])
        state = None if row["state"] is None else PracticeState(row["state"])
        return Hit(row["id"], Kind(row["kind"]), date.fromisoformat(row["day"]), snippet, at, state)
    except ValueError:
        return None


def _around(text: str, words: list[Word]) -> str:
    """Return the piece of a text around the first word found."""
    places = [text.casefold().find(word.casefold()) for word, _ in words]
    first = min((place for place in places if place >= 0), default=0)
    start = max(0, first - _AROUND // 2)
    piece = text[start : start + 3 * _AROUND]
    return ("…" if start else "") + piece + ("…" if start + 3 * _AROUND < len(text) else "")


__all__ = ["Hit", "said", "search"]
