"""Two periods in words: dates, a likely difference, or a calm nothing."""

from __future__ import annotations

from random import Random

from evenso.recovery.chosen.compare import compare
from evenso.recovery.series import DaySeries
from evenso.wording.recovery.comparisons import say_comparison, say_period
from tests.evenso.recovery.journals import day, series_of, wave

EARLY, LATE = (day(0), day(34)), (day(35), day(69))


def two(first: float, second: float) -> DaySeries:
    """Five weeks at one level, five at another, with ordinary noise."""
    chance = Random(4)
    return series_of([level + chance.choice((-1, 0, 0, 1)) for level in (first, second) for _ in range(35)])


def test_a_clear_difference_names_both_spells_and_its_interval() -> None:
    """The later spell is compared with the earlier one, in points, with what is likely."""
    said = say_comparison(compare(two(4, 6), EARLY, LATE))
    assert said.startswith("Day against day, 9 Feb – 15 Mar 2026 lay about 2")
    assert "higher than 5 Jan – 8 Feb 2026 (likely +" in said
    assert "lower than" in say_comparison(compare(two(6, 4), EARLY, LATE))


def test_noise_is_called_noise() -> None:
    """Where nothing can be told it says so, and how large something would have to be."""
    said = say_comparison(compare(two(5, 5), EARLY, LATE))
    assert "no difference can be told from the noise of the days; below about 0." in said


def test_too_few_days_are_named() -> None:
    """The spell that is too thin is named, both where both are."""
    thin = compare(series_of(wave(40)), (day(0), day(30)), (day(31), day(60)))
    assert say_comparison(thin) == ("Too few days to compare: 14 logged days are needed in 5 Feb – 6 Mar 2026.")
    both = say_comparison(compare(series_of(wave(5)), EARLY, LATE))
    assert both.count(" and in ") == 1


def test_a_period_on_a_line() -> None:
    """Dates, the median day, and how much was logged; a spell without days has no level."""
    found = compare(series_of(wave(40)), (day(0), day(39)), (day(50), day(60)))
    assert say_period(found.earlier) == "5 Jan – 13 Feb 2026: middle day 6, 40 of 40 days with a mood"
    assert say_period(found.later) == "24 Feb – 6 Mar 2026: 0 of 11 days with a mood"
    few = compare(series_of(wave(3)), (day(0), day(27)), (day(28), day(55)))
    assert say_period(few.earlier) == "5 Jan – 1 Feb 2026: 3 of 28 days with a mood"
