"""Wherever one is when it locks: no widget that is left holds a word, and one comes back to the place."""

from __future__ import annotations

import gc
from datetime import timedelta
from typing import Final

import pytest
from textual.widget import Widget
from textual.widgets import Input, TextArea

from evenso.records import CheckIn, Moment, Note
from storage.journal import Journal
from tests.tui.conftest import NOON, Desk
from tests.tui.locking.conftest import MARKER, WORDS, Sitting, Vault
from tui.places import PLACES

PAGES: Final = (
    *((("g", place.letter), place.name) for place in PLACES),
    (("g", "j", "n"), "journal"),
    (("g", "j", "v"), "journal"),
    (("g", "j", "slash"), "journal"),
    (("g", "j", "f"), "journal"),
    (("g", "j", "t"), "journal"),
    (("g", "s", "enter"), "skills"),
    (("g", "s", "W"), "skills"),
    (("g", "p", "a"), "patterns"),
    (("g", "g", "a"), "goals"),
    (("g", "g", "w"), "goals"),
    (("g", "r", "S"), "trends"),
    (("g", "r", "Y"), "trends"),
    (("g", "r", "B"), "trends"),
    (("g", "r", "number_sign"), "trends"),
    (("g", "w", "r"), "week"),
    (("g", "n", "M"), "sessions"),
    (("g", "e", "enter"), "exercises"),
    (("g", "comma", "a"), "settings"),
    (("exclamation_mark",), "today"),
    (("ctrl+p",), "today"),
    (("g",), "today"),
    (("b",), "today"),
)
"""Keys that lead to every place, to pages on it, to forms, lines and dialogs, and the place one comes back to."""


def written(desk: Desk) -> None:
    """Put the marker wherever a person writes, on some days."""
    with Journal.open(desk.path, clock=desk.clock, passphrase=WORDS) as journal:
        for back in range(5):
            at = Moment.of(NOON - timedelta(days=back))
            journal.add(CheckIn(at=at, day=at.entry_day(), mood=5, feelings=(MARKER.lower(),), note=MARKER))
            journal.add(Note(at=at, day=at.entry_day(), text=f"{MARKER} of {back}", tags=(MARKER.lower(),)))


def held(widgets: list[Widget]) -> list[str]:
    """Return the names of widgets that hold the marker in what they show, draw or take."""
    found = []
    for widget in widgets:
        words = [repr(getattr(widget, name, "")) for name in ("model", "view", "data", "status", "keys")]
        words += [widget.value] if isinstance(widget, Input) else [widget.text] if isinstance(widget, TextArea) else []
        if MARKER.lower() in " ".join(words).lower():
            found.append(type(widget).__name__)
    return found


async def typed(seat: Vault) -> None:
    """Type the marker where words are taken."""
    if isinstance(seat.app.focused, Input | TextArea):
        await seat.write(MARKER)


@pytest.mark.slow
@pytest.mark.fault("F47")
@pytest.mark.parametrize(
    ("keys", "place"), PAGES, ids=lambda value: "-".join(value) if isinstance(value, tuple) else ""
)
async def test_no_widget_holds_a_word_once_it_is_locked(
    sealed: Desk, sitting: Sitting, keys: tuple[str, ...], place: str
) -> None:
    """Every screen is taken away with all its widgets; after unlocking one is at the place where one was."""
    written(sealed)
    async with sitting() as seat:
        await seat.unlock()
        await seat.press(*keys)
        await typed(seat)
        await seat.press("ctrl+l")
        await seat.until(lambda: [type(one).__name__ for one in seat.app.all_screens()] == ["LockScreen"])
        assert MARKER not in seat.text
        screens = list(seat.app.all_screens())
        assert not held([widget for screen in screens for widget in (screen, *screen.query("*"))])
        gc.collect()
        alive = [one for one in gc.get_objects() if isinstance(one, Widget) and one.is_attached and one.is_mounted]
        assert not held([one for one in alive if one.app is seat.app])
        await seat.unlock()
        await seat.until(lambda: seat.app.current_mode == place)
