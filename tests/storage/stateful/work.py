"""Everything that can be done to the work between sessions, and to the sessions themselves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from evenso.card.records import CardValue, Target, TargetKind, TargetVersion
from evenso.goals.records import Goal, GoalRating, GoalState, GoalStep, GoalVersion, Repeat, RepeatMark
from evenso.links import Link, Ref, Thing
from evenso.patterns.records import Noticing, Pattern
from evenso.records import Note, NoteForm
from evenso.reviews.records import Review, ReviewAnswer
from evenso.scores.records import Better, Questionnaire, Score
from evenso.sessions.records import Agreed, Series, Session, SessionState, Therapist, Topic
from evenso.support.records import Contact, PlanLine, PlanPart
from tests.storage.stateful.hand import Doing, Hand


def _entry(hand: Hand) -> Ref:
    return Ref(Thing.ENTRY, hand.one_of(hand.journal.entries()).id)


def _goal(hand: Hand) -> Goal:
    return hand.one_of(hand.journal.goals())


def _new_goal(hand: Hand) -> None:
    version = GoalVersion(day=hand.day(), title=hand.words("goal"))
    hand.journal.add_goal(Goal(versions=(version,)), roots=[_entry(hand)] if hand.perhaps() else [])


def _revise(hand: Hand) -> None:
    goal = _goal(hand)
    day = max(hand.day(), goal.versions[-1].day)
    hand.journal.revise_goal(goal.id, GoalVersion(day=day, title=hand.words("goal"), reason="it changed"))


def _step(hand: Hand) -> GoalStep:
    return hand.one_of(step for goal in hand.journal.goals() for step in goal.steps)


def _changed_step(hand: Hand) -> GoalStep:
    return replace(_step(hand), done=hand.day()) if hand.perhaps() else replace(_step(hand), text=hand.words("step"))


def _repeat(hand: Hand) -> Repeat:
    return hand.one_of(repeat for goal in hand.journal.goals() for repeat in goal.repeats)


def _new_repeat(hand: Hand) -> Repeat:
    skill = hand.one_of(hand.journal.skills()).id if hand.perhaps() else ""
    return Repeat(goal_id=_goal(hand).id, text=hand.words("often"), since=hand.day(), times=2, skill_id=skill)


def _repeat_mark(hand: Hand) -> RepeatMark:
    at, day = hand.when()
    return RepeatMark(at=at, day=day, repeat_id=_repeat(hand).id)


def _rating(hand: Hand) -> GoalRating:
    at, day = hand.when()
    return GoalRating(at=at, day=day, goal_id=_goal(hand).id, value=hand.chance.randrange(11))


def _pattern(hand: Hand) -> Pattern:
    return hand.one_of(hand.journal.patterns())


def _noticing(hand: Hand) -> Noticing:
    at, day = hand.when()
    entry = _entry(hand).id if hand.perhaps() else ""
    return Noticing(at=at, day=day, pattern_id=_pattern(hand).id, note=hand.words(), entry_id=entry)


def _target(hand: Hand) -> Target:
    return hand.one_of(hand.journal.card_targets())


def _revise_target(hand: Hand) -> None:
    target = _target(hand)
    day = max(hand.day(), target.versions[-1].day)
    hand.journal.revise_card_target(target.id, TargetVersion(day=day, name=hand.words("row")))


def _clear(hand: Hand) -> None:
    cell = hand.one_of(hand.journal.card_values(date(2026, 1, 1), date(2026, 12, 31)))
    hand.journal.clear_card_value(cell.target_id, cell.day)


def _plan(hand: Hand) -> None:
    lines = [*hand.journal.plan(), PlanLine(part=hand.one_of(PlanPart), text=hand.words())]
    hand.journal.save_plan(lines[-hand.chance.randrange(1, 4) :])


def _prepare(hand: Hand) -> None:
    topic, question = Topic(text=hand.words(), about=_entry(hand)), hand.words()
    hand.journal.save_session(
        Session(day=hand.day(), time="10:00"), "topics", lambda one: replace(one, topics=(topic,), question=question)
    )


def _session(hand: Hand) -> Session:
    return hand.one_of(hand.journal.sessions())


def _hold(hand: Hand) -> None:
    said = hand.words()
    hand.journal.save_session(_session(hand), "held", lambda one: replace(one, missing=said, state=SessionState.HELD))


def _note_session(hand: Hand) -> None:
    at, day = hand.when()
    hand.journal.note_session(_session(hand), Note(at=at, day=day, text=hand.words(), form=NoteForm.SESSION))


def _agree(hand: Hand) -> None:
    words = hand.words("agreed")
    became: GoalStep | Goal = Goal(versions=(GoalVersion(day=hand.day(), title=words),))
    if hand.perhaps():
        became = GoalStep(goal_id=_goal(hand).id, text=words)
    hand.journal.agree(_session(hand), Agreed(text=words), became)


def _one_of_a_series(hand: Hand) -> None:
    series = hand.one_of(hand.journal.session_series())
    day = series.since + timedelta(days=(7 - series.since.weekday()) % 7 + 7 * hand.chance.randrange(3))
    question = hand.words()
    one = Session(day=day, time=series.time, series_id=series.id, place=day)
    hand.journal.save_session(one, "question", lambda one: replace(one, question=question))


def _score(hand: Hand) -> None:
    at, day = hand.when()
    asked = hand.one_of(hand.journal.questionnaires())
    hand.journal.add_score(asked, Score(at=at, day=day, questionnaire_id=asked.id, value=hand.chance.randrange(20)))


def _review(hand: Hand) -> Review:
    at, day = hand.when()
    week = day - timedelta(days=day.weekday())
    return Review(at=at, day=day, week=week, answers=(ReviewAnswer(part="noticed", text=hand.words()),), step=3)


WORK: Final[tuple[Doing, ...]] = (
    _new_goal,
    _revise,
    lambda hand: hand.journal.set_goal_state(_goal(hand).id, hand.one_of(GoalState), day=hand.day(), reason="so"),
    lambda hand: hand.journal.delete_goal(_goal(hand).id),
    lambda hand: hand.journal.add_step(GoalStep(goal_id=_goal(hand).id, text=hand.words("step"))),
    lambda hand: hand.journal.change_step(_changed_step(hand)),
    lambda hand: hand.journal.delete_step(_step(hand).id),
    lambda hand: hand.journal.add_repeat(_new_repeat(hand)),
    lambda hand: hand.journal.add_repeat_mark(_repeat_mark(hand)),
    lambda hand: hand.journal.delete_repeat(_repeat(hand).id),
    lambda hand: hand.journal.rate_goal(_rating(hand)),
    lambda hand: hand.journal.add_pattern(Pattern(name=hand.words("pattern"))),
    lambda hand: hand.journal.change_pattern(replace(_pattern(hand), name=hand.words("pattern"), costs=hand.words())),
    lambda hand: hand.journal.delete_pattern(_pattern(hand).id),
    lambda hand: hand.journal.add_noticing(_noticing(hand)),
    lambda hand: hand.journal.see_patterns(_entry(hand).id, [_pattern(hand), Pattern(name=hand.words("pattern"))]),
    lambda hand: hand.journal.change_noticing(replace(hand.one_of(hand.journal.noticings()), note=hand.words())),
    lambda hand: hand.journal.delete_noticing(hand.one_of(hand.journal.noticings()).id),
    lambda hand: hand.journal.add_link(Link(root=_entry(hand), grown=Ref(Thing.GOAL, _goal(hand).id))),
    lambda hand: hand.journal.delete_link(hand.one_of(hand.journal.links_of(_entry(hand))).id),
    lambda hand: hand.journal.add_card_target(
        Target(kind=TargetKind.FEELING, versions=(TargetVersion(day=hand.day(), name=hand.words("row")),))
    ),
    _revise_target,
    lambda hand: hand.journal.delete_card_target(_target(hand).id),
    lambda hand: hand.journal.save_card_value(
        CardValue(target_id=_target(hand).id, day=hand.day(), peak=hand.chance.randrange(6))
    ),
    _clear,
    _plan,
    lambda hand: hand.journal.add_contact(Contact(name=hand.words("person"), reach="0123")),
    lambda hand: hand.journal.change_contact(replace(hand.one_of(hand.journal.contacts()), note=hand.words())),
    lambda hand: hand.journal.delete_contact(hand.one_of(hand.journal.contacts()).id),
    _prepare,
    _hold,
    _note_session,
    _agree,
    lambda hand: hand.journal.delete_session(_session(hand).id),
    lambda hand: hand.journal.add_session_series(Series(rule="FREQ=WEEKLY;BYDAY=MO", since=hand.day(), time="09:00")),
    _one_of_a_series,
    lambda hand: hand.journal.end_session_series(hand.day()),
    lambda hand: hand.journal.change_therapist(Therapist(label=hand.words("therapist"), since=hand.day())),
    lambda hand: hand.journal.add_questionnaire(
        Questionnaire(name=hand.words("totals"), low=0, high=20, better=Better.LOWER)
    ),
    lambda hand: hand.journal.delete_questionnaire(hand.one_of(hand.journal.questionnaires()).id),
    _score,
    lambda hand: hand.journal.save_review(_review(hand)),
    lambda hand: hand.journal.delete_review(hand.one_of(hand.journal.reviews()).id),
)
