"""The whole report on small journals: window, coverage, setbacks, improvement, sentence, and the document."""

from __future__ import annotations

import json
import random
from dataclasses import replace

from evenso.formats.trend_json import number, trend_document
from evenso.recovery.direction import find_direction, held_back
from evenso.recovery.findings import Direction, Improvement, Verdict
from evenso.recovery.report import recover
from evenso.wording.bring.chart import say_chart
from evenso.wording.recovery.story import tell_all
from evenso.wording.trend_lines import facts
from tests.evenso.recovery.journals import day, series_of, wave, with_dip


def test_a_dip_is_found_with_its_way_back() -> None:
    """Three points for ten days after seven steady weeks: one possible setback, near its place, recovered."""
    series = series_of(with_dip(wave(90), 50, 10, 3.0))
    recovery = recover(series, day(0), day(89))
    (setback,) = recovery.setbacks
    assert abs((setback.start - day(50)).days) <= 3
    assert day(53) <= setback.trough <= day(62)
    assert setback.recovered is not None
    assert day(60) <= setback.recovered <= day(67)
    assert setback.id == f"s{setback.start:%Y%m%d}"
    assert 1.5 <= setback.depth <= 4.0
    assert setback.days_to_come_back == (setback.recovered - setback.trough).days
    assert "come back from 1 setback" in recovery.sentence


def test_a_setback_that_lasts_is_still_worked_through() -> None:
    """A dip that reaches the last day has no return and says so."""
    recovery = recover(series_of(with_dip(wave(80), 70, 10, 3.0)), day(0), day(79))
    (setback,) = recovery.setbacks
    assert setback.recovered is None
    assert setback.days_to_come_back is None
    assert setback.end == day(79)
    assert "still working through it" in recovery.sentence
    said = " ".join([*tell_all(recovery), *facts(recovery), say_chart(recovery), recovery.sentence])
    assert said.count("lowest so far") + said.count("Its lowest so far") >= 3
    assert not [word for word in ("way back", "bottomed", "floor") if word in said]


def test_the_first_weeks_learn() -> None:
    """Before five weeks no setback is named, and the sentence says that the usual range is being learned."""
    recovery = recover(series_of(with_dip(wave(30), 18, 10, 4.0)), day(0), day(29))
    assert recovery.learning
    assert recovery.setbacks == ()
    assert "Still learning your usual range" in recovery.sentence


def test_an_empty_window_is_no_error() -> None:
    """A window without a logged day has no line, no numbers and one calm sentence."""
    recovery = recover(series_of(wave(20), span=400), day(200), day(290))
    assert recovery.days == ()
    assert recovery.coverage == 0.0
    assert recovery.line == ()
    assert recovery.usual is None
    assert recovery.direction.verdict is Verdict.TOO_EARLY
    assert recovery.improvement is None
    assert recovery.sentence == "No days logged here."


def test_the_document_follows_the_contract() -> None:
    """Keys as in the contract, whole moods as whole numbers, missing as null, readable by json."""
    recovery = recover(series_of(with_dip(wave(90), 80, 10, 3.0)), day(0), day(89))
    document = trend_document(recovery)
    assert json.loads(json.dumps(document)) == document
    assert list(document) == [
        "from",
        "to",
        "coverage",
        "days_away",
        "days",
        "line",
        "usual",
        "direction",
        "setbacks",
        "improvement",
        "sentence",
        "markers",
        "goals",
    ]
    assert document["days"][0] == {"day": "2026-01-05", "mood": 6, "low": 6, "high": 6, "entries": 1}
    assert isinstance(document["days"][0]["mood"], int)
    assert document["setbacks"][0]["recovered"] is None
    assert document["setbacks"][0]["days_to_come_back"] is None


def test_numbers_in_json() -> None:
    """Whole numbers are integers, others keep three decimals, there is no −0."""
    assert (number(7.0), number(5.25), number(1 / 3), number(-0.0001), number(None)) == (7, 5.25, 0.333, 0, None)


def test_a_long_gap_breaks_the_line() -> None:
    """More than ten days without an entry have no point; shorter gaps are bridged with a wider band."""
    moods = {number: 4.0 + number // 4 % 4 for number in (*range(10), *range(14, 24), *range(36, 50))}
    recovery = recover(series_of(moods), day(0), day(49))
    drawn = {point.day: point.high - point.low for point in recovery.line}
    assert all(day(number) in drawn for number in range(24))
    assert drawn[day(12)] > (drawn[day(9)] + drawn[day(14)]) / 2
    assert not any(day(number) in drawn for number in range(24, 36))


def test_a_short_window_borrows_its_direction() -> None:
    """A week cannot have a direction of its own: the last 90 days are read, and the finding says from when."""
    recovery = recover(series_of([4 + number / 25 for number in range(120)]), day(113), day(119))
    assert recovery.direction.verdict is Verdict.RISING
    assert recovery.direction.start == day(30)


def test_a_direction_is_not_called_rising_where_the_shift_of_the_same_days_holds_nought() -> None:
    """Two sentences on one page never say opposite things; a direction of fewer days than the shift stands."""
    rising = Direction(Verdict.RISING, 0.02, 0.01, 0.03, 800, day(0))
    none = Improvement(day(0), 5.0, 5.5, 0.3, -0.6, 1.2, None, None, None, None, None, 0)
    assert held_back(rising, none).verdict is Verdict.UNCLEAR
    assert held_back(rising, none).per_4_weeks == 0.02
    assert held_back(rising, replace(none, low=0.1)).verdict is Verdict.RISING
    assert held_back(replace(rising, start=day(600)), none).verdict is Verdict.RISING
    assert held_back(rising, None) is rising


def test_the_report_holds_a_direction_back() -> None:
    """A slow rise among wide swings: the test of the slope sees it, the first and last four weeks do not."""
    noise = random.Random(3)
    moods = [float(min(10, max(1, round(5 + 0.0045 * number + noise.gauss(0, 1.8))))) for number in range(240)]
    series = series_of(moods)
    assert find_direction(series).verdict is Verdict.RISING
    recovery = recover(series, day(0), day(239))
    assert recovery.improvement is not None
    assert recovery.improvement.low < 0 < recovery.improvement.high
    assert recovery.direction.verdict is Verdict.UNCLEAR
    assert recovery.sentence.startswith("Since January your usual day is about where it was.")


def test_of_a_handful_of_days_only_the_days_are_told() -> None:
    """No noise, no usual day, no sentence twice: what was written stands there; figures of one's own come later."""
    told = " ".join(tell_all(recover(series_of(wave(2)), day(0), day(89))))
    assert "2 of 2 days with a mood" in " ".join(tell_all(recover(series_of(wave(2)), day(-88), day(1))))
    assert "Your days: Mon 5 Jan " in told
    assert told.count("Too early to say") == told.count("Still learning") == 1
    assert "noise" not in told
    assert "are noise" in " ".join(tell_all(recover(series_of(wave(30)), day(0), day(89))))
