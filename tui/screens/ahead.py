"""What is made ready while nobody types: modules that a place needs, its screen behind what is seen, with its data.

The first visit to a place would otherwise import, mount, read and draw all of it while the person waits. It begins
after the first paint, and each step waits until no key came for a moment; a journal that is locked ends it.
Steps are short, and none is taken in a screen's own turn: a key that comes between two waits for neither.
"""

from __future__ import annotations

import asyncio
import gc
import sys
from contextlib import suppress
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, cast

from textual import events

from tui.journal_thread import REFUSALS, as_of
from tui.places import PLACES, Place
from tui.screens.base import JournalScreen
from tui.screens.opening import make_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.screen import Screen

    from tui.app import EvenSo
    from tui.screens.base import AnyJournalScreen
    from tui.screens.week.leafing import LeafingScreen, OneWeek

QUIET: Final = 0.25
"""Seconds without a key after which the next short step is taken."""

A_WHILE: Final = 0.4
"""Seconds without a key after which a long one is taken: going through a list, keys come closer together as a rule."""

TURN: Final = 0.001
"""Seconds between two steps, in which a key is heard that came during the first."""

REST: Final = 1.5
"""Seconds without a key after which places are read again: a key that came meanwhile would wait for the journal.

The same goes for a look through all that is held (`_keep`), at which nothing else is done."""

FIRST: Final = ("trends", "journal", "week")
"""The places made ready first, and again after each save: those whose visits cost most."""

DRAWN: Final = "trends"
"""The place of which more is made ready than what it shows."""

WITH_THE_FIRST_KEYS: Final = ("tui.dialogs.go", "tui.intents", "tui.screens.today.intents", "tui.screens.again")
WITH_OTHERS: Final = (
    "tui.screens.today.panels",
    "tui.widgets.line_editor",
    "tui.dialogs.editor",
    "tui.ways.kept",
    "tui.commands",
    "tui.palette.box",
)
"""Modules that keys of Today ask for and no place brings along."""


class LooksAhead:
    """A place that makes ready what enter opens, once its cursor rests and nobody types."""

    _rests = False
    """Whether it is waited for that nobody types any more."""

    @property
    def _place(self) -> AnyJournalScreen:
        return cast("AnyJournalScreen", self)

    def look_ahead(self) -> None:
        """Make it ready in a moment, for where the cursor is then."""
        if self._place.own_app.looks_ahead and not self._rests:
            self._rests = True
            self._place.set_timer(QUIET, self._look_ahead)

    async def _look_ahead(self) -> None:
        self._rests, app = False, self._place.own_app
        if app.front is not self._place or app.locked:
            return  # it looks again where it is given data, which it is as soon as one comes back
        if not app.idle.longer_than(QUIET):
            self.look_ahead()
            return
        app.at_leisure(self._foresee, "under")

    async def _foresee(self) -> None:
        with suppress(*REFUSALS):  # damaged, or locked meanwhile: it is said to whoever opens it
            await self.foresee()

    async def foresee(self) -> None:
        """Make ready what enter opens, a step at a time, as long as nobody types; a key has it begun anew."""
        raise NotImplementedError

    async def at_leisure(self, steps: Iterator[None]) -> bool:
        """Take steps as long as nobody types; tell whether all were taken. A key ends it, and it is looked again."""
        for _ in steps:
            await asyncio.sleep(TURN)
            if self._place.own_app.locked or not self._place.own_app.idle.longer_than(QUIET):
                self.look_ahead()
                return False
        return True


async def make_ready(app: EvenSo) -> None:
    """Import, mount and read, step by step, as long as the journal is open."""
    gc.freeze()  # what the start made stays, and each place: until `_keep`, a look for garbage passes over them
    for module in WITH_THE_FIRST_KEYS:
        await _import(app, module)
    places = {place.name: place for place in PLACES[1:]}
    for name in FIRST:
        await _mount(app, places.pop(name))
        await _read(app, name)
        gc.freeze()
    for place in sorted(places.values(), key=lambda place: place.quiet):
        await _mount(app, place)
        gc.freeze()
    for module in WITH_OTHERS:
        await _import(app, module)
    await _skills(app)
    await _box(app)
    await _foresee(app)
    for name in places:
        if await _nobody_types(app):
            await _read(app, name)
    await _keep(app)


async def _mount(app: EvenSo, place: Place) -> None:
    await _import(app, place.where.partition(":")[0])
    if not place.quiet and await _nobody_types(app):
        await app.stand_behind(place.name)


async def _import(app: EvenSo, module: str) -> None:
    if module not in sys.modules and await _nobody_types(app):
        await asyncio.to_thread(import_module, module)


async def read_again(app: EvenSo) -> None:
    """Read again after something was written: Trends and what it foresees, then the other places one goes to most."""
    if await _nobody_types(app, REST):
        await _read(app, DRAWN)
        await _foresee(app)
        for mode in (PLACES[0].name, *FIRST):
            if mode != DRAWN and await _nobody_types(app, REST):
                await _read(app, mode)
        await _skills(app)
        await _box(app)
        await _keep(app)


async def _keep(app: EvenSo) -> None:
    """Let the garbage collector take what stands by now for lasting.

    Otherwise it looks through all of it again with every few pages that open, some forty milliseconds each time. Once
    the journal is locked it looks again, and nothing lasts (`GuardedApp.let_go`).
    """
    if await _nobody_types(app, REST):
        gc.unfreeze()
        gc.collect()
        gc.freeze()


async def _box(app: EvenSo) -> None:
    """Have the box of keys stand ready for the screen in front."""
    from tui.ways.kept import make_ready  # noqa: PLC0415 - after the first paint

    if await _nobody_types(app) and (box := await make_ready(app)) is not None:
        await _paint(app, box)


async def _skills(app: EvenSo) -> None:
    """Have all skills drawn that Today shows at one key."""
    from tui.screens.today.panels import foresee  # noqa: PLC0415 - after the first paint
    from tui.screens.today.screen import TodayScreen  # noqa: PLC0415 - the same

    screen = app.standing(PLACES[0].name)
    if await _nobody_types(app) and isinstance(screen, TodayScreen) and screen.is_mounted:
        await by_steps(app, foresee(screen))


async def _foresee(app: EvenSo) -> None:
    """Let Trends compute and draw what is one key away."""
    from tui.screens.trends.foreseeing import foresee  # noqa: PLC0415 - after the first paint
    from tui.screens.trends.screen import TrendsScreen  # noqa: PLC0415 - the same

    screen = app.standing(DRAWN)
    if isinstance(screen, TrendsScreen) and screen.is_mounted:
        with suppress(*REFUSALS):  # as above
            await foresee(app, screen, partial(_nobody_types, app))


async def by_steps(app: EvenSo, steps: Iterator[None]) -> None:
    """Take steps while nobody types, as long as the journal is open."""
    for _ in steps:
        if not await _nobody_types(app, QUIET):
            return


async def leaf_ahead(app: EvenSo, screen: LeafingScreen[Any], shown: OneWeek) -> None:
    """Read and draw the weeks beside the one that is shown, a step at a time, as long as it is in front."""
    with suppress(*REFUSALS):  # damaged, or locked meanwhile: it is said to whoever goes there
        for of in screen.beside(shown):
            if not (await _nobody_types(app, QUIET) and screen is app.screen):
                return
            data = await app.journal_thread.run(screen.wants_of(of, app.clock()), waits=True)
            if not (await _nobody_types(app, QUIET) and screen is app.screen):
                return
            await by_steps(app, screen.foresee(data))


async def _read(app: EvenSo, mode: str) -> None:
    """Give a screen that stands behind what it would ask for, so that it can be shown as soon as one goes there."""
    screen = app.standing(mode)
    if isinstance(screen, JournalScreen) and screen is not app.front:
        with suppress(*REFUSALS):  # damaged, or locked meanwhile: it is said to whoever goes there
            now, wanted, number = app.clock(), screen.wants(app.clock()), screen.reads
            stamp, data = await app.journal_thread.run(lambda journal: (journal.stamp(), wanted(journal)))
            if screen.is_mounted and screen is not app.front:
                screen.receive(data)
                screen.as_of = as_of(stamp, now)
                screen.was_read(number)
                screen.stand()
                await _paint(app, screen)


async def _paint(app: EvenSo, screen: Screen[Any]) -> None:
    """Lay a screen out and make its lines, behind what is seen; nothing of it reaches the terminal."""
    screen.post_message(events.Resize(app.size, app.size))
    await asyncio.sleep(QUIET)  # a chart is drawn in a thread of its own
    if await _nobody_types(app) and screen is not app.front and screen is not app.screen and screen.is_mounted:
        await by_steps(app, make_lines(screen.query("*")))
        screen.post_message(events.Resize(app.size, app.size))  # what has found its own height by now


async def _nobody_types(app: EvenSo, seconds: float | None = None) -> bool:
    """Wait until nobody types; tell whether the journal is open then."""
    await asyncio.sleep(TURN)
    while not app.idle.longer_than(A_WHILE if seconds is None else seconds):  # noqa: ASYNC110 - being idle is no event: it is that none came
        await asyncio.sleep(QUIET)
    return app.is_running and not app.locked and not app.journal_thread.is_shut
