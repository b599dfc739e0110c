"""When a check-in corrects the one before it, and when it stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from evenso.records import CheckIn, Moment

CORRECTS_WITHIN: Final = timedelta(minutes=10)
"""For so long after a check-in another mood is a correction on Today, not a second check-in."""


def latest_near(check_ins: Sequence[CheckIn], moment: Moment) -> CheckIn | None:
    """Return the latest of a day's check-ins if a mood at this moment would correct it."""
    if not check_ins:
        return None
    latest = max(check_ins, key=lambda one: one.at.utc)
    return latest if abs(moment.utc - latest.at.utc) <= CORRECTS_WITHIN else None


def minutes_after(check_ins: Sequence[CheckIn], saved: CheckIn) -> tuple[CheckIn, int] | None:
    """Return the last check-in before one just saved, and how many minutes before; None where none was so near."""
    others = [one for one in check_ins if one.id != saved.id and one.at.utc <= saved.at.utc]
    near = latest_near(others, saved.at)
    return None if near is None else (near, (saved.at.utc - near.at.utc) // timedelta(minutes=1))
