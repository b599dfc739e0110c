"""When the weekly review may be mentioned: once a week, towards its end, and only while it is still to be done."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Final

from evenso.wording.dates import week_of

FROM: Final = time(15)
"""In the morning of its last day a week is not over yet."""


def is_time_for_review(now: datetime, today: date, starts: int = 0) -> bool:
    """Whether the last afternoon of a week has come; `now` is local, `today` its entry day."""
    return week_of(today, starts)[1] == today and (now.date() > today or now.time() >= FROM)


__all__ = ["FROM", "is_time_for_review"]
