"""The sample's coin-flip month and the facts beside its practices."""

from __future__ import annotations

from datetime import UTC, date

import pytest

from evenso.records import Practice, PracticeState
from evenso.recovery.trials.finding import find_trial
from evenso.recovery.trials.planning import why_not
from evenso.recovery.trials.records import TrialState
from evenso.sample.journal import sample_journal
from evenso.sample.practised.strategies import TRIED_OUT
from evenso.strategies.helped import what_helped
from tests.evenso.week.diary import moods_of


@pytest.mark.parametrize("today", [date(2026, 11, 22), date(2024, 2, 29)])
def test_a_month_is_over_and_was_mostly_kept(today: date) -> None:
    """It is about a habit that may have one, has most of its pairs, and says something either way."""
    journal = sample_journal(today, UTC)
    (trial,) = journal.additions.work.trials
    skill = next(one for one in journal.skills if one.id == trial.skill_id)
    assert skill.name == TRIED_OUT
    practices = [one for one in journal.entries if isinstance(one, Practice)]
    assert why_not(skill, practices, (), (), trial.start) is None
    used = {one.day for one in practices if one.skill_id == skill.id}
    moods = {one.day: one.mood for one in moods_of(journal.entries)}
    found = find_trial(trial, moods, used, today)
    assert found.state is TrialState.OVER
    assert found.pairs >= 8
    assert found.as_said >= 20
    assert found.result is not None


def test_some_practices_have_facts_beside_them() -> None:
    """Use, ratings and hindrances stand beside a part of the later practices, and agree with their state."""
    journal = sample_journal(date(2026, 11, 22), UTC)
    practices = [one for one in journal.entries if isinstance(one, Practice)]
    used = [one for one in practices if one.use is not None]
    assert 60 < len(used) < len(practices) / 2
    assert any(one.enjoyment is not None for one in used)
    assert any(one.in_the_way for one in used)
    assert {one.use for one in used if one.state is PracticeState.TRIED} == {3}
    assert all((one.use or 0) >= 4 for one in used if one.state is PracticeState.DONE)


def test_something_helped_when_it_was_hard() -> None:
    """The list for hard moments is not empty in the demo."""
    journal = sample_journal(date(2026, 11, 22), UTC)
    practices = [one for one in journal.entries if isinstance(one, Practice)]
    names = {skill.id: skill.name for skill in journal.skills}
    found = what_helped(practices, moods_of(journal.entries), journal.additions.setbacks, names)
    assert found.skills[0].skill == "slow breath"
    assert found.notes
