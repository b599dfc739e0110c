"""Where one was when the journal was locked, told by names and ids alone, and the way back there.

No screen, no form and no word is remembered: after unlocking, screens are made anew and read from the journal.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, cast

from tui.places import PLACES
from tui.screens.base import AnyJournalScreen, JournalScreen

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
    """A place, what its cursor was on, the day looked at, the action that opened what was typed into, its draft."""

    mode: str = PLACES[0].name
    ref: Ref | None = None
    day: date | None = None
    action: str = ""
    slot: str = ""


def way_here(app: LockingApp, action: str) -> Way:
    """Return where one is; `action` is what opened the form or the line that is open now."""
    place = app.screen_stack[0]
    ref, day = getattr(place, "stands_at", (None, None))
    slots = [slot for screen in app.screen_stack for slot, _, _ in unsaved_on(screen)]
    typed_on_place = app.front is place
    return Way(app.current_mode, ref, day, action if slots and typed_on_place else "", slots[-1] if slots else "")


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
    if way.action and (ref is not None or way.action in ANYWHERE):
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
