"""The keys a person chose, applied to a screen's bindings: what acts, what is shown, what a click presses.

Bindings and footers name keys as they come; they are translated at the edges only, here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from textual.binding import Binding

from tui.keyboard.spelling import shown_key
from tui.keys import ENDS, LEFT_RIGHT, PAGES, UP_DOWN, acts_on, key_label

if TYPE_CHECKING:
    from textual.screen import Screen

STANDING: Final = {
    name: key for way in (UP_DOWN, LEFT_RIGHT, PAGES, ENDS) for name, key in zip(way.names, way.keys, strict=True)
}
"""Arrows and the like go on doing what they do when their action is given another key as well."""


@cache
def acting_on(kind: type[Screen[Any]]) -> dict[str, Binding]:
    """Return by key, as it comes, what acts on a screen: where two have one key, a screen's own meaning is the one."""
    found: dict[str, Binding] = {}
    for base in kind.__mro__:
        own: dict[str, Binding] = {}
        for binding in base.__dict__.get("BINDINGS", ()):
            if isinstance(binding, Binding) and acts_on(kind, binding.action):
                own.update(dict.fromkeys(binding.key.split(","), binding))
        found = own | found
    return found


@dataclass(frozen=True, slots=True)
class Keymap:
    """Keys by the name of their action, in Textual's spelling; an action that is not in it keeps its own."""

    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def keys_of(self, binding: Binding) -> tuple[str, ...]:
        """Return the keys that lead to a binding's action now."""
        if binding.id is None or binding.id not in self.chosen:
            return tuple(binding.key.split(","))
        return self._with_standing(binding.id)

    def _with_standing(self, name: str) -> tuple[str, ...]:
        standing = (STANDING[name],) if name in STANDING else ()
        return tuple(dict.fromkeys((*self.chosen[name], *standing)))

    def now(self, name: str, as_they_come: tuple[str, ...]) -> tuple[str, ...]:
        """Return the keys an action has now."""
        return self._with_standing(name) if name in self.chosen else as_they_come

    def for_textual(self) -> dict[str, str]:
        """Return it as Textual takes it."""
        return {name: ",".join(self._with_standing(name)) for name in self.chosen}

    def labelled(self, bindings: Sequence[Binding], acting: Mapping[str, Binding]) -> list[Binding]:
        """Return bindings that say the keys they have now; what is shown as a pair says both."""
        return [self._labelled(one, acting) for one in bindings]

    def _labelled(self, binding: Binding, acting: Mapping[str, Binding]) -> Binding:
        own = acting.get(binding.key.partition(",")[0], binding)
        pair = {id(one): one for one in acting.values() if _shown_alike(one, own)} or {id(own): own}
        if not any(one.id in self.chosen for one in pair.values()):
            return binding
        together = list(pair.values()) if binding.key_display or own.key_display else [own]
        return replace(binding, key_display=" ".join(dict.fromkeys(self._label(one) for one in together)))

    def _label(self, binding: Binding) -> str:
        if binding.id is not None and binding.id in self.chosen:
            return shown_key(self.chosen[binding.id][0])
        return shown_key(binding.key.partition(",")[0]) if binding.key_display else key_label(binding)

    def pressed(self, key: str, acting: Mapping[str, Binding]) -> str:
        """Return the key to press for what a key does as it comes."""
        return self.all_pressed(key, acting)[0]

    def all_pressed(self, key: str, acting: Mapping[str, Binding]) -> Sequence[str]:
        """Return every key that does what a key does as it comes, the first one first."""
        binding = acting.get(key)
        if binding is None or binding.id not in self.chosen:
            return (key,)
        name = str(binding.id)
        return (key, *self.chosen[name]) if key in self._with_standing(name) else self.chosen[name]

    def as_it_comes(self, key: str, acting: Mapping[str, Binding]) -> str:
        """Return the key that does, as it comes, what a key does now; "" for none."""
        return next((one for one in acting if key in self.all_pressed(one, acting)), "")

    def letters_taken(self) -> frozenset[str]:
        """Return the letters that lead to something now and to nothing as they come."""
        return frozenset(key for keys in self.chosen.values() for key in keys if len(key) == 1 and key.isalpha())


def _shown_alike(one: Binding, other: Binding) -> bool:
    return bool(one.tooltip) and (one.tooltip, one.key_display) == (other.tooltip, other.key_display)
