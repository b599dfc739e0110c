"""What is said of sessions: when the next one is, which there were, what was saved.

Showing up is counted kindly: sessions that took place are counted, those that did not are in no count and no share.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Final

from evenso.cells import shorten
from evenso.goals.records import HOME
from evenso.sessions.calendar import Diary, ShowingUp
from evenso.sessions.records import RaiseNext, Series, Session, SessionState, Therapist
from evenso.text import one_line
from evenso.wording.dates import SHORT_WEEKDAYS, say_day, say_distance, say_long_day, say_near_day
from evenso.wording.trends import say_month_since

RULE: Final = "Sessions that took place are counted; those that did not are in no count."
EMPTY: Final = "No session is written down yet."
NONE_BEEN: Final = "No session has been yet; w takes the day of one that was, such as 2026-11-18"
NONE_OPEN: Final = "No line that was agreed is open; steps and practices end on their goal's page"
NONE_OPEN_SHELL: Final = "Steps and practices end with `evenso goal`."
NO_NEXT: Final = "no next session is written down"
TOPICS: Final = "To talk about"
QUESTION: Final = "A question"
BOTHERED: Final = "What bothered me"
BOTHERED_LONG: Final = "What bothered me about therapy"
AGREED: Final = "Agreed"
SAID: Final = "Said"
AGREED_HOME: Final = HOME
"""The title of the goal that collects what was agreed and is part of no other one."""

AFTERWARDS: Final = "Afterwards"
NOT_PREPARED: Final = "nothing prepared yet"
UNSAID: Final = "did it take place?"
HARD_TO_SAY: Final = "Missing or hard to say"
TODAY_HEAD: Final = "session"

STATES: Final = {
    SessionState.PLANNED: "planned",
    SessionState.HELD: "took place",
    SessionState.MISSED: "did not happen",
    SessionState.CANCELLED: "called off",
}
RAISING: Final = {
    RaiseNext.YES: "to raise next time",
    RaiseNext.NO: "not to be raised",
    RaiseNext.NOT_YET: "not yet to be raised",
}
QUESTIONS: Final = {
    "heard": "felt heard and taken seriously",
    "matters": "worked on what matters to me",
    "suits": "the way we worked suits me",
    "useful": "left with something I can use",
}
"""The answers of `science.md` 12."""

MISSING_QUESTION: Final = "What was missing or hard to say?"
RAISE_QUESTION: Final = "Raise next time"
HAND_OVER: Final = "B: hand-over"
HAND_OVER_SHELL: Final = 'A hand-over: `evenso summary --preset "new therapist"`'
KEPT_WORDS: Final = "what you left half-written"
GO_ON: Final = "What is planned goes on with this therapist"
A_STEP: Final = "a small step, on Today"
A_PRACTICE: Final = "a practice, on Today"
LESS_CONNECTED: Final = "Today felt less connected than usual – worth a sentence next time?"


def say_when(session: Session, today: date | None = None) -> str:
    """Say when a session is: `Wed 25 Nov 18:30`."""
    return " ".join(part for part in (say_day(session.day, today), session.time) if part)


def say_there(session: Session, today: date) -> str:
    """Say that a session stands on a day already."""
    return f"There is a session on {say_when(session, today)} already."


def say_head(session: Session, today: date) -> str:
    """Say when a session is, with how far that is: `Wednesday 25 November 18:30, in 3 days`."""
    when = " ".join(part for part in (say_long_day(session.day, today), session.time) if part)
    return f"{when}, {say_distance(session.day, today)}"


def say_next(day: date, today: date, clock: str = "", marked: int = 0) -> str:
    """Say the next session where there is little room: `session Wed, in 3 days`, `session today 18:30 · 2 to bring`."""
    days = (day - today).days
    tail = f" · {marked} to bring" if marked else ""
    if days <= 1:
        near = say_near_day(day, today)
        return " ".join(part for part in (TODAY_HEAD, near, clock) if part) + tail
    named = SHORT_WEEKDAYS[day.weekday()] if days < 7 else say_day(day, today)
    return f"{TODAY_HEAD} {named}, {say_distance(day, today)}{tail}"


def say_to_come(session: Session, today: date) -> str:
    """Refuse what can only be said of a session that has been."""
    return f"The session of {say_day(session.day, today)} is still to come."


def say_as_before(session: Session, today: date) -> str:
    """Say that a session stands where it stood, so that nothing was changed."""
    return f"{say_changed(session, today)} already; nothing was changed"


def say_state(session: Session, today: date) -> str:
    """Say where a session stands; one that has been and of which nothing was said is a question."""
    if session.state is SessionState.PLANNED and session.day < today:
        return UNSAID
    return STATES[session.state]


def say_unsaid(session: Session, today: date) -> str:
    """Offer to say that a session took place of which nobody did yet."""
    return f"if the session of {say_day(session.day, today)} took place"


def say_facts(session: Session, today: date) -> str:
    """Say where a session stands and what there is of it: `took place · 3 topics · 1 agreed`."""
    parts = [say_state(session, today)]
    if session.state is SessionState.PLANNED and session.day >= today:
        parts = [] if session.prepared else [STATES[SessionState.PLANNED]]
    parts += [_count(len(session.topics), "topic")] if session.topics else []
    parts += [f"{len(session.agreed)} agreed"] if session.agreed else []
    parts += [say_moved(session, today)] if session.moved else []
    return " · ".join(parts)


def say_moved(session: Session, today: date | None = None) -> str:
    """Say from where a session was moved."""
    return f"moved from {say_day(session.place, today)}" if session.place is not None else ""


def say_showing_up(counted: ShowingUp, today: date) -> str:
    """Say how many sessions there were; nothing while there were none."""
    if counted.first is None:
        return ""
    return f"you were at {_count(counted.held, 'session')} since {say_month_since(counted.first, today)}"


def say_series(series: Series, today: date) -> str:
    """Say how sessions repeat: `every Wednesday 18:30, from 4 Nov`."""
    from evenso.goals.records import Repeat  # noqa: PLC0415  # only to say a rule as goals do
    from evenso.wording.goals.rules import say_often  # noqa: PLC0415  # with it

    often = say_often(Repeat(goal_id="", text=TODAY_HEAD, since=series.since, rule=series.rule))
    said = " ".join(part for part in (often, series.time) if part)
    parts = [said]
    if series.since > today:
        parts.append(f"from {say_day(series.since, today)}")
    if series.until is not None:
        parts.append(f"until {say_day(series.until, today)}")
    return ", ".join(parts)


def say_therapist(therapist: Therapist, today: date) -> str:
    """Say a therapist: the label, from when to when."""
    parts = [one_line(therapist.label)]
    if therapist.since is not None:
        parts.append(f"since {say_day(therapist.since, today)}")
    if therapist.until is not None:
        parts.append(f"until {say_day(therapist.until, today)}")
    return ", ".join(parts)


def say_bothered(session: Session, rehearsed: date | None, today: date) -> str:
    """Say what bothered the person, with the day on which saying it was rehearsed, in front where room is short."""
    if rehearsed is None:
        return session.bothered
    said = f"rehearsed {say_day(rehearsed, today)}"
    return f"({said}) {session.bothered}" if session.bothered else said


def say_answers(session: Session) -> list[str]:
    """Return the answers given after a session, each on a line, in their order; no sum."""
    lines = [
        f"{getattr(session, name)}  {words}" for name, words in QUESTIONS.items() if getattr(session, name) is not None
    ]
    if session.missing:
        raising = f" ({RAISING[session.raise_next]})" if session.raise_next is not None else ""
        lines.append(f"{HARD_TO_SAY}{raising}: {one_line(session.missing)}")
    return lines


def session_line(session: Session, today: date, diary: Diary | None = None) -> str:
    """Say a session on one line with its id, as the command line does."""
    name = diary.therapist(session) if diary is not None and len(diary.therapists) > 1 else None
    label = f" · {one_line(name.label)}" if name is not None else ""
    return f"{session.id or '–':<4}  {say_when(session)}  {say_facts(session, today)}{label}".rstrip()


# what was saved


def say_planned(session: Session, today: date) -> str:
    """Say that a session is planned."""
    return f"Session planned for {say_when(session, today)}"


def say_changed(session: Session, today: date) -> str:
    """Say where a session stands now."""
    if session.state is SessionState.PLANNED:
        return say_planned(session, today)
    return f"Session of {say_day(session.day, today)}: {STATES[session.state]}"


def say_moved_to(session: Session, today: date) -> str:
    """Say to when a session was moved; what was prepared went along."""
    along = "; what was prepared went along" if session.prepared else ""
    return f"Moved to {say_when(session, today)}{along}"


def say_topics(session: Session, today: date) -> str:
    """Say how many topics there are for a session."""
    return f"{_count(len(session.topics), 'topic')} for {say_day(session.day, today)}"


def say_kept(what: str, session: Session, today: date) -> str:
    """Say that a part of a session was kept."""
    return f"{what} kept for {say_day(session.day, today)}"


def say_agreed(text: str, became: str) -> str:
    """Say that something agreed was kept, and what became of it."""
    return f"Agreed: {one_line(text)}{f' – {became}' if became else ''}"


def say_ended(text: str) -> str:
    """Say that something agreed is done or let go."""
    return f"Done, or let go: {one_line(text)}"


def say_agreed_on(last: Session, earlier: Collection[date | None], today: date) -> str:
    """Head what is agreed and open: on the day of the last session, before it, or both; None stands for the last."""
    before = f"{AGREED} before {say_day(last.day, today)}"
    if None not in earlier:
        return before
    return f"{AGREED} on {say_day(last.day, today)}{' and before' if len(set(earlier)) > 1 else ''}"


def goal_title(words: str) -> str:
    """Return the words of an agreement as the title of a goal of its own."""
    return shorten(one_line(words), 100)


def say_noted(session: Session, today: date) -> str:
    """Say that a note of a session was saved."""
    return f"Note of the session on {say_day(session.day, today)} saved; search finds it"


def say_repeating(series: Series, today: date, therapist: Therapist | None = None) -> str:
    """Say that sessions repeat from now on, with a therapist who begins later by the label too."""
    later = therapist is not None and therapist.since is not None and therapist.since > today
    label = f" with {one_line(therapist.label)}" if therapist is not None and later else ""
    return f"Sessions{label} {say_series(series, today)}"


def say_new_therapist(therapist: Therapist, today: date) -> str:
    """Say that one begins with a therapist; everything stays."""
    since = f" from {say_day(therapist.since, today)}" if therapist.since is not None else ""
    return f"{one_line(therapist.label)}{since}; all that was written stays"


def say_still_planned(session: Session, label: str, today: date) -> str:
    """Say that a single session with the therapist before still stands."""
    whom = f" with {one_line(label)}" if label else ""
    return f"The session of {say_when(session, today)}{whom} still stands"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
