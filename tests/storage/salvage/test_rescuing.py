"""What can still be read of a damaged journal comes into a new one; the damaged file stays as it is."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

import pytest

from evenso.annotations.trackers import Tracker
from evenso.records import Practice
from storage.engine import CAN_ENCRYPT
from storage.journal import Journal
from storage.problems import JournalProblem
from storage.salvage.rescuing import Rescued, rescue
from tests.faults.counting import Tried
from tests.storage.entries import Ticking, check_in, moment, note

DAY = date(2026, 11, 22)
MANY = 240


@pytest.fixture
def old(path: Path, journal: Journal) -> Path:
    """Return a journal of many entries, with trackers, a draft and a setting; it is closed."""
    fill(journal)
    journal.close()
    return path


def fill(journal: Journal) -> None:
    """Write into it."""
    skill = journal.skills()[0]
    notes = [note(f"{number} words " * 40, DAY - timedelta(days=number)) for number in range(MANY)]
    journal.add_all([*notes, check_in(5)], label="many")
    journal.add(Practice(at=moment(hour=11), day=DAY, skill_id=skill.id))
    journal.add_tracker(Tracker(name="sleep"))
    journal.save_draft("a place", "half-written")
    journal.set_setting("plain_signs", value=True)


def rescued(old: Path, clock: Ticking, tmp_path: Path, **more: str) -> tuple[Rescued, Path]:
    """Rescue into a new file and look that the old one is as it was."""
    before = old.read_bytes()
    target = tmp_path / f"rescued-{random.random()}.db"
    done = rescue(old, target, clock=clock, **more)
    assert old.read_bytes() == before
    assert not [file for file in tmp_path.iterdir() if file.name.endswith((".part", ".new"))]
    return done, target


def test_a_whole_journal_is_rescued_whole(old: Path, clock: Ticking, tmp_path: Path) -> None:
    """Everything but undo's steps: ids, drafts, settings, search, and nothing to complain of."""
    done, target = rescued(old, clock, tmp_path)
    assert (done.entries, done.unread, done.unfit, done.problems) == (MANY + 2, 0, 0, ())
    with Journal.open(old, clock=clock) as was, Journal.open(target, clock=clock) as now:
        assert now.entries() == was.entries()
        assert now.trackers() == was.trackers()
        assert now.skills() == was.skills()
        assert now.drafts() == was.drafts()
        assert now.settings() == was.settings()
        assert len(now.search("words")) == len(was.search("words"))
        assert now.check() == []
        now.add(check_in(6))


@pytest.mark.slow
@pytest.mark.fault("F23")
def test_with_a_zeroed_page_the_rest_is_rescued(old: Path, clock: Ticking, tmp_path: Path, tried: Tried) -> None:
    """Whichever page it is, all but what lay on it comes along, and the new journal is whole."""
    whole = old.read_bytes()
    cases = untold = 0
    for page in range(1, len(whole) // 4096, 9):
        content = bytearray(whole)
        content[page * 4096 : (page + 1) * 4096] = bytes(4096)
        old.write_bytes(content)
        cases += 1
        try:
            done, target = rescued(old, clock, tmp_path)
        except JournalProblem:
            untold += 1  # where everything lies stands on a few pages, of which none may be bad
            continue
        # most pages lose a dozen entries at most; one that leads to others loses what cannot be found without it
        with Journal.open(target, clock=clock) as now:
            assert now.count() == done.entries
            assert [said for said in now.check() if "backup" not in said] == []
        if done.entries < MANY - 20:
            assert done.unread + done.unfit > 0
    assert untold < cases / 8
    tried(cases, lost=0)


@pytest.mark.fault("F20", "F23")
def test_of_a_file_that_was_cut_short_the_first_part_is_rescued(
    old: Path, clock: Ticking, tmp_path: Path, tried: Tried
) -> None:
    """What is there comes along, also with garbage after the end; of a mere header that is said."""
    whole = old.read_bytes()
    counts = []
    for size in (len(whole) * 3 // 4 // 4096 * 4096, len(whole) - 9 * 4096 - 1000):
        old.write_bytes(whole[:size])
        done, _ = rescued(old, clock, tmp_path)
        counts.append(done.entries)
    old.write_bytes(whole + b"garbage " * 512)
    assert rescued(old, clock, tmp_path)[0].entries == MANY + 2
    for size in (600, 100, 0):
        old.write_bytes(whole[:size])
        with pytest.raises(JournalProblem):
            rescued(old, clock, tmp_path)
    assert counts[0] > 0
    assert counts[1] >= counts[0]
    tried(6, lost=0)


@pytest.mark.slow
@pytest.mark.skipif(not CAN_ENCRYPT, reason="this engine protects nothing")
@pytest.mark.fault("F23")
def test_a_protected_journal_is_rescued_protected(path: Path, clock: Ticking, tmp_path: Path, tried: Tried) -> None:
    """A page that was changed is stepped over; what comes of it needs the same passphrase."""
    words = "the words of one"
    with Journal.open(path, clock=clock, create=True, passphrase=words) as journal:
        fill(journal)
    content = bytearray(path.read_bytes())
    place = len(content) // 2
    content[place] ^= 4
    path.write_bytes(content)
    with pytest.raises(JournalProblem):
        rescue(path, tmp_path / "new.db", clock=clock)
    done, target = rescued(path, clock, tmp_path, passphrase=words)
    assert MANY - 40 < done.entries <= MANY + 2
    assert not target.read_bytes().startswith(b"SQLite format 3")
    with Journal.open(target, clock=clock, passphrase=words) as now:
        assert now.count() == done.entries
    tried(1, lost=0)
