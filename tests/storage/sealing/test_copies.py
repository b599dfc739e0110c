"""Backups of a journal whose protection changed: which lie open, sealing them, giving them the new passphrase."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.backups import ledger
from storage.journal import Journal
from storage.sealing.copies import copies_in, own_copies, remove_open_copies, rewrite_copies, seal_copies
from tests.storage.entries import Ticking, note

MARKER = b"Xyzzymarker"


@pytest.fixture
def folder(path: Path, journal: Journal) -> Path:
    """A folder with two backups, something of another program, a text and a link."""
    journal.add(note(MARKER.decode()))
    folder = journal.backup().parent
    journal.backup()
    (folder / "other.db").write_bytes(b"SQLite format 3\0" + bytes(5000))
    (folder / "list.txt").write_text("words " * 200)
    (folder / "link.db").symlink_to(path)
    return folder


def test_only_journals_count_as_backups(folder: Path) -> None:
    """Other databases, texts and links are nobody's backups."""
    assert len(copies_in(folder).plain) == 2
    assert copies_in(folder).sealed == ()
    assert copies_in(folder / "missing").plain == ()


@pytest.mark.slow
@pytest.mark.fault("F48")
def test_backups_are_sealed_where_they_lie(folder: Path, path: Path, clock: Ticking) -> None:
    """Name, time and place in the list stay, the words are gone from the folder, and each opens with the passphrase."""
    plain = copies_in(folder).plain
    listed = [one.file for one in ledger.read(folder, path)]
    times = [file.stat().st_mtime_ns for file in plain]
    (folder / ".journal.db.0123abcd.part").write_bytes(MARKER)
    outcome = seal_copies(folder, path, "words")
    assert (sorted(outcome.done), outcome.left) == (list(plain), [])
    assert [file.stat().st_mtime_ns for file in plain] == times
    assert not any(MARKER in file.read_bytes() for file in folder.iterdir() if not file.is_symlink())
    now = ledger.read(folder, path)
    assert [one.file for one in now] == listed
    assert all(one.sealed and one.entries is None and ledger.is_ours(folder, one) for one in now)
    assert '"entries":1' not in (folder / ledger.NAME).read_text()
    for file in copies_in(folder).sealed:
        with Journal.open(file, clock=clock, passphrase="words") as backup:  # noqa: S106  # invented
            assert backup.count() == 1
            assert backup.check() == []


@pytest.mark.slow
def test_what_does_not_open_is_left_as_it_is(folder: Path, path: Path) -> None:
    """A backup from before an earlier passphrase, and a damaged one, stay byte by byte."""
    seal_copies(folder, path, "older")
    first, second = copies_in(folder).sealed
    kept = first.read_bytes()
    rewrite_copies(folder, path, was="older", passphrase="old")  # noqa: S106  # invented
    first.write_bytes(kept)
    third = folder / "third.db"
    damaged = bytearray(second.read_bytes())
    damaged[20_000] ^= 1
    third.write_bytes(damaged)
    outcome = rewrite_copies(folder, path, was="old", passphrase="new")  # noqa: S106  # invented
    assert outcome.done == [second]
    assert set(outcome.left) == {first}
    assert (first.read_bytes(), third.read_bytes()) == (kept, bytes(damaged))
    assert not [file for file in folder.iterdir() if file.name.startswith(".")]


def test_backups_without_a_passphrase_can_be_removed(folder: Path, path: Path) -> None:
    """Those that lie open go; what is no backup stays, and so does a folder that is not there."""
    assert len(remove_open_copies(folder, path).done) == 2
    assert {file.name for file in folder.iterdir()} == {"other.db", "list.txt", "link.db", ledger.NAME}
    assert remove_open_copies(folder / "missing", path).done == []


@pytest.mark.slow
def test_backups_of_the_journal_beside_it_are_never_touched(folder: Path, path: Path, clock: Ticking) -> None:
    """Two journals share a folder: sealing, rewriting and removing leave the other's backups byte by byte."""
    beside = path.with_name("second.db")
    with Journal.open(beside, clock=clock, create=True) as other:
        other.add(note("of another journal"))
        kept = other.backup()
    stray = folder / f"{path.stem}-brought-along.db"
    stray.write_bytes(kept.read_bytes())
    was = kept.read_bytes()
    assert own_copies(folder, path).unknown == (stray,)
    assert own_copies(folder, beside).plain == (kept,)
    assert len(seal_copies(folder, path, "words").done) == 2
    assert len(rewrite_copies(folder, path, was="words", passphrase="new").done) == 2  # noqa: S106  # invented
    assert remove_open_copies(folder, path).done == []
    assert (kept.read_bytes(), stray.read_bytes()) == (was, was)
    assert [one.file for one in ledger.read(folder, beside)] == [kept.name]


def test_a_backup_whose_bytes_are_another_s_is_not_removed(folder: Path, path: Path) -> None:
    """What lies under a backup's name with bytes that this program never wrote stays, and is told as left."""
    first, second = own_copies(folder, path).plain
    with first.open("ab") as file:
        file.write(bytes(4096))
    outcome = remove_open_copies(folder, path)
    assert (outcome.done, outcome.left) == ([second], [first])
