"""Why a summary begins where it does, where that is later than it was to reach: said to the person, on no page."""

from __future__ import annotations

from datetime import date
from typing import Final

from evenso.language import tr
from evenso.wording.dates import say_day

NO_SESSION: Final = tr("no session has been yet")
NO_SESSION_YET: Final = tr("No session has been yet, so it is two weeks")
NOTHING_YET: Final = tr("Nothing is written yet; the first mood on Today begins it")


def say_beginning(start: date, first: date, today: date, *, entry: bool, session: bool) -> tuple[str, ...]:
    """Say that there is nothing to tell before `first`, the day of the first entry or of what else is on the page.

    Where the page has some days before it, it has two weeks, which are the least. That no session is written down is
    said too, since one would expect a page from the last one on: a part of its own, which a narrow line leaves out.
    """
    day = say_day(first, today)
    if start == first:
        said = (
            tr("It begins with your first entry, {day}", day=day)
            if entry
            else tr("It begins with the first it can tell of, {day}", day=day)
        )
    elif entry:
        said = tr("Two weeks; your first entry is of {day}", day=day)
    else:
        said = tr("Two weeks; the first it can tell of is of {day}", day=day)
    return (said,) if session else (said, NO_SESSION)
