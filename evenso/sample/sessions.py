"""The sample's sessions: weekly for fourteen months, a few moved or called off, one that did not happen; the next one.

What was said in some of them stands in the pages; what was agreed leads to the goals.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from evenso.formats.kinds.work import Work
from evenso.goals.rules import DAYS as WEEKDAYS
from evenso.links import Link, Ref, Thing
from evenso.records import ID_ALPHABET, AnyEntry, Note, NoteForm
from evenso.sample.life import DAYS, FIRST_SESSION, HOLIDAY
from evenso.sessions.records import Agreed, RaiseNext, Series, Session, SessionState, Therapist, Topic

_SERIES: Final = "ws24"
_THERAPIST: Final = "wt24"
_MOVED: Final = {146: 147, 202: 204, 307: 308, 419: 420, 426: 427}
"""Sessions that stood on another day than the usual one, in days from the first."""

_MISSED: Final = frozenset({97})
_CALLED_OFF: Final = frozenset({*(day for day in range(FIRST_SESSION, DAYS, 7) if day in HOLIDAY), 349})

_TOPICS: Final[dict[int, tuple[str, ...]]] = {
    13: ("I don't know what I want to be different",),
    90: ("The bed is the only room", "Is it starting again?"),
    167: ("What I did not say at the table", "Being short with Jonas instead"),
    230: ("I said yes to the audit", "Dad, and who keeps the peace", "Whether a no has to be a good one"),
    370: ("What my anger wants", "Four days a week"),
    405: ("Meeting every second week", "Mira asked how I do it"),
    412: ("Jonas's move, and nobody had asked me", "An evening that is only mine"),
    420: ("When I am praised I change the subject", "The phone on my evening", "How we would notice it is too early"),
}
_QUESTIONS: Final = {13: "How will I know that this is working?", 420: "Can a no be kind and short?"}

_AFTER: Final = {
    370: (9, 8, 8, 7),
    384: (8, 8, None, 7),
    391: (7, 8, 8, None),
    398: (9, None, 8, 8),
    405: (8, 9, 8, 7),
    412: (8, 8, 9, 8),
    420: (8, 9, 8, 8),
}
_MISSING: Final = {
    370: ("That I nearly cancelled.", RaiseNext.YES),
    420: ("I laughed when she asked about Dad, and I was not amused.", RaiseNext.NOT_YET),
}


def with_sessions(work: Work, first: date, entries: Sequence[AnyEntry]) -> Work:
    """Add the sessions to the work of the journal that begins on `first`, linked to its pages and goals."""
    begun = first + timedelta(days=FIRST_SESSION)
    weekly = f"FREQ=WEEKLY;BYDAY={WEEKDAYS[begun.weekday()]}"
    series = Series(rule=weekly, since=begun, time="17:30", therapist_id=_THERAPIST, id=_SERIES)
    sessions = tuple(
        _session(work, first, place, _id(number), entries)
        for number, place in enumerate([*range(FIRST_SESSION, DAYS, 7), 426])
    )
    return replace(
        work,
        therapists=(Therapist(label="Dr. L.", since=begun, id=_THERAPIST),),
        session_series=(series,),
        sessions=sessions,
        links=(*work.links, *_links(sessions, entries)),
    )


def _id(number: int) -> str:
    tens, ones = divmod(number, len(ID_ALPHABET))
    return f"wv{ID_ALPHABET[tens]}{ID_ALPHABET[ones]}"


def _session(work: Work, first: date, place: int, name: str, entries: Sequence[AnyEntry]) -> Session:
    number = _MOVED.get(place, place)
    day = first + timedelta(days=number)
    if number >= DAYS:
        return _next(first, day, place, name, entries)
    state = SessionState.HELD
    if place in _MISSED or place in _CALLED_OFF:
        state = SessionState.MISSED if place in _MISSED else SessionState.CANCELLED
    heard, matters, suits, useful = _AFTER.get(number, (None, None, None, None))
    missing, raising = _MISSING.get(number, ("", None))
    return Session(
        day=day,
        time="17:30",
        state=state,
        therapist_id=_THERAPIST,
        series_id=_SERIES,
        place=first + timedelta(days=place),
        topics=tuple(
            Topic(text=text, about=_page(entries, first, 419) if (number, spot) == (420, 0) else None)
            for spot, text in enumerate(_TOPICS.get(number, ()))
        ),
        question=_QUESTIONS.get(number, ""),
        agreed=_agreed(work, first, number),
        heard=heard,
        matters=matters,
        suits=suits,
        useful=useful,
        missing=missing,
        raise_next=raising,
        id=name,
    )


def _next(first: date, day: date, place: int, name: str, entries: Sequence[AnyEntry]) -> Session:
    """The session in three days: a topic from a page of yesterday, one of the person's own, room for a third."""
    about = _page(entries, first, DAYS - 2)
    topics = (
        Topic(text="The old knot before the call with the landlord, and the four lines", about=about),
        Topic(text="Every second week from next month: glad, and a bit scared"),
    )
    return Session(
        day=day,
        time="17:30",
        therapist_id=_THERAPIST,
        series_id=_SERIES,
        place=first + timedelta(days=place),
        topics=topics,
        id=name,
    )


def _page(entries: Sequence[AnyEntry], first: date, number: int) -> Ref | None:
    """Return the page of a day that is marked to be brought up."""
    day = first + timedelta(days=number)
    found = (one.id for one in entries if isinstance(one, Note) and one.day == day and one.for_session)
    name = next(found, None)
    return None if name is None else Ref(Thing.ENTRY, name)


def _agreed(work: Work, first: date, number: int) -> tuple[Agreed, ...]:
    if number == 230:
        return (Agreed(text="give my answer the next day", goal_id="gt24", repeat_id="gp24"),)
    if number == 405:
        return (Agreed(text="bring the dates of next quarter", ended=first + timedelta(days=412)),)
    if number != 420:
        return ()
    step = next(one for goal in work.goals for one in goal.steps if one.text == "leave the phone in the hall")
    return (
        Agreed(text="one evening this week with nothing in it", goal_id="gt25", repeat_id="gp25"),
        Agreed(text="the phone in the hall on it", goal_id=step.goal_id, step_id=step.id),
        Agreed(text="when I am praised, breathe before I answer"),
    )


def _links(sessions: Sequence[Session], entries: Sequence[AnyEntry]) -> list[Link]:
    """Link each session to the page that says what was said in it, and to the goals of what was agreed."""
    said = {one.day: one.id for one in entries if isinstance(one, Note) and one.form is NoteForm.SESSION}
    ends = []
    for session in sessions:
        here = Ref(Thing.SESSION, session.id)
        if session.day in said:
            ends.append((here, Ref(Thing.ENTRY, said[session.day])))
        goals = dict.fromkeys(line.goal_id for line in session.agreed if line.goal_id)
        ends += [(here, Ref(Thing.GOAL, goal)) for goal in goals]
    return [Link(root=root, grown=grown, id=f"wk{_id(number)[2:]}") for number, (root, grown) in enumerate(ends)]
