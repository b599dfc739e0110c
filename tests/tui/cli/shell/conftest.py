"""A computer whose timers and notifications are pretended: each call of a system's command is written down."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

Calls = Callable[[], list[str]]


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Calls:
    """Give the commands of every system a stand-in that ends well; return what was called, one line a call.

    A stand-in answers with what stands in `said-NAME`, and fails where `fails-NAME` holds a part of its call.
    """
    folder, log = tmp_path / "bin", tmp_path / "calls"
    folder.mkdir()
    for name in ("systemctl", "notify-send", "launchctl", "osascript", "schtasks", "powershell", "evenso"):
        script = folder / name
        script.write_text(
            "#!/bin/sh\n"
            f'echo "{name} $*" >> "{log}"\n'
            f'if [ -f "{tmp_path}/said-{name}" ]; then /bin/cat "{tmp_path}/said-{name}"; fi\n'
            f'if [ -f "{tmp_path}/fails-{name}" ]; then\n'
            f'  case "$*" in *"$(/bin/cat "{tmp_path}/fails-{name}")"*) echo "no medium" >&2; exit 1;; esac\n'
            "fi\n"
        )
        script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return lambda: log.read_text().splitlines() if log.exists() else []
