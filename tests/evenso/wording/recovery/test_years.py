"""A year in words: coverage first, then the months that have days, with numbers or without."""

from __future__ import annotations

from datetime import date

from evenso.recovery.series import DaySeries
from evenso.wording.recovery.years import tell_year
from tests.evenso.recovery.journals import series_of, wave


def test_a_year_is_told_month_by_month() -> None:
    """Each month with its logged days, its middle day and its ends."""
    told = tell_year(series_of(wave(40)))
    assert told == [
        "40 of 40 days with a mood.",
        "January: 27 days with a mood, usual day 6, lowest 5, highest 7.",
        "February: 13 days with a mood, usual day 6, lowest 5, highest 7.",
    ]


def test_a_month_of_a_few_days_has_no_middle() -> None:
    """Two days are counted and nothing more; months without a day are not named."""
    told = tell_year(series_of({0: 5.0, 1: 6.0, 80: 4.0}))
    assert told[1:] == ["January: 2 days with a mood.", "March: 1 day with a mood."]


def test_two_years_are_told_apart() -> None:
    """A span over New Year names the years."""
    told = tell_year(series_of(wave(400)))
    assert told[1].startswith("January 2026: 27")
    assert told[-1].startswith("February 2027")


def test_without_numbers_levels_are_words() -> None:
    """Counts of days stay, moods become words."""
    told = tell_year(series_of(wave(20)), numbers=False)
    assert told[1] == "January: 20 days with a mood, usual day in the middle, lowest in the middle, highest high."


def test_an_empty_year_says_so() -> None:
    """One calm sentence."""
    assert tell_year(DaySeries(date(2026, 1, 1), date(2026, 12, 31), ())) == ["No days logged here."]
