"""A hand-over quotes no entry that was not ticked by itself, whoever it was once marked for."""

from __future__ import annotations

from dataclasses import replace

from evenso.bring.choice import Choice, Section, choose, preset_of
from tests.evenso.bring.material import summary_of
from tests.evenso.bring.test_consent import documents, found
from tui.screens.summary.model import Ask, Tick, begun_with, turned


def test_a_hand_over_begins_without_a_note() -> None:
    """No entry that was ever marked is in it; the section ticked alone brings none either."""
    hand_over = preset_of("new therapist")
    for more in ([], ["notes"]):
        choice = choose(more, base=hand_over.sections, one_by_one=hand_over.one_by_one)
        for form, said in documents(summary_of(choice)).items():
            assert not found(said) & {"qnote", "qtag"}, form
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


def test_turning_a_section_keeps_one_by_one() -> None:
    """Notes ticked and unticked again quote nobody."""
    ask: Ask = begun_with("new therapist", "text")
    ask = turned(ask, Tick("notes", on=False, section=Section.NOTES))
    assert ask.choice == replace(ask.choice, one_by_one=True)
    assert summary_of(ask.choice).notes == ()
