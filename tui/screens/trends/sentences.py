"""Sentences of Trends set in lines: the headline in lines about alike, a setback on two with the key that says more."""

from __future__ import annotations

from functools import lru_cache
from textwrap import wrap
from typing import Final

from evenso.cells import shorten
from evenso.language import tr

MORE: Final = tr("enter says more")


def balanced(text: str, width: int) -> list[str]:
    """Wrap a sentence into as few lines as it needs, of about the same length."""
    return list(_balanced(text, width))


@lru_cache(maxsize=16)
def _balanced(text: str, width: int) -> tuple[str, ...]:
    """Keep what was wrapped: the sentence stays as it is while one walks, and this tries dozens of widths."""
    lines = wrap(text, width)
    if len(lines) > 1:
        for narrower in range(width - 1, 19, -1):
            tried = wrap(text, narrower)
            if len(tried) > len(lines):
                break
            lines = tried
    return tuple(lines)


def on_two_lines(said: str, width: int, *, plain: bool) -> list[str]:
    """Set a sentence on two lines with the key that says more behind it; what has no room ends with a sign."""
    room = max(20, width)
    whole = wrap(f"{said} {MORE}", room)
    if len(whole) <= 2:
        return whole
    first, *rest = wrap(said, room)
    end = " ..." if plain else " …"
    words = shorten(" ".join(rest), max(1, room - len(MORE) - 1), end="")
    for part in ("; ", ", ", " "):  # at the end of a part of the sentence, never inside a number
        if part in words:
            words = words[: words.rindex(part)]
            break
    return [first, f"{words[: room - len(MORE) - 1 - len(end)]}{end} {MORE}"]


__all__ = ["balanced", "on_two_lines"]
