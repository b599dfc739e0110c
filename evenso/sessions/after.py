"""The questions after a session (`science.md` 12): never added up, compared only with the person's own median."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import median
from typing import Final

from evenso.sessions.records import AFTER, RaiseNext, Session

LESS: Final = 3
"""Points below the person's own median from which on a sentence may be said."""

FEWEST: Final = 3
"""Earlier answers that a median rests on."""


def felt_less(session: Session, others: Iterable[Session]) -> bool:
    """Whether an answer lies at least three points below the median of the answers given before this session."""
    earlier = [one for one in others if one.id != session.id and one.starts < session.starts]
    for name in AFTER:
        value = getattr(session, name)
        before = [given for one in earlier if (given := getattr(one, name)) is not None]
        if value is not None and len(before) >= FEWEST and median(before) - value >= LESS:
            return True
    return False


def to_raise(last: Session | None) -> str:
    """Return what was hard to say last time, where it is to be raised or was left open; "" otherwise."""
    if last is None or last.raise_next not in {RaiseNext.YES, RaiseNext.NOT_YET}:
        return ""
    return last.missing
