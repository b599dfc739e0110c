"""How keys are written: what a person writes for one, and what is shown of it, in the catalogue's names.

On the screen a key is called as it stands on the keyboards of the language (Strg, Entf, Bild↑); in the file with a
person's own keys it has the same name in every language.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from textual.binding import Binding
from textual.keys import Keys, format_key, key_to_character

from evenso.language import tr_as

SHOWN: Final = {
    "escape": tr_as("a key's name", "esc"),
    "enter": tr_as("a key's name", "enter"),
    "space": tr_as("a key's name", "space"),
    "backspace": tr_as("a key's name", "backspace"),
    "tab": tr_as("a key's name", "tab"),
    "delete": tr_as("a key's name", "del"),
    "insert": tr_as("a key's name", "insert"),
    "pageup": tr_as("a key's name", "pgup"),
    "pagedown": tr_as("a key's name", "pgdn"),
    "home": tr_as("a key's name", "home"),
    "end": tr_as("a key's name", "end"),
    "ctrl": tr_as("a key's name", "ctrl"),
    "shift": tr_as("a key's name", "shift"),
    "alt": tr_as("a key's name", "alt"),
} | {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}
"""What is shown of Textual's own word."""

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
} | {said.casefold(): key for key, said in SHOWN.items()}
"""What people write, and Textual's own word for it."""

WRITTEN: Final = {key: said for said, key in BY_HEART.items() if said in {"esc", "pgup", "pgdn", "del", *"↑↓←→"}}
"""What is written in the file of keys for Textual's own word, where that is another; the same in every language."""

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


@lru_cache(512)
def shown_key(key: str) -> str:
    """Say a key as it is shown in the last line, in Textual's word or by the name that is written for it."""
    *held, last = (BY_HEART.get(one, one) for one in key.split("+"))
    if re.fullmatch(r"f\d+", last):
        last = tr_as("a key's name", "f{n}", n=last[1:])
    return "+".join([*(SHOWN.get(one, one) for one in held), SHOWN.get(last) or format_key(last)])


@lru_cache(512)
def said_keys(written: str) -> str:
    """Say what stands for one or several keys, such as `pgup pgdn` or `shift+← →`, in the names that are shown."""
    return re.sub(r"[a-z]+\d*", lambda found: shown_key(found[0]) if _is_name(found[0]) else found[0], written)


def _is_name(word: str) -> bool:
    return word in BY_HEART or word in SHOWN or re.fullmatch(r"f\d+", word) is not None


def written_key(key: str) -> str:
    """Say a key as it is written in the file of keys."""
    held, plus, last = key.rpartition("+")
    return f"{held}{plus}{WRITTEN.get(last) or (last if last in SHOWN else format_key(last))}"
