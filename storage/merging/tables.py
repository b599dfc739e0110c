"""The tables of step 6: what a copy of the journal remembers, so that it can be brought together with another copy."""

from __future__ import annotations

from typing import Final

STATEMENTS: Final = (
    """INSERT INTO things VALUES ('past line')""",
    # Which states a thing has passed: no word of it, only the checksum it had at each turn, and that it is gone.
    """CREATE TABLE past (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL CHECK (length(uid) = 32),
        turn INTEGER NOT NULL CHECK (turn > 0),
        seal TEXT NOT NULL,
        UNIQUE (uid, turn, seal)
    ) STRICT""",
    # What earlier wordings tell of the turns before this table was there.
    """INSERT INTO past (uid, turn, seal)
        SELECT e.uid, row_number() OVER (PARTITION BY v.entry_id ORDER BY v.seq),
            json_extract(v.image, '$.entries.seal')
        FROM entry_versions v JOIN entries e ON e.id = v.entry_id
        WHERE json_extract(v.image, '$.entries.seal') IS NOT NULL
        ORDER BY v.seq""",
    # Whether a step took in another copy: taking it back makes nothing gone.
    """ALTER TABLE changes ADD COLUMN merged INTEGER NOT NULL DEFAULT 0 CHECK (merged IN (0, 1))""",
    # Skills are sealed like everything else from here on; '' is a skill that nobody changed since.
    """ALTER TABLE skills ADD COLUMN changed INTEGER NOT NULL DEFAULT 0""",
    """ALTER TABLE skills ADD COLUMN seal TEXT NOT NULL DEFAULT ''""",
)
