"""Journals of a given age for the bench: really written through the journal, not copied in, and each made only once."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sized
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from evenso.records import Note
from evenso.sample.journal import sample_journal
from evenso.sample.years import years_of
from storage.journal import Journal
from tests.benchmarks.measuring import NOW as NOW_SAID
from tests.benchmarks.measuring import progress
from tui.cli.taking_in import take_in

NOW: Final = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
SEED: Final = 22
MANY: Final = 2
"""Lines of a list at least, so that an arrow has somewhere to go."""


def build_journal(path: Path, *, years: int) -> None:
    """Write a journal of so many years (0: only the starter skills) at a path whose folder need not exist."""
    path.parent.mkdir(parents=True, mode=0o700, exist_ok=True)
    with Journal.open(path, clock=lambda: NOW, create=True) as journal:
        if years:
            made = years_of(years, SEED)
            take_in(journal, made.skills, made.entries, label=f"{years} years")


def add_a_life(path: Path) -> None:
    """Add the sample's fourteen months with its goals, patterns, sessions and card, so that no screen is empty."""
    sample = sample_journal(NOW.date(), UTC)
    with Journal.open(path, clock=lambda: NOW) as journal:
        take_in(journal, sample.skills, sample.entries, additions=sample.additions, label="a life")
        journal.set_setting("therapy_started", sample.therapy_started.isoformat())
        journal.forget_history()  # else `u` would take the life back, where a key before it wrote nothing
        there: dict[str, Sized] = {
            "goals": journal.goals(),
            "steps": [step for goal in journal.goals() for step in goal.steps],
            "patterns": journal.patterns(),
            "sessions": journal.sessions(),
            "rows of the card": journal.card_targets(),
        }
    if lacking := [name for name, found in there.items() if len(found) < MANY]:
        raise RuntimeError(f"a screen would be empty, and nothing measured on it: there are no {', no '.join(lacking)}")


@dataclass(frozen=True, slots=True)
class Ground:
    """A folder for one run of the bench: the journals in it, and the environment of a process that opens one."""

    home: Path

    def years(self, count: int) -> Path:
        """Return the journal of so many years: for each, 1,000 notes and 1,500 check-ins and practices."""
        path = self.home / f"years-{count}" / "journal.db"
        if not path.exists():
            progress(f"writing a journal of {count} years")
            build_journal(path, years=count)
        return path

    def to_write_into(self, count: int) -> Path:
        """Return a copy of the same: what is written into it stands in no other part's journal."""
        path = self.home / f"written-{count}" / "journal.db"
        if not path.exists():
            path.parent.mkdir(mode=0o700)
            shutil.copy(self.years(count), path)
        return path

    def lived(self, count: int) -> Path:
        """Return the same with all that a person adds to it, in a file of its own."""
        path = self.home / f"lived-{count}" / "journal.db"
        if not path.exists():
            path.parent.mkdir(mode=0o700)
            shutil.copy(self.years(count), path)
            add_a_life(path)
        return path

    def notes(self) -> tuple[Path, list[Note]]:
        """Return a journal of the ten years' 10,000 notes alone, and these notes."""
        path = self.home / "notes" / "journal.db"
        notes = [entry for entry in years_of(10, SEED).entries if isinstance(entry, Note)]
        if not path.exists():
            path.parent.mkdir(mode=0o700)
            with Journal.open(path, clock=lambda: NOW, create=True) as journal:
                journal.add_all(notes, label="ten years of notes")
        return path, notes

    def env(self, journal: Path) -> dict[str, str]:
        """Return an environment with a home of its own and a fixed clock."""
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LANG": "C.UTF-8",
            "EVENSO_JOURNAL": str(journal),
            "EVENSO_NOW": NOW_SAID,
        }
