"""What a thing is linked to, seen from both ends."""

from __future__ import annotations

from evenso.goals.records import Goal, GoalVersion, Repeat
from evenso.links import Link, Ref, Thing, Way
from evenso.patterns.records import Pattern
from evenso.records import Area, Skill
from storage.journal import Journal
from tests.storage.between.everything import DAY
from tests.storage.entries import note


def test_a_link_is_seen_from_both_ends(journal: Journal) -> None:
    """From the goal the pattern is what it grew out of, from the pattern the goal is what it led to; and undone."""
    entry = journal.add(note(text="said yes again"))
    pattern = journal.add_pattern(Pattern(name="quick yes"), roots=(Ref(Thing.ENTRY, entry.id),))
    here = Ref(Thing.PATTERN, pattern.id)
    goal = journal.add_goal(Goal(versions=(GoalVersion(day=DAY, title="answer tomorrow"),)), roots=(here,))
    seen = [(one.ref.thing, one.way, one.title, one.day) for one in journal.linked(here)]
    assert seen == [
        (Thing.ENTRY, Way.ROOT, "said yes again", entry.day),
        (Thing.GOAL, Way.GROWN, "answer tomorrow", None),
    ]
    back = journal.linked(Ref(Thing.GOAL, goal.id))
    assert [(one.ref, one.way) for one in back] == [(here, Way.ROOT)]
    journal.undo()
    assert [one.ref.thing for one in journal.linked(here)] == [Thing.ENTRY]


def test_a_practice_links_its_goal_and_its_skill(journal: Journal) -> None:
    """A goal's practice that names a skill is walked in both directions, once, with no link of its own."""
    skill = journal.add_skill(Skill(name="a slow yes", area=Area.COMMUNICATION))
    repeats = tuple(
        Repeat(goal_id="", text=text, since=DAY, times=2, skill_id=skill.id) for text in ("at work", "at home")
    )
    goal = journal.add_goal(Goal(versions=(GoalVersion(day=DAY, title="answer tomorrow"),), repeats=repeats))
    (down,) = journal.linked(Ref(Thing.GOAL, goal.id))
    (up,) = journal.linked(Ref(Thing.SKILL, skill.id))
    assert (down.ref.id, down.way, down.link_id) == (skill.id, Way.GROWN, "")
    assert (up.ref.id, up.way, up.title) == (goal.id, Way.ROOT, "answer tomorrow")
    assert journal.links_of(Ref(Thing.GOAL, goal.id)) == []


def test_what_was_deleted_is_left_out(journal: Journal) -> None:
    """An entry that was deleted after it was linked is no longer among the linked, and comes back with undo."""
    entry = journal.add(note(text="said yes again"))
    pattern = journal.add_pattern(Pattern(name="quick yes"))
    here = Ref(Thing.PATTERN, pattern.id)
    journal.add_link(Link(root=Ref(Thing.ENTRY, entry.id), grown=here))
    journal.delete(entry.id)
    assert journal.linked(here) == []
    journal.undo()
    assert [one.ref.id for one in journal.linked(here)] == [entry.id]


def test_a_goal_and_the_answers_it_grew_out_of_are_one_step(journal: Journal) -> None:
    """They come together with the draft's end, linked, and go and come back together."""
    journal.save_draft("perspective", "half")
    wish = Goal(versions=(GoalVersion(day=DAY, title="answer tomorrow"),))
    with journal.finishing("perspective"):
        goal, entry = journal.add_goal_with_answers(wish, note(text="in a year"))
    assert journal.drafts() == []
    assert [(one.ref.id, one.way) for one in journal.linked(Ref(Thing.GOAL, goal.id))] == [(entry.id, Way.ROOT)]
    journal.undo()
    assert (journal.count(), journal.goals(), journal.last_change()) == (0, [], None)
    journal.redo()
    assert (journal.count(), [one.title for one in journal.goals()]) == (1, ["answer tomorrow"])
    assert [one.ref.id for one in journal.linked(Ref(Thing.GOAL, goal.id))] == [entry.id]
