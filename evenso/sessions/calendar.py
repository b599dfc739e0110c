"""Which sessions there are: those written down, and those of a series that nothing was said about yet.

Days only, as in a diary: a change of clocks moves none, and a month too short for its day keeps its last one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final

from evenso.goals.rules import days_of
from evenso.sessions.records import Series, Session, SessionState, Therapist

AHEAD: Final = timedelta(days=400)
"""How far ahead the next session of a series is looked for."""

EARLY: Final = timedelta(minutes=15)
"""How long before its time a session may begin."""

OVER: Final = timedelta(hours=2)
"""How long after its time a session is surely over."""

UNSAID: Final = timedelta(days=35)
"""How far back one may still be asked whether a session of a series took place."""


@dataclass(frozen=True, slots=True)
class Diary:
    """All that is kept of sessions, as it is read."""

    sessions: tuple[Session, ...] = ()
    series: tuple[Series, ...] = ()
    therapists: tuple[Therapist, ...] = ()

    def therapist(self, session: Session) -> Therapist | None:
        """Return the therapist of a session, if one was named."""
        return next((one for one in self.therapists if one.id == session.therapist_id), None)

    def with_whom(self, day: date) -> Therapist | None:
        """Return the therapist of a day, the one who began last where two would be."""
        there = (one for one in reversed(self.therapists) if (one.since or day) <= day <= (one.until or day))
        return next(there, None)

    @property
    def goes_on_with(self) -> Therapist | None:
        """The therapist with whom it goes on, or begins."""
        return next((one for one in reversed(self.therapists) if one.until is None), None)

    def running(self, day: date) -> tuple[Series, ...]:
        """Return the series that go on from a day, or begin later."""
        return tuple(one for one in self.series if one.until is None or one.until >= day)


def planned_days(series: Series, first: date, last: date) -> tuple[date, ...]:
    """Return the days on which a series has a session, both ends included."""
    return days_of(series.rule, series.since, first, min(last, series.until or last)) or ()


def of_series(diary: Diary, first: date, last: date) -> list[Session]:
    """Return the sessions of series in a stretch that stand nowhere yet, by day."""
    there = {(one.series_id, one.place) for one in diary.sessions if one.series_id}
    return [
        Session(day=day, time=one.time, therapist_id=one.therapist_id, series_id=one.id, place=day)
        for one in diary.series
        for day in planned_days(one, first, last)
        if (one.id, day) not in there
    ]


def sessions_between(diary: Diary, first: date, last: date) -> list[Session]:
    """Return all sessions of a stretch of days, in their order."""
    kept = [one for one in diary.sessions if first <= one.day <= last]
    return sorted([*kept, *of_series(diary, first, last)], key=lambda one: (one.starts, one.id))


def stands_there(diary: Diary, day: date, clock: str) -> Session | None:
    """Return the session that stands on a day already, one of a series too, at the same time or where one has none."""
    there = [one for one in sessions_between(diary, day, day) if one.state in _MAY_HAVE_BEEN]
    return next((one for one in there if not clock or not one.time or one.time == clock), None)


def next_session(diary: Diary, today: date, now: datetime | None = None) -> Session | None:
    """Return the next session that is planned, today's with it until it is said, or by the clock surely is, over.

    Where no other one is planned, it stays today's.
    """
    kept = [one for one in diary.sessions if one.state is SessionState.PLANNED and one.day >= today]
    near = min((one.day for one in kept if not is_over(one, now)), default=today + AHEAD)
    ahead = [*kept, *of_series(diary, today, near)]
    return min(ahead, key=lambda one: (is_over(one, now), one.starts), default=None)


def is_over(session: Session, now: datetime | None) -> bool:
    """Whether a session of some time of day is surely over by the clock on the wall; without a clock none is."""
    return now is not None and bool(session.time) and session.starts + OVER <= now.replace(tzinfo=None)


def last_session(diary: Diary, today: date, before: Session | None = None) -> Session | None:
    """Return the last session that took place, before another one where that is given."""
    return max(held_before(diary, today, before), key=lambda one: one.starts, default=None)


def latest_session(diary: Diary, today: date) -> Session | None:
    """Return the session that is spoken of afterwards: today's, else the latest that was or that nobody spoke of."""
    here = [one for one in sessions_between(diary, today, today) if one.state in _MAY_HAVE_BEEN]
    last = last_session(diary, today)
    found = [*here, *unsaid(diary, today), *([last] if last is not None else [])]
    return max(found, key=lambda one: one.starts, default=None)


_MAY_HAVE_BEEN: Final = frozenset({SessionState.PLANNED, SessionState.HELD})


def held_before(diary: Diary, today: date, before: Session | None = None) -> list[Session]:
    """Return the sessions that took place, before another one where that is given."""
    return [
        one
        for one in diary.sessions
        if one.state is SessionState.HELD and one.day <= today and (before is None or one.starts < before.starts)
    ]


def left_over(diary: Diary, today: date, before: Session | None, now: datetime | None = None) -> list[Session]:
    """Return sessions since the last one that were prepared and did not take place, the latest first.

    Those of which nobody said it, and may yet, are among them: what was to be said there may be open still.
    """
    last = last_session(diary, today, before)
    found = [
        one
        for one in diary.sessions
        if one.prepared
        and (one.state in _NOT_BEEN or _passed_unsaid(one, today, now))
        and (last is None or one.starts > last.starts)
        and (before is None or one.starts < before.starts)
    ]
    return sorted(found, key=lambda one: one.starts, reverse=True)


_NOT_BEEN: Final = frozenset({SessionState.MISSED, SessionState.CANCELLED})


def _passed_unsaid(session: Session, today: date, now: datetime | None) -> bool:
    """Whether a session is over, by its day or by the clock, and is one of which is asked whether it took place."""
    if session.state is not SessionState.PLANNED or not today - UNSAID <= session.day <= today:
        return False
    return session.day < today or is_over(session, now)


def unsaid(diary: Diary, today: date) -> list[Session]:
    """Return past sessions of which nobody said yet whether they took place, by day, for five weeks back."""
    return [
        one
        for one in sessions_between(diary, today - UNSAID, today - timedelta(days=1))
        if one.state is SessionState.PLANNED
    ]


def moved_to(session: Session, day: date, clock: str | None = None) -> Session:
    """Return a session on another day; what was prepared goes along, and where it was planned first stays known."""
    return replace(
        session,
        day=day,
        time=session.time if clock is None else clock,
        place=session.place or session.day,
        state=SessionState.PLANNED,
    )


def begun_as(session: Session, now: datetime) -> Session:
    """Return a session that is written down now: one that has been, by the clock on the wall, took place."""
    held = session.day < now.date() or is_over(session, now)
    return replace(session, state=SessionState.HELD if held else SessionState.PLANNED)


def is_to_come(session: Session, today: date) -> bool:
    """Whether a session's day is still to come, so that nobody can say yet how it was, or that it did not happen."""
    return session.day > today


def held_by(session: Session, now: datetime) -> Session:
    """Return a session as one that took place, when something is said of it and it has begun by the clock on the wall.

    What is written down on the morning of a session leaves it planned.
    """
    begins = session.starts if session.time else datetime.combine(session.day, time())
    is_open = session.state is SessionState.PLANNED and begins - EARLY <= now
    return replace(session, state=SessionState.HELD) if is_open else session


def since_last(diary: Diary, today: date, noted: date | None = None) -> date | None:
    """Return the day of the last session, as the first day of what happened since.

    `noted` is the last day that a journal from before sessions were kept has a session note on; the later one counts.
    """
    last = last_session(diary, today)
    days = [day for day in (last.day if last else None, noted) if day is not None and day <= today]
    return max(days, default=None)


@dataclass(frozen=True, slots=True)
class ShowingUp:
    """How many sessions took place, and since when: a count that only grows."""

    held: int
    first: date | None = None


def showing_up(sessions: Iterable[Session], today: date) -> ShowingUp:
    """Count the sessions that took place; those that did not are in no count."""
    days = [one.day for one in sessions if one.state is SessionState.HELD and one.day <= today]
    return ShowingUp(len(days), min(days, default=None))


def came_after(when: datetime, last: Session | None) -> bool:
    """Whether a moment (by the clock on the wall) comes after a session; with none, everything does."""
    return last is None or when > last.starts


def in_view(diary: Diary, today: date, ahead: timedelta = timedelta(days=28)) -> Sequence[Session]:
    """Return what a list of sessions shows, the latest first.

    Those of the next four weeks and the next one wherever it lies, what is unsaid, and everything that was.
    """
    coming = sessions_between(diary, today, today + ahead)
    following = next_session(diary, today)
    if following is not None and following.day > today + ahead:
        coming.append(following)
    known = {(one.series_id, one.place) for one in coming if one.series_id}
    more = [
        one
        for one in diary.sessions
        if one.day > today + ahead and one != following and (one.series_id, one.place) not in known
    ]
    past = [one for one in diary.sessions if one.day < today]
    asked = [one for one in unsaid(diary, today) if not one.id]
    return sorted([*coming, *more, *past, *asked], key=lambda one: (one.starts, one.id), reverse=True)
