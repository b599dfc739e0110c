"""What the guided forms ask, and which of them a note is."""

from __future__ import annotations

from itertools import combinations

import pytest

from evenso.guided.forms import FORMS, aloud, form_for, form_of, labelled, title_of
from evenso.guided.parts import GuidedForm
from evenso.guided.perspective import FUTURE, NOW, PAST
from evenso.records import Moment, Note, NoteForm
from tests.evenso.guided.entries import AT, note_of

EVERY = pytest.mark.parametrize("form", list(FORMS.values()), ids=list(FORMS))


@EVERY
def test_names_and_labels_tell_parts_apart(form: GuidedForm) -> None:
    """No two parts of a form share a name or a label, and every part asks something."""
    assert len({part.name for part in form.parts}) == len(form.parts)
    assert len({part.label.casefold() for part in form.parts}) == len(form.parts)
    assert all(part.asks.strip() for part in form.parts)


@EVERY
def test_a_form_can_be_left_without_its_optional_parts(form: GuidedForm) -> None:
    """Something is asked that is not optional, and it comes first."""
    assert not form.parts[0].optional
    assert set(form.aloud) <= {part.name for part in form.parts}
    assert form.whole_after in {"", *(part.name for part in form.parts)}


def test_the_names_that_are_stored() -> None:
    """Journals hold these names: none may ever change."""
    assert {form.name: [part.name for part in form.parts] for form in FORMS.values()} == {
        "thought": [
            *("situation", "feelings", "thought", "belief"),
            *("for", "against", "fairer", "feelings_after"),
        ],
        "saying": ["facts", "feeling", "ask", "why", "stay", "offer", "asked", "heard", "self_respect"],
        "rehearsal": ["who", "fear", "me", "them", "stay"],
        "past": ["happened", "understand", "their_view", "kind_line"],
        "now": ["thought", "feeling", "body", "action", "effect"],
        "future": ["value", "goal", "step"],
    }


def test_the_three_perspectives_are_told_apart_by_their_parts() -> None:
    """No name occurs in two of them: one answer is enough to know which it is."""
    for one, other in combinations((PAST, NOW, FUTURE), 2):
        assert not {part.name for part in one.parts} & {part.name for part in other.parts}
    for form in (PAST, NOW, FUTURE):
        for part in form.parts:
            assert form_of(note_of(form, (part.name, "words"))) is form


def test_a_note_written_freely_is_of_no_form() -> None:
    """Without answers, or with none that a form knows, there is no form; answers can be gone through all the same."""
    free = Note(at=AT, day=AT.local.date(), form=NoteForm.PERSPECTIVE, text="words")
    odd = Note(at=AT, day=AT.local.date(), form=NoteForm.SESSION, parts=(("what_we_did", "drew"), ("odd", "x")))
    assert (form_of(free), form_for(free), title_of(free)) == (None, None, "Perspective")
    made = form_for(odd)
    assert form_of(odd) is None
    assert made is not None
    assert [part.name for part in made.parts] == ["what_we_did", "odd"]
    assert labelled(odd) == [("What we did", "drew"), ("Odd", "x")]


def test_what_is_said_aloud_has_no_numbers_of_afterwards() -> None:
    """The sentences come in the order of saying them, those left out are not there."""
    note = note_of(FORMS["saying"], ("ask", "go at six"), ("facts", "till nine"), ("heard", "4"))
    assert aloud(note) == ["till nine", "go at six"]
    assert aloud(note_of(PAST, ("happened", "x"))) == []


def test_moments_are_of_no_matter() -> None:
    """A form is told by parts, never by when it was written."""
    early = Moment.of(AT.aware.replace(year=1999))
    assert form_of(Note(at=early, day=early.local.date(), form=NoteForm.THOUGHT, parts=(("belief", "3"),))) is not None
