"""A reminder as an agent of launchd, which is what rings on macOS."""

from __future__ import annotations

import os
import plistlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tui.outside.reminders.plans import OWN_TIMES, TITLE, WORDS, Plan, Reminder, works

LABEL: Final = "evenso.remind"

_SHOW: Final = (
    "on run argv",
    f'display notification (item 1 of argv) with title "{TITLE}"',
    "end run",
)
"""AppleScript that takes the words as an argument: nothing in them is read as script."""


class Launchd:
    """One property list among the person's own agents."""

    name = "launchd agent"

    def __init__(self, _environ: Mapping[str, str], home: Path) -> None:
        self.file = home / "Library" / "LaunchAgents" / f"{LABEL}.plist"
        self._domain = f"gui/{os.getuid()}"

    def why_not(self) -> str:
        """There is always a launchd on macOS."""
        return ""

    def setting(self, reminder: Reminder) -> Plan:
        """Write the agent and load it in place of one that is loaded."""
        hour, minute = (int(part) for part in reminder.at.split(":"))
        agent = {
            "Label": LABEL,
            "ProgramArguments": list(reminder.command),
            "StartCalendarInterval": {"Hour": hour, "Minute": minute},
            "ProcessType": "Background",
        }
        load = ("launchctl", "bootstrap", self._domain, str(self.file))
        unload = ("launchctl", "bootout", f"{self._domain}/{LABEL}")
        there = self.file.exists()
        return Plan(
            written={self.file: plistlib.dumps(agent).decode("utf-8")},
            first=(unload,) if there else (),
            then=(load,),
            undone=(load,) if there else (),
        )

    def removing(self) -> Plan:
        """Unload the agent and remove its file."""
        return Plan(
            first=(("launchctl", "bootout", f"{self._domain}/{LABEL}"),),
            removed=(self.file,),
        )

    def standing(self) -> Reminder | None:
        """Read the agent, as the person may have changed it."""
        try:
            agent = plistlib.loads(self.file.read_bytes())
            when = agent["StartCalendarInterval"]
            command = [str(word) for word in agent["ProgramArguments"]]
            at = f"{int(when['Hour']):02}:{int(when['Minute']):02}" if isinstance(when, dict) else OWN_TIMES
        except FileNotFoundError:
            return None
        except Exception:  # noqa: BLE001 - whatever stands there, a file with that name is a reminder that is set
            return Reminder(OWN_TIMES)
        chosen = command[command.index("--words") + 1] if "--words" in command[:-1] else WORDS
        return Reminder(at, chosen)

    def place(self) -> str:
        """Name the agent's file."""
        return str(self.file)

    def rings(self) -> bool:
        """Ask whether the agent is loaded."""
        return works(("launchctl", "print", f"{self._domain}/{LABEL}"))

    def ring(self, words: str) -> list[str]:
        """Show it in the corner of the screen."""
        return ["osascript", *(part for line in _SHOW for part in ("-e", line)), words]


__all__ = ["LABEL", "Launchd"]
