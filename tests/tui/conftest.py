"""What tests of the app start with: a journal of their own, a clock that stands still, an app that comes to rest."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from storage.journal import Journal
from tui.app import EvenSo
from tui.ways.pressed import ONE_PRESS, REPEATS

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@dataclass
class Clock:
    """A clock that moves when it is told to."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        """Return the moment it shows."""
        return self.now

    def forward(self, **span: float) -> None:
        """Move it on."""
        self.now += timedelta(**span)


@dataclass
class Desk:
    """One person's journal file, the clock on the wall, and the app that opens on both."""

    path: Path
    clock: Clock = field(default_factory=Clock)

    def journal(self) -> Journal:
        """Open the journal beside the app."""
        return Journal.open(self.path, clock=self.clock, create=True)

    def app(self) -> EvenSo:
        """Make an app on the journal."""
        return EvenSo(self.journal, self.clock, crash_log=self.path.with_name("fault.log"))

    @asynccontextmanager
    async def running(self, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Seat]:
        """Run the app without a terminal until it has come to rest."""
        app = self.app()
        async with app.run_test(size=size) as pilot:
            seat = Seat(app, pilot)
            await seat.rest()
            await seat.rest()  # Today reads some of it after its first paint: a machine under load is that late
            yield seat


@dataclass
class Seat:
    """Somebody at the app: presses keys, sees lines."""

    app: EvenSo
    pilot: Pilot[None]

    async def rest(self) -> None:
        """Wait until nothing is left to do."""
        await self.pilot.pause()
        while self.at_work:
            with suppress(WorkerCancelled):  # a newer wish for data replaced an older one
                await self.app.workers.wait_for_complete()
            await self.pilot.pause()

    @property
    def at_work(self) -> bool:
        """Whether anything is under way, also where the processor has been taken away from this process.

        Textual's `pause` looks at the time that the process used: one that may not run just now looks idle to it.
        """
        pumps = [self.app, *self.app._registry]
        waits = any(pump._next_callbacks or not _waits_for_messages(pump) for pump in pumps if pump._running)
        waits = (
            waits or bool(self.app._kept_back) or self.app._alone is not None
        )  # a key behind a letter, until it is known to be no word's
        return bool(len(self.app.workers) or waits or self.app.screen._callbacks)

    async def until(self, holds: Callable[[], bool]) -> None:
        """Rest until something holds: a busy machine takes its time."""
        for _ in range(100):
            if holds():
                return
            await self.rest()
        raise AssertionError(f"it never came to that; the screen:\n{self.text}")

    async def press(self, *keys: str) -> None:
        """Press keys one after another; the same one again after a moment, as a finger does that is lifted."""
        for key, before in zip(keys, ("", *keys), strict=False):
            if key == before and key in ONE_A_PRESS:
                await self.pilot.pause(REPEATS)
            last = self.app._pressed
            if last is not None and last.key == key and key in {"enter", *ONE_A_PRESS}:
                self.lift()
            await self.pilot.press(key)
            await self.rest()

    def lift(self) -> None:
        """Let go of the key that was pressed: the same one is a press of its own, and no moment has to be waited."""
        if (key := self.app._pressed) is not None:
            key.time -= 10 * ONE_PRESS  # also before keys that a test sends with times of a moment ago

    async def write(self, words: str) -> None:
        """Type words into the field that has the keys."""
        for letter in words:
            await self.pilot.press(letter)
        await self.rest()

    @property
    def lines(self) -> list[str]:
        """What stands on the screen, a string a row."""
        width, height = self.app.size
        rows = self.app.screen._compositor.render_strips()[:height]  # as it is drawn
        return ["".join(segment.text for segment in row)[: width * 2].rstrip() for row in rows]

    @property
    def text(self) -> str:
        """The whole screen."""
        return "\n".join(self.lines)


def _waits_for_messages(pump: MessagePump) -> bool:
    """Whether it has worked off what it was sent, and waits in its queue for more."""
    queue: Any = pump._message_queue  # Textual's own, without types
    return pump._closing or (queue.empty() and pump._pending_message is None and bool(queue.ready_event._waiters))


ONE_A_PRESS = {"u", "U", "ctrl+r", "n", "N", "d", "x", "p", "s", "space", "delete"}
"""Keys that act once for each press, however long they are held down."""

Running = Callable[..., AbstractAsyncContextManager[Seat]]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk with nothing on it yet."""
    place = tmp_path / "desk"
    place.mkdir(mode=0o700)
    return Desk(place / "journal.db")
