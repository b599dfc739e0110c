"""Writing in an editor: nothing is left behind, and nothing written is lost."""

from __future__ import annotations

import io
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tui.cli.conftest import Run
from tui.cli.main import INTERRUPTED, main
from tui.cli.streams import editor

Write = Callable[[str], None]


@pytest.fixture
def editing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Name an editor: a Python script with the file's path in `path`; a terminal is there."""
    script = tmp_path / "my editor.py"
    monkeypatch.setenv("EDITOR", f"'{sys.executable}' '{script}'")
    for module in ("note", "changing"):
        monkeypatch.setattr(f"tui.cli.commands.writing.{module}.has_pipe", lambda: False)

    def name(body: str) -> None:
        script.write_text(f"import os, pathlib, sys\npath = pathlib.Path(sys.argv[-1])\n{body}\n", "utf-8")

    return name


def leftovers(tmp_path: Path) -> list[Path]:
    """Private folders that are still there, in the home or beside the journal."""
    return list(tmp_path.rglob(f"{editor.PREFIX}*"))


def test_a_note_from_the_editor_leaves_nothing_behind(begun: Run, editing: Write, tmp_path: Path) -> None:
    """The text is saved; the folder with the file and the editor's swap file is gone."""
    editing("path.write_text('from the editor\\n'); path.with_name('.entry.md.swp').write_text('XYZZY')")
    assert begun("note", "--json").json["text"] == "from the editor"
    assert not leftovers(tmp_path)


def test_lines_that_are_left_with_ctrl_c_are_kept(
    begun: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without an editor, lines ended with enter become a draft when ctrl+c comes; the next time they stand there."""

    class Leaving(io.StringIO):
        def readline(self, size: int = -1, /) -> str:  # type: ignore[override] # typeshed: bytes
            line = super().readline(size)
            if not line:
                raise KeyboardInterrupt
            return line

    monkeypatch.setattr("tui.cli.commands.writing.note.has_pipe", lambda: False)
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "stdin", Leaving("one\ntwo\n"))
    assert main(["note"]) == INTERRUPTED
    said = capsys.readouterr().err
    assert "The lines you finished are kept as a draft; `evenso note` brings them back." in said
    assert "What you wrote is kept" not in said
    assert begun("note", "--json", stdin="three\n").json["text"] == "one\ntwo\nthree"
    assert begun("note", "--json", stdin="four\n").json["text"] == "four"


def test_a_draft_goes_with_what_is_saved(begun: Run, editing: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that is stopped right behind the save leaves no draft of what is saved already."""
    from storage.problems import JournalProblem

    def full(*_words: object) -> None:
        raise JournalProblem("The disk is full, so nothing was saved.")

    def stopped(*_words: object) -> None:
        raise KeyboardInterrupt

    editing("path.write_text(path.read_text() + 'one')")
    with monkeypatch.context() as broken:
        broken.setattr("storage.journal.Journal.add", full)
        assert begun("note").code == 1
    with monkeypatch.context() as dying:
        dying.setattr("tui.cli.streams.editor.sweep", stopped)
        assert begun("note").code == INTERRUPTED
    editing("path.write_text(path.read_text() + 'two')")
    assert begun("note", "--json").json["text"].startswith("two")


def test_the_file_is_private_while_it_is_open(begun: Run, editing: Write, tmp_path: Path) -> None:
    """While the editor has it, the file is 0600 in a folder of 0700 in the runtime folder."""
    proof = tmp_path / "proof"
    editing(
        f"pathlib.Path({str(proof)!r}).write_text("
        "f'{path.stat().st_mode:o} {path.parent.stat().st_mode:o} {path.parent.parent.name}'); path.write_text('x')"
    )
    begun("note")
    assert proof.read_text("utf-8") == "100600 40700 run"


def test_without_a_runtime_folder_the_journal_s_own_is_used(
    begun: Run, editing: Write, tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the session has no private folder, the file lies beside the journal, never in a common one."""
    (home / "run").chmod(0o755)
    proof = tmp_path / "proof"
    editing(f"pathlib.Path({str(proof)!r}).write_text(str(path.parent.parent)); path.write_text('x')")
    begun("note")
    assert proof.read_text("utf-8") == str(tmp_path)
    assert not leftovers(tmp_path)


def test_an_editor_that_was_left_saves_nothing(begun: Run, editing: Write, tmp_path: Path) -> None:
    """An editor that ends with a failure has been left on purpose: nothing is saved, nothing stays."""
    editing("path.write_text('half'); sys.exit(3)")
    done = begun("note")
    assert done.code == 2
    assert "left with 3" in done.err
    assert not leftovers(tmp_path)
    assert len(begun("list", "--json").json) == 1


def test_an_empty_file_is_no_note(begun: Run, editing: Write, tmp_path: Path) -> None:
    """Nothing written is nothing saved."""
    editing("pass")
    assert begun("note").code == 2
    assert not leftovers(tmp_path)


def test_an_editor_that_is_not_there_is_told(begun: Run, editing: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """An editor that cannot be found is named before anything is opened."""
    for name in ("no-such-editor --wait", "'unclosed"):
        monkeypatch.setenv("VISUAL", name)
        assert begun("note").code == 2


def test_what_cannot_be_saved_is_kept_as_a_draft(
    begun: Run, editing: Write, monkeypatch: pytest.MonkeyPatch, home: Path, tmp_path: Path
) -> None:
    """When saving fails the text becomes a draft, which the next `evenso note` begins with."""
    from storage.problems import JournalProblem

    def full(*_words: object) -> None:
        raise JournalProblem("The disk is full, so nothing was saved.")

    editing("path.write_text(path.read_text() + 'a hard evening')")
    with monkeypatch.context() as broken:
        broken.setattr("storage.journal.Journal.add", full)
        done = begun("note")
    assert done.code == 1
    assert "draft" in done.err
    assert not leftovers(tmp_path)
    editing("path.write_text(path.read_text() + ' that passed')")
    assert begun("note", "--json").json["text"] == "a hard evening that passed"
    editing("path.write_text(path.read_text() + 'fresh')")
    assert begun("note", "--json").json["text"] == "fresh"


def test_where_not_even_a_draft_can_be_kept_the_file_stays(
    begun: Run, editing: Write, monkeypatch: pytest.MonkeyPatch, home: Path, tmp_path: Path
) -> None:
    """The last resort is the private file itself, and its place is said."""
    from storage.problems import JournalProblem

    def fail(*_words: object) -> None:
        raise JournalProblem("The disk is full, so nothing was saved.")

    editing("path.write_text('a hard evening')")
    monkeypatch.setattr("storage.journal.Journal.add", fail)
    monkeypatch.setattr("storage.journal.Journal.save_draft", fail)
    done = begun("note")
    (folder,) = leftovers(tmp_path)
    assert str(folder / editor.FILE) in done.err
    assert stat.S_IMODE((folder / editor.FILE).stat().st_mode) == 0o600


def test_what_a_killed_editor_left_is_brought_in(
    begun: Run, editing: Write, home: Path, tmp_path: Path, journal_file: Path
) -> None:
    """Text of a process that is gone becomes a draft at the next note; one that still runs is left alone."""
    gone = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    editing("pass")
    prefix = _prefix_of(journal_file)
    for owner, text in ((gone.stdout.decode().strip(), "left by a kill"), ("1", "of another")):
        folder = home / "run" / f"{prefix}{owner}-abc"
        folder.mkdir(mode=0o700)
        (folder / editor.FILE).write_text(text, "utf-8")
    assert begun("note", "--json").json["text"] == "left by a kill"
    assert [path.name for path in leftovers(tmp_path)] == [f"{prefix}1-abc"]


def _prefix_of(journal: Path) -> str:
    from tui.cli.desk import Desk

    return editor.private_place(Desk({"EVENSO_JOURNAL": str(journal)})).prefix


def test_an_entry_is_edited_in_the_editor(begun: Run, editing: Write, tmp_path: Path) -> None:
    """`edit ID` opens the words and saves what became of them."""
    editing("path.write_text(path.read_text().upper())")
    identity = begun("list", "--json").json[0]["id"]
    assert begun("edit", identity, "--json").json["note"] == "FIRST WORDS"
    assert not leftovers(tmp_path)


def test_an_edit_that_cannot_be_saved_is_kept_too(
    begun: Run, editing: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """An edit that failed to be saved is brought back by the same command, and only by that."""
    from storage.problems import JournalProblem

    def full(*_words: object) -> None:
        raise JournalProblem("The disk is full, so nothing was saved.")

    identity = begun("list", "--json").json[0]["id"]
    editing("path.write_text(path.read_text() + ' and more')")
    with monkeypatch.context() as broken:
        broken.setattr("storage.journal.Journal.change", full)
        assert f"evenso edit {identity}" in begun("edit", identity).err
    editing("path.write_text(path.read_text() + ', at last')")
    assert begun("edit", identity, "--json").json["note"] == "first words and more, at last"
    assert begun("note", "--json").json["text"] == ", at last"
    assert not leftovers(tmp_path)


def test_vim_is_told_to_write_nowhere_else(begun: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Vim gets no swap file, no viminfo and no undo file, by whatever name it is called."""
    seen = tmp_path / "seen"
    real = tmp_path / "vim.tiny"
    real.write_text(f'#!/bin/sh\nprintf "%s " "$@" > {seen}\nfor f; do :; done\necho text > "$f"\n', "utf-8")
    real.chmod(0o700)
    (tmp_path / "vi").symlink_to(real)
    monkeypatch.setenv("VISUAL", str(tmp_path / "vi"))
    monkeypatch.setattr("tui.cli.commands.writing.note.has_pipe", lambda: False)
    assert begun("note").code == 0
    assert "-n -i NONE" in seen.read_text("utf-8")


def test_without_an_editor_lines_are_read(begun: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no editor is named, lines are read until the input ends, and no file is made at all."""
    monkeypatch.setattr("tui.cli.commands.writing.note.has_pipe", lambda: False)
    assert begun("note", "--json", stdin="one\ntwo\n").json["text"] == "one\ntwo"
