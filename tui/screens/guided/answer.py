"""Where an answer is typed: enter goes on and does not break the line, and keys act in the order they are typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar, Final, Literal

from textual import events

from tui.widgets.fields import TextPage

Step = Literal["on", "back", "save", "leave", "swap"]

ACTS: Final[Mapping[str, Step]] = {
    "enter": "on",
    "tab": "on",
    "ctrl+n": "on",
    "shift+tab": "back",
    "ctrl+s": "save",
    "escape": "leave",
    "ctrl+t": "swap",
}


class Answer(TextPage):
    """A text that hands the keys that walk to its page at once: what is typed after them belongs to the next question.

    A message would come too late for that: letters already waiting would land under the question before.
    """

    LINE_KEYS: ClassVar[tuple[str, ...]] = ("ctrl+j", "alt+enter", "shift+enter")
    DEFAULT_CSS = """
    Answer, Answer:focus { background: $surface; padding: 0 1; }
    """

    def __init__(self, walk: Callable[[Step], None]) -> None:
        super().__init__("", name="answer")
        self._walk = walk

    async def _on_key(self, event: events.Key) -> None:
        step = ACTS.get(event.key)
        if step is not None:
            event.stop()
            event.prevent_default()
            self._walk(step)
        elif event.key in self.LINE_KEYS:
            event.stop()
            event.prevent_default()
            self.replace("\n", *self.selection)
        else:
            await super()._on_key(event)

    def put(self, words: str) -> None:
        """Put in the words of another question, the cursor behind them."""
        self.text = words
        self.move_cursor(self.document.end)
