"""A desk with a protected journal on it, and an app whose idle clock moves when it is told to."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from functools import partial

import pytest
from textual.worker import WorkerCancelled

from storage.journal import Journal
from tests.tui.conftest import Desk, Seat
from tui.app import EvenSo
from tui.locking.app import DOOR
from tui.locking.idle import Idle
from tui.locking.start import AtTheDoor

WORDS = "rain on tin"
MARKER = "XYZZYMARKER"


class Seconds:
    """A clock of seconds that moves when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        """Return what it shows."""
        return self.now


class Vault(Seat):
    """Somebody at an app that can be locked."""

    seconds: Seconds

    async def unlock(self, words: str = WORDS) -> None:
        """Type the passphrase."""
        await self.write(words)
        await self.press("enter")
        await self.rest()

    @property
    def locked(self) -> bool:
        """Whether the lock screen stands."""
        return self.app.current_mode == DOOR

    async def later(self, seconds: float) -> None:
        """Let time go by with nobody there."""
        self.seconds.now += seconds
        self.app.look_whether_idle()
        await self.rest()


Sitting = Callable[..., AbstractAsyncContextManager[Vault]]


@pytest.fixture
def sealed(desk: Desk) -> Desk:
    """A desk with a protected journal that has nothing in it yet."""
    Journal.open(desk.path, clock=desk.clock, create=True, passphrase=WORDS).close()
    return desk


@pytest.fixture
def sitting(desk: Desk) -> Sitting:
    """Sit down at the app before the journal of the desk; `new` where there is none."""
    opened = partial(Journal.open, desk.path, clock=desk.clock)

    @asynccontextmanager
    async def sit(size: tuple[int, int] = (80, 24), *, new: bool = False, plain: bool = False) -> AsyncIterator[Vault]:
        seconds = Seconds()
        open_journal = partial(opened, create=new or plain)
        log = desk.path.with_name("fault.log")
        app = (
            EvenSo(open_journal, desk.clock, crash_log=log)
            if plain
            else AtTheDoor(open_journal, desk.clock, crash_log=log, new=new)
        )
        app.open_with = lambda words: opened(create=new, passphrase=words)
        app.journal_path = desk.path
        app.idle = Idle(seconds)
        async with app.run_test(size=size) as pilot:
            seat = Vault(app, pilot)
            seat.seconds = seconds
            await seat.rest()
            yield seat
            with suppress(WorkerCancelled):
                await app.workers.wait_for_complete()

    return sit
