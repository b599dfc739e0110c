"""Trends' other windows, computed and drawn while nobody types: a year becomes all years as quickly as a page turns.

What is computed goes with the days it was found in; the journal's thread is held only for reading.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from tui.screens.trends.model import RANGES, Ask, TrendData, TrendReader, moved, zoomed
from tui.widgets.recovery_chart import RecoveryChart

if TYPE_CHECKING:
    from tui.app import EvenSo
    from tui.screens.trends.screen import TrendsScreen


def nearby(screen: TrendsScreen) -> list[Ask]:
    """Return the windows that are one key away: the other ranges, the longest first, and one step earlier."""
    data, ask = screen.seen.data, replace(screen.ask, cursor=None)
    if data.first is None:
        return []
    ranges = [zoomed(ask, to, data.first, data.today) for to in reversed(range(len(RANGES)))]
    return [one for one in (*ranges, moved(ask, -1, data.first, data.today)) if one != ask]


async def foresee(app: EvenSo, screen: TrendsScreen, at_leisure: Callable[[], Awaitable[bool]]) -> None:
    """Make ready what is one key away, a step at a time, as long as `at_leisure` says that nobody types."""
    for ask in nearby(screen):
        if not (await at_leisure() and screen.is_mounted):
            return
        data = await _read(app, screen.reader, ask)
        chart = next(iter(screen.query(RecoveryChart)), None)
        if chart is None:
            return  # it was taken off meanwhile, as a lock does
        view = replace(screen.seen, data=data, cursor=None, setback=None)
        for _ in screen.foresee(view):
            if not await at_leisure():
                return
        picture = screen.picture_of(view)
        if picture is not None and (drawing := chart.lacks(picture)) is not None and await at_leisure():
            chart.keep(drawing, await asyncio.to_thread(drawing.make))


async def _read(app: EvenSo, reader: TrendReader, ask: Ask) -> TrendData:
    """Read a window; what has to be computed for it is computed beside the journal's thread."""
    now = app.clock()
    window = await app.journal_thread.run(partial(reader.unknown, ask=ask, now=now))
    if window is not None:
        recovery = await asyncio.to_thread(window.compute)
        await app.journal_thread.run(lambda _: reader.take(window, recovery))
    return await app.journal_thread.run(partial(reader.read, ask=ask, now=now))
