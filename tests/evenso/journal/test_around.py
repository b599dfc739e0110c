"""Earlier days that are like a day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.journal.around import Earlier, days_like
from evenso.wording.journal.looking_back import say_earlier, say_how_long

LONG_AGO = date(2000, 1, 1)


def test_a_month_half_a_year_and_each_year() -> None:
    """A journal that began in November 2023 is looked back into by a month, half a year, and its years."""
    found = days_like(date(2026, 11, 22), date(2023, 11, 22))
    assert [one.day for one in found] == [
        date(2026, 10, 22),
        date(2026, 5, 22),
        date(2025, 11, 22),
        date(2024, 11, 22),
        date(2023, 11, 22),
    ]


def test_nothing_lies_before_the_first_day() -> None:
    """A journal of five weeks has one such day, an empty one has none."""
    assert days_like(date(2026, 11, 22), date(2026, 10, 20)) == (Earlier(date(2026, 10, 22), months=1),)
    assert days_like(date(2026, 11, 22), None) == ()


def test_a_short_month_ends_earlier() -> None:
    """A month before 31 March is the last of February; half a year before 31 August too."""
    assert days_like(date(2026, 3, 31), LONG_AGO)[0].day == date(2026, 2, 28)
    assert days_like(date(2026, 8, 31), LONG_AGO)[1].day == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("today", "seen"),
    [
        (date(2026, 2, 28), True),  # no 29th this year, so it has its place on the 28th
        (date(2028, 2, 28), False),  # it comes tomorrow
        (date(2028, 2, 29), True),
        (date(2026, 3, 1), False),
    ],
)
def test_the_twenty_ninth_is_looked_back_at(today: date, seen: bool) -> None:
    """29 February is never lost: in years without one it is looked back at on the 28th, once."""
    days = [one.day for one in days_like(today, LONG_AGO)]
    assert (date(2024, 2, 29) in days) is seen


@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)), st.integers(0, 20_000))
def test_each_day_once_and_in_bounds(today: date, back: int) -> None:
    """Whatever the day: every day at most once, none in the future, none before the journal began."""
    first = today - timedelta(days=back)
    days = [one.day for one in days_like(today, first)]
    assert len(days) == len(set(days))
    assert all(first <= day < today for day in days)


def test_how_long_ago_is_said() -> None:
    """Months and years have their words."""
    today = date(2026, 11, 22)
    said = [say_how_long(one) for one in days_like(today, date(2024, 1, 1))]
    assert said == ["a month ago", "half a year ago", "a year ago", "2 years ago"]
    assert say_earlier(Earlier(date(2025, 11, 22), years=1), today) == "a year ago, Saturday 22 November 2025"
