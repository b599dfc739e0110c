"""What the pages of guided entries show: one entry with what it is linked to, or two laid side by side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from evenso.guided.then import offered
from evenso.links import Linked, Ref, Thing, most_telling
from evenso.patterns.records import Pattern
from evenso.records import Kind, Moment, Note, NoteForm
from storage.problems import NotFound
from tui.shown import numbers_hidden, signs_are_plain

if TYPE_CHECKING:
    from storage.journal import Journal


@dataclass(frozen=True, slots=True)
class EntryData:
    """An entry (None once it is gone), what it is linked to, others to stand beside it, all patterns."""

    today: date
    note: Note | None = None
    links: tuple[Linked, ...] = ()
    others: tuple[Note, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    plain: bool = False
    hidden: bool = False


def read_entry(journal: Journal, entry_id: str, now: datetime) -> EntryData:
    """Read an entry and what stands around it."""
    today = Moment.of(now).entry_day(journal.day_starts_at)
    try:
        note = journal.entry(entry_id)
    except NotFound:
        return EntryData(today)
    if not isinstance(note, Note):
        return EntryData(today)
    return EntryData(
        today,
        note,
        tuple(most_telling(journal.linked(Ref(Thing.ENTRY, note.id)))),
        tuple(offered(note, notes_of(journal, note.form))),
        tuple(journal.patterns(archived=True)),
        signs_are_plain(journal),
        numbers_hidden(journal),
    )


def notes_of(journal: Journal, form: NoteForm) -> list[Note]:
    """Return the notes of a form, newest first."""
    found = journal.entries(kinds=(Kind.NOTE,), form=form)
    return [one for one in found if isinstance(one, Note)]
