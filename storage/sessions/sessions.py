"""Sessions, their series and therapists; each write one undo step.

A session of a series that nothing was said about stands in no table: it is written when something is. What changes one
starts from what the file holds inside the transaction, found by its id or by the series and the day it was planned for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from evenso.goals.records import Goal, GoalStep, Repeat
from evenso.language import later
from evenso.links import Link, Ref, Thing
from evenso.records import Note
from evenso.sessions.agreements import is_home
from evenso.sessions.calendar import AHEAD, planned_days
from evenso.sessions.records import Agreed, Series, Session, Therapist
from storage.between import keeping, links
from storage.between.rows import GOALS, REPEATS, SERIES, SESSIONS, STEPS, THERAPISTS
from storage.contents import entries
from storage.contents.history import Step
from storage.database import OpenFile
from storage.rows import Row

Made = Callable[[Session], Session]


def read(file: OpenFile, start: date | None, end: date | None) -> list[Session]:
    """Return sessions in the order of their days, both included."""
    days = (start or date.min).isoformat(), (end or date.max).isoformat()
    return keeping.read(file, SESSIONS, "day BETWEEN ? AND ?", days, "day, time, seq")


def _row(file: OpenFile, session: Session) -> Row | None:
    """Return the stored row of a session, None for one of a series that stands in no table yet."""
    if session.id:
        return keeping.must_have(file, SESSIONS, session.id)
    if session.series_id:
        where = "series_id = ? AND place = ?"
        found = keeping.rows_where(file, SESSIONS, where, (session.series_id, str(session.place)))
        return found[0] if found else None
    return None


def _save(file: OpenFile, step: Step, session: Session, made: Made) -> Session:
    row = _row(file, session)
    if row is None:
        return keeping.add(file, step, SESSIONS, made(session))
    before = SESSIONS.record(row)
    after = replace(made(before), id=before.id)
    return before if after == before else keeping.change(file, step, SESSIONS, row, after)


def save(file: OpenFile, session: Session, label: str, made: Made) -> Session:
    """Save what becomes of a session, whether it stands in the file already or not."""
    with file.writing():
        return _save(file, Step(file, later("{what} {day}", what=label, day=session.day)), session, made)


def delete(file: OpenFile, session_id: str) -> Session:
    """Take a session away with its links; its notes stay entries of the journal."""
    with file.writing():
        row = keeping.must_have(file, SESSIONS, session_id)
        session = SESSIONS.record(row)
        step = Step(file, later("taking away of the session on {day}", day=session.day))
        links.drop_all(file, step, Ref(Thing.SESSION, session.id))
        keeping.take_away(step, SESSIONS, row)
    return session


def take_note(file: OpenFile, session: Session, note: Note, made: Made) -> tuple[Session, Note]:
    """Save what was said as an entry that is linked to its session."""
    with file.writing():
        step = Step(file, later("note of the session on {day}", day=session.day))
        saved = _save(file, step, session, made)
        (entry,) = entries.add_in(file, step, [note])
        links.add_in(file, step, Link(root=Ref(Thing.SESSION, saved.id), grown=Ref(Thing.ENTRY, entry.id)))
    return saved, replace(note, id=entry.id, written=entry.written)


def agree(
    file: OpenFile, session: Session, line: Agreed, became: Goal | GoalStep | Repeat | None, made: Made
) -> Session:
    """Save what was agreed: as it stands, as a new goal with what is under it, or as a step or practice of a goal."""
    with file.writing():
        step = Step(file, later("agreement of the session on {day}", day=session.day))
        if became is not None:
            line = _become(file, step, line, became)
        saved = _save(file, step, session, lambda one: made(replace(one, agreed=(*one.agreed, line))))
        if line.goal_id:
            ends = Ref(Thing.SESSION, saved.id), Ref(Thing.GOAL, line.goal_id)
            links.add_in(file, step, Link(root=ends[0], grown=ends[1]))
    return saved


def _home(file: OpenFile, goal: Goal) -> Goal | None:
    """Return the goal that collects what was agreed, where one is to be hung there and it is there and open."""
    there = keeping.read(file, GOALS, "state = 'open'") if is_home(goal) else []
    return next((one for one in there if is_home(one)), None)


def _become(file: OpenFile, step: Step, line: Agreed, became: Goal | GoalStep | Repeat) -> Agreed:
    if isinstance(became, Goal):
        goal = _home(file, became) or keeping.add(file, step, GOALS, became)
        line = replace(line, goal_id=goal.id)
        under: GoalStep | Repeat | None = next((one for many in (became.repeats, became.steps) for one in many), None)
        if under is None:
            return line
        became = replace(under, goal_id=goal.id)
    keeping.must_have(file, GOALS, became.goal_id)
    if isinstance(became, Repeat):
        return replace(line, goal_id=became.goal_id, repeat_id=keeping.add(file, step, REPEATS, became).id)
    last = file.value("SELECT coalesce(max(position), 0) FROM goal_steps WHERE goal_id = ?", (became.goal_id,))
    saved = keeping.add(file, step, STEPS, replace(became, position=int(last) + 1))
    return replace(line, goal_id=became.goal_id, step_id=saved.id)


def series(file: OpenFile) -> list[Series]:
    """Return the series, the oldest first."""
    return keeping.read(file, SERIES, order="since, seq")


def add_series(file: OpenFile, new: Series) -> Series:
    """Save a series; one that goes on meanwhile ends the day before it begins, single sessions on its days join it."""
    with file.writing():
        step = Step(file, later("repeating sessions"))
        _end_series(file, step, new.since)
        saved = keeping.add(file, step, SERIES, new)
        where, last = "series_id = '' AND state IN ('planned', 'held') AND day BETWEEN ? AND ?", new.since + AHEAD
        rows = keeping.rows_where(file, SESSIONS, where, (new.since.isoformat(), last.isoformat()))
        places = set(planned_days(saved, new.since, last))
        for row in rows:
            one = SESSIONS.record(row)
            if one.day in places:  # one of a day: it would stand there twice otherwise
                places.discard(one.day)
                keeping.change(file, step, SESSIONS, row, replace(one, series_id=saved.id, place=one.day))
        return saved


def _end_series(file: OpenFile, step: Step, day: date) -> list[Series]:
    """End what goes on before a day and return it; a series that would have begun on it or later is taken away."""
    ended = []
    for row in keeping.rows_where(file, SERIES, "until IS NULL OR until >= ?", (day.isoformat(),)):
        one = SERIES.record(row)
        if one.since >= day:
            keeping.take_away(step, SERIES, row)
            ended.append(one)
        else:
            ended.append(replace(one, until=day - timedelta(days=1)))
            keeping.change(file, step, SERIES, row, ended[-1])
    return ended


def end_series(file: OpenFile, day: date) -> list[Series]:
    """Let repeating sessions end before a day and return them; what was written down for single ones stays."""
    with file.writing():
        return _end_series(file, Step(file, later("end of the repeating sessions")), day)


def therapists(file: OpenFile) -> list[Therapist]:
    """Return the therapists in the order of their first days."""
    return keeping.read(file, THERAPISTS, order="coalesce(since, ''), seq")


def change_therapist(file: OpenFile, new: Therapist, today: date | None = None) -> Therapist:
    """Begin with a therapist: the one before ends the day before, and so do the repeating sessions; all is kept.

    The first label names the one with whom it goes on, but where it begins after today: then it is another one.
    """
    with file.writing():
        step = Step(file, later("beginning with {label}", label=new.label))
        if new.since is not None:
            day = new.since
            for row in keeping.rows_where(file, THERAPISTS, "until IS NULL AND coalesce(since, '') < ?", (str(day),)):
                before = THERAPISTS.record(row)
                keeping.change(file, step, THERAPISTS, row, replace(before, until=day - timedelta(days=1)))
                _end_series(file, step, day)
        saved = keeping.add(file, step, THERAPISTS, new)
        if len(therapists(file)) > 1:
            return saved
        if new.since is not None and today is not None and new.since > today:
            _end_series(file, step, new.since)
        else:
            _is_with(file, step, saved)
        return saved


def _is_with(file: OpenFile, step: Step, therapist: Therapist) -> None:
    """Put the first name that is given on what was already planned: it is with this therapist that it goes on."""
    from_day = (therapist.since or date.min).isoformat()
    for row in keeping.rows_where(file, SERIES, "therapist_id = '' AND coalesce(until, '9999') >= ?", (from_day,)):
        keeping.change(file, step, SERIES, row, replace(SERIES.record(row), therapist_id=therapist.id))
    where = "therapist_id = '' AND day >= ?"
    for row in keeping.rows_where(file, SESSIONS, where, (from_day,)):
        keeping.change(file, step, SESSIONS, row, replace(SESSIONS.record(row), therapist_id=therapist.id))


def rename_therapist(file: OpenFile, therapist: Therapist) -> Therapist:
    """Save a changed therapist under its id."""
    return keeping.change_one(file, THERAPISTS, therapist, later("change of {label}", label=therapist.label))


def delete_therapist(file: OpenFile, therapist_id: str) -> Therapist:
    """Take a therapist away; sessions stay."""
    return keeping.delete_one(file, THERAPISTS, therapist_id, later("taking away of a therapist"))
