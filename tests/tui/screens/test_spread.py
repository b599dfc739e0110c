"""Two periods in bars: every day is in one, shares have one measure, and there is nothing where there is no room."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.recovery.chosen.compare import compare
from evenso.recovery.series import DayMood, DaySeries
from tui.screens.trends.pages.comparing import Ask, CompareData, draw
from tui.screens.trends.pages.spread import counts_of, draw_spread, scale

MOODS = st.lists(st.floats(1, 10), max_size=60)
FIRST, LAST = date(2026, 10, 1), date(2026, 10, 30)


def test_a_day_counts_at_its_mood_rounded_half_up() -> None:
    """5.5 is a 6, as on the strip of Today; nothing falls off either end."""
    assert counts_of([1, 1.4, 5.5, 5.4, 10]) == (2, 0, 0, 0, 1, 1, 0, 0, 0, 1)


@given(MOODS, MOODS, st.integers(3, 8), st.sampled_from([40, 74, 110]))
def test_each_mood_with_a_day_has_a_bar_and_others_have_none(
    one: list[float], other: list[float], rows: int, room: int
) -> None:
    """The foot of the bars shows which moods there were; the highest bar of the two fills all lines, none is cut."""
    both = counts_of(one), counts_of(other)
    drawn = draw_spread(both, room, rows)
    cell = len(scale(40, hidden=True).plain) // 10 if room < 90 else 6
    for counts, lines in zip(both, drawn, strict=True):
        assert len(lines) == (rows if one or other else 0)
        if lines:
            foot = [lines[-1].plain[number * cell : (number + 1) * cell].strip() for number in range(10)]
            assert [bool(mark) for mark in foot] == [bool(count) for count in counts]
            assert all(line.cell_length <= room for line in lines)
    assert not (one or other) or any("█" in lines[0].plain for lines in drawn)


def test_equal_shares_are_equally_tall() -> None:
    """A period of twice the days with the same spread has the same bars: shares are compared, not counts."""
    few, many = draw_spread((counts_of([4, 6, 6]), counts_of([4, 6, 6] * 2)), 74, 4)
    assert [line.plain for line in few] == [line.plain for line in many]


@pytest.mark.parametrize(("width", "height"), [(60, 16), (78, 20), (118, 36), (198, 56), (40, 8)])
@pytest.mark.parametrize("hidden", [False, True])
def test_the_page_fits_with_its_sentence(width: int, height: int, *, hidden: bool) -> None:
    """At every size the sentence stands whole below the bars; hidden numbers leave low and high on the scale."""
    levels = {date(2026, 10, day): 3.0 + day % 4 + day // 16 for day in range(1, 31)}
    moods = [DayMood(day, level, level, level) for day, level in levels.items()]
    series = DaySeries.of(moods, FIRST, LAST)
    found = compare(series, (FIRST, date(2026, 10, 15)), (date(2026, 10, 16), LAST))
    spread = tuple(counts_of(series.window(part.start, part.end).moods) for part in (found.earlier, found.later))
    data = CompareData(Ask(), LAST, found, hidden=hidden, spread=(spread[0], spread[1]))
    lines = draw(data, width, height).split("\n")
    assert len(lines) <= height
    assert all(line.cell_length <= width for line in lines)
    page = " ".join(line.plain for line in lines)
    assert ("█" in page) == (height >= 20)
    if height >= 16:
        assert "Between " in page
    if hidden and height >= 20:
        assert "low" in page
        assert "10" not in page.replace("2026-10", "")
