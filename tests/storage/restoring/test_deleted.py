"""One deleted entry is brought back by itself, whatever was done since, and only as long as undo remembers it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from evenso.links import Link, Ref, Thing
from evenso.patterns.records import Pattern
from evenso.records import AnyEntry, Area, Practice, PracticeState, Skill
from evenso.sessions.records import Session, Topic
from storage.journal import Journal
from storage.problems import JournalProblem, NotFound
from tests.storage.entries import Ticking, check_in, imported, moment, note, raw
from tests.storage.merging.two import bring, copy_of, later

WORDS = "four quiet words here"


def reworded(journal: Journal) -> AnyEntry:
    """Write an entry and say something else in it."""
    entry = journal.add(note("one", for_session=True, private=True, tags=("river",)))
    return journal.change(note("the talk with Ana", id=entry.id, for_session=True, private=True, tags=("river",)))


def gone(journal: Journal) -> list[str]:
    """Return the ids of what is told as deleted."""
    return [one.entry.id for one in journal.deleted()]


def test_one_comes_back_past_everything_done_since_with_all_that_was_its_own(journal: Journal, clock: Ticking) -> None:
    """Words, tags, marks, earlier wordings, links, topics; what was done since stays; undo takes just this back."""
    entry = reworded(journal)
    pattern = journal.add_pattern(Pattern(name="all or nothing"))
    link = journal.add_link(Link(root=Ref(Thing.ENTRY, entry.id), grown=Ref(Thing.PATTERN, pattern.id)))
    topics = (Topic(text="the talk with Ana", about=Ref(Thing.ENTRY, entry.id)), Topic(text="sleep"))
    day = Session(day=entry.day + timedelta(days=3))
    journal.save_session(day, "topics for the session on", lambda one: replace(one, topics=topics))
    before = journal.entry(entry.id), journal.versions(entry.id)
    later(clock)
    journal.delete(entry.id)
    assert [one.text for one in journal.sessions()[0].topics] == ["sleep"]
    since = journal.add(check_in(4, hour=12))
    [told] = journal.deleted()
    assert (told.entry, told.at, told.comes_back) == (entry, clock.now, True)
    assert journal.has_deleted()

    assert journal.bring_back(entry.id) == entry
    assert (journal.entry(entry.id), journal.versions(entry.id)) == before
    assert [one.link_id for one in journal.linked(Ref(Thing.ENTRY, entry.id))] == [link.id]
    assert [one.text for one in journal.sessions()[0].topics] == ["the talk with Ana", "sleep"]
    assert [hit.id for hit in journal.search("Ana")] == [entry.id]
    assert (gone(journal), journal.has_deleted(), journal.check()) == ([], False, [])

    change = journal.undo()
    assert change is not None
    assert change.label.startswith("bringing back of note")
    assert (gone(journal), journal.entry(since.id)) == ([entry.id], since)
    assert [one.text for one in journal.sessions()[0].topics] == ["sleep"]
    journal.redo()
    assert (journal.entry(entry.id), journal.versions(entry.id)) == before
    assert journal.check() == []


def test_they_are_told_newest_deletion_first_and_none_that_was_undone(journal: Journal, clock: Ticking) -> None:
    """An entry whose writing was undone was not deleted; one that came back by undo is there."""
    entries = [journal.add(check_in(mood, hour=mood)) for mood in (3, 4, 5)]
    for entry in entries:
        later(clock)
        journal.delete(entry.id)
    assert gone(journal) == [one.id for one in reversed(entries)]
    journal.undo()
    assert gone(journal) == [entries[1].id, entries[0].id]
    journal.add(check_in(9, hour=20))
    journal.undo()
    assert gone(journal) == [entries[1].id, entries[0].id]


def test_after_a_purge_and_with_the_steps_none_is_told(journal: Journal) -> None:
    """What the file no longer holds cannot be promised; nor brought back."""
    first = journal.add(note("one"))
    journal.delete(first.id)
    for number in range(200):
        journal.add(check_in(5, hour=number % 24))
    assert gone(journal) == []
    second = journal.add(note("two"))
    journal.delete(second.id)
    assert gone(journal) == [second.id]
    journal.purge()
    assert (gone(journal), journal.has_deleted()) == ([], False)
    for entry in (first, second):
        with pytest.raises(NotFound, match="No deleted entry of that id"):
            journal.bring_back(entry.id)


def test_the_very_last_step_that_remembers_one_still_brings_it_back_whole(journal: Journal) -> None:
    """The step of bringing back pushes the step of the deletion out; what that remembers was read before."""
    entry = reworded(journal)
    wordings = journal.versions(entry.id)
    journal.delete(entry.id)
    for number in range(199):
        journal.add(check_in(5, hour=number % 24))
    assert journal.bring_back(entry.id) == entry
    assert journal.versions(entry.id) == wordings != []


def test_an_imported_one_comes_back_and_its_next_export_finds_it(journal: Journal) -> None:
    """The key that kept imports from bringing it back goes, and comes again with an undo."""
    journal.merge_import([imported(1), imported(2)], source="daylio", label="import")
    entry = journal.entries()[0]
    journal.delete(entry.id)
    assert journal.bring_back(entry.id) == entry
    counts = journal.merge_import([imported(1), imported(2)], source="daylio", label="import")
    assert (counts.added, counts.unchanged) == (0, 2)
    journal.undo()
    assert gone(journal) == [entry.id]
    counts = journal.merge_import([imported(1), imported(2)], source="daylio", label="import")
    assert (counts.added, counts.kept, journal.check()) == (0, 1, [])


def test_an_id_that_was_given_out_again_is_left_to_the_entry_that_has_it(path: Path, journal: Journal) -> None:
    """Short ids are drawn: what comes back then gets another one, and its wordings go with it."""
    entry = reworded(journal)
    journal.delete(entry.id)
    other = journal.add(note("another", id=entry.id))
    assert other.id == entry.id
    back = journal.bring_back(entry.id)
    assert (back.id != entry.id, replace(back, id=entry.id)) == (True, entry)
    assert [said.id for _, said in journal.versions(back.id)] == [back.id]
    assert (journal.versions(other.id), gone(journal), journal.check()) == ([], [], [])


def a_practice(journal: Journal, skill: Skill) -> Practice:
    """Return a saved practice of a skill."""
    entry = Practice(
        at=moment(), day=moment().local.date(), skill_id=skill.id, skill=skill.name, area=skill.area,
        state=PracticeState.DONE, before=8, after=5,
    )  # fmt: skip
    saved = journal.add(entry)
    assert isinstance(saved, Practice)
    return saved


def test_a_practice_whose_skill_is_gone_waits_for_one_of_its_name(
    journal: Journal, tmp_path: Path, clock: Ticking
) -> None:
    """The skill was taken away in another copy: it is said calmly, nothing is written; then it goes by the name."""
    skill = journal.add_skill(Skill(name="cold stone", area=Area.GROUNDING))
    with copy_of(journal, tmp_path / "second", clock) as other:
        practice = a_practice(journal, skill)
        journal.delete(practice.id)
        other.undo()
        bring(journal, other)
    assert skill.id not in {one.id for one in journal.skills(archived=True)}
    [told] = journal.deleted()
    assert (told.entry, told.comes_back) == (practice, False)
    newest = journal.last_change()
    with pytest.raises(JournalProblem, match="“cold stone” is gone"):
        journal.bring_back(practice.id)
    assert journal.last_change() == newest
    again = journal.add_skill(Skill(name="Cold stone", area=Area.HABITS))
    back = journal.bring_back(practice.id)
    assert back == replace(practice, skill_id=again.id, skill="Cold stone", area=Area.HABITS)
    assert journal.check() == []


def test_what_a_merge_deleted_or_brought_again_is_known_too(journal: Journal, tmp_path: Path, clock: Ticking) -> None:
    """A deletion in another copy is told here; what is brought back stays in both, and nothing is doubled."""
    entry = journal.add(note("by the river"))
    with copy_of(journal, tmp_path / "second", clock) as other:
        later(clock)
        other.delete(entry.id)
        bring(journal, other)
        assert gone(journal) == gone(other) == [entry.id]
        later(clock)
        assert journal.bring_back(entry.id) == entry
        bring(journal, other)
        assert [one.id for one in journal.entries()] == [entry.id]
        bring(other, journal)
        assert other.entries() == [entry]
        assert gone(other) == gone(journal) == []
        assert other.check() == journal.check() == []


def test_one_comes_back_in_a_sealed_journal(journal: Journal, path: Path, clock: Ticking, quick_keys: None) -> None:
    """Putting a passphrase on keeps what undo remembers."""
    del quick_keys
    entry = journal.add(note("under a passphrase"))
    journal.delete(entry.id)
    journal.reseal(WORDS)
    journal.close()
    with Journal.open(path, clock=clock, passphrase=WORDS) as again:
        assert gone(again) == [entry.id]
        assert again.bring_back(entry.id) == entry
        assert again.check() == []


def test_what_damage_made_unreadable_is_left_out(path: Path, journal: Journal) -> None:
    """One image that says nothing hides no other, and is not offered."""
    first, second = journal.add(note("one")), journal.add(note("two", hour=10))
    journal.delete(first.id)
    journal.delete(second.id)
    other = raw(path)
    other.execute("UPDATE change_rows SET image = '{\"entries\":{}}' WHERE image LIKE '%\"one\"%'")
    other.close()
    assert gone(journal) == [second.id]
