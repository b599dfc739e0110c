"""Jump mode: a letter stands on everything that can be pointed at; typing it does what a click there does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, cast

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from evenso.language import tr
from tui.keyboard.targets import Target, named
from tui.ways.one_key import OneKey

if TYPE_CHECKING:
    from textual.geometry import Size

    from tui.keyboard.app import KeysApp

TOLD: Final = tr("A letter goes there, any other key leaves")

SOONEST: Final = 0.2
"""Seconds after which a key that is held down comes again at the earliest; two presses may be closer together."""

LATEST: Final = 0.7
"""Seconds after which it comes again at the latest."""


class Held:
    """Tells a key that is still held down from one that was pressed again, by the moments at which it comes."""

    def __init__(self, event: events.Key) -> None:
        self.key = event.key
        self._last = event.time
        self._repeats = False

    def comes_again(self, event: events.Key) -> bool:
        """Take in a key, and tell whether it is the one that is held."""
        gap = event.time - self._last
        still = event.key == self.key and (gap < SOONEST if self._repeats else SOONEST <= gap < LATEST)
        self._repeats, self._last = still, event.time
        if not still:
            self.key = ""
        return still


class Letters(OneKey[None]):
    """Wait for the letter of a target; any other key leaves."""

    DEFAULT_CSS = """
    Letters { background: transparent; layers: letters; }
    Letters Static {
        position: absolute; width: auto; height: 1; layer: letters; color: $accent; background: $background;
        text-style: bold reverse;
    }
    Letters #told { color: $ink; text-style: bold; }
    Letters .-other { display: none; }
    """

    def __init__(self, targets: Sequence[Target], opened: Held | None = None) -> None:
        super().__init__()
        self.targets = named(targets)
        self.held = opened
        """The key that opened this, while it may still be held down."""
        self.went: Held | None = None
        self._typed = ""

    def compose(self) -> ComposeResult:
        """Put the letters where their targets are."""
        for code, target in self.targets.items():
            label = Static(Content(code), id=f"to-{code}")
            label.styles.offset = _place(target, self.app.size, code)
            yield label
        line = self.app.size.height - 2
        if all(target.at.y != line for target in self.targets.values()):
            told = Static(Content(f" {TOLD} "), id="told")
            told.styles.offset = (0, line)
            yield told

    async def act_at_once(self, event: events.Key) -> bool:
        """Go there, or leave, in the app's own turn: what is typed right behind the letter is for where it leads.

        Keys that act whatever is in front, such as f1, are left to the app.
        """
        if event.key.startswith("ctrl+") or (event.character is None and event.key.startswith("f")):
            return False
        self.pressed(event)
        return True

    def pressed(self, event: events.Key) -> None:
        """Go there, or leave."""
        if (self.held is None or not self.held.comes_again(event)) and not self.helped(event):
            self._take(event)

    def _take(self, event: events.Key) -> None:
        typed = self._typed + (event.character or "\0")
        if typed in self.targets:
            self.went = Held(event)
            self._leave(self.targets[typed])
        elif any(code.startswith(typed) for code in self.targets):
            self._typed = typed
            for code in self.targets:
                self.query_one(f"#to-{code}").set_class(not code.startswith(typed), "-other")
        else:
            self._leave(None)

    def on_click(self, event: events.Click) -> None:
        """Leave; who has the mouse at hand needs no letters."""
        event.stop()
        self._leave(None)

    def _leave(self, target: Target | None) -> None:
        if self.leave() and target is not None:
            cast("KeysApp", self.app).land(target)


def _place(target: Target, size: Size, code: str) -> tuple[int, int]:
    """Return where a target's letter stands: on its own key, else before it, where nothing stands, or on its start.

    A blank of its own counts as room, so that the letter stands by its own number and not by the one before.
    """
    width = len(code)
    lead = target.lead if target.room + target.lead >= width else 0
    room = target.room + lead
    aside = (width + 1 if room > width + 1 else width if room >= width else 0) - lead
    aside = -target.key_at if code == target.key else aside
    return max(0, min(target.at.x - aside, size.width - width)), max(0, min(target.at.y, size.height - 1))
