"""The calibration's targets (`docs/statistics.md`): a small seeded part in every run, the large one marked slow."""

from __future__ import annotations

import pytest

from evenso.recovery.setbacks import find_setbacks
from tests.calibration.calibrate import BEGIN, END, PAGE, put
from tests.calibration.first_rule import find_by_threshold
from tests.calibration.journals import Habit, simulate, steady
from tests.calibration.studies import dips, false_setbacks, helps, seasons, shifts, trends, valleys


def test_simulated_journals_are_what_they_claim() -> None:
    """Whole moods inside the scale, the wanted share of gaps, the same for the same seed; low days skipped more."""
    habit = Habit(missing=0.3)
    series = simulate(1, 2000, steady(), habit)
    assert series == simulate(1, 2000, steady(), habit)
    assert all(1 <= mood <= 10 and mood == int(mood) for mood in series.moods)
    assert series.coverage == pytest.approx(0.7, abs=0.03)
    skipping = simulate(1, 2000, steady(), Habit(missing=0.3, skips_low=True))
    assert skipping.coverage == pytest.approx(0.7, abs=0.04)
    assert sum(skipping.moods) / len(skipping.moods) > sum(series.moods) / len(series.moods) + 0.2


@pytest.mark.parametrize("rho", [0.0, 0.5])
def test_few_false_trends(rho: float) -> None:
    """Steady journals of 90 days are called rising or falling in at most 7 of 100, and the interval holds 0."""
    found = trends(200, 90, 0.0, Habit(rho=rho))
    assert found.called.value <= 0.07
    assert found.covered.value >= 0.93


def test_a_real_direction_is_seen() -> None:
    """One and a half points over 90 days are seen more often than in a third of journals; the interval holds them."""
    found = trends(150, 90, 1.5, Habit())
    assert found.called.value >= 0.33
    assert found.covered.value >= 0.92


def test_the_shift_lies_in_its_interval() -> None:
    """The bootstrap interval holds a step of a point and a half in at least 90 of 100 small studies' journals."""
    found = shifts(80, 90, 1.5, Habit())
    assert found.covered.value >= 0.9


def test_few_false_setbacks() -> None:
    """At most half a possible setback in 90 steady days."""
    assert false_setbacks(100, Habit()) <= 0.5


@pytest.mark.parametrize(("depth", "length"), [(3, 7), (2, 14)])
def test_dips_are_found(depth: float, length: int) -> None:
    """More of them than by the first rule, within the length of the dip."""
    ours, theirs = (dips(60, depth, length, Habit(), find=find) for find in (find_setbacks, find_by_threshold))
    assert ours.found.value >= 0.8
    assert ours.found.hits > theirs.found.hits
    assert ours.until_found <= length
    assert ours.back_apart < theirs.back_apart


def test_the_bottom_is_near() -> None:
    """A valley's bottom is dated within three days on average."""
    assert valleys(60, 4, 7, 14, Habit()).trough_apart <= 3


def test_a_season_is_no_setback_every_year() -> None:
    """A swing of two points between summer and winter makes a long setback in fewer than half of the years."""
    assert seasons(12, 1.0, Habit()).long < 0.5


def test_few_false_helps() -> None:
    """A skill of no effect, used on bad days, is called helpful in at most 6 of 100 small studies' journals."""
    found = helps(150, 120, 0.0, Habit(rho=0.4, missing=0.1))
    assert found.better.value <= 0.06
    assert found.covered.value >= 0.9


def test_the_page_has_its_place_for_the_table() -> None:
    """docs/statistics.md carries both marks and a table between them; the writer refuses a page without."""
    page = PAGE.read_text(encoding="utf-8")
    assert "### Direction" in page.partition(BEGIN)[2].partition(END)[0]
    assert put(f"a {BEGIN} old {END} b", "new") == f"a {BEGIN}\n\nnew\n{END} b"
    with pytest.raises(ValueError, match="marks"):
        put("nothing here", "new")


@pytest.mark.slow
@pytest.mark.parametrize("rho", [0.0, 0.3, 0.5])
def test_targets_of_direction_and_shift(rho: float) -> None:
    """False trends ≤ 6 %, both intervals hold the truth in 93 to 97 of 100 (give or take chance)."""
    habit = Habit(rho=rho)
    steady_days = trends(800, 90, 0.0, habit)
    assert steady_days.called.value <= 0.06
    assert 0.925 <= steady_days.covered.value <= 0.98
    assert 0.925 <= trends(800, 90, 1.5, habit).covered.value <= 0.98
    assert 0.92 <= shifts(500, 90, 0.0, habit).covered.value <= 0.98
    assert 0.92 <= shifts(500, 90, 1.5, habit).covered.value <= 0.98


@pytest.mark.slow
def test_targets_of_setbacks() -> None:
    """≤ 0.5 false per 90 steady days at ρ ≤ .3; ≥ 90 % of 3-point 7-day and ≥ 85 % of 2-point 14-day dips found."""
    assert false_setbacks(600, Habit(rho=0.0)) <= 0.5
    assert false_setbacks(600, Habit(rho=0.3)) <= 0.5
    assert dips(600, 3, 7, Habit()).found.value >= 0.9
    assert dips(600, 2, 14, Habit()).found.value >= 0.85


@pytest.mark.slow
def test_targets_of_seasons_and_helps() -> None:
    """A two-point season makes a long setback in fewer than one year of three; false helps stay at or below 5 %."""
    assert seasons(60, 1.0, Habit()).long <= 0.33
    for rho in (0.3, 0.5):
        assert helps(600, 120, 0.0, Habit(rho=rho, missing=0.15)).better.value <= 0.05
