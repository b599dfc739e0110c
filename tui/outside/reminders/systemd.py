"""A reminder as a timer of systemd's user manager, which is what rings on most Linux desktops."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from evenso.language import tr
from tui.outside.reminders.plans import TITLE, WORDS, CannotRemind, Plan, Reminder, works

NAME: Final = "evenso-remind"

_ABOUT: Final = tr("A reminder once a day")
_TIMER: Final = f"""\
{tr("# Written by `evenso remind`; `evenso remind off` removes it.")}
[Unit]
Description={_ABOUT}

[Timer]
OnCalendar=*-*-* {{at}}:00
AccuracySec=1min

[Install]
WantedBy=timers.target
"""

_SERVICE: Final = f"""\
{tr("# Written by `evenso remind`; `evenso remind off` removes it. The words may be changed here.")}
[Unit]
Description={_ABOUT}

[Service]
Type=oneshot
ExecStart={{command}}
"""

_NO_MANAGER: Final = tr(
    "Nothing runs on this computer that could ring once a day; that is so in containers and on"
    " some servers (systemd's part for single users is missing). An alarm of your phone or calendar does the same. If"
    " you have cron, let it run `evenso remind now --unless-written`. Nothing was written."
)
_NOBODY_SHOWS: Final = tr(
    "Nothing here can show a notification: `notify-send` is missing (its package is libnotify-bin or libnotify)."
)


class Systemd:
    """Timer and service below the person's own configuration."""

    name = "systemd user timer"

    def __init__(self, environ: Mapping[str, str], home: Path) -> None:
        named = environ.get("XDG_CONFIG_HOME", "")
        folder = (Path(named) if named.startswith("/") else home / ".config") / "systemd" / "user"
        self.timer = folder / f"{NAME}.timer"
        self.service = folder / f"{NAME}.service"
        self._wanted = folder / "timers.target.wants" / f"{NAME}.timer"

    def why_not(self) -> str:
        """Say that no user manager runs, or that nothing could show the notification."""
        if not works(("systemctl", "--user", "show", "--property=Version")):
            return _NO_MANAGER
        return (
            "" if shutil.which("notify-send") else tr("{nobody_shows} Nothing was written.", nobody_shows=_NOBODY_SHOWS)
        )

    def setting(self, reminder: Reminder) -> Plan:
        """Write both units and start the timer, now and whenever the person logs in."""
        command = " ".join(quoted(word) for word in reminder.command)
        reload = ("systemctl", "--user", "daemon-reload")
        return Plan(
            written={self.timer: _TIMER.format(at=reminder.at), self.service: _SERVICE.format(command=command)},
            then=(
                reload,
                ("systemctl", "--user", "enable", f"{NAME}.timer"),
                ("systemctl", "--user", "restart", f"{NAME}.timer"),  # a new time counts at once
            ),
            undone=(reload,),
        )

    def removing(self) -> Plan:
        """Stop the timer and remove both units; where no manager runs only the files are left to remove."""
        files = (self.timer, self.service, self._wanted)
        if not works(("systemctl", "--user", "show", "--property=Version")):
            return Plan(removed=files)
        return Plan(
            first=(("systemctl", "--user", "disable", "--now", f"{NAME}.timer"),),
            removed=files,
            then=(("systemctl", "--user", "daemon-reload"),),
        )

    def standing(self) -> Reminder | None:
        """Read the units, as the person may have changed them."""
        try:
            timer = self.timer.read_text("utf-8", "replace")
        except OSError:
            return None
        found = re.search(r"^OnCalendar=(.+)$", timer, re.MULTILINE)
        at = found[1].strip() if found else ""
        daily = re.fullmatch(r"\*-\*-\* (\d\d:\d\d):00", at)
        return Reminder(daily[1] if daily else at, self._words())

    def _words(self) -> str:
        with suppress(OSError, ValueError):
            found = re.search(r"^ExecStart=(.+)$", self.service.read_text("utf-8", "replace"), re.MULTILINE)
            words = shlex.split(found[1]) if found else []
            if "--words" in words[:-1]:
                return words[words.index("--words") + 1].replace("%%", "%").replace("$$", "$")
        return WORDS

    def place(self) -> str:
        """Name the timer's file."""
        return str(self.timer)

    def rings(self) -> bool:
        """Ask whether the timer is active."""
        return works(("systemctl", "--user", "is-active", "--quiet", f"{NAME}.timer"))

    def ring(self, words: str) -> list[str]:
        """Show it on the desktop."""
        return notify_send(words)


def notify_send(words: str) -> list[str]:
    """Return the command that shows a notification on a Linux desktop."""
    if shutil.which("notify-send") is None:
        raise CannotRemind(_NOBODY_SHOWS)
    return ["notify-send", f"--app-name={TITLE}", "--", TITLE, words]


def quoted(word: str) -> str:
    """Return a word as it stands in a unit's command line: nothing in it is expanded, parted or escaped."""
    plain = word.replace("%", "%%").replace("$", "$$")
    if re.fullmatch(r"[\w@%+=:,./-]+", plain):
        return plain
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'


__all__ = ["NAME", "Systemd", "notify_send", "quoted"]
