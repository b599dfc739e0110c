"""What is looked for when words are typed, and the entries that the search index knows to have them.

Plain words, "phrases", prefix*. What is typed is never SQL and never the index's own query language: every word reaches
it quoted (`faults.md` 6.6). Making records of what was found, and finding what the index does not know, is left to
`storage.contents.search`; a search from the shell needs neither.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence

from evenso.text import clean
from storage.database import OpenFile

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from typing import Any, Final

Word = tuple[str, bool]
"""One thing looked for, and whether it may go on."""

_MOST_WORDS: Final = 64
_LONGEST_WORD: Final = 200
_MANY: Final = 1_000
"""Entries that have a word from which on they are not all looked up and sorted for the newest."""

_PIECE: Final = r'"([^"]*)"?(\*?)|([^\s"]+)'

_NO_SPACES: Final = (  # a pattern, compiled for the first word of a script so far on
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
"""Thai, Lao, Burmese, Khmer, kana and Han: written without spaces between words."""

ENTRY_TABLES: Final = """
    entries e LEFT JOIN check_ins c ON c.seq = e.seq LEFT JOIN practices p ON p.seq = e.seq
    LEFT JOIN skills s ON s.seq = p.skill LEFT JOIN notes n ON n.seq = e.seq
"""


def words_of(query: str) -> list[Word]:
    """Return what a query looks for, at most 64 things of 200 letters; nothing but punctuation is nothing."""
    found = []
    for phrase, starred, plain in _pieces(clean(query)):
        text = phrase or plain
        prefix = bool(starred) or (not phrase and plain.endswith("*"))
        text = (text.rstrip("*") if prefix else text)[:_LONGEST_WORD]
        if any(letter.isalnum() or _is_picture(letter) for letter in text):
            found.append((text, prefix))
    return found[:_MOST_WORDS]


def _pieces(query: str) -> list[tuple[str, str, str]]:
    """Return phrases with what follows them, and plain words."""
    if '"' not in query:
        return [("", "", plain) for plain in query.split()]
    import re  # noqa: PLC0415  # a search for plain words is over before it would be loaded

    return re.findall(_PIECE, query)


def _is_picture(letter: str) -> bool:
    return unicodedata.category(letter) == "So"


def unindexed(text: str) -> bool:
    """Whether the index knows no words in a text: it is written without spaces, or is an emoji."""
    if text.isascii():
        return False
    if any(map(_is_picture, text)):
        return True
    if max(text) < "\u0e00":
        return False
    import re  # noqa: PLC0415  # as above

    return re.search(_NO_SPACES, text) is not None


def quoted(word: Word) -> str:
    """Return a word as the index's query language holds it: always a string, never an operator."""
    text, prefix = word
    return '"' + text.replace('"', '""') + '"' + ("*" if prefix else "")


def by_index(
    file: OpenFile, words: Sequence[Word], condition: str = "1", values: Mapping[str, Any] | None = None, *, limit: int
) -> list[tuple[Any, str]]:
    """Return the newest entries that have every word and meet a condition, with a piece of their text around them.

    Of an entry that is its `id`, `kind`, `day`, `local`, `utc_offset`, and the `state` of a practice.
    """
    match = " ".join(map(quoted, words))
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
        "SELECT e.seq, e.id, e.kind, e.day, e.local, e.utc_offset, p.state"
        f" FROM entries e LEFT JOIN practices p ON p.seq = e.seq WHERE e.seq IN ({newest}) {order}",
        {**(values or {}), "match": match, "limit": limit},
    )
    # snippets only for what is shown: cutting them costs more than finding; the plus keeps the index from being asked
    # once for each of them
    snippets = file.rows(
        "SELECT rowid, snippet(words, -1, '', '', '…', 24) AS snippet FROM words"
        f" WHERE words MATCH ? AND +rowid IN ({', '.join(str(int(row['seq'])) for row in rows)})",
        (match,),
    )
    found = {row["rowid"]: row["snippet"] for row in snippets}
    return [(row, found.get(row["seq"], "")) for row in rows]


__all__ = ["ENTRY_TABLES", "Word", "by_index", "quoted", "unindexed", "words_of"]
