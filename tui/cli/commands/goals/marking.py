"""Saying that a repeating practice was done, by its own name: the same for `evenso goal mark` and `evenso practice`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from evenso.goals.records import Goal, GoalState, Repeat, RepeatMark
from evenso.records import Moment, Practice
from evenso.wording.goals import saying
from evenso.wording.goals.practising import say_week
from tui.cli.commands.goals.shared import say_goal, weeks_of

if TYPE_CHECKING:
    from storage.journal import Journal

Home = tuple[Goal, Repeat]
"""A repeating practice with the goal it is of."""


def called(goals: Sequence[Goal], words: str, *, more: bool = False) -> Home | None:
    """Return the practice of an open goal that is called by just these words, or with `more` by the first of them."""
    exact = _only([one for one in _open(goals) if one[1].text.casefold() == _plain(words)])
    return exact or (_only([one for one in _open(goals) if has_more(one, words)]) if more else None)


def has_more(home: Home, words: str) -> bool:
    """Whether more words follow on the name of a practice."""
    return _plain(words).startswith(f"{home[1].text.casefold()} ")


def meant(goals: Sequence[Goal], words: str) -> Home | None:
    """Return the one practice of an open goal that is called so, begins so, or has these words in its name."""
    wanted = _plain(words)
    names = [(one, one[1].text.casefold()) for one in _open(goals)] if wanted else []
    begins = [one for one, name in names if name.startswith(wanted)]
    return called(goals, words) or _only(begins or [one for one, name in names if wanted in name])


def mark_done(journal: Journal, home: Home, moment: Moment, today: date, *, as_json: bool) -> None:
    """Mark it as done, where it counts a skill by logging that skill, and say how its week stands."""
    goal, repeat = home
    said = _done(journal, repeat, moment, today)
    week = weeks_of(journal, [goal], today)[repeat.id]
    say_goal(journal, goal, f"{said}; {say_week(week)}", today, as_json=as_json)


def _done(journal: Journal, repeat: Repeat, moment: Moment, today: date) -> str:
    day = moment.entry_day(journal.day_starts_at)
    if not repeat.skill_id:
        journal.add_repeat_mark(RepeatMark(at=moment, day=day, repeat_id=repeat.id))
        return saying.say_mark(repeat, day, today)
    skill = journal.find_skill(repeat.skill_id)
    journal.add(Practice(at=moment, day=day, skill_id=skill.id, skill=skill.name, area=skill.area))
    return saying.say_mark(repeat, day, today, skill.name)


def _open(goals: Sequence[Goal]) -> list[Home]:
    return [(goal, repeat) for goal in goals if goal.state is GoalState.OPEN for repeat in goal.repeats]


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()


def _only(found: Sequence[Home]) -> Home | None:
    return found[0] if len(found) == 1 else None


__all__ = ["Home", "called", "has_more", "mark_done", "meant"]
