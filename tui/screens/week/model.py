"""What Week shows: one week's review, read on the journal's thread. How it is drawn is left to `drawing`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from evenso.records import Moment, Practice
from evenso.reviews.records import Review
from evenso.tracked import TrackerRow, tracker_rows
from evenso.week import WeekReview, lately, review_week
from evenso.wording.dates import week_of
from tui.screens.history import history_of
from tui.shown import numbers_hidden, signs_are_plain

if TYPE_CHECKING:
    from storage.journal import Journal


@dataclass(frozen=True, slots=True)
class WeekData:
    """A week's review; `empty` when nothing was ever written, `first` the journal's first day.

    `hidden` asks for marks and words in place of moods' and trackers' numbers.
    """

    today: date
    review: WeekReview | None = None
    first: date | None = None
    plain: bool = False
    trackers: tuple[TrackerRow, ...] = ()
    hidden: bool = False
    loaded: bool = False
    starts: int = 0
    """The weekday that weeks begin on."""
    kept: Review | None = None
    """The review that the person went through, if it was begun."""

    @property
    def empty(self) -> bool:
        """Whether nothing was ever written."""
        return self.loaded and self.first is None


def read_week(journal: Journal, *, of: date | None, now: datetime, starts: int | None = None) -> WeekData:
    """Read the week in which a day lies (None: the one of `now`, aware); a saved review knows what it `starts` on."""
    today = Moment.of(now).entry_day(journal.day_starts_at)
    starts = journal.week_starts_on if starts is None else starts
    monday, sunday = week_of(of or today, starts)
    history = history_of(journal, today)
    entries = journal.entries(start=monday, end=sunday)
    practices = [one for one in entries if isinstance(one, Practice)]
    review = review_week(
        monday,
        today=today,
        history=history.series or (),
        setbacks=history.setbacks,
        entries=entries,
        rated=journal.rated_practices(*lately(max(monday, min(sunday, today)))),
        skills=journal.skills(archived=True),
        goals=journal.goals_in_week(monday, today, practices),
        patterns=journal.noticed_patterns(monday, sunday),
        away=journal.days_away(monday, sunday),
        starts=monday.weekday(),
        first=(first := journal.first_day()) or date.max,
    )
    plain = signs_are_plain(journal)
    rows = tracker_rows(journal.trackers(archived=True), journal.tracker_values(monday, sunday), monday, 7)
    return WeekData(
        today,
        review,
        first,
        plain,
        rows,
        numbers_hidden(journal),
        loaded=True,
        kept=journal.review(monday),
        starts=starts,
    )
