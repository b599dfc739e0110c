"""What improvement is measured from, as `--since` says it: a day, or the name of a life marker."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from evenso.language import tr
from evenso.records import InvalidRecord
from evenso.text import one_line
from tui.cli.desk import Desk
from tui.cli.failures import Refused

if TYPE_CHECKING:
    from storage.journal import Journal


def day_or_name(desk: Desk, words: str) -> date | str:
    """Read a day; words that are none may be the name of a life marker, which only the journal knows."""
    try:
        return desk.day(words)
    except InvalidRecord:
        if not any(letter.isalpha() for letter in words):
            raise
        return words


def day_of(journal: Journal, said: date | str | None) -> date | None:
    """Return the day that improvement is measured from; Refused when no life marker has that name."""
    if not isinstance(said, str):
        return said
    from evenso.wording.recovery.setbacks import say_marker

    wanted = " ".join(said.split()).casefold()
    markers = journal.markers()
    days = [marker.day for marker in markers if wanted in {marker.id, marker.title.casefold()}]
    if days:
        return max(days)
    there = (
        tr("There are: {there}.", there="; ".join(say_marker(marker) for marker in markers[-6:]))
        if markers
        else tr("There is none yet.")
    )
    raise Refused(
        tr("“{said}” is neither a day nor the name of a life marker. {there}", said=one_line(said)[:40], there=there)
    )
