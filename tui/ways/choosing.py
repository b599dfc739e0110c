"""Lines at the foot that wait for one key: which of a few things is meant. Any other key goes back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.shown import press, show_line
from tui.widgets.sheet import WIDEST


class ChoiceLine(ModalScreen[str]):
    """Wait for one of some keys; ends in it, or in "" where nothing was chosen."""

    DEFAULT_CSS = """
    ChoiceLine { background: transparent; align: center bottom; }
    ChoiceLine Static { height: auto; width: 1fr; max-width: 140; background: $background; }
    """

    def __init__(self, draw: Callable[[int], Content], keys: str) -> None:
        super().__init__()
        self._draw_lines = draw
        self._choices = keys
        self._left = False

    def compose(self) -> ComposeResult:
        """Lay the lines over the keys."""
        yield Static(self._draw_lines(min(WIDEST, self.app.size.width)))

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked, or go back."""
        event.stop()
        self._choose(str(event.style.meta.get("press", "")))

    def on_key(self, event: events.Key) -> None:
        """Choose, or go back."""
        event.stop()
        event.prevent_default()
        if self._left:  # typed on before these lines were gone: meant for the screen below
            self.app.post_message(events.Key(event.key, event.character))
            return
        self._choose(event.character or "")

    def _choose(self, key: str) -> None:
        if not self._left:
            self._left = True
            self.dismiss(key if key and key in self._choices else "")


def draw_choices(title: str, choices: Sequence[tuple[str, str]], width: int) -> Content:
    """Draw a title of ours and a line for each choice: its key, then what it means, which may be a person's words."""
    lines = [Content.styled(f" {title}", "bold")]
    for key, words in choices:
        start = Content.styled(f"   {key}  ", "bold $accent")
        lines.append(press(start + show_line(words, "$ink", max(1, width - start.cell_length - 1)), key))
    return Content("\n").join(lines)
