"""The wheel on a screen with a cursor: it goes up and down as the arrow keys do."""

from __future__ import annotations

from textual import events


class Wheel:
    """What a screen inherits to have its cursor moved by the wheel."""

    def action_cursor(self, step: int) -> None:
        """Go up or down; the screen says how."""
        raise NotImplementedError

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Go up."""
        event.stop()
        self.action_cursor(-1)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Go down."""
        event.stop()
        self.action_cursor(1)
