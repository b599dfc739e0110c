"""What guided writing asks of the journal: a new entry with what it grew out of, or an entry in its new answers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from evenso.guided.parts import GuidedForm
from evenso.journal.melding import meld
from evenso.language import tr
from evenso.links import Ref
from evenso.records import InvalidRecord, Moment, Note
from evenso.wording.capture import BOTH_KEPT, NOTHING_CHANGED
from evenso.wording.guided.saying import say_changed, say_saved
from tui.intents import Outcome

if TYPE_CHECKING:
    from storage.journal import Journal

Parts = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SaveGuided:
    """Save a new guided entry, linked to what it was begun from; its draft is finished with it."""

    form: GuidedForm
    parts: Parts
    now: datetime
    root: Ref | None = None
    slot: str = ""

    def run(self, journal: Journal) -> Outcome:
        """Add it in one step."""
        at = Moment.of(self.now)
        day = at.entry_day(journal.day_starts_at)
        note = Note(at=at, day=day, form=self.form.note_form, parts=self.parts)
        with journal.finishing(self.slot):
            entry = journal.add(note, roots=() if self.root is None else (self.root,))
        return Outcome(say_saved(self.form, entry), entry=entry)


@dataclass(frozen=True, slots=True)
class ChangeGuided:
    """Save an entry in its new answers; `placed` has the moment, the day and the tags that were asked for, if any.

    `began` is the entry as it was when it was opened: what somebody else wrote into it since then stays.
    """

    form: GuidedForm
    began: Note
    parts: Parts
    placed: Note | None = None
    slot: str = ""

    def run(self, journal: Journal) -> Outcome:
        """Change it; its marks stay as they are in the file."""
        was = journal.entry(self.began.id)
        if not isinstance(was, Note):
            raise InvalidRecord(tr("This entry has no answers to change."))
        meant = replace(self.began, parts=self.parts)
        if self.placed is not None:
            meant = replace(meant, at=self.placed.at, day=self.placed.day, tags=self.placed.tags)
        changed = meld(self.began, meant, was)
        with journal.finishing(self.slot):
            entry = journal.change(changed)
        if entry == was:
            return Outcome(NOTHING_CHANGED, undoable=False, entry=entry)
        said = say_changed(self.form, entry)
        return Outcome(said if changed == meant else BOTH_KEPT, entry=entry)
