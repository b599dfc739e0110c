"""The tables of step 2: notes on setbacks, life markers, trackers. Released: never edited, only followed by others."""

from __future__ import annotations

from typing import Final

_DAY: Final = "GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'"

STATEMENTS: Final = (
    # What a change can be about is a table from here on, so that later steps add a row instead of making it anew.
    """CREATE TABLE things (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID""",
    """INSERT INTO things VALUES
        ('entry'), ('skill'), ('setback'), ('marker'), ('tracker'), ('tracker value')""",
    """CREATE TABLE change_rows_of_2 (
        change INTEGER NOT NULL REFERENCES changes (number) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        thing TEXT NOT NULL REFERENCES things (name),
        seq INTEGER NOT NULL,
        image TEXT CHECK (image IS NULL OR json_valid(image)),
        PRIMARY KEY (change, place)
    ) STRICT, WITHOUT ROWID""",
    """INSERT INTO change_rows_of_2 (change, place, thing, seq, image)
        SELECT change, place, thing, seq, image FROM change_rows""",
    """DROP TABLE change_rows""",
    """ALTER TABLE change_rows_of_2 RENAME TO change_rows""",
    # `first_day` and `last_day` are what the episode covered when the note was made; the own ends may be missing.
    f"""CREATE TABLE setback_notes (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 9 AND 10 AND id GLOB 's[0-9]*'),
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
        status TEXT NOT NULL CHECK (status IN ('confirmed', 'dismissed', 'marked')),
        first_day TEXT NOT NULL CHECK (first_day {_DAY}),
        last_day TEXT NOT NULL CHECK (last_day {_DAY}),
        name TEXT NOT NULL DEFAULT '',
        led_up TEXT NOT NULL DEFAULT '',
        helped TEXT NOT NULL DEFAULT '',
        own_start TEXT CHECK (own_start IS NULL OR own_start {_DAY}),
        own_end TEXT CHECK (own_end IS NULL OR own_end {_DAY}),
        lasting INTEGER NOT NULL DEFAULT 0 CHECK (lasting IN (0, 1)),
        changed INTEGER NOT NULL,
        seal TEXT NOT NULL,
        CHECK (first_day <= last_day),
        CHECK (own_start IS NULL OR own_end IS NULL OR own_start <= own_end),
        CHECK (status <> 'marked' OR own_start IS NOT NULL),
        CHECK (lasting = 0 OR own_end IS NULL)
    ) STRICT""",
    f"""CREATE TABLE life_markers (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 4 AND 12),
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
        day TEXT NOT NULL CHECK (day {_DAY}),
        kind TEXT NOT NULL CHECK (kind IN
            ('therapy-started', 'medication-changed', 'moved', 'anniversary', 'other')),
        name TEXT NOT NULL DEFAULT '' CHECK (length(name) <= 60),
        changed INTEGER NOT NULL,
        seal TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE trackers (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 4 AND 12),
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 24),
        folded TEXT NOT NULL UNIQUE,
        scale TEXT NOT NULL CHECK (scale IN ('0-10', 'yes-no')),
        better TEXT NOT NULL CHECK (better IN ('higher', 'lower', 'neither')),
        asked INTEGER NOT NULL DEFAULT 0 CHECK (asked IN (0, 1)),
        archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
        changed INTEGER NOT NULL,
        seal TEXT NOT NULL
    ) STRICT""",
    f"""CREATE TABLE tracker_values (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 4 AND 12),
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
        tracker INTEGER NOT NULL REFERENCES trackers (seq),
        utc INTEGER NOT NULL,
        local TEXT NOT NULL CHECK (local GLOB
            '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]'),
        utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -900 AND 900),
        day TEXT NOT NULL CHECK (day {_DAY}),
        value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 10),
        written INTEGER NOT NULL,
        source TEXT NOT NULL DEFAULT '',
        source_key TEXT NOT NULL DEFAULT '',
        changed INTEGER NOT NULL,
        seal TEXT NOT NULL
    ) STRICT""",
    """CREATE INDEX tracker_values_by_day ON tracker_values (tracker, day)""",
    """CREATE INDEX tracker_values_by_time ON tracker_values (utc, seq)""",
    """CREATE UNIQUE INDEX tracker_values_by_source ON tracker_values (source, source_key) WHERE source_key <> ''""",
)
