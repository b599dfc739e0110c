"""A folder of backups that is full, or can only be read: saving goes on, older backups stay, a sentence says it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.journal import Journal
from storage.problems import JournalProblem
from tests.faults.counting import Tried
from tests.faults.small_disk import small_disk
from tests.storage.entries import check_in


@pytest.fixture
def small(path: Path, journal: Journal) -> Iterator[Path]:
    """Return the backups folder on a file system of its own with room for one backup and a half."""
    with small_disk(path.parent / "backups", path.stat().st_size * 3 // 2 // 1024) as folder:
        yield folder


@pytest.mark.fault("F79")
def test_a_full_or_read_only_folder_is_said_and_nothing_is_lost(
    path: Path, journal: Journal, small: Path, tried: Tried
) -> None:
    """The first backup fits; then none, and then the folder cannot be written to at all."""
    assert journal.automatic_backup() is not None
    before = {file.name: file.read_bytes() for file in small.glob("*.db")}
    for number, state in enumerate(("full", "read-only")):
        if state == "read-only":
            subprocess.run(["mount", "-o", "remount,ro", str(small)], check=True)
        journal.add(check_in(5, hour=number))
        with pytest.raises(JournalProblem) as told:
            journal.automatic_backup()
        assert "The journal itself is safe." in str(told.value)
        assert ("no room" in str(told.value)) is (state == "full")
        assert {file.name: file.read_bytes() for file in small.glob("*.db")} == before
        assert list(small.glob(".*")) == []
        assert journal.count() == number + 1
    assert journal.check() == []
    tried(2, lost=0)
