"""Additions of another journal: nothing doubled, nothing of one's own overwritten, one step to take it all back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenso.annotations.additions import Additions
from evenso.annotations.markers import LifeMarker, MarkerKind
from evenso.annotations.setbacks import SetbackNote
from evenso.annotations.trackers import Scale, Tracker, TrackerValue
from evenso.records import InvalidRecord, is_entry_id
from evenso.recovery.findings import SetbackStatus
from storage.answers import ImportCounts
from storage.journal import Journal
from tests.storage.entries import Ticking, check_in, moment

DAY = date(2026, 11, 22)
MOVE = LifeMarker(day=date(2026, 9, 1), kind=MarkerKind.MOVED)


def fill(journal: Journal) -> Additions:
    """Add one of everything."""
    journal.save_setback_note(SetbackNote.mark("s20261001", date(2026, 10, 1), date(2026, 10, 9), "flu"))
    journal.add_marker(MOVE)
    sleep = journal.add_tracker(Tracker(name="sleep"))
    journal.add_tracker_values([TrackerValue(at=moment(), day=DAY, tracker_id=sleep.id, value=6)])
    return journal.additions()


def take_in(journal: Journal, additions: Additions, *, dry_run: bool = False) -> ImportCounts:
    """Import additions with one entry, the same each time."""
    entry = check_in(6, source_key="one")
    return journal.merge_import([entry], source="test", label="import", additions=additions, dry_run=dry_run)


def other_journal(tmp_path: Path, clock: Ticking) -> Additions:
    """What somebody's second computer holds."""
    with Journal.open(tmp_path / "other" / "journal.db", clock=clock, create=True) as other:
        return fill(other)


def test_everything_comes_along_in_one_step(journal: Journal, tmp_path: Path, clock: Ticking) -> None:
    """Entries and additions are taken in together and taken back together."""
    brought = other_journal(tmp_path, clock)
    assert take_in(journal, brought, dry_run=True).additions == 4
    assert journal.additions() == Additions()
    assert take_in(journal, brought).additions == 4
    kept = journal.additions()
    assert (kept.setbacks, kept.markers) == (brought.setbacks, brought.markers)
    assert [(value.tracker, value.value, value.written) for value in kept.values] == [
        (value.tracker, value.value, value.written) for value in brought.values
    ]
    assert journal.check() == []
    journal.undo()
    assert (journal.count(), journal.additions()) == (0, Additions())


def test_the_second_time_nothing_is_added(journal: Journal, tmp_path: Path, clock: Ticking) -> None:
    """The same file again changes nothing and leaves no step."""
    brought = other_journal(tmp_path, clock)
    take_in(journal, brought)
    before, step = journal.additions(), journal.last_change()
    assert take_in(journal, brought, dry_run=True).additions == 0
    assert take_in(journal, brought).additions == 0
    assert (journal.additions(), journal.last_change()) == (before, step)


def test_one_s_own_word_stays(journal: Journal) -> None:
    """A note on the same dates, or of the same id, is left as the person has it."""
    mine = fill(journal)
    (note,) = mine.setbacks
    theirs = Additions(
        setbacks=(
            replace(note, name="something else"),
            replace(note, id="s20261002", status=SetbackStatus.DISMISSED),
        )
    )
    assert take_in(journal, theirs).additions == 0
    assert journal.setback_notes() == [note]


def test_a_tracker_of_the_same_name_and_another_scale_is_not_mixed_up(journal: Journal) -> None:
    """Values of a yes-or-no question are not poured into a scale of ten."""
    mine = fill(journal)
    theirs = Tracker(name="Sleep", scale=Scale.YES_NO, id="k3f9")
    yes = TrackerValue(at=moment(hour=7), day=DAY, tracker_id="k3f9", value=1, scale=Scale.YES_NO)
    assert take_in(journal, Additions(trackers=(theirs,), values=(yes,))).additions == 0
    assert journal.additions() == mine


def test_a_ninth_tracker_comes_put_away(journal: Journal) -> None:
    """Nothing is refused on the way in, and no more than eight are in use."""
    for number in range(8):
        journal.add_tracker(Tracker(name=f"scale {number}"))
    take_in(journal, Additions(trackers=(Tracker(name="sleep", id="k3f9"),)))
    assert len(journal.trackers()) == 8
    assert journal.find_tracker("sleep").archived


def test_an_id_that_this_journal_would_not_give_is_replaced(journal: Journal) -> None:
    """A file may hold any id; what comes in gets one that can be typed."""
    take_in(journal, Additions(markers=(replace(MOVE, id="x" * 64), replace(MOVE, id="a b", name="again"))))
    assert all(is_entry_id(marker.id) for marker in journal.markers())


@pytest.mark.fault("F73")
def test_values_of_another_program_are_known_by_their_keys(journal: Journal) -> None:
    """Values without a moment of writing come in once, also twice in one file, and stay as they were changed here."""
    sleep = Tracker(name="sleep", id="t1")
    values = [
        TrackerValue(at=moment(hour=hour), day=DAY, tracker_id="t1", value=6, source="loop", source_key=key)
        for hour, key in ((9, "a"), (10, "b"), (10, "b"))
    ]
    brought = Additions(trackers=(sleep,), values=tuple(values))
    assert take_in(journal, brought).additions == 3
    journal.change_tracker_value(replace(journal.additions().values[0], value=2))
    assert take_in(journal, brought).additions == 0
    assert [value.value for value in journal.additions().values] == [2, 6]


def test_values_find_their_tracker_under_its_new_name(journal: Journal) -> None:
    """A tracker renamed here gets the newer values of another program, and no twin; one of another scale is told."""
    value = TrackerValue(at=moment(), day=DAY, tracker_id="t1", value=1, source="loop", source_key="a")
    read = Tracker(name="read", id="t1", scale=Scale.YES_NO)
    take_in(journal, Additions(trackers=(read,), values=(value,)))
    (mine,) = journal.trackers()
    journal.change_tracker(replace(mine, name="books"))
    newer = (value, replace(value, at=moment(hour=10), source_key="b"))
    assert take_in(journal, Additions(trackers=(read,), values=newer)).additions == 1
    assert [tracker.name for tracker in journal.trackers()] == ["books"]
    journal.add_tracker(Tracker(name="run"))
    run = replace(value, tracker_id="t2", source_key="c")
    with pytest.raises(InvalidRecord, match="another scale"):
        take_in(journal, Additions(trackers=(replace(read, id="t2", name="Run"),), values=(run,)))


def test_a_value_that_was_deleted_does_not_come_back(journal: Journal) -> None:
    """Deleted here is deleted, through later imports too, unless the deletion is undone."""
    value = TrackerValue(at=moment(), day=DAY, tracker_id="t1", value=6, source="loop", source_key="a")
    brought = Additions(trackers=(Tracker(name="sleep", id="t1"),), values=(value, replace(value, source_key="b")))
    take_in(journal, brought)
    for kept in journal.tracker_values():
        journal.delete_tracker_value(kept.id)
    assert take_in(journal, brought).additions == 0
    assert journal.check() == []
    journal.undo()
    assert [kept.source_key for kept in journal.tracker_values()] == ["b"]
    assert take_in(journal, brought).additions == 0
