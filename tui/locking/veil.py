"""The hidden screen: one key blanks everything at once, any key brings it back, what is half-written waits under it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from evenso.wording.locking.saying import HIDDEN
from tui.shown import show

PAUSE: Final = 0.5
"""Seconds without a key before one brings the text back: what was typed on in the same breath must not."""

AT_MOST: Final = 2.0
"""Seconds after which every key does, however quickly they come."""

GO_ON: Final = frozenset({"ctrl+q", "ctrl+l", "ctrl+z"})
"""Keys that act here as everywhere: quitting, locking, leaving for a moment."""


class Veil(Screen[None]):
    """Nothing but a quiet line. A full screen: a modal one would leave the text below it to be seen."""

    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    Veil { background: $background; color: $faint; align: left bottom; overflow: hidden; }
    Veil Static { height: 1; width: 1fr; padding: 0 1; color: $faint; }
    """

    def __init__(self, seconds: Callable[[], float]) -> None:
        super().__init__()
        self._seconds = seconds
        self.lifted = False
        """Whether it ends; what ends under it must not take it off."""
        self.begin_again()

    def begin_again(self) -> None:
        """Wait for a pause as if it had just been laid: after `fg`, keys typed in one go bring nothing back."""
        self._quiet_since = self._hidden_at = self._seconds()

    def compose(self) -> ComposeResult:
        """Lay the line at the foot."""
        yield Static(show(HIDDEN))

    def lets_through(self, event: events.Event) -> bool:
        """Whether a key goes on its usual way; any other comes to its end here, and may end the hiding."""
        if isinstance(event, events.Key) and event.key in GO_ON:
            return True
        if isinstance(event, events.Key):
            self._touched()
        return False

    def on_click(self, event: events.Click) -> None:
        """Come back by a click too."""
        event.stop()
        self._touched()

    def _touched(self) -> None:
        before, self._quiet_since = self._quiet_since, self._seconds()
        rested = self._quiet_since - before >= PAUSE or self._quiet_since - self._hidden_at >= AT_MOST
        if rested and self.app.screen is self:
            self.lifted = True
            self.dismiss()
