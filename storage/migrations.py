"""The tables of the journal file, as an append-only list of steps: a released step is never edited.

Steps run inside one transaction that also sets `user_version`, so a file holds either the old shape or the new one.
The backup that comes before is left to `storage.opening`, column names ↔ records to `storage.rows`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from storage.annotations import tables as additions
from storage.between import tables as between
from storage.daily import tables as daily
from storage.engine import CLEAN_DELETES, migration_set
from storage.merging import tables as merging
from storage.reading.triggers import search_triggers, triggers_of_3
from storage.sessions import tables as sessions
from storage.trials import tables as trials

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

_V1: Final = (
    """CREATE TABLE kinds (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID""",
    """INSERT INTO kinds VALUES ('check_in'), ('practice'), ('note')""",
    # `seq` is never used twice; `uid` stays the same in every copy of the journal; `id` is what people type.
    # `day` is the entry day as fixed when written; `imported` the print of what an import brought, `seal` a checksum.
    """CREATE TABLE entries (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 4 AND 12),
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
        kind TEXT NOT NULL REFERENCES kinds (name),
        utc INTEGER NOT NULL,
        local TEXT NOT NULL CHECK (local GLOB
            '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]'),
        utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -900 AND 900),
        day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
        written INTEGER NOT NULL,
        changed INTEGER NOT NULL,
        source TEXT NOT NULL DEFAULT '',
        source_key TEXT NOT NULL DEFAULT '',
        imported TEXT NOT NULL DEFAULT '',
        seal TEXT NOT NULL
    ) STRICT""",
    """CREATE INDEX entries_by_time ON entries (utc, seq)""",
    """CREATE INDEX entries_by_day ON entries (day)""",
    """CREATE UNIQUE INDEX entries_by_source ON entries (source, source_key) WHERE source_key <> ''""",
    """CREATE TABLE check_ins (
        seq INTEGER PRIMARY KEY REFERENCES entries (seq),
        mood INTEGER CHECK (mood BETWEEN 1 AND 10),
        feelings TEXT NOT NULL DEFAULT '[]' CHECK (json_type(feelings) = 'array'),
        note TEXT NOT NULL DEFAULT '',
        label TEXT NOT NULL DEFAULT '',
        tags TEXT NOT NULL DEFAULT '[]' CHECK (json_type(tags) = 'array'),
        CHECK (mood IS NOT NULL OR feelings <> '[]' OR note <> '' OR label <> '' OR tags <> '[]')
    ) STRICT""",
    """CREATE TABLE skills (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 4 AND 12),
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
        folded TEXT NOT NULL UNIQUE,
        area TEXT NOT NULL CHECK (area IN ('grounding', 'communication', 'self-care', 'emotion regulation',
            'behaviour change', 'habits', 'productivity')),
        position INTEGER NOT NULL,
        what TEXT NOT NULL DEFAULT '',
        when_it_serves TEXT NOT NULL DEFAULT '',
        how TEXT NOT NULL DEFAULT '',
        favourite INTEGER NOT NULL DEFAULT 0 CHECK (favourite IN (0, 1)),
        archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
    ) STRICT""",
    """CREATE TABLE practices (
        seq INTEGER PRIMARY KEY REFERENCES entries (seq),
        skill INTEGER NOT NULL REFERENCES skills (seq),
        state TEXT NOT NULL CHECK (state IN ('done', 'tried', 'not-needed', 'skipped')),
        before INTEGER CHECK (before BETWEEN 0 AND 10),
        after INTEGER CHECK (after BETWEEN 0 AND 10),
        minutes INTEGER CHECK (minutes BETWEEN 0 AND 1440),
        use INTEGER CHECK (use BETWEEN 0 AND 7),
        note TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    """CREATE INDEX practices_by_skill ON practices (skill)""",
    """CREATE TABLE notes (
        seq INTEGER PRIMARY KEY REFERENCES entries (seq),
        text TEXT NOT NULL CHECK (text <> ''),
        form TEXT NOT NULL CHECK (form IN ('note', 'thought', 'perspective', 'session')),
        tags TEXT NOT NULL DEFAULT '[]' CHECK (json_type(tags) = 'array'),
        for_session INTEGER NOT NULL DEFAULT 0 CHECK (for_session IN (0, 1))
    ) STRICT""",
    # An imported entry that the person deleted: its key stays, so that the next import does not bring it back.
    """CREATE TABLE withdrawn (
        seq INTEGER PRIMARY KEY,
        source TEXT NOT NULL,
        source_key TEXT NOT NULL CHECK (source_key <> ''),
        UNIQUE (source, source_key)
    ) STRICT""",
    """CREATE TABLE drafts (
        slot TEXT PRIMARY KEY CHECK (slot <> ''),
        text TEXT NOT NULL,
        day TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
        saved INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE settings (
        name TEXT PRIMARY KEY CHECK (name <> ''),
        value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT, WITHOUT ROWID""",
    # Undo: a step done holds what was before it, a step undone what it had made; NULL is “was not there”.
    """CREATE TABLE changes (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        label TEXT NOT NULL,
        at INTEGER NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
    ) STRICT""",
    """CREATE TABLE change_rows (
        change INTEGER NOT NULL REFERENCES changes (number) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        thing TEXT NOT NULL CHECK (thing IN ('entry', 'skill')),
        seq INTEGER NOT NULL,
        image TEXT CHECK (image IS NULL OR json_valid(image)),
        PRIMARY KEY (change, place)
    ) STRICT, WITHOUT ROWID""",
    """CREATE VIRTUAL TABLE words USING fts5 (text, names, tokenize = 'unicode61 remove_diacritics 2')""",
)


def _running(statements: Iterable[str]) -> Callable[[Database], None]:
    def run(db: Database) -> None:
        for statement in statements:
            db.execute(statement)

    return run


def steps() -> Migrations:
    """Return the whole list of steps, oldest first."""
    migrations = migration_set("evenso")

    @migrations(name="1 first tables")
    def first_tables(db: Database) -> None:
        for statement in (*_V1, *search_triggers()):
            db.execute(statement)
        if CLEAN_DELETES:
            # deleted words leave the index at once, instead of staying in old segments until they are merged
            db.execute("INSERT INTO words (words, rank) VALUES ('secure-delete', 1)")

    later = (
        ("2 the person's own additions", additions.STATEMENTS),
        ("3 the work between sessions", between.statements(triggers_of_3)),
        ("4 coin-flip months", trials.STATEMENTS),
        ("5 sessions, scores, reviews", sessions.STATEMENTS),
        ("6 what two copies need to meet", merging.STATEMENTS),
        ("7 templates, days away", daily.STATEMENTS),
    )
    for name, statements in later:
        migrations(name=name)(_running(statements))
    return migrations


__all__ = ["steps"]
