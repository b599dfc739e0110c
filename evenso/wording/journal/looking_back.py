"""How earlier days that are like today are said."""

from __future__ import annotations

from datetime import date
from typing import Final

from evenso.journal.around import Earlier
from evenso.language import tr, tr_many
from evenso.wording.dates import say_long_day

NOTHING_THEN: Final = tr("Nothing was written on these days.")
WHICH_DAYS: Final = tr("Looked at are the days a month, half a year and whole years before.")


def say_how_long(earlier: Earlier) -> str:
    """Say how long ago a day was: `a month ago`, `half a year ago`, `3 years ago`."""
    if earlier.months == 6:
        return tr("half a year ago")
    if earlier.months:
        return tr_many("a month ago", "{n} months ago", earlier.months)
    return tr_many("a year ago", "{n} years ago", earlier.years)


def say_earlier(earlier: Earlier, today: date) -> str:
    """Say how long ago a day was, and which: `a year ago, Saturday 22 November 2025`."""
    return f"{say_how_long(earlier)}, {say_long_day(earlier.day, today)}"


def invitation(count: int) -> str:
    """Say that something was written on earlier days like this one, and no more of it."""
    return tr_many("an entry from this day, earlier", "{n} entries from this day, earlier", count)
