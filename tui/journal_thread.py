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

from evenso.language import tr
from evenso.records import InvalidRecord
from storage.problems import JournalLocked, JournalProblem, NotFound, NotOpened

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from storage.journal import Journal
    from storage.opening.looking import LookThrough

T = TypeVar("T")

NONE_YET: Final = tr("There is no journal yet; a plan and people of your own can stand here once there is one.")
SHUT: Final = tr("The journal is locked; nothing of it is read or written until it is opened again.")


REFUSALS: Final = (InvalidRecord, JournalProblem, NotFound)
"""What is answered with its own sentence; anything else is a fault of the program."""

AsOf = tuple[int, int, int, str]
"""When something was read, in the journal's own terms."""


def as_of(stamp: tuple[int, int, int], now: datetime) -> AsOf:
    """Return what differs once anything was written, or an hour has passed: a new day begins at the rollover hour."""
    return *stamp, f"{now:%Y-%m-%d %H}"


def _which(path: Path) -> tuple[int, int] | None:
    """Return which file lies at a path, None where none can be seen."""
    with suppress(OSError):
        found = path.stat()
        return found.st_dev, found.st_ino
    return None


def keep(draft: tuple[str, str, date | None], journal: Journal) -> None:
    """Keep half-written text: its slot, its words, the day it is for."""
    from tui.intents import KeepDraft  # noqa: PLC0415 - not part of the first paint

    KeepDraft(*draft).run(journal)


class JournalThread:
    """A queue of work for one journal."""

    def __init__(self, open_journal: Callable[[], Journal]) -> None:
        self._open_journal = open_journal
        self._journal: Journal | None = None
        self._opened: tuple[int, int] | None = None
        self._drafts: dict[str, tuple[str, int]] = {}
        self._ended = False
        self.is_shut = False
        self.why_shut = SHUT
        self.not_opened: NotOpened | None = None
        """Why what lies there cannot be opened as a journal at all."""
        self.protected = False
        """Whether the journal that is open, or was last, needs a passphrase."""
        self.sealed_since = False
        """Whether the file that lies at the journal's path now needs a passphrase, and the one that is open did not."""
        self.looking: LookThrough | None = None
        """What reads the whole file just now, and ends as soon as anything else is asked."""
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="journal")

    def _with_journal(self, work: Callable[[Journal], T]) -> T:
        if self._journal is None:
            if self.is_shut:
                raise JournalLocked(self.why_shut)
            self._open()
        return work(cast("Journal", self._journal))

    def _open(self) -> None:
        try:
            self._take(self._open_journal())
        except NotOpened as problem:  # nothing tries again by itself; what is asked meanwhile is told why
            self.is_shut, self.why_shut, self.not_opened = True, problem.told, problem
            raise

    def _take(self, journal: Journal) -> None:
        self._journal, self.is_shut, self.protected = journal, False, journal.protected
        self.sealed_since, self.why_shut, self.not_opened = False, SHUT, None
        self._opened = _which(journal.path)
        journal.own_drafts(self._drafts)  # of this program, however often the file is opened anew

    def look_at_file(self, journal: Journal) -> None:
        """Notice that another file, one with a passphrase, took the journal's place: then it can be locked."""
        if not self.protected and _which(journal.path) not in {self._opened, None}:
            from storage.foreign.opening import NotTaken, is_protected  # noqa: PLC0415 - hardly ever needed

            with suppress(NotTaken):
                self.sealed_since = self.protected = is_protected(journal.path)

    def give_way(self) -> None:
        """Let what is asked go before a look through the whole file."""
        if self.looking is not None:
            self.looking.give_way()

    async def run(self, work: Callable[[Journal], T], *, waits: bool = False) -> T:
        """Do the work on the journal's thread and return its result; raises what the work or the opening raises.

        What nobody waits for goes behind a look through the whole file (`waits`).
        """
        if self._ended:
            raise asyncio.CancelledError  # the program is ending: nobody waits for the answer any more
        if not waits:
            self.give_way()
        return await asyncio.get_running_loop().run_in_executor(self._pool, self._with_journal, work)

    async def run_with_another_file(self, work: Callable[[Journal], T]) -> T:
        """Do work that puts another file in the journal's place and goes on in it, such as a new passphrase.

        Where that file does not open, the journal is shut, as behind the lock.
        """

        def anew(journal: Journal) -> T:
            try:
                done = work(journal)
            finally:
                if journal.is_closed:
                    self._journal, self.is_shut = None, True
            self._take(journal)
            return done

        return await self.run(anew)

    def run_now(self, work: Callable[[Journal], None], seconds: float = 2.0) -> None:
        """Do the work and wait for it, for the moments before the program ends; gives up quietly after `seconds`."""
        self.give_way()
        with suppress(TookTooLong, JournalProblem, OSError, RuntimeError):
            self._pool.submit(self._with_journal, work).result(timeout=seconds)

    async def shut(self) -> None:
        """Finish what is queued and close the journal; it stays closed until it is opened again."""

        def close() -> None:
            self.is_shut = True
            self._close_journal()

        self.give_way()
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
        self._ended = True
        self.give_way()
        with suppress(RuntimeError):
            self._pool.submit(self._close_journal)
        self._pool.shutdown(wait=True)
