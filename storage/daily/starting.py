"""What Today asks of the journal in one question when it opens."""

from __future__ import annotations

from typing import NamedTuple


class AtStart(NamedTuple):
    """What there is to read for Today: an open goal, a session ahead, a template, days away in its strip.

    `week_starts_on` is the weekday that weeks begin on.
    """

    goals: bool
    ahead: bool
    templates: bool
    away: bool
    week_starts_on: int
