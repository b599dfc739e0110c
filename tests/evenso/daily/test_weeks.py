"""Weeks that begin on Sunday or Saturday, wherever weeks are counted, drawn or named."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.bring.weeks import weeks_of
from evenso.charts.styles import ChartStyle
from evenso.charts.year.calendar import Calendar
from evenso.charts.year.drawing import draw_year, last_year
from evenso.goals.records import Repeat
from evenso.goals.repeats import count_week
from evenso.patterns.counts import count_noticed
from evenso.patterns.records import Noticing
from evenso.records import Moment
from evenso.reviews.hint import is_time_for_review
from evenso.week import review_week
from evenso.wording.dates import WEEK_STARTS, names_from, week_of

SUNDAY = date(2026, 11, 22)
days = st.dates(date(2000, 1, 1), date(2099, 12, 31))
starts_on = st.sampled_from(WEEK_STARTS)


@given(days, starts_on)
def test_a_week_holds_its_day_and_begins_on_its_weekday(day: date, starts: int) -> None:
    """Seven days, of which the first is the one weeks begin on; its neighbours follow without a gap."""
    first, last = week_of(day, starts)
    assert first <= day <= last
    assert (first.weekday(), (last - first).days) == (starts, 6)
    assert week_of(last + timedelta(days=1), starts)[0] == last + timedelta(days=1)


@given(days, starts_on, st.integers(0, 60))
def test_every_day_of_a_year_has_one_place(end: date, starts: int, width: int) -> None:
    """A day's row is its weekday counted from the first one, and the place leads back to the day."""
    start, last = last_year(end)
    calendar = Calendar(start, last, 20 + width, starts)
    for day in (start, start + timedelta(days=100), last):
        place = calendar.place(day)
        assert place is not None
        assert calendar.at(*place) == day


def test_names_stand_over_their_days() -> None:
    """The year's rows and a week's columns are named from the first weekday on."""
    assert names_from(SUNDAY)[:2] == ("Sun", "Mon")
    lines = draw_year({}, Calendar(*last_year(SUNDAY), 80, 6), ChartStyle(color=False))
    assert [line[:2] for line in lines[1:3]] == ["Su", "Mo"]


def test_a_week_from_sunday_is_one_everywhere() -> None:
    """The review, a practice of three times a week, a pattern's weeks, the summary's grid and the week's end agree."""
    review = review_week(SUNDAY, today=SUNDAY, history=[], entries=[], skills=[], starts=6)
    assert (review.start, review.end) == (SUNDAY, date(2026, 11, 28))
    repeat = Repeat(goal_id="g", text="call", since=date(2026, 1, 1), times=3, id="rrrr")
    assert count_week(repeat, SUNDAY, starts=6).start == SUNDAY
    at = Moment.of(datetime(2026, 11, 22, 9, tzinfo=UTC))
    noticed = [Noticing(at=at, day=day, pattern_id="p") for day in (SUNDAY, date(2026, 11, 21))]
    assert count_noticed(noticed, SUNDAY, 2, starts=6).weeks == (1, 1)
    assert count_noticed(noticed, SUNDAY, 2).weeks == (0, 2)
    assert weeks_of(date(2026, 11, 10), SUNDAY, 6)[-1] == (SUNDAY, SUNDAY)
    assert is_time_for_review(datetime(2026, 11, 28, 18, tzinfo=UTC), date(2026, 11, 28), 6)


@pytest.mark.parametrize("starts", WEEK_STARTS)
def test_a_review_belongs_to_the_seven_days_it_was_about(starts: int) -> None:
    """It is named by the first of them, whichever weekday that is."""
    from evenso.reviews.steps import begun

    first = week_of(SUNDAY, starts)[0]
    review = begun(SUNDAY, Moment.of(datetime(2026, 11, 22, 9, tzinfo=UTC)), SUNDAY, starts)
    assert review.week == first
