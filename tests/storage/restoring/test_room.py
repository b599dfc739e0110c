"""A disk without room for a restore: that is said, and nothing is changed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.problems import DiskFull
from storage.restoring.putting_back import ready
from tests.faults.small_disk import small_disk
from tests.storage.entries import Ticking

OLD = Path(__file__).parents[1] / "opening" / "files" / "v1.db"


@pytest.fixture
def small(tmp_path: Path, blank: Path) -> Iterator[Path]:
    """Return a folder on a file system of its own with room for a journal and a little more."""
    with small_disk(tmp_path / "small", blank.stat().st_size // 1024 + 48) as folder:
        yield folder


@pytest.mark.fault("F70", "F77")
@pytest.mark.parametrize("older", [False, True])
def test_no_room_for_a_restore_is_said_as_that(
    tmp_path: Path, small: Path, blank: Path, clock: Ticking, older: bool
) -> None:
    """Not that the backup is too old or damaged; the journal is as it was and no half copy is left."""
    backup = tmp_path / "backup.db"
    shutil.copy(OLD if older else blank, backup)
    path = small / "journal.db"
    shutil.copy(blank, path)
    before = path.read_bytes()
    with pytest.raises(DiskFull, match="no room for a copy"), ready(backup, path, clock=clock):
        raise AssertionError("there is no room for it")
    assert path.read_bytes() == before
    assert sorted(one.name for one in small.iterdir()) == ["journal.db"]
