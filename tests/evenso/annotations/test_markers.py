"""Life markers: which days stand on the chart, and from which one improvement is measured."""

from __future__ import annotations

from datetime import date

import pytest

from evenso.annotations.markers import LifeMarker, MarkerKind, markers_between, therapy_start
from evenso.records import InvalidRecord

MOVE = LifeMarker(day=date(2026, 5, 1), kind=MarkerKind.MOVED)


def test_a_kind_names_a_marker_that_has_no_name() -> None:
    """What happened is said by the kind, unless the person said it."""
    assert MOVE.title == "moved"
    assert LifeMarker(day=MOVE.day, kind=MarkerKind.MOVED, name=" the\tflat ").title == "the flat"


@pytest.mark.parametrize("kind", [MarkerKind.OTHER, MarkerKind.ANNIVERSARY])
def test_a_kind_that_says_nothing_needs_a_name(kind: MarkerKind) -> None:
    """“Other” alone would mark a day for nobody knows what."""
    with pytest.raises(InvalidRecord, match="name"):
        LifeMarker(day=MOVE.day, kind=kind)
    with pytest.raises(InvalidRecord, match="60"):
        LifeMarker(day=MOVE.day, kind=kind, name="x" * 61)


def test_markers_of_a_window_are_in_order_and_inside() -> None:
    """Both ends of the window belong to it."""
    other = LifeMarker(day=date(2026, 4, 1), name="a new job")
    inside = markers_between([MOVE, other], date(2026, 4, 1), date(2026, 5, 1))
    assert inside == [(other.day, other), (MOVE.day, MOVE)]
    assert markers_between([MOVE, other], date(2026, 4, 2), date(2026, 4, 30)) == []


def test_an_anniversary_comes_back_each_year_from_its_own_on() -> None:
    """29 February is remembered on the 28th where there is none; nothing comes before the day itself."""
    marker = LifeMarker(day=date(2024, 2, 29), kind=MarkerKind.ANNIVERSARY, name="Ana")
    days = [day for day, _ in markers_between([marker], date(2020, 1, 1), date(2028, 12, 31))]
    assert days == [date(2024, 2, 29), date(2025, 2, 28), date(2026, 2, 28), date(2027, 2, 28), date(2028, 2, 29)]


def test_improvement_is_measured_from_the_last_start_of_therapy_in_the_window() -> None:
    """Other markers are anchors only when the person asks for them."""
    starts = [LifeMarker(day=date(2026, month, 1), kind=MarkerKind.THERAPY_STARTED) for month in (1, 6, 9)]
    assert therapy_start([*starts, MOVE], date(2026, 2, 1), date(2026, 8, 1)) == date(2026, 6, 1)
    assert therapy_start([MOVE], date(2026, 2, 1), date(2026, 8, 1)) is None
