"""`evenso merge`: what is said, in words and in JSON, and what is refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.tui.cli.conftest import Run


def parted(run: Run, folder: Path) -> Path:
    """Begin a journal, copy it to another machine, write in both; return the other machine's file."""
    run("log", "5", "at", "first")
    other = folder / "other machine" / "journal.db"
    other.parent.mkdir(mode=0o700)
    shutil.copy(folder / "journal.db", other)
    run("log", "7", "written", "here")
    run("--journal", str(other), "log", "3", "written", "there")
    return other


def test_a_merge_says_what_came_and_is_one_step_back(run: Run, tmp_path: Path) -> None:
    """What is new comes, the person is told how to take it back, and once more brings nothing."""
    other = parted(run, tmp_path)
    planned = run("merge", str(other), "--dry-run")
    assert "would come" in planned.out
    assert len(run("list", "--json").json) == 2
    done = run("merge", str(other))
    assert done.code == 0
    assert "new: 1 entry" in done.out
    assert "evenso undo" in done.err
    assert len(run("list", "--json").json) == 3
    assert "Nothing new" in run("merge", str(other)).out
    run("undo")
    assert len(run("list", "--json").json) == 2


def test_a_merge_as_json(run: Run, tmp_path: Path) -> None:
    """The contract's document, in which both states of what both changed are named by kind and id."""
    other = parted(run, tmp_path)
    word = run("list", "--json").json[-1]["id"]
    run("edit", word, "here")
    run("--journal", str(other), "edit", word, "there")
    done = run("merge", str(other), "--json").json
    assert done["added"]["entry"] == 1
    assert [(one["kind"], one["id"]) for one in done["both_kept"]] == [("entry", word)]
    assert (done["unreadable"], done["dry_run"]) == ([], False)


def test_what_was_taken_back_is_told_as_that(run: Run, tmp_path: Path) -> None:
    """An entry that both deleted and the other copy took back is kept, not new; the document says what it said."""
    other = parted(run, tmp_path)
    word = run("list", "--json").json[-1]["id"]
    run("delete", word)
    run("--journal", str(other), "delete", word)
    run("--journal", str(other), "undo")
    planned = run("merge", str(other), "--dry-run", "--json").json
    assert (planned["added"], planned["kept_though_deleted"]) == ({"entry": 2}, [])
    done = run("merge", str(other)).out
    assert "new: 1 entry\n" in done
    assert "taken back in one of them: kept" in done
    assert f"entry {word}" in done


def test_what_is_no_copy_is_refused(run: Run, tmp_path: Path) -> None:
    """A missing file, the journal itself, no journal here, a text: one sentence, 2, nothing written."""
    nothing = run("merge", str(tmp_path / "journal.db"))
    assert (nothing.code, "restore" in nothing.err) == (2, True)
    run("log", "5")
    text = tmp_path / "text.db"
    text.write_text("dear diary\n" * 400)
    for name in ("nowhere.db", "journal.db", "text.db"):
        refused = run("merge", str(tmp_path / name))
        assert (refused.code, refused.out) == (2, "")
        assert len(refused.err.splitlines()) == 1


def test_a_journal_that_was_begun_separately_is_told_and_asked_about(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A script merges as ever and is told, a person is asked; the plan and the answer say what it is."""
    run("log", "5", "mine")
    other = tmp_path / "another.db"
    run("--journal", str(other), "log", "3", "somebody else's")
    said = "another.db is no copy of this journal: it was begun separately."
    scripted = run("merge", str(other))
    assert scripted.code == 0
    assert scripted.out.startswith(said)
    assert "`evenso undo`" in scripted.err
    run("undo")
    assert run("merge", str(other), "--dry-run").out.startswith(said)
    monkeypatch.setattr("tui.cli.streams.words.someone_is_there", lambda: True)
    monkeypatch.setattr("tui.cli.streams.words.ask", lambda _question: "")
    assert run("merge", str(other)).code == 2
    assert len(run("list", "--json").json) == 1
    monkeypatch.setattr("tui.cli.streams.words.ask", lambda _question: "y")
    assert run("merge", str(other), "--json").json["another_journal"] is True
    assert len(run("list", "--json").json) == 2
    run("undo")
    done = run("merge", str(other), "--other-journal")
    assert done.out.startswith(said)
    assert "The other journal was only read." in done.err
    assert run("merge", str(other)).code == 0
