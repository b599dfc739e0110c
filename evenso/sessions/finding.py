"""Which session is meant, by its id or its day in words; without either the one that a command is most likely about."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum

from evenso.language import tr
from evenso.moments.words import quoted
from evenso.records import InvalidRecord
from evenso.sessions.calendar import Diary, latest_session, next_session, sessions_between
from evenso.sessions.reading import names_weekday_of, read_date
from evenso.sessions.records import Session, SessionState
from evenso.wording.dates import say_day
from evenso.wording.sessions.saying import say_when


class Meant(StrEnum):
    """What a command is about when nothing is named: the next session, or the latest that has been."""

    NEXT = "next"
    LATEST = "latest"


def find_session(diary: Diary, words: str | None, today: date, meant: Meant, now: datetime | None = None) -> Session:
    """Return the session of an id or a day, or the one that is meant; raises `InvalidRecord`.

    `now` is the time on the wall: after midnight, while `today` is still the day before, words may go by either.
    """
    if words:
        return _named(diary, words, today, meant, today if now is None else now.date())
    if meant is Meant.NEXT:
        found = next_session(diary, today, now)
        if found is None:
            raise InvalidRecord(tr("No next session is written down; `evenso session new wed 18:30` does that."))
        return found
    latest = latest_session(diary, today)
    if latest is None:
        raise InvalidRecord(
            tr(
                "No session has been yet; `--of WHEN` names the day of a planned one, and `evenso session new WHEN`"
                " writes one down."
            )
        )
    return latest


def _named(diary: Diary, words: str, today: date, meant: Meant, wall: date) -> Session:
    wanted = words.strip().casefold()
    for session in diary.sessions:
        if session.id == wanted:
            return session
    days = _days(words, today, wall, meant)
    for day in days:
        there = sessions_between(diary, day, day)
        if there:
            return _only(there, words)
    near = sessions_between(diary, today - timedelta(days=14), today + timedelta(days=14))
    named = ", ".join(say_day(one.day, today) for one in near)
    said = tr("There is no session of {words}.", words=quoted(words))
    if named:
        said = tr("There is no session of {words}; there are {named}.", words=quoted(words), named=named)
    way = tr("`evenso session new {day}` writes one down. Nothing was written.", day=day_words(days))
    raise InvalidRecord(f"{said} {way}")


def day_words(days: list[date]) -> str:
    """Return how a day is named so that it can mean no other."""
    return days[0].isoformat()


def _only(there: list[Session], words: str) -> Session:
    """Return the one session of a day that was not called off; raises `InvalidRecord` where there is more than one."""
    found = [one for one in there if one.state is not SessionState.CANCELLED] or there
    if len(found) > 1:
        named = tr(" and ").join(f"{say_when(one)}{f' ({one.id})' if one.id else ''}" for one in found)
        raise InvalidRecord(
            tr("{words} may be {named}; name one by its id. Nothing was written.", words=quoted(words), named=named)
        )
    return found[0]


def _days(words: str, today: date, wall: date, meant: Meant) -> list[date]:
    """Return the days that words may mean: today where its weekday is named, then the last or the next one.

    What is said of a session that has been looks back first, what is said of one to come looks ahead first.
    """
    found = []
    problem: InvalidRecord | None = None
    for day in dict.fromkeys((today, wall)):
        found += [day] if names_weekday_of(words, day) else []
        for past in (False, True) if meant is Meant.NEXT else (True, False):
            try:
                found.append(read_date(words, day, past=past).day)
            except InvalidRecord as refused:
                problem = problem or refused
    if not found and problem is not None:
        raise problem
    return found
