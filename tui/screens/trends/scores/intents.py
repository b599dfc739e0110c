"""What the page of totals asks of the journal, each as one step of undo."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from evenso.records import Moment
from evenso.scores.records import Questionnaire, Score
from evenso.wording.scores import saying
from tui.intents import Outcome

if TYPE_CHECKING:
    from storage.journal import Journal


@dataclass(frozen=True, slots=True)
class SaveScore:
    """Save a total, a new one or one that is there; `slot` names the draft that is finished with it."""

    asked: Questionnaire
    score: Score
    now: datetime
    slot: str = ""

    def run(self, journal: Journal) -> Outcome:
        """Add or change it, and let the line's draft go with it."""
        today = Moment.of(self.now).entry_day(journal.day_starts_at)
        with journal.finishing(self.slot):
            if self.score.id:
                said = saying.say_score_changed(self.asked, journal.change_score(self.score), today)
            else:
                said = saying.say_score_saved(self.asked, journal.add_score(self.asked, self.score), today)
        return Outcome(said)


@dataclass(frozen=True, slots=True)
class TakeScore:
    """Take a total away; undo brings it back."""

    asked: Questionnaire
    score: Score
    now: datetime

    def run(self, journal: Journal) -> Outcome:
        """Delete it."""
        today = Moment.of(self.now).entry_day(journal.day_starts_at)
        return Outcome(saying.say_score_taken(self.asked, journal.delete_score(self.score.id), today))


@dataclass(frozen=True, slots=True)
class SaveQuestionnaire:
    """Save a questionnaire: a new one, one in the place of a preset, or one that is there."""

    asked: Questionnaire

    def run(self, journal: Journal) -> Outcome:
        """Add or change it."""
        one = self.asked
        saved = journal.change_questionnaire(one) if one.id else journal.add_questionnaire(one)
        return Outcome(saying.say_questionnaire_saved(saved))


@dataclass(frozen=True, slots=True)
class PutAway:
    """Put a questionnaire away, or bring it back; its totals stay."""

    asked: Questionnaire

    def run(self, journal: Journal) -> Outcome:
        """Turn it over."""
        turned = replace(self.asked, archived=not self.asked.archived)
        return Outcome(saying.say_put_away(journal.change_questionnaire(turned)))
