"""How days and moments are said: one table, no locale, the year where it is needed."""

from __future__ import annotations

import locale
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.records import Moment
from evenso.wording.dates import (
    say_day,
    say_distance,
    say_long_day,
    say_moment,
    say_month,
    say_near_day,
    say_span,
    week_of,
)

TODAY = date(2026, 11, 22)


def test_a_moment_is_said_as_the_contract_writes_it() -> None:
    """The wall time as it was, with weekday and year."""
    moment = Moment.of(datetime.fromisoformat("2026-11-20T21:00+01:00"))
    assert say_moment(moment) == "Fri 20 Nov 2026 21:00"
    assert say_moment(moment, TODAY) == "Fri 20 Nov 21:00"


def test_the_year_stays_when_it_is_another() -> None:
    """Only a day of today's own year may go without it."""
    assert say_day(date(2025, 11, 20), TODAY) == "Thu 20 Nov 2025"
    assert say_day(date(2026, 1, 1), TODAY) == "Thu 1 Jan"
    assert say_long_day(TODAY, TODAY) == "Sunday 22 November"
    assert say_month(TODAY) == "November 2026"


@pytest.mark.parametrize(
    ("days", "near", "distance"),
    [
        (0, "today", "today"),
        (-1, "yesterday", "yesterday"),
        (1, "tomorrow", "tomorrow"),
        (3, "Wed 25 Nov", "in 3 days"),
        (-12, "Tue 10 Nov", "12 days ago"),
    ],
)
def test_near_days_have_names(days: int, near: str, distance: str) -> None:
    """Within a day of today a day has a name; further off it has a date or a distance."""
    day = TODAY + timedelta(days=days)
    assert say_near_day(day, TODAY) == near
    assert say_distance(day, TODAY) == distance


def test_a_span_says_month_and_year_once() -> None:
    """Nothing that both ends share is said twice."""
    assert say_span(*week_of(TODAY)) == "16–22 Nov 2026"
    assert say_span(date(2026, 11, 30), date(2026, 12, 6)) == "30 Nov – 6 Dec 2026"
    assert say_span(date(2026, 12, 28), date(2027, 1, 3)) == "28 Dec 2026 – 3 Jan 2027"
    assert say_span(date(2026, 11, 16), TODAY, TODAY) == "16–22 Nov"
    assert say_span(TODAY, TODAY) == "Sun 22 Nov 2026"


@given(st.dates())
def test_a_week_runs_from_monday_to_sunday_and_holds_its_day(day: date) -> None:
    """Weeks begin on Monday, as the review shows them."""
    if not date(1, 1, 8) <= day <= date(9999, 12, 20):
        return
    monday, sunday = week_of(day)
    assert (monday.weekday(), sunday.weekday()) == (0, 6)
    assert monday <= day <= sunday


def test_names_do_not_follow_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    """Under any locale a day reads the same."""
    before = locale.setlocale(locale.LC_TIME)
    try:
        locale.setlocale(locale.LC_TIME, "C")
        assert say_day(date(2026, 5, 4)) == "Mon 4 May 2026"
    finally:
        locale.setlocale(locale.LC_TIME, before)
