"""Where one was when the journal was locked, told by names and ids alone, and the way back there.

No screen, no form and no word is remembered: after unlocking, screens are made anew and read from the journal.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import takewhile
from typing import TYPE_CHECKING, Any, Final, cast

from tui.places import PLACES
from tui.screens.base import AnyJournalScreen, JournalScreen
from tui.screens.under import UnderPlace

if TYPE_CHECKING:
    from evenso.links import Ref
    from tui.app import EvenSo
    from tui.locking.app import LockingApp

ANYWHERE: Final = frozenset({"new", "add", "note", "feelings", "bring_up", "when"})
"""Actions that open the same form or line wherever the cursor is."""

QUESTIONS: Final = ("guided.entry.", "guided.after.")
"""Drafts of questions that go on from the entry they are about."""


@dataclass(frozen=True, slots=True)
class Way:
    """A place, what its cursor was on, the day looked at, the action that opened what was typed into, its draft.

    `pages` make the pages again that lay on the place.
    """

    mode: str = PLACES[0].name
    ref: Ref | None = None
    day: date | None = None
    action: str = ""
    slot: str = ""
    pages: tuple[Callable[[], AnyJournalScreen], ...] = ()


def way_here(app: LockingApp, action: str) -> Way:
    """Return where one is; `action` is what opened the form or the line that is open now."""
    place = app.screen_stack[0]
    ref, day = getattr(place, "stands_at", (None, None))
    slots = [slot for screen in app.screen_stack for slot, _, _ in unsaved_on(screen)]
    pages = pages_on(app)
    ends_here = app.front is place or len(pages) == len(_pages(app))
    slot = slots[-1] if slots else ""
    return Way(app.current_mode, ref, day, action if slots and ends_here else "", slot, pages)


def _pages(app: LockingApp) -> list[UnderPlace[Any]]:
    return [screen for screen in app.screen_stack[1:] if isinstance(screen, UnderPlace)]


def pages_on(app: LockingApp) -> tuple[Callable[[], AnyJournalScreen], ...]:
    """Return what makes the pages again that lie on the place, as far as each can be made again."""
    found = takewhile(lambda make: make is not None, (page.made_anew for page in _pages(app)))
    return tuple(make for make in found if make is not None)


def put_away(app: LockingApp) -> None:
    """Let pages that are made again keep how far one had come."""
    for screen in app.all_screens():
        if isinstance(screen, UnderPlace) and screen.made_anew is not None:
            screen.put_away()


def unsaved_on(screen: object) -> list[tuple[str, str, date | None]]:
    """Return what is half-written on a screen; nothing where it is no journal screen."""
    return list(screen.unsaved()) if isinstance(screen, JournalScreen) else []


def half_written(app: LockingApp) -> list[tuple[str, str, date | None]]:
    """Return what is half-written on all screens, also those behind."""
    return [draft for screen in app.all_screens() for draft in unsaved_on(screen)]


def steps_of(app: LockingApp, way: Way) -> list[Callable[[], object]]:
    """Return what leads back, one step after each reading of the place: its cursor, then what was typed into."""
    steps: list[Callable[[], object]] = []
    ref, day = way.ref, way.day
    if ref is not None:
        steps.append(lambda: _front(app, lambda place: _to_thing(place, ref, day)))
    elif day is not None:
        steps.append(lambda: _front(app, lambda place: place.open_day(day)))
    steps += [partial(app.put_on, make) for make in way.pages]
    if way.action and (ref is not None or way.pages or way.action in ANYWHERE):
        steps.append(lambda: app.run_action(way.action, app.front))
    elif way.slot.startswith("guided.") and not way.slot.startswith(QUESTIONS):
        steps.append(lambda: _go_on_writing(app, way.slot))
    return steps


def _to_thing(place: AnyJournalScreen, ref: Ref, day: date | None) -> None:
    """Put the cursor on a thing; on an entry in its day, where it can be changed."""
    in_its_day = getattr(place, "open_day_at", None)
    if in_its_day is not None and day is not None:
        in_its_day(day, ref.id)
    else:
        place.show_thing(ref, day)


def _front(app: LockingApp, act: Callable[[AnyJournalScreen], object]) -> None:
    if app.front is not None:
        act(app.front)


async def _go_on_writing(app: LockingApp, slot: str) -> None:
    from tui.screens.guided.begin import go_on  # noqa: PLC0415 - only where questions were left in the middle

    await go_on(cast("EvenSo", app), slot)
