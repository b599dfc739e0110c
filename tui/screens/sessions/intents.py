"""What Sessions asks of the journal, each as one step of undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from evenso.goals.records import Goal, GoalStep, Repeat
from evenso.language import later, tr
from evenso.records import Moment, Note, NoteForm
from evenso.sessions.after import felt_less
from evenso.sessions.calendar import held_by
from evenso.sessions.records import Agreed, Series, Session, Therapist
from evenso.wording.capture import NOTHING_CHANGED
from evenso.wording.sessions import agreed, repeating, saying
from tui.intents import Outcome
from tui.meetings.gathering import hands_over, read_diary, say_ended_before, still_planned

if TYPE_CHECKING:
    from storage.journal import Journal


@dataclass(frozen=True, slots=True)
class SaveSession:
    """Make something of a session as the journal holds it; `said` says what, `slot` is a draft finished with it."""

    session: Session
    label: str
    made: Callable[[Session], Session]
    said: Callable[[Session], str]
    slot: str = ""

    def run(self, journal: Journal) -> Outcome:
        """Save it, and let its draft go with it; what is as it was is no change."""
        before = journal.last_change()
        with journal.finishing(self.slot):
            saved = journal.save_session(self.session, self.label, self.made)
        if journal.last_change() == before:
            return Outcome(NOTHING_CHANGED, undoable=False)
        return Outcome(self.said(saved))


@dataclass(frozen=True, slots=True)
class Answer:
    """Save the answers given after a session; the one sentence about them is said where `science.md` 12 has it."""

    session: Session
    made: Callable[[Session], Session]
    today: date

    def run(self, journal: Journal) -> Outcome:
        """Save them."""
        saved = journal.save_session(self.session, later("answers after the session on"), self.made)
        less = felt_less(saved, journal.sessions(None, saved.day))
        kept = saying.say_kept(saying.AFTERWARDS, saved, self.today)
        return Outcome(f"{kept}. {saying.LESS_CONNECTED}" if less else kept)


@dataclass(frozen=True, slots=True)
class NoteSession:
    """Save what was said as an entry of the journal; a session of today or before then took place."""

    session: Session
    words: str
    now: datetime
    made: Callable[[Session], Session]
    slot: str = ""

    def run(self, journal: Journal) -> Outcome:
        """Save the entry, linked to its session."""
        at = Moment.of(self.now)
        day = at.entry_day(journal.day_starts_at)
        note = Note(at=at, day=day, text=self.words, form=NoteForm.SESSION)
        with journal.finishing(self.slot):
            saved, entry = journal.note_session(self.session, note, self.made)
        return Outcome(saying.say_noted(saved, day), entry=entry)


@dataclass(frozen=True, slots=True)
class Agree:
    """Save what was agreed, and what it becomes."""

    session: Session
    line: Agreed
    became: Goal | GoalStep | Repeat | None
    said: str
    now: datetime

    def run(self, journal: Journal) -> Outcome:
        """Save it with its goal, step or practice."""
        journal.agree(self.session, self.line, self.became, lambda one: held_by(one, self.now))
        return Outcome(agreed.say_agreed(self.line.text, self.said))


@dataclass(frozen=True, slots=True)
class Repeating:
    """Let sessions repeat from now on."""

    series: Series
    today: date
    slot: str = ""
    therapist: Therapist | None = None

    def run(self, journal: Journal) -> Outcome:
        """Save the series; the one before ends."""
        before = read_diary(journal).running(self.series.since)
        with journal.finishing(self.slot):
            saved = journal.add_session_series(self.series)
        said = saying.say_repeating(saved, self.today, self.therapist)
        return Outcome(repeating.say_in_place(said, before, self.today))


@dataclass(frozen=True, slots=True)
class RepeatNoMore:
    """Let sessions repeat no more after today."""

    today: date
    slot: str = ""

    def run(self, journal: Journal) -> Outcome:
        """End the series; undo opens them again."""
        with journal.finishing(self.slot):
            ended = journal.end_session_series(self.today + timedelta(days=1))
        return Outcome(repeating.say_ended(ended, self.today))


@dataclass(frozen=True, slots=True)
class TakeOut:
    """Take a session away; its notes stay."""

    session: Session
    today: date

    def run(self, journal: Journal) -> Outcome:
        """Delete it; undo brings it back."""
        journal.delete_session(self.session.id)
        return Outcome(tr("Taken away: session of {when}", when=saying.say_when(self.session, self.today)))


@dataclass(frozen=True, slots=True)
class BeginWith:
    """Begin with a therapist, whoever it was before."""

    therapist: Therapist
    today: date

    def run(self, journal: Journal) -> Outcome:
        """Save it; everything that was written stays."""
        saved = journal.change_therapist(self.therapist, self.today)
        said = saying.say_new_therapist(saved, self.today)
        left = [*say_ended_before(journal, saved, self.today), *still_planned(journal, saved, self.today)]
        more = saying.HAND_OVER if hands_over(read_diary(journal), self.today) else saying.GO_ON
        return Outcome(". ".join([said, *left, more]))
