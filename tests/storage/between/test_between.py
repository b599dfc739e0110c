"""Goals, patterns, the diary card, support, links, marks and earlier wordings: saved, undone, checked, carried."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenso.card.records import CardValue, Target, TargetKind, TargetVersion
from evenso.formats.own_json import journal_text, read_whole
from evenso.goals.records import Goal, GoalState, GoalStep, GoalVersion, LifeArea, RepeatMark
from evenso.links import Link, Ref, Thing
from evenso.patterns.records import Noticing, Pattern
from evenso.records import CheckIn, InvalidRecord, Note, NoteForm
from evenso.support.records import PlanLine, PlanPart
from storage.between import keeping
from storage.between.rows import DRAWERS
from storage.contents import entries
from storage.database import OpenFile
from storage.engine import engine
from storage.journal import Journal
from storage.problems import NotFound
from tests.storage.between.everything import DAY, keep_one_of_everything
from tests.storage.entries import Ticking, check_in, moment, note, raw


def work(journal: Journal) -> object:
    """Everything of the work between sessions, for comparing."""
    return journal.additions().work


def homed(journal: Journal) -> object:
    """The same with each skill's id as its name: every journal gives its skills ids of its own."""
    found = journal.additions().work
    names = {skill.id: skill.name for skill in journal.skills(archived=True)}
    return replace(
        found,
        goals=tuple(
            replace(goal, repeats=tuple(replace(one, skill_id=names.get(one.skill_id, "")) for one in goal.repeats))
            for goal in found.goals
        ),
        trials=tuple(replace(one, skill_id=names[one.skill_id]) for one in found.trials),
        templates=tuple(replace(one, skills=tuple(names[word] for word in one.skills)) for one in found.templates),
        links=tuple(
            replace(one, grown=Ref(Thing.SKILL, names[one.grown.id])) if one.grown.thing is Thing.SKILL else one
            for one in found.links
        ),
    )


def exported(journal: Journal) -> str:
    """The whole journal as its own JSON."""
    return journal_text(
        journal.skills(archived=True),
        journal.entries(oldest_first=True),
        journal.settings(),
        journal.additions(),
    )


def test_everything_is_kept_and_comes_back_after_a_restart(path: Path, clock: Ticking, journal: Journal) -> None:
    """One of each kind is the same after closing and opening, and `check` finds the file whole."""
    keep_one_of_everything(journal)
    before = work(journal)
    journal.close()
    with Journal.open(path, clock=clock) as again:
        assert work(again) == before
        assert again.check() == []


def test_every_save_is_undone_one_by_one_and_done_again(journal: Journal) -> None:
    """Undo takes each write back until nothing is left, redo brings all of it, equal to what it was."""
    keep_one_of_everything(journal)
    before, steps = work(journal), 0
    while journal.undo():
        steps += 1
    assert not journal.additions().work
    assert journal.count() == 0
    for _ in range(steps):
        assert journal.redo() is not None
    assert work(journal) == before
    assert journal.check() == []


def test_an_export_brings_an_equal_journal(tmp_path: Path, clock: Ticking, journal: Journal) -> None:
    """Everything goes out and comes into an empty journal equal; taken in again nothing is doubled."""
    keep_one_of_everything(journal)
    text = exported(journal)
    whole = read_whole(text)
    with Journal.open(tmp_path / "other.db", clock=clock, create=True) as other:
        for added in (True, False):
            counts = other.merge_import(
                whole.entries, source="evenso", label="x", skills=whole.skills, additions=whole.additions
            )
            assert bool(counts.additions) == added
        assert homed(other) == homed(journal)
        assert other.check() == []


def test_a_field_that_nobody_knows_is_refused(journal: Journal) -> None:
    """An export with a field or value that a goal cannot have is refused with a sentence."""
    keep_one_of_everything(journal)
    text = exported(journal)
    for was, now in (('"area": "myself"', '"aera": "myself"'), ('"state": "open"', '"state": "won"')):
        with pytest.raises(InvalidRecord, match="Goal 1 of the file"):
            read_whole(text.replace(was, now))


@pytest.mark.parametrize("table", [drawer.table for drawer in DRAWERS] + ["entry_versions"])
def test_a_changed_row_is_named(path: Path, clock: Ticking, journal: Journal, table: str) -> None:
    """A row of any of these tables that was changed behind the program's back is found by `check`."""
    keep_one_of_everything(journal)
    journal.close()
    connection = raw(path)
    change = f"UPDATE {table} SET uid = replace(uid, substr(uid, 1, 1), 'z')"  # noqa: S608  # a name of ours
    connection.execute(change)
    connection.commit()
    connection.close()
    with Journal.open(path, clock=clock) as opened:
        assert any("is not as it was saved" in problem for problem in opened.check())


# Goals


def test_a_goal_is_deleted_with_all_under_it_and_comes_back(journal: Journal) -> None:
    """Deleting a goal takes its steps, practices, marks, ratings and links; one undo brings all of them back."""
    keep_one_of_everything(journal)
    before = work(journal)
    goal = journal.delete_goal(journal.goal("call when").id)
    assert goal.steps
    assert not journal.goals()
    assert not journal.repeat_marks()
    assert not journal.links_of(Ref(Thing.GOAL, goal.id))
    journal.undo()
    assert work(journal) == before


def test_a_goal_changes_in_versions_and_states(journal: Journal) -> None:
    """A revision adds a version and keeps the old one; parked goals come after open ones."""
    first = journal.add_goal(Goal(versions=(GoalVersion(day=DAY, title="sleep"),)))
    second = journal.add_goal(Goal(versions=(GoalVersion(day=DAY, title="run"),)))
    journal.revise_goal(first.id, GoalVersion(day=DAY, title="sleep by eleven", reason="twelve is late"))
    journal.set_goal_state(first.id, GoalState.PARKED, day=DAY, reason="too much now")
    goals = journal.goals()
    assert [goal.id for goal in goals] == [second.id, first.id]
    assert [version.title for version in goals[1].versions] == ["sleep", "sleep by eleven"]
    assert [goal.id for goal in journal.goals(closed=False)] == [second.id]
    assert journal.goal("sleep by").state_reason == "too much now"


def test_words_and_area_of_a_goal_are_one_step_of_undo(journal: Journal) -> None:
    """A new version may bring its area; without one the area stays, and undo takes both back at once."""
    goal = journal.add_goal(Goal(versions=(GoalVersion(day=DAY, title="sleep"),), area=LifeArea.SELF))
    changed = journal.revise_goal(goal.id, GoalVersion(day=DAY, title="sleep more"), area=None)
    assert (changed.title, changed.area) == ("sleep more", None)
    journal.undo()
    assert journal.goal(goal.id) == goal
    assert journal.revise_goal(goal.id, GoalVersion(day=DAY, title="sleep more")).area is LifeArea.SELF


def test_steps_stand_in_their_order(journal: Journal) -> None:
    """New steps come last; the next step is the first that is not done."""
    goal = journal.add_goal(Goal(versions=(GoalVersion(day=DAY, title="sleep"),)))
    one = journal.add_step(GoalStep(goal_id=goal.id, text="buy curtains"))
    journal.add_step(GoalStep(goal_id=goal.id, text="hang them"))
    journal.change_step(replace(one, done=DAY))
    found = journal.goal(goal.id)
    assert [step.text for step in found.steps] == ["buy curtains", "hang them"]
    assert found.next_step is not None
    assert found.next_step.text == "hang them"


def test_what_is_not_there_is_said(journal: Journal) -> None:
    """Unknown ids and names are refused with a sentence, and nothing is written."""
    for attempt in (
        lambda: journal.goal("nothing"),
        lambda: journal.find_pattern("nothing"),
        lambda: journal.add_step(GoalStep(goal_id="zzzz", text="x")),
        lambda: journal.add_repeat_mark(RepeatMark(at=moment(), day=DAY, repeat_id="zzzz")),
        lambda: journal.add_noticing(Noticing(at=moment(), day=DAY, pattern_id="zzzz")),
        lambda: journal.save_card_value(CardValue(target_id="zzzz", day=DAY, peak=1)),
        lambda: journal.delete_contact("zzzz"),
        lambda: journal.title_of(Ref(Thing.GOAL, "zzzz")),
    ):
        with pytest.raises(NotFound):
            attempt()
    assert journal.last_change() is None


# Patterns and links


def test_a_noticing_in_an_entry_is_walked_from_both_ends(journal: Journal) -> None:
    """A pattern noticed in an entry links the two; each end says what the other is called."""
    entry = journal.add(note("I said yes again"))
    pattern = journal.add_pattern(Pattern(name="saying yes"))
    journal.add_noticing(Noticing(at=moment(), day=DAY, pattern_id=pattern.id, entry_id=entry.id))
    here = Ref(Thing.ENTRY, entry.id)
    (link,) = journal.links_of(here)
    assert journal.title_of(link.other(here)) == "saying yes"
    assert journal.title_of(here) == "I said yes again"
    assert journal.add_link(Link(root=link.root, grown=link.grown)).id == link.id


def test_a_noticing_has_other_words_and_goes_with_its_link(journal: Journal) -> None:
    """Only its line changes; the link to its entry goes with the last noticing there; undo brings both back."""
    entry = journal.add(note("I said yes again"))
    pattern = journal.add_pattern(Pattern(name="saying yes"))
    twice = [
        journal.add_noticing(Noticing(at=moment(), day=DAY, pattern_id=pattern.id, note=words, entry_id=entry.id))
        for words in ("at wrok", "once more")
    ]
    saved = journal.change_noticing(replace(twice[0], note="at work", day=date(1999, 1, 1), entry_id=""))
    assert (saved.note, saved.day, saved.entry_id) == ("at work", DAY, entry.id)
    journal.delete_noticing(twice[1].id)
    assert journal.links_of(Ref(Thing.ENTRY, entry.id))
    journal.delete_noticing(twice[0].id)
    assert (journal.noticings(), journal.links_of(Ref(Thing.ENTRY, entry.id))) == ([], [])
    journal.undo()
    assert [one.note for one in journal.noticings()] == ["at work"]
    assert len(journal.links_of(Ref(Thing.ENTRY, entry.id))) == 1


def test_two_patterns_of_one_name_are_refused(journal: Journal) -> None:
    """A second pattern of a name could not be told apart."""
    journal.add_pattern(Pattern(name="Saying yes"))
    with pytest.raises(InvalidRecord, match="already"):
        journal.add_pattern(Pattern(name="saying YES"))


# The card


def test_a_cell_is_replaced_and_cleared(journal: Journal) -> None:
    """A cell holds one value a day; a 0 is a value, and cleared is blank."""
    target = journal.add_card_target(Target(kind=TargetKind.FEELING, versions=(TargetVersion(day=DAY, name="fear"),)))
    journal.save_card_value(CardValue(target_id=target.id, day=DAY, peak=3))
    journal.save_card_value(CardValue(target_id=target.id, day=DAY, peak=0))
    assert [value.peak for value in journal.card_values(DAY, DAY)] == [0]
    journal.clear_card_value(target.id, DAY)
    assert not journal.card_values(DAY, DAY)
    with pytest.raises(NotFound):
        journal.clear_card_value(target.id, DAY)


def test_a_row_changes_from_a_day_on(journal: Journal) -> None:
    """A row that means something else keeps its earlier name on the days before; taken off, it is only asked for."""
    target = journal.add_card_target(
        Target(kind=TargetKind.FEELING, versions=(TargetVersion(day=date(2026, 11, 1), name="fear"),))
    )
    changed = journal.revise_card_target(target.id, TargetVersion(day=DAY, name="worry"))
    assert [one.name for one in changed.versions] == ["fear", "worry"]
    with pytest.raises(InvalidRecord):
        journal.revise_card_target(target.id, TargetVersion(day=date(2026, 11, 2), name="dread"))
    journal.end_card_target(target.id, DAY)
    assert not journal.card_targets()
    assert journal.card_targets(ended=True)[0].ended == DAY


# Support


def test_the_plan_is_saved_as_one_step(journal: Journal) -> None:
    """The whole plan is one undo step; lines that stay keep their ids."""
    first = journal.save_plan([PlanLine(part=PlanPart.ALONE, text="tea"), PlanLine(part=PlanPart.ASK, text="Ana")])
    second = journal.save_plan([first[1], PlanLine(part=PlanPart.SAFER, text="give the keys to Ana")])
    assert [line.text for line in second] == ["Ana", "give the keys to Ana"]
    assert second[0].id == first[1].id
    journal.undo()
    assert journal.plan() == first


# Entries: marks, wordings, words


def test_any_entry_can_be_marked(journal: Journal) -> None:
    """A check-in, too, can be brought up or kept private; a mark is no new wording and is undone."""
    entry = journal.add(check_in(4))
    journal.mark_entry(entry.id, for_session=True)
    journal.mark_entry(entry.id, private=True)
    (marked,) = journal.entries(marked=True)
    assert isinstance(marked, CheckIn)
    assert (marked.for_session, marked.private) == (True, True)
    assert not journal.versions(entry.id)
    assert journal.check() == []
    journal.undo()
    assert not journal.entry(entry.id).private


def test_what_an_entry_said_before_is_kept_with_it(journal: Journal) -> None:
    """Each change keeps the earlier wording, newest first; deletion takes them, undo brings them back."""
    entry = journal.add(note("first words"))
    assert isinstance(entry, Note)
    journal.change(replace(entry, text="second words"))
    journal.change(replace(entry, text="third words"))
    said = [one.text for _, one in journal.versions(entry.id) if isinstance(one, Note)]
    assert said == ["second words", "first words"]
    journal.delete(entry.id)
    journal.undo()
    assert len(journal.versions(entry.id)) == 2
    assert journal.check() == []
    journal.forget_history()
    assert not journal.versions(entry.id)


def test_parts_of_a_guided_note_are_kept_and_found(journal: Journal) -> None:
    """A thought check keeps its parts in their order, and a word of one is found by search."""
    parts = (("situation", "the meeting"), ("thought", "they saw me tremble"))
    entry = journal.add(Note(at=moment(), day=DAY, form=NoteForm.THOUGHT, parts=parts))
    found = journal.entry(entry.id)
    assert isinstance(found, Note)
    assert found.parts == parts
    assert [hit.id for hit in journal.search("tremble")] == [entry.id]


def test_the_file_refuses_what_the_records_refuse(path: Path, journal: Journal) -> None:
    """The tables have the same bounds as the records: a row that breaks one cannot be written."""
    keep_one_of_everything(journal)
    journal.close()
    connection = raw(path)
    for sql in (
        "UPDATE card_values SET peak = 6",
        "UPDATE goals SET state = 'failed'",
        "UPDATE goal_ratings SET value = 11",
        "UPDATE repeats SET times = 0",
        "UPDATE entries SET private = 2",
    ):
        with pytest.raises(engine.IntegrityError):
            connection.execute(sql)
    connection.close()


@pytest.mark.parametrize("what", ["mark", "revise", "end"])
def test_what_is_changed_in_part_is_read_inside_the_transaction(
    journal: Journal, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """Marking an entry, a goal's new version and a row's end start from what the file holds while nobody can write."""
    entry = journal.add(note("words"))
    goal = journal.add_goal(Goal(versions=(GoalVersion(day=DAY, title="sleep"),)))
    target = journal.add_card_target(Target(kind=TargetKind.FEELING, versions=(TargetVersion(day=DAY, name="fear"),)))
    seen: list[bool] = []

    def watched(read: Callable[..., object]) -> Callable[..., object]:
        def reading(file: OpenFile, *more: object) -> object:
            seen.append(file.connection.in_transaction)
            return read(file, *more)

        return reading

    monkeypatch.setattr(entries, "find", watched(entries.find))
    monkeypatch.setattr(keeping, "must_have", watched(keeping.must_have))
    monkeypatch.setattr(keeping, "find", watched(keeping.find))
    if what == "mark":
        journal.mark_entry(entry.id, private=True)
    elif what == "revise":
        journal.revise_goal(goal.id, GoalVersion(day=DAY, title="sleep by eleven"))
    else:
        journal.end_card_target(target.id, DAY)
    assert seen
    assert all(seen)
