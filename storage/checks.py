"""Looks through the whole journal for damage and says what it found; changes nothing."""

from __future__ import annotations

from contextlib import closing
from typing import Any

from evenso.records import InvalidRecord
from storage.contents.history import parts, read_states
from storage.database import OpenFile
from storage.engine import engine, tables
from storage.migrations import steps
from storage.opening.conditions import say_newest_backup
from storage.problems import JournalProblem
from storage.rows import DETAILS, ENTRY_COLUMNS, ENTRY_TABLES, State, entry_of, seal


def check(file: OpenFile) -> list[str]:
    """Return the problems found as sentences, [] when all is well: pages, references, tables, index, every entry."""
    try:
        problems = [*_pages(file), *_shape(file), *_entries(file), *_index(file)]
    except JournalProblem as problem:
        problems = [str(problem)]
    if problems:
        problems.append(say_newest_backup(file.path))
    return problems


def _pages(file: OpenFile) -> list[str]:
    found = []
    if [row[0] for row in file.rows("PRAGMA integrity_check(10)")] != ["ok"]:
        found.append("Parts of the file are damaged; do not write into it any more, and keep a copy.")
    if file.value("PRAGMA cipher_status") in (1, "1") and file.rows("PRAGMA cipher_integrity_check"):
        found.append("Pages of the protected file are damaged; do not write into it any more, and keep a copy.")
    if file.rows("PRAGMA foreign_key_check"):
        found.append("Some rows refer to others that are not there.")
    return found


def fingerprint(file: OpenFile) -> set[tuple[str, str, str]]:
    """Return every table, index and trigger with its text."""
    rows = file.rows("SELECT type, name, coalesce(sql, '') AS sql FROM sqlite_schema")
    return {(row["type"], row["name"], row["sql"]) for row in rows}


def _shape(file: OpenFile) -> list[str]:
    with closing(engine.connect(":memory:", isolation_level=None)) as connection:
        steps().apply(tables(connection))
        rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_schema").fetchall()
    wanted = {(kind, name, sql) for kind, name, sql in rows}
    if wanted != fingerprint(file):
        return ["The tables of the file are not as this program made them; another program changed them."]
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
        return f"The entry {row['id']} cannot be read."
    if set(state) != {"entries", DETAILS[entry.kind]} or seal(state) != row["seal"]:
        return f"The entry {row['id']} of {row['day']} is not as it was saved: a part of it was changed or damaged."
    return None


def _index(file: OpenFile) -> list[str]:
    entries, indexed = file.value("SELECT count(*) FROM entries"), file.value("SELECT count(*) FROM words")
    missing = file.value("SELECT count(*) FROM entries WHERE seq NOT IN (SELECT rowid FROM words)")
    return ["The search index does not match the entries."] if missing or entries != indexed else []


__all__ = ["check", "fingerprint"]
