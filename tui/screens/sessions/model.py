"""What Sessions shows: the diary, what is linked to each session, what is recorded of what was agreed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
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
    is_over,
    last_session,
    latest_session,
    next_session,
    showing_up,
)
from evenso.sessions.preparing import Preparation
from evenso.sessions.records import Key, Series, Session, SessionState
from tui.meetings.gathering import hands_over, read_agreed, read_diary, read_preparation, waiting_lines
from tui.shown import numbers_hidden

if TYPE_CHECKING:
    from storage.journal import Journal

MOST_SHOWN: Final = 400
"""Sessions in the list: eight years of weekly ones."""

TOPIC: Final = "sessions.topic."
ASKED: Final = "sessions.question."
PREPARING: Final = (TOPIC, ASKED)
"""How the slots of lines begin that are typed while a session is prepared."""


def slot_of(session: Session) -> str:
    """Return the part of a draft's slot that names a session."""
    name, place = session.key
    return f"{name}.{place}" if place is not None else name


@dataclass(frozen=True, slots=True)
class SessionsData:
    """Sessions (the latest first), the next one and the last, links and what is recorded of agreements by session.

    `now` is the time on the wall, `wall` its date, by which a session is near or far; after midnight `today` is still
    the day before. `waiting` is what was kept to bring up, while no session is planned for it.
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
    now: datetime | None = None
    waiting: tuple[str, ...] = ()

    def lies_ahead(self, session: Session) -> bool:
        """Whether a session is still to come, or may still go on; the next one does in any case."""
        coming = session.day >= self.today and session.state is SessionState.PLANNED
        return session == self.following or (coming and not is_over(session, self.now))

    @property
    def running(self) -> tuple[Series, ...]:
        """How sessions repeat beyond today."""
        return self.diary.running(self.today + timedelta(days=1))

    @property
    def begins_at(self) -> Session | None:
        """The session that is shown first: the one of today that is over and unsaid, else the next one."""
        return self.unsaid if self.unsaid is not None and self.unsaid.day == self.today else self.following

    def has_kept(self, session: Session) -> bool:
        """Whether words were left half-written while a session was prepared."""
        return any(slot.startswith(PREPARING) and slot.endswith(slot_of(session)) for slot in self.kept)

    @property
    def unsaid(self) -> Session | None:
        """The latest session of which nobody said whether it took place."""
        been = (one for one in self.shown if one.day <= self.today and one.state is SessionState.PLANNED)
        return next((one for one in been if not self.lies_ahead(one)), None)

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


def _waiting(journal: Journal, diary: Diary, following: Session | None, today: date) -> tuple[str, ...]:
    return waiting_lines(journal, diary, today) if following is None else ()


def read_sessions(journal: Journal, now: datetime) -> SessionsData:
    """Read the diary, the links of each session, and what came of what was agreed last."""
    today = Moment.of(now).entry_day(journal.day_starts_at)
    diary = read_diary(journal)
    last = last_session(diary, today)
    shown = tuple(in_view(diary, today)[:MOST_SHOWN])
    goals = journal.goals()
    following = next_session(diary, today, now)
    return SessionsData(
        today,
        now.date(),
        shown,
        diary,
        following,
        last,
        showing_up(diary.sessions, today),
        read_agreed(journal, diary, today),
        {one.id: most_telling(journal.linked(Ref(Thing.SESSION, one.id))) for one in shown if one.id},
        tuple(goal for goal in goals if goal.state is GoalState.OPEN),
        journal.day_starts_at,
        frozenset(journal.written_of(NoteForm.SESSION)),
        tuple(draft.slot for draft in journal.drafts()),
        now,
        _waiting(journal, diary, following, today),
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
    session = next((one for one in in_view(diary, today) if one.key == key), None)
    if session is None:
        return None
    prepared = read_preparation(journal, diary, session, today, now)
    rehearsed = journal.written_of(NoteForm.REHEARSAL).get(session.id)
    return PrepareData(session, prepared, today, now.date(), numbers=not numbers_hidden(journal), rehearsed=rehearsed)
