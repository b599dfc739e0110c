"""How keys are written: what a person writes for one, and what is shown of it."""

from __future__ import annotations

import re
from typing import Final

from textual.binding import Binding
from textual.keys import Keys, format_key, key_to_character

BY_HEART: Final = {
    "esc": "escape",
    "pgup": "pageup",
    "pgdn": "pagedown",
    "pgdown": "pagedown",
    "del": "delete",
    "ins": "insert",
    "return": "enter",
    "control": "ctrl",
    "↑": "up",
    "↓": "down",
    "←": "left",
    "→": "right",
}
"""What people write, and Textual's own word for it."""

SHOWN: Final = {
    "escape": "esc",
    "pageup": "pgup",
    "pagedown": "pgdn",
    "delete": "del",
    "space": "space",
    "enter": "enter",
    "backspace": "backspace",
} | {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}
"""What is shown of Textual's own word, where that is another."""

_NAMED: Final = frozenset(one.value for one in Keys)
_WITH: Final = ("ctrl", "alt", "shift")


def key_named(written: str) -> str | None:
    """Return the key a person means, in Textual's spelling; None where there is no such key."""
    parts = re.split(r"(?<=.)\+(?=.)", written.strip() or written[:1])
    if not parts[-1]:
        return None
    held = [BY_HEART.get(one.casefold(), one.casefold()) for one in parts[:-1]]
    key = parts[-1] if len(parts[-1]) == 1 else parts[-1].casefold()
    key = BY_HEART.get(key, key)
    if any(one not in _WITH for one in held) or len(set(held)) < len(held):
        return None
    if held == ["shift"] and len(key) == 1:
        held, key = [], key.upper()
    if held and len(key) == 1:
        key = key.lower()
    named = _named(key)
    return None if named is None else "+".join([*(one for one in _WITH if one in held), named])


def _named(key: str) -> str | None:
    """Return Textual's name of a character or of a named key; None for what no key has, or what could not be shown."""
    if key in {" ", ","}:
        return {" ": "space", ",": "comma"}[key]
    if len(key) > 1:
        character = key_to_character(key)
        return key if key in _NAMED or (character is not None and character.isprintable()) else None
    if not key.isprintable():
        return None
    named = next(iter(Binding.make_bindings([Binding(key, "")]))).key
    return named if format_key(named) == key else None


def shown_key(key: str) -> str:
    """Say a key as it is shown in the last line."""
    held, plus, last = key.rpartition("+")
    return f"{held}{plus}{SHOWN.get(last) or format_key(last)}"
