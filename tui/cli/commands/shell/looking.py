"""What the shell may know of the journal at a glance: whether something is written today, and names for completion."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from tui.cli.desk import Desk
from tui.cli.failures import Refused

if TYPE_CHECKING:
    from storage.journal import Journal


def glanced(desk: Desk) -> Journal | None:
    """Return the journal as far as it can be read without asking, waiting or saying anything."""
    from storage.opening.glance import glance

    try:
        return glance(desk.path, desk.clock)
    except Refused:
        return None


def is_open_today(desk: Desk) -> bool | None:
    """Whether nothing is written yet for this day, which is none away; None where that cannot be known."""
    journal = glanced(desk)
    if journal is None:
        return None
    with closing(journal):
        today = desk.today(journal)
        return not (journal.is_written(today) or journal.days_away(today, today))


def is_away_today(desk: Desk) -> bool:
    """Whether the person is away today, as far as that can be known."""
    journal = glanced(desk)
    if journal is None:
        return False
    with closing(journal):
        today = desk.today(journal)
        return bool(journal.days_away(today, today))
