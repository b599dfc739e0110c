"""Days away: which days a stretch holds."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.daily.away import Away, away_on, days_away
from evenso.records import InvalidRecord

DAY = date(2026, 11, 20)
days = st.integers(0, 40).map(lambda number: DAY + timedelta(days=number))
stretches = st.lists(
    st.tuples(days, st.none() | st.integers(0, 20)).map(
        lambda one: Away(since=one[0], until=None if one[1] is None else one[0] + timedelta(days=one[1]))
    ),
    max_size=4,
)


@given(stretches, days, st.integers(0, 20))
def test_a_day_is_away_when_a_stretch_holds_it(said: list[Away], first: date, length: int) -> None:
    """The days found are those of the span that some stretch holds, whatever overlaps."""
    last = first + timedelta(days=length)
    span = [first + timedelta(days=number) for number in range(length + 1)]
    assert days_away(said, first, last) == {day for day in span if away_on(said, day) is not None}


def test_the_longest_one_is_meant() -> None:
    """Of two stretches that hold a day, the one that lasts longer is told; the ends are in order."""
    short, open_one = Away(since=DAY, until=DAY), Away(since=DAY)
    assert away_on([open_one, short], DAY) == open_one
    with pytest.raises(InvalidRecord):
        Away(since=DAY, until=DAY - timedelta(days=1))
