"""What goes out of a journal when everything does: read once, as it stands, for whatever format."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from evenso.formats.own_json_reader import Whole
from storage.problems import JournalDamaged

if TYPE_CHECKING:
    from storage.journal import Journal


def whole_of(journal: Journal) -> Whole:
    """Return everything that is in a journal, entries oldest first; of a damaged one what can be read of it.

    Its pages are looked through first: a damaged one could leave things out without a word.
    """
    journal.check(quick=True)
    if not journal.is_damaged:
        with suppress(JournalDamaged):
            return _read(journal)
    with journal.rescued() as (part, missing):
        return _read(part)._replace(missing=missing)


def _read(journal: Journal) -> Whole:
    entries = journal.entries(oldest_first=True)
    return Whole(journal.skills(archived=True), entries, journal.additions(), journal.settings())
