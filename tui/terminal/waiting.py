"""What was typed ahead of a screen: whether it waits, and what is said where another screen came in front meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from textual import events
from textual.screen import Screen

from evenso.language import tr
from tui.widgets.status_line import SpeakingScreen

if TYPE_CHECKING:
    from tui.locking.app import LockingApp

NONE_ACTED: Final = tr("What was typed last did nothing: something else came in front first.")


def waits(screen: Screen[Any], typed: events.Key | events.Paste, *, first: bool = True) -> bool:
    """Whether what was typed waits: a page says so itself, the palette waits for its field, a box for nothing."""
    if isinstance(screen, SpeakingScreen):
        return screen.waits_for(typed, first=first)
    return not (first and getattr(screen, "stands", True))


def let_none_act(app: LockingApp, typed: tuple[object, ...], screen: Screen[Any] | None) -> tuple[()]:
    """Let go of what was typed at a screen that another came in front of, and say so there, unless that is the lock."""
    if typed and isinstance(screen, SpeakingScreen) and screen.is_attached and not app.locked:
        app.notices.tell(screen, NONE_ACTED)  # what was saved meanwhile is said first
    return ()


__all__ = ["NONE_ACTED", "let_none_act", "waits"]
