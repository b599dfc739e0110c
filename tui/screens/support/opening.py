"""How Support comes up: with the plan and the people on it at once, where the journal can be read in a moment."""

from __future__ import annotations

import asyncio
import os
from functools import partial
from typing import TYPE_CHECKING, Final

from tui.journal_thread import REFUSALS
from tui.screens.support.model import read_support
from tui.screens.support.screen import SupportScreen

if TYPE_CHECKING:
    from tui.app import EvenSo
    from tui.screens.support.model import SupportData

WAITS: Final = 0.4
"""Seconds that the page waits for plan and people; then it comes without, and they follow."""


async def open_support(app: EvenSo) -> None:
    """Put Support on; keys that come meanwhile wait for it, and what is said meanwhile goes along."""
    if app.locked or app.journal_thread.is_shut:
        await app.push_screen(SupportScreen())
        return
    front, before = app.front, app.front.status if app.front is not None else None
    read = partial(read_support, now=app.clock(), environ=os.environ, chosen=app.support_country)
    reading: asyncio.Task[SupportData] = asyncio.create_task(app.journal_thread.run(read))
    await asyncio.wait([reading], timeout=WAITS)
    if not reading.done():
        page = SupportScreen(coming=True)
        reading.add_done_callback(partial(_arrived, page))
    else:
        page = SupportScreen(_data_of(reading))
    said = front.status if front is not None and front.status is not before else None
    await app.push_screen(page)
    if said is not None and not (said.undoable or said.notice):  # such as a refusal; notices come by themselves
        app.say(said.sentence)


def _data_of(reading: asyncio.Task[SupportData]) -> SupportData | None:
    """Return what was read; None where the journal refused, or the program is ending."""
    problem = None if reading.cancelled() else reading.exception()
    if problem is not None and not isinstance(problem, REFUSALS):
        raise problem
    return None if reading.cancelled() or problem is not None else reading.result()


def _arrived(page: SupportScreen, reading: asyncio.Task[SupportData]) -> None:
    if _data_of(reading) is None and page.is_attached:
        page.unread()
