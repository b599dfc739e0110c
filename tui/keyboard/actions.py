"""Every action of every screen by its name, and which key leads to it on which screen.

It loads all screens, which takes a moment: nothing that is waited for does that.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, Final

from textual.binding import Binding
from textual.dom import DOMNode
from textual.widgets import Input, TextArea

from evenso.language import tr, tr_as
from tui.keyboard.keymap import acting_on
from tui.keys import APP_KEYS, ENDS, LEFT_RIGHT, PAGES, UP_DOWN
from tui.screens.base import AnyJournalScreen, JournalScreen

STAYS: Final = re.compile(r"\d$")
"""Names whose keys stay: digits are answers, and what is linked has its number."""

BACK: Final = "all.back"
FIXED: Final = {
    "escape": tr("esc always goes back"),
    "f1": tr("f1 always opens Support"),
    "f2": tr("f2 always goes on to the next notice"),
    "f3": tr("f3 always puts a letter on everything"),
    "f4": tr("f4 always copies what is half-written"),
    "ctrl+q": tr("ctrl+q always quits"),
    "ctrl+c": tr("ctrl+c always copies what is marked, and quits when pressed twice"),
    "ctrl+z": tr("ctrl+z always leaves for a moment"),
    "ctrl+p": tr("ctrl+p always opens the palette, which finds anything by its name"),
}
"""Keys that nobody can give away, and why not."""

AT_ANY_TIME: Final = ("all.hide", "all.lock")
"""Actions that work also while one types."""

MOVES: Final = {
    name: told
    for way in (UP_DOWN, LEFT_RIGHT, PAGES, ENDS)
    for all_, word in zip(way.names, way.words, strict=True)
    for name, told in (
        (all_, tr("{direction}, wherever there is a cursor", direction=word)),
        (
            f"vim.{all_.removeprefix('all.')}",
            tr("{direction}, as vim has it, where the letter is free", direction=word),
        ),
    )
} | {"all.edit": tr("change what is chosen")}
"""What is said of actions that each screen tells in words of its own."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something a key does: its name, its keys as they come, what it does, and the screens it acts on."""

    name: str
    keys: tuple[str, ...]
    told: str
    task: str
    screens: tuple[str, ...]


PAGE_WORDS: Final = {
    "exercise": tr_as("a page", "exercise"),
    "parts": tr_as("a page", "parts"),
    "versions": tr_as("a page", "versions"),
    "noticings": tr_as("a page", "noticings"),
    "then and now": tr_as("a page", "then and now"),
    "entry": tr_as("a page", "entry"),
    "guided": tr_as("a page", "guided"),
    "earlier": tr_as("a page", "earlier"),
    "tags": tr_as("a page", "tags"),
    "deleted": tr_as("a page", "deleted"),
    "unfinished": tr_as("a page", "unfinished"),
    "this day": tr_as("a page", "this day"),
    "reviews": tr_as("a page", "reviews"),
    "review": tr_as("a page", "review"),
    "prepare": tr_as("a page", "prepare"),
    "backups": tr_as("a page", "backups"),
    "helped": tr_as("a page", "helped"),
    "coin": tr_as("a page", "coin"),
    "ideas": tr_as("a page", "ideas"),
    "skill": tr_as("a page", "skill"),
    "works": tr_as("a page", "works"),
    "summary": tr_as("a page", "summary"),
    "countries": tr_as("a page", "countries"),
    "people": tr_as("a page", "people"),
    "support": tr_as("a page", "support"),
    "compare": tr_as("a page", "compare"),
    "explain": tr_as("a page", "explain"),
    "markers": tr_as("a page", "markers"),
    "setbacks": tr_as("a page", "setbacks"),
    "year": tr_as("a page", "year"),
    "scores": tr_as("a page", "scores"),
}
"""The pages on top of places, by the words of their classes' names."""


@cache
def screens() -> tuple[type[AnyJournalScreen], ...]:
    """Return every screen of the program, in the order of their modules."""
    import tui.screens  # noqa: PLC0415 - it is walked

    for module in pkgutil.walk_packages(tui.screens.__path__, "tui.screens."):
        import_module(module.name)
    found = [kind for kind in _below(JournalScreen) if kind.__module__.startswith("tui.") and not kind.__subclasses__()]
    return tuple(sorted(found, key=lambda kind: (kind.__module__, kind.__name__)))


def _below(kind: type[Any]) -> Iterator[type[Any]]:
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)


def title_of(kind: type[AnyJournalScreen]) -> str:
    """Name a screen as a person would: its place, and for a page on top of it also what it is."""
    from tui.places import PLACES  # noqa: PLC0415 - with the screens

    place = next((one.title for one in PLACES if one.name == kind.PLACE), "")
    if any(one.where.endswith(f":{kind.__name__}") for one in PLACES):
        return place
    named = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind.__name__.removesuffix("Screen").removesuffix("Page")).casefold()
    words = PAGE_WORDS.get(named, named)
    return f"{place}: {words}" if place else words[0].upper() + words[1:]


def actions() -> dict[str, Action]:
    """Return every action that can be given another key, by its name, those of every screen first."""
    found: dict[str, Action] = {}
    for kind in screens():
        for binding in acting_on(kind).values():
            if not binding.id or not binding.tooltip or STAYS.search(binding.id) or binding.id == BACK:
                continue
            known = found.get(binding.id)
            task = binding.group.description if binding.group is not None else ""
            told = MOVES.get(binding.id, str(binding.tooltip))
            on = () if known is None else known.screens
            on = on if title_of(kind) in on else (*on, title_of(kind))
            keys = tuple(binding.key.split(","))
            if known is not None:
                keys, told = max(keys, known.keys, key=len), known.told
            found[binding.id] = Action(binding.id, keys, told, task, on)
    return dict(
        sorted(
            found.items(), key=lambda pair: (not pair[0].startswith("all."), not pair[0].startswith("vim."), pair[0])
        )
    )


def keys_of_fields() -> frozenset[str]:
    """Return the keys that mean something while one types, in a field or a form."""
    kinds: list[type[DOMNode]] = [Input, TextArea]
    kinds += [
        one for one in _below(DOMNode) if one.__module__.startswith("tui.") and not issubclass(one, JournalScreen)
    ]
    return frozenset(
        key.strip()
        for kind in kinds
        for base in kind.__mro__
        for binding in base.__dict__.get("BINDINGS", ())
        if isinstance(binding, Binding) and binding not in APP_KEYS
        for key in binding.key.split(",")
    )
