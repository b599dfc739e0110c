"""`evenso scores --json`: questionnaires with their figures, totals and what may be said of them."""

from __future__ import annotations

from datetime import date
from typing import Any

from evenso.formats.kinds.codec import to_plain
from evenso.scores.change import Change, noise_of
from evenso.scores.courses import Course
from evenso.scores.records import Score
from evenso.wording.scores.saying import say_course, say_totals


def course_document(
    course: Course, start: date | None, end: date | None, today: date, *, notes: bool = False
) -> dict[str, Any]:
    """Return a questionnaire with the totals of a period (None: all), what is not known being null."""
    asked, noise = course.asked, noise_of(course.asked)
    totals = course.within(start or date.min, end or date.max)
    return {
        "questionnaire": asked.name,
        **{name: to_plain(asked)[name] for name in ("low", "high", "better", "every", "reliable", "sem", "cutoff")},
        "noise": None if noise is None else round(noise.size, 2),
        "source": asked.origin or None,
        "archived": asked.archived,
        "totals": [score_document(one, notes=notes) for one in totals],
        "latest": _change(course.latest),
        "since_first": _change(course.since_first),
        "steps": [
            {"day": one.day.isoformat(), "from": one.before, "to": one.after, "easier": one.gain}
            for one in course.sudden
            if start is None or one.day >= start
        ],
        "sentences": say_course(course, today) if start is None else say_totals(course, start, today),
    }


def score_document(score: Score, *, notes: bool = True) -> dict[str, Any]:
    """Return one total; its line only where it is asked for."""
    plain = {"id": score.id, "day": score.day.isoformat(), "value": score.value}
    return {**plain, "at": score.at.local.isoformat(timespec="minutes"), "note": score.note or None} if notes else plain


def _change(change: Change | None) -> dict[str, Any] | None:
    if change is None:
        return None
    return {
        "from": change.before,
        "to": change.after,
        "reliable": change.reliable,
        "crossed_cutoff": change.crossed,
    }
