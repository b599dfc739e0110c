"""The sample's own word on its setbacks: it finds the valleys of the story, and leaves one to be looked at."""

from __future__ import annotations

from datetime import UTC, date

import pytest

from evenso.recovery.chosen.overrule import told_setbacks
from evenso.recovery.findings import SetbackStatus
from evenso.recovery.series import DaySeries
from evenso.sample.journal import SampleJournal, sample_journal
from tests.evenso.week.diary import moods_of

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def sample() -> SampleJournal:
    """The sample as it is on some day."""
    return sample_journal(TODAY, UTC)


@pytest.mark.parametrize("today", [TODAY, date(2024, 2, 29)])
def test_two_setbacks_are_named_and_the_third_is_possible(today: date) -> None:
    """The notes find the valleys they are about, whatever day it is."""
    journal = sample_journal(today, UTC)
    told = told_setbacks(moods_of(journal.entries), journal.additions.setbacks, today)
    assert [(setback.name, setback.status) for setback in told] == [
        ("reorganisation", SetbackStatus.CONFIRMED),
        ("Mum's operation", SetbackStatus.CONFIRMED),
        (None, SetbackStatus.POSSIBLE),
    ]
    assert all(setback.helped for setback in told[:2])


def test_sleep_is_logged_on_many_days_and_asked_on_none(sample: SampleJournal) -> None:
    """The tracker has gaps, fits its scale, and does not make Today longer."""
    values = sample.additions.values
    (tracker,) = sample.additions.trackers
    assert not tracker.asked
    assert 150 < len(values) < 260
    assert len({value.id for value in values}) == len(values)
    assert len({value.day for value in values}) == len(values)
    days = {item.day for item in DaySeries.of(moods_of(sample.entries), None, TODAY).days}
    assert {value.day for value in values} < days


def test_the_same_day_gives_the_same_additions(sample: SampleJournal) -> None:
    """What was seen yesterday in the demo is there today, moved by a day."""
    assert sample_journal(TODAY, UTC).additions == sample.additions
