"""How earlier days that are like today are said."""

from __future__ import annotations

from datetime import date
from typing import Final

from evenso.journal.around import Earlier
from evenso.wording.dates import say_long_day

NOTHING_THEN: Final = "Nothing was written on these days."
WHICH_DAYS: Final = "Looked at are the days a month, half a year and whole years before."


def say_how_long(earlier: Earlier) -> str:
    """Say how long ago a day was: `a month ago`, `half a year ago`, `3 years ago`."""
    if earlier.months:
        return {1: "a month ago", 6: "half a year ago"}.get(earlier.months, f"{earlier.months} months ago")
    return "a year ago" if earlier.years == 1 else f"{earlier.years} years ago"


def say_earlier(earlier: Earlier, today: date) -> str:
    """Say how long ago a day was, and which: `a year ago, Saturday 22 November 2025`."""
    return f"{say_how_long(earlier)}, {say_long_day(earlier.day, today)}"


def invitation(count: int) -> str:
    """Say that something was written on earlier days like this one, and no more of it."""
    return "an entry from this day, earlier" if count == 1 else f"{count} entries from this day, earlier"
