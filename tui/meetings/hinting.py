"""Mentions the weekly review on Today: once a week, on its last afternoon, where the week holds anything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from evenso.records import Moment
from evenso.reviews.hint import is_time_for_review
from evenso.wording.reviews.hint import HINT
from tui.intents import Alone, Outcome

if TYPE_CHECKING:
    from storage.journal import Journal

WANTED: Final = "review_hint"
"""The setting by which it is mentioned; on, unless the person says otherwise."""

SAID_IN: Final = "review_hint_week"
"""The setting with the first day of the week in which it was mentioned last."""

_NOTHING: Final = Outcome("", undoable=False, fresh=False)


@dataclass(frozen=True, slots=True)
class MentionReview(Alone):
    """Say the line if it is due, and remember that it was said."""

    now: datetime

    def run(self, journal: Journal) -> Outcome:
        """Look whether it is due."""
        today = Moment.of(self.now).entry_day(journal.day_starts_at)
        first, last = journal.week_of(today)
        if (
            not is_time_for_review(self.now, today, journal.week_starts_on)
            or journal.read_only
            or not journal.setting(WANTED, default=True)
            or journal.setting(SAID_IN, "") == first.isoformat()
            or journal.days_away(today, today)
            or not journal.entries(start=first, end=last, limit=1)
        ):
            return _NOTHING
        review = journal.review(first)
        if review is not None and review.finished:
            return _NOTHING
        journal.set_setting(SAID_IN, first.isoformat())
        return Outcome(HINT, undoable=False, fresh=False)


__all__ = ["SAID_IN", "WANTED", "MentionReview"]
