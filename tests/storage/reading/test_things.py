"""Linking: what can be linked is found by a few words, each link is there once, and is walked both ways."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from evenso.goals.records import Goal, GoalVersion
from evenso.links import Linked, Ref, Thing, Way, join
from evenso.patterns.records import Pattern
from evenso.records import Moment, NoteForm
from evenso.wording.links.saying import say_where
from storage.journal import Journal
from storage.problems import NotFound
from tests.storage.entries import check_in, note

DAY = date(2026, 11, 20)


def entry(journal: Journal, words: str, day: date = DAY) -> Ref:
    """Save a note and name it."""
    return Ref(Thing.ENTRY, journal.add(note(words, day)).id)


def pattern(journal: Journal, name: str) -> Ref:
    """Save a pattern and name it."""
    return Ref(Thing.PATTERN, journal.add_pattern(Pattern(name=name)).id)


def goal(journal: Journal, title: str) -> Ref:
    """Save a goal and name it."""
    return Ref(Thing.GOAL, journal.add_goal(Goal(versions=(GoalVersion(day=DAY, title=title),))).id)


def titles(found: list[Linked]) -> list[str]:
    """What things are called."""
    return [one.title for one in found]


def test_things_are_found_by_a_few_words(journal: Journal) -> None:
    """Begun words fit names of patterns and goals anywhere, and any words of entries."""
    here = entry(journal, "the call with my sister went on and on")
    pattern(journal, "saying yes too soon")
    goal(journal, "say no to one thing a week")
    entry(journal, "said yes to the whole weekend")
    assert titles(journal.linkable("yes", but=here)) == ["saying yes too soon", "said yes to the whole weekend"]
    assert titles(journal.linkable("WEEK", but=here)) == ["say no to one thing a week", "said yes to the whole weekend"]
    assert titles(journal.linkable("zebra", but=here)) == []
    assert len(journal.linkable("", but=here)) == 3


def test_neither_itself_nor_what_is_linked_is_offered(journal: Journal) -> None:
    """An entry is not offered to itself, nor what it is linked to already."""
    here, other = entry(journal, "a long walk"), entry(journal, "another walk")
    assert [one.ref for one in journal.linkable("walk", but=here)] == [other]
    journal.connect(here, other)
    assert journal.linkable("walk", but=here) == []


def test_many_names_leave_room_for_entries(journal: Journal) -> None:
    """Twenty patterns do not hide the entries."""
    here = entry(journal, "here")
    for number in range(20):
        pattern(journal, f"pattern {number}")
    entry(journal, "pattern of the carpet")
    found = journal.linkable("pattern", but=here)
    assert len(found) <= 9
    assert Thing.ENTRY in {one.ref.thing for one in found}


@pytest.mark.parametrize("words", ['"', "*", "( OR NEAR", "%_\\", "\x1b[2J", "眠", "a" * 3_000, "yes'; --"])
def test_odd_words_find_little_and_never_fail(journal: Journal, words: str) -> None:
    """Whatever is typed, something is answered."""
    here = entry(journal, "yes")
    assert isinstance(journal.linkable(words, but=here), list)


def test_links_are_walked_both_ways(journal: Journal) -> None:
    """From an entry to the pattern and back, from the pattern to the goal and back, each with its direction."""
    here, habit, wish = entry(journal, "there it was"), pattern(journal, "mind reading"), goal(journal, "ask instead")
    journal.connect(habit, here)  # named the other way round, it is the same link
    journal.connect(habit, wish)
    assert [(one.ref, one.way, one.day) for one in journal.linked(here)] == [(habit, Way.GROWN, None)]
    assert [(one.ref, one.way, one.day) for one in journal.linked(habit)] == [
        (here, Way.ROOT, DAY),
        (wish, Way.GROWN, None),
    ]
    assert journal.link_counts([here.id, "zzz9"]) == {here.id: 1}


def test_a_link_is_there_once(journal: Journal) -> None:
    """Linking again, from either end, finds the link that is there and adds no undo step."""
    one, other = entry(journal, "one", date(2026, 1, 2)), entry(journal, "other", date(2026, 1, 1))
    link, new = journal.connect(one, other)
    assert new
    assert (link.root, link.grown) == (other, one)  # the later entry grew out of the earlier
    assert journal.connect(other, one) == (link, False)
    assert journal.undo() is not None
    assert journal.linked(one) == []
    assert journal.redo() is not None
    assert len(journal.linked(one)) == 1


def test_what_is_gone_is_not_shown(journal: Journal) -> None:
    """A deleted entry leaves no broken line, and its return brings the link back."""
    one, other = entry(journal, "one"), entry(journal, "other")
    journal.connect(one, other)
    journal.delete(other.id)
    assert journal.linked(one) == []
    journal.undo()
    assert [near.ref for near in journal.linked(one)] == [other]
    with pytest.raises(NotFound):
        journal.connect(one, Ref(Thing.GOAL, "n0ne"))


def test_things_are_called_by_id_or_name(journal: Journal) -> None:
    """An id, a name and its beginning say what is meant; what may be several is asked back."""
    here, habit = entry(journal, "x"), pattern(journal, "mind reading")
    wish = goal(journal, "mind my evenings")
    assert journal.thing_named(here.id.upper()) == here
    assert journal.thing_named("mind read") == habit
    assert journal.thing_named("Goal: mind") == wish
    with pytest.raises(NotFound, match=f"pattern:{habit.id}, goal:{wish.id}"):
        journal.thing_named("mind")
    for nothing in ("", "zebra", "entry:", "pattern:x:y"):
        with pytest.raises(NotFound):
            journal.thing_named(nothing)


def test_a_check_in_has_a_name_too(journal: Journal) -> None:
    """An entry without words is called by what it holds."""
    saved = journal.add(check_in(4, DAY))
    here = entry(journal, "words")
    journal.connect(here, Ref(Thing.ENTRY, saved.id))
    assert titles(journal.linked(here)) == ["check-in 4"]


@pytest.mark.parametrize("first", list(Thing))
@pytest.mark.parametrize("second", list(Thing))
def test_what_grows_out_of_what_does_not_depend_on_the_order(first: Thing, second: Thing) -> None:
    """Two kinds are linked the same way whichever is named first; within one kind the first is the root."""
    one, other = Ref(first, "a2"), Ref(second, "b2")
    link = join(one, other)
    assert {link.root, link.grown} == {one, other}
    assert (join(other, one) == link) is (first is not second)


def test_a_perspective_grows_out_of_the_pattern_it_looks_at(journal: Journal) -> None:
    """An evening comes before the pattern that is seen in it, a perspective after it, named in either order."""
    pattern = Ref(Thing.PATTERN, journal.add_pattern(Pattern(name="quick yes")).id)
    evening = Ref(Thing.ENTRY, journal.add(note("said yes again")).id)
    look = Ref(Thing.ENTRY, journal.add(note("from further away", form=NoteForm.PERSPECTIVE)).id)
    assert journal.connect(pattern, evening)[0].root == evening
    assert journal.connect(look, pattern)[0].root == pattern


def test_entries_of_one_name_are_told_apart_by_day_and_time(journal: Journal) -> None:
    """What can be linked has its moment, and is shown with day and time of day, a pattern with its kind."""
    here, _ = entry(journal, "this one"), pattern(journal, "walking off")
    for hour in (9, 14):
        at = Moment.of(datetime(2026, 11, 20, hour, 5, tzinfo=UTC))
        journal.add(replace(note("walk", DAY), at=at))
    found = journal.linkable("walk", but=here)
    assert sorted(say_where(one, DAY) for one in found) == ["Fri 20 Nov 09:05", "Fri 20 Nov 14:05", "pattern"]
