"""What cannot be said of a session that is still to come, and of which one it can be said instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evenso.language import tr
from evenso.wording.dates import say_day

if TYPE_CHECKING:
    from datetime import date

    from evenso.sessions.records import Session


def say_to_come(session: Session, today: date) -> str:
    """Refuse what can only be said of a session that has been."""
    return tr("The session of {day} is still to come.", day=say_day(session.day, today))


def say_instead(ahead: Session, session: Session, key: str, today: date) -> str:
    """Say that what a key does can only be done of a session that has been, and which one is chosen now."""
    there, here = say_day(ahead.day, today), say_day(session.day, today)
    return tr("{ahead} is still to come. Chosen now: {day}; {key} again", ahead=there, day=here, key=key)


__all__ = ["say_instead", "say_to_come"]
