"""The `?` box: the keys that act here, grouped by task, and the screen's rules in plain sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Static

from evenso.cells import width_of
from evenso.language import tr
from tui.keyboard.spelling import SHOWN
from tui.keys import ENDS, LEFT_RIGHT, PAGES, UP_DOWN, grouped
from tui.screens.opening import OpensWhole
from tui.shown import press, say_more
from tui.widgets.page import Page

NARROWEST_KEY: Final = 8
"""Cells of a key's place at least; a longer one gets more, so that no key runs into its words."""

AT_THE_EDGE: Final = 3
"""Lines of the box that are its own: one of air above and below, and one that says how much is out of sight."""

WIDEST: Final = 110
"""Cells of the box at most."""

AROUND: Final = 7
"""Cells of it that no words stand in: its edges and the bar beside them."""

Task = tuple[str, list[tuple[str, str]]]


def key_table(bindings: Sequence[Binding], explained: Sequence[str], width: int) -> Content:
    """Draw the table for a width in cells: tasks, a key a line, in two columns where all fits; the rules below."""
    tasks = grouped(bindings)
    rows = [row for _, rows in tasks for row in rows]
    place = max([NARROWEST_KEY, *(width_of(label) + 2 for label, _ in rows)])
    longest = max((width_of(told) for _, told in rows), default=0)
    column = width // 2
    if place + longest < column:
        half = max(1, len(tasks) // 2)
        left, right = _lines(tasks[:half], place), _lines(tasks[half:], place)
        count = max(len(left), len(right))
        pairs = zip(_to(left, count), _to(right, count), strict=True)
        lines = [one.pad_right(column - one.cell_length) + other for one, other in pairs]
    else:
        lines = _lines(tasks, place)
    return Content("\n").join([*lines, *(Content.styled(one, "$quiet") for one in explained)])


def say_also(bindings: Sequence[Binding]) -> str:
    """Say which letters do here what arrows do, and the key of the terminal that no screen lists."""
    letters = {one.key: _ARROWS[str(one.id)] for one in bindings if one.id in _ARROWS}
    leaves = tr("ctrl+z leaves for a moment; fg in the shell comes back.")
    if not letters:
        return leaves
    also = ", ".join(f"{letter} {arrow}" for letter, arrow in letters.items())
    return tr("As in vim: {letters}. {leaves}", letters=also, leaves=leaves)


_ARROWS: Final = {
    f"vim.{name.removeprefix('all.')}": SHOWN.get(key, key)
    for way in (UP_DOWN, LEFT_RIGHT, PAGES, ENDS)
    for name, key in zip(way.names, way.keys, strict=True)
}
"""What a letter of vim does, by its name, as the key that does the same."""


def _head() -> Content:
    return Content.assemble((tr("What the keys do here"), "bold"), ("   " + tr("esc closes"), "$quiet"))


def draw_box(box: tuple[Sequence[Binding], Sequence[str]], width: int) -> list[Content]:
    """Draw what stands in the box, line by line; what is longer than a line goes on below."""
    table = key_table(*box, width).split("\n", allow_blank=True)
    return [_head(), Content(""), *(part for line in table for part in _broken(line, width))]


def _broken(line: Content, width: int) -> list[Content]:
    return line.wrap(width) if line.cell_length > width else [line]


def _to(lines: list[Content], count: int) -> list[Content]:
    return lines + [Content("")] * (count - len(lines))


def _lines(tasks: list[Task], place: int) -> list[Content]:
    lines: list[Content] = []
    for task, rows in tasks:
        lines += [Content.styled(task, "bold"), *(_row(label, told, place) for label, told in rows), Content("")]
    return lines


def _row(label: str, told: str, place: int) -> Content:
    return Content.assemble((label + " " * (place - width_of(label)), "bold $accent"), told)


class KeyBox(OpensWhole[None], ModalScreen[None]):
    """Read, then any of esc, ?, q or enter."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,question_mark,q,enter", "dismiss", tr("back"))]
    DEFAULT_CSS = """
    KeyBox { background: $background 60%; align: center middle; }
    KeyBox.-covers { background: $surface; }
    KeyBox VerticalScroll {
        width: 110; max-width: 100%; height: auto; max-height: 100%; padding: 1 3; background: $surface;
        scrollbar-size: 1 1; scrollbar-gutter: stable; scrollbar-background: $surface; scrollbar-color: $faint 80%;
    }
    KeyBox #more { height: 1; dock: bottom; padding: 0; background: $surface; width: 1fr; }
    """

    def __init__(self, bindings: Sequence[Binding], explained: Sequence[str], room: Size) -> None:
        self.told = bindings, explained
        """The keys and the rules that it shows."""
        self.room = room
        self._measure()
        super().__init__(classes="-covers" if self.covers else None)  # nothing would be seen of what is under it

    def _measure(self) -> None:
        bindings, explained = self.told
        self._shown = bindings, [*explained, say_also(bindings)]
        lines, height = len(draw_box(self._shown, min(WIDEST, self.room.width) - AROUND)), self.room.height
        self.covers = self.room.width <= WIDEST and lines + 2 >= height
        self._below = max(0, lines + AT_THE_EDGE - height) if lines + AT_THE_EDGE - 1 > height else 0
        """Lines below its edge, which its last line counts."""

    def fill(self, bindings: Sequence[Binding], explained: Sequence[str]) -> bool:
        """Begin anew, with other keys and rules; tell whether it can: what is under it must show as much as before."""
        covered, before = self.covers, self.told
        scroll = self.query_one(VerticalScroll)
        if (bindings, explained) != before or scroll.scroll_y:
            self.told = bindings, explained
            self._measure()
            if self.covers != covered:
                return False
            scroll.scroll_to(y=0, animate=False, immediate=True)
            line = self.query_one("#more", Static)
            line.display = self._below > 0
            line.update(self._more(self._below))
            self.query_one(Page).model = self._shown
        self.opens_again()
        return True

    def compose(self) -> ComposeResult:
        """Lay out the box; what is below its edge is counted in its last line."""
        with VerticalScroll():
            line = Static(self._more(self._below), id="more")
            line.display = self._below > 0
            yield line
            yield Page(draw_box, self._shown)

    def give_way(self) -> None:
        """Close."""
        self.dismiss()

    def on_mount(self) -> None:
        """Follow what is in sight."""
        self.watch(self.query_one(VerticalScroll), "scroll_y", self._say_more, init=False)

    def on_click(self, event: events.Click) -> None:
        """Read on with a click on the line."""
        if "press" in event.style.meta:
            self.query_one(VerticalScroll).scroll_page_down(animate=False)

    def on_resize(self) -> None:
        """Count anew."""
        self.call_after_refresh(self._say_more)

    @staticmethod
    def _more(below: int) -> Content:
        return press(say_more(below, up=False, plain=False), "pagedown")

    def _say_more(self) -> None:
        if not self.is_current:  # out of sight it is not laid out yet for what it was filled with: `_measure` counts
            return
        box, line = self.query_one(VerticalScroll), self.query_one("#more", Static)
        below = round(box.max_scroll_y - box.scroll_offset.y)
        line.display = box.max_scroll_y > 0  # at the end it stays, empty: nothing moves under the eye
        if below != self._below:
            self._below = below
            line.update(self._more(below))
