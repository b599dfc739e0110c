"""How often patterns were noticed: by weeks and by months, counted and never scored."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from evenso.patterns.counts import Noticed, by_pattern, count_noticed
from evenso.patterns.records import BlindSpot, Noticing
from evenso.records import Moment
from evenso.wording.patterns.prompts import PROMPTS, spot_name
from evenso.wording.patterns.saying import say_noticed, strip_of

TODAY = date(2026, 11, 22)  # a Sunday


def noticed(day: date, pattern_id: str = "p2a3") -> Noticing:
    """A noticing at noon of a day."""
    return Noticing(at=Moment.of(datetime.combine(day, time(12), UTC)), day=day, pattern_id=pattern_id)


def test_weeks_begin_on_monday_and_the_last_is_this_one() -> None:
    """Monday to Sunday of this week count together; the Sunday before belongs to the week before."""
    days = [TODAY, TODAY - timedelta(days=6), TODAY - timedelta(days=7), TODAY - timedelta(days=83)]
    assert count_noticed([noticed(day) for day in days], TODAY).weeks == (1, *(0,) * 9, 1, 2)


def test_what_lies_further_back_is_in_the_months_and_the_sum() -> None:
    """A noticing of last year stands in no week of the strip, but is counted."""
    long_ago = TODAY - timedelta(days=400)
    found = count_noticed([noticed(long_ago), noticed(TODAY)], TODAY)
    assert (found.times, sum(found.weeks), found.last) == (2, 1, TODAY)
    assert found.months == (("2025-10", 1), ("2026-11", 1))


def test_nothing_noticed_is_said_calmly() -> None:
    """A pattern without a noticing has an empty strip and a plain sentence."""
    assert count_noticed([], TODAY) == Noticed()
    assert say_noticed(Noticed(), TODAY) == "not noticed yet"


def test_each_pattern_is_counted_on_its_own() -> None:
    """Two patterns' noticings are kept apart."""
    found = by_pattern([noticed(TODAY), noticed(TODAY, "q2a3"), noticed(TODAY)], TODAY)
    assert {key: one.times for key, one in found.items()} == {"p2a3": 2, "q2a3": 1}


def test_the_strip_is_figures_in_any_terminal() -> None:
    """A digit a week, a dot for none, `+` for ten and more; in plain signs the dot is a full stop."""
    assert strip_of([0, 3, 12]) == "· 3 +"
    assert strip_of([0, 3, 12], plain=True) == ". 3 +"


def test_every_blind_spot_has_its_words() -> None:
    """The nine that are named each have a name, what it can look like and a question; own ones have a name."""
    assert set(PROMPTS) == set(BlindSpot) - {BlindSpot.OWN}
    assert all(one.looks and one.question.endswith("?") for one in PROMPTS.values())
    assert all(spot_name(spot) and len(spot_name(spot)) <= 60 for spot in BlindSpot)
