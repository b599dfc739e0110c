"""The sample's goals: one thread from an evening to what is practised, and each of the ways a goal can go well."""

from __future__ import annotations

from datetime import UTC, date, timedelta

import pytest

from evenso.goals.records import GoalState, Measure
from evenso.links import Ref, Thing
from evenso.records import Note, Practice, is_entry_id
from evenso.sample.journal import sample_journal

TODAY = date(2026, 11, 22)


def test_there_is_a_goal_for_every_way() -> None:
    """One is open and was reworded with its reason, one let go, one done, two are rated by own descriptions."""
    goals = sample_journal(TODAY, UTC).additions.work.goals
    states = [goal.state for goal in goals]
    assert {GoalState.OPEN, GoalState.DONE, GoalState.LET_GO} == set(states)
    assert [goal.now.reason != "" for goal in goals if len(goal.versions) > 1] == [True]
    assert sum(goal.now.measure is Measure.ATTAINMENT and goal.state is GoalState.OPEN for goal in goals) == 2
    assert all(goal.state_reason for goal in goals if goal.state is not GoalState.OPEN)


@pytest.mark.parametrize("back", [0, 1, 3, 5, 400])
def test_nothing_lies_ahead_and_every_id_is_its_own(back: int) -> None:
    """On whichever day the demo opens, what was done lies behind, days follow one another, and ids are apart."""
    today = TODAY - timedelta(days=back)
    sample = sample_journal(today, UTC)
    work = sample.additions.work
    ids: list[str] = [*(goal.id for goal in work.goals), *(mark.id for mark in work.repeat_marks)]
    for goal in work.goals:
        ids += [one.id for one in goal.steps] + [one.id for one in goal.repeats] + [one.id for one in goal.ratings]
        days = [version.day for version in goal.versions]
        assert days == sorted(days)
        assert all(step.done is None or days[0] <= step.done <= today for step in goal.steps)
        assert all(days[0] <= rating.day <= today for rating in goal.ratings)
        assert goal.state_since is None or days[-1] <= goal.state_since <= today
    ids += [link.id for link in work.links]
    assert len(set(ids)) == len(ids)
    assert all(is_entry_id(word) for word in ids)


def test_the_thread_leads_from_an_evening_to_a_practice() -> None:
    """Evening → pattern → perspective → goal → a skill that was practised since: every end of a link is there."""
    sample = sample_journal(TODAY, UTC)
    work = sample.additions.work
    entries = {entry.id: entry for entry in sample.entries}
    there = {Ref(Thing.ENTRY, one) for one in entries} | {Ref(Thing.PATTERN, one.id) for one in work.patterns}
    there |= {Ref(Thing.GOAL, one.id) for one in work.goals}
    there |= {Ref(Thing.SESSION, one.id) for one in work.sessions}
    assert {end for link in work.links for end in (link.root, link.grown)} <= there
    links = {(link.root, link.grown) for link in work.links}
    goal = next(one for one in work.goals if one.title == "Give my answer the next day")
    (perspective,) = [a for a, b in links if b == Ref(Thing.GOAL, goal.id) and a.thing is Thing.ENTRY]
    (pattern,) = [a for a, b in links if b == perspective]
    evenings = [a for a, b in links if b == pattern]
    assert {end.thing for end in evenings} == {Thing.ENTRY}
    assert all(isinstance(entries[end.id], Note) for end in [*evenings, perspective])
    (repeat,) = goal.repeats
    skills = {skill.id: skill.name for skill in sample.skills}
    assert skills[repeat.skill_id] == "said no"
    done = [one for one in sample.entries if isinstance(one, Practice) and one.skill_id == repeat.skill_id]
    assert len([one for one in done if one.day >= repeat.since]) > 3
