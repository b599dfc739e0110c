"""The line on an exercise's page into which a word or a sentence may be typed, and which may stay empty."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from tui.widgets.writing.line_input import LineInput

if TYPE_CHECKING:
    from tui.app import EvenSo

SUPPORT_KEYS: Final = frozenset({"!"})


class WordLine(LineInput):
    """Words end with enter; while nothing is typed, space says that there is no word, and `!` still shows Support."""

    DEFAULT_CSS = """
    WordLine { display: none; margin: 0 3; max-width: 76; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "finish", show=False, priority=True),
        Binding("escape", "leave", show=False, priority=True),
        Binding("tab", "other", show=False, priority=True),
    ]

    class Ended(Message):
        """Enter was pressed, or space where nothing was typed."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    class Left(Message):
        """Escape was pressed."""

    class Other(Message):
        """Another sense is asked for."""

    class Enough(Message):
        """It was enough of this sense."""

    def __init__(self) -> None:
        super().__init__("", picking=False, placeholder="")
        self.counting = False
        """Whether space on an empty line stands for a thing without a word."""

    def on_key(self, event: events.Key) -> None:
        """Let a key on the empty line act."""
        if self.value:
            return
        if event.key == "right" and self.counting:
            self.post_message(self.Enough())
        elif event.character == " " and self.counting:
            self.post_message(self.Ended(""))
        elif event.character in SUPPORT_KEYS:
            app: EvenSo = self.app  # type: ignore[assignment] # the only app there is
            app.call_later(app.action_support)
        else:
            return
        event.prevent_default()
        event.stop()

    def action_finish(self) -> None:
        """Hand the words over, after the letters that were typed before enter."""
        self.call_later(self._hand_over)

    def _hand_over(self) -> None:
        words, self.value = self.value, ""
        self.post_message(self.Ended(words))

    def action_leave(self) -> None:
        """Leave, after the letters that were typed before it."""
        self.call_later(lambda: self.post_message(self.Left()))

    def action_other(self) -> None:
        """Ask for another sense."""
        self.call_later(lambda: self.post_message(self.Other()))
