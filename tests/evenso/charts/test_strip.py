"""The strip of days: one cell a day, a blank day is its own mark."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from evenso.charts.strip import last_days, mood_mark, mood_strip, week_strip
from evenso.charts.styles import ChartStyle

TODAY = date(2026, 11, 22)
PLAIN = ChartStyle(color=False)
ASCII = ChartStyle(color=False, ascii=True)


def test_a_fortnight_ends_today() -> None:
    """Fourteen days, oldest first."""
    days = last_days(TODAY)
    assert (days[0], days[-1], len(days)) == (date(2026, 11, 9), TODAY, 14)


def test_a_blank_day_is_its_own_mark() -> None:
    """Better days are taller; a day without entries is a dot and not the lowest bar."""
    days = last_days(TODAY, 5)
    moods = {days[0]: 1.0, days[1]: 5.5, days[3]: 8.0, days[4]: 10.0}
    assert mood_strip(days, moods, PLAIN) == "▁ ▅ · ▇ █"
    assert mood_strip(days, moods, ASCII) == "1 6 . 8 X"


def test_a_number_that_is_none_counts_as_blank() -> None:
    """NaN is not a mood."""
    assert mood_mark(float("nan"), PLAIN) == "·"


@given(st.floats(1, 10), st.floats(1, 10))
def test_a_better_day_is_never_lower(one: float, two: float) -> None:
    """Marks rise with the mood."""
    marks = PLAIN.glyphs.levels
    low, high = sorted((one, two))
    assert marks.index(mood_mark(low, PLAIN)) <= marks.index(mood_mark(high, PLAIN))


def test_a_week_names_its_days() -> None:
    """Marks, numbers and letters stand under each other, equally wide."""
    days = last_days(TODAY, 7)
    marks, numbers, letters = week_strip(days, {days[0]: 3.0, days[6]: 10.0}, PLAIN)
    assert (numbers, letters) == ("3                       10  ", "M   T   W   T   F   S   S   ")
    assert cell_len(marks) == cell_len(numbers) == cell_len(letters) == 28


def test_a_week_in_ascii_has_numbers_for_marks() -> None:
    """Two lines, ASCII only, the blank day still marked."""
    days = last_days(TODAY, 7)
    assert week_strip(days, {days[0]: 3.0}, ASCII) == ["3   .   .   .   .   .   .   ", "M   T   W   T   F   S   S   "]


def test_colour_changes_no_letter() -> None:
    """With colour, the same marks; without, no escape."""
    days = last_days(TODAY)
    assert "\x1b" in mood_strip(days, {TODAY: 7.0}, ChartStyle())
    assert "\x1b" not in mood_strip(days, {TODAY: 7.0}, PLAIN)
