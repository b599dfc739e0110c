"""What was left half-written, each by itself: listed, thrown away, back again, and gone with a purge or with time."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from storage.journal import Journal
from storage.problems import NotFound
from tests.storage.entries import Ticking, note, raw, raw_rows


def test_one_is_thrown_away_and_comes_back(journal: Journal, clock: Ticking) -> None:
    """The newest first; what was thrown away is offered nowhere, stands last, and is back where it was."""
    journal.save_draft("today.note", "a line", date(2026, 11, 20))
    clock.now = clock.now.replace(hour=10)
    journal.save_draft("journal.new", "an entry")
    journal.keep_open(())
    first, second = journal.half_written()
    assert [(one.slot, one.text, one.day) for one in (first, second)] == [
        ("journal.new", "an entry", None),
        ("today.note", "a line", date(2026, 11, 20)),
    ]
    thrown = journal.throw_away(first.id.upper())
    assert [one.slot for one in journal.drafts()] == ["today.note"]
    assert journal.take_draft("journal.new") == ""
    assert journal.half_written() == [second, thrown]
    assert (thrown.text, thrown.thrown is not None, thrown.slot) == ("an entry", True, "journal.new")
    with pytest.raises(NotFound):
        journal.throw_away(thrown.id)
    with pytest.raises(NotFound):
        journal.bring_draft_back(second.id)
    assert journal.bring_draft_back(thrown.id) == first
    assert journal.take_draft("journal.new") == "an entry"


def test_what_was_begun_there_since_stays(journal: Journal) -> None:
    """What comes back stands beside it; the same place can be thrown away twice in one second."""
    for words in ("once", "twice"):
        journal.save_draft("line", words)
        journal.throw_away(journal.half_written()[0].id)
    journal.save_draft("line", "third")
    for one in [one for one in journal.half_written() if one.thrown]:
        journal.bring_draft_back(one.id)
    found = []
    while text := journal.take_draft("line"):
        found.append(text)
        journal.drop_draft("line")
    assert found[0] == "third"
    assert sorted(found) == ["once", "third", "twice"]


def test_a_purge_and_the_time_end_it(journal: Journal, clock: Ticking, path: Path) -> None:
    """A purge takes it away at once, the automatic backup after thirty days; what is half-written stays."""
    journal.save_draft("line", "purged words")
    journal.throw_away(journal.half_written()[0].id)
    assert (journal.held().thrown, journal.held().nothing) == (1, False)
    journal.purge()
    assert journal.held().nothing
    journal.save_draft("line", "old words")
    journal.throw_away(journal.half_written()[0].id)
    journal.save_draft("line", "kept words")
    for day in (1, 20, 45, 80):
        clock.now = (
            clock.now.replace(month=12, day=1) if day == 1 else clock.now.replace(year=2027, month=day // 20 + 1)
        )
        journal.add(note(f"day {day}", day=clock.now.date()))
        journal.automatic_backup()
    assert [one.text for one in journal.half_written()] == ["kept words"]
    assert b"purged words" not in path.read_bytes()
    assert b"old words" not in path.read_bytes()


def test_a_merge_takes_nothing_that_was_thrown_away(journal: Journal, path: Path, tmp_path: Path) -> None:
    """It was meant to go; what is half-written there comes along."""
    copy = tmp_path / "copy.db"
    journal.save_draft("kept", "kept words")
    journal.save_draft("line", "thrown words")
    journal.throw_away(next(one.id for one in journal.half_written() if one.slot == "line"))
    copy.write_bytes(path.read_bytes())
    for one in journal.half_written():
        if not one.thrown:
            journal.throw_away(one.id)
    journal.purge()
    assert journal.merge_copy(copy).drafts == 1
    assert [one.text for one in journal.half_written()] == ["kept words"]
    assert raw_rows(path, "SELECT count(*) FROM drafts WHERE slot LIKE char(30) || '%'")[0][0] == 0


def test_what_damage_made_unreadable_stays_out(journal: Journal, path: Path) -> None:
    """A row of no sense hides none of the others."""
    journal.save_draft("line", "mine")
    with closing(raw(path)) as broken:
        broken.execute("INSERT INTO drafts VALUES (char(30) || 'x', 'lost', NULL, 1)")
        broken.execute("INSERT INTO drafts VALUES ('odd', 'lost', NULL, 9223372036854775807)")
    assert [one.text for one in journal.half_written()] == ["mine"]
