"""The program of the system that opens a file outside of this terminal, and what is told where it does not."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import Final

AT_ONCE: Final = 10.0
"""Seconds in which an opener that finds no program ends; one that ends later was a program that somebody closed."""


def opener(platform: str, environ: Mapping[str, str]) -> str | None:
    """Return what opens a file in a window of its own; None where there is no screen for one."""
    if platform == "darwin":
        return "open"
    return "xdg-open" if environ.get("WAYLAND_DISPLAY") or environ.get("DISPLAY") else None


def can_open(environ: Mapping[str, str]) -> bool:
    """Whether there is a screen for a window, and a program that opens files there."""
    from shutil import which  # noqa: PLC0415 - only once something was written

    program = opener(sys.platform, environ)
    return program is not None and which(program, path=environ.get("PATH")) is not None


def open_outside(path: Path, environ: Mapping[str, str], failed: Callable[[], object]) -> bool:
    """Ask the system to open a file, away from this terminal; False where nothing can.

    `failed` is called from another thread where the system finds, a moment later, that nothing opens it.
    """
    program = opener(sys.platform, environ)
    if program is None:
        return False
    nowhere, began = subprocess.DEVNULL, monotonic()
    try:
        child = subprocess.Popen(  # noqa: S603 - the system's own opener, and a file that was written here
            [program, str(path)], start_new_session=True, stdin=nowhere, stdout=nowhere, stderr=nowhere
        )
    except OSError:
        return False

    def end() -> None:
        if child.wait() != 0 and monotonic() - began < AT_ONCE:
            failed()

    Thread(target=end, daemon=True).start()  # it ends when it likes, and leaves nothing behind
    return True
