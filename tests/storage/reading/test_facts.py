"""What is known of a day that a question may begin from."""

from __future__ import annotations

from datetime import date, timedelta

from evenso.annotations.setbacks import SetbackNote
from evenso.journal.occasions import DayFacts
from evenso.patterns.records import Noticing, Pattern
from evenso.records import NoteForm, Practice, PracticeState
from evenso.recovery.findings import SetbackStatus
from storage.journal import Journal
from storage.reading.facts import facts_of
from tests.storage.entries import check_in, moment, note

DAY = date(2026, 11, 22)


def before(days: int) -> date:
    """So many days earlier."""
    return DAY - timedelta(days=days)


def test_an_empty_journal_knows_nothing(journal: Journal) -> None:
    """Nothing written: no occasion but the weekday."""
    assert facts_of(journal, DAY) == DayFacts(DAY)


def test_each_fact_is_read(journal: Journal) -> None:
    """The last day written, a session, marks, practices that were done, patterns noticed lately."""
    skill = journal.skills()[0]
    journal.add(note("long ago", before(40)))
    journal.add(note("session", before(1), form=NoteForm.SESSION))
    journal.add(note("marked", before(3), for_session=True))
    for state in (PracticeState.DONE, PracticeState.SKIPPED):
        journal.add(Practice(at=moment(DAY), day=DAY, skill_id=skill.id, state=state))
    kept, old = (journal.add_pattern(Pattern(name=name)) for name in ("quick yes", "mind reading"))
    journal.add_noticing(Noticing(at=moment(before(2)), day=before(2), pattern_id=kept.id))
    journal.add_noticing(Noticing(at=moment(before(20)), day=before(20), pattern_id=old.id))
    known = facts_of(journal, DAY)
    assert (known.last_written, known.days_away) == (before(1), 0)
    assert (known.session, known.marked, known.lower) == (True, 1, False)
    assert (known.practised, known.patterns) == ((skill.name,), ("quick yes",))


def test_later_days_are_not_looked_at(journal: Journal) -> None:
    """Writing about an earlier day knows what that day could know."""
    journal.add(note("later", DAY))
    journal.add(note("before", before(30)))
    assert facts_of(journal, before(10)).last_written == before(30)


def fall(journal: Journal) -> None:
    """Sixty ordinary days and ten low ones, the last of them today."""
    moods = [7, 6, 7, 8, 7, 6] * 10 + [3, 2, 3, 2, 2, 3, 2, 3, 2, 2]
    journal.add_all(
        [check_in(mood, before(len(moods) - 1 - place)) for place, mood in enumerate(moods)], label="seventy days"
    )


def test_days_below_the_usual_are_noticed(journal: Journal) -> None:
    """A setback that possibly still lasts is known; long after the last entry it is not."""
    fall(journal)
    assert facts_of(journal, DAY).lower
    assert not facts_of(journal, before(12)).lower
    assert not facts_of(journal, DAY + timedelta(days=60)).lower


def test_the_persons_word_counts(journal: Journal) -> None:
    """Where the person said that it was no setback, nothing is asked about it."""
    fall(journal)
    journal.save_setback_note(SetbackNote(id="s20261113", first=before(9), last=DAY, status=SetbackStatus.DISMISSED))
    assert not facts_of(journal, DAY).lower
