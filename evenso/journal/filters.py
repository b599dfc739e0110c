"""Which entries of the timeline are looked at: by kind, by mark, by tag, by days; each may be left open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from evenso.records import Kind, NoteForm


class Sort(StrEnum):
    """What sort of entry, in the words of the filter's line."""

    EVERYTHING = "everything"
    CHECK_INS = "check-ins"
    PRACTICES = "practices"
    NOTES = "notes"
    GUIDED = "guided entries"
    THOUGHTS = "thought checks"
    PERSPECTIVES = "perspectives"
    SAYINGS = "things to say"
    REHEARSALS = "rehearsals"
    SESSIONS = "session notes"


class Mark(StrEnum):
    """Which mark, in the words of the filter's line."""

    ANY = "marked or not"
    BRING_UP = "to bring up"
    PRIVATE = "private"
    NOT_PRIVATE = "not private"


_KINDS: Final = {Sort.CHECK_INS: Kind.CHECK_IN, Sort.PRACTICES: Kind.PRACTICE}
_FORMS: Final = {
    Sort.NOTES: (NoteForm.NOTE,),
    Sort.GUIDED: (NoteForm.THOUGHT, NoteForm.PERSPECTIVE, NoteForm.SAYING, NoteForm.REHEARSAL),
    Sort.THOUGHTS: (NoteForm.THOUGHT,),
    Sort.PERSPECTIVES: (NoteForm.PERSPECTIVE,),
    Sort.SAYINGS: (NoteForm.SAYING,),
    Sort.REHEARSALS: (NoteForm.REHEARSAL,),
    Sort.SESSIONS: (NoteForm.SESSION,),
}


@dataclass(frozen=True, slots=True)
class Filter:
    """What is looked at; as it is made, everything."""

    sort: Sort = Sort.EVERYTHING
    mark: Mark = Mark.ANY
    tag: str = ""
    start: date | None = None
    end: date | None = None

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds that are meant; none are all."""
        return (_KINDS[self.sort],) if self.sort in _KINDS else ()

    @property
    def forms(self) -> tuple[NoteForm, ...]:
        """The forms of notes that are meant; none are all, and no other kind then either."""
        return _FORMS.get(self.sort, ())

    @property
    def marked(self) -> bool | None:
        """Whether to be brought up; None does not ask."""
        return True if self.mark is Mark.BRING_UP else None

    @property
    def private(self) -> bool | None:
        """Whether private; None does not ask."""
        return {Mark.PRIVATE: True, Mark.NOT_PRIVATE: False}.get(self.mark)


OPEN: Final = Filter()
"""A filter that lets everything through."""
