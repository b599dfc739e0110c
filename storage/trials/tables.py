"""The table of step 4: coin-flip months. Released: never edited, only followed by others."""

from __future__ import annotations

from typing import Final

_DAY: Final = "GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'"

STATEMENTS: Final = (
    """INSERT INTO things VALUES ('trial')""",
    # The coins are thrown once and kept: which day of each pair has the practice cannot change any more.
    f"""CREATE TABLE trials (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 4 AND 12),
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),
        skill_id TEXT NOT NULL REFERENCES skills (id) DEFERRABLE INITIALLY DEFERRED,
        start TEXT NOT NULL CHECK (start {_DAY}),
        coins TEXT NOT NULL CHECK (length(coins) = 14 AND coins NOT GLOB '*[^01]*'),
        stopped TEXT CHECK (stopped IS NULL OR stopped {_DAY}),
        changed INTEGER NOT NULL,
        seal TEXT NOT NULL
    ) STRICT""",
    """CREATE INDEX trials_by_start ON trials (start)""",
)
