"""What the weekly review shows: the week as Week reads it, what was said so far, patterns, goals as of today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from evenso.goals.records import Goal
from evenso.goals.standing import GoalInWeek
from evenso.patterns.records import Pattern
from evenso.records import Moment, Practice
from evenso.reviews.records import Review
from evenso.reviews.steps import pattern_of
from evenso.scores.courses import Course
from evenso.sessions.calendar import next_session
from evenso.week import WeekReview
from evenso.wording.reviews.saying import say_hard_topic
from tui.meetings.gathering import read_diary
from tui.meetings.reviewing import scores_of_week
from tui.screens.week.model import WeekData, read_week

if TYPE_CHECKING:
    from storage.journal import Journal

MOST_PATTERNS = 9


@dataclass(frozen=True, slots=True)
class ReviewData:
    """A week, its saved review if there is one, and what can be chosen from.

    `goals` stand as today, `whole` are the same goals with all that is under them. `pattern` is the name of the one
    that is linked, `hard_taken` says that the hard stretch is already among what will be brought.
    """

    week: WeekData
    saved: Review | None = None
    patterns: tuple[Pattern, ...] = ()
    pattern: str = ""
    goals: tuple[GoalInWeek, ...] = ()
    whole: tuple[Goal, ...] = ()
    scores: tuple[Course, ...] = ()
    hard_taken: bool = False

    def goal(self, goal_id: str) -> Goal | None:
        """Return a goal as it is now."""
        return next((one for one in self.whole if one.id == goal_id), None)


def read_review(journal: Journal, *, week: date, now: datetime) -> ReviewData:
    """Read a week and its review."""
    today = Moment.of(now).entry_day(journal.day_starts_at)
    shown = read_week(journal, of=week, now=now, starts=week.weekday())
    saved = journal.review(week)
    known = journal.patterns(archived=True)
    linked = pattern_of(saved) if saved is not None else ""
    practices = [
        one for one in journal.entries(start=journal.week_of(today)[0], end=today) if isinstance(one, Practice)
    ]
    return ReviewData(
        shown,
        saved,
        tuple(one for one in known if not one.archived)[:MOST_PATTERNS],
        next((one.name for one in known if one.id == linked), ""),
        tuple(one for one in journal.goals_in_week(today, today, practices) if one.goal.state == "open"),
        tuple(journal.goals()),
        scores_of_week(journal, shown.review),
        shown.review is not None and _is_taken(journal, shown.review, today, now),
    )


def _is_taken(journal: Journal, week: WeekReview, today: date, now: datetime) -> bool:
    """Whether the hard stretch of a week is among the next session's topics, or marked to be brought up."""
    if not week.hard_stretch:
        return False
    words = say_hard_topic(week)
    session = next_session(read_diary(journal), today, now)
    if session is not None and any(topic.text == words for topic in session.topics):
        return True
    marked = journal.entries(start=week.start, end=today, marked=True)
    return any(getattr(entry, "text", "") == words for entry in marked)
