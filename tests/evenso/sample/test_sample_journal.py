"""The sample journal: the same for the same day, believable, harmless, and ready for every screen."""

from collections import Counter
from datetime import UTC, date, timedelta
from itertools import pairwise
from statistics import fmean
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evenso.formats.own_json import journal_text, read_journal
from evenso.records import CheckIn, Kind, Note, NoteForm, Practice, PracticeState, is_entry_id
from evenso.sample import lines
from evenso.sample.journal import SampleJournal, sample_journal
from evenso.sample.life import DAYS, HOLIDAY
from evenso.sample.pages import PAGES
from evenso.sample.years import years_of
from evenso.text import is_blank, one_line

TODAY = date(2026, 11, 22)
ZONE = ZoneInfo("Europe/Berlin")


@pytest.fixture(scope="module")
def sample() -> SampleJournal:
    """One sample journal for all of these tests."""
    return sample_journal(TODAY, ZONE)


def _moods(journal: SampleJournal) -> dict[date, float]:
    moods: dict[date, list[int]] = {}
    for entry in journal.entries:
        if isinstance(entry, CheckIn) and entry.mood is not None:
            moods.setdefault(entry.day, []).append(entry.mood)
    return {day: fmean(values) for day, values in moods.items()}


def test_the_same_day_gives_the_same_journal(sample: SampleJournal) -> None:
    """Pictures and tests can rely on it: nothing but today decides what is in it."""
    assert sample_journal(TODAY, ZONE) == sample


@settings(max_examples=12, deadline=None)
@given(st.dates(date(2020, 1, 1), date(2090, 1, 1)))
def test_the_story_is_the_same_on_every_day(today: date) -> None:
    """Another today moves the dates and leaves every mood as it was."""
    reference = _moods(sample_journal(TODAY, UTC))
    shift = today - TODAY
    assert _moods(sample_journal(today, UTC)) == {day + shift: mood for day, mood in reference.items()}


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Asia/Kathmandu", "Pacific/Auckland", "Africa/Casablanca"])
def test_days_hold_in_every_zone(zone: str, sample: SampleJournal) -> None:
    """Entries stand on the same days wherever the person lives."""
    here = sample_journal(TODAY, ZoneInfo(zone))
    assert [entry.day for entry in here.entries] == [entry.day for entry in sample.entries]


def test_fourteen_months_end_this_morning(sample: SampleJournal) -> None:
    """The first entry is fourteen months old, the last a check-in of this morning."""
    assert sample.entries[0].day == TODAY - timedelta(days=DAYS - 1)
    last = sample.entries[-1]
    assert last.day == TODAY
    assert last.at.local.hour < 9
    assert isinstance(last, CheckIn)
    assert all(entry.day < TODAY for entry in sample.entries[:-1])


def test_every_entry_has_an_id_of_its_own_that_stays(sample: SampleJournal) -> None:
    """What `demo list` shows can be asked for by the next command, which makes the sample anew."""
    ids = [entry.id for entry in sample.entries]
    assert len({*ids, *(skill.id for skill in sample.skills)}) == len(ids) + len(sample.skills)
    assert all(is_entry_id(word) for word in ids)


def test_entries_come_oldest_first(sample: SampleJournal) -> None:
    """Storing them in order gives the order of the journal."""
    moments = [entry.at.utc for entry in sample.entries]
    assert moments == sorted(moments)


def test_coverage_and_the_holiday(sample: SampleJournal) -> None:
    """About 85 in 100 days are logged, and one holiday of twelve days is not."""
    days = sorted(_moods(sample))
    assert 0.82 <= len(days) / DAYS <= 0.88
    longest = max((after - before).days - 1 for before, after in pairwise(days))
    assert len(HOLIDAY) <= longest <= len(HOLIDAY) + 2


def test_the_last_two_weeks_have_one_blank(sample: SampleJournal) -> None:
    """The first screens show a full fortnight with a single day that was not logged."""
    logged = _moods(sample)
    blank = [day for day in (TODAY - timedelta(days=n) for n in range(14)) if day not in logged]
    assert blank == [TODAY - timedelta(days=4)]


def test_there_is_enough_of_everything(sample: SampleJournal) -> None:
    """Check-ins, practices and more than forty journal entries, some tagged, some for the session."""
    kinds = Counter(entry.kind for entry in sample.entries)
    notes = [entry for entry in sample.entries if isinstance(entry, Note)]
    assert kinds[Kind.CHECK_IN] > 350
    assert kinds[Kind.PRACTICE] > 400
    assert len(notes) > 40
    assert sum(1 for note in notes if note.tags) > 15
    assert sum(1 for note in notes if note.for_session) > 6
    assert {note.form for note in notes} == set(NoteForm)


def test_practices_hold_facts(sample: SampleJournal) -> None:
    """Practices belong to skills of the journal, many with before and after, in every state."""
    ids = {skill.id: skill for skill in sample.skills}
    practices = [entry for entry in sample.entries if isinstance(entry, Practice)]
    assert all(ids[practice.skill_id].name == practice.skill for practice in practices)
    rated = [p for p in practices if p.before is not None and p.after is not None]
    assert len(rated) > 80
    assert any(p.after is not None and p.before is not None and p.after >= p.before for p in rated), "not all ease"
    assert {practice.state for practice in practices} == set(PracticeState)
    assert len({practice.area for practice in practices}) == 7


def test_some_evenings_were_written_later(sample: SampleJournal) -> None:
    """A few entries are late, as in life, and none is from the future."""
    assert 3 <= sum(entry.late for entry in sample.entries) <= 40


def test_it_goes_through_the_own_format(sample: SampleJournal) -> None:
    """The sample exports and comes back equal, so its records hold no value a file could not."""
    assert read_journal(journal_text(sample.skills, sample.entries, {})) == (list(sample.skills), list(sample.entries))


def test_lines_are_many_and_all_different() -> None:
    """At least 120 distinct short lines, each fit for one line of a screen."""
    every = [*lines.LOW, *lines.HARD, *lines.MIDDLE, *lines.FAIR, *lines.GOOD, *lines.MORNING]
    assert len(every) == len(set(every)) >= 120
    assert all(one_line(line) == line and not is_blank(line) and len(line) <= 115 for line in every)


def test_nothing_in_it_can_hurt() -> None:
    """No method of harm, no diagnosis, no word that grades a person stands in the sample's texts."""
    harmful = "kill suicid dying blade overdose weigh calorie drunk"
    graded = "relapse failure crash deteriorat depress disorder patholog symptom"
    refused = (*harmful.split(), *graded.split())
    texts = [page.text for page in PAGES] + [line for _, _, line in lines.RECENT.values()]
    texts += [*lines.LOW, *lines.HARD, *lines.MIDDLE, *lines.FAIR, *lines.GOOD, *lines.MORNING]
    found = [(word, text) for text in texts for word in refused if word in text.casefold()]
    assert found == []


def test_lines_repeat_rarely(sample: SampleJournal) -> None:
    """A reader of the demo does not meet the same line again and again."""
    notes = Counter(entry.note for entry in sample.entries if isinstance(entry, CheckIn) and entry.note)
    assert max(notes.values()) <= 3
    assert len(notes) >= 120


def test_ten_years_have_their_size() -> None:
    """The ten-year journal of the benchmarks holds what they promise, on its days."""
    journal = years_of(10, seed=1, end=TODAY)
    kinds = Counter(entry.kind for entry in journal.entries)
    assert kinds[Kind.NOTE] == 10_000
    assert kinds[Kind.CHECK_IN] + kinds[Kind.PRACTICE] == 15_000
    assert (journal.entries[-1].day - journal.entries[0].day).days > 3_600
    assert max(entry.day for entry in journal.entries) <= TODAY


def test_years_are_seeded() -> None:
    """The same seed gives the same years, another seed others."""
    assert years_of(1, seed=1) == years_of(1, seed=1) != years_of(1, seed=2)
