"""All guided forms by their name, which of them a note is, and what its parts are called."""

from __future__ import annotations

from typing import Final

from evenso.guided.parts import GuidedForm, Part
from evenso.guided.perspective import FUTURE, NOW, PAST
from evenso.guided.talks import REHEARSAL, SAYING
from evenso.guided.thought import THOUGHT
from evenso.language import tr
from evenso.records import Note, NoteForm

FORMS: Final = {form.name: form for form in (THOUGHT, SAYING, REHEARSAL, PAST, NOW, FUTURE)}
"""In the order in which they are listed."""

PERSPECTIVES: Final = (PAST, NOW, FUTURE)
GUIDED: Final = frozenset(form.note_form for form in FORMS.values())
"""The forms of notes that can have been written with questions."""


def form_of(note: Note) -> GuidedForm | None:
    """Return the form a note was written in, by its parts; None for one that has none of a form's."""
    names = {name for name, _ in note.parts}
    near = [form for form in FORMS.values() if form.note_form is note.form]
    fitting = max(near, key=lambda form: sum(part.name in names for part in form.parts), default=None)
    return fitting if fitting is not None and any(part.name in names for part in fitting.parts) else None


def form_for(note: Note) -> GuidedForm | None:
    """Return the form a note can be gone through in again: its own, else one made of the parts it has."""
    form = form_of(note)
    if form is not None or not note.parts:
        return form
    names = dict.fromkeys(name for name, _ in note.parts)
    parts = tuple(part_named(None, name) for name in names)
    return GuidedForm(name="parts", title=title_of(note), why="", note_form=note.form, parts=parts)


def words_of(note: Note, name: str) -> str:
    """Return what a note says under a part's name, "" when nothing; several answers stand one below the other."""
    return "\n\n".join(words for part, words in note.parts if part == name)


def questions_of(form: GuidedForm) -> tuple[str, ...]:
    """Return what a form asks in its order, without what is asked only afterwards."""
    return tuple(part.asks for part in form.parts if not part.after)


def part_named(form: GuidedForm | None, name: str) -> Part:
    """Return the part of a name; for a name the form does not know, one that asks by that name alone."""
    found = None if form is None else form.part(name)
    if found is not None:
        return found
    label = " ".join(name.replace("_", " ").split()) or "more"
    return Part(name=name, label=f"{label[:1].upper()}{label[1:]}", asks=f"{label[:1].upper()}{label[1:]}")


def labelled(note: Note) -> list[tuple[str, str]]:
    """Return a guided note's answers with the labels that stand over them, in their order."""
    form = form_of(note)
    return [(part_named(form, name).label, words) for name, words in note.parts]


def title_of(note: Note) -> str:
    """Return what a guided note is called: its form's title, else a word for a note written freely."""
    form = form_of(note)
    if form is not None:
        return form.title
    return {NoteForm.PERSPECTIVE: tr("Perspective"), NoteForm.THOUGHT: tr("Thought")}.get(note.form, tr("Note"))


def aloud(note: Note) -> list[str]:
    """Return the sentences of a note that are meant to be said, in the order of saying them."""
    form = form_of(note)
    names = () if form is None else form.aloud
    return [words for name in names if (words := words_of(note, name))]
