"""Days and columns agree in both directions, at every length and width."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from evenso.charts.columns import Columns

START = date(2024, 2, 1)

sizes = st.tuples(st.integers(1, 40_000), st.integers(1, 320))


def columns(days: int, width: int) -> Columns:
    """Columns of so many days from a fixed start."""
    return Columns.between(START, START + timedelta(days=days - 1), width)


@given(sizes, st.integers(0, 39_999))
def test_a_day_is_among_the_days_of_its_own_column(size: tuple[int, int], number: int) -> None:
    """Going to the column and back finds the day again."""
    found = columns(*size)
    number %= found.days
    first, last = found.numbers(found.column(number))
    assert first <= number <= last


@given(sizes, st.integers(0, 319))
def test_every_column_stands_for_days_of_the_window(size: tuple[int, int], column: int) -> None:
    """No column is left without days, and none reaches outside."""
    found = columns(*size)
    first, last = found.numbers(column % found.width)
    assert 0 <= first <= last < found.days


@given(st.tuples(st.integers(1, 400), st.integers(1, 320)))
def test_columns_follow_each_other_without_hole_or_overlap(size: tuple[int, int]) -> None:
    """Side by side, the columns run through the days in order."""
    found = columns(*size)
    spans = [found.numbers(column) for column in range(found.width)]
    assert (spans[0][0], spans[-1][1]) == (0, found.days - 1)
    assert all(b[0] - a[1] in ({1} if found.days >= found.width else {0, 1}) for a, b in pairwise(spans))


@given(sizes, st.integers(0, 39_999), st.integers(0, 60))
def test_a_span_holds_the_columns_of_its_days_and_no_others(size: tuple[int, int], number: int, more: int) -> None:
    """Shading covers exactly the cells of the days it means."""
    found = columns(*size)
    first = number % found.days
    last = min(first + more, found.days - 1)
    covered = found.span(first, last)
    assert found.column(first) in covered
    assert found.column(last) in covered
    for column in covered:
        start, end = found.numbers(column)
        assert start <= last
        assert end >= first


def test_a_span_outside_the_window_is_empty() -> None:
    """What lies before or after the window covers nothing."""
    found = columns(30, 60)
    assert not found.span(-9, -1)
    assert not found.span(30, 40)
    assert list(found.span(-5, 0)) == [0, 1]


def test_a_window_of_one_day_and_an_upside_down_one_still_have_a_column() -> None:
    """The smallest windows neither divide by zero nor vanish."""
    assert columns(1, 75).column(0) == 37
    assert Columns.between(START, START - timedelta(days=3), 0) == Columns(START, 1, 1)


def test_days_are_dense_when_more_than_two_share_a_column() -> None:
    """Up to two days a column each keep a dot of their own."""
    assert not columns(150, 75).dense
    assert columns(151, 75).dense


def test_dates_of_a_column_are_dates() -> None:
    """Ten days in five columns: two days each."""
    assert columns(10, 5).dates(1) == (date(2024, 2, 3), date(2024, 2, 4))


@given(st.tuples(st.integers(1, 4_000), st.integers(1, 320)), st.sets(st.integers(0, 3_999), max_size=60))
def test_days_are_shared_out_to_the_columns_they_stand_in(size: tuple[int, int], logged: set[int]) -> None:
    """Whole stretches of days go to their columns at once, each day to its own."""
    found = columns(*size)
    numbers = sorted({number % found.days for number in logged})
    if found.days >= found.width:
        shared = {column: list(days) for column, days in found.shared_out(numbers, numbers)}
        plain: dict[int, list[int]] = {}
        for number in numbers:
            plain.setdefault(found.column(number), []).append(number)
        assert list(shared.items()) == list(plain.items())
