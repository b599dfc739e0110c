"""Another program saves exactly between what a key has read and what it writes: what both wrote stands afterwards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from evenso.goals.records import Goal, GoalStep, GoalVersion
from evenso.guided.forms import FORMS
from evenso.records import CheckIn, Moment, Note, NoteForm, Practice
from storage.journal import Journal
from tests.tui.conftest import NOON
from tests.tui.screens.meanwhile import Meanwhile, blank, journal, meanwhile
from tui.intents import ChangeEntry, carry_out
from tui.screens.deeds import Deed, TakeBack, Watched
from tui.screens.goals.intents import TurnStep
from tui.screens.guided.intents import ChangeGuided
from tui.screens.today.intents import SetFeelings, SetMood, SetNote, ToggleSkill

pytestmark = pytest.mark.slow

__all__ = ["blank", "journal", "meanwhile"]

AT = Moment.of(NOON)
DAY = NOON.date()


def the(journal: Journal, kind: type[Any]) -> Any:
    """Return the only entry of a kind."""
    (one,) = (entry for entry in journal.entries() if isinstance(entry, kind))
    return one


def change(**parts: object) -> Callable[[Journal], object]:
    """Change the only check-in in part."""
    return lambda other: other.change(replace(the(other, CheckIn), **parts))


def test_a_mood(journal: Journal, meanwhile: Meanwhile) -> None:
    """A mood for a chosen check-in leaves the line and the feelings that came meanwhile."""
    saved = journal.add(CheckIn(at=AT, day=DAY, mood=5))
    meanwhile(change(note="theirs", feelings=("tired",)))
    carry_out(SetMood(now=NOON, mood=6, target=saved.id), journal)
    found = the(journal, CheckIn)
    assert (found.mood, found.note, found.feelings) == (6, "theirs", ("tired",))


def test_a_mood_under_which_words_came_meanwhile(journal: Journal, meanwhile: Meanwhile) -> None:
    """Words written to a number keep it: the next one is a check-in of its own."""
    journal.add(CheckIn(at=AT, day=DAY, mood=5))
    meanwhile(change(note="theirs"))
    carry_out(SetMood(now=NOON, mood=6), journal)
    assert sorted((one.mood, one.note) for one in journal.entries() if isinstance(one, CheckIn)) == [
        (5, "theirs"),
        (6, ""),
    ]


def test_a_mood_that_another_program_was_first_with(journal: Journal, meanwhile: Meanwhile) -> None:
    """Which check-in a mood corrects is decided by what stands then, not by what stood before the lock."""
    meanwhile(lambda other: other.add(CheckIn(at=AT, day=DAY, mood=3)))
    carry_out(SetMood(now=NOON + timedelta(minutes=2), mood=6), journal)
    assert the(journal, CheckIn).mood == 6


def test_feelings(journal: Journal, meanwhile: Meanwhile) -> None:
    """Feelings of both stand, and a line that came meanwhile."""
    saved = journal.add(CheckIn(at=AT, day=DAY, mood=5, feelings=("calm",)))
    meanwhile(change(note="theirs", feelings=("calm", "tired")))
    carry_out(SetFeelings(now=NOON, target=saved.id, words="calm, glad", began="calm"), journal)
    assert (the(journal, CheckIn).note, set(the(journal, CheckIn).feelings)) == ("theirs", {"calm", "tired", "glad"})


@pytest.mark.parametrize("chosen", [True, False])
def test_a_line(journal: Journal, meanwhile: Meanwhile, *, chosen: bool) -> None:
    """Lines of both stand, whether a check-in was chosen or the one of the moment is meant."""
    saved = journal.add(CheckIn(at=AT, day=DAY, mood=5, note="the first" if chosen else ""))
    meanwhile(change(note="the first and theirs"))
    words, target = ("the first and mine", saved.id) if chosen else ("and mine", "")
    carry_out(SetNote(now=NOON, target=target, words=words, began="the first" if chosen else None), journal)
    assert the(journal, CheckIn).note == "the first and theirs and mine"


def test_an_entry(journal: Journal, meanwhile: Meanwhile) -> None:
    """An entry of many lines holds what both wrote."""
    saved = journal.add(Note(at=AT, day=DAY, text="one"))
    assert isinstance(saved, Note)
    meanwhile(lambda other: other.change(replace(saved, text="one\ntheirs", tags=("rain",))))
    carry_out(ChangeEntry(replace(saved, text="one\nmine"), began=saved), journal)
    assert (the(journal, Note).text, the(journal, Note).tags) == ("one\ntheirs\nmine", ("rain",))


def test_answers(journal: Journal, meanwhile: Meanwhile) -> None:
    """Answers to questions of a form stand from both."""
    form = FORMS["thought"]
    began = journal.add(Note(at=AT, day=DAY, form=NoteForm.THOUGHT, parts=(("thought", "one"),)))
    assert isinstance(began, Note)
    meanwhile(lambda other: other.change(replace(began, parts=(("thought", "one"), ("fairer", "theirs")))))
    carry_out(ChangeGuided(form, began, (("thought", "one"), ("happened", "mine"))), journal)
    assert set(the(journal, Note).parts) == {("thought", "one"), ("fairer", "theirs"), ("happened", "mine")}


def test_a_letter_takes_no_words_away(journal: Journal, meanwhile: Meanwhile) -> None:
    """A skill's letter deletes no practice into which something was written meanwhile."""
    skill = journal.skills()[0]
    journal.add(Practice(at=AT, day=DAY, skill_id=skill.id))
    meanwhile(lambda other: other.change(replace(the(other, Practice), note="theirs")))
    carry_out(ToggleSkill(now=NOON, letter="q", skill=skill), journal)
    assert the(journal, Practice).note == "theirs"


def test_a_letter_takes_back_its_own(journal: Journal, meanwhile: Meanwhile) -> None:
    """What letters marked is taken back only where nothing of another program stands above it."""
    deeds = list[Deed]()
    meanwhile(lambda other: other.add(Note(at=AT, day=DAY, text="theirs")))
    carry_out(Watched(SetMood(now=NOON, mood=6), deeds), journal)
    assert [deed.change.label for deed in deeds] == [journal.last_change().label]  # type: ignore[union-attr]
    meanwhile(lambda other: other.add(Note(at=AT, day=DAY, text="theirs too")))
    outcome, _ = carry_out(TakeBack(deeds), journal)
    assert not outcome.fresh
    assert {one.text for one in journal.entries() if isinstance(one, Note)} == {"theirs", "theirs too"}


def test_a_step_turned_over(journal: Journal, meanwhile: Meanwhile) -> None:
    """A step that is done keeps the words it was given meanwhile."""
    goal = journal.add_goal(Goal(versions=(GoalVersion(day=DAY, title="calls"),)))
    step = journal.add_step(GoalStep(goal_id=goal.id, text="find the number"))
    meanwhile(lambda other: other.change_step(replace(step, text="find her number")))
    carry_out(TurnStep(step, NOON), journal)
    (found,) = journal.goal(goal.id).steps
    assert (found.text, found.done) == ("find her number", DAY)
