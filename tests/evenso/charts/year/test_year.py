"""The year in days: every day its own cell, readable without colour, exact in width, honest about blanks."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.charts.cells import cells
from evenso.charts.styles import ChartStyle
from evenso.charts.ticks import MONTHS
from evenso.charts.year.calendar import BLOCK_HEIGHT, GUTTER, LEAST_WIDTH, Calendar
from evenso.charts.year.drawing import DIGITS, draw_year, last_year, year_legend

PLAIN = ChartStyle(color=False)
ASCII = ChartStyle(color=False, ascii=True)
COLOUR = ChartStyle()
START, END = date(2026, 1, 1), date(2026, 12, 31)
_ANSI = re.compile(r"\x1b\[[0-9;]*m")


def calm(line: str) -> str:
    """A line without its colours."""
    return _ANSI.sub("", line)


def mark(lines: list[str], day: date, width: int, start: date = START, end: date = END) -> str:
    """The mark of a day in a drawn year."""
    place = Calendar(start, end, width).place(day)
    assert place is not None
    return calm(lines[place[1]])[place[0]]


@pytest.mark.parametrize("width", [80, 120, 57, 40, 31, 20, LEAST_WIDTH])
@pytest.mark.parametrize("style", [PLAIN, ASCII, COLOUR])
def test_every_line_has_the_width(width: int, style: ChartStyle) -> None:
    """Wide or narrow, with colour or without, each line is exactly as wide as it is asked to be."""
    moods = {START + timedelta(days=step): 1 + step % 10 for step in range(0, 365, 2)}
    lines = draw_year(moods, Calendar(START, END, width), style, cursor=END, marked={START: style.glyphs.event})
    assert {cells(calm(line)) for line in lines} == {width}
    assert len(lines) == Calendar(START, END, width).height
    assert style.color or lines == [calm(line) for line in lines]
    assert not style.ascii or all(line.isascii() for line in lines)


def test_a_day_shows_its_mood_and_a_blank_day_does_not() -> None:
    """Digits from 1 to 9 and X; a day without an entry has a mark that is no number."""
    moods = {date(2026, 3, day): float(day) for day in range(1, 11)}
    lines = draw_year(moods, Calendar(START, END, 80), PLAIN)
    assert [mark(lines, date(2026, 3, day), 80) for day in range(1, 12)] == [*DIGITS, "·"]
    bars = draw_year(moods, Calendar(START, END, 80), PLAIN, digits=False)
    assert not set("".join(bars)) & set("0123456789")
    assert mark(bars, date(2026, 3, 1), 80) != mark(bars, date(2026, 3, 10), 80)


def test_means_are_rounded_half_up_and_odd_values_are_kept_inside() -> None:
    """5.5 shows as 6; what is off the scale is drawn at its end, what is no number as not logged."""
    days = [date(2026, 5, number) for number in range(1, 6)]
    moods = dict(zip(days, [5.5, 0.0, 99.0, float("nan"), float("inf")], strict=True))
    lines = draw_year(moods, Calendar(START, END, 80), ASCII)
    assert [mark(lines, day, 80) for day in days] == ["6", "1", "X", ".", "."]


@given(
    st.dates(date(2000, 1, 1), date(2090, 1, 1)),
    st.integers(0, 419),
    st.integers(LEAST_WIDTH, 150),
    st.integers(0, 419),
)
def test_the_place_of_a_day_and_the_day_of_a_place_agree(start: date, days: int, width: int, step: int) -> None:
    """Every day inside has a cell of its own in the drawing, and pointing at it gives the day back."""
    end = start + timedelta(days=days)
    day = start + timedelta(days=step)
    calendar = Calendar(start, end, width)
    place = calendar.place(day)
    if step > days:
        assert place is None
        return
    assert place is not None
    x, y = place
    assert GUTTER <= x < width
    assert 0 <= y < calendar.height
    assert calendar.at(x, y) == day


@given(st.integers(-3, 90), st.integers(-3, 60))
def test_no_other_cell_is_a_day_outside_the_year(x: int, y: int) -> None:
    """Months, weekdays and blanks are no days; a click anywhere is safe."""
    found = Calendar(START, END, 80).at(x, y)
    assert found is None or START <= found <= END


def test_weekdays_stand_in_rows_and_months_over_their_first_week() -> None:
    """Monday is the first row; each month's name stands over the week in which it begins."""
    lines = draw_year({}, Calendar(START, END, 80), PLAIN)
    assert [line[:3] for line in lines[1:8]] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert lines[0].split() == ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    place = Calendar(START, END, 80).place(date(2026, 9, 1))
    assert place is not None
    assert lines[0][place[0] : place[0] + 3] == "Sep"


def test_a_narrow_year_is_cut_into_equal_blocks() -> None:
    """Halves, then quarters: each with its months, none a single week long."""
    calendar = Calendar(START, END, 40)
    assert (calendar.blocks, calendar.across) == (2, 27)
    lines = draw_year({}, Calendar(START, END, 40), PLAIN)
    assert lines[BLOCK_HEIGHT].split()[0] == "Aug"  # three weeks of July are no room for its name
    assert Calendar(START, END, 120).cell == 2


def test_the_cursor_is_seen_without_colour() -> None:
    """Its weekday and its week carry a mark, and nothing else does."""
    day = date(2026, 6, 17)
    lines = draw_year({day: 5.0}, Calendar(START, END, 80), ASCII, cursor=day)
    place = Calendar(START, END, 80).place(day)
    assert place is not None
    assert lines[place[1]].startswith("Wed>")
    assert lines[8].rstrip() == " " * place[0] + "^"
    assert sum(">" in line for line in lines) == 1
    bare = draw_year({day: 5.0}, Calendar(START, END, 80), ASCII, cursor=date(2025, 1, 1))
    assert bare == draw_year({day: 5.0}, Calendar(START, END, 80), ASCII)


def test_marked_days_are_marked_under_their_week() -> None:
    """A life marker or a session stands under the week it lies in; days outside are left out."""
    lines = draw_year({}, Calendar(START, END, 80), ASCII, marked={date(2026, 6, 17): "*", date(2030, 1, 1): "*"})
    assert lines[8].strip() == "*"


def test_a_pane_too_narrow_says_so() -> None:
    """Below the least width there is a sentence, cut where the pane ends; no width is no crash."""
    assert draw_year({}, Calendar(START, END, 9), PLAIN) == ["The year "]
    assert draw_year({}, Calendar(START, END, 0), PLAIN) == [""]


def test_a_span_that_is_none_is_refused() -> None:
    """A year that ends before it begins, or one of ten years, is a mistake of the caller."""
    with pytest.raises(ValueError, match="sixty weeks"):
        draw_year({}, Calendar(END, START, 80), PLAIN)
    with pytest.raises(ValueError, match="sixty weeks"):
        draw_year({}, Calendar(START, date(2036, 1, 1), 80), PLAIN)


@pytest.mark.parametrize("width", [80, 40, 20, 8, 0])
def test_the_legend_has_the_width_and_names_what_it_can(width: int) -> None:
    """All marks are named, on as many lines as that takes."""
    lines = year_legend(PLAIN, width, marked=True, goals=True)
    assert all(len(line) == width for line in lines)
    named = ["1", "low", "X", "high", "(10)", "·", "not", "logged", "◆", "marked", "◇", "goal"]
    assert width < 20 or " ".join(lines).split() == named
    assert width < 80 or len(lines) == 1


def test_the_spans_one_looks_at() -> None:
    """A year is 365 days, whatever weekday it ends on, and stands side by side at 80 cells."""
    for back in range(7):
        start, end = last_year(date(2026, 11, 27) - timedelta(days=back))
        assert (end - start).days + 1 == 365
        assert Calendar(start, end, 80).blocks == 1


def test_a_month_with_room_has_its_name() -> None:
    """December went without, where two days of November began the first week; whatever the day, no month does."""
    for back in range(0, 365, 3):
        start, end = last_year(date(2026, 11, 27) - timedelta(days=back))
        calendar = Calendar(start, end, 80)
        head = draw_year({}, calendar, PLAIN)[0]
        for day in (day for number in range(365) if (day := start + timedelta(days=number)).day == 1):
            place = calendar.place(day)
            assert place is not None
            assert head[place[0] : place[0] + 3] == MONTHS[day.month - 1]


def test_goals_have_their_own_sign_as_on_trends() -> None:
    """A goal is ◇ under its week, a marked day ◆, and where both lie in one week the marked day stands."""
    days = [date(2026, 6, 17), date(2026, 7, 15), date(2026, 7, 16)]
    lines = draw_year({}, Calendar(START, END, 80), PLAIN, marked=dict(zip(days, "◇◇◆", strict=True)))
    assert lines[8].split() == ["◇", "◆"]
