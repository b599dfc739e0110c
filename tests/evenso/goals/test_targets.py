"""Target dates in words: days ahead, read from what people write."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenso.goals.targets import read_target
from evenso.records import InvalidRecord
from evenso.wording.goals.saying import say_target

TODAY = date(2026, 11, 22)  # a Sunday


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("", None),
        ("2027-03-01", date(2027, 3, 1)),
        ("by 1 March", date(2027, 3, 1)),
        ("March 1st, 2028", date(2028, 3, 1)),
        ("24 dec", date(2026, 12, 24)),
        ("22 Nov", date(2026, 11, 22)),
        ("29 Feb", date(2028, 2, 29)),
        ("in 3 months", date(2027, 2, 22)),
        ("in two weeks", date(2026, 12, 6)),
        ("next sunday", date(2026, 11, 29)),
        ("tomorrow", date(2026, 11, 23)),
        ("end of May", date(2027, 5, 31)),
        ("end of next month", date(2026, 12, 31)),
        ("end of the year", date(2026, 12, 31)),
    ],
)
def test_a_day_ahead_is_read(words: str, day: date | None) -> None:
    """A day without a year is the next one to come; no words are no target."""
    assert read_target(words, TODAY) == day


@pytest.mark.parametrize(
    "words",
    ["soon", "1/3/2027", "2026-13-45", "31 Nov", "0 May", "yesterday", "2026-11-21", "in 9999 years", "2099-01-01"],
)
def test_other_days_are_refused_in_one_sentence(words: str) -> None:
    """Days that passed, that do not exist or that could be two are refused with how to write them."""
    with pytest.raises(InvalidRecord) as refused:
        read_target(words, TODAY)
    assert len(str(refused.value)) < 200


@settings(deadline=None)
@given(words=st.text(max_size=80))
def test_any_text_is_read_or_refused(words: str) -> None:
    """Nothing that can be typed does anything else."""
    try:
        day = read_target(words, TODAY)
    except InvalidRecord:
        return
    assert day is None or day >= TODAY


def test_a_date_that_passed_puts_nobody_under_pressure() -> None:
    """It is said that it has passed and can be moved; no number of days stands there."""
    assert say_target(date(2027, 3, 1), TODAY) == "by 1 March 2027"
    assert say_target(date(2026, 11, 21), TODAY) == "by 21 November: the date has passed; it can be moved"
