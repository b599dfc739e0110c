"""The way from the list of things half-written to where each goes on: its form where only one is meant, else its place.

Where a key would act on what the cursor is on, the cursor goes there and the key is named: none is pressed unseen.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from evenso.guided.drafts import SLOT
from evenso.links import Ref, Thing
from evenso.records import is_entry_id
from evenso.wording.journal.half_written import named
from evenso.wording.journal.unfinished import key_of, say_key
from tui.commands import tell_on_place
from tui.keys import bindings_of
from tui.places import PLACES
from tui.screens.base import BRING_UP, AnyJournalScreen, JournalScreen
from tui.ways.walking import walk

if TYPE_CHECKING:
    from tui.places import Place

THINGS: Final = (
    ("journal.", Thing.ENTRY),
    ("guided.entry.", Thing.ENTRY),
    ("guided.after.", Thing.ENTRY),
    ("goals.from.entry.", Thing.ENTRY),
    ("goals.from.pattern.", Thing.PATTERN),
    ("goals.reword.", None),
    ("goals.", Thing.GOAL),
    ("patterns.", Thing.PATTERN),
    ("skills.", Thing.SKILL),
    ("sessions.", Thing.SESSION),
)
"""How the slot of something about a thing begins, which ends in its id; the first that fits counts."""

_KEYS: Final = re.compile(r"g (?P<place>\S)(?P<page>, \S(?=,|$))?(?:.* (?P<key>\S))?")


def thing_of(slot: str) -> Ref | None:
    """Return the thing that something half-written is about, where it is about one."""
    word = slot.rpartition(".")[2]
    kind = next((thing for begins, thing in THINGS if slot.startswith(begins)), None)
    return Ref(kind, word) if kind is not None and is_entry_id(word) else None


def action_of(slot: str) -> tuple[Place, str] | None:
    """Return the place where it goes on, and the action there that does; "" where more than one key leads to it."""
    found = named(slot)
    keys = found[2] if found is not None else ""
    if keys in {"n", "f"}:
        keys = f"g t {keys}"
    parts = _KEYS.fullmatch(keys)
    place = next((one for one in PLACES if parts is not None and one.letter == parts["place"]), None)
    if parts is None or place is None:
        return None
    if parts["page"] or not parts["key"]:
        return place, ""
    own = bindings_of(type(place.make()), JournalScreen)
    return place, next((one.action for one in own if parts["key"] in one.key.split(",")), "")


async def go_on(page: AnyJournalScreen, slot: str, told: str) -> None:
    """Go on with it; where that takes one more key, it is `told` there."""
    app = page.own_app
    ref, found = thing_of(slot), action_of(slot)
    if ref is not None:
        await walk(app, ref)
        if app.front is not None and app.front is not page:
            app.front.call_after_refresh(app.front.say, say_key(slot))
    elif slot.startswith(SLOT):
        from tui.screens.guided.begin import go_on as answer  # noqa: PLC0415 - only when one is gone on with

        await answer(app, slot)
    elif slot == BRING_UP:
        await page.action_bring_up()
    elif found is not None and found[1]:
        from tui.screens.today.asking import choose  # noqa: PLC0415 - the list does not need them
        from tui.screens.today.screen import TodayScreen  # noqa: PLC0415 - the same

        app.action_go(found[0].name)
        app.to_the_place()
        if isinstance(app.front, TodayScreen):
            choose(app.front, slot.rpartition(".")[2])
        app.simulate_key(key_of(slot))  # as typed behind the letter of the place: it waits for what is read there
    elif found is not None:
        tell_on_place(app, found[0].name, told)
    else:
        page.say(told)


__all__ = ["action_of", "go_on", "thing_of"]
