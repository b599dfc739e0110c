"""Whether a place may be shown at once as it was left, when its letter leads there: nothing was written since.

The journal is asked for that, and for fresh data afterwards as always. A place that may not be true any more is held
back for the moment in which its data come.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from tui.journal_thread import REFUSALS, as_of
from tui.screens.base import JournalScreen

if TYPE_CHECKING:
    from tui.app import EvenSo

AT_MOST: Final = 0.005
"""Seconds that the journal has for its answer; while it reads much, the place is held back instead."""


async def is_as_left(app: EvenSo, name: str) -> bool:
    """Whether what stands at a place is what would be read for it now, and what its letter leads to."""
    place = app.standing(name)
    if not (isinstance(place, JournalScreen) and place.as_of and place.as_left and app.stands_whole(name)):
        return False
    with suppress(TimeoutError, *REFUSALS):
        stamp = await asyncio.wait_for(app.journal_thread.run(lambda journal: journal.stamp()), AT_MOST)
        return place.as_of == as_of(stamp, app.clock())
    return False
