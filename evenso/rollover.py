"""The hour at which a day begins for a person, and the day that a wall time belongs to."""

from __future__ import annotations

from datetime import date, datetime, timedelta

TYPE_CHECKING = False  # as typing has it, which by itself takes longer than a search (docs/performance.md)
if TYPE_CHECKING:
    from typing import Final

DAY_STARTS_AT: Final = 4
"""The rollover hour: what is written before 04:00 belongs to the evening before."""


def entry_day(local: datetime, day_starts_at: int = DAY_STARTS_AT) -> date:
    """Return the day a wall time belongs to: before the rollover hour (0–23) it is the day before."""
    return (local - timedelta(hours=day_starts_at)).date()
