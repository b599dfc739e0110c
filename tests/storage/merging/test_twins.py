"""What was written twice in the same words stays two, each with its own counterpart in the other copy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenso.card.records import CardValue, Target, TargetKind, TargetVersion
from evenso.goals.records import Goal, GoalStep, GoalVersion, Repeat, RepeatMark
from evenso.patterns.records import Pattern
from evenso.records import Note, Practice
from evenso.support.records import Contact, PlanLine, PlanPart
from evenso.wording.carrying.merging import say_met
from storage.journal import Journal
from tests.storage.carrying.test_round_trip import bring as bring_json
from tests.storage.carrying.test_round_trip import out
from tests.storage.entries import Ticking, moment, note
from tests.storage.merging.two import bring, content, copy_of, later

pytestmark = pytest.mark.slow

DAY = date(2026, 11, 20)
GOAL = Goal(
    versions=(GoalVersion(day=DAY, title="call Ana"),),
    steps=tuple(GoalStep(goal_id="", text=text) for text in ("dial", "breathe", "dial")),
    repeats=(Repeat(goal_id="", text="one call", since=DAY, times=2),) * 2,
)


@pytest.fixture
def doubled(journal: Journal, clock: Ticking) -> Journal:
    """Return a journal in which everything stands twice, word for word, in one minute."""
    sad = Target(kind=TargetKind.FEELING, versions=(TargetVersion(day=DAY, name="sadness"),))
    for _ in range(2):
        goal = journal.add_goal(GOAL)
        journal.add_repeat_mark(RepeatMark(at=moment(), day=DAY, repeat_id=goal.repeats[0].id))
        journal.add(note("the same"))
        journal.add(Practice(at=moment(), day=DAY, skill_id=journal.find_skill("slow breath").id))
        journal.add_contact(Contact(name="Ana", reach="0123"))
        journal.save_card_value(CardValue(target_id=journal.add_card_target(sad).id, day=DAY, peak=3))
    journal.save_plan([PlanLine(part=PlanPart.ALONE, text="tea")] * 2)
    later(clock)
    return journal


@pytest.fixture
def imported(doubled: Journal, tmp_path: Path, clock: Ticking) -> Iterator[Journal]:
    """Return a journal into which the export of that one was brought."""
    with Journal.open(tmp_path / "other machine" / "journal.db", clock=clock, create=True) as made:
        bring_json(made, out(doubled))
        later(clock)
        yield made


def test_after_an_import_a_merge_finds_each_of_two(doubled: Journal, imported: Journal) -> None:
    """Nothing changed, so nothing comes; a change of one twin goes to its counterpart, and is no change in both."""
    before = out(imported)
    assert not bring(imported, doubled).touched
    assert out(imported) == before
    goal = doubled.goals()[1]
    doubled.change_step(replace(goal.steps[0], done=DAY))
    doubled.change_step(replace(goal.steps[2], text="dial once more"))
    doubled.change_contact(replace(doubled.contacts()[1], name="Ana at work"))
    first = next(entry for entry in doubled.entries() if isinstance(entry, Note))
    doubled.change(replace(first, text="no more the same"))
    report = bring(imported, doubled)
    assert (report.updated, report.both) == ({"entry": 1, "goal step": 2, "contact": 1}, [])
    assert out(imported) == out(doubled)
    assert not bring(imported, doubled).touched
    assert not bring(doubled, imported).touched


def test_what_both_changed_is_named_by_its_words(doubled: Journal, imported: Journal, clock: Ticking) -> None:
    """Of a step done on two days, and a cell filled anew in both, the report says which they are, not an id."""
    for day, peak, journal in ((20, 1, doubled), (21, 2, imported)):
        later(clock)
        journal.change_step(replace(journal.goals()[0].steps[2], done=date(2026, 11, day)))
        journal.save_card_value(CardValue(target_id=journal.card_targets()[1].id, day=DAY, peak=peak))
    report = bring(doubled, imported)
    told = [say_met(met.thing, met.id, met.day, met.name) for met in report.both]
    assert told == ["step of a goal “dial”", "cell of the card “sadness” of Fri 20 Nov 2026"]
    assert [step.done and step.done.day for step in doubled.goals()[0].steps] == [None, None, 21]
    assert [value.peak for value in doubled.card_values(DAY, DAY)] == [3, 2]


def test_what_each_copy_wrote_for_itself_is_no_more_than_either_wrote(
    doubled: Journal, tmp_path: Path, clock: Ticking
) -> None:
    """Of a step that one copy wrote twice and the other once, both have two afterwards, and keep them."""
    with copy_of(doubled, tmp_path / "copy", clock) as other:
        goal = doubled.goals()[0]
        for journal in (doubled, doubled, other):
            journal.add_step(GoalStep(goal_id=goal.id, text="hang up"))
        doubled.change_step(replace(doubled.goals()[0].steps[-2], done=DAY))
        bring(doubled, other)
        bring(other, doubled)
        for journal in (doubled, other):
            ends = [step.done for step in journal.goals()[0].steps if step.text == "hang up"]
            assert sorted(map(bool, ends)) == [False, True]
        before = content(doubled.path)
        assert not bring(doubled, other).touched
        assert content(doubled.path) == before


def test_after_an_import_neither_knows_what_the_other_deleted(doubled: Journal, imported: Journal) -> None:
    """As `docs/formats.md` says: it comes back, nothing here goes, and of two new names of one pattern both stay."""
    name = Pattern(name="saying yes")
    pattern, twin = doubled.add_pattern(name), imported.add_pattern(name)
    bring(imported, doubled)
    doubled.change_pattern(replace(pattern, name="yes too soon"))
    imported.change_pattern(replace(twin, name="yes to all"))
    gone = next(one for one in doubled.entries() if isinstance(one, Note))
    doubled.delete(gone.id)
    bring(imported, doubled)
    assert gone.id in {one.id for one in imported.entries()}
    bring(doubled, imported)
    assert gone.id in {one.id for one in doubled.entries()}
    assert {"yes too soon", "yes to all"} <= {one.name for one in doubled.patterns()}
