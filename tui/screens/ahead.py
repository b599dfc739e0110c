"""What is made ready while nobody types: modules that a place needs, its screen behind what is seen, Trends' chart.

The first visit to a place would otherwise import, mount and compute all of it while the person waits. It begins after
the first paint, and each step waits until no key came for a moment; a journal that is locked ends it.
"""

from __future__ import annotations

import asyncio
import gc
import sys
from contextlib import suppress
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Final

from textual import events
from textual.geometry import Region

from tui.flow import REFUSALS
from tui.journal_thread import as_of
from tui.places import PLACES
from tui.screens.base import AnyJournalScreen, JournalScreen

if TYPE_CHECKING:
    from tui.app import EvenSo

QUIET: Final = 0.25
"""Seconds without a key after which the next step is taken."""

REST: Final = 1.5
"""Seconds without a key after which Trends is read again: a key that came meanwhile would wait for the journal."""

FIRST: Final = ("trends", "journal", "week")
"""The places made ready first: those whose first visit costs most."""

DRAWN: Final = "trends"
"""The place that is given its data behind Today, since its chart is drawn from them; others have it read for them."""

WITH_THE_FIRST_KEYS: Final = ("tui.dialogs.go", "tui.intents", "tui.screens.today.intents", "tui.screens.again")
WITH_OTHERS: Final = (
    "tui.screens.today.panels",
    "tui.widgets.line_editor",
    "tui.dialogs.editor",
    "tui.dialogs.keys",
    "tui.commands",
)
"""Modules that keys of Today ask for and no place brings along."""


async def make_ready(app: EvenSo) -> None:
    """Import, mount and read, step by step, as long as the journal is open."""
    for module in WITH_THE_FIRST_KEYS:
        await _import(app, module)
    places = {place.name: place for place in PLACES[1:]}
    for place in (*(places.pop(name) for name in FIRST), *sorted(places.values(), key=lambda place: place.quiet)):
        await _import(app, place.where.partition(":")[0])
        if not place.quiet and await _nobody_types(app):
            app.stand_behind(place.name)
            if place.name in FIRST:  # the others read quickly, or (Skills) so much that a key could wait for it
                await _read(app, place.name)
    for module in WITH_OTHERS:
        await _import(app, module)
    await _foresee(app)
    await _keep(app)


async def _import(app: EvenSo, module: str) -> None:
    if module not in sys.modules and await _nobody_types(app):
        await asyncio.to_thread(import_module, module)


async def read_again(app: EvenSo) -> None:
    """Read Trends' window again after something was written: it is the one that takes time."""
    if await _nobody_types(app, REST):
        await _read(app, DRAWN)
        await _foresee(app)
        await _keep(app)


async def _keep(app: EvenSo) -> None:
    """Let the garbage collector take what stands by now for lasting.

    Otherwise it looks through all of it again with every few pages that open, some forty milliseconds each time. Once
    the journal is locked it looks again, and nothing lasts (`GuardedApp.let_go`).
    """
    if await _nobody_types(app):
        gc.collect()
        gc.freeze()


async def _foresee(app: EvenSo) -> None:
    """Let Trends compute and draw what is one key away."""
    from tui.screens.trends.foreseeing import foresee  # noqa: PLC0415 - after the first paint
    from tui.screens.trends.screen import TrendsScreen  # noqa: PLC0415 - the same

    screen = app.standing(DRAWN)
    if isinstance(screen, TrendsScreen) and screen.is_mounted:
        with suppress(*REFUSALS):  # as above
            await foresee(app, screen, partial(_nobody_types, app))


async def _read(app: EvenSo, mode: str) -> None:
    """Let a screen that stands behind have what it would ask for, so that it is known already when one goes there."""
    screen = app.standing(mode)
    if isinstance(screen, JournalScreen) and screen is not app.front:
        with suppress(*REFUSALS):  # damaged, or locked meanwhile: it is said to whoever goes there
            now, wanted = app.clock(), screen.wants(app.clock())
            stamp, data = await app.journal_thread.run(lambda journal: (journal.stamp(), wanted(journal)))
            if mode == DRAWN and screen.is_mounted and screen is not app.front:
                screen.receive(data)
                screen.stands, screen.as_of = True, as_of(stamp, now)
                await _paint(app, screen)


async def _paint(app: EvenSo, screen: AnyJournalScreen) -> None:
    """Lay a screen out and make its lines, behind what is seen; nothing of it reaches the terminal."""
    screen.post_message(events.Resize(app.size, app.size))
    await asyncio.sleep(QUIET)  # a chart is drawn in a thread of its own
    if await _nobody_types(app) and screen is not app.front and screen.is_mounted:
        for widget in screen.query("*"):
            if widget.size and widget.display:
                widget.render_lines(Region(0, 0, *widget.size))


async def _nobody_types(app: EvenSo, seconds: float | None = None) -> bool:
    """Wait until nobody types; tell whether the journal is open then."""
    while not app.idle.longer_than(QUIET if seconds is None else seconds):  # noqa: ASYNC110 - being idle is no event: it is that none came
        await asyncio.sleep(QUIET)
    return app.is_running and not app.locked and not app.journal_thread.is_shut
