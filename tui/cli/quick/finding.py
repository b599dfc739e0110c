"""`evenso search` with words alone: opens the journal to look, asks its index, says what was found.

The checks at opening, the question and the words are those of the command itself (`tui.cli.commands.listing`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from evenso.language import tr
from evenso.text import one_line
from evenso.wording.dates import say_counted_at
from storage.database import OpenFile
from storage.location import journal_name
from storage.opening.sequence import open_file
from storage.reading.words import by_index, unindexed, words_of
from tui.cli.clocks import clock_of
from tui.cli.streams.output import say, tell

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from typing import Final

FOUND: Final = 50
"""Entries shown when nobody said how many."""

_PATIENCE: Final = 0.05
"""Seconds to wait for another program that is just saving; the command itself waits longer, and says for what."""


def find_at_once(words: Sequence[str], environ: Mapping[str, str], *, limit: int = FOUND) -> str | None:
    """Say which entries hold all of the words; return the journal's name, or None where anything is not as usual."""
    name = journal_name(environ)
    lines = None if name is None else _lines(name, " ".join(words), environ, limit)
    if lines is not None:
        say_found(lines)
    return None if lines is None else name


def say_found(lines: Sequence[str]) -> None:
    """Say what was found, or that nothing was."""
    if lines:
        say("\n".join(lines))
    else:
        tell(tr("Nothing was found. Words are looked for whole; a * at the end of one lets it go on (walk*)."))


def line_of(entry_id: str, day: date, at: datetime, snippet: str) -> str:
    """Return the line of an entry that was found: its id, its day and time, the words around what was looked for."""
    return f"{entry_id}  {say_counted_at(day, at)}  {one_line(snippet)}".rstrip()


def _lines(name: str, query: str, environ: Mapping[str, str], limit: int) -> list[str] | None:
    """Return the lines; None where the command itself has something to say, to ask or to find out first."""
    try:
        file = open_file(name, clock=clock_of(environ), patience=_PATIENCE)
        try:
            file.remembers = False  # damage is noted, and told, by the command itself
            return None if file.notices or file.is_older else _asked(file, query, limit)
        finally:
            file.close()
    except Exception:  # noqa: BLE001 - whatever it is, the command itself meets it again and says it
        return None


def _asked(file: OpenFile, query: str, limit: int) -> list[str] | None:
    words = words_of(query)
    if not words or any(unindexed(text) for text, _ in words):
        return None
    found = by_index(file, words, limit=limit)
    if any(not "1900" <= row["local"] < "9999" for row, _ in found):
        return None  # a moment that is none
    return [
        line_of(row["id"], date.fromisoformat(row["day"]), datetime.fromisoformat(row["local"]), snippet)
        for row, snippet in found
    ]
