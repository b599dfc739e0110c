"""What every journey starts with: an empty home, a place for the journal, a terminal of a given size."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.journeys.terminal import Terminal, program_environment

Run = Callable[..., subprocess.CompletedProcess[str]]
Start = Callable[..., Terminal]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty home folder with a temporary folder of its own, watched for what is left in it."""
    (tmp_path / "home" / "tmp").mkdir(parents=True, mode=0o700)
    return tmp_path / "home"


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """Where the journal will be; its folder is there, the file is not."""
    (tmp_path / "journals").mkdir(mode=0o700)
    return tmp_path / "journals" / "journal.db"


@pytest.fixture
def start(home: Path, journal: Path) -> Iterator[Start]:
    """Start the app in a terminal; all of them are closed at the end. A first start is answered, unless it `asks`."""
    with ExitStack() as stack:

        def begin(*arguments: str, size: tuple[int, int] = (80, 24), asks: bool = False, **env: str) -> Terminal:
            surroundings = program_environment(home, journal, **env)
            begins = not (journal.exists() or "demo" in arguments or any("PASSPHRASE" in name for name in env))
            terminal = stack.enter_context(Terminal(list(arguments), surroundings, *size))
            if begins and not asks:
                terminal.until("Protect it with a passphrase")
                terminal.press("n")
                terminal.keys_pressed = 0  # asked once in a journal's life
            return terminal

        yield begin


@pytest.fixture
def run(home: Path, journal: Path) -> Run:
    """Run a command of the program and return what it printed."""

    def command(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", "from tui.cli.main import main; raise SystemExit(main())", *arguments],
            env=program_environment(home, journal, **more),
            cwd=Path(__file__).parents[2],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    return command
