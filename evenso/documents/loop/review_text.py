"""`evenso review` as plain text: what the week held and what was said of it, or the questions that are asked."""

from __future__ import annotations

from collections.abc import Sequence

from evenso.documents.paper import Paper
from evenso.language import tr
from evenso.reviews.records import Review
from evenso.reviews.steps import PARTS
from evenso.scores.courses import Course
from evenso.week import WeekReview
from evenso.wording.reviews import saying


def review_text(
    review: Review | None,
    week: WeekReview,
    scores: Sequence[Course] = (),
    *,
    pattern: str = "",
    numbers: bool = True,
    width: int = 80,
    ascii_only: bool = False,
) -> str:
    """Return a review as lines: each step with its facts, then what was said, or else its question."""
    paper = Paper(width, ascii=ascii_only)
    standing = saying.say_standing_of(review) if review is not None else saying.NOT_BEGUN.rstrip(".")
    days = saying.say_days_of(week.start, week.today)
    paper.line(tr("Weekly review, week of {days}: {standing}", days=days, standing=standing))
    for place, part in enumerate(PARTS, start=1):
        paper.heading(f"{place}. {saying.TITLES[part]}")
        ask = review is None or not review.finished
        for fact in saying.facts(part, week, scores, numbers=numbers, ask=ask):
            paper.say(fact, 3, hang=2)
        said = saying.say_answers(review, part, pattern) if review is not None else []
        open_still = review is None or (not review.finished and review.step <= place)
        asked = [saying.QUESTIONS[part]] if part in saying.QUESTIONS and open_still and not said else []
        for line in (*said, *asked):
            paper.say(line, 3, hang=2)
    return paper.text()
