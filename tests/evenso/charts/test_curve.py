"""The line at a chart's resolution: gaps stay gaps, long windows are thinned, levels stay true."""

from datetime import date, timedelta
from math import inf, nan, sin

from evenso.charts.columns import Columns
from evenso.charts.curve import Sample, pieces_of, thinned
from evenso.recovery.findings import LinePoint

START = date(2026, 1, 1)


def line(numbers: range | list[int], level: float = 5.0) -> list[LinePoint]:
    """A flat line on the given day numbers."""
    return [LinePoint(START + timedelta(days=n), level, level - 1, level + 1) for n in numbers]


def window(days: int, width: int) -> Columns:
    """Columns for so many days."""
    return Columns.between(START, START + timedelta(days=days - 1), width)


def test_a_missing_day_breaks_the_line() -> None:
    """Days 0–9 and 20–29 are two pieces, each ending on its last day."""
    columns = window(30, 75)
    first, second = pieces_of(line([*range(10), *range(20, 30)]), columns)
    assert (first[0].at, first[-1].at) == (columns.at(0), columns.at(9))
    assert (second[0].at, second[-1].at) == (columns.at(20), columns.at(29))


def test_a_short_window_has_a_sample_in_every_column_between_its_days() -> None:
    """Seven days over 75 cells: the band below the line has no holes."""
    (piece,) = pieces_of(line(range(7)), window(7, 75))
    assert {int(sample.at) for sample in piece} >= set(range(6, 69))


def test_a_long_window_has_one_sample_a_column() -> None:
    """Ten years over 75 columns come down to 75 samples of the same level."""
    (piece,) = pieces_of(line(range(3650)), window(3650, 75))
    assert len(piece) == 75
    assert {sample.level for sample in piece} == {5.0}


def test_an_empty_column_breaks_a_long_line() -> None:
    """A hundred blank days in ten years at about 49 a column leave a gap."""
    assert len(pieces_of(line([*range(1000), *range(1100, 3650)]), window(3650, 75))) == 2


def test_what_is_not_a_finite_number_is_left_out() -> None:
    """NaN and infinity never reach the drawing, what lies outside 1–10 is clipped."""
    odd = [LinePoint(START + timedelta(days=n), level, 1.0, 10.0) for n, level in enumerate((5.0, nan, inf, 12.0))]
    pieces = pieces_of(odd, window(7, 75))
    assert [[sample.level for sample in piece] for piece in pieces] == [[5.0], [10.0]]


def test_thinning_stays_within_its_tolerance() -> None:
    """A wavy line of 200 samples loses most of them and moves by no more than asked."""
    piece = tuple(Sample(n / 2, 5 + 2 * sin(n / 15), 4, 6) for n in range(200))
    kept = thinned(piece, 0.1)
    assert len(kept) < 60
    for sample in piece:
        left = max((k for k in kept if k.at <= sample.at), key=lambda k: k.at)
        right = min((k for k in kept if k.at >= sample.at), key=lambda k: k.at)
        level = left.level if left is right else left.towards(right, sample.at).level
        assert abs(level - sample.level) <= 0.2


def test_a_line_of_one_day_stays_one_sample() -> None:
    """Nothing to thin, nothing to divide by."""
    (piece,) = pieces_of(line([3]), window(7, 75))
    assert len(thinned(piece, 0.1)) == 1
