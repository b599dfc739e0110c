"""A questionnaire with its totals in order: how the latest stands to the one before and to the first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from evenso.scores.change import Change, change_between
from evenso.scores.records import Questionnaire, Score
from evenso.scores.sudden import Sudden, sudden_changes


@dataclass(frozen=True, slots=True)
class Course:
    """A questionnaire's totals, oldest first, with its sudden steps; both changes are None without two totals.

    `since_first` is None as well where it would say what `latest` says.
    """

    asked: Questionnaire
    scores: tuple[Score, ...] = ()
    latest: Change | None = None
    since_first: Change | None = None
    sudden: tuple[Sudden, ...] = ()

    def within(self, start: date, end: date) -> tuple[Score, ...]:
        """Return the totals of a stretch of days."""
        return tuple(one for one in self.scores if start <= one.day <= end)


def course_of(asked: Questionnaire, scores: Iterable[Score]) -> Course:
    """Return the course of a questionnaire from its own totals, which come in any order."""
    totals = tuple(sorted((one for one in scores if one.questionnaire_id == asked.id), key=lambda one: one.at.utc))
    values = [one.value for one in totals]
    return Course(
        asked,
        totals,
        change_between(asked, values[-2], values[-1]) if len(values) > 1 else None,
        change_between(asked, values[0], values[-1]) if len(values) > 2 and values[0] != values[-2] else None,
        sudden_changes(asked, totals),
    )


def courses_of(asked: Iterable[Questionnaire], scores: Sequence[Score]) -> tuple[Course, ...]:
    """Return the courses of questionnaires in their order."""
    return tuple(course_of(one, scores) for one in asked)
