"""Dates under the chart: the unit suits the range, and labels never touch."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.charts.columns import Columns
from evenso.charts.ticks import date_ticks


def labels(start: date, days: int, width: int = 75) -> list[str]:
    """The labels of a window."""
    return [tick.label for tick in date_ticks(Columns.between(start, start + timedelta(days=days - 1), width))]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (7, ["Sun 1", "Mon 2", "Tue 3", "Wed 4", "Thu 5", "Fri 6", "Sat 7"]),
        (30, ["2 Nov", "9 Nov", "16 Nov", "23 Nov"]),
        (90, ["Nov", "Dec", "2027"]),
        (365, ["Nov", "Dec", "2027", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct"]),
        (1500, ["2027", "Jul", "2028", "Jul", "2029", "Jul", "2030", "Jul"]),
        (3650, ["2027", "2028", "2029", "2030", "2031", "2032", "2033", "2034", "2035", "2036"]),
        (36_500, ["2030", "2040", "2050", "2060", "2070", "2080", "2090", "2100", "2110", "2120"]),
    ],
)
def test_the_unit_suits_the_range(days: int, expected: list[str]) -> None:
    """Days for a week, weeks for a month, months for a year, years for ten; January is told by its year."""
    assert labels(date(2026, 11, 1), days) == expected


def test_a_tick_stands_in_the_column_of_its_day() -> None:
    """December begins where 1 December has its dot."""
    columns = Columns.between(date(2026, 11, 1), date(2027, 1, 29), 75)
    december = next(tick for tick in date_ticks(columns) if tick.label == "Dec")
    assert december.column == columns.column(30)


def test_a_window_without_any_round_date_names_its_first_day() -> None:
    """Where no unit starts inside, the first day says where one is."""
    assert labels(date(2026, 11, 17), 4, 18) == ["17 Nov"]


def test_a_window_too_narrow_for_any_label_has_none() -> None:
    """No label is cut."""
    assert labels(date(2026, 11, 17), 4, 3) == []


@given(st.dates(date(1900, 1, 1), date(9890, 1, 1)), st.integers(1, 40_000), st.integers(1, 320))
def test_labels_keep_their_distance_and_stay_inside(start: date, days: int, width: int) -> None:
    """At least two blanks between labels, and none runs over the edge."""
    ticks = date_ticks(Columns.between(start, start + timedelta(days=days - 1), width))
    assert all(tick.column + len(tick.label) <= width for tick in ticks)
    assert all(a.column + len(a.label) + 2 <= b.column for a, b in pairwise(ticks))
