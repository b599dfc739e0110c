"""What Sessions shows: the diary, what is linked to each session, what is recorded of what was agreed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from evenso.goals.records import Goal, GoalState
from evenso.links import Linked, Ref, Thing, most_telling
from evenso.records import Moment, NoteForm
from evenso.sessions.agreements import AgreedSince, Made, own_lines
from evenso.sessions.calendar import (
    Diary,
    ShowingUp,
    held_before,
    in_view,
    last_session,
    latest_session,
    next_session,
    showing_up,
)
from evenso.sessions.preparing import Preparation
from evenso.sessions.records import Session, SessionState
from tui.meetings.gathering import hands_over, read_agreed, read_diary, read_preparation
from tui.shown import numbers_hidden

if TYPE_CHECKING:
    from storage.journal import Journal

MOST_SHOWN: Final = 400
"""Sessions in the list: eight years of weekly ones."""

TOPIC: Final = "sessions.topic."
ASKED: Final = "sessions.question."
PREPARING: Final = (TOPIC, ASKED)
"""How the slots of lines begin that are typed while a session is prepared."""

Key = tuple[str, date | None]
"""By what a session is known: its id, or the series and day that one is of which nothing was said yet."""


def key_of(session: Session) -> Key:
    """Return by what a session is known, before it is written down and afterwards."""
    return (session.series_id, session.place) if session.series_id else (session.id, None)


def slot_of(session: Session) -> str:
    """Return the part of a draft's slot that names a session."""
    name, place = key_of(session)
    return f"{name}.{place}" if place is not None else name


@dataclass(frozen=True, slots=True)
class SessionsData:
    """Sessions (the latest first), the next one and the last, links and what is recorded of agreements by session.

    `wall` is the date on the wall, by which a session is near or far; after midnight `today` is still the day before.
    """

    today: date
    wall: date
    shown: tuple[Session, ...] = ()
    diary: Diary = field(default_factory=Diary)
    following: Session | None = None
    last: Session | None = None
    counted: ShowingUp = field(default_factory=lambda: ShowingUp(0))
    agreed: tuple[AgreedSince, ...] = ()
    links: Mapping[str, tuple[Linked, ...]] = field(default_factory=dict)
    goals: tuple[Goal, ...] = ()
    day_starts_at: int = 4
    noted: frozenset[str] = frozenset()
    kept: tuple[str, ...] = ()

    def has_kept(self, session: Session) -> bool:
        """Whether words were left half-written while a session was prepared."""
        return any(slot.startswith(PREPARING) and slot.endswith(slot_of(session)) for slot in self.kept)

    @property
    def unsaid(self) -> Session | None:
        """The latest session of which nobody said whether it took place."""
        found = (one for one in self.shown if one.day < self.today and one.state is SessionState.PLANNED)
        return next(found, None)

    @property
    def been(self) -> Session | None:
        """The session that is spoken of afterwards, as on the command line."""
        return latest_session(self.diary, self.today)

    @property
    def own_lines(self) -> list[Made]:
        """What was agreed as a line: open, or ended since the last session."""
        return own_lines(held_before(self.diary, self.today))

    @property
    def hands_over(self) -> bool:
        """Whether a therapist began lately, or begins soon, after another one."""
        return hands_over(self.diary, self.today)


def read_sessions(journal: Journal, now: datetime) -> SessionsData:
    """Read the diary, the links of each session, and what came of what was agreed last."""
    today = Moment.of(now).entry_day(journal.day_starts_at)
    diary = read_diary(journal)
    last = last_session(diary, today)
    shown = tuple(in_view(diary, today)[:MOST_SHOWN])
    goals = journal.goals()
    return SessionsData(
        today,
        now.date(),
        shown,
        diary,
        next_session(diary, today),
        last,
        showing_up(diary.sessions, today),
        read_agreed(journal, diary, today),
        {one.id: most_telling(journal.linked(Ref(Thing.SESSION, one.id))) for one in shown if one.id},
        tuple(goal for goal in goals if goal.state is GoalState.OPEN),
        journal.day_starts_at,
        frozenset(journal.written_of(NoteForm.SESSION)),
        tuple(draft.slot for draft in journal.drafts()),
    )


@dataclass(frozen=True, slots=True)
class PrepareData:
    """A session with what happened since the one before it."""

    session: Session
    prepared: Preparation
    today: date
    wall: date
    numbers: bool = True
    rehearsed: date | None = None


def read_to_prepare(journal: Journal, now: datetime, key: Key) -> PrepareData | None:
    """Read a session by what it is known by, and what there is to prepare from; None when it is gone."""
    today = Moment.of(now).entry_day(journal.day_starts_at)
    diary = read_diary(journal)
    session = next((one for one in in_view(diary, today) if key_of(one) == key), None)
    if session is None:
        return None
    prepared = read_preparation(journal, diary, session, today)
    rehearsed = journal.written_of(NoteForm.REHEARSAL).get(session.id)
    return PrepareData(session, prepared, today, now.date(), numbers=not numbers_hidden(journal), rehearsed=rehearsed)
