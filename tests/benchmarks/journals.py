"""Journals of a given age for the bench: really written through the journal, not copied in."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from evenso.sample.years import years_of
from storage.journal import Journal
from tui.cli.taking_in import take_in

NOW: Final = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
SEED: Final = 22


def build_journal(path: Path, *, years: int) -> None:
    """Write a journal of so many years (0: only the starter skills) at a path whose folder need not exist."""
    path.parent.mkdir(parents=True, mode=0o700, exist_ok=True)
    with Journal.open(path, clock=lambda: NOW, create=True) as journal:
        if years:
            made = years_of(years, SEED)
            take_in(journal, made.skills, made.entries, label=f"{years} years")
