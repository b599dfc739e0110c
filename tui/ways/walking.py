"""Going to any one thing, wherever in the program it is shown: its place opens with the cursor on it."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from evenso.links import Ref, Thing
from evenso.wording.links.saying import GONE
from storage.problems import JournalProblem, NotFound

if TYPE_CHECKING:
    from storage.journal import Journal
    from tui.app import EvenSo

PLACE_OF: Final = {
    Thing.ENTRY: "journal",
    Thing.PATTERN: "patterns",
    Thing.GOAL: "goals",
    Thing.SKILL: "skills",
    Thing.SETBACK: "trends",
    Thing.SESSION: "sessions",
}
"""The place that shows a thing, by its name in `tui.places`."""


async def walk(app: EvenSo, ref: Ref) -> None:
    """Go to a thing; `esc` comes back to where one was, as one left it. What is gone is said to be gone.

    Await it in the action: the next key then acts where one has arrived.
    """
    try:
        day = await app.journal_thread.run(partial(_day_of, ref))
    except NotFound:
        app.say(GONE)
        return
    except JournalProblem as problem:
        app.say(str(problem))
        return
    place = PLACE_OF[ref.thing]
    if place == app.current_mode:
        app.leave()
    app.action_go(place)
    app.to_the_place()
    if app.front is not None:
        app.front.call_after_refresh(app.front.show_thing, ref, day)


def _day_of(ref: Ref, journal: Journal) -> date | None:
    """Return an entry's day; for everything else only make sure that it is there."""
    if ref.thing is Thing.ENTRY:
        return journal.entry(ref.id).day
    journal.title_of(ref)
    return None
