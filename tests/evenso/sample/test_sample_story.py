"""The sample's story as the analysis reads it: three setbacks, each shallower and shorter, on rising ground."""

from datetime import UTC, date
from statistics import fmean

import pytest

from evenso.records import CheckIn
from evenso.recovery.findings import Recovery
from evenso.recovery.report import recover
from evenso.recovery.series import DayMood, DaySeries
from evenso.sample.journal import sample_journal

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def recovery() -> Recovery:
    """What the analysis finds in the whole sample, since therapy started."""
    journal = sample_journal(TODAY, UTC)
    moods: dict[date, list[int]] = {}
    for entry in journal.entries:
        if isinstance(entry, CheckIn) and entry.mood is not None:
            moods.setdefault(entry.day, []).append(entry.mood)
    days = [DayMood(day, fmean(all_), min(all_), max(all_), len(all_)) for day, all_ in moods.items()]
    series = DaySeries.of(days, end=TODAY)
    return recover(series, series.start, TODAY, since=journal.therapy_started)


def test_three_setbacks_are_found(recovery: Recovery) -> None:
    """The three valleys of the story, and no other, are found, and each has its way back."""
    assert len(recovery.setbacks) == 3
    assert all(setback.recovered is not None for setback in recovery.setbacks)


def test_each_is_shallower_and_shorter(recovery: Recovery) -> None:
    """Floors rise from one setback to the next, and the way back takes fewer days."""
    floors = [setback.trough_mood for setback in recovery.setbacks]
    days = [setback.days_to_come_back or 0 for setback in recovery.setbacks]
    assert floors == sorted(floors)
    assert days == sorted(days, reverse=True)
    assert floors[-1] - floors[0] > 1
    assert days[0] - days[-1] >= 7


def test_the_level_rises(recovery: Recovery) -> None:
    """The four numbers tell “improved despite setbacks”, with an interval above zero and no ground lost."""
    improvement = recovery.improvement
    assert improvement is not None
    assert improvement.low > 0
    assert improvement.ground_kept is not None
    assert -0.1 < improvement.ground_kept < 1
