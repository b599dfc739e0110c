"""A form left half-written goes on from what is saved by now: three ways by its lines, no words of either side go.

A draft is words, not a record; what becomes of records that two sides changed is left to `melding` and `both`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from evenso.journal.both import LINE
from evenso.journal.melding import meld_set, meld_words

TEXT: Final = "text"
"""The name of a form's text, which has lines of its own."""

_WORDS: Final = frozenset(
    {
        *("in_the_way", "what", "note", "reach", "meaning", "origin", "noticed", "protects", "costs", "experiment"),
        *("sign", "possible", "value", "first_step", "obstacle", "if_then", "reason", "led_up", "helped", "how"),
        *(f"level{place}" for place in range(5)),
    }
)
"""Lines of words, which stand one behind the other; any other line is a value, of which there is one."""

_SETS: Final = frozenset({"feelings", "tags", ":tags", "skills", "trackers"})
"""Lines of words with commas between them."""


def go_on(
    began: Mapping[str, str], typed: Mapping[str, str], saved: Mapping[str, str], texts: Collection[str] = (TEXT,)
) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the lines to go on with, and the names of values that both sides changed, where the typed one stands.

    `began` is what a line was before it was typed into; one that is not in it was not touched. What only one side
    changed is taken from it. `texts` are the names of what has lines of its own.
    """
    melded, both = dict[str, str](), list[str]()
    for name, now in saved.items():
        ours = typed.get(name, now)
        was = began.get(name, ours)
        if was in {ours, now} or ours == now:
            melded[name] = now if ours == was else ours
        elif name in texts:
            melded[name] = meld_words(was, ours, now)
        elif name in _WORDS:
            melded[name] = meld_words(was, ours, now, LINE)
        elif name in _SETS:
            melded[name] = ", ".join(meld_set(_words(was), _words(ours), _words(now)))
        else:
            melded[name] = ours
            both += [name] if now.strip() else []
    return melded, tuple(both)


def _words(line: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.strip() for word in line.split(",") if word.strip()))


__all__ = ["TEXT", "go_on"]
