"""What the pages of guided entries show: one entry with what it is linked to, or two laid side by side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from evenso.guided.then import offered
from evenso.links import Ref, Thing
from evenso.patterns.records import Pattern
from evenso.records import Kind, Moment, Note, NoteForm
from storage.problems import NotFound
from tui.shown import numbers_hidden

if TYPE_CHECKING:
    from storage.journal import Journal

MOST_PATTERNS: Final = 9
"""Patterns that are a digit away."""


@dataclass(frozen=True, slots=True)
class EntryData:
    """An entry (None once it is gone), the patterns that are offered for it, what it is linked to, others like it."""

    today: date
    note: Note | None = None
    patterns: tuple[Pattern, ...] = ()
    roots: tuple[str, ...] = ()
    grown: tuple[str, ...] = ()
    others: tuple[Note, ...] = ()
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
    here = Ref(Thing.ENTRY, note.id)
    roots, grown, seen = list[str](), list[str](), set[str]()
    for link in journal.links_of(here):
        other = link.other(here)
        try:
            title = journal.title_of(other)
        except NotFound:
            continue
        (roots if link.grown == here else grown).append(title)
        seen |= {other.id} if other.thing is Thing.PATTERN else set()
    offers = journal.patterns() if note.form is NoteForm.THOUGHT else []
    return EntryData(
        today,
        note,
        tuple(one for one in offers if one.id not in seen)[:MOST_PATTERNS],
        tuple(roots),
        tuple(grown),
        tuple(offered(note, notes_of(journal, note.form))),
        journal.setting("plain_signs", default=False),
        numbers_hidden(journal),
    )


def notes_of(journal: Journal, form: NoteForm) -> list[Note]:
    """Return the notes of a form, newest first."""
    found = journal.entries(kinds=(Kind.NOTE,), form=form)
    return [one for one in found if isinstance(one, Note)]
