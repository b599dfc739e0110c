"""The chart on paper: everything inside its frame, gaps stay gaps, ten years stay small, any data draws."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, timedelta
from math import inf, nan

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenso.charts.vector.recovery import Marks, draw
from evenso.charts.vector.shapes import (
    Anchor,
    Dots,
    Ink,
    Line,
    Path,
    Point,
    Rect,
    Ring,
    Scene,
    Shape,
    Size,
    Strokes,
    Words,
)
from evenso.recovery.series import DayMood
from tests.evenso.charts.fictional import fictional, recovery_of, setback_of, smooth

A4 = Size(490, 168, 7.5)
NARROW = Size(340, 250, 10)
START = date(2026, 3, 1)


def points(scene: Scene) -> Iterator[Point]:
    """Every corner of every shape; of words their place."""
    for shape in scene.shapes:
        match shape:
            case Rect(x, y, width, height):
                yield from ((x, y), (x + width, y + height))
            case Line(start, end):
                yield from (start, end)
            case Path(corners):
                yield from corners
            case Strokes(strokes):
                for x, top, bottom in strokes:
                    yield from ((x, top), (x, bottom))
            case Dots(centres):
                yield from centres
            case Ring(centre):
                yield centre
            case Words(at):
                yield at


def words(scene: Scene) -> list[str]:
    """What is written on the picture."""
    return [shape.text for shape in scene.shapes if isinstance(shape, Words)]


def of(scene: Scene, kind: type, ink: Ink) -> list[object]:
    """The shapes of a kind and an ink."""
    return [one for one in scene.shapes if isinstance(one, kind) and ink_of(one) == ink]


def ink_of(shape: Shape) -> Ink:
    """What a shape is for."""
    return shape.fill if isinstance(shape, Rect) else shape.ink


@pytest.mark.parametrize("size", [A4, NARROW])
@pytest.mark.parametrize("days", [1, 7, 90, 425, 3650])
def test_everything_stands_inside_the_picture(size: Size, days: int) -> None:
    """From one day to ten years, on paper and on a phone, nothing runs over the edge, and the legend is there."""
    scene = draw(fictional(days), size, Marks(sessions=(START,), events=((START, "a"),)), "a chart")
    assert all(-0.01 <= x <= size.width + 0.01 and -0.01 <= y <= size.height + 0.01 for x, y in points(scene))
    assert {"level", "days with a mood", "session", "marked day"} <= set(words(scene))


@pytest.mark.parametrize("size", [A4, NARROW])
@given(start=st.dates(date(1990, 1, 1), date(2050, 1, 1)), days=st.integers(1, 4000))
@settings(max_examples=30, deadline=None)
def test_the_last_day_is_named_where_no_other_date_is_touched(size: Size, start: date, days: int) -> None:
    """Once, at the right edge, unless a tick names it or stands in its place; dates never lie on one another."""
    scene = draw(recovery_of([DayMood(start, 5, 5, 5)], start, start + timedelta(days=days - 1)), size, Marks(), "")
    row = {one.at[1] for one in scene.shapes if isinstance(one, Words) and one.anchor is Anchor.START}
    ends = [one for one in scene.shapes if isinstance(one, Words) and one.anchor is Anchor.END and one.at[1] in row]
    last = start + timedelta(days=days - 1)
    for end in ends:
        assert end.text == f"{last.day} {last:%b}"
        beside = [one for one in scene.shapes if isinstance(one, Words) and one.at[1] == end.at[1] and one is not end]
        assert all(one.at[0] + size.wide(one.text) < end.at[0] - size.wide(end.text) for one in beside)
        assert end.at[0] <= size.width
    assert len(ends) <= 1


def test_ninety_days_say_on_which_day_they_end() -> None:
    """The date stands at the right edge, in the row of the months."""
    scene = draw(recovery_of([DayMood(START, 5, 5, 5)], START, date(2026, 5, 26)), A4, Marks(), "")
    assert "26 May" in words(scene)
    begun = draw(recovery_of([DayMood(START, 5, 5, 5)], START, date(2026, 5, 2)), A4, Marks(), "")
    assert not {"2 May", "1 May"} & set(words(begun)), "there is no room beside the month that has just begun"


def test_two_marked_days_on_one_date_stand_side_by_side() -> None:
    """Their letters are not printed over each other; nor are those of days that are next to each other."""
    near = START + timedelta(days=1)
    scene = draw(fictional(90), A4, Marks(events=((START, "a"), (START, "b"), (near, "c"))), "")
    found = {one.text: one for one in scene.shapes if isinstance(one, Words) and one.text in {"a", "b", "a, b", "c"}}
    assert set(found) == {"a, b", "c"}
    (left, upper), (right, lower) = found["a, b"].at, found["c"].at
    assert right >= left + A4.wide("a, b") or abs(upper - lower) >= A4.text


def test_the_lowest_and_the_highest_day_of_ten_years_are_seen() -> None:
    """What the words tell is on the picture, however many days share a place."""
    moods = dict.fromkeys(range(3650), 6.0) | {1000: 1.0, 2000: 10.0}
    days = [DayMood(START + timedelta(days=number), mood, mood, mood) for number, mood in moods.items()]
    scene = draw(recovery_of(days, START, days[-1].day), A4, Marks(), "")
    (spread, _) = of(scene, Strokes, Ink.SPREAD)
    assert isinstance(spread, Strokes)
    axis = [one.start[1] for one in scene.shapes if isinstance(one, Line) and one.start[1] == one.end[1]]
    assert max(bottom for _, _, bottom in spread.strokes) == pytest.approx(max(axis))
    assert min(top for _, top, _ in spread.strokes) == pytest.approx(min(axis), abs=1.0)


def test_ten_years_are_a_small_picture() -> None:
    """Days that share a place are drawn as their spread, so that the size follows the paper and not the years."""
    ten, one = (draw(fictional(days), A4, Marks(), "") for days in (3650, 365))
    assert not of(ten, Dots, Ink.DAY)
    (spread, _) = of(ten, Strokes, Ink.SPREAD)
    assert isinstance(spread, Strokes)
    assert 150 < len(spread.strokes) < 260
    assert sum(1 for _ in points(ten)) < 3 * sum(1 for _ in points(one))


def test_a_gap_breaks_line_band_and_strip() -> None:
    """Days without an entry are no part of the line, of its band, nor of the strip of logged days."""
    first = [DayMood(START + timedelta(days=n), 5, 5, 5) for n in range(20)]
    then = [DayMood(START + timedelta(days=n), 6, 6, 6) for n in range(40, 60)]
    days = [*first, *then]
    recovery = recovery_of(days, START, days[-1].day, line=smooth(days))
    scene = draw(recovery, A4, Marks(), "")
    legend = 1
    assert len(of(scene, Path, Ink.LEVEL)) == 2 + legend
    assert len(of(scene, Path, Ink.BAND)) == 2
    assert len(of(scene, Rect, Ink.DAY)) == 2 + legend


def test_a_setback_is_shaded_numbered_and_its_return_is_open() -> None:
    """The shade spans the setback's days, its number stands over it, an open mark on the day of the return."""
    days = [DayMood(START + timedelta(days=n), 6 if n < 20 or n > 32 else 3, 3, 6) for n in range(60)]
    setback = setback_of(days[20].day, days[25].day, days[33].day, days[33].day, "flu")
    recovery = recovery_of(days, START, days[-1].day, line=smooth(days), setbacks=[setback])
    scene = draw(recovery, A4, Marks(numbers={setback.id: "1"}), "")
    shade = of(scene, Rect, Ink.SETBACK)[0]
    (ring, _) = of(scene, Ring, Ink.MARK)
    assert isinstance(shade, Rect)
    assert isinstance(ring, Ring)
    assert "1" in words(scene)
    assert shade.x < ring.centre[0] < shade.x + shade.width
    assert of(scene, Path, Ink.VALLEY)
    assert "flu" not in words(scene)


def test_a_setback_that_is_not_in_the_window_leaves_no_trace() -> None:
    """Nothing of it is drawn or named."""
    days = [DayMood(START + timedelta(days=n), 6, 6, 6) for n in range(60)]
    earlier = setback_of(START - timedelta(days=40), START - timedelta(days=30), None, START - timedelta(days=20))
    scene = draw(recovery_of(days, START, days[-1].day, setbacks=[earlier]), A4, Marks(), "")
    assert "setback" not in words(scene)
    assert not of(scene, Rect, Ink.SETBACK)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 4000), st.sampled_from([1.0, 5.5, 10.0, -3.0, 99.0, nan, inf])), max_size=60),
    st.integers(0, 4000),
    st.floats(60, 900),
)
@pytest.mark.fault("F66")
def test_any_data_draws_and_goes_through_json(found: list[tuple[int, float]], span: int, width: float) -> None:
    """Whatever the days hold, a finite picture comes out."""
    moods = {START + timedelta(days=min(n, span)): mood for n, mood in found}
    days = [DayMood(day, mood, mood, mood) for day, mood in sorted(moods.items())]
    recovery = recovery_of(days, START, START + timedelta(days=span))
    scene = draw(recovery, Size(width, 160, 8), Marks(), "")
    json.dumps([asdict(shape) for shape in scene.shapes], allow_nan=False)
