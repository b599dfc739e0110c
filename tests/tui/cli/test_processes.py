"""The program as processes of its own: what it loads, how it ends, and many of it at once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
START = "import sys; from tui.cli.main import main; code = main(sys.argv[1:]); "


@pytest.fixture
def environment(home: Path) -> dict[str, str]:
    """The environment of a process: the test's own, with the source in the path."""
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def start(environment: dict[str, str], *words: str, after: str = "sys.exit(code)") -> subprocess.Popen[bytes]:
    """Start the program; `after` is what Python does when it has ended."""
    return subprocess.Popen(
        [sys.executable, "-c", START + after, *words],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def loaded(environment: dict[str, str], *words: str) -> set[str]:
    """The modules that the program has loaded when it ends."""
    process = start(environment, *words, after="sys.stderr.write('\\n' + '\\n'.join(sys.modules))")
    _out, err = process.communicate(timeout=60)
    return set(err.decode().split())


NEVER = {"textual", "rich", "asyncio", "ssl", "http.client", "concurrent.futures", "numpy"}
QUICK = NEVER | {"plotext", "dateutil", "sqlite_utils", "platformdirs", "difflib", "subprocess", "tempfile", "csv"}


MOST_OWN = 99
"""Modules of this program that a check-in may load, one or two more than it does: each one costs its start."""


def test_a_quick_check_in_loads_nothing_it_does_not_need(environment: dict[str, str]) -> None:
    """`evenso log 7` on a journal that has begun loads neither screens nor statistics nor sqlite-utils."""
    loaded(environment, "log", "5", "--at", "yesterday 21:00")  # a few minutes ago it would be said to be another one
    modules = loaded(environment, "log", "7", "a", "line")
    assert not modules & QUICK
    for room in ("evenso.charts", "evenso.documents", "evenso.sample", "evenso.week", "evenso.moments", "tui.app"):
        assert room not in modules
    assert "evenso.recovery.report" not in modules
    own = {name for name in modules if name.partition(".")[0] in {"evenso", "storage", "tui"}}
    assert len(own) <= MOST_OWN, sorted(own)


def test_the_app_starts_without_what_only_commands_need(environment: dict[str, str]) -> None:
    """What opens the app is loaded without click, and the journal without what nobody on Today asks for."""
    asked = (
        "import sys, tui.cli.main, tui.cli.opening, tui.app, tui.outside.folders, tui.screens.today.screen"
        ", storage.journal, storage.annotations.trackers"
    )
    process = subprocess.run(
        [sys.executable, "-c", f"{asked}; print(*sys.modules)"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    only_later = {"click", "tui.cli.front", "sqlite_utils", "_hashlib", "evenso.recovery.findings", "evenso.links"}
    assert not set(process.stdout.split()) & only_later


MOST_OF_A_SEARCH = 36
"""Modules of this program that a search may load, one more than it does."""


def test_a_search_loads_nothing_it_does_not_need(environment: dict[str, str]) -> None:
    """Neither does `evenso search`, nor what takes an import, a seal by OpenSSL or the records of other answers."""
    loaded(environment, "log", "5", "a", "river")
    modules = loaded(environment, "search", "river")
    assert not modules & (
        QUICK | {"click", "_hashlib", "storage.answers", "storage.contents.imports", "evenso.moments"}
    )
    own = {name for name in modules if name.partition(".")[0] in {"evenso", "storage", "tui"}}
    assert len(own) <= MOST_OF_A_SEARCH, sorted(own)


def test_reading_a_file_needs_no_goals_and_sessions() -> None:
    """What `evenso import` loads before it reads: the additions of a whole journal come only where a file has some."""
    code = "import sys; import tui.cli.commands.carrying.imports; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not {"evenso.annotations.additions", "evenso.goals.records", "sqlite_utils"} & set(done.stdout.split())


@pytest.mark.parametrize("words", ["week", "export json", "--help", "demo trend"])
def test_no_command_loads_textual(environment: dict[str, str], words: str) -> None:
    """No command line loads Textual, Rich, an event loop or anything of a network."""
    assert not loaded(environment, *words.split()) & NEVER


@pytest.mark.fault("F34")
def test_many_check_ins_at_once_lose_nothing(environment: dict[str, str]) -> None:
    """Six processes that begin a journal together all save their check-in."""
    together(environment, 6)


@pytest.mark.slow
@pytest.mark.fault("F34")
def test_fifty_check_ins_at_once_lose_nothing(environment: dict[str, str]) -> None:
    """Fifty parallel `evenso log` all save, whoever begins the journal."""
    together(environment, 50)


def together(environment: dict[str, str], count: int) -> None:
    """Start so many at once, and find all of their notes."""
    processes = [start(environment, "log", str(number % 10 + 1), f"note {number}") for number in range(count)]
    ended = [(process.communicate(timeout=240), process.returncode) for process in processes]
    assert [code for _texts, code in ended] == [0] * count, [texts for texts, code in ended if code]
    out, _err = start(environment, "list", "--json").communicate(timeout=60)
    entries = json.loads(out)
    assert {entry["note"] for entry in entries} == {f"note {number}" for number in range(count)}
    assert len({entry["id"] for entry in entries}) == count


def test_a_reader_that_leaves_is_no_failure_to_speak_of(environment: dict[str, str], sample_file: Path) -> None:
    """When the reader of a pipe goes away, the program ends quietly, as if the signal had ended it."""
    with start(environment, "--journal", str(sample_file), "list", "--json") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_an_output_that_is_full_is_told(environment: dict[str, str]) -> None:
    """When standard output cannot be written, that is said and the exit code is 1."""
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
        process = subprocess.run(
            [sys.executable, "-c", START + "sys.exit(code)", "today"],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert process.returncode == 1
    assert b"No space left" in process.stderr
    assert b"What was saved is saved" in process.stderr
    assert b"Traceback" not in process.stderr


@pytest.mark.parametrize(
    "more",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"TERM": "dumb", "NO_COLOR": "1"},
    ],
    ids=["ascii", "C", "dumb"],
)
@pytest.mark.fault("F82")
def test_a_poor_terminal_still_gets_its_words(
    environment: dict[str, str], more: dict[str, str], sample_file: Path
) -> None:
    """ASCII streams, the C locale and dumb terminals get plainer signs, never a failure."""
    sample = ["--journal", str(sample_file)]
    for words in (["--help"], [*sample, "trend"], [*sample, "week"], ["log", "7", "–½ 眠 é"]):
        process = start({**environment, **more}, *words)
        out, err = process.communicate(timeout=60)
        assert process.returncode == 0, err
        assert b"\x1b" not in out
        assert out
        if "TERM" not in more:
            assert out.isascii()


@pytest.mark.fault("F83")
def test_a_hostile_environment_changes_nothing(environment: dict[str, str], tmp_path: Path) -> None:
    """Debug switches of libraries write no file and load no plugin."""
    spy = tmp_path / "spy"
    spy.mkdir()
    hostile = {
        "TEXTUAL_LOG": str(spy / "log"),
        "TEXTUAL_SCREENSHOT": "1",
        "TEXTUAL_SCREENSHOT_LOCATION": str(spy),
        "PYTHONSTARTUP": str(spy / "start.py"),
        "SQLITE_UTILS_LOAD_PLUGINS": "evil",
    }
    process = start({**environment, **hostile}, "log", "7", "XYZZY")
    process.communicate(timeout=60)
    assert process.returncode == 0
    assert not list(spy.iterdir())


@pytest.mark.fault("F48")
def test_a_word_is_found_nowhere_but_in_the_journal(environment: dict[str, str], tmp_path: Path, home: Path) -> None:
    """After a session of commands the words stand in the journal file and in no other."""
    for words in (["log", "7", "XYZZY"], ["note", "XYZZY"], ["search", "XYZZY"], ["list"], ["show", "XYZZY"], ["undo"]):
        start(environment, *words).communicate(timeout=60)
    holding = [path for path in tmp_path.rglob("*") if path.is_file() and b"XYZZY" in path.read_bytes()]
    assert [path.name for path in holding] == ["journal.db"]


def test_standard_output_may_be_closed(environment: dict[str, str]) -> None:
    """A command whose standard output is closed still does its work."""
    command = f"exec {sys.executable} -c '{START}sys.exit(code)' log 7 >&-"
    done = subprocess.run(["sh", "-c", command], env=environment, stdin=subprocess.DEVNULL, check=False)
    assert done.returncode == 0
    out, _err = start(environment, "list", "--json").communicate(timeout=60)
    assert len(json.loads(out)) == 1
