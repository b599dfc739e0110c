"""What the tests of the journal file share: a fixed clock, a journal in a folder of its own, invented entries."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from storage.engine import engine
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


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make one new journal; the tests that do not care how it is made begin with a copy of it."""
    path = tmp_path_factory.mktemp("blank") / "journal.db"
    Journal.open(path, clock=Ticking(datetime(2026, 11, 22, 9, tzinfo=UTC)), create=True).close()
    return path


@pytest.fixture
def quick_keys() -> Iterator[None]:
    """Let a passphrase be tried a thousand times as fast, for tests that open a protected file hundreds of times."""
    rounds = engine.connect(":memory:")
    rounds.execute("PRAGMA cipher_default_kdf_iter=256")
    yield
    rounds.execute("PRAGMA cipher_default_kdf_iter=256000")  # SQLCipher 4's own
    rounds.close()


@pytest.fixture
def journal(path: Path, clock: Ticking, blank: Path) -> Iterator[Journal]:
    """Return a new journal that holds nothing but the starter skills."""
    path.parent.mkdir(mode=0o700)
    shutil.copy(blank, path)
    with Journal.open(path, clock=clock) as made:
        yield made
