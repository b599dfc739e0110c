"""What is open half-written in another window is known to be, as long as that window lives and no longer."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from storage.holding.typing import Typing
from storage.journal import Journal
from storage.location import typing_file
from tests.storage.entries import Ticking

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such locks on Windows")

_WINDOW = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from storage.journal import Journal
journal = Journal.open(Path(sys.argv[1]), clock=lambda: datetime(2026, 11, 22, 9, tzinfo=UTC))
journal.save_draft("line", "from the other window")
print("there", flush=True)
sys.stdin.readline()
journal.close()
"""


@contextmanager
def window(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that has a line open, until it is told to close or is killed."""
    command = [sys.executable, "-c", _WINDOW, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "there\n"
        try:
            yield program
        finally:
            program.kill()


def test_another_programs_line_is_told_and_not_offered(journal: Journal, path: Path) -> None:
    """It is no draft to go on with; what is typed here stands beside it, and what is saved here ends only that."""
    with window(path) as other:
        assert journal.drafts() == []
        assert journal.take_draft("line") == ""
        assert journal.draft_elsewhere("line") == "from the other window"
        assert journal.draft_elsewhere("another") == ""
        assert [(one.text, one.open_elsewhere) for one in journal.half_written()] == [("from the other window", True)]
        journal.save_draft("line", "mine")
        assert [one.text for one in journal.drafts()] == ["mine"]
        journal.drop_draft("line")
        other.communicate("\n")
    assert journal.draft_elsewhere("line") == ""
    assert journal.take_draft("line") == "from the other window"


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_a_program_that_was_killed_hides_nothing(journal: Journal, path: Path, how: signal.Signals) -> None:
    """However it ends, its draft is offered at once, and the file it left is swept away with the next one."""
    with window(path) as other:
        other.send_signal(how)
        other.wait()
    assert [one.text for one in journal.drafts()] == ["from the other window"]
    assert journal.take_draft("line") == "from the other window"
    assert Path(typing_file(str(path))).exists()
    journal.drop_draft("line")
    assert not Path(typing_file(str(path))).exists()


def test_the_file_says_nothing_and_goes_with_the_last_window(journal: Journal, path: Path, clock: Ticking) -> None:
    """It is empty, for this account only, and there as long as anything is open in any window."""
    file = Path(typing_file(str(path)))
    assert not file.exists()
    with Journal.open(path, clock=clock) as other:
        journal.save_draft("line", "mine")
        other.save_draft("form", "theirs")
        assert file.read_bytes() == b""
        assert file.stat().st_mode & 0o777 == 0o600
        journal.keep_open(["line"])
        assert other.draft_elsewhere("line") == "mine"
        journal.keep_open(())
        assert other.draft_elsewhere("line") == ""
        assert file.exists()
    assert not file.exists()
    assert sorted(one.name for one in path.parent.iterdir()) == ["journal.db"]


def test_two_windows_that_begin_and_end_at_once(tmp_path: Path) -> None:
    """A file that is swept away between opening and locking is made anew: nobody holds what others cannot see."""
    name = str(tmp_path / "journal.db")
    one, other = Typing(name), Typing(name)
    one.hold("a")
    Path(typing_file(name)).unlink()
    assert not other.is_elsewhere("a")
    one.hold("b")
    assert other.is_elsewhere("a")
    assert other.is_elsewhere("b")
    other.hold("a")
    assert one.is_elsewhere("a") is False
    other.close()
    assert Typing(name).is_elsewhere("a")
    one.close()
    assert not Path(typing_file(name)).exists()


def test_where_no_file_can_be(tmp_path: Path) -> None:
    """In a folder that is not there, or with something else under that name, nothing is known to be open."""
    away = Typing(str(tmp_path / "away" / "journal.db"))
    away.hold("a")
    assert not away.is_elsewhere("b")
    away.close()
    name = str(tmp_path / "journal.db")
    Path(typing_file(name)).symlink_to(tmp_path / "elsewhere")
    linked = Typing(name)
    linked.hold("a")
    linked.close()
    assert not (tmp_path / "elsewhere").exists()
