"""A hand-over quotes no entry that was not ticked by itself, whoever it was once marked for."""

from __future__ import annotations

from dataclasses import replace

from evenso.bring.choice import Choice, Section, choose, preset_of
from tests.evenso.bring.material import summary_of
from tests.evenso.bring.test_consent import documents, found
from tui.screens.summary.model import Ask, Tick, begun_with, turned


def test_a_hand_over_begins_without_a_note() -> None:
    """No entry that was ever marked is in it; the section added as a whole, on purpose, brings them."""
    hand_over = preset_of("new therapist")
    choice = choose([], base=hand_over.sections, one_by_one=hand_over.one_by_one)
    for form, said in documents(summary_of(choice)).items():
        assert not found(said) & {"qnote", "qtag"}, form
    asked = choose(["notes"], base=hand_over.sections, one_by_one=hand_over.one_by_one)
    assert "qnote" in documents(summary_of(asked))["text"]
    assert "qprivate" not in documents(summary_of(asked))["text"]
    assert "qnote" in documents(summary_of(Choice()))["text"]


def test_what_is_ticked_is_in_it_and_nothing_else() -> None:
    """One entry by its id, as on the command line and as on the screen, leaves the other marked ones out."""
    hand_over = preset_of("new therapist")
    by_id = choose(["pr4v"], base=hand_over.sections, one_by_one=hand_over.one_by_one)
    ask = turned(begun_with("new therapist", "text"), Tick("words", on=False, entry="pr4v"))
    for choice in (by_id, ask.choice):
        said = documents(summary_of(choice))["text"]
        assert "qprivate" in said
        assert "qnote" not in said


def test_topics_meant_for_the_former_therapist_are_no_part_of_it() -> None:
    """What was to be talked about with somebody is not handed to somebody else, unless it is ticked."""
    ask = begun_with("new therapist", "text")
    assert not found(documents(summary_of(ask.choice))["text"]) & {"qtopic", "qquestion"}
    ask = turned(ask, Tick("topics", on=False, section=Section.TOPICS))
    assert "qtopic" in documents(summary_of(ask.choice))["text"]


def test_the_notes_ticked_as_a_whole_are_all_that_are_marked() -> None:
    """As on the command line; unticked again they quote nobody, and one ticked by itself comes alone."""
    ask: Ask = begun_with("new therapist", "text")
    ask = turned(ask, Tick("notes", on=False, section=Section.NOTES))
    assert "qnote" in documents(summary_of(ask.choice))["text"]
    ask = turned(ask, Tick("notes", on=True, section=Section.NOTES))
    assert ask.choice == replace(ask.choice, one_by_one=True)
    assert summary_of(ask.choice).notes == ()
