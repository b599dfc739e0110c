"""Two periods side by side: an exact shift, an interval, and silence below what is real."""

from __future__ import annotations

from math import sqrt
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.recovery.chosen.compare import Compared, compare, mean_variance, shift_between
from evenso.recovery.chosen.shifts import pack, shift_of
from evenso.recovery.measures import hodges_lehmann
from evenso.recovery.ranges import smallest_real_change
from evenso.recovery.series import DaySeries
from evenso.wording.recovery.comparisons import say_period
from tests.evenso.recovery.journals import day, series_of, wave

_MOODS = st.lists(st.sampled_from([1.0, 2.0, 3.5, 10 / 3, 4.0, 6.25, 7.0, 10.0]), min_size=1, max_size=25)


@given(_MOODS, _MOODS)
def test_the_packed_shift_is_the_median_of_all_differences(early: list[float], late: list[float]) -> None:
    """Counting differences by one product gives what sorting all pairs gives."""
    assert shift_of(pack(early), pack(late)) == pytest.approx(hodges_lehmann(early, late))


@given(st.lists(st.integers(0, 60), min_size=1, max_size=20, unique=True).map(sorted), st.floats(0, 0.9))
def test_the_variance_of_a_mean_is_the_sum_over_all_pairs(days: list[int], rho: float) -> None:
    """The one-pass sum is Σ ρ^|tᵢ − tⱼ| / n²."""
    plain = sum(rho ** abs(a - b) for a in days for b in days) / len(days) ** 2
    assert mean_variance(days, rho) == pytest.approx(plain)


def test_without_gaps_the_variance_is_the_formula_of_section_8() -> None:
    """v(m, ρ) = [1 + 2·Σ(1 − k/m)·ρᵏ]/m, so that both rules of what is real agree."""
    own = 1.96 * 1.5 * sqrt(2 * mean_variance(range(28), 0.3))
    assert own == pytest.approx(smallest_real_change(1.5, 0.3, 28), rel=1e-3)


def halves(first: list[float], second: list[float]) -> tuple[DaySeries, DaySeries]:
    """Two stretches of days, one after the other."""
    whole = series_of([*first, *second])
    return whole.window(day(0), day(len(first) - 1)), whole.window(day(len(first)), day(len(first) + len(second) - 1))


def test_a_clear_difference_is_told_with_its_interval() -> None:
    """Two points more for two months are higher, by about two, and the interval does not reach nought."""
    found = compare(series_of([*wave(56, 4.0), *wave(56, 6.0)]), (day(0), day(55)), (day(56), day(111)))
    assert found.verdict is Compared.HIGHER
    assert found.shift == 2.0
    assert found.low is not None
    assert found.high is not None
    assert 0 < found.low <= 2.0 <= found.high
    assert found.real_change is not None
    assert found.real_change < 2.0
    assert (found.earlier.level, found.later.level, found.earlier.coverage) == (4.0, 6.0, 1.0)


def test_the_order_in_which_periods_are_given_does_not_matter() -> None:
    """The one that begins earlier is the first, so that later − earlier always means the same."""
    series = series_of([*wave(30, 6.0), *wave(30, 3.0)])
    early, late = (day(0), day(29)), (day(30), day(59))
    assert compare(series, early, late) == compare(series, late, early)
    assert compare(series, late, early).verdict is Compared.LOWER


def test_a_small_difference_is_silent() -> None:
    """Half a point over a month is less than the noise of the days."""
    moods = [*noisy(1, 28, 0.3), *(mood + 0.5 for mood in noisy(2, 28, 0.3))]
    found = compare(series_of(moods), (day(0), day(27)), (day(28), day(55)))
    assert found.verdict is Compared.SIMILAR
    assert found.real_change is not None
    assert found.real_change > 0.5


def test_fewer_than_fourteen_days_in_either_are_too_few() -> None:
    """No number is shown from a week, and an empty period has no level."""
    found = compare(series_of([*wave(13), *wave(40)]), (day(0), day(12)), (day(13), day(52)))
    assert (found.verdict, found.shift, found.low, found.high, found.real_change) == (Compared.TOO_EARLY, *[None] * 4)
    empty = compare(series_of(wave(40)), (day(0), day(39)), (day(60), day(90)))
    assert (empty.later.level, empty.later.logged, empty.later.span, empty.later.coverage) == (None, 0, 31, 0.0)


def test_days_before_the_first_are_no_missing_ones() -> None:
    """A period begins with the journal's first day; one that was over by then has no days, and says so."""
    series = series_of(wave(60))
    part = compare(series, (day(-10), day(19)), (day(20), day(49)), begins=day(0)).earlier
    assert (part.start, part.logged, part.span) == (day(0), 20, 20)
    none = compare(series, (day(-30), day(-1)), (day(0), day(29)), begins=day(0)).earlier
    assert (none.start, none.logged, none.span, none.coverage) == (day(-30), 0, 0, 0.0)
    assert say_period(none).endswith("before your first entry")


def test_periods_that_are_none_are_refused() -> None:
    """A period that ends before it begins, or two that share a day, cannot be compared."""
    series = series_of(wave(60))
    with pytest.raises(ValueError, match="before it begins"):
        compare(series, (day(10), day(5)), (day(20), day(30)))
    with pytest.raises(ValueError, match="share"):
        compare(series, (day(0), day(20)), (day(20), day(40)))


def test_a_flat_journal_does_not_make_every_half_point_real() -> None:
    """Days that are all alike have no noise of their own; the smallest real change keeps a floor."""
    early, late = halves([5.0] * 30, [5.0] * 30)
    shift, reach, real = shift_between(early, late)
    assert shift == 0.0
    assert 0.2 < real < reach


@given(st.floats(-2, 2).map(lambda value: round(value * 4) / 4), st.integers(0, 50))
def test_adding_a_constant_to_both_changes_nothing(constant: float, seed: int) -> None:
    """A difference is a difference, whatever the level."""
    chance = Random(seed)
    early = [4.0 + chance.choice((-1, 0, 1)) for _ in range(21)]
    late = [5.0 + chance.choice((-1, 0, 1)) for _ in range(21)]
    moved = shift_between(*halves([value + constant for value in early], [value + constant for value in late]))
    assert moved == pytest.approx(shift_between(*halves(early, late)))


@pytest.mark.parametrize("rho", [0.0, 0.4])
def test_the_interval_holds_the_truth_nearly_always(rho: float) -> None:
    """Of 120 invented pairs of spells that differ by one point, at most a tenth have an interval without it."""
    missed = 0
    for seed in range(120):
        early = noisy(seed, 35, rho)
        late = [mood + 1 for mood in noisy(seed + 1000, 42, rho)]
        shift, reach, _ = shift_between(*halves(early, late))
        missed += abs(shift - 1) > reach
    assert missed <= 12


def test_ten_years_against_ten_years_are_compared_on_the_grid() -> None:
    """Long periods give the same shift to within the grid."""
    chance = Random(5)
    early, late = ([float(chance.randint(low, low + 6)) for _ in range(400)] for low in (2, 3))
    shift, reach, _ = shift_between(*halves(early, late))
    assert shift == pytest.approx(hodges_lehmann(early, late), abs=0.05)
    assert reach < 0.4


def noisy(seed: int, length: int, rho: float) -> list[float]:
    """A stable person's whole-number moods with day-to-day correlation ρ."""
    chance, state, moods = Random(seed), 0.0, []
    for _ in range(length):
        state = rho * state + chance.gauss(0, 1.3 * sqrt(1 - rho * rho))
        moods.append(float(min(10, max(1, round(5.5 + state)))))
    return moods


def test_a_stable_person_is_seldom_told_of_a_difference() -> None:
    """Over 60 invented stable journals, ρ up to .5, at most 4 hear of a difference between two spells of 5 weeks."""
    told = 0
    for seed in range(60):
        series = series_of(noisy(seed, 70, (0.0, 0.3, 0.5)[seed % 3]))
        told += compare(series, (day(0), day(34)), (day(35), day(69))).verdict is not Compared.SIMILAR
    assert told <= 4
