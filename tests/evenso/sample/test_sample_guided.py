"""What the sample's person wrote by questions."""

from __future__ import annotations

from datetime import UTC, date

from evenso.guided.forms import FORMS, form_of
from evenso.guided.numbers import changes_in, rated
from evenso.guided.perspective import PAST
from evenso.guided.then import offered
from evenso.records import Note, NoteForm
from evenso.sample.journal import sample_journal
from evenso.wording.guided.saying import say_then

TODAY = date(2026, 11, 22)


def guided() -> list[Note]:
    """The sample's notes that have answers."""
    return [one for one in sample_journal(TODAY, UTC).entries if isinstance(one, Note) and one.parts]


def test_every_form_is_there_and_every_answer_has_its_question() -> None:
    """At least one entry of each form, and no name that a form does not know."""
    assert {form.name for note in guided() if (form := form_of(note)) is not None} == set(FORMS)
    for note in guided():
        form = form_of(note)
        assert form is not None
        assert all(form.part(name) is not None for name, _ in note.parts)


def test_numbers_can_be_read_out_of_them() -> None:
    """A thought check has two numbers for each feeling, one was left after the thought, a talk was rated."""
    thoughts = [note for note in guided() if note.form is NoteForm.THOUGHT]
    assert sorted(len(changes_in(note)) for note in thoughts) == [0, 2, 2]
    assert [len(rated(note)) for note in guided() if note.form is NoteForm.SAYING] == [3]


def test_the_same_evening_can_be_looked_at_from_a_year_later() -> None:
    """Beside the newest perspective on the past the one from about a year before is offered first."""
    notes = [note for note in guided() if form_of(note) is PAST]
    newest = max(notes, key=lambda note: note.at.utc)
    first = offered(newest, guided())[0]
    assert say_then(first, newest) == "about a year before"
