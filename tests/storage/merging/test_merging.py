"""Two copies of a journal come together: nothing doubled, nothing lost, what was deleted stays deleted."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenso.annotations.markers import LifeMarker
from evenso.annotations.setbacks import SetbackNote
from evenso.annotations.trackers import Tracker, TrackerValue
from evenso.card.records import CardValue, Target, TargetKind, TargetVersion
from evenso.goals.records import Goal, GoalStep, GoalVersion
from evenso.links import Link, Ref, Thing
from evenso.patterns.records import BlindSpot, Noticing, Pattern
from evenso.records import Area, CheckIn, Note, Practice, Skill
from evenso.reviews.records import Review, ReviewAnswer
from storage.engine import CAN_ENCRYPT
from storage.journal import Journal
from storage.problems import JournalLocked
from tests.storage.between.everything import keep_one_of_everything
from tests.storage.entries import Ticking, check_in, imported, moment, note, raw
from tests.storage.merging.two import bring, content, copy_of, later

DAY = date(2026, 11, 20)
RELEASED = Path(__file__).parents[1] / "opening" / "files"


@pytest.fixture
def begun(journal: Journal) -> Journal:
    """Return a journal with two check-ins, a pattern and a goal with a step, from before the copies parted."""
    journal.add(check_in(5, note="at first"))
    journal.add(check_in(4, date(2026, 11, 21), note="the day before"))
    journal.add_pattern(Pattern(name="I guess", spot=BlindSpot.MIND_READING, costs="calls"))
    version = GoalVersion(day=DAY, title="call Ana")
    journal.add_goal(Goal(versions=(version,), steps=(GoalStep(goal_id="", text="find the number"),)))
    return journal


@pytest.fixture
def other(begun: Journal, tmp_path: Path, clock: Ticking) -> Iterator[Journal]:
    """Return a copy of that journal on another machine, a minute later."""
    with copy_of(begun, tmp_path / "other machine", clock) as made:
        later(clock)
        yield made


def together(one: Journal, other: Journal) -> None:
    """Merge both ways and see that both copies say the same, are sound, and that a third merge changes nothing."""
    bring(one, other)
    bring(other, one)
    assert content(one.path) == content(other.path)
    assert one.check() == other.check() == []
    before = content(one.path)
    assert not bring(one, other).touched
    assert content(one.path) == before


def test_two_equal_copies_change_nothing(begun: Journal, other: Journal) -> None:
    """A copy that nobody wrote into brings nothing, and makes no undo step."""
    step = begun.last_change()
    assert not bring(begun, other).touched
    assert begun.last_change() == step
    together(begun, other)


def test_what_is_new_there_comes_and_what_is_new_here_stays(begun: Journal, other: Journal) -> None:
    """Both sides' new entries are in both copies afterwards, once."""
    begun.add(note("written here"))
    other.add(note("written there"))
    report = bring(begun, other)
    assert report.added == {"entry": 1}
    assert begun.count() == 4
    together(begun, other)


def test_an_edit_of_one_copy_goes_over_to_the_other(begun: Journal, other: Journal) -> None:
    """Whichever copy an entry was edited in, and however its clock goes, the edit stands, the first words are kept."""
    first, second = begun.entries(oldest_first=True)
    assert isinstance(first, CheckIn)
    assert isinstance(second, CheckIn)
    other.change(replace(first, note="edited there"))
    begun.change(replace(second, note="edited here"))
    report = bring(begun, other)
    assert (report.updated, report.both) == ({"entry": 1}, [])
    assert [entry.note for entry in begun.entries(oldest_first=True) if isinstance(entry, CheckIn)] == [
        "edited there",
        "edited here",
    ]
    assert [one.note for _, one in begun.versions(first.id) if isinstance(one, CheckIn)] == ["the day before"]
    together(begun, other)


def test_of_two_edits_the_later_stands_and_the_other_is_an_earlier_wording(
    begun: Journal, other: Journal, clock: Ticking
) -> None:
    """What was edited in both copies is told, stands as edited last, and the other words are kept with the entry."""
    entry = begun.entries()[0]
    assert isinstance(entry, CheckIn)
    other.change(replace(entry, note="edited there"))
    later(clock)
    begun.change(replace(entry, note="edited here, later"))
    report = bring(begun, other)
    assert [(met.thing, met.id) for met in report.both] == [("entry", entry.id)]
    now = begun.entry(entry.id)
    assert isinstance(now, CheckIn)
    assert now.note == "edited here, later"
    assert {one.note for _, one in begun.versions(entry.id) if isinstance(one, CheckIn)} == {"edited there", "at first"}
    together(begun, other)


def test_what_was_taken_back_is_no_edit_that_could_win(begun: Journal, other: Journal, clock: Ticking) -> None:
    """An edit that was carried over and then undone here does not come back with the next merge."""
    entry = begun.entries()[0]
    assert isinstance(entry, CheckIn)
    begun.change(replace(entry, note="too much"))
    bring(other, begun)
    later(clock)
    begun.undo()
    bring(begun, other)
    assert begun.entry(entry.id) == entry
    bring(other, begun)
    assert other.entry(entry.id) == entry


def test_what_was_deleted_goes_in_the_other_copy_too(begun: Journal, other: Journal) -> None:
    """A deleted entry goes; a deleted goal goes with its steps; a merge the other way brings neither back."""
    begun.delete(begun.entries()[0].id)
    begun.delete_goal(begun.goals()[0].id)
    report = bring(other, begun)
    assert report.removed == {"goal step": 1, "goal": 1, "entry": 1}
    assert (other.count(), other.goals()) == (1, [])
    together(begun, other)
    assert other.undo() is not None
    assert (other.count(), len(other.goals())) == (2, 1)


def test_what_was_deleted_here_and_changed_there_stays(begun: Journal, other: Journal) -> None:
    """Nobody can know whether the deletion would have been wanted: the changed entry is kept, in both, and told."""
    entry = begun.entries()[0]
    assert isinstance(entry, CheckIn)
    begun.delete(entry.id)
    other.change(replace(entry, note="thought better of it"))
    report = bring(begun, other)
    assert [met.id for met in report.kept] == [entry.id]
    assert ("entry" in report.new, report.taken_back) == (False, [])
    assert begun.entry(entry.id) == replace(entry, note="thought better of it")
    together(begun, other)


def test_what_one_copy_took_back_is_not_called_new(begun: Journal, other: Journal) -> None:
    """Deleted in both copies and taken back in one: it is kept in both, told as that, and told once."""
    word = begun.entries()[0].id
    begun.delete(word)
    other.delete(word)
    other.undo()
    report = bring(other, begun)
    assert (report.touched, [met.id for met in report.taken_back]) == (False, [word])
    report = bring(begun, other)
    assert (report.new, report.added) == ({}, {"entry": 1})
    assert [(met.thing, met.id, met.day) for met in report.taken_back] == [("entry", word, begun.entry(word).day)]
    assert report.kept == []
    together(begun, other)
    assert bring(other, begun).taken_back == []


@pytest.mark.slow
def test_a_goal_stays_for_the_step_that_was_added_to_it(begun: Journal, other: Journal) -> None:
    """A goal deleted in one copy comes back, or stays, when a step was added to it in the other."""
    goal = begun.goals()[0]
    begun.delete_goal(goal.id)
    other.add_step(GoalStep(goal_id=goal.id, text="dial"))
    bring(other, begun)
    bring(begun, other)
    for journal in (begun, other):
        assert [step.text for step in journal.goal(goal.id).steps][-1:] == ["dial"]
        assert journal.check() == []


def test_a_merge_taken_back_makes_nothing_gone(begun: Journal, other: Journal) -> None:
    """Undo gives the journal back as it was; a second merge brings everything again; the other copy loses nothing."""
    other.add(note("written there"))
    entry = other.entries()[-1]
    assert isinstance(entry, CheckIn)
    other.change(replace(entry, note="edited there"))
    before, there = content(begun.path), content(other.path)
    bring(begun, other)
    begun.undo()
    assert content(begun.path) == before
    assert not bring(other, begun).touched
    assert content(other.path) == there
    assert bring(begun, other).added["entry"] == 1
    begun.undo()
    begun.redo()
    assert content(begun.path) == there
    assert begun.check() == []


def test_new_things_of_one_short_id_are_two_and_what_names_them_follows(begun: Journal, other: Journal) -> None:
    """An entry that has a new one's id here gets no company: the newcomer, its links and noticings get another id."""
    taken = begun.add(note("mine", day=DAY)).id
    assert other.add(Note(at=moment(), day=DAY, text="theirs too", id=taken)).id == taken
    pattern = other.patterns()[0]
    other.add_noticing(Noticing(at=moment(), day=DAY, pattern_id=pattern.id, entry_id=taken))
    bring(begun, other)
    newcomer = next(entry for entry in begun.entries() if isinstance(entry, Note) and entry.text == "theirs too")
    assert newcomer.id != taken
    assert [one.entry_id for one in begun.noticings()] == [newcomer.id]
    (link,) = begun.links_of(Ref(Thing.ENTRY, newcomer.id))
    assert link.other(Ref(Thing.ENTRY, newcomer.id)) == Ref(Thing.PATTERN, pattern.id)
    assert begun.check() == []


@pytest.mark.slow
def test_practices_and_values_follow_their_skill_and_tracker(begun: Journal, other: Journal) -> None:
    """New skills and trackers of both copies get numbers that meet: each practice and value keeps its own."""
    for journal, name in ((begun, "here"), (other, "there")):
        skill = journal.add_skill(Skill(name=f"walk {name}", area=Area.HABITS))
        journal.add(Practice(at=moment(), day=DAY, skill_id=skill.id, note=name))
        tracker = journal.add_tracker(Tracker(name=f"sleep {name}"))
        journal.add_tracker_values([TrackerValue(at=moment(), day=DAY, tracker_id=tracker.id, value=3)])
    bring(begun, other)
    practices = [entry for entry in begun.entries() if isinstance(entry, Practice)]
    assert {(one.note, one.skill) for one in practices} == {("here", "walk here"), ("there", "walk there")}
    assert {value.tracker for value in begun.tracker_values()} == {"sleep here", "sleep there"}
    together(begun, other)


@pytest.mark.slow
def test_one_of_everything_comes_over_whole(begun: Journal, other: Journal) -> None:
    """All kinds of things, with everything they name, are the same in both copies."""
    keep_one_of_everything(other)
    other.save_setback_note(SetbackNote.mark("s20261110", date(2026, 11, 10), date(2026, 11, 16), "flu"))
    other.add_marker(LifeMarker(day=DAY, name="a new flat"))
    bring(begun, other)
    assert content(begun.path) == content(other.path)
    assert begun.additions() == other.additions()
    together(begun, other)


@pytest.mark.slow
def test_journals_that_began_apart_double_no_skill_and_no_import(
    journal: Journal, tmp_path: Path, clock: Ticking
) -> None:
    """Two journals begun on two machines: starter skills, one Daylio export and one name's tracker are one."""
    with Journal.open(tmp_path / "apart" / "journal.db", clock=clock, create=True) as other:
        for one in (journal, other):
            later(clock)
            one.merge_import([imported(number) for number in range(5)], source="daylio", label="import")
            one.add_tracker(Tracker(name="sleep"))
        skill = other.find_skill("slow breath")
        other.change_skill(replace(skill, how="in for four, out for six"))
        skills = len(journal.skills(archived=True))
        assert bring(journal, other).added == {}
        assert (journal.count(), len(journal.skills(archived=True))) == (5, skills)
        assert journal.find_skill("slow breath").how == "in for four, out for six"
        assert len(journal.trackers()) == 1
        assert not bring(journal, other).touched
        assert journal.check() == []


@pytest.mark.slow
def test_a_deleted_import_stays_deleted_everywhere(begun: Journal, other: Journal) -> None:
    """The key of an imported entry that was deleted in one copy keeps an import into the other from bringing it."""
    for one in (begun, other):
        one.merge_import([imported(1)], source="daylio", label="import")
    entry = next(one for one in other.entries() if one.source)
    other.delete(entry.id)
    begun.undo()
    bring(begun, other)
    counts = begun.merge_import([imported(1)], source="daylio", label="import")
    assert (counts.added, counts.kept) == (0, 1)
    assert begun.check() == []


@pytest.mark.slow
def test_what_is_private_in_one_copy_stays_private(begun: Journal, other: Journal, clock: Ticking) -> None:
    """A mark of one copy is not lost to a later edit of the other."""
    entry = begun.entries()[0]
    assert isinstance(entry, CheckIn)
    begun.mark_entry(entry.id, private=True, for_session=True)
    later(clock)
    other.change(replace(entry, note="edited there"))
    bring(begun, other)
    assert begun.entry(entry.id) == replace(entry, note="edited there", private=True, for_session=True)
    together(begun, other)


@pytest.mark.slow
def test_words_of_a_pattern_that_both_changed_are_kept_in_an_entry(
    begun: Journal, other: Journal, clock: Ticking
) -> None:
    """What has no earlier wordings loses no word either: a private entry says what the other copy had."""
    pattern = begun.patterns()[0]
    begun.change_pattern(replace(pattern, costs="an evening"))
    later(clock)
    other.change_pattern(replace(pattern, costs="three evenings"))
    report = bring(begun, other)
    assert [met.thing for met in report.both] == ["pattern"]
    assert begun.patterns()[0].costs == "three evenings"
    (kept,) = begun.entries(tag="merge")
    assert isinstance(kept, Note)
    assert "an evening" in kept.text
    assert kept.private
    together(begun, other)


@pytest.mark.slow
def test_versions_of_a_goal_from_both_copies_are_kept(begun: Journal, other: Journal, clock: Ticking) -> None:
    """A goal that was revised in both copies has both revisions, the later one as what it says now."""
    goal = begun.goals()[0]
    begun.revise_goal(goal.id, GoalVersion(day=date(2026, 11, 21), title="call somebody", reason="Ana is away"))
    later(clock)
    other.revise_goal(goal.id, GoalVersion(day=date(2026, 11, 22), title="write to Ana", reason="easier"))
    bring(begun, other)
    titles = [version.title for version in begun.goal(goal.id).versions]
    assert titles == ["call Ana", "call somebody", "write to Ana"]
    together(begun, other)


@pytest.mark.slow
def test_what_there_may_be_only_one_of_is_one(begun: Journal, other: Journal, clock: Ticking) -> None:
    """A week's review, a cell of the card, a link, a skill of one name, made in both copies, are one afterwards."""
    target = begun.add_card_target(Target(kind=TargetKind.URGE, versions=(TargetVersion(day=DAY, name="to cancel"),)))
    bring(other, begun)
    ends = Link(root=Ref(Thing.ENTRY, begun.entries()[0].id), grown=Ref(Thing.GOAL, begun.goals()[0].id))
    for one, said in ((begun, "tired"), (other, "less tired")):
        later(clock)
        one.save_card_value(CardValue(target_id=target.id, day=DAY, peak=len(said) % 6))
        one.save_review(
            Review(at=moment(), day=DAY, week=date(2026, 11, 16), answers=(ReviewAnswer(part="noticed", text=said),))
        )
        one.add_link(ends)
        one.add_skill(Skill(name="cold tea", area=Area.GROUNDING, how=said))
    bring(begun, other)
    assert [review.answers[0].text for review in begun.reviews()] == ["less tired"]
    assert "tired" in " ".join(entry.text for entry in begun.entries(tag="merge") if isinstance(entry, Note))
    assert begun.find_skill("cold tea").how == "less tired"
    assert begun.check() == []
    assert not bring(begun, other).touched


@pytest.mark.slow
def test_a_name_that_is_taken_here_stays_where_it_is(begun: Journal, other: Journal) -> None:
    """A skill renamed there to what another one is called here keeps its name; no merge fails over it."""
    skill = begun.find_skill("slow breath")
    other.change_skill(replace(skill, name="long walk"))
    begun.add_skill(Skill(name="long walk", area=Area.HABITS))
    bring(begun, other)
    assert begun.find_skill("slow breath").id == skill.id
    assert begun.check() == []
    assert not bring(begun, other).touched


def test_a_dry_run_says_the_same_and_leaves_the_file_as_it_is(begun: Journal, other: Journal) -> None:
    """The report is the one of the merge; not a byte of the journal differs, and no backup is made."""
    other.add(note("written there"))
    carried = Path(shutil.copy(other.path, begun.path.parent / "carried.db"))
    before = begun.path.read_bytes()
    planned = begun.merge_copy(carried, dry_run=True)
    assert begun.path.read_bytes() == before
    assert not (begun.path.parent / "backups").exists()
    assert begun.merge_copy(carried) == planned
    assert list((begun.path.parent / "backups").glob("*.db"))


def test_half_written_text_comes_where_there_is_room(begun: Journal, other: Journal) -> None:
    """A draft of the other copy comes where none stands here; where one does, both stay, and it is told."""
    begun.save_draft("note", "half here")
    other.save_draft("note", "half there")
    other.save_draft("goal", "a goal, half")
    report = bring(begun, other)
    assert (report.drafts, report.drafts_left, report.touched) == (1, 1, False)
    assert {draft.slot: draft.text for draft in begun.drafts()} == {"note": "half here", "goal": "a goal, half"}
    assert {draft.text for draft in other.drafts()} == {"half there", "a goal, half"}


def test_drafts_beside_each_other_come_along(path: Path, clock: Ticking, begun: Journal, other: Journal) -> None:
    """Two windows left a line half-written in the other copy: both are offered here, one after the other."""
    other.save_draft("line", "the one")
    with Journal.open(other.path, clock=clock) as window:
        window.save_draft("line", "another")
    assert bring(begun, other).drafts == 2
    with Journal.open(path, clock=clock) as fresh:
        assert fresh.take_draft("line") == "the one"
        fresh.drop_draft("line")
        assert fresh.take_draft("line") == "another"


@pytest.mark.slow
def test_damaged_things_are_left_there_and_told(begun: Journal, other: Journal) -> None:
    """A row whose checksum does not fit, or that this program would not have written, is not taken; the rest is."""
    other.add(note("good"))
    damaged = other.add(note("to be damaged"))
    odd = other.add(check_in(3, note="clean"))
    connection = raw(other.path)
    connection.execute("UPDATE notes SET text = 'TO be damaged' WHERE text = 'to be damaged'")
    connection.execute("UPDATE entries SET uid = upper(uid) WHERE id = ?", (odd.id,))
    connection.close()
    report = bring(begun, other)
    assert {met.id for met in report.unreadable} == {damaged.id, odd.id}
    assert report.added == {"entry": 1}
    assert begun.check() == []


@pytest.mark.slow
@pytest.mark.parametrize("version", range(1, 7))
def test_a_copy_of_every_released_version_can_be_merged(version: int, begun: Journal, tmp_path: Path) -> None:
    """F25: an older copy from a machine that was not brought up to date comes in whole, and only once."""
    old = Path(shutil.copy(RELEASED / f"v{version}.db", tmp_path / "old.db"))
    before = old.read_bytes()
    report = begun.merge_copy(old)
    assert report.added["entry"] >= 4
    assert begun.check() == []
    assert not begun.merge_copy(old).touched
    assert old.read_bytes() == before
    begun.undo()
    assert begun.count() == 2


@pytest.mark.slow
@pytest.mark.skipif(not CAN_ENCRYPT, reason="this engine cannot protect a file")
def test_a_protected_copy_comes_in_with_its_own_passphrase(begun: Journal, tmp_path: Path, clock: Ticking) -> None:
    """A copy protected with other words is merged with them, and stays locked without."""
    path = tmp_path / "sealed" / "journal.db"
    with Journal.open(path, clock=clock, create=True, passphrase="other words") as sealed:  # noqa: S106  # no secret
        sealed.add(note("from a protected one"))
    with pytest.raises(JournalLocked):
        begun.merge_copy(path)
    assert begun.merge_copy(path, passphrase="other words").added["entry"] == 1  # noqa: S106  # the same


@pytest.mark.slow
def test_ten_thousand_entries_meet_in_seconds(begun: Journal, other: Journal, tried: Callable[..., None]) -> None:
    """A long journal's copy with as many new entries as it had comes in whole."""
    other.add_all([check_in(5, DAY, hour=number % 24) for number in range(10_000)], label="many")
    assert bring(begun, other).added == {"entry": 10_000}
    assert begun.count() == 10_002
    assert begun.check() == []
