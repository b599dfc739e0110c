"""What saying something about a setback makes of the note on it: the same for screens and for the command line.

Who says anything about an episode takes it for one: a word, a name or an own end confirms it. How a note is kept is
left to storage; None means that there is nothing left to keep.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from evenso.annotations.setbacks import SetbackNote
from evenso.language import tr
from evenso.records import InvalidRecord
from evenso.recovery.findings import Setback, SetbackStatus


def note_on(setback: Setback, notes: Iterable[SetbackNote]) -> SetbackNote | None:
    """Return the note that an overruled setback carries, None when nothing was said about it yet."""
    return next((note for note in notes if note.id == setback.id), None)


def confirmed(setback: Setback, notes: Iterable[SetbackNote], **words: Any) -> SetbackNote:
    """Return the note after the person said that this was a setback; `words` are further fields of the note.

    The dates the note finds its episode by follow what is found now, unless the person gave own ends.
    """
    note = note_on(setback, notes)
    if note is None:
        return replace(SetbackNote.on(setback), **words)
    marked = note.status is SetbackStatus.MARKED
    if not marked and note.start is None and note.end is None and not note.lasting:
        note = replace(note, first=setback.start, last=setback.end)
    return replace(note, status=note.status if marked else SetbackStatus.CONFIRMED, **words)


def dismissed(setback: Setback, notes: Iterable[SetbackNote]) -> SetbackNote | None:
    """Return the note after the person said that this was none; None for one they had marked by hand."""
    note = note_on(setback, notes)
    if note is None:
        return SetbackNote.on(setback, SetbackStatus.DISMISSED)
    if note.status is SetbackStatus.MARKED:
        return None
    return replace(note, status=SetbackStatus.DISMISSED)


def adjusted(
    setback: Setback,
    notes: Iterable[SetbackNote],
    *,
    start: date | None = None,
    end: date | None = None,
    lasting: bool = False,
) -> SetbackNote:
    """Return the note with the person's own ends; an end that is not given stays as it was.

    `lasting` takes an end away: it is not over. Raises `InvalidRecord` when nothing is given or the ends do not fit.
    """
    if start is None and end is None and not lasting:
        raise InvalidRecord(tr("New ends need the day it began, the day it was over, or the word that it still lasts."))
    if lasting and end is not None:
        raise InvalidRecord(tr("A setback that still lasts has no last day yet."))
    note = confirmed(setback, notes)
    begins = start or note.start
    over = None if lasting else end or note.end
    first, last = begins or setback.start, over or setback.end
    if over is not None and over < first:
        raise InvalidRecord(
            tr("The setback cannot be over on {over}, before it began on {first}.", over=over, first=first)
        )
    if not lasting and over is None and begins is not None and begins > setback.end and setback.recovered is not None:
        raise InvalidRecord(
            tr("The setback cannot have begun on {begins}, after it was over on {end}.", begins=begins, end=setback.end)
        )
    note = replace(note, start=begins, end=over, lasting=lasting or (note.lasting and end is None))
    if note.status is SetbackStatus.MARKED:
        note = replace(note, first=first, last=max(first, last))
    return note


def as_found(setback: Setback, notes: Iterable[SetbackNote]) -> SetbackNote:
    """Return the note without own ends; one that was marked by hand has no others and is refused."""
    note = confirmed(setback, notes)
    if note.status is SetbackStatus.MARKED:
        raise InvalidRecord(tr("You marked this setback yourself, so its dates are yours; give it new ones instead."))
    return replace(note, start=None, end=None, lasting=False)
