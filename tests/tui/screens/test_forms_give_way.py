"""Two forms that changed one number, one day or one choice: the later stands, the other is said and is in undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from evenso.annotations.markers import LifeMarker
from evenso.goals.records import Goal, GoalVersion, Repeat
from evenso.records import Moment
from evenso.scores.records import Better, Questionnaire, Score
from storage.journal import Journal
from tests.tui.conftest import NOON
from tests.tui.screens.meanwhile import Meanwhile, blank, journal, meanwhile, typed
from tui.intents import Intent, carry_out
from tui.screens.goals.forms import repeat_form
from tui.screens.trends.forms import marker_form
from tui.screens.trends.scores import intents as scores
from tui.screens.trends.scores.forms import questionnaire_form

pytestmark = pytest.mark.slow

__all__ = ["blank", "journal", "meanwhile"]

AT = Moment.of(NOON)
DAY = NOON.date()


def _told(journal: Journal, meanwhile: Meanwhile, intent: Intent, change: Callable[[Journal], object]) -> str:
    meanwhile(change)
    return carry_out(intent, journal)[0].sentence


def test_a_number_that_gives_way_is_told(journal: Journal, meanwhile: Meanwhile) -> None:
    """Of two totals the later one stands, the other is said, and `u` brings it back."""
    asked = journal.find_questionnaire("PHQ-9")
    was = journal.add_score(asked, Score(at=AT, day=DAY, questionnaire_id="", value=14))
    mine = scores.SaveScore(asked, replace(was, value=9), NOON, began=was)
    said = _told(journal, meanwhile, mine, lambda other: other.change_score(replace(was, value=12)))
    assert said == "Saved as it is here; elsewhere it became 12 meanwhile"
    assert journal.scores()[0].value == 9
    journal.undo()
    assert journal.scores()[0].value == 12


def test_a_date_that_gives_way_is_told(journal: Journal, meanwhile: Meanwhile) -> None:
    """Of two days of a marker the later one stands, and the other is said."""
    was = journal.add_marker(LifeMarker(day=DAY, name="flu"))
    mine = typed(marker_form(was, NOON, 4), day="2026-11-02")
    said = _told(journal, meanwhile, mine, lambda other: other.change_marker(replace(was, day=DAY.replace(day=1))))
    assert said == "Saved as it is here; elsewhere it became 1 Nov 2026 meanwhile"
    assert journal.markers()[0].day == DAY.replace(day=2)


def test_a_rhythm_that_gives_way_is_told(journal: Journal, meanwhile: Meanwhile) -> None:
    """A rule and a number of times are one value: the later one stands whole, and the other is said."""
    goal = journal.add_goal(Goal(versions=(GoalVersion(day=DAY, title="calls"),)))
    was = journal.add_repeat(Repeat(goal_id=goal.id, text="call", since=DAY, times=3))
    mine = typed(repeat_form(goal, was, (), DAY), often="every day")
    said = _told(journal, meanwhile, mine, lambda other: other.change_repeat(replace(was, times=5)))
    assert said == "Saved as it is here; elsewhere it became 5 times a week meanwhile"
    assert [(one.times, bool(one.rule)) for one in journal.goal(goal.id).repeats] == [(None, True)]


def test_figures_that_do_not_go_together(journal: Journal, meanwhile: Meanwhile) -> None:
    """Where the figures of both sides make no questionnaire, those of the form stand, and the others are said."""
    was = journal.add_questionnaire(Questionnaire(name="Sleep", low=0, high=27, better=Better.LOWER))
    mine = typed(questionnaire_form(was), low="20")
    said = _told(journal, meanwhile, mine, lambda other: other.change_questionnaire(replace(was, high=10)))
    assert said == "Saved as it is here; elsewhere it became 10 meanwhile"
    assert [(one.low, one.high) for one in journal.questionnaires()] == [(20, 27)]
