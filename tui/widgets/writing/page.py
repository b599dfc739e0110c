"""The page one writes on: headings, emphasis and lists stand out quietly, and a list goes on by itself.

Only the looks of a line change, never its letters. How many words there are is left to the page around it.
"""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual import events

from evenso.journal.marks import Look, continued, pieces
from tui.widgets.fields import TextPage


class WritingPage(TextPage):
    """A text area for the person's own longer words."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"writing--{look}" for look in Look}
    DEFAULT_CSS = """
    WritingPage > .writing--heading { color: $ink; text-style: bold; }
    WritingPage > .writing--strong { text-style: bold; }
    WritingPage > .writing--emphasis { text-style: italic; }
    WritingPage > .writing--quote { color: $quiet; }
    WritingPage > .writing--code { color: $quiet; }
    WritingPage > .writing--mark { color: $accent; }
    """

    def __init__(self, text: str, *, name: str) -> None:
        super().__init__(text, name=name)
        self.highlight_cursor_line = False  # its look would lie over what stands out in the line

    def get_line(self, line_index: int) -> Text:
        """Return a line with what stands out in it; the letters are those of the text."""
        line = super().get_line(line_index)
        for piece in pieces(line.plain):
            style = self.get_component_rich_style(f"writing--{piece.look}", partial=True)
            line.stylize(style, piece.start, piece.end)
        return line

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter" and self._go_on():
            event.stop()
            event.prevent_default()
        else:
            await super()._on_key(event)

    def _go_on(self) -> bool:
        """Go on with the list the cursor stands in; False where enter is only a line end."""
        row, column = self.cursor_location
        if not self.selection.is_empty:
            return False
        found = continued(self.document.get_line(row), column)
        if found is None:
            return False
        if found.ends:
            self.replace("", (row, 0), (row, len(self.document.get_line(row))))
        else:
            self.insert(f"\n{found.mark}", maintain_selection_offset=False)
        self.history.checkpoint()
        self.scroll_cursor_visible()
        return True
