"""iMoodJournal's CSV export."""

from __future__ import annotations

from evenso.formats.imoodjournal.reading import NotIMoodJournal, read_imoodjournal

__all__ = ["NotIMoodJournal", "read_imoodjournal"]
