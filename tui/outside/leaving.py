"""What goes out of a journal when everything does: read once, as it stands, for whatever format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evenso.formats.own_json_reader import Whole

if TYPE_CHECKING:
    from storage.journal import Journal


def whole_of(journal: Journal) -> Whole:
    """Return everything that is in a journal, entries oldest first."""
    entries = journal.entries(oldest_first=True)
    return Whole(journal.skills(archived=True), entries, journal.additions(), journal.settings())
