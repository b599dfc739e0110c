"""Trackers in the journal: eight of one's own, values that fit, nothing lost by renaming or putting away."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from evenso.annotations.trackers import Better, Scale, Tracker, TrackerValue
from evenso.records import InvalidRecord
from evenso.recovery.series import DayMood
from storage.journal import Journal
from storage.problems import NotFound
from tests.storage.entries import Ticking, check_in, moment

DAY = date(2026, 11, 22)
SLEEP = Tracker(name="sleep", better=Better.HIGHER, asked=True)


def value(tracker: Tracker, number: int, day: date = DAY, hour: int = 9) -> TrackerValue:
    """A value of a tracker on a day."""
    return TrackerValue(at=moment(day, hour), day=day, tracker_id=tracker.id, value=number)


def test_a_tracker_keeps_its_values_through_renaming_and_putting_away(
    path: Path, clock: Ticking, journal: Journal
) -> None:
    """Values name their tracker as it is called now; an archived one is shown only when asked for."""
    sleep = journal.add_tracker(SLEEP)
    journal.add_tracker_values([value(sleep, 6)])
    journal.change_tracker(replace(sleep, name="rest", archived=True))
    journal.close()
    with Journal.open(path, clock=clock) as again:
        assert again.trackers() == []
        (kept,) = again.trackers(archived=True)
        assert (kept.name, kept.better, kept.asked, kept.archived) == ("rest", Better.HIGHER, True, True)
        (saved,) = again.tracker_values()
        assert (saved.tracker, saved.value, saved.scale, saved.day) == ("rest", 6, Scale.TEN, DAY)
        assert saved.written == datetime(2026, 11, 22, 8, tzinfo=UTC)
        assert again.check() == []


def test_a_tracker_is_found_by_its_name_or_the_start_of_it(journal: Journal) -> None:
    """What is asked back names what there is."""
    with pytest.raises(NotFound, match="no tracker yet"):
        journal.find_tracker("sleep")
    sleep = journal.add_tracker(SLEEP)
    journal.add_tracker(Tracker(name="sleepiness"))
    assert journal.find_tracker(" SLEEP ") == sleep
    assert journal.find_tracker(sleep.id) == sleep
    assert journal.find_tracker("sleepi").name == "sleepiness"
    with pytest.raises(NotFound, match="sleep, sleepiness"):
        journal.find_tracker("slee")
    with pytest.raises(NotFound, match="There are: sleep, sleepiness"):
        journal.find_tracker("anxiety")


def test_no_two_trackers_have_one_name_and_eight_are_in_use(journal: Journal) -> None:
    """A twin is refused whatever its letters, a ninth until one is put away."""
    made = [journal.add_tracker(Tracker(name=f"scale {number}")) for number in range(8)]
    with pytest.raises(InvalidRecord, match="already a tracker “scale 3”"):
        journal.change_tracker(replace(made[0], name="SCALE 3"))
    with pytest.raises(InvalidRecord, match="8 trackers"):
        journal.add_tracker(SLEEP)
    journal.change_tracker(replace(made[0], archived=True))
    journal.add_tracker(SLEEP)
    with pytest.raises(InvalidRecord, match="8 trackers"):
        journal.change_tracker(replace(made[0], archived=False))
    with pytest.raises(InvalidRecord, match="put away; bring it back"):
        journal.change_tracker(replace(made[1], name="Scale 0"))


def test_a_tracker_with_values_keeps_its_scale(journal: Journal) -> None:
    """A six is no yes: before the first value the scale can change, afterwards not."""
    tracker = journal.add_tracker(SLEEP)
    tracker = journal.change_tracker(replace(tracker, scale=Scale.YES_NO))
    tracker = journal.change_tracker(replace(tracker, scale=Scale.TEN))
    journal.add_tracker_values([value(tracker, 6)])
    with pytest.raises(InvalidRecord, match="keeps its scale"):
        journal.change_tracker(replace(tracker, scale=Scale.YES_NO))


def test_a_value_has_to_fit_its_tracker(journal: Journal) -> None:
    """What the tracker is, the journal knows; nothing is saved when one of several values does not fit."""
    sleep = journal.add_tracker(SLEEP)
    outside = journal.add_tracker(Tracker(name="outside", scale=Scale.YES_NO))
    with pytest.raises(InvalidRecord, match="yes or no"):
        journal.add_tracker_values([value(sleep, 5), value(outside, 5)])
    with pytest.raises(NotFound):
        journal.add_tracker_values([value(sleep, 5), value(replace(sleep, id="zzzz"), 5)])
    assert journal.tracker_values() == []


def test_a_check_in_and_its_values_are_one_step(journal: Journal) -> None:
    """What was answered together is undone together."""
    sleep = journal.add_tracker(SLEEP)
    entries, values = journal.add_together([check_in(7)], [value(sleep, 6)], label="check-in 7")
    assert (journal.entries(), journal.tracker_values()) == (entries, values)
    assert values[0].id
    change = journal.undo()
    assert change is not None
    assert change.label == "check-in 7"
    assert (journal.count(), journal.tracker_values()) == (0, [])
    journal.redo()
    assert (journal.entries(), journal.tracker_values()) == (entries, values)


def test_values_alone_name_their_step(journal: Journal) -> None:
    """The undo line says what would go."""
    sleep = journal.add_tracker(SLEEP)
    outside = journal.add_tracker(Tracker(name="outside", scale=Scale.YES_NO))
    journal.add_tracker_values([value(sleep, 6), value(outside, 1)])
    last = journal.last_change()
    assert last is not None
    assert last.label == "sleep 6, outside yes, Sun 22 Nov 2026 09:00"
    assert journal.add_tracker_values([]) == []
    assert journal.last_change() == last


def test_values_can_be_changed_and_deleted(journal: Journal) -> None:
    """A value keeps its tracker; each change is a step."""
    sleep = journal.add_tracker(SLEEP)
    (saved,) = journal.add_tracker_values([value(sleep, 6)])
    changed = journal.change_tracker_value(replace(saved, value=4))
    assert journal.tracker_values() == [changed]
    assert journal.delete_tracker_value(changed.id) == changed
    assert journal.tracker_values() == []
    journal.undo()
    journal.undo()
    assert journal.tracker_values() == [saved]
    with pytest.raises(InvalidRecord):
        journal.change_tracker_value(replace(saved, value=11, scale=Scale.TEN))


def test_days_are_summed_up_and_missing_ones_stay_missing(journal: Journal) -> None:
    """A day's value is the mean of its values; a day without one is not in the list."""
    sleep = journal.add_tracker(SLEEP)
    other = journal.add_tracker(Tracker(name="anxiety"))
    early = date(2026, 11, 20)
    journal.add_tracker_values([value(sleep, 4), value(sleep, 7, hour=20), value(other, 1), value(sleep, 5, early)])
    assert journal.tracker_days(sleep.id) == [DayMood(early, 5.0, 5.0, 5.0, 1, 1), DayMood(DAY, 5.5, 4.0, 7.0, 2, 0)]
    assert journal.tracker_days(sleep.id, DAY) == [DayMood(DAY, 5.5, 4.0, 7.0, 2, 0)]
    assert [item.value for item in journal.tracker_values(DAY, DAY, tracker_id=sleep.id)] == [4, 7]
    assert len(journal.tracker_values(early, early)) == 1
