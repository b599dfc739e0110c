"""Commands of every system that only pretend: each call is written down, and ends as a file beside them says."""

from __future__ import annotations

from pathlib import Path
from typing import Final

NAMES: Final = ("systemctl", "notify-send", "launchctl", "osascript", "schtasks", "powershell")


def pretend(place: Path, *more: str) -> Path:
    """Put the commands into `place/bin` and return that folder; their calls go to `place/calls`, one line a call.

    One answers with what stands in `said-NAME`, and fails where `fails-NAME` holds a part of its call.
    """
    folder, log = place / "bin", place / "calls"
    folder.mkdir()
    for name in (*NAMES, *more):
        script = folder / name
        script.write_text(
            "#!/bin/sh\n"
            f'echo "{name} $*" >> "{log}"\n'
            f'if [ -f "{place}/said-{name}" ]; then /bin/cat "{place}/said-{name}"; fi\n'
            f'if [ -f "{place}/fails-{name}" ]; then\n'
            f'  case "$*" in *"$(/bin/cat "{place}/fails-{name}")"*) echo "no medium" >&2; exit 1;; esac\n'
            "fi\n"
        )
        script.chmod(0o755)
    return folder
