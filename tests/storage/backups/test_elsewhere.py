"""A second place for backups: proven copies where it is there, no trouble where it is not."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from storage.backups import ledger
from storage.backups.elsewhere import SETTING, own_folder
from storage.journal import Journal
from storage.problems import JournalProblem, NotCarried
from tests.storage.entries import Ticking, check_in


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Return a folder that is there for now."""
    place = tmp_path / "stick"
    place.mkdir()
    return place


def test_each_new_backup_is_copied_and_rotated_there(path: Path, journal: Journal, clock: Ticking, stick: Path) -> None:
    """The same bytes, a list of its own, ten of them after twelve, private files; other files there stay."""
    journal.set_setting(SETTING, str(stick))
    own = own_folder(stick, path)
    (stick / "holiday.jpg").write_text("?")
    for number in range(12):
        journal.add(check_in(5, hour=number))
        clock.now += timedelta(minutes=1)
        assert journal.automatic_backup() is not None
    copies = sorted(own.glob("*.db"))
    assert len(copies) == 10
    assert [file.read_bytes() for file in copies] == [
        (path.parent / "backups" / file.name).read_bytes() for file in copies
    ]
    assert {file.stat().st_mode & 0o777 for file in own.iterdir()} == {0o600}
    assert own.stat().st_mode & 0o777 == 0o700
    place = journal.second_place()
    assert place is not None
    assert place.is_there
    assert place.last == journal.backups()[-1]
    assert sorted(file.name for file in stick.iterdir()) == sorted(["holiday.jpg", own.name])


@pytest.mark.fault("F79")
def test_a_stick_that_is_not_there_is_no_trouble_and_gets_what_it_lacks_later(
    path: Path, journal: Journal, clock: Ticking, stick: Path
) -> None:
    """Backups go on in the first place; as soon as the place is there again the newest one comes to it."""
    journal.set_setting(SETTING, str(stick))
    stick.rename(stick.with_name("in the drawer"))
    journal.add(check_in(5))
    assert journal.automatic_backup() is not None
    assert not stick.exists()
    assert journal.backup_elsewhere() is None
    stick.with_name("in the drawer").rename(stick)
    work = journal.backup_elsewhere()
    assert work is not None
    assert work() is None
    assert [file.name for file in own_folder(stick, path).glob("*.db")] == [journal.backups()[-1].file]
    assert journal.backup_elsewhere() is None


@pytest.mark.fault("F79")
def test_a_place_that_takes_nothing_is_said_and_the_backup_is_made(path: Path, journal: Journal, stick: Path) -> None:
    """When it cannot be written to, the backup in the first place is there all the same."""
    journal.set_setting(SETTING, str(stick))
    own_folder(stick, path).write_text("in the way")
    journal.add(check_in(5))
    with pytest.raises(NotCarried, match="lies in"):
        journal.automatic_backup()
    (kept,) = journal.backups()
    assert kept.good


def test_a_copy_that_is_not_the_same_is_dropped(
    path: Path, journal: Journal, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read back differently gets no name there."""
    journal.set_setting(SETTING, str(stick))
    journal.add(check_in(5))
    real = ledger.sum_of
    monkeypatch.setattr(ledger, "sum_of", lambda path: "?" if "stick" in str(path) else real(path))
    with pytest.raises(NotCarried, match="not as it was written"):
        journal.automatic_backup()
    assert list(own_folder(stick, path).glob("*.db")) == []
    assert [file.name for file in own_folder(stick, path).iterdir()] == []


def test_a_journal_restored_while_it_is_open_goes_on_as_the_restored_one(
    path: Path, journal: Journal, clock: Ticking
) -> None:
    """The app's own journal: reading and writing go on in the backup, and the way back is the same call."""
    journal.add(check_in(5))
    kept = journal.backup()
    journal.add(check_in(8, hour=12))
    content, comparison = journal.compare_with(kept)
    assert comparison is not None
    assert (content.entries, comparison.missing) == (1, 1)
    done = journal.restore(kept)
    assert journal.count() == 1
    journal.add(check_in(3, hour=20))
    assert journal.count() == 2
    assert done.aside is not None
    journal.restore(done.aside)
    assert [entry.at.local.hour for entry in journal.entries(oldest_first=True)] == [9, 12]
    assert journal.check() == []
    kept.write_bytes(kept.read_bytes()[:-4096])
    with pytest.raises(JournalProblem):
        journal.restore(kept)
    assert journal.count() == 2
