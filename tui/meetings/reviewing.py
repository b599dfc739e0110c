"""Reads a week and its review from the journal for the command line; the screen reads the same through Week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from evenso.records import Moment, Practice
from evenso.recovery.chosen.overrule import told_setbacks
from evenso.reviews.records import Review
from evenso.scores.courses import Course, courses_of
from evenso.week import RIGHT_AFTER_DAYS, WeekReview, review_week

if TYPE_CHECKING:
    from storage.journal import Journal


@dataclass(frozen=True, slots=True)
class ReviewedWeek:
    """A week, its review if one is saved, its totals; without `numbers` moods are said in words."""

    week: WeekReview
    review: Review | None
    scores: tuple[Course, ...]
    numbers: bool


def read_of_week(journal: Journal, of: date | None, now: datetime) -> ReviewedWeek:
    """Read the week in which a day lies (None: the present one)."""
    today = Moment.of(now).entry_day(journal.day_starts_at)
    monday, sunday = journal.week_of(of or today)
    history = journal.day_moods(None, today)
    first = sunday - timedelta(days=RIGHT_AFTER_DAYS - 1)
    entries = journal.entries(start=first, end=sunday, oldest_first=True)
    practices = [one for one in entries if isinstance(one, Practice) and one.day >= monday]
    week = review_week(
        monday,
        today=today,
        history=history,
        setbacks=told_setbacks(history, journal.setback_notes(), today),
        entries=entries,
        skills=journal.skills(archived=True),
        goals=journal.goals_in_week(monday, today, practices),
        patterns=journal.noticed_patterns(monday, sunday),
        away=journal.days_away(monday, sunday),
        starts=monday.weekday(),
        first=journal.first_day() or date.max,
    )
    numbers = not journal.setting("hide_numbers", default=False)
    return ReviewedWeek(week, journal.review(monday), scores_of_week(journal, week), numbers)


def scores_of_week(journal: Journal, week: WeekReview | None) -> tuple[Course, ...]:
    """Return the questionnaires with a total in a week, as they stood at its end."""
    if week is None:
        return ()
    courses = courses_of(journal.questionnaires(archived=True), journal.scores(None, week.end))
    return tuple(one for one in courses if one.within(week.start, week.end))
