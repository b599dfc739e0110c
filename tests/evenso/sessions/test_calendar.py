"""Which sessions there are: kept ones and those of a series, moved ones, clocks and short months."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenso.records import InvalidRecord
from evenso.sessions.calendar import (
    Diary,
    in_view,
    last_session,
    left_over,
    moved_to,
    next_session,
    planned_days,
    sessions_between,
    showing_up,
    since_last,
    unsaid,
)
from evenso.sessions.reading import read_date, read_series, repeats
from evenso.sessions.records import Series, Session, SessionState, Topic
from evenso.wording.sessions.saying import say_facts, say_next, say_series, say_showing_up

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
WEEKLY = Series(rule="FREQ=WEEKLY;BYDAY=WE", since=date(2026, 11, 4), time="18:30", id="s234")
HELD = SessionState.HELD


def test_a_series_has_its_sessions_until_one_is_written_down() -> None:
    """One that was moved stands on its new day, and not on the old one as well."""
    wednesday = next_session(Diary(series=(WEEKLY,)), TODAY)
    assert wednesday is not None
    assert (wednesday.day, wednesday.time, wednesday.id) == (date(2026, 11, 25), "18:30", "")
    moved = replace(moved_to(wednesday, date(2026, 11, 26), "17:00"), id="m234")
    diary = Diary((moved,), (WEEKLY,))
    found = sessions_between(diary, date(2026, 11, 23), date(2026, 12, 6))
    assert [(one.day, one.time) for one in found] == [(date(2026, 11, 26), "17:00"), (date(2026, 12, 2), "18:30")]
    assert moved.moved
    assert say_facts(moved, TODAY) == "planned · moved from Wed 25 Nov"


@pytest.mark.parametrize(
    ("clock", "day"),
    [("08:00", 22), ("09:30", 22), ("10:59", 22), ("11:00", 25), ("23:00", 25)],
)
def test_a_session_that_is_surely_over_is_the_next_one_no_more(clock: str, day: int) -> None:
    """While it may go on it is; where nothing else is planned it stays, and without a time it is the day's."""
    now = datetime.fromisoformat(f"2026-11-22T{clock}")
    morning = Session(day=TODAY, time="09:00", id="m234")
    for diary in (Diary((morning,), (WEEKLY,)), Diary((morning, Session(day=date(2026, 11, 25), id="w234")))):
        following = next_session(diary, TODAY, now)
        assert following is not None
        assert following.day.day == day
    assert next_session(Diary((morning,)), TODAY, now) == morning
    bare = replace(morning, time="")
    assert next_session(Diary((bare,), (WEEKLY,)), TODAY, now) == bare


def test_no_change_of_clocks_moves_a_session() -> None:
    """Half past two on Sundays is on the wall on every one of them, also where clocks leap over it."""
    series = replace(WEEKLY, rule="FREQ=WEEKLY;BYDAY=SU", since=date(2026, 3, 1), time="02:30")
    days = planned_days(series, date(2026, 3, 1), date(2026, 4, 30))
    assert {later - earlier for earlier, later in pairwise(days)} == {timedelta(days=7)}
    assert {one.starts.strftime("%H:%M") for one in sessions_between(Diary(series=(series,)), days[0], days[-1])} == {
        "02:30"
    }


def test_the_thirty_first_comes_in_every_month() -> None:
    """A month too short for the day keeps its last one; 29 February comes too."""
    series = read_series("every month on the 31st", date(2027, 12, 31))
    days = planned_days(series, date(2028, 1, 1), date(2028, 6, 30))
    assert [day.day for day in days] == [31, 29, 31, 30, 31, 30]


@given(
    st.lists(st.integers(-60, 60), unique=True, max_size=12),
    st.sampled_from(["FREQ=WEEKLY;BYDAY=WE", "FREQ=DAILY", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR"]),
)
def test_each_place_of_a_series_is_there_once(moves: list[int], rule: str) -> None:
    """However single sessions were moved about, each day of the rule stands for exactly one session."""
    series = Series(rule=rule, since=date(2026, 6, 1), id="s234")
    first, last = date(2026, 6, 1), date(2026, 11, 30)
    virtual = sessions_between(Diary(series=(series,)), first, last)
    kept = tuple(
        replace(moved_to(one, one.day + timedelta(days=step)), id=f"k{number}")
        for number, (one, step) in enumerate(zip(virtual, moves, strict=False))
    )
    found = sessions_between(Diary(kept, (series,)), first - timedelta(days=99), last + timedelta(days=99))
    inside = [one.place for one in found if one.place is not None and first <= one.place <= last]
    assert sorted(inside) == [one.day for one in virtual]


def test_todays_session_is_next_until_it_is_over() -> None:
    """Said to have taken place, it is the last one, and the one after it is next."""
    diary = Diary(series=(WEEKLY,))
    today = date(2026, 11, 25)
    session = next_session(diary, today)
    assert session is not None
    assert session.day == today
    held = Diary((replace(session, state=HELD, id="h234"),), (WEEKLY,))
    following = next_session(held, today)
    assert following is not None
    assert following.day == date(2026, 12, 2)
    assert last_session(held, today) == held.sessions[0]


def test_what_nobody_said_is_asked_for_five_weeks_and_no_longer() -> None:
    """Past days of a series are a question, not a missed session; they are in no count."""
    diary = Diary(series=(replace(WEEKLY, since=date(2020, 1, 1)),))
    asked = unsaid(diary, TODAY)
    assert [one.day for one in asked][-1] == date(2026, 11, 18)
    assert len(asked) == 5
    assert all("did it take place?" in say_facts(one, TODAY) for one in asked)
    assert showing_up(diary.sessions, TODAY).held == 0
    assert last_session(diary, TODAY) is None


def test_showing_up_counts_what_took_place_only() -> None:
    """Missed and cancelled ones change nothing; no share is ever said."""
    kept = [
        Session(day=date(2026, month, 5), state=state, id=f"x{month}23")
        for month, state in enumerate([HELD, SessionState.MISSED, HELD, SessionState.CANCELLED], start=3)
    ]
    counted = showing_up(kept, TODAY)
    assert say_showing_up(counted, TODAY) == "you were at 2 sessions since March"
    assert showing_up([*kept, replace(kept[1], id="y234")], TODAY) == counted
    assert say_showing_up(showing_up([], TODAY), TODAY) == ""


def test_since_the_last_session_takes_the_later_of_session_and_note() -> None:
    """A journal that has only session notes counts from the last of them."""
    held = Session(day=date(2026, 11, 18), state=HELD, id="h234")
    assert since_last(Diary(), TODAY) is None
    assert since_last(Diary(), TODAY, date(2026, 11, 11)) == date(2026, 11, 11)
    assert since_last(Diary((held,)), TODAY, date(2026, 11, 11)) == held.day
    assert since_last(Diary((held,)), TODAY, date(2026, 11, 20)) == date(2026, 11, 20)


def test_a_list_shows_the_next_one_wherever_it_lies() -> None:
    """Four weeks ahead, the next one however far, everything that was; the latest first, each once."""
    far = Session(day=date(2027, 3, 1), id="f234")
    later = Session(day=date(2027, 5, 1), id="l234")
    was = Session(day=date(2026, 1, 7), state=HELD, id="w234")
    assert [one.id for one in in_view(Diary((was, far, later)), TODAY)] == ["l234", "f234", "w234"]
    shown = in_view(Diary((was,), (WEEKLY,)), TODAY)
    assert [one.day for one in shown] == sorted({one.day for one in shown}, reverse=True)


@pytest.mark.parametrize(
    ("words", "day", "clock"),
    [
        ("wed 18:30", date(2026, 11, 25), "18:30"),
        ("2 Dec 5pm", date(2026, 12, 2), "17:00"),
        ("18:30", TODAY, "18:30"),
        ("tomorrow", date(2026, 11, 23), ""),
        ("2026-12-02 at 9:15", date(2026, 12, 2), "09:15"),
        ("in 2 weeks", date(2026, 12, 6), ""),
        ("yesterday 17:00", date(2026, 11, 21), "17:00"),
        ("2026-11-04", date(2026, 11, 4), ""),
    ],
)
def test_when_a_session_is_is_read_from_words(words: str, day: date, clock: str) -> None:
    """A weekday lies ahead, a date may have been."""
    found = read_date(words, TODAY)
    assert (found.day, found.time) == (day, clock)


def test_when_a_session_was_is_read_back() -> None:
    """Of one that has been, a weekday is the last one."""
    assert read_date("wed 18:30", TODAY, past=True).day == date(2026, 11, 18)


@pytest.mark.parametrize("words", ["", "soon", "3/4", "2026-13-45", "wed 25:00", "x" * 500, "[/]\x1b[31m"])
def test_what_is_no_day_is_refused_with_how_to_write_it(words: str) -> None:
    """One sentence, and nothing else is raised."""
    with pytest.raises(InvalidRecord):
        read_date(words, TODAY)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("every wednesday 18:30", "every Wed 18:30"),
        ("weekly", "every Sun"),
        ("every other tuesday at 9am", "09:00, from Tue 24 Nov"),
        ("FREQ=WEEKLY;BYDAY=MO", "every Mon"),
    ],
)
def test_repeating_sessions_are_read_from_words(words: str, said: str) -> None:
    """As a rule with its time, said back in words."""
    assert repeats(words)
    assert said in say_series(read_series(words, TODAY), TODAY)


@pytest.mark.parametrize("words", ["every now and then", "three times a week", "every", "FREQ=SECONDLY"])
def test_what_names_no_days_is_refused(words: str) -> None:
    """A number of times is no appointment."""
    with pytest.raises(InvalidRecord):
        read_series(words, TODAY)


def test_a_rule_that_nobody_can_read_has_no_sessions() -> None:
    """A file may hold one; nothing fails over it."""
    broken = replace(WEEKLY, rule="FREQ=NEVER")
    assert next_session(Diary(series=(broken,)), TODAY) is None


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (0, "session today 18:30"),
        (1, "session tomorrow 18:30"),
        (3, "session Wed, in 3 days"),
        (10, "session Wed 2 Dec, in 10 days"),
    ],
)
def test_the_next_one_is_said_in_a_few_words(ahead: int, said: str) -> None:
    """As Today has it: with its weekday, and how far it is."""
    assert say_next(TODAY + timedelta(days=ahead), TODAY, "18:30") == said


def test_an_hour_that_comes_twice_a_day_is_asked_back() -> None:
    """“at 4” says how it is written; “at 16” is read as it stands."""
    with pytest.raises(InvalidRecord, match="4am, 4pm or 16:00"):
        read_date("next tuesday at 4", date(2026, 11, 22))
    assert read_date("tuesday at 16", date(2026, 11, 22)).time == "16:00"


def test_what_was_prepared_is_left_over_until_it_is_said_that_the_session_took_place() -> None:
    """The unsaid and the missed are, the latest first; no further back than one is asked, none before the last held."""
    topics = (Topic(text="mum"),)
    old, missed, unsaid_one = (
        Session(day=date(2026, *day), time="18:30", topics=topics, id=f"i{number}34")
        for number, day in enumerate([(10, 14), (11, 11), (11, 18)])
    )
    missed = replace(missed, state=SessionState.MISSED)
    diary = Diary((old, missed, unsaid_one, replace(unsaid_one, topics=(), id="b234")))
    assert left_over(diary, TODAY, None) == [unsaid_one, missed]
    held = replace(unsaid_one, day=date(2026, 11, 19), topics=(), state=HELD, id="h234")
    assert left_over(Diary((*diary.sessions, held)), TODAY, None) == []
    assert left_over(diary, TODAY, missed) == []


def test_what_was_prepared_for_today_is_left_over_once_the_clock_says_that_it_is_over() -> None:
    """Until then it is still to come, and so it is without a clock."""
    today = Session(day=TODAY, time="10:00", topics=(Topic(text="mum"),), id="t234")
    following = Session(day=date(2026, 11, 29), time="10:00", id="f234")
    diary = Diary((today, following))
    assert left_over(diary, TODAY, following, NOW + timedelta(hours=8)) == [today]
    assert left_over(diary, TODAY, following, NOW - timedelta(hours=3)) == []
    assert left_over(diary, TODAY, following) == []
