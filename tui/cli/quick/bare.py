"""Commands whose words are words alone: where no option is among them, there is nothing for click to read.

What such a command does is one function, the same that its click command calls with what it read. Whatever else is
typed, and whatever is wrong with it, is left to click (`tui.cli.front`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, Final

from evenso.text import clean

if TYPE_CHECKING:
    from tui.cli.desk import Desk

BARE: Final = {"search": ("finding", "find")}
"""Each such command with the module of this folder that has it, and what it is called there."""


def stored(words: str) -> str:
    """Take text as it is stored: bytes that are no letters become a mark, control characters go (F56).

    What was typed as UTF-8 is read as such, also where the system's locale says otherwise.
    """
    if not words.isascii():
        with suppress(UnicodeError):
            words = os.fsencode(words).decode("utf-8")
    return clean(words)


def done_bare(words: Sequence[str], desk: Desk) -> bool:
    """Do the command that the words begin with, if it is one of these and the rest of them are words alone.

    Words for ears are left to click as well: what says them looks for the command that is under way.
    """
    named, rest = words[0], words[1:]
    if named not in BARE or not rest or desk.plain or any(word.startswith("-") for word in rest):
        return False
    module, name = BARE[named]
    do: Callable[[Desk, tuple[str, ...]], None] = getattr(import_module(f"tui.cli.quick.{module}"), name)
    desk.command = named
    do(desk, tuple(map(stored, rest)))
    return True


def command_of_click() -> str:
    """Return what the command is called that click has under way; nothing where it has none."""
    import click

    context = click.get_current_context(silent=True)
    path = context.command_path.split() if context is not None else []
    return next((word for word in path if word not in {"evenso", "demo"}), "")
