"""Notes on setbacks and life markers in the journal: kept, changed, taken back, each with one key."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from evenso.annotations.markers import LifeMarker, MarkerKind
from evenso.annotations.setbacks import SetbackNote
from evenso.recovery.findings import SetbackStatus
from storage.engine import engine
from storage.journal import Journal
from storage.problems import NotFound
from tests.storage.entries import Ticking, raw

NOTE = SetbackNote(
    id="s20260304",
    status=SetbackStatus.CONFIRMED,
    first=date(2026, 3, 4),
    last=date(2026, 3, 20),
    name="flu",
    led_up="two late shifts\nno sleep",
    helped="Ana",
    end=date(2026, 3, 22),
)
MOVE = LifeMarker(day=date(2026, 5, 1), kind=MarkerKind.MOVED)


def test_a_note_survives_closing(path: Path, clock: Ticking, journal: Journal) -> None:
    """Every field comes back as it was written."""
    journal.save_setback_note(NOTE)
    marked = journal.save_setback_note(SetbackNote.mark("s20260101", date(2026, 1, 1), None, "a hard winter"))
    journal.close()
    with Journal.open(path, clock=clock) as again:
        assert again.setback_notes() == [marked, NOTE]
        assert again.check() == []


def test_saving_a_note_again_changes_it_in_one_step(journal: Journal) -> None:
    """One note an id: the newer words stand in place of the older, and undo brings the older back."""
    journal.save_setback_note(NOTE)
    changed = journal.save_setback_note(replace(NOTE, status=SetbackStatus.DISMISSED))
    assert journal.setback_notes() == [changed]
    change = journal.undo()
    assert change is not None
    assert change.label == "dismissal of the setback from Wed 4 Mar 2026"
    assert journal.setback_notes() == [NOTE]
    journal.undo()
    assert journal.setback_notes() == []
    journal.redo()
    journal.redo()
    assert journal.setback_notes() == [changed]


def test_saving_the_same_note_writes_nothing(journal: Journal) -> None:
    """Nothing to undo where nothing changed."""
    journal.save_setback_note(NOTE)
    before = journal.last_change()
    journal.save_setback_note(NOTE)
    assert journal.last_change() == before


@pytest.mark.parametrize(
    ("changed", "label"),
    [
        (replace(NOTE, name="winter flu"), "naming of the setback from Wed 4 Mar 2026"),
        (replace(NOTE, end=None, lasting=True), "new ends of the setback from Wed 4 Mar 2026"),
        (replace(NOTE, helped="tea"), "words on the setback from Wed 4 Mar 2026"),
    ],
)
def test_a_step_is_named_for_what_was_done_and_quotes_no_words(
    journal: Journal, changed: SetbackNote, label: str
) -> None:
    """The names of steps stay in the file, so they hold days and no sentence of the person's."""
    journal.save_setback_note(NOTE)
    journal.save_setback_note(changed)
    last = journal.last_change()
    assert last is not None
    assert last.label == label


def test_a_note_can_be_taken_away(journal: Journal) -> None:
    """Without a note the episode is a possible one again; undo brings the note back."""
    journal.save_setback_note(NOTE)
    assert journal.drop_setback_note("S20260304") == NOTE
    assert journal.setback_notes() == []
    journal.undo()
    assert journal.setback_notes() == [NOTE]
    with pytest.raises(NotFound, match=r"note on a setback"):
        journal.drop_setback_note("s20270101")


def test_markers_are_kept_in_order_of_their_days(journal: Journal) -> None:
    """Adding, changing and deleting are a step each."""
    later = journal.add_marker(replace(MOVE, name="the flat"))
    earlier = journal.add_marker(LifeMarker(day=date(2026, 1, 7), kind=MarkerKind.THERAPY_STARTED))
    assert journal.markers() == [earlier, later]
    changed = journal.change_marker(replace(later, day=date(2026, 1, 2)))
    assert journal.markers() == [changed, earlier]
    assert journal.delete_marker(changed.id) == changed
    assert journal.markers() == [earlier]
    for _ in range(4):
        journal.undo()
    assert journal.markers() == []
    with pytest.raises(NotFound):
        journal.delete_marker(earlier.id)


def test_damage_is_found_and_named_without_its_words(path: Path, clock: Ticking, journal: Journal) -> None:
    """A note that another program changed is told by its id; the rest stays readable."""
    journal.save_setback_note(NOTE)
    journal.add_marker(MOVE)
    journal.close()
    other = raw(path)
    other.execute("UPDATE setback_notes SET helped = 'secret'")
    other.execute("UPDATE life_markers SET day = '2026-02-30'")
    other.close()
    with Journal.open(path, clock=clock) as opened:
        problems = opened.check()
        assert sum("not as it was saved" in problem for problem in problems) == 2
        assert "secret" not in " ".join(problems)
        assert opened.markers() == []
        assert len(opened.setback_notes()) == 1


def test_what_cannot_be_is_refused_by_the_file_too(path: Path, journal: Journal) -> None:
    """Another program cannot write a status or an order of days that no record has."""
    journal.save_setback_note(NOTE)
    journal.close()
    other = raw(path)
    for sql in (
        "UPDATE setback_notes SET status = 'possible'",
        "UPDATE setback_notes SET last_day = '2026-01-01'",
        "UPDATE setback_notes SET status = 'marked'",
        "UPDATE setback_notes SET lasting = 1",
    ):
        with pytest.raises(engine.IntegrityError, match="CHECK"):
            other.execute(sql)
    other.close()
