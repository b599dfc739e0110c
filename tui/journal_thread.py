"""The one thread that owns the one journal connection; everything else hands it work and awaits the answer.

It opens the journal with its first piece of work, so that the first screen can be drawn meanwhile, and does what it
is given in the order it was given: a mood typed before the journal is open is saved as soon as it is. What the work
is, is left to `tui.intents` and to the screens' `wants`. Shut, it does nothing until the journal is opened again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as TookTooLong
from contextlib import suppress
from typing import TYPE_CHECKING, Final, TypeVar, cast

from storage.problems import JournalLocked, JournalProblem

if TYPE_CHECKING:
    from storage.journal import Journal

T = TypeVar("T")

SHUT: Final = "The journal is locked; nothing of it is read or written until it is opened again."


class JournalThread:
    """A queue of work for one journal."""

    def __init__(self, open_journal: Callable[[], Journal]) -> None:
        self._open_journal = open_journal
        self._journal: Journal | None = None
        self.is_shut = False
        self.protected = False
        """Whether the journal that is open, or was last, needs a passphrase."""
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")

    def _with_journal(self, work: Callable[[Journal], T]) -> T:
        if self._journal is None:
            if self.is_shut:
                raise JournalLocked(SHUT)
            self._take(self._open_journal())
        return work(cast("Journal", self._journal))

    def _take(self, journal: Journal) -> None:
        self._journal, self.is_shut, self.protected = journal, False, journal.protected

    async def run(self, work: Callable[[Journal], T]) -> T:
        """Do the work on the journal's thread and return its result; raises what the work or the opening raises."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, self._with_journal, work)

    def run_now(self, work: Callable[[Journal], None], seconds: float = 2.0) -> None:
        """Do the work and wait for it, for the moments before the program ends; gives up quietly after `seconds`."""
        with suppress(TookTooLong, JournalProblem, OSError, RuntimeError):
            self._pool.submit(self._with_journal, work).result(timeout=seconds)

    async def shut(self) -> None:
        """Finish what is queued and close the journal; it stays closed until it is opened again."""

        def close() -> None:
            self.is_shut = True
            self._close_journal()

        await asyncio.get_running_loop().run_in_executor(self._pool, close)

    async def open_again(self, opening: Callable[[], Journal]) -> None:
        """Open the journal that was shut; raises what `opening` raises, and stays shut then."""
        await asyncio.get_running_loop().run_in_executor(self._pool, lambda: self._take(opening()))

    def _close_journal(self) -> None:
        if self._journal is not None:
            self._journal.close()
            self._journal = None

    def close(self) -> None:
        """Finish what is queued, close the journal and end the thread."""
        with suppress(RuntimeError):
            self._pool.submit(self._close_journal)
        self._pool.shutdown(wait=True)
