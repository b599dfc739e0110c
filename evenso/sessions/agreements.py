"""What was agreed and is still open, from the last session and from those before; and goals as they stand beside it.

An agreement stays until it is done, let go or replaced. One that was hung on no goal has its home in a goal that
collects them, which is no goal on a page of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from evenso.goals.records import Goal, GoalState, GoalStep, Repeat, RepeatMark
from evenso.goals.repeats import days_done, times_done
from evenso.practised import PRACTISED
from evenso.records import AnyEntry, Practice
from evenso.sessions.records import Agreed, Session
from evenso.wording.sessions.saying import goal_title


@dataclass(frozen=True, slots=True)
class AgreedSince:
    """Something agreed, and what is recorded of it since: how often it was done, or the day it was.

    `day` is that of its session where that was not the last one.
    """

    line: Agreed
    repeat: Repeat | None = None
    step: GoalStep | None = None
    times: int = 0
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """An agreement and its session, and whether that is an earlier one than the last."""

    session: Session
    line: Agreed
    earlier: bool = False


def open_agreements(held: Sequence[Session], goals: Sequence[Goal]) -> list[Made]:
    """Return what was agreed in the last of these sessions, then what is open from those before, the newest first."""
    in_order = sorted(held, key=lambda one: (one.starts, one.id), reverse=True)
    if not in_order:
        return []
    last = in_order[0]
    found = [Made(last, line) for line in last.agreed if line.ended is None or line.ended >= last.day]
    said = {_plain(line) for line in last.agreed}
    for session in in_order[1:]:
        for line in session.agreed:
            if _plain(line) not in said and _is_open(line, goals, last.day):
                found.append(Made(session, line, earlier=True))
            said.add(_plain(line))
    return found


def own_lines(held: Sequence[Session]) -> list[Made]:
    """Return what was agreed as a line, first what is open, then what ended since the last session.

    What became a step or a practice ends where that does.
    """
    lines = [one for one in open_agreements(held, ()) if not (one.line.step_id or one.line.repeat_id)]
    return sorted(lines, key=lambda one: one.line.ended is not None)


def open_lines(held: Sequence[Session]) -> list[Made]:
    """Return what was agreed as a line and is open."""
    return [one for one in own_lines(held) if one.line.ended is None]


def with_line(session: Session, line: Agreed, new: Agreed | None) -> Session:
    """Return a session in which a line that was agreed became another, or, for None, was taken away."""
    lines = [new if one == line else one for one in session.agreed]
    return replace(session, agreed=tuple(one for one in lines if one is not None))


def _plain(line: Agreed) -> str:
    """Return the words by which a newer agreement replaces one."""
    return " ".join(line.text.casefold().split())


def _is_open(line: Agreed, goals: Sequence[Goal], last: date) -> bool:
    """Whether an agreement goes on, or came to its end after the last session and was not spoken of yet."""
    goal = next((one for one in goals if one.id == line.goal_id), None)
    if line.ended is not None:
        return line.ended >= last
    if line.goal_id and (goal is None or goal.state is not GoalState.OPEN):
        return False
    step, repeat = _under(line, goals)
    if line.step_id:
        return step is not None and (step.done is None or step.done >= last)
    return not line.repeat_id or (repeat is not None and (repeat.until is None or repeat.until >= last))


def _under(line: Agreed, goals: Sequence[Goal]) -> tuple[GoalStep | None, Repeat | None]:
    step = next((one for goal in goals for one in goal.steps if one.id == line.step_id), None)
    return step, next((one for goal in goals for one in goal.repeats if one.id == line.repeat_id), None)


def counted_since(
    made: Sequence[Made], goals: Sequence[Goal], entries: Iterable[AnyEntry], marks: Iterable[RepeatMark], today: date
) -> tuple[AgreedSince, ...]:
    """Return agreements with what is recorded of each, counted from the day on which it was agreed.

    This is told in the session: nothing that is marked as not for it counts.
    """
    practices = [one for one in entries if isinstance(one, Practice) and not one.private]
    done = [one for one in marks if not one.private]
    found = []
    for one in made:
        step, repeat = _under(one.line, goals)
        day = one.session.day
        times = 0 if repeat is None else _times(repeat, max(repeat.since, day), today, practices, done)
        found.append(AgreedSince(one.line, repeat, step, times, day if one.earlier else None))
    return tuple(found)


def _times(repeat: Repeat, first: date, today: date, practices: Sequence[Practice], marks: Sequence[RepeatMark]) -> int:
    done = days_done(
        repeat,
        [one for one in marks if first <= one.day <= today],
        [one for one in practices if first <= one.day <= today],
        PRACTISED,  # “none recorded since” would deny what was tried
    )
    return times_done(repeat, done)


def is_home(goal: Goal) -> bool:
    """Whether a goal is the one that collects what was agreed; under a name of the person's own it is a goal."""
    return goal.is_home


def goals_beside(goals: Iterable[Goal], lines: Sequence[Agreed], *, agreed: bool) -> list[Goal]:
    """Return goals as a page has them: what was agreed stands in its own part, or, where that is not there, nowhere.

    Goals that were made of an agreement alone, as all were at first, are told as that.
    """
    rows = {row for line in lines for row in (line.step_id, line.repeat_id) if row}
    titles = {(line.goal_id, goal_title(line.text)) for line in lines if line.goal_id}
    found = []
    for goal in goals:
        alone = replace(
            goal,
            steps=tuple(one for one in goal.steps if one.id not in rows),
            repeats=tuple(one for one in goal.repeats if one.id not in rows),
        )
        made_of_one = (goal.id, goal.title) in titles
        if is_home(goal) or (made_of_one and not (agreed and (alone.steps or alone.repeats))):
            continue
        found.append(goal if agreed else alone)
    return found
