"""The sample's sessions: weekly, a few moved, the last one four days ago, the next one in three."""

from __future__ import annotations

import re
from datetime import UTC, date, timedelta

import pytest

from evenso.links import Ref, Thing
from evenso.records import CheckIn, Note, NoteForm, is_entry_id
from evenso.sample.journal import sample_journal
from evenso.sessions.calendar import Diary, last_session, next_session, showing_up, unsaid
from evenso.sessions.records import SessionState

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("back", [0, 1, 3, 5, 400])
def test_the_last_one_was_four_days_ago_and_the_next_is_in_three(back: int) -> None:
    """On whichever day the demo opens; nothing is left to be asked, and every id is its own."""
    today = TODAY - timedelta(days=back)
    work = sample_journal(today, UTC).additions.work
    diary = Diary(work.sessions, work.session_series, work.therapists)
    last, following = last_session(diary, today), next_session(diary, today)
    assert last is not None
    assert following is not None
    assert (last.day, following.day) == (today - timedelta(days=4), today + timedelta(days=3))
    assert (len(last.agreed), len(following.topics)) == (3, 2)
    assert following.moved
    assert unsaid(diary, today) == []
    ids = [one.id for one in work.sessions] + [one.id for one in work.session_series]
    ids += [one.id for one in work.therapists] + [link.id for link in work.links]
    assert len(set(ids)) == len(ids)
    assert all(is_entry_id(name) for name in ids)


def test_what_was_said_and_agreed_leads_somewhere() -> None:
    """Every page of a session is linked to it, and what was agreed to practices and steps that are there."""
    sample = sample_journal(TODAY, UTC)
    work = sample.additions.work
    pages = {one.id for one in sample.entries if isinstance(one, Note) and one.form is NoteForm.SESSION}
    linked = {link.grown.id for link in work.links if link.root.thing is Thing.SESSION}
    assert pages <= linked
    parts = {one.id for goal in work.goals for one in goal.steps}
    parts |= {one.id for goal in work.goals for one in goal.repeats}
    lines = [line for one in work.sessions for line in one.agreed]
    assert {line.step_id or line.repeat_id for line in lines} - {""} <= parts
    entries = {one.id for one in sample.entries}
    topics = [topic for one in work.sessions for topic in one.topics if topic.about is not None]
    abouts = {topic.about for topic in topics}
    assert len(abouts) == 2
    assert abouts <= {Ref(Thing.ENTRY, name) for name in entries}


def test_some_did_not_happen_and_are_in_no_count() -> None:
    """Moved, missed and called off are each there; the count is of those that took place."""
    sessions = sample_journal(TODAY, UTC).additions.work.sessions
    states = {one.state for one in sessions}
    assert states == set(SessionState)
    assert sum(one.moved for one in sessions) == 5
    assert showing_up(sessions, TODAY).held == sum(one.state is SessionState.HELD for one in sessions)


@pytest.mark.parametrize("back", [0, 2, 5, 300])
def test_a_check_in_that_tells_of_the_session_is_of_its_day(back: int) -> None:
    """A line said that the session was on Sunday, which had been moved to Monday; others told of one before any was."""
    sample = sample_journal(TODAY - timedelta(days=back), UTC)
    held = {one.day for one in sample.additions.work.sessions if one.state is SessionState.HELD}
    told = [one for one in sample.entries if isinstance(one, CheckIn) and re.search(r"\bsession\b", one.note)]
    assert {one.day for one in told} <= held
