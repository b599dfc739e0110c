"""Lines at the foot that wait for one key: which of a few things is meant. Any other key goes back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from tui.shown import press, show_line
from tui.ways.one_key import OneKey
from tui.widgets.sheet import WIDEST


class ChoiceLine(OneKey[str]):
    """Wait for one of some keys; ends in it, or in "" where nothing was chosen."""

    DEFAULT_CSS = """
    ChoiceLine { background: transparent; align: center bottom; }
    ChoiceLine Static { height: auto; width: 1fr; max-width: 140; background: $background; }
    """

    def __init__(self, draw: Callable[[int], Content], keys: str) -> None:
        super().__init__()
        self._draw_lines = draw
        self._choices = keys

    def compose(self) -> ComposeResult:
        """Lay the lines over the keys."""
        yield Static(self._draw_lines(min(WIDEST, self.app.size.width)))

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked, or go back."""
        event.stop()
        self._choose(str(event.style.meta.get("press", "")))

    def pressed(self, event: events.Key) -> None:
        """Choose, or go back."""
        if not self.helped(event):
            self._choose(event.character or "")

    def _choose(self, key: str) -> None:
        self.leave(key if key and key in self._choices else "")


def draw_choices(title: str, choices: Sequence[tuple[str, str]], width: int) -> Content:
    """Draw a title of ours and a line for each choice: its key, then what it means, which may be a person's words."""
    lines = [Content.styled(f" {title}", "bold")]
    for key, words in choices:
        start = Content.styled(f"   {key}  ", "bold $accent")
        lines.append(press(start + show_line(words, "$ink", max(1, width - start.cell_length - 1)), key))
    return Content("\n").join(lines)
