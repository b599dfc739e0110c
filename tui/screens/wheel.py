"""The wheel on a screen with a cursor: it goes up and down as the arrow keys do, or as far as the screen says."""

from __future__ import annotations

from textual import events


class Wheel:
    """What a screen inherits to have its cursor moved by the wheel."""

    def action_cursor(self, step: int) -> None:
        """Go up or down; the screen says how."""
        raise NotImplementedError

    def turn_wheel(self, notches: int) -> None:
        """Answer the wheel: an entry a notch."""
        self.action_cursor(notches)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Go up."""
        event.stop()
        self.turn_wheel(-1)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Go down."""
        event.stop()
        self.turn_wheel(1)
