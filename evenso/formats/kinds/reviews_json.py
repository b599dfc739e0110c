"""`evenso review --json`: the steps of a weekly review with their facts, questions and answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from evenso.reviews.records import Review
from evenso.reviews.steps import PARTS, Part, linked_in
from evenso.scores.courses import Course
from evenso.week import WeekReview
from evenso.wording.reviews import saying


def review_document(
    review: Review | None, week: WeekReview, scores: Sequence[Course] = (), *, numbers: bool = True
) -> dict[str, Any]:
    """Return a week's review; without one `saved` is false and every answer null."""
    return {
        "from": week.start.isoformat(),
        "to": week.end.isoformat(),
        "saved": review is not None,
        "finished": review is not None and review.finished,
        "left_at": None if review is None or review.finished else review.step,
        "steps": [
            _step(place, part, review, week, scores, numbers=numbers) for place, part in enumerate(PARTS, start=1)
        ],
    }


def _step(
    place: int, part: Part, review: Review | None, week: WeekReview, scores: Sequence[Course], *, numbers: bool
) -> dict[str, Any]:
    about = linked_in(review, part) if review is not None else None
    return {
        "step": place,
        "part": str(part),
        "title": saying.TITLES[part],
        "facts": saying.facts(part, week, scores, numbers=numbers),
        "question": saying.QUESTIONS.get(part),
        "answer": (review.said_in(part) or None) if review is not None else None,
        "about": None if about is None else {"kind": str(about.thing), "id": about.id},
    }
