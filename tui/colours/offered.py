"""Which themes are offered and how they are called, ours first: for Settings and the palette alike."""

from __future__ import annotations

from tui.colours.derived import textual_names
from tui.themes import NAMED


def offered() -> tuple[tuple[str, str], ...]:
    """Return (name, words) of every theme one can choose."""
    own = [(theme.name, words) for words, theme in NAMED.items()]
    return (*own, *((name, name) for name in textual_names()))


def say_theme(name: str) -> str:
    """Say a theme in the words in which it is offered."""
    return dict(offered()).get(name, name)


def beside(name: str, step: int) -> str:
    """Return the name of the theme that many places further on, around the end to the first."""
    names = [one for one, _ in offered()]
    return names[(names.index(name) + step) % len(names)] if name in names else names[0]
