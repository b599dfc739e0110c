"""Lines typed in a real terminal: whatever ends it, what was typed is there the next time."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from storage.answers import Draft
from storage.holding.typing import Typing as Holding
from storage.journal import Journal
from tests.journeys.terminal import Terminal, program_environment
from tests.tui.cli.conftest import NOW, Run
from tui.cli.desk import Desk
from tui.cli.main import INTERRUPTED, main
from tui.cli.typed.kept import Kept

BACK = "What you wrote before and did not save is brought back."


def drafts(path: Path, passphrase: str | None = None) -> list[Draft]:
    """What is kept half-written, also what a terminal has open just now; nothing while there is no journal."""
    if not path.exists():
        return []
    clock = Desk({"EVENSO_NOW": f"{NOW}+01:00"}).clock
    with Journal.open(path, clock=clock, passphrase=passphrase) as journal:
        journal._file.typing = Holding(f"{path}.none")  # nothing is known to be open elsewhere
        return journal.drafts()


def kept(path: Path) -> str:
    """The words of the one draft."""
    (draft,) = drafts(path)
    assert draft.slot == "cli note"
    return draft.text


def every_draft(path: Path) -> list[str]:
    """The words of all drafts, also of those that stand beside another one of their slot."""
    import sqlite3

    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as file:
        return [text for (text,) in file.execute("SELECT text FROM drafts")]


Typing = Callable[..., Terminal]


@pytest.fixture
def typing(home: Path, journal_file: Path) -> Typing:
    """Open a terminal in which `evenso note` waits for lines."""
    (home / "tmp").mkdir()

    def opened(*words: str, **more: str) -> Terminal:
        terminal = Terminal(list(words) or ["note"], program_environment(home, journal_file, **more))
        terminal.until("Ctrl+D")
        return terminal

    return opened


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGHUP, 129), (signal.SIGTERM, 143)], ids=["int", "hup", "term"]
)
def test_a_signal_keeps_what_was_typed(typing: Typing, journal_file: Path, number: signal.Signals, code: int) -> None:
    """The line that was not ended is kept as well, and the command that brings it back is said."""
    pytest.importorskip("readline")
    with typing() as terminal:
        terminal.type("a walk\rby the rivé")
        terminal.until(lambda _screen: any("rivé" in draft.text for draft in drafts(journal_file)))
        terminal.signal(number)
        assert terminal.ended() == code
        assert "What you wrote is kept as a draft; `evenso note` brings it back." in " ".join(terminal.text.split())
    assert kept(journal_file) == "a walk\nby the rivé"


def test_finished_lines_outlive_a_kill(typing: Typing, journal_file: Path) -> None:
    """Nothing can be done at a kill: what was ended by then is in the journal already."""
    with typing() as terminal:
        terminal.type("a walk\r")
        terminal.until(lambda _screen: bool(drafts(journal_file)))
        terminal.signal(signal.SIGKILL)
        assert terminal.ended() == -signal.SIGKILL
    assert kept(journal_file) == "a walk"


def test_a_line_is_looked_at_while_it_is_typed(typing: Typing, journal_file: Path) -> None:
    """With readline, a kill takes no more of it than what was typed since the last look."""
    pytest.importorskip("readline")
    with typing() as terminal:
        terminal.type("a walk by")
        terminal.until(lambda _screen: bool(drafts(journal_file)))
        terminal.signal(signal.SIGKILL)
        terminal.ended()
    assert kept(journal_file) == "a walk by"


def test_a_terminal_that_goes_away_saves_no_entry(typing: Typing, run: Run, journal_file: Path) -> None:
    """The end of the input of a terminal that is gone is no ctrl+d: the words are a draft, and come back."""
    with typing() as terminal:
        terminal.type("a walk\r")
        terminal.until(lambda _screen: bool(drafts(journal_file)))
        terminal.vanish()
        assert terminal.process.wait(timeout=20) != 0
    assert run("list", "--json").json == []
    assert kept(journal_file) == "a walk"


def test_what_was_kept_is_brought_back_and_goes_with_the_entry(typing: Typing, run: Run, journal_file: Path) -> None:
    """One line says so; saved with ctrl+d, all of it is an entry and the draft is gone, and the beginning is said."""
    with typing() as terminal:
        terminal.type("a walk\r")
        terminal.until(lambda _screen: bool(drafts(journal_file)))
        terminal.signal(signal.SIGKILL)
        terminal.ended()
    with typing() as terminal:
        assert BACK in terminal.text
        terminal.type("by the river\r\x04")
        assert terminal.ended() == 0
    assert [entry["text"] for entry in run("list", "--json").json] == ["a walk\nby the river"]
    assert drafts(journal_file) == []
    with typing() as terminal:
        assert BACK not in terminal.text


def test_a_new_journal_is_told_of_where_a_draft_began_it(typing: Typing, journal_file: Path) -> None:
    """The first line begins the journal without a word between the lines; the save says it."""
    with typing() as terminal:
        terminal.type("a walk\r")
        terminal.until(lambda _screen: bool(drafts(journal_file)))
        assert "new journal" not in terminal.text
        terminal.type("\x04")
        assert terminal.ended() == 0
        assert "A new journal begins at" in terminal.text


def test_a_line_that_was_wiped_out_is_not_saved(typing: Typing, run: Run, journal_file: Path) -> None:
    """What was looked at and then rubbed out is in no entry, however soon ctrl+d comes."""
    pytest.importorskip("readline")
    with typing() as terminal:
        terminal.type("a walk\rbut never this")
        terminal.until(lambda _screen: any("never" in draft.text for draft in drafts(journal_file)))
        terminal.type("\x15\x04")
        assert terminal.ended() == 0
    assert [entry["text"] for entry in run("list", "--json").json] == ["a walk"]
    assert drafts(journal_file) == []


def test_what_is_typed_into_a_protected_journal_is_nowhere_in_the_clear(
    typing: Typing, run: Run, home: Path, journal_file: Path, tmp_path: Path
) -> None:
    """The draft is in the sealed journal, and no file below the home or beside it holds a word of it."""
    secret = tmp_path / "secret"
    secret.write_text(words := "five words for the journal", "utf-8")
    secret.chmod(0o600)
    run("log", "5")
    os.environ["EVENSO_PASSPHRASE_FILE"] = str(secret)
    try:
        assert run("encrypt").code == 0
        with typing(EVENSO_PASSPHRASE_FILE=str(secret)) as terminal:
            terminal.type("xyzzy plugh\r")
            terminal.until(lambda _screen: bool(drafts(journal_file, words)))
            terminal.signal(signal.SIGHUP)
            assert terminal.ended() == 129
        assert not [path for path in tmp_path.rglob("*") if path.is_file() and b"plugh" in path.read_bytes()]
        with typing(EVENSO_PASSPHRASE_FILE=str(secret)) as terminal:
            assert "xyzzy plugh" in terminal.text
    finally:
        del os.environ["EVENSO_PASSPHRASE_FILE"]


def test_two_at_once_keep_their_own(typing: Typing, journal_file: Path, run: Run) -> None:
    """Neither writes over the other's draft, and what is saved takes its own along."""
    pytest.importorskip("readline")
    with typing() as one, typing() as other:
        one.type("of the one\r")
        one.until(lambda _screen: bool(drafts(journal_file)))
        other.type("of the other")
        other.until(lambda _screen: any("other" in words for words in every_draft(journal_file)))
        other.signal(signal.SIGTERM)
        assert other.ended() == 143
        one.type("\x04")
        assert one.ended() == 0
    assert [entry["text"] for entry in run("list", "--json").json] == ["of the one"]
    assert kept(journal_file) == "of the other"


def test_a_draft_that_could_not_be_kept_is_tried_again(begun: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that finds the journal in another's hands is kept with the next one, and nobody is asked anything."""
    from storage.problems import JournalProblem

    desk = Desk(os.environ)
    one = Kept(desk, "cli note", "")

    def full(*_words: object) -> None:
        raise JournalProblem("The disk is full, so nothing was saved.")

    with monkeypatch.context() as broken:
        broken.setattr("storage.journal.Journal.save_draft", full)
        assert not one.keep("a walk")
    assert one.keep("a walk\nby the river")
    one.close()
    assert [draft.text for draft in drafts(desk.path)] == ["a walk\nby the river"]
    begun("note", "x")


def test_an_edit_that_is_left_as_it_was_leaves_no_draft(
    begun: Run, monkeypatch: pytest.MonkeyPatch, journal_file: Path
) -> None:
    """Ctrl+c before a line was typed keeps nothing: the entry has all of it."""

    class Leaving(io.StringIO):
        def readline(self, size: int = -1, /) -> str:  # type: ignore[override] # typeshed: bytes
            del size
            raise KeyboardInterrupt

    identity = begun("list", "--json").json[0]["id"]
    monkeypatch.setattr("tui.cli.commands.writing.changing.has_pipe", lambda: False)
    monkeypatch.setattr(sys, "stdin", Leaving())
    assert main(["edit", identity]) == INTERRUPTED
    assert drafts(journal_file) == []
