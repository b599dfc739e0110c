"""How an entry's earlier wordings are said: until when each stood, and that taking one again is a change like any."""

from __future__ import annotations

from datetime import date
from typing import Final

from evenso.records import Moment
from evenso.wording.dates import say_moment

NONE_KEPT: Final = "No earlier wording of this entry is kept."
HOW_KEPT: Final = "When its words are changed, what they were before stays here."
SAYS_THIS: Final = "The entry says this now"
REWORDED: Final = "said otherwise before"


def say_until(replaced: Moment, today: date | None = None) -> str:
    """Say until when a wording stood: `Until Fri 20 Nov 2026 21:00`; given `today`, its year goes unsaid."""
    return f"Until {say_moment(replaced, today)}"


def say_place(number: int, count: int) -> str:
    """Say which of the earlier wordings is shown, the newest being 1: `1 of 3 earlier wordings, the newest first`."""
    return "its one earlier wording" if count == 1 else f"{number} of {count} earlier wordings, the newest first"


def rest_line(more: int) -> str:
    """Say how much of a very long wording is not shown."""
    return f"… {more:,} more characters; taking it again brings back all of it"
