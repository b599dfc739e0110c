"""What tests of exercises start with: a page on a monotonic clock that moves when it is told to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from evenso.exercises.catalogue import exercise_named
from evenso.records import Practice
from storage.journal import Journal
from tests.tui.conftest import Desk, Seat
from tui.screens.exercises.doing.page import ExercisePage


@dataclass
class Ticking:
    """A monotonic clock, and the page that looks at it."""

    now: float = 1000.0

    def __call__(self) -> float:
        """Return the seconds it shows."""
        return self.now

    async def forward(self, seat: Seat, seconds: float) -> None:
        """Let seconds go by as they do while the page is in front: two at a time, each of them looked at."""
        page = seat.app.screen
        while seconds > 0:
            self.now += min(2.0, seconds)
            seconds -= 2.0
            if isinstance(page, ExercisePage):
                page.breath.turn()
                page.second()
        await seat.rest()


@pytest.fixture
def ticking() -> Ticking:
    """A clock that stands still until it is told to go on."""
    return Ticking()


async def open_exercise(seat: Seat, name: str, clock: Callable[[], float], skill_id: str = "") -> ExercisePage:
    """Open an exercise on a clock."""
    page = ExercisePage(exercise_named(name), skill_id, clock=clock)
    await seat.app.push_screen(page)
    await seat.rest()
    return page


def practices(desk: Desk) -> list[Practice]:
    """The practices in the journal, the newest first."""
    with Journal.open(desk.path, clock=desk.clock) as journal:
        return [one for one in journal.entries() if isinstance(one, Practice)]
