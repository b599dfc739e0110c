"""The line one searches in: it tells what is typed after a moment's rest, and when one goes on to what was found."""

from __future__ import annotations

from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static

from evenso.language import tr
from tui.widgets.writing.line_input import LineInput

REST: Final = 0.12
"""Seconds without a key after which a search is made."""


class SearchLine(Horizontal):
    """A label and a field; never a draft, since nothing of it is kept."""

    DEFAULT_CSS = """
    SearchLine { height: 1; width: 1fr; padding: 0 2 0 1; }
    SearchLine Static { width: 9; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,down", "go_on", tr("to what was found"), show=False, priority=True),
        Binding("escape", "leave", tr("leave"), show=False, priority=True),
    ]

    class Wanted(Message):
        """Look for these words."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    class WentOn(Message):
        """Enter or down: go to what was found."""

    class Left(Message):
        """Escape: no search any more."""

    def __init__(self) -> None:
        super().__init__()
        self.field = LineInput("", picking=False, placeholder="")
        self._timer: Timer | None = None
        self._told = ""

    def compose(self) -> ComposeResult:
        """Lay out label and field."""
        yield Static(Content.styled(tr("Search"), "bold $accent"))
        yield self.field

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look soon."""
        event.stop()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(REST, self.look)

    def look(self) -> None:
        """Tell what is typed, once."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if self.field.value != self._told:
            self._told = self.field.value
            self.post_message(self.Wanted(self._told))

    def action_go_on(self) -> None:
        """Go to what was found."""
        self.look()
        self.post_message(self.WentOn())

    def action_leave(self) -> None:
        """Leave the search."""
        self.post_message(self.Left())

    def clear(self) -> None:
        """Empty the line."""
        self._told = ""
        self.field.value = ""
