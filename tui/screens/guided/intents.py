"""What guided writing asks of the journal: a new entry with what it grew out of, or an entry in its new answers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from evenso.guided.parts import GuidedForm
from evenso.links import Ref
from evenso.records import InvalidRecord, Moment, Note
from evenso.wording.capture import NOTHING_CHANGED
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
        entry = journal.add(note, roots=() if self.root is None else (self.root,))
        journal.drop_draft(self.slot)
        return Outcome(say_saved(self.form, entry), entry=entry)


@dataclass(frozen=True, slots=True)
class ChangeGuided:
    """Save an entry in its new answers; `placed` has the moment, the day and the tags that were asked for, if any."""

    form: GuidedForm
    entry_id: str
    parts: Parts
    placed: Note | None = None
    slot: str = ""

    def run(self, journal: Journal) -> Outcome:
        """Change it; its marks stay as they are in the file."""
        was = journal.entry(self.entry_id)
        if not isinstance(was, Note):
            raise InvalidRecord("This entry has no answers to change.")
        changed = replace(was, parts=self.parts)
        if self.placed is not None:
            changed = replace(changed, at=self.placed.at, day=self.placed.day, tags=self.placed.tags)
        entry = journal.change(changed)
        journal.drop_draft(self.slot)
        if entry == was:
            return Outcome(NOTHING_CHANGED, undoable=False, entry=entry)
        return Outcome(say_changed(self.form, entry), entry=entry)
