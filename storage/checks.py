"""Looks through the whole journal for damage and says what it found; changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import Any, Final

from evenso.language import tr
from evenso.records import InvalidRecord
from storage.annotations.rows import SHELVES
from storage.between.keeping import sealed_tables
from storage.between.rows import DRAWERS
from storage.contents.history import parts, read_states
from storage.database import OpenFile
from storage.engine import engine, tables
from storage.migrations import steps
from storage.opening.conditions import say_newest_backup
from storage.opening.trouble import forget
from storage.problems import JournalDamaged, JournalProblem
from storage.rows import DETAILS, ENTRY_COLUMNS, ENTRY_TABLES, State, entry_of, seal, seal_row
from storage.shapes import CURRENT

_FOUND_BY: Final = {
    "check_ins": "d.note",
    "practices": "trim(d.note || char(10) || d.in_the_way, char(10))",
    "notes": "d.text",
}
"""The words by which the search index finds an entry of each kind."""

_DAMAGED: Final = tr("Parts of the file are damaged. Nothing is written into it any more; keep it as it is.")
_INDEX: Final = tr(
    "The search index is damaged. Nothing that you wrote is in it alone: `evenso check --rebuild-search` makes it anew"
    " from the entries."
)
_MISMATCH: Final = tr(
    "The search index does not match the entries; `evenso check --rebuild-search` makes it anew from them."
)
_ABOUT_INDEX: Final = "fts5"
"""What the engine's own words about a search index hold, and about nothing else."""


def check(file: OpenFile) -> list[str]:
    """Return the problems found as sentences, [] when all is well: pages, references, tables, index, every entry."""
    found = _said(file, _pages, _shape, _counters, _entries, _skills, _rows, _index)
    if not found:
        forget(file.path)
    return found


def quick_check(file: OpenFile) -> list[str]:
    """Return what is wrong with the file's pages as sentences; reads every page once and compares no content."""
    return _said(file, _quick)


def as_saved(file: OpenFile) -> list[str]:
    """Return a sentence for each thing that is not as it was saved, by its seal, and for an index of other words."""
    return [*as_saved_but_index(file), *_index(file)]


def as_saved_but_index(file: OpenFile) -> list[str]:
    """Return the same without what there is to say of the index."""
    return [*_entries(file), *_skills(file), *_rows(file)]


def _said(file: OpenFile, *parts_of_it: Callable[[OpenFile], list[str]]) -> list[str]:
    problems: list[str] = []
    try:
        for part in parts_of_it:
            problems += part(file)
    except JournalDamaged:
        problems += [] if _DAMAGED in problems else [_DAMAGED]
    except JournalProblem as problem:
        problems.append(str(problem))
    if problems and not set(problems) <= {_INDEX, _MISMATCH}:  # an index comes back without a backup
        problems.append(say_newest_backup(file.path, rescue=True))
    return problems


def _quick(file: OpenFile) -> list[str]:
    return _structure(file, "quick_check")


def _structure(file: OpenFile, what: str) -> list[str]:
    """Ask the engine to look at every page; damage of the file itself is remembered, of the index alone only said."""
    said = [str(row[0]) for row in file.rows(f"PRAGMA {what}(10)")]
    if said == ["ok"]:
        return []
    if all(_ABOUT_INDEX in one.lower() for one in said):
        return [_INDEX]
    file.found_damaged()
    return [_DAMAGED]


def is_sound(file: OpenFile) -> bool:
    """Whether the file's pages are as they should be, whatever its search index is."""
    return _DAMAGED not in _quick(file)


def _pages(file: OpenFile) -> list[str]:
    found = _structure(file, "integrity_check")
    if file.value("PRAGMA cipher_status") in (1, "1") and file.rows("PRAGMA cipher_integrity_check"):
        file.found_damaged()
        found.append(
            tr("Pages of the protected file are damaged. Nothing is written into it any more; keep it as it is.")
        )
    if file.rows("PRAGMA foreign_key_check"):
        found.append(tr("Some rows refer to others that are not there."))
    return found


def fingerprint(file: OpenFile) -> set[tuple[str, str, str]]:
    """Return every table, index and trigger with its text."""
    rows = file.rows("SELECT type, name, coalesce(sql, '') AS sql FROM sqlite_schema")
    return {(row["type"], row["name"], row["sql"]) for row in rows}


def _shape(file: OpenFile) -> list[str]:
    if file.value("PRAGMA user_version") != CURRENT:
        return []  # a newer file has tables that this program cannot know
    with closing(engine.connect(":memory:", isolation_level=None)) as connection:
        steps().apply(tables(connection))
        rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_schema").fetchall()
    wanted = {(kind, name, sql) for kind, name, sql in rows}
    if wanted != fingerprint(file):
        return [tr("The tables of the file are not as this program made them; another program changed them.")]
    return []


def _entries(file: OpenFile) -> list[str]:
    problems = []
    for part in parts(file.rows(f"SELECT {ENTRY_COLUMNS}, e.seal FROM {ENTRY_TABLES} ORDER BY e.seq")):
        states = read_states(file, "entry", [int(row["seq"]) for row in part])
        problems += [problem for row in part if (problem := _entry(row, states.get(row["seq"], {})))]
    return problems


def _entry(row: Any, state: State) -> str | None:
    try:
        entry = entry_of(row)
    except InvalidRecord:
        return tr("The entry {id} cannot be read.", id=row["id"])
    if set(state) != {"entries", DETAILS[entry.kind]} or seal(state) != row["seal"]:
        return tr(
            "The entry {id} of {day} is not as it was saved: a part of it was changed or damaged.",
            id=row["id"],
            day=row["day"],
        )
    return None


def _skills(file: OpenFile) -> list[str]:
    rows = file.rows("SELECT * FROM skills WHERE seal <> '' ORDER BY seq")
    changed = [row["id"] for row in rows if seal_row(dict(row)) != row["seal"]]
    return [
        tr("The skill {word} is not as it was saved: a part of it was changed or damaged.", word=word)
        for word in changed
    ]


def _rows(file: OpenFile) -> list[str]:
    """Look at what stands alone under its own seal: all but entries and skills."""
    found = []
    for table, name in (*SHELVES, *sealed_tables()):
        rows = file.rows(f"SELECT * FROM {table} ORDER BY seq")
        changed = [row["id"] for row in rows if seal_row(dict(row)) != row["seal"]]
        found += [
            tr("The {name} {word} is not as it was saved: a part of it was changed or damaged.", name=name, word=word)
            for word in changed
        ]
    return found


def _counters(file: OpenFile) -> list[str]:
    """What only agrees in a file whose last save is there as a whole."""
    found = []
    numbered = [("entries", "seq"), ("skills", "seq"), ("changes", "number"), *((table, "seq") for table, _ in SHELVES)]
    numbered += [(table, "seq") for table in ("entry_versions", "past", *(one.table for one in DRAWERS))]
    for table, column in numbered:
        last = file.value("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = ?", (table,))
        if file.value(f"SELECT coalesce(max({column}), 0) FROM {table}") > last:
            found.append(tr("The file's counters are behind its rows: a part of the last save is missing."))
    if file.value("SELECT 1 FROM changes WHERE number NOT IN (SELECT change FROM change_rows)"):
        found.append(tr("The undo steps are not whole: a part of the last save is missing."))
    return found


def _index(file: OpenFile) -> list[str]:
    entries, indexed = file.value("SELECT count(*) FROM entries"), file.value("SELECT count(*) FROM words")
    missing = file.value("SELECT count(*) FROM entries WHERE seq NOT IN (SELECT rowid FROM words)")
    changed = sum(
        file.value(f"SELECT count(*) FROM {table} d JOIN words w ON w.rowid = d.seq WHERE w.text <> {text}")
        for table, text in _FOUND_BY.items()
    )
    return [_MISMATCH] if missing or changed or entries != indexed else []


__all__ = ["as_saved", "as_saved_but_index", "check", "fingerprint", "is_sound", "quick_check"]
