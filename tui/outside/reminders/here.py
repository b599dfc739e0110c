"""Which way of ringing this computer has, and with which command this program is started on it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from evenso.language import tr
from tui.outside.reminders.launchd import Launchd
from tui.outside.reminders.plans import CannotRemind, Reminder, System
from tui.outside.reminders.scheduled import Scheduled
from tui.outside.reminders.systemd import Systemd


def system_here(environ: Mapping[str, str], platform: str = sys.platform) -> System:
    """Return the way of this computer; raises `CannotRemind` where no home folder is known."""
    try:
        home = Path.home()
    except RuntimeError:
        raise CannotRemind(tr("No home folder is known here, so there is no place for a reminder.")) from None
    if platform == "darwin":
        return Launchd(environ, home)
    if platform == "win32":
        return Scheduled(environ, inside_linux=False)
    here = Systemd(environ, home)
    if here.standing() is None and here.why_not() and shutil.which("schtasks.exe"):
        return Scheduled(environ, inside_linux=True)  # WSL
    return here


def standing_in_files(environ: Mapping[str, str], platform: str = sys.platform) -> Reminder | None:
    """Return the reminder that stands in a file of this person's; no other program is asked."""
    try:
        home = Path.home()
    except RuntimeError:
        return None
    return (Launchd(environ, home) if platform == "darwin" else Systemd(environ, home)).standing()


def is_kept_by_windows(environ: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether a reminder may stand in Windows' scheduler, which only a program could ask."""
    return platform == "win32" or "WSL_DISTRO_NAME" in environ


def own_command(argument: str = sys.argv[0]) -> str:
    """Return the path of this program as a timer can start it."""
    started = Path(argument)
    if started.name == "evenso" and (found := shutil.which(argument)):
        return os.path.abspath(found)  # noqa: PTH100 - a link is kept: what it leads to may move with an update
    beside = Path(sys.executable).with_name("evenso")
    if beside.exists():
        return str(beside)
    found = shutil.which("evenso")
    if found is None:
        raise CannotRemind(
            tr("The program's own command was not found, so nothing could start it. Nothing was written.")
        )
    return found


__all__ = ["is_kept_by_windows", "own_command", "standing_in_files", "system_here"]
