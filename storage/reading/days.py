"""What is asked of a day at a glance: when it begins, whether anything was written, whether somebody may be away."""

from __future__ import annotations

from datetime import date

from evenso.rollover import DAY_STARTS_AT
from storage.database import OpenFile


def day_starts_at(file: OpenFile) -> int:
    """Return the rollover hour, 0 to 23; what was never set, or is no such hour, is four."""
    stored = file.value("SELECT value FROM settings WHERE name = 'day_starts_at'")
    hour = int(stored) if stored is not None and stored.isascii() and stored.isdecimal() and len(stored) <= 2 else -1
    return hour if 0 <= hour <= 23 else DAY_STARTS_AT


def is_written(file: OpenFile, day: date) -> bool:
    """Whether anything was written for a day: an entry, or a value of a tracker."""
    entry = "EXISTS (SELECT 1 FROM entries WHERE day = :day)"
    value = (  # in this order the index by tracker and day serves: CROSS keeps it
        "EXISTS (SELECT 1 FROM trackers AS one CROSS JOIN tracker_values AS its ON its.tracker = one.seq"
        " WHERE its.day = :day)"
    )
    return bool(file.value(f"SELECT {entry} OR {value}", {"day": day.isoformat()}))


def knows_days_away(file: OpenFile) -> bool:
    """Whether any days away were ever said; which they are is left to `storage.daily.away`."""
    return bool(file.value("SELECT EXISTS (SELECT 1 FROM away)"))


__all__ = ["day_starts_at", "is_written", "knows_days_away"]
