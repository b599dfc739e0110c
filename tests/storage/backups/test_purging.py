"""What was deleted or reworded goes for good when it is asked for, and old undo steps by themselves."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from evenso.links import Link, Ref, Thing
from evenso.patterns.records import Pattern
from storage.journal import Journal
from tests.faults.counting import Tried
from tests.storage.entries import Ticking, check_in, note

MARKERS = (b"XYZZYDELETED", b"XYZZYREWORDED")


def fill(journal: Journal) -> None:
    """Write, reword and delete entries that hold marker words, among others that stay."""
    for number in range(40):
        journal.add(note(f"other words {number} " * 20, hour=number % 24))
    gone = journal.add(note(f"it said {MARKERS[0].decode()} and more " * 30))
    kept = journal.add(note(f"it said {MARKERS[1].decode()} and more " * 30, hour=10))
    journal.change(note("it says something else", hour=10, id=kept.id))
    journal.delete(gone.id)


def holding(*folders: Path) -> set[str]:
    """Return the files that hold a marker word."""
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    return {file.name for file in files if any(marker in file.read_bytes() for marker in MARKERS)}


@pytest.mark.fault("F60")
def test_a_purge_leaves_nothing_in_the_file_and_not_in_the_backups_where_that_is_asked_for(
    path: Path, journal: Journal, tried: Tried
) -> None:
    """Found by no search from the first moment; after a purge by no program that reads the file's bytes."""
    fill(journal)
    assert [hit for marker in MARKERS for hit in journal.search(marker.decode())] == []
    old = journal.backup()
    went = journal.purge()
    assert (went.steps, went.wordings) == (44, 1)
    assert journal.undo() is None
    assert journal.check() == []
    assert journal.held().nothing
    assert holding(path.parent) == {old.name}
    kept, gone, left = journal.purge_backups()
    assert (gone, left) == ([old.name], [])
    assert (path.parent / "backups" / kept.file).exists()
    journal.close()
    assert holding(path.parent) == set()
    tried(4, lost=0)


def test_links_of_what_was_deleted_go_with_a_purge(path: Path, journal: Journal) -> None:
    """Until then they wait for an undo; those of things that are there stay."""
    entry, other = journal.add(check_in(5)), journal.add(check_in(6, hour=10))
    pattern = journal.add_pattern(Pattern(name="all or nothing"))
    for one in (entry, other):
        journal.add_link(Link(root=Ref(Thing.ENTRY, one.id), grown=Ref(Thing.PATTERN, pattern.id)))
    journal.delete(entry.id)
    assert journal.held().links == 1
    journal.undo()
    assert len(journal.linked(Ref(Thing.PATTERN, pattern.id))) == 2
    journal.redo()
    assert journal.purge().links == 1
    assert [one.ref.id for one in journal.linked(Ref(Thing.PATTERN, pattern.id))] == [other.id]


def test_backups_of_others_outlive_a_purge(path: Path, journal: Journal) -> None:
    """A file that this program did not make, or that was changed since, is named and left."""
    first = journal.backup()
    stranger = first.with_name("journal-mine.db")
    stranger.write_text("mine")
    journal.add(check_in(5))
    changed = journal.backup()
    changed.write_bytes(changed.read_bytes()[:-1] + b"!")
    _, gone, left = journal.purge_backups()
    assert gone == [first.name]
    assert left == sorted([stranger.name, changed.name])


def test_steps_are_forgotten_after_thirty_days_by_the_automatic_backup(
    path: Path, journal: Journal, clock: Ticking
) -> None:
    """A deletion can be undone for thirty days; then it is gone from the journal, and undo says so by itself."""
    fill(journal)
    assert journal.automatic_backup() is not None
    clock.now += timedelta(days=29)
    journal.add(check_in(4))
    journal.automatic_backup()
    last = journal.last_change()
    assert last is not None
    assert journal.held().steps == 45
    clock.now += timedelta(days=3)
    journal.add(check_in(5))
    journal.automatic_backup()
    assert journal.held().steps == 46  # by the clock of the backup before, it is only twenty-nine days
    clock.now += timedelta(days=1)
    journal.add(check_in(6))
    journal.automatic_backup()
    assert journal.held().steps == 3
    assert journal.check() == []
    assert journal.count() == 44
    assert [journal.undo() is not None for _ in range(4)] == [True, True, True, False]


@pytest.mark.fault("F64")
def test_a_clock_far_ahead_makes_nothing_forgotten(journal: Journal, clock: Ticking, tried: Tried) -> None:
    """Ten years ahead for a day, or a year back: the steps of before stay, and none is taken from the middle."""
    fill(journal)
    journal.automatic_backup()
    for days in (3650, -3650, -365, 365):
        steps = journal.held().steps
        clock.now += timedelta(days=days)
        journal.add(check_in(5))
        journal.automatic_backup()
        assert journal.held().steps == steps + 1
        clock.now -= timedelta(days=days)
        journal.add(check_in(6))
        journal.automatic_backup()
        assert journal.held().steps == steps + 2
    tried(4, lost=0)
