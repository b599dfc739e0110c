"""Invented entries, and the commonest calls on a journal, for the tests of the journal file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from evenso.records import CheckIn, Moment, Note
from storage.engine import Connection, engine


@dataclass
class Ticking:
    """A clock that a test moves by hand."""

    now: datetime

    def __call__(self) -> datetime:
        """Return the moment it stands at."""
        return self.now


def moment(day: date = date(2026, 11, 22), hour: int = 9, minute: int = 0) -> Moment:
    """Return a wall time in central Europe in winter."""
    return Moment(datetime(day.year, day.month, day.day, hour, minute), 60)  # noqa: DTZ001  # a wall time has no zone


def check_in(mood: int | None = 7, day: date = date(2026, 11, 22), hour: int = 9, **more: Any) -> CheckIn:
    """Return a check-in of a day."""
    return CheckIn(at=moment(day, hour), day=day, mood=mood, **more)


def note(text: str, day: date = date(2026, 11, 22), hour: int = 9, **more: Any) -> Note:
    """Return a note of a day."""
    return Note(at=moment(day, hour), day=day, text=text, **more)


def imported(number: int, mood: int = 6, **more: Any) -> CheckIn:
    """Return the check-in that another program exported under a number, a day for each."""
    day = date(2023, 1, 1) + timedelta(days=number)
    return check_in(mood, day, source_key=f"key {number}", **more)


def raw(path: Path) -> Connection:
    """Return a connection of another program, with nothing set."""
    return engine.connect(str(path), isolation_level=None, timeout=0)


def raw_rows(path: Path, sql: str) -> list[Any]:
    """Return what another program reads from the file."""
    connection = raw(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()
