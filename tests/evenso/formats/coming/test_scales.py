"""Other scales on the scale of ten, and what is asked when dates can be read in two ways."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.formats.coming import AmbiguousDates, DayOrder
from evenso.formats.coming.scales import KNOWN, Bounds, on_ten
from evenso.records import InvalidRecord


@pytest.mark.parametrize(
    ("scale", "values", "moods"),
    [
        ((1, 5), [1, 2, 3, 4, 5], [2, 4, 6, 8, 10]),
        ((-2, 2), [-2, -1, 0, 1, 2], [2, 4, 6, 8, 10]),
        ((1, 10), [1, 7, 10], [1, 7, 10]),
        ((0, 10), [0, 1, 5, 10], [1, 1, 5, 10]),
        ((0, 100), [0, 4, 5, 50, 74, 75, 100], [1, 1, 1, 5, 7, 8, 10]),
        ((1, 7), [1, 4, 7], [1, 6, 10]),
    ],
)
def test_a_scale_becomes_one_to_ten(scale: Bounds, values: list[int], moods: list[int]) -> None:
    """Each scale has one fixed rule; five steps become 2, 4, 6, 8, 10."""
    assert [on_ten(Decimal(value), scale) for value in values] == moods


@pytest.mark.parametrize("value", ["0", "5.5", "-1", "NaN", "Infinity", "1e999"])
def test_what_is_not_on_the_scale_is_refused(value: str) -> None:
    """A number outside its scale is no mood, and nothing pulls it in."""
    with pytest.raises(InvalidRecord, match="not on a scale from 1 to 5"):
        on_ten(Decimal(value), (1, 5))


@given(st.sampled_from(KNOWN), st.data())
def test_the_order_is_kept(scale: Bounds, data: st.DataObject) -> None:
    """A better number never becomes a worse mood."""
    numbers = st.decimals(*scale, allow_nan=False, places=2)
    low, high = sorted([data.draw(numbers), data.draw(numbers)])
    assert 1 <= on_ten(low, scale) <= on_ten(high, scale) <= 10


def test_both_readings_of_a_date_are_shown() -> None:
    """The sentence shows the date, its line, both readings, and how to say which is meant."""
    days = {DayOrder.DAY_FIRST: date(2020, 5, 11), DayOrder.MONTH_FIRST: date(2020, 11, 5)}
    said = str(AmbiguousDates("11/5/2020", days, line=3))
    assert "“11/5/2020” on line 3" in said
    assert "--dates day-first    reads it as Mon 11 May 2020" in said
    assert "--dates month-first  reads it as Thu 5 Nov 2020" in said
