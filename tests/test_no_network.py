"""The program opens no network connection: every command runs under a hook that ends the process when one is tried."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HOOK = """
import os, sys
def watch(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.bind"):
        os.write(2, b"NETWORK " + event.encode() + b"\\n")
        os._exit(99)
sys.addaudithook(watch)
"""

COMMANDS = [
    ["log", "7", "a quiet day"],
    ["today"],
    ["week"],
    ["trend"],
    ["list"],
    ["search", "quiet"],
    ["summary", "--format", "md"],
    ["summary", "--format", "html", "-o", "-"],
    ["summary", "--format", "pdf", "-o", "-"],
    ["demo", "trend", "--json"],
    ["export", "json", "-o", "-"],
    ["where"],
]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home of its own for the commands of this module, which build on each other's journal."""
    return tmp_path_factory.mktemp("home")


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
@pytest.mark.fault("F69")
def test_no_command_reaches_for_the_network(words: list[str], home: Path) -> None:
    """The command succeeds under a hook that would end it at the first connection, look-up or listening socket."""
    env = {"PATH": os.environ["PATH"], "HOME": str(home)}
    code = HOOK + "from tui.cli.main import main; raise SystemExit(main())"
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        env=env,
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    assert "NETWORK" not in done.stderr
    assert done.returncode == 0, done.stderr


@pytest.mark.fault("F69")
def test_the_hook_would_notice() -> None:
    """The hook itself works: a connection to this very machine ends the process with its code."""
    code = HOOK + "import socket; socket.create_connection(('127.0.0.1', 9))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 99
