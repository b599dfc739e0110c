"""Another program changes what a form holds, or what a key was pressed on: what both wrote stands afterwards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from evenso.annotations.trackers import Tracker
from evenso.daily.templates import Template
from evenso.goals.records import Goal, GoalStep, GoalVersion
from evenso.language import later
from evenso.patterns.records import Pattern
from evenso.records import Moment
from evenso.reviews.steps import Part, begun, with_words
from evenso.sessions.records import Session
from evenso.support.planning import write_plan
from evenso.support.records import Contact, PlanLine, PlanPart
from storage.journal import Journal
from tests.tui.conftest import NOON
from tests.tui.screens.meanwhile import Meanwhile, blank, journal, meanwhile
from tui.dialogs.templates import KeepTemplate
from tui.intents import ChangeSkill, Intent, carry_out
from tui.screens.goals.intents import ChangeStep, ReviseGoal
from tui.screens.patterns.intents import PutAway, SavePattern
from tui.screens.review.intents import SaveReview
from tui.screens.sessions.forms import bothered_form
from tui.screens.settings.intents import ChangeTracker
from tui.screens.support.intents import SaveContact, SavePlan

pytestmark = pytest.mark.slow

__all__ = ["blank", "journal", "meanwhile"]

AT = Moment.of(NOON)
DAY = NOON.date()
Case = tuple[Intent, Callable[[Journal], object], Callable[[], object], object]
"""What is done here, what is done elsewhere meanwhile, what stands then, what should."""


def _pattern(journal: Journal) -> Case:
    was = journal.add_pattern(Pattern(name="pleasing", costs="sleep"))
    return (
        SavePattern(replace(was, costs="sleep, mine"), was),
        lambda other: other.change_pattern(replace(was, costs="sleep, theirs", noticed="a call")),
        lambda: [getattr(journal.find_pattern(was.id), name) for name in ("costs", "noticed")],
        ["sleep, theirs, mine", "a call"],
    )


def _pattern_away(journal: Journal) -> Case:
    was = journal.add_pattern(Pattern(name="pleasing"))
    return (
        PutAway(was),
        lambda other: other.change_pattern(replace(was, costs="theirs")),
        lambda: [(one.costs, one.archived) for one in journal.patterns(archived=True)],
        [("theirs", True)],
    )


def _skill(journal: Journal) -> Case:
    was = journal.skills()[0]
    return (
        ChangeSkill(replace(was, favourite=not was.favourite), was),
        lambda other: other.change_skill(replace(was, how="theirs")),
        lambda: (journal.find_skill(was.id).how, journal.find_skill(was.id).favourite),
        ("theirs", not was.favourite),
    )


def _template(journal: Journal) -> Case:
    was = journal.add_template(Template(name="bad night", note="again"))
    return (
        KeepTemplate(replace(was, note="again, mine"), "templates.x", was),
        lambda other: other.change_template(replace(was, note="again, theirs")),
        lambda: journal.find_template(was.id).note,
        "again, theirs, mine",
    )


def _contact(journal: Journal) -> Case:
    was = journal.add_contact(Contact(name="Ana"))
    return (
        SaveContact(replace(was, note="mine"), was),
        lambda other: other.change_contact(replace(was, reach="0123", note="theirs")),
        lambda: [(one.reach, one.note) for one in journal.contacts()],
        [("0123", "theirs / mine")],
    )


def _plan(journal: Journal) -> Case:
    was = tuple(journal.save_plan([PlanLine(part=PlanPart.SIGNS, text="I stop eating")]))
    return (
        SavePlan(f"{write_plan(was)}\nmine", was),
        lambda other: other.save_plan([*was, PlanLine(part=PlanPart.SIGNS, text="theirs")]),
        lambda: {one.text for one in journal.plan()},
        {"I stop eating", "theirs", "mine"},
    )


def _goal(journal: Journal) -> Case:
    was = journal.add_goal(Goal(versions=(GoalVersion(day=DAY, title="calls"),)))
    return (
        ReviseGoal(was.id, replace(was.now, value="mine", reason="it grew"), was.area, was.now),
        lambda other: other.revise_goal(was.id, replace(was.now, value="theirs", sign="a call"), area=was.area),
        lambda: [getattr(journal.goal(was.id).now, name) for name in ("value", "sign", "reason")],
        ["theirs / mine", "a call", "it grew"],
    )


def _step(journal: Journal) -> Case:
    goal = journal.add_goal(Goal(versions=(GoalVersion(day=DAY, title="calls"),)))
    was = journal.add_step(GoalStep(goal_id=goal.id, text="find the number"))
    return (
        ChangeStep(replace(was, text="find the number today"), began=was.text),
        lambda other: other.change_step(replace(was, done=DAY)),
        lambda: [(one.text, one.done) for one in journal.goal(goal.id).steps],
        [("find the number today", DAY)],
    )


def _tracker(journal: Journal) -> Case:
    was = journal.add_tracker(Tracker(name="sleep"))
    return (
        ChangeTracker(replace(was, asked=True), was),
        lambda other: other.change_tracker(replace(was, name="sleep well")),
        lambda: [(one.name, one.asked) for one in journal.trackers()],
        [("sleep well", True)],
    )


def _review(journal: Journal) -> Case:
    week = DAY - timedelta(days=DAY.weekday())
    theirs = with_words(begun(DAY, AT, DAY), Part.HARDEST, "theirs")
    return (
        SaveReview(week, lambda one: with_words(one, Part.HARDEST, "mine", ""), NOON),
        lambda other: other.save_review(theirs),
        lambda: [answer.text for answer in journal.review(week).answers],  # type: ignore[union-attr]
        ["theirs / mine"],
    )


def _bothered(journal: Journal) -> Case:
    label = later("session on")
    was = journal.save_session(Session(day=DAY), label, lambda one: one)
    form = bothered_form(was, DAY)
    return (
        form.finish({"text": "mine"}),
        lambda other: other.save_session(was, label, lambda one: replace(one, bothered="theirs", question="why")),
        lambda: [(one.bothered, one.question) for one in journal.sessions()],
        [("theirs\n\nmine", "why")],
    )


FORMS_OPEN = (
    *(_pattern, _pattern_away, _skill, _template, _contact, _plan, _goal, _step, _tracker, _review, _bothered),
)


@pytest.mark.parametrize("case", FORMS_OPEN, ids=lambda case: case.__name__.strip("_"))
def test_what_a_form_held(
    journal: Journal,
    meanwhile: Meanwhile,
    case: Callable[[Journal], Case],
) -> None:
    """A form that was open, or a key on what was shown, writes over nothing that another program changed."""
    intent, change, found, wanted = case(journal)
    meanwhile(change)
    carry_out(intent, journal)
    assert found() == wanted
