"""What Patterns asks of the journal: write one down, change it, put it away, say that it was noticed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from evenso.journal.both import LINE, keep_both
from evenso.journal.melding import meld_words
from evenso.patterns.records import Noticing, Pattern
from evenso.records import Moment
from evenso.wording.capture import BOTH_KEPT
from evenso.wording.journal.together import say_together
from evenso.wording.patterns.saying import (
    say_deleted,
    say_line_saved,
    say_noticing,
    say_noticing_gone,
    say_put_away,
    say_saved,
)
from tui.intents import Outcome

if TYPE_CHECKING:
    from storage.journal import Journal


@dataclass(frozen=True, slots=True)
class SavePattern:
    """Save a pattern: a new one, or one that is there in its new words; `began` is what it was when it was opened."""

    pattern: Pattern
    began: Pattern | None = None

    def run(self, journal: Journal) -> Outcome:
        """Add or change it; what others wrote into it meanwhile stays."""
        if self.began is None:
            return Outcome(say_saved(journal.add_pattern(self.pattern)))
        now = journal.find_pattern(self.pattern.id)
        kept = keep_both(self.began, self.pattern, now)
        said = say_saved(journal.change_pattern(kept))
        return Outcome(say_together(said, self.began, self.pattern, now, kept))


@dataclass(frozen=True, slots=True)
class PutAway:
    """Put a pattern away, or bring it back; what was noticed stays."""

    pattern: Pattern

    def run(self, journal: Journal) -> Outcome:
        """Turn it over."""
        pattern = replace(journal.find_pattern(self.pattern.id), archived=not self.pattern.archived)
        return Outcome(say_put_away(journal.change_pattern(pattern)))


@dataclass(frozen=True, slots=True)
class DeletePattern:
    """Delete a pattern with each time it was noticed; undo brings all of it back."""

    pattern: Pattern

    def run(self, journal: Journal) -> Outcome:
        """Delete it."""
        return Outcome(say_deleted(journal.delete_pattern(self.pattern.id)))


@dataclass(frozen=True, slots=True)
class RewordNoticing:
    """Save the line of a noticing in other words, none too; `began` is what it was when they were asked for."""

    noticing: Noticing
    words: str
    slot: str
    today: date
    began: str = ""

    def run(self, journal: Journal) -> Outcome:
        """Change it, and let the line's draft go with it; what others wrote meanwhile stays."""
        mine = journal.noticings(pattern_id=self.noticing.pattern_id)
        now = next((one for one in mine if one.id == self.noticing.id), self.noticing)
        note = meld_words(self.began, self.words, now.note, LINE)
        with journal.finishing(self.slot):
            saved = journal.change_noticing(replace(now, note=note))
        return Outcome(say_line_saved(saved, self.today) if note == self.words else BOTH_KEPT)


@dataclass(frozen=True, slots=True)
class TakeNoticing:
    """Take one time away that a pattern was noticed; undo brings it back."""

    name: str
    noticing: Noticing
    today: date

    def run(self, journal: Journal) -> Outcome:
        """Take it away."""
        return Outcome(say_noticing_gone(self.name, journal.delete_noticing(self.noticing.id), self.today))


@dataclass(frozen=True, slots=True)
class Notice:
    """Say that a pattern was noticed now, with a line about it or none."""

    pattern: Pattern
    now: datetime
    note: str = ""
    slot: str = ""

    def run(self, journal: Journal) -> Outcome:
        """Count it, and let the line's draft go with it."""
        at = Moment.of(self.now)
        day = at.entry_day(journal.day_starts_at)
        with journal.finishing(self.slot):
            saved = journal.add_noticing(Noticing(at=at, day=day, pattern_id=self.pattern.id, note=self.note))
        return Outcome(say_noticing(self.pattern.name, saved, day))
