"""What Perspective shows: three invitations, what was left half-written, what was written before with questions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from evenso.guided.drafts import SLOT, unpack
from evenso.guided.forms import GUIDED, PERSPECTIVES
from evenso.guided.parts import GuidedForm
from evenso.guided.walk import Walk
from evenso.records import Moment, Note
from tui.screens.guided.model import notes_of
from tui.shown import numbers_hidden, signs_are_plain

if TYPE_CHECKING:
    from storage.journal import Journal

MOST: Final = 400
"""Entries that are listed; all others are in the Journal."""


@dataclass(frozen=True, slots=True)
class HalfWritten:
    """A new entry that is not finished: the slot of its draft, where it stands."""

    slot: str
    walk: Walk


Item = GuidedForm | HalfWritten | Note
"""A line of the list: an invitation, something half-written, an entry."""


@dataclass(frozen=True, slots=True)
class PerspectiveData:
    """What is listed, in this order."""

    today: date
    items: tuple[Item, ...] = PERSPECTIVES
    plain: bool = False
    hidden: bool = False


def read_perspective(journal: Journal, now: datetime) -> PerspectiveData:
    """Read drafts and entries, the newest first."""
    today = Moment.of(now).entry_day(journal.day_starts_at)
    drafts = [
        HalfWritten(draft.slot, begun.walk)
        for draft in journal.drafts()
        if draft.slot.startswith(SLOT) and _is_new(draft.slot) and (begun := unpack(draft.text)) is not None
    ]
    notes = [note for form in sorted(GUIDED) for note in notes_of(journal, form)]
    notes.sort(key=lambda note: note.at.utc, reverse=True)
    plain = signs_are_plain(journal)
    return PerspectiveData(today, (*PERSPECTIVES, *drafts, *notes[:MOST]), plain, numbers_hidden(journal))


def _is_new(slot: str) -> bool:
    return slot.removeprefix(SLOT).partition(".")[0] not in {"entry", "after"}
