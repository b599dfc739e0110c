"""What the page of totals asks of the journal, each as one step of undo."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from evenso.journal.both import keep_both
from evenso.records import Moment
from evenso.scores.records import Questionnaire, Score
from evenso.wording.journal.together import say_together
from evenso.wording.scores import saying
from tui.intents import Outcome

if TYPE_CHECKING:
    from storage.journal import Journal


@dataclass(frozen=True, slots=True)
class SaveScore:
    """Save a total, a new one or one that is there; `slot` names the draft that is finished with it.

    `began` is what one that is there was when its line was opened.
    """

    asked: Questionnaire
    score: Score
    now: datetime
    slot: str = ""
    began: Score | None = None

    def run(self, journal: Journal) -> Outcome:
        """Add or change it, and let the line's draft go with it; what others wrote into it meanwhile stays."""
        today = Moment.of(self.now).entry_day(journal.day_starts_at)
        with journal.finishing(self.slot):
            if self.began is not None:
                there = journal.scores(questionnaire_id=self.score.questionnaire_id)
                now = next((one for one in there if one.id == self.score.id), self.began)
                kept = keep_both(self.began, self.score, now)
                said = saying.say_score_changed(self.asked, journal.change_score(kept), today)
                said = say_together(said, self.began, self.score, now, kept)
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
    """Save a questionnaire: a new one, one in the place of a preset, or one that is there.

    `began` is what one that is there, or the preset, was when its form was opened.
    """

    asked: Questionnaire
    began: Questionnaire | None = None

    def run(self, journal: Journal) -> Outcome:
        """Add or change it; what others wrote into it meanwhile stays, also where they put it in the preset's place."""
        began = self.began
        now = None if began is None else journal.find_questionnaire(began.id or began.name)
        if began is None or now is None or not now.id:
            return Outcome(saying.say_questionnaire_saved(journal.add_questionnaire(self.asked)))
        kept = keep_both(began, self.asked, now)
        said = saying.say_questionnaire_saved(journal.change_questionnaire(kept))
        return Outcome(say_together(said, began, replace(self.asked, id=now.id), now, kept))


@dataclass(frozen=True, slots=True)
class PutAway:
    """Put a questionnaire away, or bring it back; its totals stay."""

    asked: Questionnaire

    def run(self, journal: Journal) -> Outcome:
        """Turn it over."""
        turned = replace(journal.find_questionnaire(self.asked.id), archived=not self.asked.archived)
        return Outcome(saying.say_put_away(journal.change_questionnaire(turned)))
