"""What filling, clearing and changing the card asks of the journal; screen and command line use the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from evenso.card.records import TargetKind, TargetVersion
from evenso.card.week import CardRow, Cell
from evenso.journal.both import keep_both
from evenso.records import Moment
from evenso.wording.card.cells import (
    LOGGED,
    say_changed_row,
    say_cleared,
    say_filled,
    say_put_on,
    say_row_deleted,
    say_taken_off,
)
from evenso.wording.journal.together import say_together
from storage.contents.filling import Cleared, clear, fill, put_on
from tui.intents import Outcome
from tui.shown import numbers_hidden

if TYPE_CHECKING:
    from storage.journal import Journal


@dataclass(frozen=True, slots=True)
class Fill:
    """Put a number (yes is 1, no is 0) into a row's cell of a day."""

    row: CardRow
    day: date
    value: int
    now: datetime

    def run(self, journal: Journal) -> Outcome:
        """Save it where such a row's values are kept."""
        today = fill(journal, self.row, self.day, self.value, self.now)
        said = say_filled(self.row, self.day, Cell(self.value), today, numbers=not numbers_hidden(journal))
        return Outcome(said)


@dataclass(frozen=True, slots=True)
class Clear:
    """Make a row's cell of a day blank again."""

    row: CardRow
    day: date
    now: datetime

    def run(self, journal: Journal) -> Outcome:
        """Take out what stands there; a practice logged elsewhere stays."""
        cleared = clear(journal, self.row, self.day)
        if cleared is not Cleared.DONE:
            practised = cleared is Cleared.PRACTISED  # a cell that is blank already is shown as it is
            return Outcome(LOGGED if practised else "", undoable=False, fresh=not practised)
        today = Moment.of(self.now).entry_day(journal.day_starts_at)
        return Outcome(say_cleared(self.row, self.day, today))


@dataclass(frozen=True, slots=True)
class AddRows:
    """Put new rows on the card, from a day on."""

    names: Sequence[str]
    kind: TargetKind
    day: date
    meaning: str = ""

    def run(self, journal: Journal) -> Outcome:
        """Add them at the end of their kind; a name that is there already is refused."""
        new = put_on(journal, self.names, self.kind, self.day, self.meaning)
        return Outcome(say_put_on(new))


@dataclass(frozen=True, slots=True)
class ReviseRow:
    """Let a row be called or mean something else from a day on; what was before keeps its name.

    `began` is what it was called and meant when its form was opened.
    """

    target_id: str
    version: TargetVersion
    began: TargetVersion

    def run(self, journal: Journal) -> Outcome:
        """Save the new version; what others changed meanwhile stays, also that the row was taken off the card."""
        row = next((one for one in journal.card_targets(ended=True) if one.id == self.target_id), None)
        now = self.began if row is None else row.versions[-1]
        kept = keep_both(self.began, self.version, now)
        target = journal.revise_card_target(self.target_id, kept, ended=None if row is None else row.ended)
        return Outcome(say_together(say_changed_row(target), self.began, self.version, now, kept))


@dataclass(frozen=True, slots=True)
class EndRow:
    """Take a row off the card after a day; its values stay."""

    target_id: str
    name: str
    day: date

    def run(self, journal: Journal) -> Outcome:
        """End it."""
        journal.end_card_target(self.target_id, self.day)
        return Outcome(say_taken_off(self.name))


@dataclass(frozen=True, slots=True)
class DeleteRow:
    """Delete a row with its cells; undo brings all of it back."""

    target_id: str

    def run(self, journal: Journal) -> Outcome:
        """Delete it."""
        return Outcome(say_row_deleted(journal.delete_card_target(self.target_id).name))
