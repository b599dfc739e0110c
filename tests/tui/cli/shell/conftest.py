"""A computer whose timers and notifications are pretended: each call of a system's command is written down."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tui.cli.shell.machines import pretend

Calls = Callable[[], list[str]]


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Calls:
    """Give the commands of every system a stand-in that ends well; return what was called, one line a call."""
    monkeypatch.setenv("PATH", f"{pretend(tmp_path, 'evenso')}{os.pathsep}{os.environ['PATH']}")
    log = tmp_path / "calls"
    return lambda: log.read_text().splitlines() if log.exists() else []
