"""Guided notes for tests."""

from __future__ import annotations

from datetime import UTC, date, datetime

from evenso.guided.parts import GuidedForm
from evenso.records import Moment, Note

AT = Moment.of(datetime(2026, 11, 22, 12, 0, tzinfo=UTC))


def note_of(form: GuidedForm, *parts: tuple[str, str], day: date | None = None, identity: str = "") -> Note:
    """A note of a form, with answers."""
    at = AT if day is None else Moment.of(datetime(day.year, day.month, day.day, 12, 0, tzinfo=UTC))
    return Note(id=identity, at=at, day=at.local.date(), form=form.note_form, parts=parts)
