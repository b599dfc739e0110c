"""What other accounts and other programs can see: rights of files, copies beside the journal, deleted words."""

from __future__ import annotations

import os
import shlex
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from storage.journal import Journal
from tests.storage.entries import Ticking, check_in, note


@pytest.fixture
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    """Set the process's umask for one test."""
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def rights(folder: Path) -> dict[str, str]:
    """Return the rights of everything below a folder."""
    return {file.name: oct(stat.S_IMODE(file.lstat().st_mode)) for file in folder.rglob("*")}


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077], indirect=True)
@pytest.mark.fault("F37")
def test_everything_made_is_for_this_account_only(umask: int, path: Path, clock: Ticking) -> None:
    """Files are 0600 and folders 0700 whatever the umask: the journal, what SQLite puts beside it, backups."""
    with Journal.open(path, clock=clock, create=True) as journal:
        journal.add(check_in(5))
        journal._file.connection.execute("BEGIN IMMEDIATE")
        journal._file.run("UPDATE settings SET value = '1'")
        journal._file.run("INSERT INTO settings VALUES ('x', '1')")
        during = rights(path.parent.parent)
        journal._file.connection.execute("ROLLBACK")
        journal.backup()
        journal.backup(path.parent / "elsewhere" / "deep" / "copy.db")
    found = {**during, **rights(path.parent.parent)}
    folders = {"even so", "backups", "elsewhere", "deep"}
    assert {name: mode for name, mode in found.items() if name in folders} == dict.fromkeys(folders, "0o700")
    assert {mode for name, mode in found.items() if name not in folders} == {"0o600"}
    assert "journal.db-journal" in during


@pytest.mark.fault("F38")
def test_loose_rights_are_said_and_mended_on_request(path: Path, clock: Ticking) -> None:
    """A file or folder open to others is said at opening, and made private when the person wants it."""
    Journal.open(path, clock=clock, create=True).close()
    path.chmod(0o644)
    path.parent.chmod(0o777)
    with Journal.open(path, clock=clock) as journal:
        said = " ".join(journal.notices)
        assert "may read" in said
        assert "may write into" in said
        journal.make_private()
    assert rights(path.parent)["journal.db"] == "0o600"
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o755
    with Journal.open(path, clock=clock) as journal:
        assert journal.notices == ()


@pytest.mark.fault("F38")
def test_backups_that_others_may_read_are_said_and_mended(path: Path, clock: Ticking) -> None:
    """As copying a home folder leaves them: told at opening; afterwards nobody else can read one, and it is said so."""
    with Journal.open(path, clock=clock, create=True) as journal:
        journal.add(check_in(5))
        journal.backup()
    folder = path.parent / "backups"
    for place, mode in ((path.parent, 0o755), (folder, 0o755), *((file, 0o644) for file in folder.iterdir())):
        place.chmod(mode)
    with Journal.open(path, clock=clock) as journal:
        assert any("may look into" in said and str(folder) in said for said in journal.notices)
        done = journal.make_private()
    assert any(str(folder) in said for said in done)
    assert not any(str(path.parent) + " " in said for said in done), "nothing is said of a folder that stays as it is"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert set(rights(folder).values()) == {"0o600"}
    with Journal.open(path, clock=clock) as journal:
        assert journal.notices == ()


@pytest.mark.parametrize(
    "name",
    [
        "journal.sync-conflict-20261122-090000-ABC.db",
        "journal (conflicted copy 2026-11-22).db",
        "journal (Ana's conflicted copy 2026-11-22).db",
        "journal (conflicted copy 2026-11-22 091500).db",
        "journal (SFConflict ana@example.org 2026-11-22-09-15-00).db",
        "journal.db.CONFLICT",
        "journal 2.db",
        "journal (1).db",
    ],
)
@pytest.mark.fault("F30")
def test_conflict_copies_are_said_and_left_alone(
    path: Path, clock: Ticking, name: str, tried: Callable[..., None]
) -> None:
    """A sync program's second copy is named at opening, with the command to copy; nothing is read or merged."""
    Journal.open(path, clock=clock, create=True).close()
    (path.parent / name).write_bytes(b"whatever")
    with Journal.open(path, clock=clock) as journal:
        said = " ".join(journal.notices)
    assert name in said
    assert shlex.split(said.partition("bring it in: ")[2])[-2:] == ["merge", str(path.parent / name)]
    assert (path.parent / name).read_bytes() == b"whatever"
    tried(1, lost=0)


@pytest.mark.fault("F60")
def test_a_deleted_word_leaves_the_index_at_once_and_the_file_with_its_history(path: Path, clock: Ticking) -> None:
    """A deleted word is found by no search; once the undo steps are dropped it is not in the file either."""
    with Journal.open(path, clock=clock, create=True) as journal:
        for number in range(30):
            journal.add(note(f"an ordinary day number {number}"))
        entry = journal.add(note("something about Xyzzymarker and others", tags=("markertag",)))
        assert [hit.id for hit in journal.search("xyzzymarker")] == [entry.id]
        journal.delete(entry.id)
        assert journal.search("xyzzymarker") == []
        assert journal.search("markertag") == []
        indexed = journal._file.rows("SELECT block FROM words_data")
        assert not any(b"zzymarker" in bytes(row["block"]) for row in indexed)
        assert journal.forget_history() == 32
        assert journal.undo() is None
    content = path.read_bytes().lower()
    assert b"zzymarker" not in content
    assert b"markertag" not in content
    assert b"ordinary day number 29" in content


@pytest.mark.fault("F48")
def test_a_rewritten_and_a_dropped_draft_leave_nothing_behind(path: Path, clock: Ticking) -> None:
    """A half-written text that was finished or thrown away is not in the file any more."""
    with Journal.open(path, clock=clock, create=True) as journal:
        journal.save_draft("note", "half a thought about Xyzzymarker")
        journal.save_draft("note", "another thought")
        assert [draft.text for draft in journal.drafts()] == ["another thought"]
        journal.drop_draft("note")
    content = path.read_bytes()
    assert b"Xyzzymarker" not in content
    assert b"another thought" not in content


@pytest.mark.fault("F48")
def test_nothing_is_written_outside_the_journals_folder(
    path: Path, clock: Ticking, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No temporary file of SQLite appears where temporary files go, even for a large sort."""
    elsewhere = tmp_path / "temporary"
    elsewhere.mkdir()
    monkeypatch.setenv("TMPDIR", str(elsewhere))
    monkeypatch.setenv("SQLITE_TMPDIR", str(elsewhere))
    with Journal.open(path, clock=clock, create=True) as journal:
        journal.add_all([note("long words " * 100, hour=number % 24) for number in range(300)], label="many")
        assert journal._file.value("PRAGMA temp_store") == 2
        journal.search("words")
        journal.backup()
    assert list(elsewhere.iterdir()) == []
