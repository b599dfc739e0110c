"""Surroundings that are not as usual: no home, odd locales, switches of libraries, an old SQLite, no assertions."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.counting import Tried
from tests.faults.page import ROOT

pytestmark = pytest.mark.slow

Ran = subprocess.CompletedProcess[str]
START = "from tui.cli.main import main; raise SystemExit(main())"


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., Ran]:
    """Run a command with nothing in its environment but what is given."""

    def command(*words: str, before: str = "", options: tuple[str, ...] = (), **env: str) -> Ran:
        surroundings = {"PATH": os.environ["PATH"], "TZ": "Europe/Berlin", "EVENSO_NOW": "2026-11-22T09:00", **env}
        return subprocess.run(
            [sys.executable, *options, "-c", before + START, *words],
            env=surroundings,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )

    return command


def is_kind(done: Ran) -> bool:
    """Whether a refusal is a sentence and no traceback."""
    return done.returncode in {1, 2} and "Traceback" not in done.stderr and "." in done.stderr


@pytest.mark.fault("F81")
def test_homes_that_are_none(run: Callable[..., Ran], tmp_path: Path, tried: Tried) -> None:
    """A home that is a file, a device, or where nothing can be made: the path that was tried is named."""
    (tmp_path / "file").write_text("x")
    homes = [str(tmp_path / "file"), "/proc/nothing", "/dev/null"]
    for home in homes:
        done = run("log", "7", HOME=home)
        assert is_kind(done), done.stderr
        assert home in done.stderr, done.stderr
    relative = run("where", HOME=str(tmp_path), XDG_DATA_HOME="relative/data")
    assert relative.returncode == 0
    assert str(tmp_path) in relative.stdout
    tried(len(homes) + 1)


@pytest.mark.fault("F82")
@pytest.mark.parametrize(
    "env", [{"LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "ascii"}]
)
def test_poor_surroundings(run: Callable[..., Ran], tmp_path: Path, tried: Tried, env: dict[str, str]) -> None:
    """Every reading command answers in the C locale and on ASCII streams; the app says that it needs a terminal."""
    home = str(tmp_path)
    assert run("log", "7", "caf\u00e9 眠", HOME=home, **env).returncode == 0
    commands = [
        "today",
        "week",
        "trend",
        "list",
        "skills",
        "patterns",
        "goals",
        "sessions",
        "support",
        "where",
        "check",
    ]
    for command in commands:
        done = run(command, HOME=home, TERM="dumb", **env)
        assert done.returncode == 0, (command, done.stderr)
        assert "\x1b" not in done.stdout
    app = run(HOME=home, TERM="xterm", **env)
    assert app.returncode == 2
    assert "terminal" in app.stderr
    tried(len(commands) + 2)


@pytest.mark.fault("F83")
def test_a_plugin_and_every_switch(run: Callable[..., Ran], tmp_path: Path, tried: Tried) -> None:
    """An installed plugin of sqlite-utils is not run, and no switch of Python, Textual or Rich makes a file."""
    spy, site = tmp_path / "spy", tmp_path / "site"
    spy.mkdir()
    (site / "evil-1.dist-info").mkdir(parents=True)
    (site / "evil-1.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: evil\nVersion: 1\n")
    (site / "evil-1.dist-info" / "entry_points.txt").write_text("[sqlite_utils]\nevil = evil\n")
    (site / "evil.py").write_text(f"open({str(spy / 'loaded')!r}, 'w').close()\n")
    switches = {
        "TEXTUAL": "debug,devtools",
        "TEXTUAL_LOG": str(spy / "log"),
        "TEXTUAL_SCREENSHOT": "1",
        "TEXTUAL_SCREENSHOT_LOCATION": str(spy),
        "TEXTUAL_SCREENSHOT_FILENAME": "shot.svg",
        "TEXTUAL_PRESS": "q",
        "PYTHONSTARTUP": str(site / "evil.py"),
        "PYTHONINSPECT": "",
        "SQLITE_TMPDIR": str(spy),
        "SQLITE_HISTORY": str(spy / "history"),
    }
    commands = (
        ["log", "7", "XYZZY"],
        ["check"],
        ["backup"],
        ["export", "json", "-o", "-"],
        ["search", "XYZZY"],
        ["week"],
    )
    for words in commands:
        done = run(*words, HOME=str(tmp_path / "home"), PYTHONPATH=str(site), **switches)
        if words[0] == "log":
            assert done.returncode in {0, 1}, done.stderr
            (tmp_path / "home").mkdir(exist_ok=True)
            done = run(*words, HOME=str(tmp_path / "home"), PYTHONPATH=str(site), **switches)
        assert done.returncode == 0, done.stderr
        assert list(spy.iterdir()) == []
    tried(len(commands))


OLD = "import sys; sys.modules['sqlcipher3'] = None; import sqlite3; "


@pytest.mark.fault("F84")
@pytest.mark.parametrize(
    "before",
    [
        OLD + "sqlite3.sqlite_version_info = (3, 31, 0); sqlite3.sqlite_version = '3.31.0'; ",
        OLD,
    ],
    ids=["old", "plain"],
)
def test_another_sqlite(run: Callable[..., Ran], tmp_path: Path, before: str) -> None:
    """Python's own SQLite, also an old one: it works and finds words, or one sentence says what to do."""
    home = str(tmp_path)
    done = run("log", "7", "findable words", before=before, HOME=home)
    if done.returncode == 0:
        found = run("search", "findable", before=before, HOME=home)
        assert "findable" in found.stdout
    else:
        assert is_kind(done), done.stderr


@pytest.mark.fault("F85")
def test_the_tests_of_the_journal_file_without_assertions(tried: Tried, tmp_path: Path) -> None:
    """`python -O`: sqlite-utils relies on `assert`; the tests of the journal file give the same results without."""
    command = [sys.executable, "-O", "-m", "pytest", "-n", "0", "-q", "-p", "no:cacheprovider", "tests/storage"]
    env = {**os.environ, "HOME": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run([*command, "-W", "ignore"], cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    last = done.stdout.strip().splitlines()[-1]
    assert done.returncode == 0, done.stdout[-3000:]
    passed = int(last.partition(" passed")[0].rpartition(" ")[2])
    assert passed > 200
    tried(passed)


@pytest.mark.fault("F63")
@pytest.mark.parametrize("zone", ["", "Nowhere/City", "UTC", "America/Los_Angeles", "Asia/Tokyo", "Europe/Berlin"])
def test_any_time_zone(run: Callable[..., Ran], tmp_path: Path, zone: str) -> None:
    """Unset, unknown, far away: a mood is saved for the day on the wall, and read back for it in any other zone."""
    home = str(tmp_path)
    late = {"EVENSO_NOW": "2026-10-25T23:30", "HOME": home}
    done = run("log", "7", "late", "--json", TZ=zone, EVENSO_NOW=late["EVENSO_NOW"], HOME=home)
    assert done.returncode == 0, done.stderr
    for other in ("Asia/Tokyo", "America/Los_Angeles", ""):
        listed = run("list", TZ=other, EVENSO_NOW="2026-10-27T09:00", HOME=home)
        assert "25 Oct" in listed.stdout, (other, listed.stdout)
