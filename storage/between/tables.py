"""The tables of step 3: the work between sessions. Released: never edited, only followed by others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

_DAY: Final = "GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'"
_KNOWN: Final = """
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 4 AND 12),
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),"""
_HELD: Final = """
        changed INTEGER NOT NULL,
        seal TEXT NOT NULL"""
_DATED: Final = f"""
        utc INTEGER NOT NULL,
        local TEXT NOT NULL CHECK (local GLOB
            '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]'),
        utc_offset INTEGER NOT NULL CHECK (utc_offset BETWEEN -900 AND 900),
        day TEXT NOT NULL CHECK (day {_DAY}),
        written INTEGER NOT NULL,
        source TEXT NOT NULL DEFAULT '',
        source_key TEXT NOT NULL DEFAULT '',"""

ENTRIES: Final = (
    """ALTER TABLE entries ADD COLUMN for_session INTEGER NOT NULL DEFAULT 0 CHECK (for_session IN (0, 1))""",
    """ALTER TABLE entries ADD COLUMN private INTEGER NOT NULL DEFAULT 0 CHECK (private IN (0, 1))""",
    """UPDATE entries SET for_session = 1 WHERE seq IN (SELECT seq FROM notes WHERE for_session = 1)""",
    """CREATE INDEX entries_marked ON entries (for_session) WHERE for_session = 1""",
    """ALTER TABLE practices ADD COLUMN enjoyment INTEGER CHECK (enjoyment BETWEEN 0 AND 10)""",
    """ALTER TABLE practices ADD COLUMN achievement INTEGER CHECK (achievement BETWEEN 0 AND 10)""",
    """ALTER TABLE practices ADD COLUMN in_the_way TEXT NOT NULL DEFAULT ''""",
    # What form a note has is a table from here on, so that later steps add a row instead of making it anew.
    """CREATE TABLE note_forms (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID""",
    """INSERT INTO note_forms VALUES
        ('note'), ('thought'), ('perspective'), ('session'), ('saying'), ('rehearsal')""",
    """CREATE TABLE notes_of_3 (
        seq INTEGER PRIMARY KEY REFERENCES entries (seq),
        text TEXT NOT NULL CHECK (text <> ''),
        form TEXT NOT NULL REFERENCES note_forms (name),
        tags TEXT NOT NULL DEFAULT '[]' CHECK (json_type(tags) = 'array'),
        for_session INTEGER NOT NULL DEFAULT 0 CHECK (for_session IN (0, 1)),
        parts TEXT NOT NULL DEFAULT '[]' CHECK (json_type(parts) = 'array')
    ) STRICT""",
    """INSERT INTO notes_of_3 (seq, text, form, tags, for_session)
        SELECT seq, text, form, tags, for_session FROM notes""",
    """DROP TABLE notes""",
    """ALTER TABLE notes_of_3 RENAME TO notes""",
    """DROP TRIGGER practices_found""",
    """DROP TRIGGER practices_found_anew""",
    """DROP TRIGGER practices_not_found""",
)

OWN: Final = (
    """INSERT INTO things VALUES
        ('entry version'), ('pattern'), ('noticing'), ('goal'), ('goal step'), ('repeat'), ('repeat mark'),
        ('goal rating'), ('card target'), ('card value'), ('plan line'), ('contact'), ('link')""",
    # What an entry said before a change; it goes with the entry.
    f"""CREATE TABLE entry_versions ({_KNOWN}
        entry_id TEXT NOT NULL REFERENCES entries (id) DEFERRABLE INITIALLY DEFERRED,
        replaced INTEGER NOT NULL,
        image TEXT NOT NULL CHECK (json_valid(image)),{_HELD}
    ) STRICT""",
    """CREATE INDEX entry_versions_by_entry ON entry_versions (entry_id)""",
    f"""CREATE TABLE patterns ({_KNOWN}
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
        spot TEXT NOT NULL,
        noticed TEXT NOT NULL DEFAULT '',
        protects TEXT NOT NULL DEFAULT '',
        costs TEXT NOT NULL DEFAULT '',
        experiment TEXT NOT NULL DEFAULT '',
        archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),{_HELD}
    ) STRICT""",
    f"""CREATE TABLE noticings ({_KNOWN}
        pattern_id TEXT NOT NULL REFERENCES patterns (id) DEFERRABLE INITIALLY DEFERRED,{_DATED}
        note TEXT NOT NULL DEFAULT '',
        entry_id TEXT NOT NULL DEFAULT '',{_HELD}
    ) STRICT""",
    """CREATE INDEX noticings_by_day ON noticings (pattern_id, day)""",
    # Versions stand in their goal, oldest first: what a goal says is one thing, and is saved and undone as one.
    f"""CREATE TABLE goals ({_KNOWN}
        versions TEXT NOT NULL CHECK (json_array_length(versions) > 0),
        area TEXT,
        state TEXT NOT NULL CHECK (state IN ('open', 'parked', 'let-go', 'done')),
        state_since TEXT CHECK (state_since IS NULL OR state_since {_DAY}),
        state_reason TEXT NOT NULL DEFAULT '',{_HELD}
    ) STRICT""",
    f"""CREATE TABLE goal_steps ({_KNOWN}
        goal_id TEXT NOT NULL REFERENCES goals (id) DEFERRABLE INITIALLY DEFERRED,
        text TEXT NOT NULL CHECK (text <> ''),
        done TEXT CHECK (done IS NULL OR done {_DAY}),
        position INTEGER NOT NULL,{_HELD}
    ) STRICT""",
    """CREATE INDEX goal_steps_by_goal ON goal_steps (goal_id)""",
    f"""CREATE TABLE repeats ({_KNOWN}
        goal_id TEXT NOT NULL REFERENCES goals (id) DEFERRABLE INITIALLY DEFERRED,
        text TEXT NOT NULL CHECK (text <> ''),
        since TEXT NOT NULL CHECK (since {_DAY}),
        rule TEXT NOT NULL DEFAULT '',
        times INTEGER CHECK (times BETWEEN 1 AND 21),
        skill_id TEXT NOT NULL DEFAULT '',
        until TEXT CHECK (until IS NULL OR until {_DAY}),{_HELD},
        CHECK ((rule = '') = (times IS NOT NULL))
    ) STRICT""",
    """CREATE INDEX repeats_by_goal ON repeats (goal_id)""",
    f"""CREATE TABLE repeat_marks ({_KNOWN}
        repeat_id TEXT NOT NULL REFERENCES repeats (id) DEFERRABLE INITIALLY DEFERRED,{_DATED}{_HELD}
    ) STRICT""",
    """CREATE INDEX repeat_marks_by_day ON repeat_marks (repeat_id, day)""",
    f"""CREATE TABLE goal_ratings ({_KNOWN}
        goal_id TEXT NOT NULL REFERENCES goals (id) DEFERRABLE INITIALLY DEFERRED,{_DATED}
        value INTEGER NOT NULL CHECK (value BETWEEN -2 AND 10),
        measure TEXT NOT NULL CHECK (measure IN ('0-10', 'attainment')),
        note TEXT NOT NULL DEFAULT '',{_HELD}
    ) STRICT""",
    """CREATE INDEX goal_ratings_by_day ON goal_ratings (goal_id, day)""",
    f"""CREATE TABLE card_targets ({_KNOWN}
        kind TEXT NOT NULL CHECK (kind IN ('feeling', 'urge')),
        versions TEXT NOT NULL CHECK (json_array_length(versions) > 0),
        ended TEXT CHECK (ended IS NULL OR ended {_DAY}),
        position INTEGER NOT NULL,{_HELD}
    ) STRICT""",
    f"""CREATE TABLE card_values ({_KNOWN}
        target_id TEXT NOT NULL REFERENCES card_targets (id) DEFERRABLE INITIALLY DEFERRED,
        day TEXT NOT NULL CHECK (day {_DAY}),
        peak INTEGER CHECK (peak BETWEEN 0 AND 5),
        acted INTEGER CHECK (acted IN (0, 1)),{_HELD},
        UNIQUE (target_id, day),
        CHECK (peak IS NOT NULL OR acted IS NOT NULL)
    ) STRICT""",
    """CREATE INDEX card_values_by_day ON card_values (day)""",
    f"""CREATE TABLE plan_lines ({_KNOWN}
        part TEXT NOT NULL CHECK (part IN ('signs', 'alone', 'places', 'ask', 'professionals', 'safer', 'matters')),
        text TEXT NOT NULL CHECK (text <> ''),
        position INTEGER NOT NULL,{_HELD}
    ) STRICT""",
    f"""CREATE TABLE contacts ({_KNOWN}
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
        reach TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        country TEXT NOT NULL DEFAULT '',
        checked TEXT CHECK (checked IS NULL OR checked {_DAY}),
        replaces TEXT NOT NULL DEFAULT '',
        position INTEGER NOT NULL,{_HELD}
    ) STRICT""",
    f"""CREATE TABLE links ({_KNOWN}
        root_thing TEXT NOT NULL,
        root_id TEXT NOT NULL,
        grown_thing TEXT NOT NULL,
        grown_id TEXT NOT NULL,{_HELD},
        UNIQUE (root_thing, root_id, grown_thing, grown_id)
    ) STRICT""",
    """CREATE INDEX links_by_grown ON links (grown_thing, grown_id)""",
)


def statements(triggers: Callable[[str], list[str]]) -> tuple[str, ...]:
    """Return the SQL of the step; `triggers` gives what keeps the search index in step with a table."""
    return (*ENTRIES, *triggers("notes"), *triggers("practices"), *OWN)
