"""When a key of Today corrects what was just written, and when it adds one more: one rule for moods and practices."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final, Protocol, TypeVar

from evenso.records import CheckIn, Moment

CORRECTS_WITHIN: Final = timedelta(minutes=10)
"""For so long another mood corrects a check-in without words on Today, as a skill's letter pressed again does."""


class HasMoment(Protocol):
    """A check-in, a practice, a tracker's value."""

    @property
    def at(self) -> Moment:
        """When it was."""


Written = TypeVar("Written", bound=HasMoment)


def latest_near(written: Sequence[Written], moment: Moment) -> Written | None:
    """Return the one that a key at this moment would correct: the latest of those within ten minutes of it."""
    near = [one for one in written if abs(moment.utc - one.at.utc) <= CORRECTS_WITHIN]
    return max(near, key=lambda one: one.at.utc, default=None)


def minutes_after(check_ins: Sequence[CheckIn], saved: CheckIn) -> tuple[CheckIn, int] | None:
    """Return the last check-in before one just saved, and how many minutes before; None where none was so near."""
    others = [one for one in check_ins if one.id != saved.id and one.at.utc <= saved.at.utc]
    near = latest_near(others, saved.at)
    return None if near is None else (near, (saved.at.utc - near.at.utc) // timedelta(minutes=1))
