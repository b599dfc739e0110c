"""Trackers: scales of one's own, values that are never guessed, eight at most."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.annotations.trackers import (
    MOST_TRACKERS,
    Scale,
    Tracker,
    TrackerValue,
    read_value,
    refuse_too_many,
)
from evenso.records import InvalidRecord, Moment

AT = Moment(datetime(2026, 11, 22, 9), 60)  # noqa: DTZ001  # a wall time has no zone
SLEEP = Tracker(name="sleep")
OUTSIDE = Tracker(name="outside", scale=Scale.YES_NO)


def value(number: Any, scale: Scale = Scale.TEN) -> TrackerValue:
    """A value of some tracker."""
    return TrackerValue(at=AT, day=date(2026, 11, 22), tracker_id="k3f9", value=number, scale=scale)


def test_a_tracker_is_not_asked_until_it_is_switched_on() -> None:
    """A new tracker is quiet, in use, and wants nothing."""
    assert (SLEEP.asked, SLEEP.archived, str(SLEEP.better), SLEEP.highest) == (False, False, "neither", 10)
    assert OUTSIDE.highest == 1


@pytest.mark.parametrize("name", ["", " \u3164", "a=b", "a,b", "x" * 25])
def test_a_name_that_could_not_be_typed_is_refused(name: str) -> None:
    """Blank names, names with signs that part values, and long ones are refused with a sentence."""
    with pytest.raises(InvalidRecord, match=r"\.$"):
        Tracker(name=name)


@pytest.mark.parametrize("number", [-1, 11, 7.0, "7", True, None])
def test_a_value_off_its_scale_is_refused(number: object) -> None:
    """A scale takes whole numbers from 0 to 10 and nothing that only looks like one."""
    with pytest.raises(InvalidRecord, match=r"from 0 to 10"):
        value(number)


def test_yes_or_no_takes_two_values() -> None:
    """Yes is 1 and no is 0; there is nothing between them and nothing else."""
    assert [value(number, Scale.YES_NO).value for number in (0, 1)] == [0, 1]
    with pytest.raises(InvalidRecord, match="yes or no"):
        value(2, Scale.YES_NO)


@given(st.integers(0, 10))
def test_a_typed_number_is_read_as_itself(number: int) -> None:
    """What is typed is what is kept."""
    assert read_value(f" {number} ", SLEEP) == number


@pytest.mark.parametrize(
    ("words", "number"), [("ja", 1), ("nein", 0), ("yes", 1), ("Y", 1), ("1", 1), ("no", 0), ("N", 0), ("0", 0)]
)
def test_yes_and_no_can_be_typed_in_few_letters(words: str, number: int) -> None:
    """Words, letters and digits serve."""
    assert read_value(words, OUTSIDE) == number


@pytest.mark.parametrize("words", ["", "7.5", "11", "-1", "yes", "７", "²", "1e1", "9" * 5000])
def test_what_is_no_number_on_the_scale_is_refused(words: str) -> None:
    """Nothing is rounded, cut or guessed, and what was typed is quoted shortly."""
    with pytest.raises(InvalidRecord, match="sleep") as refusal:
        read_value(words, SLEEP)
    assert len(str(refusal.value)) < 120


def test_maybe_is_neither_yes_nor_no() -> None:
    """A yes-or-no question has two answers; leaving it out is the third."""
    with pytest.raises(InvalidRecord, match="neither"):
        read_value("maybe", OUTSIDE)


def test_eight_trackers_are_enough() -> None:
    """A ninth is refused; archived ones do not count."""
    used = [Tracker(name=f"scale {number}") for number in range(MOST_TRACKERS)]
    refuse_too_many(used[1:])
    refuse_too_many([replace(used[0], archived=True), *used[1:]])
    with pytest.raises(InvalidRecord, match="8 trackers"):
        refuse_too_many(used)
