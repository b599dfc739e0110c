"""What of each kind of entry can be found by its words, and the triggers that keep the search index in step with it.

They are part of released steps (`storage.migrations`), so none is ever edited.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from typing import Final

_LIST: Final = "coalesce((SELECT group_concat(value, ', ') FROM json_each(new.{column})), '')"
_FELT: Final = (
    f"{_LIST.format(column='feelings')} || char(10) || new.label || char(10) || {_LIST.format(column='tags')}"
)

_WORDS: Final = {
    "check_ins": ("new.note", f"trim({_FELT}, char(10))"),
    "practices": ("new.note", "(SELECT name FROM skills WHERE seq = new.skill)"),
    "notes": ("new.text", _LIST.format(column="tags")),
}
"""What of each kind of entry can be found: its text, and the names it carries."""


_WORDS_OF_3: Final = {
    **_WORDS,
    "practices": ("trim(new.note || char(10) || new.in_the_way, char(10))", _WORDS["practices"][1]),
}
"""The same from step 3 on, when practices had more words."""


def _triggers(table: str, text: str, names: str) -> list[str]:
    fill = f"INSERT INTO words (rowid, text, names) VALUES (new.seq, {text}, {names});"
    clear = "DELETE FROM words WHERE rowid = old.seq;"
    return [
        f"CREATE TRIGGER {table}_found AFTER INSERT ON {table} BEGIN {fill} END",
        f"CREATE TRIGGER {table}_found_anew AFTER UPDATE ON {table} BEGIN {clear} {fill} END",
        f"CREATE TRIGGER {table}_not_found AFTER DELETE ON {table} BEGIN {clear} END",
    ]


def triggers_of_3(table: str) -> list[str]:
    """Return the SQL that keeps a table in the search index, as step 3 has it."""
    return _triggers(table, *_WORDS_OF_3[table])


def search_triggers() -> list[str]:
    """Return the SQL that keeps the search index in step with every insert, change and delete, as step 1 has it."""
    statements = []
    for table, (text, names) in _WORDS.items():
        statements += _triggers(table, text, names)
    statements.append(
        "CREATE TRIGGER skills_found_anew AFTER UPDATE OF name ON skills BEGIN"
        " UPDATE words SET names = new.name WHERE rowid IN (SELECT seq FROM practices WHERE skill = new.seq); END",
    )
    return statements


def own_triggers() -> frozenset[str]:
    """Return the texts of the triggers that a journal of any version has."""
    return frozenset((*search_triggers(), *(text for table in _WORDS_OF_3 for text in triggers_of_3(table))))


__all__ = ["own_triggers", "search_triggers", "triggers_of_3"]
