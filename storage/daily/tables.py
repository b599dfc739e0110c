"""The tables of step 7: templates of check-ins, days away. Released: never edited, only followed by others."""

from __future__ import annotations

from typing import Final

_DAY: Final = "GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'"
_KNOWN: Final = """
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 4 AND 12),
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32),"""
_HELD: Final = """
        changed INTEGER NOT NULL,
        seal TEXT NOT NULL"""


def _list(column: str) -> str:
    return f"{column} TEXT NOT NULL DEFAULT '[]' CHECK (json_type({column}) = 'array')"


STATEMENTS: Final = (
    """INSERT INTO things VALUES ('template'), ('away')""",
    # `skills` and `trackers` are lists of ids; one that is gone is passed over when the template is used.
    f"""CREATE TABLE templates ({_KNOWN}
        name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
        {_list("feelings")},
        note TEXT NOT NULL DEFAULT '',
        {_list("tags")},
        {_list("skills")},
        {_list("trackers")},{_HELD}
    ) STRICT""",
    # Both days are away; without the second one it lasts until the person says that they are back.
    f"""CREATE TABLE away ({_KNOWN}
        since TEXT NOT NULL CHECK (since {_DAY}),
        until TEXT CHECK (until IS NULL OR (until {_DAY} AND until >= since)),{_HELD}
    ) STRICT""",
    """CREATE INDEX away_by_day ON away (since)""",
)
