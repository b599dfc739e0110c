"""The `?` box: the keys that act here, grouped by task, and the screen's rules in plain sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.keys import grouped


def key_table(bindings: Sequence[Binding], explained: Sequence[str]) -> Content:
    """Draw the table: tasks as headings, one key a line, then the rules."""
    lines: list[Content] = []
    for task, rows in grouped(bindings):
        lines += [Content.styled(task, "bold"), *(_row(label, told) for label, told in rows), Content("")]
    lines += [Content.styled(one, "$quiet") for one in explained]
    return Content("\n").join(lines)


def _row(label: str, told: str) -> Content:
    return Content.assemble((f"  {label:<8}", "bold $accent"), told)


class KeyBox(ModalScreen[None]):
    """Read, then any of esc, ?, q or enter."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,question_mark,q,enter", "dismiss", "back")]
    DEFAULT_CSS = """
    KeyBox { background: $background 60%; align: center middle; }
    KeyBox VerticalScroll {
        width: 64; max-width: 96%; height: auto; max-height: 96%; padding: 1 3;
        background: $surface; scrollbar-size: 1 1;
    }
    KeyBox Static { height: auto; width: 1fr; }
    """

    def __init__(self, bindings: Sequence[Binding], explained: Sequence[str]) -> None:
        super().__init__()
        self.shown_bindings = bindings
        self.explained = explained

    def compose(self) -> ComposeResult:
        """Lay out the box."""
        with VerticalScroll():
            yield Static(key_table(self.shown_bindings, self.explained))
