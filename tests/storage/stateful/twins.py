"""The same thing written a second time, word for word: what a person does who is not sure that it was saved."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from evenso.card.records import Target
from evenso.goals.records import Goal, GoalRating, GoalStep, Repeat
from evenso.records import AnyEntry
from tests.storage.stateful.hand import Doing, Hand


def _entry(hand: Hand) -> AnyEntry:
    return replace(hand.one_of(hand.journal.entries()), id="", written=None, source="", source_key="")


def _goal(hand: Hand) -> Goal:
    goal = hand.one_of(hand.journal.goals())
    steps = tuple(replace(step, id="", goal_id="") for step in goal.steps)
    return replace(goal, id="", versions=goal.versions[:1], steps=steps, repeats=(), ratings=())


def _step(hand: Hand) -> GoalStep:
    return replace(hand.one_of(one for goal in hand.journal.goals() for one in goal.steps), id="", position=0)


def _repeat(hand: Hand) -> Repeat:
    return replace(hand.one_of(one for goal in hand.journal.goals() for one in goal.repeats), id="")


def _rating(hand: Hand) -> GoalRating:
    return replace(hand.one_of(one for goal in hand.journal.goals() for one in goal.ratings), id="")


def _row(hand: Hand) -> Target:
    row = hand.one_of(hand.journal.card_targets())
    return replace(row, id="", versions=row.versions[:1], position=0)


def _line(hand: Hand) -> None:
    lines = hand.journal.plan()
    hand.journal.save_plan([*lines, replace(hand.one_of(lines), id="")])


TWINS: Final[tuple[Doing, ...]] = (
    lambda hand: hand.journal.add(_entry(hand)),
    lambda hand: hand.journal.add_goal(_goal(hand)),
    lambda hand: hand.journal.add_step(_step(hand)),
    lambda hand: hand.journal.add_repeat(_repeat(hand)),
    lambda hand: hand.journal.rate_goal(_rating(hand)),
    lambda hand: hand.journal.add_repeat_mark(replace(hand.one_of(hand.journal.additions().work.repeat_marks), id="")),
    lambda hand: hand.journal.add_noticing(replace(hand.one_of(hand.journal.noticings()), id="")),
    lambda hand: hand.journal.add_contact(replace(hand.one_of(hand.journal.contacts()), id="", position=0)),
    lambda hand: hand.journal.add_card_target(_row(hand)),
    _line,
    lambda hand: hand.journal.add_marker(replace(hand.one_of(hand.journal.markers()), id="")),
    lambda hand: hand.journal.add_tracker_values(
        [replace(hand.one_of(hand.journal.tracker_values()), id="", written=None)]
    ),
)
