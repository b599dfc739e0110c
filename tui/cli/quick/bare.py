"""Commands whose words are words alone: where no option but `--limit N` is among them, click has nothing to read.

Such a command is done at once, with the least of the program that can do it. Whatever else is typed, whatever the
environment asks for, and whatever is not as usual in the file is left to the command itself (`tui.cli.front`), which
begins anew and says what there is to say.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from evenso.text import clean

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from typing import Final

BARE: Final = ("search", "prompt")
"""Each such command."""

_LIMIT: Final = "--limit"
_MOST_DIGITS: Final = 6


def stored(words: str) -> str:
    """Take text as it is stored: bytes that are no letters become a mark, control characters go (F56).

    What was typed as UTF-8 is read as such, also where the system's locale says otherwise.
    """
    if not words.isascii():
        try:
            words = os.fsencode(words).decode("utf-8")
        except UnicodeError:
            return clean(words)
    return clean(words)


def done_at_once(words: Sequence[str], environ: Mapping[str, str]) -> str | None:
    """Do the command that the words begin with, if it can be; return the journal whose backup may be due, or None.

    It is "" where no backup is looked for. Words for ears and passphrases are left to the command itself.
    """
    if not words or words[0] not in BARE:
        return None
    if environ.get("EVENSO_PLAIN") or any(name.startswith("EVENSO_PASSPHRASE") for name in environ):
        return None
    if words[0] == "prompt":
        from tui.cli.quick.prompting import say_at_once

        return None if words[1:] else say_at_once(environ)
    rest, limit = _how_many(words[1:])
    if not rest or any(word.startswith("-") for word in rest):
        return None
    from tui.cli.quick.finding import FOUND, find_at_once

    return find_at_once([stored(word) for word in rest], environ, limit=limit or FOUND)


def _how_many(words: Sequence[str]) -> tuple[Sequence[str], int]:
    """Return the words without `--limit N` at their end, and N; 0 where that is not all that is said of it."""
    if len(words) < 2 or words[-2] != _LIMIT:
        return words, 0
    said = words[-1]
    if not (said.isascii() and said.isdecimal() and len(said) <= _MOST_DIGITS and said[0] != "0"):
        return words, 0
    return words[:-2], int(said)


def command_of_click() -> str:
    """Return what the command is called that click has under way; nothing where it has none."""
    import click

    context = click.get_current_context(silent=True)
    path = context.command_path.split() if context is not None else []
    return next((word for word in path if word not in {"evenso", "demo"}), "")
