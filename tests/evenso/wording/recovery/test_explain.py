"""Every number answers `#`: with its rule, this person's figures, the days and how many; the sums come out."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from evenso.annotations.setbacks import SetbackNote
from evenso.recovery.findings import Recovery
from evenso.recovery.report import recover
from evenso.recovery.series import DaySeries
from evenso.wording.recovery.explain import Explanation, Number, explain
from tests.evenso.recovery.journals import day, series_of, wave, with_dip
from tests.evenso.wording.test_guards import IN_PER_CENT, NEVER

RISEN = [level + step for level, step in zip([4.0] * 90 + [6.0] * 90, wave(180, 0.0), strict=True)]
SERIES = series_of(with_dip(with_dip(RISEN, 50, 12, 2.5), 140, 9, 3.0))
FULL = recover(SERIES, day(0), day(179))
YOUNG = recover(series_of({0: 5.0, 3: 6.0}), day(0), day(9))
EMPTY = recover(DaySeries(day(0), day(30), ()), day(0), day(30))

_ONE = r"(−?\d+(?:\.\d+)?)"
_SUM = re.compile(rf"\(?{_ONE} − {_ONE}\)?(?: / \({_ONE} − {_ONE}\))? = {_ONE}")


def number(text: str) -> float:
    """A number as it is said."""
    return float(text.replace("−", "-"))


def said(found: Explanation) -> str:
    """Everything an answer says."""
    return " ".join([found.title, *found.lines])


@pytest.mark.parametrize("asked", list(Number))
@pytest.mark.parametrize("recovery", [FULL, YOUNG, EMPTY])
def test_every_number_has_a_calm_answer(asked: Number, recovery: Recovery) -> None:
    """A rule, the days and how many, and either figures or what is missing; no forbidden word, no share of a person."""
    found = explain(asked, recovery)
    assert found.title
    assert found.rule.endswith(".")
    assert found.window
    assert f"n = {found.n:,}." in found.lines[-1]
    assert bool(found.figures) != bool(found.missing)
    assert all(line.endswith(".") for line in found.lines)
    assert not NEVER.search(said(found))
    assert not IN_PER_CENT.search(said(found))


@pytest.mark.parametrize("asked", [item for item in Number if item is not Number.SWINGS])
def test_a_full_journal_leaves_nothing_missing(asked: Number) -> None:
    """With two setbacks and half a year of days every answer has figures."""
    assert explain(asked, FULL).figures
    assert not explain(asked, FULL).missing


@pytest.mark.parametrize("asked", [Number.GROUND_KEPT, Number.DEPTH])
def test_sums_on_the_screen_come_out(asked: Number) -> None:
    """What is said to be subtracted and divided gives what is said, to within the rounding."""
    (found,) = [match for line in explain(asked, FULL).figures for match in _SUM.findall(line)]
    a, b, c, d, result = found
    value = number(a) - number(b)
    if c:
        value /= number(c) - number(d)
    assert number(result) == pytest.approx(value, abs=0.02)


def test_the_figures_are_those_of_the_findings() -> None:
    """Nothing is computed a second time: the answers hold what chart and sentence say."""
    improvement = FULL.improvement
    assert improvement is not None
    assert f"their middle is {improvement.level_shift:.2f}".rstrip("0").rstrip(".") in said(
        explain(Number.LEVEL_SHIFT, FULL)
    )
    assert "28 × 28 = 784 differences" in said(explain(Number.LEVEL_SHIFT, FULL))
    assert "It does not hold nought." in said(explain(Number.INTERVAL, FULL))
    assert "180 of 180 days with a mood." in said(explain(Number.COVERAGE, FULL))
    assert explain(Number.DIRECTION, FULL).n == FULL.direction.days
    assert explain(Number.FLOORS, FULL).n == improvement.setbacks == 2


def test_a_depth_can_be_asked_of_any_setback() -> None:
    """Of the first as of the latest; its own days and their number stand beside it."""
    first, latest = FULL.counted
    assert explain(Number.DEPTH, FULL) == explain(Number.DEPTH, FULL, latest)
    found = explain(Number.DEPTH, FULL, first)
    assert found.n == first.entries
    assert "Over on" in said(found)


def test_a_marked_setback_says_whose_dates_they_are() -> None:
    """Its numbers are measured over the person's own days."""
    note = SetbackNote.mark("s20260301", day(100), day(108), "the move")
    marked = recover(SERIES, day(0), day(179), notes=[note]).counted[1]
    text = said(explain(Number.DEPTH, FULL, marked))
    assert "You marked it" in text
    assert "“the move”" in text


def test_a_short_window_does_not_hide_what_a_range_rests_on() -> None:
    """The usual range looks back 56 days, also from a window of two weeks, and says so."""
    short = recover(SERIES, day(179) - timedelta(days=13), day(179))
    assert explain(Number.USUAL_RANGE, short).n == 56
