"""The look at the journal's whole file: after the start and on each later day, whenever nothing else is asked of it.

Opening checks only what costs nothing. Once damage is found here, the file is only read.
"""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from evenso.wording.backups.saying import say_found_damaged
from storage.opening.looking import LookThrough
from tui.outside.drafts import bring_in

if TYPE_CHECKING:
    from datetime import date

    from storage.journal import Journal
    from tui.flow import FlowApp


class Examining:
    """Looks once a day, and again where it had to give way before it was done."""

    def __init__(self) -> None:
        self._looked: date | None = None
        self._began = False

    async def look(self, app: FlowApp) -> None:
        """Look through the file where that is due, and tell what the person has to know."""
        thread, now = app.journal_thread, app.clock()
        if thread.looking is None and self._looked != now.date():
            await self._look(app, now)
        if app.outside is not None and not self._began:
            self._began = True
            await thread.run(partial(bring_in, place=app.outside), waits=True)

    async def _look(self, app: FlowApp, now: datetime) -> None:
        thread = app.journal_thread
        look = thread.looking = LookThrough()
        try:
            sound = await thread.run(lambda journal: journal.is_sound(look), waits=True)
        finally:
            thread.looking = None
        if sound is None:
            return
        self._looked = now.date()
        if not sound:
            app.notices.tell(app.front, await thread.run(partial(_found, now=now)))


def _found(journal: Journal, *, now: datetime) -> str:
    """Return what is wrong by the journal's own look; of a damaged file, what that means and where the backups are."""
    problems = journal.check(quick=True)
    if not journal.is_damaged:
        return " ".join(problems)
    last = next((one.moment for one in reversed(journal.backups()) if one.good), None)
    return say_found_damaged(last, now)


__all__ = ["Examining"]
