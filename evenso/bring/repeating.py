"""What a summary tells of repeating practices: which were done in its days and how often, as far as that was ticked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from evenso.goals.records import Goal, Repeat, RepeatMark
from evenso.goals.repeats import days_done, times_done
from evenso.records import Practice
from evenso.sessions.records import Agreed


def agreed_repeats(goals: Iterable[Goal], agreements: Iterable[Agreed]) -> list[Repeat]:
    """Return the practices that were agreed in a session: their words are those of “What was agreed”."""
    rows = {line.repeat_id for line in agreements if line.repeat_id}
    return [one for goal in goals for one in goal.repeats if one.id in rows or goal.is_home]


def repeats_done(
    repeats: Iterable[Repeat], marks: Sequence[RepeatMark], practices: Sequence[Practice], start: date, end: date
) -> tuple[tuple[str, int], ...]:
    """Return the words of each practice that was marked in these days, and how often it was done.

    One that was only logged as a skill stands among the skills. What is marked as not for the session does not count.
    """
    found: dict[str, tuple[str, int]] = {}
    for one in repeats:
        marked = [mark for mark in marks if mark.repeat_id == one.id and start <= mark.day <= end and not mark.private]
        if marked:
            last = min(end, one.until or end)
            done = days_done(one, marked, [its for its in practices if max(start, one.since) <= its.day <= last])
            found[one.id] = (one.text, times_done(one, done))
    return tuple(found.values())
