"""What the tests of the journal file share: a fixed clock, a journal in a folder of its own, invented entries."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from storage.journal import Journal
from tests.storage.entries import Ticking


@pytest.fixture
def clock() -> Ticking:
    """Return a clock that stands at Sunday 22 November 2026 09:00 until it is moved."""
    return Ticking(datetime(2026, 11, 22, 9, tzinfo=timezone(timedelta(hours=1))))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the journal of a test lies; nothing is there yet."""
    return tmp_path / "even so" / "journal.db"


@pytest.fixture
def journal(path: Path, clock: Ticking) -> Iterator[Journal]:
    """Return a new journal that holds nothing but the starter skills."""
    with Journal.open(path, clock=clock, create=True) as made:
        yield made
