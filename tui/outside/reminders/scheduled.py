"""A reminder as a scheduled task of Windows: for WSL, where Linux itself often has nothing that rings."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from typing import Final

from evenso.language import tr
from tui.outside.reminders.plans import OWN_TIMES, TITLE, WORDS, CannotRemind, Plan, Reminder, run

TASK: Final = "evenso-remind"

_POPUP: Final = "(New-Object -ComObject WScript.Shell).Popup($args[0], 60, $args[1], 64)"
"""A small window that goes by itself after a minute; its words are arguments, never script."""


class Scheduled:
    """A task of the person's own in Windows' scheduler, named and removed with `schtasks`."""

    name = "scheduled task of Windows"

    def __init__(self, environ: Mapping[str, str], *, inside_linux: bool) -> None:
        self._inside = inside_linux
        self._distribution = environ.get("WSL_DISTRO_NAME", "")
        self._schtasks = "schtasks.exe" if inside_linux else "schtasks"

    def why_not(self) -> str:
        """The scheduler of Windows always runs."""
        return ""

    def setting(self, reminder: Reminder) -> Plan:
        """Make the task, in place of one that is there."""
        command = [*self._into_linux(), *reminder.command]
        when = ("/SC", "DAILY", "/ST", reminder.at)
        return Plan(
            then=((self._schtasks, "/Create", "/F", "/TN", TASK, *when, "/TR", subprocess.list2cmdline(command)),)
        )

    def _into_linux(self) -> list[str]:
        if not self._inside:
            return []
        return ["wsl.exe", *(["--distribution", self._distribution] if self._distribution else []), "--exec"]

    def removing(self) -> Plan:
        """Remove the task."""
        return Plan(then=((self._schtasks, "/Delete", "/F", "/TN", TASK),))

    def standing(self) -> Reminder | None:
        """Ask the scheduler."""
        try:
            said = run((self._schtasks, "/Query", "/TN", TASK, "/XML"))
        except CannotRemind:
            return None
        found = re.search(r"<StartBoundary>([^<]+)</StartBoundary>", said)
        at = OWN_TIMES
        with suppress(ValueError):
            at = f"{datetime.fromisoformat(found[1]):%H:%M}" if found else at
        told = re.search(r"--words (?:&quot;|\")(.+?)(?:&quot;|\")", said)
        return Reminder(at, told[1] if told else WORDS)

    def place(self) -> str:
        """Name the task."""
        return tr("the task {task} of the Task Scheduler", task=TASK)

    def rings(self) -> bool:
        """A task that is there is run by the scheduler."""
        return True

    def ring(self, words: str) -> list[str]:
        """Show it in a small window."""
        shell = "powershell.exe" if self._inside else "powershell"
        return [shell, "-NoProfile", "-Command", f"& {{ {_POPUP} }} {_said(words)} {_said(TITLE)}"]


def _said(words: str) -> str:
    """Return words as PowerShell takes them letter by letter."""
    return "'" + re.sub("['‘’‚‛]", lambda mark: mark[0] * 2, words) + "'"


__all__ = ["TASK", "Scheduled"]
