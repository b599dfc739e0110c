"""The sample's totals and reviews: they tell of the months that its chart tells of."""

from __future__ import annotations

from datetime import UTC, date

from evenso.reviews.steps import pattern_of
from evenso.sample.journal import sample_journal
from evenso.scores.courses import courses_of
from evenso.wording.scores.saying import say_course

TODAY = date(2026, 11, 22)


def test_the_totals_go_the_way_of_the_story() -> None:
    """PHQ-9 begins on the harder side of its cut-off and ends on the other, by more than its noise; WHO-5 rises."""
    work = sample_journal(TODAY, UTC).additions.work
    phq, who = courses_of(work.questionnaires, work.scores)
    assert len(phq.scores) > 25
    assert phq.since_first is not None
    assert phq.since_first.reliable
    assert phq.since_first.crossed
    assert phq.since_first.after < phq.since_first.before
    assert who.scores[-1].value > who.scores[0].value
    assert all(one.value % 4 == 0 for one in who.scores)
    assert "below 10" in " ".join(say_course(phq, TODAY))
    assert max(one.day for one in work.scores) <= TODAY


def test_the_reviews_are_of_weeks_that_are_over() -> None:
    """Three weeks, on their Mondays; one was left on the way, one is linked to a pattern that there is."""
    work = sample_journal(TODAY, UTC).additions.work
    assert [one.finished for one in work.reviews] == [True, True, False]
    assert all(one.week.weekday() == 0 and one.day < TODAY for one in work.reviews)
    assert {pattern_of(one) for one in work.reviews} - {""} <= {one.id for one in work.patterns}
    assert sample_journal(TODAY, UTC) == sample_journal(TODAY, UTC)
