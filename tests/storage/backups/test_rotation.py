"""Which backups stay, whatever the clock does, and that nobody else's file is ever taken away."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.backups import ledger, occasions
from storage.backups.ledger import Kept
from storage.backups.rotation import FOREVER, NEWEST, superfluous
from storage.journal import Journal
from storage.problems import JournalProblem
from tests.storage.entries import Ticking, check_in

START = datetime(2026, 1, 1, tzinfo=UTC)


def made(number: int, when: datetime, what: str = "start", damaged: int = 0) -> Kept:
    """Return the line of a backup."""
    return Kept(f"b{number}.db", "journal.db", what, when.isoformat(), "0" * 64, 1, 5, sealed=False, damaged=damaged)


def test_a_year_of_days_leaves_ten_days_eight_weeks_twelve_months() -> None:
    """After a backup a day for two years, what stays is close together now and far apart then."""
    kept: list[Kept] = []
    for number in range(730):
        kept.append(made(number, START + timedelta(days=number)))
        going = superfluous(kept)
        kept = [one for one in kept if one not in going]
    days = [(START + timedelta(days=729) - one.moment).days for one in kept]
    assert days[-10:] == list(range(9, -1, -1))
    assert len({f"{one.moment:%G-%V}" for one in kept}) >= 8
    assert len({one.made[:7] for one in kept}) == 12
    assert len(kept) <= 10 + 8 + 12
    assert superfluous(kept) == []


@given(
    st.lists(st.tuples(st.integers(-4000, 4000), st.sampled_from(["start", "import", "asked", "restore", "upgrade"])))
)
def test_no_jump_of_the_clock_empties_it(steps: list[tuple[int, str]]) -> None:
    """With any clock the ten made last stay, with all that nobody may rotate, and the first of the rest stays."""
    kept: list[Kept] = []
    all_made: list[Kept] = []
    for number, (days, what) in enumerate(steps):
        all_made.append(made(number, START + timedelta(days=days), what))
        kept.append(all_made[-1])
        going = superfluous(kept)
        kept = [one for one in kept if one not in going]
        rotated = [one for one in all_made if one.what not in FOREVER]
        assert rotated[-NEWEST:] == [one for one in kept if one.what not in FOREVER][-NEWEST:]
        assert [one for one in all_made if one.what in FOREVER] == [one for one in kept if one.what in FOREVER]


@pytest.mark.fault("F64")
def test_a_clock_that_was_ten_years_ahead_for_a_day_loses_no_week() -> None:
    """Real weeks and months stay beside the one that never was."""
    kept = [made(number, START + timedelta(days=7 * number)) for number in range(30)]
    kept = [one for one in kept if one not in superfluous(kept)]
    before = {one.file for one in kept}
    kept.append(made(30, START + timedelta(days=3650)))
    kept.append(made(31, START + timedelta(days=7 * 30)))
    assert len(before - {one.file for one in superfluous(kept)}) >= len(before) - 2


def test_copies_of_a_damaged_journal_push_no_good_one_out() -> None:
    """However often a journal with damage is copied, every good backup stays, and the last three copies."""
    good = [made(number, START + timedelta(hours=number)) for number in range(10)]
    bad = [made(10 + number, START + timedelta(days=1, hours=number), damaged=1) for number in range(20)]
    going = superfluous([*good, *bad])
    assert going == bad[:-3]


def test_a_start_after_a_change_makes_one_and_another_start_none(path: Path, journal: Journal, clock: Ticking) -> None:
    """A backup is due once something was written, and not again before something else is."""
    folder = path.parent / "backups"
    assert occasions.is_due(path, folder)
    assert journal.automatic_backup() is not None
    assert not occasions.is_due(path, folder)
    assert journal.automatic_backup() is None
    journal.add(check_in(5))
    clock.now += timedelta(days=2)
    assert occasions.is_due_today(path, folder, clock.now)
    kept = journal.automatic_backup()
    assert kept is not None
    assert (kept.entries, kept.last_day, kept.good, kept.what) == (1, "2026-11-22", True, "start")
    assert [one.file for one in ledger.read(folder, path)] == sorted(file.name for file in folder.glob("*.db"))
    assert not occasions.is_due_today(path, folder, clock.now + timedelta(days=5))  # nothing changed since


def test_rotation_takes_only_what_this_program_made_and_left_as_it_was(
    path: Path, journal: Journal, clock: Ticking
) -> None:
    """A stranger's file, one put in a backup's place, another journal's and an asked-for backup all stay."""
    folder = path.parent / "backups"
    asked = journal.backup()
    journal.add(check_in(4))
    first = journal.automatic_backup()
    assert first is not None
    stranger, other = folder / "holiday.db", folder / "other-2020-01-01T000000Z.db"
    stranger.write_text("mine")
    shutil.copy(asked, other)
    journal.add(check_in(5))
    clock.now += timedelta(minutes=1)
    swapped = journal.automatic_backup()
    assert swapped is not None
    (folder / swapped.file).write_bytes(bytes(swapped.bytes))
    for number in range(12):
        journal.add(check_in(5, hour=number))
        clock.now += timedelta(minutes=1)
        assert journal.automatic_backup() is not None
    there = {file.name for file in folder.glob("*.db")}
    assert {asked.name, stranger.name, other.name, swapped.file} <= there
    assert first.file not in there
    assert len(there) == 4 + 10
    assert swapped.file not in {one.file for one in ledger.read(folder, path) if ledger.is_ours(folder, one)}


def test_before_something_big_the_last_one_will_do_if_nothing_changed(path: Path, journal: Journal) -> None:
    """No second copy is made of what lies there already, unless it is to be kept for ever."""
    first = journal.backup_before("import")
    assert first.name == "journal-before-import-2026-11-22T080000Z.db"
    assert journal.backup_before("bulk") == first
    assert journal.backup_before("restore") != first
    journal.add(check_in(5))
    assert journal.backup_before("bulk") != first
    first.unlink()
    assert journal.backup_before("bulk").exists()


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"[1,2]\n", b'{"file": "../x"}\n', b'{"file": 3', b"[" * 100_000]
)
def test_an_odd_list_is_no_trouble(path: Path, journal: Journal, content: bytes) -> None:
    """A list that somebody damaged is read as far as it can be, and new backups are written down after it."""
    folder = path.parent / "backups"
    folder.mkdir()
    (folder / ledger.NAME).write_bytes(content)
    assert ledger.read(folder, path) == []
    kept = journal.automatic_backup()
    assert kept is not None
    assert ledger.read(folder, path) == [kept]


@pytest.mark.fault("F80")
def test_a_failed_verification_rotates_nothing(
    path: Path, journal: Journal, clock: Ticking, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the new backup cannot be proven the older ones all stay."""
    for number in range(11):
        journal.add(check_in(5, hour=number))
        clock.now += timedelta(minutes=1)
        journal.automatic_backup()
    folder = path.parent / "backups"
    before = sorted(folder.glob("*.db"))
    assert len(before) == 10
    journal.add(check_in(5, hour=20))

    def fails(*_: object) -> None:
        raise JournalProblem("cannot be proven")

    monkeypatch.setattr("storage.backups.copying._verify", fails)
    with pytest.raises(JournalProblem, match="cannot be proven"):
        journal.automatic_backup()
    assert sorted(folder.glob("*.db")) == before
