"""Then and now: which earlier entries can stand beside an entry, and which of them are offered first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from evenso.guided.forms import form_of
from evenso.records import Note

A_YEAR: Final = (365, 45)
HALF_A_YEAR: Final = (182, 30)
"""Days between two entries, and by how many that may differ to be about that long."""


def comparable(one: Note, other: Note) -> bool:
    """Whether two notes were written in the same form; one written freely goes with all of its form."""
    if one.form is not other.form or one.id == other.id:
        return False
    forms = form_of(one), form_of(other)
    return forms[0] is forms[1] or None in forms


def offered(note: Note, notes: Iterable[Note]) -> list[Note]:
    """Return what can stand beside a note: from about a year before, about half a year, then the newest first.

    What was written after it comes last: an old entry can be looked at from both ends.
    """
    found = sorted((one for one in notes if comparable(note, one)), key=lambda one: (one.at.utc, one.id), reverse=True)
    first: list[Note] = []
    for about in (A_YEAR, HALF_A_YEAR):
        near = [one for one in found if is_about(one, note, about) and one not in first]
        first += sorted(near, key=lambda one: abs(_days(one, note) - about[0]))[:1]
    rest = [one for one in found if one not in first]
    return [*first, *(one for one in rest if _before(one, note)), *(one for one in rest if not _before(one, note))]


def is_about(old: Note, new: Note, about: tuple[int, int]) -> bool:
    """Whether one note was written about so long before another."""
    return abs(_days(old, new) - about[0]) <= about[1]


def _days(old: Note, new: Note) -> int:
    return (new.day - old.day).days


def _before(old: Note, new: Note) -> bool:
    return old.at.utc < new.at.utc
