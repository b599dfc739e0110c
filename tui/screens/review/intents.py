"""What the weekly review asks of the journal, each as one step of undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from evenso.language import later
from evenso.patterns.records import Noticing
from evenso.records import Moment, Note
from evenso.reviews.records import Review
from evenso.reviews.steps import begun, is_blank
from evenso.sessions.calendar import next_session
from evenso.sessions.preparing import is_full
from evenso.sessions.records import Session, Topic
from evenso.week import WeekReview
from evenso.wording.reviews import saying
from tui.intents import Outcome
from tui.meetings.gathering import read_diary

if TYPE_CHECKING:
    from storage.journal import Journal


@dataclass(frozen=True, slots=True)
class SaveReview:
    """Make something of a week's review as the journal holds it; `noticed` is a pattern that was noticed with it.

    `slot` names the draft that is finished with it, `said` is said in place of how the review stands. A review in
    which nothing was said or done is not kept.
    """

    week: date
    made: Callable[[Review], Review]
    now: datetime
    noticed: str = ""
    slot: str = ""
    said: str = ""

    def run(self, journal: Journal) -> Outcome:
        """Save it, and let its draft go with it."""
        at = Moment.of(self.now)
        day = at.entry_day(journal.day_starts_at)
        before = journal.review(self.week)
        after = replace(self.made(before or begun(self.week, at, day, self.week.weekday())), at=at, day=day)
        if before is None and is_blank(after):
            return Outcome("", undoable=False, fresh=False)
        noticing = Noticing(at=at, day=day, pattern_id=self.noticed) if self.noticed else None
        with journal.finishing(self.slot):
            saved = journal.save_review(after, noticing)
        if saved == before and noticing is None:
            return Outcome("", undoable=False, fresh=False)
        return Outcome(self.said or saying.say_kept(saved, day))


@dataclass(frozen=True, slots=True)
class BringHardStretch:
    """Put a hard stretch at the top of the next session's topics; where none is planned, save it to be brought up."""

    week: WeekReview
    now: datetime

    def run(self, journal: Journal) -> Outcome:
        """Save it."""
        at = Moment.of(self.now)
        day = at.entry_day(journal.day_starts_at)
        topic = Topic(text=saying.say_hard_topic(self.week))
        session = next_session(read_diary(journal), day, at.local)
        if session is None or is_full(session):
            journal.add(Note(at=at, day=day, text=topic.text, for_session=True))
            return Outcome(saying.say_hard_taken(topic=False))

        def first(one: Session) -> Session:
            return replace(one, topics=(topic, *one.topics))

        journal.save_session(session, later("topics for the session on"), first)
        return Outcome(saying.say_hard_taken(topic=True))
