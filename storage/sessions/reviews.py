"""Weekly reviews, one a week; each write one undo step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from evenso.language import later
from evenso.patterns.records import Noticing
from evenso.reviews.records import Review
from storage.between import keeping
from storage.between.rows import NOTICINGS, REVIEWS
from storage.contents.history import Step
from storage.database import OpenFile


def read(file: OpenFile) -> list[Review]:
    """Return the saved reviews, the newest week first."""
    return keeping.read(file, REVIEWS, order="week DESC")


def of_week(file: OpenFile, week: date) -> Review | None:
    """Return the review of the week that begins on that Monday."""
    found = keeping.read(file, REVIEWS, "week = ?", (week.isoformat(),))
    return found[0] if found else None


def save(file: OpenFile, review: Review, noticing: Noticing | None = None) -> Review:
    """Save a review in place of the one of its week, with a pattern that was noticed, as one step.

    Nothing is written when nothing differs but the moment.
    """
    with file.writing():
        label = later("review of the week from {day}", day=review.week)
        rows = keeping.rows_where(file, REVIEWS, "week = ?", (review.week.isoformat(),))
        step = Step(file, label)
        if noticing is not None:
            keeping.add(file, step, NOTICINGS, noticing)
        if not rows:
            return keeping.add(file, step, REVIEWS, review)
        before = REVIEWS.record(rows[0])
        after = replace(review, id=before.id, written=before.written)
        if replace(after, at=before.at, day=before.day) == before:
            return before
        return keeping.change(file, step, REVIEWS, rows[0], after)


def delete(file: OpenFile, review_id: str) -> Review:
    """Take a review away; undo brings it back."""
    return keeping.delete_one(file, REVIEWS, review_id, later("taking away of a weekly review"))
