"""The backup that the app makes by itself: beside the journal's thread, so that no key ever waits for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from evenso.wording.backups.saying import REPLACED, say_damaged, say_not_made
from storage.problems import JournalDamaged, JournalProblem, NotCarried

if TYPE_CHECKING:
    from tui.journal_thread import JournalThread


class Safekeeping:
    """Makes a backup once the app stands and once on each later day, if something changed; silent when all is well."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._looked: date | None = None
        self._told = False

    async def look(self, thread: JournalThread) -> str:
        """Make a backup where one is due; return what the person has to know, "" when there is nothing."""
        try:
            if await thread.run(lambda journal: journal.has_moved, waits=True):
                told, self._told = self._told, True
                return "" if told else REPLACED
        except JournalProblem:
            return ""
        today = self._clock().date()
        if self._looked == today:
            return ""
        self._looked = today
        try:
            work = await thread.run(lambda journal: journal.backup_elsewhere(), waits=True)
            kept = None if work is None else await asyncio.to_thread(work)
        except (NotCarried, JournalDamaged) as problem:  # the latter is only read from now on: nothing is as before
            return str(problem)
        except JournalProblem as problem:
            return say_not_made(str(problem))
        return say_damaged(kept.damaged) if kept is not None and kept.damaged else ""
