"""What is said of sessions: when the next one is, which there were, what was saved.

Showing up is counted kindly: sessions that took place are counted, those that did not are in no count and no share.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Final

from evenso.cells import shorten
from evenso.goals.records import HOME
from evenso.language import later, tr, tr_as, tr_many
from evenso.sessions.calendar import Diary, ShowingUp
from evenso.sessions.records import RaiseNext, Series, Session, SessionState, Therapist
from evenso.text import one_line
from evenso.wording.dates import SHORT_WEEKDAYS, say_day, say_distance, say_long_day, say_near_day
from evenso.wording.trends import say_month_since

RULE: Final = tr("Sessions that took place are counted; those that did not are in no count.")
EMPTY: Final = tr("No session is written down yet.")
NONE_AHEAD: Final = tr("No session is planned yet (M): what you keep here is offered once one is")
NO_DAY: Final = tr("No day was typed; nothing was written")
NONE_BEEN: Final = tr("No session has been yet; M takes the day of one that was, such as 2026-11-18")
TOPICS: Final = tr("To talk about")
QUESTION: Final = tr("A question")
BOTHERED: Final = tr("What bothered me")
BOTHERED_LONG: Final = tr("What bothered me about therapy")
AGREED: Final = tr("Agreed")
SAID: Final = tr("Said")
AGREED_HOME: Final = HOME
"""The title of the goal that collects what was agreed and is part of no other one."""

AFTERWARDS: Final = tr("Afterwards")
NOT_PREPARED: Final = tr("nothing prepared yet")
UNSAID: Final = tr("did it take place?")
HARD_TO_SAY: Final = tr("Missing or hard to say")
TODAY_HEAD: Final = tr_as("the next one", "session")

STATES: Final = {
    SessionState.PLANNED: tr_as("a session", "planned"),
    SessionState.HELD: tr("took place"),
    SessionState.MISSED: tr("did not happen"),
    SessionState.CANCELLED: tr("called off"),
}
RAISING: Final = {
    RaiseNext.YES: tr("to raise next time"),
    RaiseNext.NO: tr("not to be raised"),
    RaiseNext.NOT_YET: tr("not yet to be raised"),
}
QUESTIONS: Final = {
    "heard": tr("felt heard and taken seriously"),
    "matters": tr("worked on what matters to me"),
    "suits": tr("the way we worked suits me"),
    "useful": tr("left with something I can use"),
}
"""The answers of `science.md` 12."""

MISSING_QUESTION: Final = tr("What was missing or hard to say?")
RAISE_QUESTION: Final = tr("Raise next time")
HAND_OVER: Final = tr("B: hand-over")
HAND_OVER_SHELL: Final = tr('A hand-over: `evenso summary --preset "new therapist"`')
KEPT_WORDS: Final = tr("what you left half-written")
GO_ON: Final = tr("What is planned goes on with this therapist")
A_STEP: Final = tr("a small step, on Today")
LABELS: Final = {
    SessionState.PLANNED: later("session on"),
    SessionState.HELD: later("marking as held of the session on"),
    SessionState.MISSED: later("marking as missed of the session on"),
    SessionState.CANCELLED: later("calling off of the session on"),
}
"""What a step of undo is called that changes where a session stands; its day follows."""
A_PRACTICE: Final = tr("a practice, on Today")
LESS_CONNECTED: Final = tr("Today felt less connected than usual – worth a sentence next time?")


def say_when(session: Session, today: date | None = None) -> str:
    """Say when a session is: `Wed 25 Nov 18:30`."""
    return " ".join(part for part in (say_day(session.day, today), session.time) if part)


def say_there(session: Session, today: date) -> str:
    """Say that a session stands on a day already."""
    return tr("There is a session on {when} already.", when=say_when(session, today))


def say_head(session: Session, today: date) -> str:
    """Say when a session is, with how far that is: `Wednesday 25 November 18:30, in 3 days`.

    `today` is the date on the wall: a session comes by the clock, also after midnight.
    """
    when = " ".join(part for part in (say_long_day(session.day, today), session.time) if part)
    return f"{when}, {say_distance(session.day, today)}"


def say_next(
    day: date, today: date, clock: str = "", marked: int = 0, *, topics: int = 0, wall: date | None = None
) -> str:
    """Say the next session where there is little room: `session Wed, in 3 days`, `session today 18:30 · 2 to bring`.

    Once there are topics both are counted apart: those, and what is marked and in none of them.

    Where the date on the `wall` is not `today`, after midnight, a near one is said by its weekday.
    """
    days = (day - today).days
    tail = tr(" · {marked} to bring", marked=marked) if marked else ""
    if topics:
        tail = f" · {tr_many('{n} topic', '{n} topics', topics)}" + (tr(", {n} marked", n=marked) if marked else "")
    if days <= 1:
        near = say_near_day(day, today) if wall in {None, today} else SHORT_WEEKDAYS[day.weekday()]
        return " ".join(part for part in (TODAY_HEAD, near, clock) if part) + tail
    named = SHORT_WEEKDAYS[day.weekday()] if days < 7 else say_day(day, today)
    return f"{TODAY_HEAD} {named}, {say_distance(day, today)}{tail}"


def say_as_before(session: Session, today: date) -> str:
    """Say that a session stands where it stood, so that nothing was changed."""
    return tr("{changed} already; nothing was changed", changed=say_changed(session, today))


def say_state(session: Session, today: date, *, over: bool = False) -> str:
    """Say where a session stands; one that has been and of which nothing was said is a question."""
    if session.state is SessionState.PLANNED and (over or session.day < today):
        return UNSAID
    return STATES[session.state]


def say_unsaid(session: Session, today: date) -> str:
    """Offer to say that a session took place of which nobody did yet."""
    return tr("if the session of {day} took place", day=say_day(session.day, today))


def say_facts(session: Session, today: date, *, over: bool = False) -> str:
    """Say where a session stands and what there is of it: `took place · 3 topics · 1 agreed`; `over` by the clock."""
    parts = [say_state(session, today, over=over)]
    if session.state is SessionState.PLANNED and session.day >= today and not over:
        parts = [] if session.prepared else [STATES[SessionState.PLANNED]]
    parts += [tr_many("{n} topic", "{n} topics", len(session.topics))] if session.topics else []
    parts += [tr("{count} agreed", count=len(session.agreed))] if session.agreed else []
    parts += [say_moved(session, today)] if session.moved else []
    return " · ".join(parts)


def say_moved(session: Session, today: date | None = None) -> str:
    """Say from where a session was moved."""
    return tr("moved from {day}", day=say_day(session.place, today)) if session.place is not None else ""


def say_waiting(count: int) -> str:
    """Say how much was kept to be brought up, before a session is planned."""
    return tr_many("{n} to bring up, once there is a session", "{n} to bring up, once there is a session", count)


def say_kept_for_next(count: int) -> str:
    """Say how much was kept to be brought up, where there were sessions and no next one is known."""
    return tr_many(
        "{n} to bring up next time; M says when that is", "{n} to bring up next time; M says when that is", count
    )


def say_showing_up(counted: ShowingUp, today: date) -> str:
    """Say how many sessions there were; nothing while there were none."""
    if counted.first is None:
        return ""
    return tr_many(
        "you were at {n} session since {month}",
        "you were at {n} sessions since {month}",
        counted.held,
        month=say_month_since(counted.first, today),
    )


def say_series(series: Series, today: date) -> str:
    """Say how sessions repeat: `every Wednesday 18:30, from 4 Nov`."""
    from evenso.goals.records import Repeat  # noqa: PLC0415  # only to say a rule as goals do
    from evenso.wording.goals.rules import say_often  # noqa: PLC0415  # with it

    often = say_often(Repeat(goal_id="", text=TODAY_HEAD, since=series.since, rule=series.rule))
    said = " ".join(part for part in (often, series.time) if part)
    parts = [said]
    if series.since > today:
        parts.append(tr("from {day}", day=say_day(series.since, today)))
    if series.until is not None:
        parts.append(tr("until {day}", day=say_day(series.until, today)))
    return ", ".join(parts)


def say_therapist(therapist: Therapist, today: date) -> str:
    """Say a therapist: the label, from when to when."""
    parts = [one_line(therapist.label)]
    if therapist.since is not None:
        parts.append(tr("since {day}", day=say_day(therapist.since, today)))
    if therapist.until is not None:
        parts.append(tr("until {day}", day=say_day(therapist.until, today)))
    return ", ".join(parts)


def say_bothered(session: Session, rehearsed: date | None, today: date) -> str:
    """Say what bothered the person, with the day on which saying it was rehearsed, in front where room is short."""
    if rehearsed is None:
        return session.bothered
    said = tr("rehearsed {day}", day=say_day(rehearsed, today))
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
    return tr("Session planned for {when}", when=say_when(session, today))


def say_changed(session: Session, today: date) -> str:
    """Say where a session stands now."""
    if session.state is SessionState.PLANNED:
        return say_planned(session, today)
    return tr("Session of {day}: {states}", day=say_when(session, today), states=STATES[session.state])


def say_moved_to(session: Session, today: date) -> str:
    """Say to when a session was moved; what was prepared went along."""
    when = say_when(session, today)
    if session.prepared:
        return tr("Moved to {when}; what was prepared went along", when=when)
    return tr("Moved to {when}", when=when)


def say_topics(session: Session, today: date) -> str:
    """Say how many topics there are for a session."""
    day = say_day(session.day, today)
    return tr_many("{n} topic for {day}", "{n} topics for {day}", len(session.topics), day=day)


def say_kept(what: str, session: Session, today: date) -> str:
    """Say that a part of a session was kept."""
    return tr("{what} kept for {day}", what=what, day=say_day(session.day, today))


def say_agreed_on(last: Session, earlier: Collection[date | None], today: date) -> str:
    """Head what is agreed and open: on the day of the last session, before it, or both; None stands for the last."""
    day = say_day(last.day, today)
    if None not in earlier:
        return tr("Agreed before {day}", day=day)
    if len(set(earlier)) > 1:
        return tr("Agreed on {day} and before", day=day)
    return tr("Agreed on {day}", day=day)


def goal_title(words: str) -> str:
    """Return the words of an agreement as the title of a goal of its own."""
    return shorten(one_line(words), 100)


def say_noted(session: Session, today: date) -> str:
    """Say that a note of a session was saved."""
    return tr("Note of the session on {day} saved; search finds it", day=say_day(session.day, today))


def say_repeating(series: Series, today: date, therapist: Therapist | None = None) -> str:
    """Say that sessions repeat from now on, with a therapist who begins later by the label too."""
    later = therapist is not None and therapist.since is not None and therapist.since > today
    if therapist is not None and later:
        return tr("Sessions with {label} {series}", label=one_line(therapist.label), series=say_series(series, today))
    return tr("Sessions {series}", series=say_series(series, today))


def say_new_therapist(therapist: Therapist, today: date) -> str:
    """Say that one begins with a therapist; everything stays."""
    label = one_line(therapist.label)
    if therapist.since is None:
        return tr("{label}; all that was written stays", label=label)
    return tr("{label} from {day}; all that was written stays", label=label, day=say_day(therapist.since, today))


def say_still_planned(session: Session, label: str, today: date) -> str:
    """Say that a single session with the therapist before still stands."""
    when = say_when(session, today)
    if label:
        return tr("The session of {when} with {label} still stands", when=when, label=one_line(label))
    return tr("The session of {when} still stands", when=when)
