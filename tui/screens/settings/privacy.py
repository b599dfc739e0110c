"""What Settings says of locking: how long a protected journal stays open with nobody there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evenso.wording.locking import settings as say
from tui.locking.idle import CHOICES, SETTING
from tui.screens.settings.intents import Choose

if TYPE_CHECKING:
    from tui.screens.settings.model import SettingsData
    from tui.screens.settings.screen import SettingsScreen


def next_minutes(minutes: int, step: int) -> int:
    """Return the next of the choices; one that is none of them leads to the first."""
    at = CHOICES.index(minutes) if minutes in CHOICES else -1
    return CHOICES[(at + step) % len(CHOICES)]


def turn(screen: SettingsScreen, name: str, data: SettingsData, step: int) -> bool:
    """Change one of these rows; return whether it is one."""
    if name == "lock":
        minutes = next_minutes(data.lock_after, step)
        screen.own_app.lock_after = minutes * 60
        screen.do(Choose(SETTING, minutes, say.say_locks(minutes)))
    return name == "lock"
