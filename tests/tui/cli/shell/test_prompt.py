"""`evenso prompt`: a word while nothing is written today, otherwise nothing, and never anything else."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tui.cli.conftest import Run
from tests.tui.cli.shell.conftest import Calls
from tui.cli.commands.shell.prompt import SHELLS
from tui.cli.quick.prompting import WORD


def state_of(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file below a folder, with its time of change and its bytes."""
    return {
        str(path): (path.stat().st_mtime_ns, path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if stat.S_ISREG(path.lstat().st_mode)
    }


def test_it_says_a_word_until_something_is_written(begun: Run) -> None:
    """A check-in ends it, undoing that brings it back, and the evening before counts until four."""
    assert (begun("prompt").out, begun("prompt").err) == (f"{WORD}\n", "")
    assert begun("prompt", "--word", "·").out == "·\n"
    begun("log", "7")
    assert begun("prompt").out == ""
    assert begun("prompt", now="2026-11-23T03:00").out == ""
    assert begun("prompt", now="2026-11-23T05:00").out == f"{WORD}\n"
    begun("undo")
    assert begun("prompt").out == f"{WORD}\n"


def test_a_value_of_a_tracker_is_something_written(begun: Run) -> None:
    """Whoever only fills the card has written."""
    begun("tracker", "add", "sleep")
    assert begun("prompt").out == f"{WORD}\n"
    begun("tracker", "set", "sleep=6")
    assert begun("prompt").out == ""


def test_a_day_away_asks_for_nothing(begun: Run, journal_file: Path) -> None:
    """Who is away is left alone, by the prompt and by the reminder."""
    from datetime import UTC, date, datetime

    from evenso.daily.away import Away
    from storage.journal import Journal

    with Journal.open(journal_file, clock=lambda: datetime(2026, 11, 22, 9, tzinfo=UTC)) as journal:
        journal.say_away(Away(since=date(2026, 11, 22), until=date(2026, 11, 30)))
    assert begun("prompt").out == ""
    assert begun("prompt", now="2026-12-01T09:00").out == f"{WORD}\n"


@pytest.mark.parametrize(
    "content",
    [None, b"", b"no journal at all, and long enough to have a header" * 4, b"SQLite format 3\0" + b"x" * 600],
)
def test_it_is_silent_where_it_cannot_know(run: Run, tmp_path: Path, journal_file: Path, content: bytes | None) -> None:
    """No journal, an empty file, a protected or damaged one: nothing is said, made or changed, and it is no error."""
    if content is not None:
        journal_file.write_bytes(content)
    before = state_of(tmp_path)
    done = run("prompt")
    assert (done.code, done.out, done.err) == (0, "", "")
    assert state_of(tmp_path) == before


def test_it_is_silent_at_a_journal_that_is_damaged_further_in(begun: Run, journal_file: Path) -> None:
    """The first page is whole, what lies behind it is not: no error lands in the prompt, and nothing is mended."""
    data = bytearray(journal_file.read_bytes())
    data[8192:] = bytes(len(data) - 8192)
    journal_file.write_bytes(data)
    done = begun("prompt")
    assert (done.code, done.out, done.err) == (0, "", "")
    assert journal_file.read_bytes() == bytes(data)


def test_an_odd_clock_is_no_error_in_a_prompt(begun: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Other commands tell it; a prompt is no place for that."""
    done = begun("prompt", now="soon")
    assert (done.code, done.out, done.err) == (0, "", "")


def test_it_changes_nothing_and_makes_no_backup(begun: Run, tmp_path: Path) -> None:
    """Also a day later, when any other command would make the daily backup."""
    before = state_of(tmp_path)
    begun("prompt", now="2026-11-25T09:00")
    assert state_of(tmp_path) == before


def test_a_program_that_holds_the_journal_holds_up_no_prompt(begun: Run, journal_file: Path) -> None:
    """It waits a twentieth of a second, then is silent."""
    from storage.engine import engine

    holder = engine.connect(str(journal_file), isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        done = begun("prompt")
    finally:
        holder.close()
    assert (done.code, done.out, done.err) == (0, "", "")


_TRIES = {
    "bash": ("bash", "--norc", "-c", "PS1='x> '\n{}__evenso_prompt\necho \"${{PS1@P}}\"\n__evenso_prompt"),
    "zsh": ("zsh", "-fc", "PROMPT='x> '\n{}__evenso_prompt\nprint -P $PROMPT\n__evenso_prompt"),
    "fish": (
        "fish",
        "--no-config",
        "-c",
        "function fish_prompt; echo 'x> '; end\n{}__evenso_prompt\nfish_prompt\n__evenso_prompt",
    ),
}


@pytest.mark.parametrize("shell", _TRIES)
def test_the_lines_for_a_shell_work_in_it(run: Run, tmp_path: Path, machine: Calls, shell: str) -> None:
    """The word stands before the prompt, and the next prompt of the same minute does not ask again."""
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not here")
    (tmp_path / "said-evenso").write_text("today\n")
    *command, script = _TRIES[shell]
    lines = run("prompt", shell).out
    env = {**os.environ, "HOME": str(tmp_path / "home")}
    done = subprocess.run([*command, script.format(lines)], capture_output=True, text=True, check=False, env=env)
    assert (done.stdout.strip(), done.stderr) == ("today x>", "")
    assert machine() == ["evenso prompt"]


def test_every_shell_has_its_lines_and_starship_its_table(run: Run) -> None:
    """They are printed as they are to be pasted, none longer than a line."""
    for shell, lines in SHELLS.items():
        assert run("prompt", shell).out == lines
        assert max(map(len, lines.splitlines())) <= 120
    assert run("prompt", "tcsh").code == 2


def modules_after(words: list[str], env: dict[str, str]) -> set[str]:
    """The modules that a process of its own has loaded at the end of a command."""
    script = (
        "import sys\nfrom tui.cli.main import main\nmain(sys.argv[1:])\nprint('\\n'.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script, *words], capture_output=True, text=True, check=True, env=env)
    return set(done.stderr.split())


def test_it_loads_less_than_a_check_in_does(begun: Run) -> None:
    """A prompt waits no longer than `evenso log`: it loads nothing heavy, and fewer modules in all."""
    env = dict(os.environ)
    prompt, log = modules_after(["prompt"], env), modules_after(["log", "7"], env)
    assert len(prompt) <= len(log)
    assert not prompt & {"textual", "rich", "sqlite_utils", "plotext", "subprocess", "asyncio", "dateutil"}


def test_it_reads_no_entry_however_many_there_are(begun: Run, journal_file: Path) -> None:
    """The question is answered from an index: no row of a table is walked through."""
    from datetime import UTC, date, datetime

    from storage.journal import Journal

    with Journal.open(journal_file, clock=lambda: datetime(2026, 11, 22, 9, tzinfo=UTC)) as journal:
        asked: list[str] = []
        journal._file.connection.set_trace_callback(asked.append)
        journal.is_written(date(2026, 11, 22))
        journal._file.connection.set_trace_callback(None)
        plans = [row[3] for sql in asked for row in journal._file.connection.execute(f"EXPLAIN QUERY PLAN {sql}")]
    assert any("USING" in plan and "INDEX" in plan for plan in plans)
    assert not [plan for plan in plans if plan.startswith(("SCAN entries", "SCAN its"))]
