"""Another program changes what a form holds, or what a key was pressed on: what both wrote stands afterwards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from evenso.annotations.markers import LifeMarker
from evenso.annotations.trackers import Tracker
from evenso.card.records import Target, TargetKind, TargetVersion
from evenso.daily.templates import Template
from evenso.goals.records import Goal, GoalStep, GoalVersion, Measure, Repeat
from evenso.language import later
from evenso.patterns.records import Pattern
from evenso.records import Moment
from evenso.reviews.steps import Part, begun, with_words
from evenso.scores.records import Better, Questionnaire, Score
from evenso.sessions.records import Session
from evenso.support.planning import write_plan
from evenso.support.records import Contact, PlanLine, PlanPart
from storage.journal import Journal
from tests.tui.conftest import NOON
from tests.tui.screens.meanwhile import Meanwhile, blank, journal, meanwhile, typed
from tui.dialogs.templates import KeepTemplate
from tui.intents import ChangeSkill, Intent, carry_out
from tui.screens.card.forms import change_form
from tui.screens.goals.forms import levels_form, repeat_form
from tui.screens.goals.intents import ChangeStep, ReviseGoal
from tui.screens.patterns.intents import PutAway, SavePattern
from tui.screens.review.intents import SaveReview
from tui.screens.sessions.forms import bothered_form
from tui.screens.settings.intents import ChangeTracker
from tui.screens.support.intents import SaveContact, SavePlan
from tui.screens.trends.forms import marker_form
from tui.screens.trends.scores import intents as scores
from tui.screens.trends.scores.forms import questionnaire_form

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


def _marker(journal: Journal) -> Case:
    was = journal.add_marker(LifeMarker(day=DAY, name="flu"))
    return (
        typed(marker_form(was, NOON, 4), name="flu, mine"),
        lambda other: other.change_marker(replace(was, day=DAY - timedelta(days=1), name="flu, theirs")),
        lambda: [(one.day, one.name) for one in journal.markers()],
        [(DAY - timedelta(days=1), "flu, theirs, mine")],
    )


def _figures(journal: Journal) -> Case:
    was = journal.add_questionnaire(Questionnaire(name="Sleep", low=0, high=27, better=Better.LOWER, sem=2))
    return (
        typed(questionnaire_form(was), cutoff="10", origin="mine"),
        lambda other: other.change_questionnaire(replace(was, high=30, origin="theirs", archived=True)),
        lambda: [(one.high, one.cutoff, one.origin, one.archived) for one in journal.questionnaires(archived=True)],
        [(30, 10, "theirs / mine", True)],
    )


def _preset(journal: Journal) -> Case:
    was = journal.find_questionnaire("PHQ-9")
    return (
        typed(questionnaire_form(was), cutoff="11"),
        lambda other: other.add_questionnaire(replace(was, every=7)),
        lambda: [(one.cutoff, one.every) for one in journal.questionnaires()],
        [(11, 7)],
    )


def _figures_away(journal: Journal) -> Case:
    was = journal.add_questionnaire(Questionnaire(name="Sleep", low=0, high=27, better=Better.LOWER))
    return (
        scores.PutAway(was),
        lambda other: other.change_questionnaire(replace(was, cutoff=10)),
        lambda: [(one.cutoff, one.archived) for one in journal.questionnaires(archived=True)],
        [(10, True)],
    )


def _total(journal: Journal) -> Case:
    asked = journal.find_questionnaire("PHQ-9")
    was = journal.add_score(asked, Score(at=AT, day=DAY, questionnaire_id="", value=14, note="tired"))
    return (
        scores.SaveScore(asked, replace(was, note="tired, mine"), NOON, began=was),
        lambda other: other.change_score(replace(was, value=12, note="tired, theirs")),
        lambda: [(one.value, one.note) for one in journal.scores()],
        [(12, "tired, theirs, mine")],
    )


def _row(journal: Journal) -> Case:
    first = TargetVersion(day=DAY, name="fear", meaning="5: no sleep")
    was = journal.add_card_target(Target(kind=TargetKind.FEELING, versions=(first,)))

    def change(other: Journal) -> None:
        other.revise_card_target(was.id, replace(first, meaning="5: no sleep, theirs"))
        other.end_card_target(was.id, DAY)

    return (
        typed(change_form(was, DAY), name="worry", meaning="5: no sleep, mine"),
        change,
        lambda: [(one.versions, one.ended) for one in journal.card_targets(ended=True)],
        [((TargetVersion(day=DAY, name="worry", meaning="5: no sleep, theirs, mine"),), DAY)],
    )


def _repeat(journal: Journal) -> Case:
    goal = journal.add_goal(Goal(versions=(GoalVersion(day=DAY, title="calls"),)))
    was = journal.add_repeat(Repeat(goal_id=goal.id, text="call", since=DAY, times=3))
    return (
        typed(repeat_form(goal, was, journal.skills(), DAY), text="call Ana"),
        lambda other: other.change_repeat(replace(was, times=None, rule="FREQ=DAILY")),
        lambda: [(one.text, one.times, one.rule) for one in journal.goal(goal.id).repeats],
        [("call Ana", None, "FREQ=DAILY")],
    )


def _levels(journal: Journal) -> Case:
    own = GoalVersion(day=DAY, title="calls", measure=Measure.ATTAINMENT, levels=("none", "", "one", "", "five"))
    was = journal.add_goal(Goal(versions=(own,)))
    return (
        typed(levels_form(was, DAY), level4="five, mine", level2="one, mine"),
        lambda other: other.revise_goal(was.id, replace(own, levels=("no call", "", "one", "", "five, theirs"))),
        lambda: journal.goal(was.id).now.levels,
        ("no call", "", "one, mine", "", "five, theirs, mine"),
    )


FORMS_OPEN = (
    *(_pattern, _pattern_away, _skill, _template, _contact, _plan, _goal, _step, _tracker, _review, _bothered),
    *(_marker, _figures, _preset, _figures_away, _total, _row, _repeat, _levels),
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
