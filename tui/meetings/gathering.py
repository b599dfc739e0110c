"""Reads sessions from the journal for screens and the command line; what it means is left to `evenso.sessions`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from evenso.highlights import to_bring
from evenso.links import Ref, Thing
from evenso.records import Kind
from evenso.recovery.chosen.overrule import told_setbacks
from evenso.sessions.agreements import AgreedSince, counted_since, open_agreements
from evenso.sessions.calendar import (
    Diary,
    came_after,
    held_before,
    last_session,
    left_over,
    next_session,
)
from evenso.sessions.preparing import Gathered, Preparation, Proposal, Source, prepare
from evenso.sessions.records import Key, Session, SessionState, Therapist, Topic
from evenso.wording.sessions import saying
from evenso.wording.sessions.preparing import DAYS_WITHOUT_LAST, agreed_lines, topic_words
from evenso.wording.sessions.saying import say_next
from storage.problems import NotFound

if TYPE_CHECKING:
    from storage.journal import Journal

LATELY: Final = timedelta(days=60)
HAND_OVER: Final = timedelta(days=28)
"""For how long after its beginning with somebody the summary begins as one for a new therapist."""
MARKED_BEFORE: Final = timedelta(days=60)
"""How far before the last session an entry may lie that is marked to be brought up and was not brought yet."""


def read_diary(journal: Journal) -> Diary:
    """Read all sessions, series and therapists."""
    return Diary(tuple(journal.sessions()), tuple(journal.session_series()), tuple(journal.therapists()))


def noted_day(journal: Journal, today: date) -> date | None:
    """Return the last day with a session note of no session, as in a journal older than its sessions."""
    return max(journal.noted_days(None, today), default=None)


def gather(
    journal: Journal, diary: Diary, session: Session | None, today: date, now: datetime | None = None
) -> Gathered:
    """Read what happened since the session before the one that is prepared; `now` is the time on the wall."""
    last = last_session(diary, today, session)
    since = last.day if last is not None else noted_day(journal, today)
    if since is None:
        back = today - timedelta(days=DAYS_WITHOUT_LAST - 1)
        since = max(back, min(today, journal.first_day() or back))  # days before the first one are nobody's
    history = journal.day_moods(None, today, private=())  # as in the summary: private check-ins are in none of it
    return Gathered(
        since=since,
        today=today,
        last=last,
        entries=journal.entries(start=since, end=today, oldest_first=True),
        moods=[one for one in history if one.day >= since],
        away=journal.days_away(since, today),
        setbacks=told_setbacks(history, journal.setback_notes(), today),
        agreed=read_agreed(journal, diary, today, session),
        left=[_without_private(journal, one) for one in left_over(diary, today, session, now)],
        scores=journal.scores(None, today),
        questionnaires=journal.questionnaires(),
        reviews=[one for one in journal.reviews() if one.week + timedelta(days=6) >= since],
        marked=journal.entries(start=since - MARKED_BEFORE, end=today, marked=True),
        brought=_brought(diary),
    )


def _brought(diary: Diary) -> frozenset[Ref]:
    """Return what was a topic of a session that took place."""
    held = [one for one in diary.sessions if one.state is SessionState.HELD]
    return frozenset(topic.about for one in held for topic in one.topics if topic.about is not None)


def waiting_lines(
    journal: Journal, diary: Diary, today: date, without: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """Return what is marked to be brought up and was a topic of no session, in words, the newest first.

    `without` are the ids of entries that are left out.
    """
    last = last_session(diary, today)
    start = (last.day if last is not None else today) - MARKED_BEFORE
    brought = _brought(diary)
    marked = to_bring(journal.entries(start=start, end=today, marked=True))
    waiting = [one for one in marked if one.id not in without and Ref(Thing.ENTRY, one.id) not in brought]
    return tuple(topic_words(Proposal(Source.MARKED, entry=one), today) for one in waiting)


def read_agreed(journal: Journal, diary: Diary, today: date, before: Session | None = None) -> tuple[AgreedSince, ...]:
    """Read what was agreed last, and before that where it is open, with what is recorded of it since."""
    goals = journal.goals()
    made = open_agreements(held_before(diary, today, before), goals)
    if not made:
        return ()
    first = min(one.session.day for one in made)
    practices = journal.entries(start=first, end=today, kinds=(Kind.PRACTICE,))
    return counted_since(made, goals, practices, journal.repeat_marks(first, today), today)


def _without_private(journal: Journal, session: Session) -> Session:
    return replace(session, topics=tuple(one for one in session.topics if not _is_private(journal, one)))


def read_preparation(
    journal: Journal, diary: Diary, session: Session | None, today: date, now: datetime | None = None
) -> Preparation:
    """Read what happened since the last session, and what could be a topic."""
    return prepare(gather(journal, diary, session, today, now))


def topics_for_summary(
    journal: Journal, diary: Diary, today: date, now: datetime | None = None, wanted: Key | None = None
) -> tuple[tuple[str, ...], str]:
    """Return the topics of the `wanted` session, else of the next one, in their order, and its question ("" for none).

    What bothered the person is not among them, nor a topic from an entry that is marked as not for the session.
    """
    session = next((one for one in diary.sessions if wanted is not None and one.key == wanted), None)
    if wanted is None or (session is None and not wanted[1]):
        session = next_session(diary, today, now)
    if session is None:
        return (), ""
    return tuple(topic.text for topic in session.topics if not _is_private(journal, topic)), session.question


def _is_private(journal: Journal, topic: Topic) -> bool:
    if topic.about is None or topic.about.thing is not Thing.ENTRY:
        return False
    try:
        return journal.entry(topic.about.id).private
    except NotFound:
        return False


def agreed_for_summary(journal: Journal, diary: Diary, today: date) -> tuple[str, ...]:
    """Return what was agreed and is open with what is recorded of it since, a line each."""
    return tuple(agreed_lines(read_agreed(journal, diary, today), today))


def hands_over(diary: Diary, today: date) -> bool:
    """Whether a therapist began lately, or begins soon, after another one, named or not."""
    since = diary.therapists[-1].since if diary.therapists else None
    if since is None or today - since > HAND_OVER:
        return False
    return len(diary.therapists) > 1 or any(one.until == since - timedelta(days=1) for one in diary.series)


def say_ended_before(journal: Journal, new: Therapist, today: date) -> list[str]:
    """Say which repeating sessions end on the day before a therapist begins."""
    if new.since is None:
        return []
    last = new.since - timedelta(days=1)
    return [saying.say_repeating(one, today) for one in journal.session_series() if one.until == last]


def still_planned(journal: Journal, new: Therapist, today: date) -> list[str]:
    """Say which single sessions with an earlier therapist, named or not, still stand after another one begins."""
    names = {one.id: one.label for one in journal.therapists() if one.id != new.id}
    first = max(today, new.since or today)
    names |= {"": ""} if say_ended_before(journal, new, today) else {}
    return [
        saying.say_still_planned(one, names[one.therapist_id], today)
        for one in journal.sessions(first, None)
        if one.state is SessionState.PLANNED and one.therapist_id in names
    ][:2]


def say_next_session(journal: Journal, today: date, now: datetime) -> str:
    """Say when the next session is, by the clock on the wall, where there is little room; "" for none."""
    if not journal.has_session_ahead(today):
        return ""
    # sessions of years ago say nothing of the next one, and Today has no time to read them
    near = Diary(tuple(journal.sessions(today - LATELY)), tuple(journal.session_series()))
    session = next_session(near, today, now)
    if session is None:
        return ""
    last = last_session(near, today)
    marked = to_bring(journal.entries(start=last.day if last else today - LATELY, end=today, marked=True))
    there = {topic.about for topic in session.topics}
    waiting = [one for one in marked if came_after(one.at.local, last) and Ref(Thing.ENTRY, one.id) not in there]
    return say_next(session.day, today, session.time, len(waiting), topics=len(session.topics), wall=now.date())
