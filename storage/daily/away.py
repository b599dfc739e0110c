"""Days away: said, changed, ended, taken back, each as one undo step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from evenso.daily.away import ONE_DAY, Away, away_on
from evenso.language import Later, later
from storage.between import keeping
from storage.between.rows import AWAY
from storage.contents.history import Step
from storage.database import OpenFile


def read(file: OpenFile, first: date | None = None, last: date | None = None) -> list[Away]:
    """Return the stretches that touch some days, the oldest first."""
    span = (last or date.max).isoformat(), (first or date.min).isoformat()
    return keeping.read(file, AWAY, "since <= ? AND coalesce(until, '9999-12-31') >= ?", span, "since, seq")


def say(file: OpenFile, away: Away) -> Away:
    """Save a stretch of days away; those that it touches become one with it, and its end is the one said last."""
    with file.writing():
        before, after = away.since - ONE_DAY, None if away.until is None else away.until + ONE_DAY
        near = [one for one in read(file, before, after) if away.id != one.id]
        since = min([away.since, *(one.since for one in near)])
        step = Step(file, later("days away {span}", span=_span(replace(away, since=since))))
        for one in near:
            keeping.take_away(step, AWAY, keeping.must_have(file, AWAY, one.id))
        if away.id:
            row = keeping.must_have(file, AWAY, away.id)
            return keeping.change(file, step, AWAY, row, replace(away, since=since))
        return keeping.add(file, step, AWAY, replace(away, since=since))


def _span(away: Away) -> Later:
    if away.until is None:
        return later("from {first}", first=away.since)
    return later("{first} – {last}", first=away.since, last=away.until)


def come_back(file: OpenFile, day: date) -> Away | None:
    """End the stretch that a day lies in before that day, and return what it was; None where there is none."""
    with file.writing():
        there = away_on(read(file, day, day), day)
        if there is None:
            return None
        row = keeping.must_have(file, AWAY, there.id)
        step = Step(file, later("coming back on {day}", day=day))
        if there.since >= day:
            keeping.take_away(step, AWAY, row)
        else:
            keeping.change(file, step, AWAY, row, replace(there, until=day - ONE_DAY))
        return there


def delete(file: OpenFile, away_id: str) -> Away:
    """Take a stretch back, as if it had not been said."""
    return keeping.delete_one(file, AWAY, away_id, later("taking back of days away"))
