"""Goals with their versions, steps, repeating practices and ratings; each write one undo step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from types import EllipsisType

from evenso.goals.records import Goal, GoalRating, GoalState, GoalStep, GoalVersion, LifeArea, Repeat, RepeatMark
from evenso.goals.standing import GoalInWeek, GoalMark, goal_marks, goals_in_week
from evenso.language import Later, later, tr
from evenso.links import Link, Ref, Thing
from evenso.records import AnyEntry, Note, Practice
from evenso.wording.dates import week_of
from storage.between import keeping, links
from storage.between.rows import GOALS, MARKS, RATINGS, REPEATS, STEPS
from storage.contents import entries
from storage.contents.drafts import week_starts_on
from storage.contents.history import Step
from storage.database import OpenFile
from storage.problems import NotFound


def read(file: OpenFile, *, closed: bool) -> list[Goal]:
    """Return goals with everything under them: open ones first, then by age."""
    where = "1" if closed else "state = 'open'"
    found = keeping.read(file, GOALS, where, order="state <> 'open', seq")
    return _filled(file, found)


def read_by_age(file: OpenFile) -> list[Goal]:
    """Return goals with everything under them, open or closed, in the order in which they came into being."""
    return _filled(file, keeping.read(file, GOALS))


def in_week(file: OpenFile, of: date, today: date, practices: Iterable[Practice]) -> tuple[GoalInWeek, ...]:
    """Return how goals stood in the week of a day."""
    every = read(file, closed=True)
    if not every:
        return ()
    starts = week_starts_on(file)
    return goals_in_week(every, of, today, marks(file, *week_of(of, starts), None), practices, starts)


def marked_days(file: OpenFile, start: date, end: date) -> tuple[GoalMark, ...]:
    """Return the days in a stretch on which goals were begun, changed or came to rest."""
    return goal_marks(keeping.read(file, GOALS), start, end)


def _filled(file: OpenFile, goals: Sequence[Goal]) -> list[Goal]:
    if not goals:
        return []
    steps, repeats = defaultdict[str, list[GoalStep]](list), defaultdict[str, list[Repeat]](list)
    ratings = defaultdict[str, list[GoalRating]](list)
    for step in keeping.read(file, STEPS, order="position, seq"):
        steps[step.goal_id].append(step)
    for repeat in keeping.read(file, REPEATS):
        repeats[repeat.goal_id].append(repeat)
    for rating in keeping.read(file, RATINGS, order="utc, seq"):
        ratings[rating.goal_id].append(rating)
    return [
        replace(goal, steps=tuple(steps[goal.id]), repeats=tuple(repeats[goal.id]), ratings=tuple(ratings[goal.id]))
        for goal in goals
    ]


def find(file: OpenFile, words: str) -> Goal:
    """Return the goal of an id, or the only one whose title begins so; raises `NotFound`."""
    every = read(file, closed=True)
    found = keeping.choose(GOALS, every, words, "title")
    if found is None:
        there = keeping.names([one.title for one in every])
        said = keeping.said(words)
        raise NotFound(
            tr("There is no goal “{name}”; there are: {there}.", name=said, there=there)
            if there
            else tr("There is no goal “{name}”, and none is written down yet; `evenso goal new` does that.", name=said)
        )
    return found


def add(file: OpenFile, goal: Goal, roots: Sequence[Ref] = ()) -> Goal:
    """Save a new goal with its steps, its repeating practices and the links to what it grew out of."""
    with file.writing():
        return _add_in(file, _new(file, goal), goal, roots)


def add_with_answers(file: OpenFile, goal: Goal, answers: Note, roots: Sequence[Ref] = ()) -> tuple[Goal, AnyEntry]:
    """Save an entry and the goal that grew out of it, one step: neither is ever there or taken back alone."""
    with file.writing():
        step = _new(file, goal)
        (entry,) = entries.add_in(file, step, [answers])
        return _add_in(file, step, goal, (*roots, Ref(Thing.ENTRY, entry.id))), entry


def _new(file: OpenFile, goal: Goal) -> Step:
    return Step(file, later("new goal {title}", title=goal.title))


def _add_in(file: OpenFile, step: Step, goal: Goal, roots: Sequence[Ref]) -> Goal:
    saved = keeping.add(file, step, GOALS, goal)
    steps = [
        keeping.add(file, step, STEPS, replace(one, goal_id=saved.id, position=place))
        for place, one in enumerate(goal.steps, start=1)
    ]
    repeats = [keeping.add(file, step, REPEATS, replace(one, goal_id=saved.id)) for one in goal.repeats]
    for root in roots:
        links.add_in(file, step, Link(root=root, grown=Ref(Thing.GOAL, saved.id)))
    return replace(saved, steps=tuple(steps), repeats=tuple(repeats))


def _changed(file: OpenFile, goal_id: str, label: Callable[[str], Later], made: Callable[[Goal], Goal]) -> Goal:
    """Change a goal from what it is inside the transaction, so that two programs lose nothing of each other."""
    with file.writing():
        row = keeping.must_have(file, GOALS, goal_id)
        before = GOALS.record(row)
        after = made(before)
        if after != before:
            keeping.change(file, Step(file, label(before.title)), GOALS, row, after)
    return _filled(file, [after])[0]


def revise(file: OpenFile, goal_id: str, version: GoalVersion, area: LifeArea | EllipsisType | None = ...) -> Goal:
    """Save a new version, and with it the area where one is given; the old versions stay readable."""

    def made(goal: Goal) -> Goal:
        kept = goal.area if isinstance(area, EllipsisType) else area
        return replace(goal, versions=(*goal.versions, version), area=kept)

    return _changed(file, goal_id, lambda title: later("change of the goal {title}", title=title), made)


def set_state(file: OpenFile, goal_id: str, state: GoalState, day: date, reason: str) -> Goal:
    """Park a goal, let it go, call it done, or open it again."""

    def label(title: str) -> Later:
        match state:
            case GoalState.OPEN:
                return later("opening again of the goal {title}", title=title)
            case GoalState.PARKED:
                return later("parking of the goal {title}", title=title)
            case GoalState.LET_GO:
                return later("letting go of the goal {title}", title=title)
        return later("closing as done of the goal {title}", title=title)

    return _changed(file, goal_id, label, lambda goal: replace(goal, state=state, state_since=day, state_reason=reason))


def set_area(file: OpenFile, goal_id: str, area: LifeArea | None) -> Goal:
    """Say which area of life a goal is about."""

    def label(title: str) -> Later:
        return later("area of the goal {title}", title=title)

    return _changed(file, goal_id, label, lambda goal: replace(goal, area=area))


def delete(file: OpenFile, goal_id: str) -> Goal:
    """Delete a goal with everything under it and its links; undo brings all of it back."""
    with file.writing():
        row = keeping.must_have(file, GOALS, goal_id)
        goal = _filled(file, [GOALS.record(row)])[0]
        step = Step(file, later("deletion of the goal {title}", title=goal.title))
        links.drop_all(file, step, Ref(Thing.GOAL, goal.id))
        for repeat in goal.repeats:
            for mark in keeping.rows_where(file, MARKS, "repeat_id = ?", (repeat.id,)):
                keeping.take_away(step, MARKS, mark)
        for drawer in (RATINGS, REPEATS, STEPS):
            for one in keeping.rows_where(file, drawer, "goal_id = ?", (goal.id,)):
                keeping.take_away(step, drawer, one)
        keeping.take_away(step, GOALS, row)
    return goal


def add_step(file: OpenFile, new: GoalStep, roots: Sequence[Ref] = ()) -> GoalStep:
    """Add a step; at position 0 it comes last. Its goal is linked to what the step grew out of."""
    with file.writing():
        keeping.must_have(file, GOALS, new.goal_id)
        last = file.value("SELECT coalesce(max(position), 0) FROM goal_steps WHERE goal_id = ?", (new.goal_id,))
        placed = new if new.position else replace(new, position=int(last) + 1)
        step = Step(file, later("new step: {text}", text=new.text))
        for root in roots:
            links.add_in(file, step, Link(root=root, grown=Ref(Thing.GOAL, new.goal_id)))
        return keeping.add(file, step, STEPS, placed)


def change_step(file: OpenFile, step: GoalStep) -> GoalStep:
    """Save a changed step: done, in other words, or elsewhere in the order."""
    done, changed = (
        later("doing of the step: {text}", text=step.text),
        later("change of the step: {text}", text=step.text),
    )
    return keeping.change_one(file, STEPS, step, done if step.done else changed)


def delete_step(file: OpenFile, step_id: str) -> GoalStep:
    """Take a step away."""
    return keeping.delete_one(file, STEPS, step_id, later("taking away of a step"))


def add_repeat(file: OpenFile, repeat: Repeat) -> Repeat:
    """Add a repeating practice."""
    keeping.must_have(file, GOALS, repeat.goal_id)
    return keeping.add_one(file, REPEATS, repeat, later("new repeating practice: {text}", text=repeat.text))


def change_repeat(file: OpenFile, repeat: Repeat) -> Repeat:
    """Save a changed repeating practice."""
    return keeping.change_one(
        file, REPEATS, repeat, later("change of the repeating practice: {text}", text=repeat.text)
    )


def delete_repeat(file: OpenFile, repeat_id: str) -> Repeat:
    """Take a repeating practice away with its marks."""
    with file.writing():
        row = keeping.must_have(file, REPEATS, repeat_id)
        step = Step(file, later("taking away of the repeating practice: {text}", text=row["text"]))
        for mark in keeping.rows_where(file, MARKS, "repeat_id = ?", (row["id"],)):
            keeping.take_away(step, MARKS, mark)
        keeping.take_away(step, REPEATS, row)
        return REPEATS.record(row)


def marks(file: OpenFile, start: date | None, end: date | None, repeat_id: str | None) -> list[RepeatMark]:
    """Return when repeating practices were marked as done, oldest first; days are inclusive."""
    return keeping.read(
        file,
        MARKS,
        "(? = '' OR repeat_id = ?) AND day BETWEEN ? AND ?",
        (repeat_id or "", repeat_id or "", (start or date.min).isoformat(), (end or date.max).isoformat()),
        "utc, seq",
    )


def add_mark(file: OpenFile, mark: RepeatMark) -> RepeatMark:
    """Mark a repeating practice as done."""
    row = keeping.must_have(file, REPEATS, mark.repeat_id)
    return keeping.add_one(file, MARKS, mark, later("doing of: {text}", text=row["text"]))


def rate(file: OpenFile, rating: GoalRating) -> GoalRating:
    """Save how close a goal feels."""
    goal = keeping.find(file, GOALS, rating.goal_id)
    return keeping.add_one(file, RATINGS, rating, later("rating of the goal {title}", title=goal.title))
