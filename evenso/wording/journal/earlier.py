"""How an entry's earlier wordings are said: until when each stood, and that taking one again is a change like any."""

from __future__ import annotations

from datetime import date
from typing import Final

from evenso.language import tr
from evenso.records import Moment
from evenso.wording.dates import say_moment

NONE_KEPT: Final = tr("No earlier wording of this entry is kept.")
HOW_KEPT: Final = tr("When its words are changed, what they were before stays here.")
SAYS_THIS: Final = tr("The entry says this now")
REWORDED: Final = tr("changed since; what it said before:")


def say_until(replaced: Moment, today: date | None = None) -> str:
    """Say until when a wording stood: `Until Fri 20 Nov 2026 21:00`; given `today`, its year goes unsaid."""
    return tr("Until {moment}", moment=say_moment(replaced, today))


def say_place(number: int, count: int) -> str:
    """Say which of the earlier wordings is shown, the newest being 1: `1 of 3 earlier wordings, the newest first`."""
    if count == 1:
        return tr("its one earlier wording")
    return tr("{number} of {count} earlier wordings, the newest first", number=number, count=count)


def rest_line(more: int) -> str:
    """Say how much of a very long wording is not shown."""
    return tr("… {more:,} more characters; taking it again brings back all of it", more=more)
