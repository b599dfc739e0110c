"""What is known of a day that a question may begin from (`evenso.journal.occasions`); read from half a year."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from evenso.journal.occasions import DayFacts
from evenso.records import Kind, NoteForm, Practice, PracticeState
from evenso.recovery.chosen.overrule import told_setbacks
from evenso.recovery.findings import SetbackStatus

if TYPE_CHECKING:
    from storage.journal import Journal

ASKED: Final = "writing_questions"
"""The setting by which questions are asked on a new entry, and earlier entries of the day are pointed to."""

_WEEK: Final = timedelta(days=7)
_USUAL: Final = timedelta(days=180)
"""How far back a recent usual is looked for."""


def facts_of(journal: Journal, day: date) -> DayFacts:
    """Read what is known of a day."""
    before = journal.entries(end=day - timedelta(days=1), limit=1)
    of_day = journal.entries(start=day, end=day, kinds=(Kind.PRACTICE,))
    practised = [
        one.skill
        for one in of_day
        if isinstance(one, Practice) and one.state in (PracticeState.DONE, PracticeState.TRIED)
    ]
    names = {one.id: one.name for one in journal.patterns()}
    noticed = [names[one.pattern_id] for one in journal.noticings(day - _WEEK, day) if one.pattern_id in names]
    return DayFacts(
        day,
        last_written=before[0].day if before else None,
        lower=_is_lower(journal, day),
        session=bool(journal.entries(start=day - timedelta(days=1), end=day, form=NoteForm.SESSION, limit=1)),
        marked=len(journal.entries(start=day - _WEEK, end=day, marked=True, limit=9)),
        practised=tuple(dict.fromkeys(practised)),
        patterns=tuple(dict.fromkeys(reversed(noticed))),
    )


def _is_lower(journal: Journal, day: date) -> bool:
    """Tell whether a setback possibly still lasts on a day, by what is found and by what the person said of it."""
    episodes = told_setbacks(journal.day_moods(day - _USUAL, day), journal.setback_notes(), day)
    return any(
        one.recovered is None and one.status is not SetbackStatus.DISMISSED and one.start <= day <= one.end + _WEEK
        for one in episodes
    )
