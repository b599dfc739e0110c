"""Makes the tiny file that a released version leaves in the tests: `python -m tests.storage.opening.released`.

Run once for a new version, before its release; a released file is never made again.
"""

from __future__ import annotations

import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

from evenso.annotations.markers import LifeMarker, MarkerKind
from evenso.annotations.setbacks import SetbackNote
from evenso.annotations.trackers import Scale, Tracker, TrackerValue
from evenso.records import Practice
from storage.journal import Journal
from storage.shapes import CURRENT
from tests.storage.between.everything import keep_one_of_everything
from tests.storage.entries import Ticking, check_in, moment, note, raw


def make(target: Path) -> None:
    """Write a journal with one of everything, in small pages."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.db"
        with Journal.open(path, clock=Ticking(datetime(2026, 11, 22, 8, tzinfo=UTC)), create=True) as journal:
            journal.add(check_in(6, feelings=("calm",), note="a quiet day"))
            journal.add(check_in(4, date(2026, 11, 21), tags=("work",), label="meh"))
            journal.add(note("A fictional day, written for a test.", tags=("test",), for_session=True))
            skill = journal.find_skill("slow breath")
            journal.add(Practice(at=moment(), day=date(2026, 11, 22), skill_id=skill.id, before=7, after=5, minutes=3))
            journal.delete(journal.add(check_in(5, hour=20)).id)
            journal.save_setback_note(SetbackNote.mark("s20261110", date(2026, 11, 10), date(2026, 11, 16), "flu"))
            journal.add_marker(LifeMarker(day=date(2026, 11, 1), kind=MarkerKind.MOVED))
            journal.add_tracker(Tracker(name="outside", scale=Scale.YES_NO))
            sleep = journal.add_tracker(Tracker(name="sleep", asked=True))
            journal.add_tracker_values(
                [TrackerValue(at=moment(), day=date(2026, 11, 22), tracker_id=sleep.id, value=6)]
            )
            keep_one_of_everything(journal)
            journal.save_draft("note", "half a sentence")
            journal.set_setting("day_starts_at", 5)
        connection = raw(path)
        connection.execute("PRAGMA page_size = 512")
        connection.execute("VACUUM")
        connection.close()
        target.write_bytes(path.read_bytes())


if __name__ == "__main__":
    make(Path(__file__).parent / "files" / f"v{CURRENT}.db")
