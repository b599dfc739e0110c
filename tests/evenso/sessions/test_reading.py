"""When a session is, said between midnight and the hour at which the journal's day begins."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.sessions.calendar import Diary, planned_days
from evenso.sessions.finding import Meant, find_session
from evenso.sessions.reading import read_date, read_series
from evenso.sessions.records import Session, SessionState
from evenso.wording.sessions.saying import say_changed

THURSDAY = date(2026, 11, 26)
NIGHT = datetime(2026, 11, 27, 0, 30)  # noqa: DTZ001  # a time on the wall has no zone
"""Half past midnight: Friday on the wall, still Thursday in the journal."""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("today 18:00", "2026-11-27 18:00"),
        ("18:00", "2026-11-27 18:00"),
        ("tonight", "2026-11-27 22:00"),
        ("tonight 18:00", "2026-11-27 18:00"),
        ("heute Abend 18 Uhr", "2026-11-27 18:00"),
        ("heute", "2026-11-27 "),
        ("tomorrow 18:00", "2026-11-27 18:00"),  # whoever has not slept yet; what was understood is said
        ("in 2 days", "2026-11-28 "),
        ("fri 18:00", "2026-11-27 18:00"),
        ("thu 18:00", "2026-12-03 18:00"),
        ("fri", "2026-11-27 "),
        ("26 Nov 18:00", "2026-11-26 18:00"),
        ("thu 26 Nov 18:00", "2026-11-26 18:00"),
        ("2026-11-26", "2026-11-26 "),
        ("yesterday 18:00", "2026-11-26 18:00"),
        ("last thu", "2026-11-26 "),
    ],
)
def test_after_midnight_what_would_be_over_goes_by_the_date_on_the_wall(words: str, said: str) -> None:
    """A session to come is never planned into the evening before; a date that was named stays that date."""
    read = read_date(words, THURSDAY, now=NIGHT)
    assert f"{read.day} {read.time}" == said


@given(
    st.sampled_from(["today {}", "{}", "tomorrow {}", "mon {}", "thu {}", "fri {}", "in 3 days {}"]),
    st.times(),
    st.times(),
    st.sampled_from([0, 3, 4, 6]),
)
def test_a_time_that_can_still_come_lies_ahead(words: str, clock: time, now: time, starts: int) -> None:
    """At any minute and with any start of the day, only a time that has passed today by the clock is read as past."""
    wall = NIGHT.replace(hour=now.hour, minute=now.minute)
    today = (wall - timedelta(hours=starts)).date()
    read = read_date(words.format(f"{clock:%H:%M}"), today, now=wall)
    passed = (clock.hour, clock.minute) < (now.hour, now.minute)
    ahead = (read.day, read.time) >= (wall.date(), f"{wall:%H:%M}")
    assert ahead or (passed and read.day == wall.date() and words != "{}")


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("every fri 9am", 4),
        ("every fri 23:00", 27),
        ("every fri", 27),
        ("every other fri 9am", 4),
        ("jeden Fr 9 Uhr", 4),
    ],
)
def test_repeating_sessions_at_a_time_that_has_passed_begin_next_week(words: str, first: int) -> None:
    """On Friday evening nobody plans that morning; without a clock, or without a time, it is today's."""
    evening = NIGHT.replace(hour=18)
    series = read_series(words, evening.date(), now=evening)
    assert next(iter(planned_days(series, evening.date(), evening.date() + timedelta(days=20)))).day == first
    assert read_series(words, evening.date()).since <= evening.date()


def test_a_session_is_found_by_either_day() -> None:
    """`today` at half past midnight finds the session of the evening before, and without one that of the evening."""
    before, ahead = Session(day=THURSDAY, id="b234"), Session(day=NIGHT.date(), id="a234")
    for there, found in (((before, ahead), "b234"), ((ahead,), "a234")):
        assert find_session(Diary(there), "today", THURSDAY, Meant.NEXT, NIGHT).id == found


def test_the_day_and_the_time_that_were_understood_are_said() -> None:
    """Also of a session that took place."""
    for state, said in (
        ("planned", "Session planned for Fri 27 Nov 18:00"),
        ("held", "Session of Fri 27 Nov 18:00: took place"),
    ):
        session = Session(day=NIGHT.date(), time="18:00", state=SessionState(state))
        assert say_changed(session, THURSDAY) == said
