"""What an undo step is called: part of a sentence, with the moment and the mood but never a word of the text."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import Final

from evenso.language import Later, later, later_as, tr, tr_as
from evenso.records import AnyEntry, CheckIn, NoteForm, Practice, Skill
from evenso.wording.dates import later_counted, say_day


def number_before(kept: str) -> int | None:
    """Return the number that stood before a step, from its name as it is kept; None where it changed no number."""
    found = re.search(r'"was": (\d+)[,}]', kept)  # within a person's words quotes are kept with a backslash
    return None if found is None else int(found[1])


def say_kind(kind: str) -> str:
    """Return what a kind of entry is called."""
    return {
        "check_in": tr("check-in"),
        "practice": tr_as("one entry", "practice"),
        "note": tr_as("kind of entry", "note"),
    }[kind]


_FORMS: Final = {
    NoteForm.NOTE: later_as("kind of entry", "note"),
    NoteForm.THOUGHT: later_as("kind of entry", "thought"),
    NoteForm.PERSPECTIVE: later_as("kind of entry", "perspective"),
    NoteForm.SESSION: later("session note"),
    NoteForm.SAYING: later_as("kind of entry", "saying"),
    NoteForm.REHEARSAL: later_as("kind of entry", "rehearsal"),
}


def say_entry(record: AnyEntry) -> Later:
    """Return what an entry is called: its kind, its mood or skill, its moment."""
    if isinstance(record, CheckIn):
        what = later("check-in") if record.mood is None else later("check-in {mood}", mood=record.mood)
    elif isinstance(record, Practice):
        what = later("practice of {skill}", skill=record.skill) if record.skill else later_as("one entry", "practice")
    else:
        what = _FORMS[record.form]
    return later("{entry}, {moment}", entry=what, moment=later_counted(record.day, record.at))


def say_edit(was: AnyEntry, now: AnyEntry) -> Later:
    """Return what the change of an entry is called: which part of it became another, where that was one alone.

    A number that became another is named with both, so that it can be said which of them stands after an undo.
    """
    what = say_entry(was)
    if isinstance(was, CheckIn) and isinstance(now, CheckIn) and was.mood != now.mood:
        moods = later("check-in {was} → {mood}", was=was.mood or "–", mood=now.mood or "–")
        what = later("{entry}, {moment}", entry=moods, moment=later_counted(was.day, was.at))
    changed = {one.name for one in fields(was) if getattr(was, one.name) != getattr(now, one.name, None)} - _KEPT_BESIDE
    part = next((part for part, names in _PARTS.items() if changed and changed <= names), None)
    return (
        later("edit of {entry}", entry=what)
        if part is None
        else later("edit of {entry}: {part}", entry=what, part=part)
    )


_KEPT_BESIDE: Final = frozenset({"written", "id"})
_PARTS: Final = {
    later("mood"): {"mood"},
    later("feelings"): {"feelings"},
    later("line"): {"note"},
    later("text"): {"text"},
    later("tags"): {"tags"},
    later("moment"): {"at", "day"},
    later("mark"): {"for_session", "private"},
}
"""What one part of an entry is called, by the fields it is kept in."""


def say_skill_change(before: Skill | None, after: Skill) -> Later:
    """Return what was done to a skill."""
    if before is None:
        return later("new skill {name}", name=after.name)
    if after.archived and not before.archived:
        return later("putting away of the skill {name}", name=after.name)
    if before.archived and not after.archived:
        return later("bringing back of the skill {name}", name=after.name)
    if before.name != after.name:
        return later("renaming of the skill {name} to {now}", name=before.name, now=after.name)
    return later("edit of the skill {name}", name=after.name)


__all__ = ["later_counted", "say_day", "say_edit", "say_entry", "say_kind", "say_skill_change"]
