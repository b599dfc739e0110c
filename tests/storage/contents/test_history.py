"""Undo and redo: last first, across restarts and programs, whatever was done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from evenso.records import AnyEntry, Area, CheckIn, Practice, Skill
from storage.answers import Change
from storage.contents import history
from storage.journal import Journal
from tests.storage.entries import Ticking, check_in, imported, moment, note

State = tuple[list[AnyEntry], list[Skill]]


def state(journal: Journal) -> State:
    """Return all that undo can change."""
    return journal.entries(), journal.skills(archived=True)


def test_a_step_is_named_as_part_of_a_sentence_without_a_word_of_the_text(journal: Journal) -> None:
    """Labels say kind, mood or skill, and moment; notes and feelings stay out of them."""
    saved = journal.add(check_in(7, note="secret", feelings=("secret",)))
    step = journal.last_change()
    assert step == Change(1, "check-in 7, Sun 22 Nov 2026 09:00", datetime(2026, 11, 22, 8, tzinfo=UTC))
    assert isinstance(saved, CheckIn)
    journal.change(replace(saved, mood=3))
    journal.delete(saved.id)
    journal.add(check_in(None, note="secret"))
    journal.add(note("secret", form="thought", tags=("secret",)))
    journal.add(Practice(at=moment(), day=date(2026, 11, 22), skill_id=journal.find_skill("cold water").id))
    labels = []
    while (undone := journal.undo()) is not None:
        labels.append(undone.label)
    assert labels == [
        "practice of cold water, Sun 22 Nov 2026 09:00",
        "thought, Sun 22 Nov 2026 09:00",
        "check-in, Sun 22 Nov 2026 09:00",
        "deletion of check-in 3, Sun 22 Nov 2026 09:00",
        "edit of check-in 7 → 3, Sun 22 Nov 2026 09:00: mood",
        "check-in 7, Sun 22 Nov 2026 09:00",
    ]


def test_a_step_knows_the_number_that_it_replaced(journal: Journal) -> None:
    """Only where one stood: not of a first number, of other changes, nor from a person's words that look like it."""
    saved = journal.add(check_in(None, note="a"))
    assert isinstance(saved, CheckIn)
    for mood in (7, 3):
        journal.change(replace(saved, mood=mood))
    journal.change(replace(saved, mood=3, note="more"))
    journal.add_skill(Skill(name='{"was": 9}, "was": 9}', area=Area.HABITS))
    undone = [journal.undo() for _ in range(5)]
    assert [None if step is None else step.was for step in undone] == [None, None, 7, None, None]
    assert undone[3] is not None
    assert undone[3].label == "edit of check-in – → 7, Sun 22 Nov 2026 09:00: mood"


def test_every_change_is_undone_and_redone_after_reopening(path: Path, clock: Ticking, journal: Journal) -> None:
    """A step can be taken back and brought back by a later start, with id and moment of writing unchanged."""
    journal.close()
    steps: list[Callable[[Journal], object]] = [
        lambda kept: kept.add(check_in(5, note="first")),
        lambda kept: kept.change(replace(kept.entries()[0], day=date(2026, 11, 21))),
        lambda kept: kept.add_all([note(f"n {hour}", hour=hour) for hour in range(24)], label="a day of notes"),
        lambda kept: kept.delete(kept.entries()[3].id),
        lambda kept: kept.add_skill(Skill(name="new", area=Area.HABITS)),
        lambda kept: kept.add(Practice(at=moment(), day=date(2026, 11, 22), skill_id=kept.find_skill("new").id)),
        lambda kept: kept.change_skill(replace(kept.find_skill("new"), name="newer", archived=True)),
        lambda kept: kept.merge_import([imported(n) for n in range(30)], source="other", label="import"),
    ]
    states = []
    for step in steps:
        with Journal.open(path, clock=clock) as opened:
            states.append(state(opened))
            step(opened)
    with Journal.open(path, clock=clock) as opened:
        states.append(state(opened))
    for wanted in reversed(states[:-1]):
        with Journal.open(path, clock=clock) as opened:
            assert opened.undo() is not None
            assert state(opened) == wanted
    for wanted in states[1:]:
        with Journal.open(path, clock=clock) as opened:
            assert opened.redo() is not None
            assert state(opened) == wanted
            assert opened.check() == []


def test_a_new_change_ends_what_could_be_redone(journal: Journal) -> None:
    """After something new there is nothing to redo, and undo goes on from the new change."""
    journal.add(check_in(5))
    journal.add(check_in(6))
    journal.undo()
    assert (step := journal.next_redo()) is not None
    assert step.label.startswith("check-in 6")
    journal.add(check_in(7))
    assert journal.redo() is None
    assert journal.next_redo() is None
    assert [step.label[:10] for step in (journal.undo(), journal.undo()) if step] == ["check-in 7", "check-in 5"]
    assert journal.undo() is None


def test_another_program_undoes_what_this_one_did(path: Path, clock: Ticking, journal: Journal) -> None:
    """Two open programs share one history, and each notices the other's change."""
    with Journal.open(path, clock=clock) as other:
        seen = other.data_version()
        entry = journal.add(check_in(5))
        assert other.data_version() != seen
        assert other.entries() == [entry]
        assert other.undo() is not None
        assert journal.entries() == []
        assert journal.redo() is not None
        assert other.entries() == [entry]


def test_a_failed_change_leaves_no_step(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    """When writing stops in the middle, entry and step are both absent and the next change works."""

    def broken(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(history.Step, "remember", broken)
        with pytest.raises(KeyboardInterrupt):
            journal.add(check_in(5))
    assert journal.count() == 0
    assert journal.last_change() is None
    journal.add(check_in(6))
    assert journal.count() == 1


def test_only_so_many_steps_are_kept(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Old steps, and the deleted text in them, go for good; entries stay."""
    assert history.STEPS_KEPT == 200
    monkeypatch.setattr(history, "STEPS_KEPT", 10)
    for number in range(13):
        journal.add(check_in(5, hour=number % 24))
    assert journal._file.value("SELECT count(*) FROM changes") == 10
    assert journal._file.value("SELECT count(*) FROM change_rows") == 10
    undone = 0
    while journal.undo() is not None:
        undone += 1
    assert undone == 10
    assert journal.count() == 3


def test_drafts_and_settings_are_no_steps(journal: Journal) -> None:
    """Undo never takes back a draft or a setting."""
    journal.save_draft("note", "text")
    journal.set_setting("theme", "dark")
    assert journal.last_change() is None


class Model(RuleBasedStateMachine):
    """The journal against two stacks of whole states: undo and redo must always lead to the state remembered."""

    path: Path
    clock: Ticking

    def __init__(self) -> None:
        super().__init__()
        self.journal = Journal.open(self.path, clock=self.clock)
        while self.journal.undo() is not None:
            pass
        self.journal.forget_history()
        self.done: list[State] = []
        self.undone: list[State] = []

    def teardown(self) -> None:
        """Close the file."""
        self.journal.close()

    @initialize()
    def begins_empty(self) -> None:
        """A run begins without entries."""
        self.before = state(self.journal)
        assert self.before[0] == []

    def changed(self) -> None:
        """Remember the state before a change, if there was one."""
        now = state(self.journal)
        if now != self.before:
            self.done.append(self.before)
            self.undone.clear()
            self.before = now

    @rule(mood=st.integers(1, 10), day=st.integers(1, 28))
    def add(self, mood: int, day: int) -> None:
        """Save a check-in."""
        self.journal.add(check_in(mood, date(2026, 2, day)))
        self.changed()

    @rule(numbers=st.lists(st.integers(0, 40), min_size=1, max_size=30, unique=True), mood=st.integers(1, 10))
    def take_in(self, numbers: list[int], mood: int) -> None:
        """Import some entries, some of them again."""
        self.journal.merge_import([imported(number, mood) for number in numbers], source="other", label="import")
        self.changed()

    @precondition(lambda self: self.before[0])
    @rule(place=st.integers(0, 10**6), mood=st.integers(1, 10))
    def edit(self, place: int, mood: int) -> None:
        """Change one entry."""
        entry = self.before[0][place % len(self.before[0])]
        assert isinstance(entry, CheckIn)
        self.journal.change(replace(entry, mood=mood))
        self.changed()

    @precondition(lambda self: self.before[0])
    @rule(place=st.integers(0, 10**6))
    def remove(self, place: int) -> None:
        """Delete one entry."""
        self.journal.delete(self.before[0][place % len(self.before[0])].id)
        self.changed()

    @rule(place=st.integers(0, 10**6), favourite=st.booleans())
    def mark(self, place: int, favourite: bool) -> None:
        """Change one skill."""
        skill = self.before[1][place % len(self.before[1])]
        self.journal.change_skill(replace(skill, favourite=favourite))
        self.changed()

    @rule()
    def reopen(self) -> None:
        """Close the program and start it again."""
        self.journal.close()
        self.journal = Journal.open(self.path, clock=self.clock)

    @rule()
    def undo(self) -> None:
        """Undo one step."""
        assert (self.journal.undo() is not None) == bool(self.done)
        if self.done:
            self.undone.append(self.before)
            self.before = self.done.pop()

    @rule()
    def redo(self) -> None:
        """Redo one step."""
        assert (self.journal.redo() is not None) == bool(self.undone)
        if self.undone:
            self.done.append(self.before)
            self.before = self.undone.pop()

    @invariant()
    def agrees(self) -> None:
        """The file holds what the model holds."""
        assert state(self.journal) == self.before


def test_undo_and_redo_follow_the_model(journal: Journal, clock: Ticking) -> None:
    """Any order of changes, undos, redos and restarts leads where two stacks of whole states lead."""
    journal.close()

    class Here(Model):
        """The model on this test's file."""

    Here.path, Here.clock = journal.path, clock
    run_state_machine_as_test(
        Here,
        settings=settings(
            max_examples=12,
            stateful_step_count=25,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    with Journal.open(journal.path, clock=clock) as opened:
        assert opened.check() == []
