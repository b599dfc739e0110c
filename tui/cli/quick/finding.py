"""What `evenso search` does, once its words and options are read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from evenso.language import tr
from evenso.text import one_line
from evenso.wording.dates import say_counted
from tui.cli.streams.output import print_json, say, tell

if TYPE_CHECKING:
    from tui.cli.desk import Desk

FOUND: Final = 50
"""Entries shown when nobody said how many."""


def find(
    desk: Desk,
    words: Sequence[str],
    *,
    since: str | None = None,
    until: str | None = None,
    kind: str | None = None,
    limit: int = FOUND,
    as_json: bool = False,
) -> None:
    """Say which entries hold all of the words, the newest first."""
    start, end = desk.span(since, until)
    journal = desk.reading()
    if journal is None:
        return print_json([]) if as_json else None
    with journal:
        hits = journal.search(" ".join(words), start=start, end=end, kind=kind, limit=limit)
    if as_json:
        return print_json(
            [{"id": hit.id, "kind": str(hit.kind), "day": hit.day.isoformat(), "snippet": hit.snippet} for hit in hits]
        )
    for hit in hits:
        say(f"{hit.id}  {say_counted(hit.day, hit.at)}  {one_line(hit.snippet)}".rstrip())
    if not hits:
        tell(tr("Nothing was found. Words are looked for whole; a * at the end of one lets it go on (walk*)."))
    return None
