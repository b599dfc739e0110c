"""What the shell may know of the journal at a glance: whether something is written today, and names for completion."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

from evenso.records import InvalidRecord
from tui.cli.desk import Desk
from tui.cli.failures import Refused

if TYPE_CHECKING:
    from storage.journal import Journal


def glanced(desk: Desk) -> Journal | None:
    """Return the journal as far as it can be read without asking, waiting or saying anything."""
    from storage.opening.glance import glance

    try:
        return glance(desk.path, desk.clock)
    except (Refused, InvalidRecord):  # no home folder, a clock that is none: other commands say so
        return None


def is_open_today(desk: Desk) -> bool | None:
    """Whether nothing is written yet for this day, which is none away; None where that cannot be known."""
    return _seen(desk, lambda journal, today: not (journal.is_written(today) or journal.days_away(today, today)))


def is_away_today(desk: Desk) -> bool:
    """Whether the person is away today, as far as that can be known."""
    return bool(_seen(desk, lambda journal, today: bool(journal.days_away(today, today))))


def _seen(desk: Desk, look: Callable[[Journal, date], bool]) -> bool | None:
    """Return what a look at the journal and its day shows; None where it cannot be had, whatever the reason."""
    from storage.problems import JournalProblem

    journal = glanced(desk)
    if journal is None:
        return None
    with closing(journal):
        try:
            return look(journal, desk.today(journal))
        except (JournalProblem, OSError, ValueError):  # damaged further in, or taken by another program just now
            return None
