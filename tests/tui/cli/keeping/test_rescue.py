"""`evenso rescue`: a new journal from what can be read, with what to do next."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.storage.entries import raw
from tests.tui.cli.conftest import Run


@pytest.mark.fault("F23")
def test_a_damaged_journal_is_rescued_and_put_in_place(run: Run, journal_file: Path, tmp_path: Path) -> None:
    """From damage to a journal that works in two commands; the damaged one is put aside, not lost."""
    for mood in ("3", "5", "7"):
        run("log", mood, "some words")
    content = journal_file.read_bytes()
    journal_file.write_bytes(content[:-5000])
    done = run("list")
    assert done.code == 1
    target = tmp_path / "rescued.db"
    done = run("rescue", "-o", str(target))
    assert done.code == 0
    assert "could be read and are in a new journal" in done.out
    assert "evenso restore" in done.err
    assert run("restore", "--yes", str(target)).code == 0
    assert run("list").code == 0
    assert run("check").code == 0
    (aside,) = (journal_file.parent / "backups").glob("*before-restore*.db")
    assert aside.read_bytes() == content[:-5000]


def test_nothing_is_written_over_and_a_file_of_something_else_is_said(run: Run, tmp_path: Path) -> None:
    """A target that is there, a folder that is not, a text: one sentence each, nothing made."""
    run("log", "7")
    there = tmp_path / "there.db"
    there.write_text("mine")
    assert run("rescue", "-o", str(there)).code == 2
    assert run("backup", str(there)).code == 2
    assert there.read_text() == "mine"
    assert run("rescue", "-o", str(tmp_path / "nowhere" / "new.db")).code == 2
    done = run("rescue", str(there), "-o", str(tmp_path / "new.db"))
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert not (tmp_path / "new.db").exists()
    assert sorted(file.name for file in tmp_path.iterdir()) == ["backups", "home", "journal.db", "there.db"]


def test_an_empty_file_and_another_program_s_are_not_called_damaged(run: Run, tmp_path: Path) -> None:
    """They are whole, and no journal: that is said, and nothing is made."""
    empty, other = tmp_path / "empty.db", tmp_path / "other.db"
    empty.touch()
    connection = raw(other)
    connection.execute("CREATE TABLE songs (name)")
    connection.close()
    for source in (empty, other):
        done = run("rescue", str(source), "-o", str(tmp_path / "new.db"))
        assert done.code == 1
        assert "holds no journal" in done.err
        assert "damaged" not in done.err
        assert not (tmp_path / "new.db").exists()
