"""Copies of a journal that lie open beside it: known by an entry they hold, not by their folder."""

from __future__ import annotations

import shutil
from pathlib import Path

from storage.journal import Journal
from tests.storage.entries import Ticking, note


def test_a_copy_is_known_by_its_entries_whatever_it_is_called(path: Path, journal: Journal, clock: Ticking) -> None:
    """The journal of somebody else in the same folder is no copy, and nothing of it is said."""
    journal.add(note("one"))
    copy = path.parent / "for safety.sqlite"
    shutil.copy(path, copy)
    with Journal.open(path.with_name(f"{path.stem}2.db"), clock=clock, create=True) as other:
        other.add(note("another's"))
    assert journal.open_copies_beside() == [copy]


def test_a_copy_of_a_sync_program_counts_even_where_it_holds_other_entries(
    path: Path, journal: Journal, clock: Ticking
) -> None:
    """Its name says what it is; a damaged copy is known by its name too."""
    journal.add(note("one"))
    named = path.with_name(f"{path.stem}.sync-conflict-20261120-091500-ABCDEFG.db")
    with Journal.open(named, clock=clock, create=True) as other:
        other.add(note("written there"))
    damaged = path.with_name(f"{path.stem} old.db")
    damaged.write_bytes(path.read_bytes()[:-4096])
    assert journal.open_copies_beside() == [damaged, named]
