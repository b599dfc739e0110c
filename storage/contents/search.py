"""Finding entries by their words: plain words, "phrases", prefix*; odd input finds little, and never fails.

What is typed is never SQL and never the index's own query language: every word reaches it quoted (`faults.md` 6.6).
Scripts written without spaces are looked for letter by letter instead, since the index knows no words in them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple

from evenso.records import AnyEntry, InvalidRecord, Kind, Moment, Note, Practice, PracticeState
from evenso.text import clean
from storage.database import OpenFile
from storage.problems import JournalProblem
from storage.reading.which import Which, bounded
from storage.rows import ENTRY_COLUMNS, ENTRY_TABLES, entry_of

_MOST_WORDS: Final = 64
_LONGEST_WORD: Final = 200
_AROUND: Final = 60
_MANY: Final = 1_000
"""Entries that have a word from which on they are not all looked up and sorted for the newest."""

_PIECE: Final = r'"([^"]*)"?(\*?)|([^\s"]+)'

_NO_SPACES: Final = (  # a pattern, compiled for the first word beyond ASCII: that takes longer than most searches
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
"""Thai, Lao, Burmese, Khmer, kana and Han: written without spaces between words."""


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


class Word(NamedTuple):
    """One thing looked for; a `prefix` may go on."""

    text: str
    prefix: bool = False

    @property
    def quoted(self) -> str:
        """The word as the index's query language holds it: always a string, never an operator."""
        return '"' + self.text.replace('"', '""') + '"' + ("*" if self.prefix else "")


def words_of(query: str) -> list[Word]:
    """Return what a query looks for, at most 64 things of 200 letters; nothing but punctuation is nothing."""
    found = []
    for phrase, starred, plain in re.findall(_PIECE, clean(query)):
        text = phrase or plain
        prefix = bool(starred) or (not phrase and plain.endswith("*"))
        text = (text.rstrip("*") if prefix else text)[:_LONGEST_WORD]
        if any(letter.isalnum() or _is_picture(letter) for letter in text):
            found.append(Word(text, prefix))
    return found[:_MOST_WORDS]


def _is_picture(letter: str) -> bool:
    return unicodedata.category(letter) == "So"


def _unindexed(text: str) -> bool:
    """Whether the index knows no words in a text: it is written without spaces, or is an emoji."""
    return not text.isascii() and (re.search(_NO_SPACES, text) is not None or any(map(_is_picture, text)))


def search(file: OpenFile, query: str, which: Which, *, kind: str | None, limit: int) -> list[Hit]:
    """Return the entries that hold every word, newest first; a query without words finds the newest entries."""
    words = words_of(query)
    condition, values = which.sql()
    if kind is not None:
        condition += " AND (e.kind = :kind OR n.form = :kind)"
        values["kind"] = clean(kind).strip().lower()
    values["limit"] = bounded(limit)
    if words and not any(_unindexed(word.text) for word in words):
        try:
            return _by_index(file, words, condition, values)
        except JournalProblem:
            pass  # an engine without this index, or an index that is damaged: look letter by letter
    return _by_letters(file, words, condition, values)


def _by_index(file: OpenFile, words: list[Word], condition: str, values: dict[str, Any]) -> list[Hit]:
    match = " ".join(word.quoted for word in words)
    order = "ORDER BY e.utc DESC, e.seq DESC"
    # the newest are chosen by their moments alone: sorting whole entries, where a short word is in almost every one of
    # them, costs six times as much
    looked_up = "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)"
    many = file.value(looked_up, (match, _MANY)) == _MANY
    newest = (  # with the plus the entries are walked from the newest on, until enough of them have it
        f"SELECT e.seq FROM {ENTRY_TABLES} WHERE {'+' * many}e.seq IN"
        f" (SELECT rowid FROM words WHERE words MATCH :match) AND {condition} {order} LIMIT :limit"
    )
    rows = file.rows(
        f"SELECT {ENTRY_COLUMNS} FROM {ENTRY_TABLES} WHERE e.seq IN ({newest}) {order}", {**values, "match": match}
    )
    # snippets only for what is shown: cutting them costs more than finding; the plus keeps the index from being asked
    # once for each of them
    snippets = file.rows(
        "SELECT rowid, snippet(words, -1, '', '', '…', 24) AS snippet FROM words"
        f" WHERE words MATCH ? AND +rowid IN ({', '.join(str(int(row['seq'])) for row in rows)})",
        (match,),
    )
    found = {row["rowid"]: row["snippet"] for row in snippets}
    return _hits(rows, lambda seq, _: found.get(seq, ""))


def _by_letters(file: OpenFile, words: list[Word], condition: str, values: dict[str, Any]) -> list[Hit]:
    for number, word in enumerate(words):
        condition += f" AND (w.text LIKE :like{number} ESCAPE '\\' OR w.names LIKE :like{number} ESCAPE '\\')"
        values = {**values, f"like{number}": f"%{_literally(word.text)}%"}
    rows = file.rows(
        f"SELECT {ENTRY_COLUMNS} FROM {ENTRY_TABLES} LEFT JOIN ({_PLAIN}) w ON w.seq = e.seq"
        f" WHERE {condition} ORDER BY e.utc DESC, e.seq DESC LIMIT :limit",
        values,
    )
    return _hits(rows, lambda _, entry: _around(said(entry), words))


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


def _hits(rows: list[Any], snippet: Callable[[int, AnyEntry], str]) -> list[Hit]:
    hits = []
    for row in rows:
        try:
            entry = entry_of(row)
        except InvalidRecord:
            continue
        state = entry.state if isinstance(entry, Practice) else None
        hits.append(Hit(entry.id, Kind(row["kind"]), entry.day, snippet(row["seq"], entry), entry.at, state))
    return hits


def _around(text: str, words: list[Word]) -> str:
    """Return the piece of a text around the first word found."""
    places = [text.casefold().find(word.text.casefold()) for word in words]
    first = min((place for place in places if place >= 0), default=0)
    start = max(0, first - _AROUND // 2)
    piece = text[start : start + 3 * _AROUND]
    return ("…" if start else "") + piece + ("…" if start + 3 * _AROUND < len(text) else "")


__all__ = ["Hit", "Word", "said", "search", "words_of"]
