"""The keys in the palette's words as they are now: `(g j, n)` is the key of places, a place's letter, a key there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from tui.keyboard.keymap import acting_on
from tui.keyboard.spelling import key_named, shown_key
from tui.keys import EVERYWHERE
from tui.places import PLACES

if TYPE_CHECKING:
    from textual.app import SystemCommand
    from textual.binding import Binding

    from tui.keyboard.keymap import Keymap

_PLACE: Final = re.compile(r"\(g (\S)(?:, (\w)(?=[,)]))?")
_FIRST: Final = re.compile(r"\((\S+?)(?=[,)])")


def commands_now(commands: Iterable[SystemCommand], keymap: Keymap) -> Iterator[SystemCommand]:
    """Yield the palette's commands, their words with the keys as they are now."""
    for one in commands:
        yield one._replace(help=words_now(one.help, keymap))


def words_now(said: str, keymap: Keymap) -> str:
    """Return a command's words with the keys in the brackets at their end as they are now."""
    everywhere = {key: one for one in EVERYWHERE for key in one.key.split(",")}
    if (found := _PLACE.search(said)) is not None:
        there = f", {_now(found[2], keymap, _on_place(found[1]))}" if found[2] else ""
        return f"{said[: found.start()]}({_now('g', keymap, everywhere)} {found[1]}{there}{said[found.end() :]}"
    if (found := _FIRST.search(said)) is not None:
        return f"{said[: found.start()]}({_now(found[1], keymap, everywhere)}{said[found.end() :]}"
    return said


def _now(label: str, keymap: Keymap, acting: dict[str, Binding]) -> str:
    key = key_named(label)
    return label if key is None or (new := keymap.pressed(key, acting)) == key else shown_key(new)


@cache
def _on_place(letter: str) -> dict[str, Binding]:
    place = next((one for one in PLACES if one.letter == letter), None)
    return {} if place is None else acting_on(type(place.make()))
