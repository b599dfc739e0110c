"""The `?` box: the keys that act here, grouped by task, and the screen's rules in plain sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.keys import grouped

KEY: Final = 8
COLUMN: Final = 37
"""Cells of a key's place, and of a column when two stand side by side."""

Task = tuple[str, list[tuple[str, str]]]


def key_table(bindings: Sequence[Binding], explained: Sequence[str], width: int) -> Content:
    """Draw the table for a width in cells: tasks, a key a line, in two columns where all fits; the rules below."""
    tasks = grouped(bindings)
    longest = max((len(told) for _, rows in tasks for _, told in rows), default=0)
    if width >= 2 * COLUMN and longest < COLUMN - KEY:
        half = max(1, len(tasks) // 2)
        left, right = _lines(tasks[:half]), _lines(tasks[half:])
        count = max(len(left), len(right))
        pairs = zip(_to(left, count), _to(right, count), strict=True)
        lines = [one.pad_right(COLUMN - one.cell_length) + other for one, other in pairs]
    else:
        lines = _lines(tasks)
    return Content("\n").join([*lines, *(Content.styled(one, "$quiet") for one in explained)])


def _to(lines: list[Content], count: int) -> list[Content]:
    return lines + [Content("")] * (count - len(lines))


def _lines(tasks: list[Task]) -> list[Content]:
    lines: list[Content] = []
    for task, rows in tasks:
        lines += [Content.styled(task, "bold"), *(_row(label, told) for label, told in rows), Content("")]
    return lines


def _row(label: str, told: str) -> Content:
    return Content.assemble((f"{label:<{KEY}}", "bold $accent"), told)


class KeyBox(ModalScreen[None]):
    """Read, then any of esc, ?, q or enter."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,question_mark,q,enter", "dismiss", "back")]
    DEFAULT_CSS = """
    KeyBox { background: $background 60%; align: center middle; }
    KeyBox VerticalScroll {
        width: 80; max-width: 100%; height: auto; max-height: 100%; padding: 1 3; background: $surface;
        scrollbar-size: 1 1; scrollbar-background: $surface; scrollbar-color: $faint;
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
            yield Static(key_table(self.shown_bindings, self.explained, min(80, self.app.size.width) - 6))
