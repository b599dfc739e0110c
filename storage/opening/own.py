"""What of a journal's tables and triggers is this program's own: anything else could act when something is saved.

Asked at every opening, so it is one short query and a look at names and texts that are known already. Whether every
table is as it was made is left to `storage.checks`.
"""

from __future__ import annotations

from storage.database import OpenFile
from storage.reading.triggers import own_triggers
from storage.shapes import THINGS

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from typing import Final

_OTHERS: Final = (
    *("_sqlite_migrations", "change_rows", "changes", "drafts", "kinds", "note_forms", "settings", "things"),
    *("words", "words_config", "words_content", "words_data", "words_docsize", "words_idx"),
)
"""The tables of every version beside those of things."""

_ASKED: Final = (
    "SELECT type, name, CASE type WHEN 'table' THEN '' ELSE sql END FROM sqlite_schema"
    " WHERE type <> 'index' AND NOT (type = 'table' AND name LIKE 'sqlite\\_%' ESCAPE '\\')"
)


def own_tables() -> frozenset[str]:
    """Return the names of all tables that a journal of any version has."""
    return frozenset((*_OTHERS, *(table for thing in THINGS.values() for table in thing)))


def has_strangers(file: OpenFile) -> bool:
    """Whether the file has a table, a view or a trigger that this program did not make; reads no row of any."""
    known, triggers = own_tables(), own_triggers()
    return any(
        name not in known if kind == "table" else sql not in triggers
        for kind, name, sql in file.connection.execute(_ASKED)
    )


__all__ = ["has_strangers", "own_tables"]
