"""A quick check-in waits for nothing it does not need."""

from __future__ import annotations

from pathlib import Path

from tests.storage.entries import Ticking
from tests.test_house import loaded_after

SAVE = """
from datetime import UTC, date, datetime
from pathlib import Path
from evenso.records import CheckIn, Moment
from storage.journal import Journal
now = datetime(2026, 11, 22, 8, tzinfo=UTC)
with Journal.open(Path({path!r}), clock=lambda: now) as journal:
    journal.add(CheckIn(at=Moment.of(now), day=date(2026, 11, 22), mood=7))
"""


def test_saving_a_check_in_loads_no_statistics(path: Path, clock: Ticking, journal: object) -> None:
    """What a person adds, and what can be found, is loaded when it is asked for."""
    loaded = loaded_after(SAVE.format(path=str(path)))
    assert "storage.journal" in loaded
    assert not loaded & {"evenso.recovery.findings", "evenso.annotations.setbacks", "storage.annotations.rows"}
