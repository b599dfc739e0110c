"""The field of one line: old words drawn safely, pastes never dropped, the place where one types always in sight."""

from __future__ import annotations

from typing import ClassVar, Final

from rich.segment import Segment
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widgets import Input

from evenso.cells import shorten
from evenso.text import visible
from tui.messages import Says
from tui.widgets.writing.in_order import EditsInOrder, keys_of
from tui.widgets.writing.pasting import paste_line

KEEP_AFTER: Final = 1.0
"""Seconds of rest after which what is typed so far is kept as a draft; at most two after a change."""


class LineInput(EditsInOrder, Input):
    """An input that shows a person's old words safely and never drops a paste."""

    DEFAULT_CSS = """
    LineInput, LineInput:focus { border: none; height: 1; padding: 0; background: $ground; color: $ink; width: 1fr; }
    LineInput:focus { background-tint: transparent; }
    """

    EDITING: ClassVar[dict[str, str]] = keys_of(Input.BINDINGS)

    virtual_size: Reactive[Size] = Reactive(Size(0, 0))  # else every letter lays out the whole screen

    class Picked(Message):
        """A digit was pressed where it picks a word."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, value: str, *, picking: bool, placeholder: str) -> None:
        super().__init__(value, placeholder=placeholder, select_on_focus=False)
        self.picking, self._hint = picking, placeholder
        self.paging = False

    def render_line(self, y: int) -> Strip:
        """Draw the line with nothing in it that can act on a terminal."""
        strip, room = super().render_line(y), self.size.width
        if not self.has_focus and self.content_width > room > 1:  # it stands at its beginning then
            cut = strip.crop(0, room - 1)
            style = next((one.style for one in reversed(list(cut)) if one.text.strip()), None)
            strip = Strip([*cut, Segment("…", style)])
        safe = strip.text == visible(strip.text)
        return strip if safe else Strip([one._replace(text=visible(one.text)) for one in strip])

    def on_resize(self) -> None:
        """Shorten the hint to its place, so that it is cut with a sign, and keep the end of long words in sight."""
        self.placeholder = shorten(self._hint, max(1, self.size.width - 1))
        self.call_after_refresh(self.show_cursor)

    def show_cursor(self) -> None:
        """Scroll to where one types, as `Input` does not when its first words are put in; else to the beginning."""
        at = self._cursor_offset if self.has_focus else 0
        self.scroll_to_region(Region(at, 0, width=1, height=1), force=True, animate=False)

    def watch_has_focus(self, focused: bool) -> None:
        """Show where one types, and of a line that is left its beginning."""
        super().watch_has_focus(focused)
        self.call_after_refresh(self.show_cursor)

    def on_key(self, event: events.Key) -> None:
        """Let a digit pick a word, and `0` show more of them where there are more."""
        digits = "0123456789" if self.paging else "123456789"
        if self.picking and event.character is not None and event.character in digits:
            event.prevent_default()
            event.stop()
            self.post_message(self.Picked(int(event.character)))

    def on_paste(self, event: events.Paste) -> None:
        """Insert a paste on one line and say what was done with it."""
        event.prevent_default()
        event.stop()
        pasted = paste_line(event.text, len(self.value))
        if pasted.text:
            self.insert_text_at_cursor(pasted.text)
        if pasted.told:
            self.post_message(Says(pasted.told))
