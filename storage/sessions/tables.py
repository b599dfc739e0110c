"""The tables of step 5: sessions, scores, reviews. Released: never edited, only followed by others."""

from __future__ import annotations

from typing import Final

_DAY: Final = "GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'"
_CLOCK: Final = "time = '' OR time GLOB '[0-2][0-9]:[0-5][0-9]'"
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

STATEMENTS: Final = (
    """INSERT INTO things VALUES
        ('therapist'), ('session series'), ('session'), ('questionnaire'), ('score'), ('review')""",
    f"""CREATE TABLE therapists ({_KNOWN}
        label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 60),
        since TEXT CHECK (since IS NULL OR since {_DAY}),
        until TEXT CHECK (until IS NULL OR until {_DAY}),{_HELD}
    ) STRICT""",
    f"""CREATE TABLE session_series ({_KNOWN}
        rule TEXT NOT NULL CHECK (rule <> ''),
        since TEXT NOT NULL CHECK (since {_DAY}),
        time TEXT NOT NULL DEFAULT '' CHECK ({_CLOCK}),
        therapist_id TEXT NOT NULL DEFAULT '',
        until TEXT CHECK (until IS NULL OR until {_DAY}),{_HELD}
    ) STRICT""",
    # A day and a time on the wall: no change of clocks moves a session. `place` is the day it was first planned for.
    f"""CREATE TABLE sessions ({_KNOWN}
        day TEXT NOT NULL CHECK (day {_DAY}),
        time TEXT NOT NULL DEFAULT '' CHECK ({_CLOCK}),
        state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'missed', 'cancelled')),
        therapist_id TEXT NOT NULL DEFAULT '',
        series_id TEXT NOT NULL DEFAULT '',
        place TEXT CHECK (place IS NULL OR place {_DAY}),
        topics TEXT NOT NULL DEFAULT '[]' CHECK (json_type(topics) = 'array'),
        question TEXT NOT NULL DEFAULT '',
        bothered TEXT NOT NULL DEFAULT '',
        agreed TEXT NOT NULL DEFAULT '[]' CHECK (json_type(agreed) = 'array'),
        heard INTEGER CHECK (heard BETWEEN 0 AND 10),
        matters INTEGER CHECK (matters BETWEEN 0 AND 10),
        suits INTEGER CHECK (suits BETWEEN 0 AND 10),
        useful INTEGER CHECK (useful BETWEEN 0 AND 10),
        missing TEXT NOT NULL DEFAULT '',
        raise_next TEXT CHECK (raise_next IN ('yes', 'no', 'not-yet')),{_HELD}
    ) STRICT""",
    """CREATE INDEX sessions_by_day ON sessions (day)""",
    """CREATE UNIQUE INDEX sessions_by_place ON sessions (series_id, place) WHERE series_id <> ''""",
    f"""CREATE TABLE questionnaires ({_KNOWN}
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
        low REAL NOT NULL,
        high REAL NOT NULL,
        better TEXT NOT NULL CHECK (better IN ('lower', 'higher')),
        every INTEGER CHECK (every BETWEEN 1 AND 730),
        reliable REAL,
        sem REAL,
        cutoff REAL,
        origin TEXT NOT NULL DEFAULT '',
        archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),{_HELD},
        CHECK (low < high)
    ) STRICT""",
    f"""CREATE TABLE scores ({_KNOWN}
        questionnaire_id TEXT NOT NULL REFERENCES questionnaires (id) DEFERRABLE INITIALLY DEFERRED,{_DATED}
        value REAL NOT NULL,
        note TEXT NOT NULL DEFAULT '',{_HELD}
    ) STRICT""",
    """CREATE INDEX scores_by_day ON scores (questionnaire_id, day)""",
    f"""CREATE TABLE reviews ({_KNOWN}
        week TEXT NOT NULL UNIQUE CHECK (week {_DAY}),{_DATED}
        answers TEXT NOT NULL DEFAULT '[]' CHECK (json_type(answers) = 'array'),
        step INTEGER NOT NULL CHECK (step BETWEEN 1 AND 8),
        finished INTEGER NOT NULL DEFAULT 0 CHECK (finished IN (0, 1)),{_HELD}
    ) STRICT""",
)
