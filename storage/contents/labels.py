"""What an undo step is called: part of a sentence, with the moment and the mood but never a word of the text."""

from __future__ import annotations

from dataclasses import fields
from typing import Final

from evenso.language import tr, tr_as
from evenso.records import AnyEntry, CheckIn, NoteForm, Practice, Skill
from evenso.wording.dates import say_counted, say_day


def say_kind(kind: str) -> str:
    """Return what a kind of entry is called."""
    return {
        "check_in": tr("check-in"),
        "practice": tr_as("one entry", "practice"),
        "note": tr_as("kind of entry", "note"),
    }[kind]


def say_form(form: NoteForm) -> str:
    """Return what a form of note is called."""
    return {
        NoteForm.NOTE: tr_as("kind of entry", "note"),
        NoteForm.THOUGHT: tr_as("kind of entry", "thought"),
        NoteForm.PERSPECTIVE: tr_as("kind of entry", "perspective"),
        NoteForm.SESSION: tr_as("kind of entry", "session"),
        NoteForm.SAYING: tr_as("kind of entry", "saying"),
        NoteForm.REHEARSAL: tr_as("kind of entry", "rehearsal"),
    }[form]


def say_entry(record: AnyEntry) -> str:
    """Return what an entry is called: its kind, its mood or skill, its moment."""
    if isinstance(record, CheckIn):
        what = tr("check-in") if record.mood is None else tr("check-in {mood}", mood=record.mood)
    elif isinstance(record, Practice):
        what = tr("practice of {skill}", skill=record.skill) if record.skill else tr_as("one entry", "practice")
    else:
        what = say_form(record.form)
    return f"{what}, {say_counted(record.day, record.at)}"


def say_edit(was: AnyEntry, now: AnyEntry) -> str:
    """Return what the change of an entry is called: which part of it became another, where that was one alone."""
    what = say_entry(was)
    changed = {one.name for one in fields(was) if getattr(was, one.name) != getattr(now, one.name, None)} - _KEPT_BESIDE
    part = next((part for part, names in _PARTS.items() if changed and changed <= names), None)
    return tr("edit of {entry}", entry=what) if part is None else tr("edit of {entry}: {part}", entry=what, part=part)


_KEPT_BESIDE: Final = frozenset({"written", "id"})
_PARTS: Final = {
    tr("mood"): {"mood"},
    tr("feelings"): {"feelings"},
    tr("line"): {"note"},
    tr("text"): {"text"},
    tr("tags"): {"tags"},
    tr("moment"): {"at", "day"},
    tr("mark"): {"for_session", "private"},
}
"""What one part of an entry is called, by the fields it is kept in."""


def say_skill_change(before: Skill | None, after: Skill) -> str:
    """Return what was done to a skill."""
    if before is None:
        return tr("new skill {name}", name=after.name)
    if after.archived and not before.archived:
        return tr("putting away of the skill {name}", name=after.name)
    if before.archived and not after.archived:
        return tr("bringing back of the skill {name}", name=after.name)
    if before.name != after.name:
        return tr("renaming of the skill {name} to {now}", name=before.name, now=after.name)
    return tr("edit of the skill {name}", name=after.name)


__all__ = ["say_counted", "say_day", "say_edit", "say_entry", "say_form", "say_kind", "say_skill_change"]
