"""A disk without room for a restore: that is said, and nothing is changed."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.problems import DiskFull
from storage.restoring.putting_back import ready
from tests.storage.entries import Ticking

OLD = Path(__file__).parents[1] / "opening" / "files" / "v1.db"


@pytest.fixture
def small(tmp_path: Path, blank: Path) -> Iterator[Path]:
    """Return a folder on a file system of its own with room for a journal and a little more."""
    folder = tmp_path / "small"
    folder.mkdir()
    size = blank.stat().st_size // 1024 + 48
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}k,mode=0700", "tmpfs", str(folder)]
    try:
        made = subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        made = False
    if not made:
        pytest.skip("nothing can be mounted here")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


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
