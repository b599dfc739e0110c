"""Pages that lie on top of a place, and lists on such a page: esc goes back to the place as it was left.

A page is a `JournalScreen`: it is given data, its keys, status line and footer work as on a place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, TypeVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Offset
from textual.reactive import reactive
from textual.widget import Widget

from evenso.language import tr
from tui.keyboard.spelling import shown_key
from tui.keys import ENDS, MOVE, PAGES, UP_DOWN, key, ways
from tui.screens.base import JournalScreen
from tui.screens.drawing import DrawsOnce, beside
from tui.screens.opening import OpensWithData
from tui.screens.spots import rows_of
from tui.screens.wheel import Wheel
from tui.shown import at_the_edge, press, say_more
from tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from evenso.links import Ref

Data = TypeVar("Data")
INDENT: Final = "   "
WIDE: Final = 100
"""Cells from which the detail stands beside the list."""

MORE: Final = "  " + tr("more below")
TO_THE_TOP: Final = "  " + tr("from its beginning")
MORE_FROM: Final = 3
"""Lines from which it is worth saying that there is more."""


class UnderPlace(OpensWithData, JournalScreen[Data], Generic[Data]):
    """A page on top of a place."""

    @property
    def made_anew(self) -> Callable[[], UnderPlace[Any]] | None:
        """What makes this page again from names and ids alone, after a lock; None where only its place comes back."""
        return None

    def put_away(self) -> None:
        """Keep what was done on this page before it is taken off from outside; most pages keep drafts only."""

    def action_back(self) -> None:
        """Go back to the place."""
        self.dismiss()


class ListPage(DrawsOnce, Wheel, UnderPlace[Data], Generic[Data]):
    """A list with the chosen line in full below it, or beside it where there is room.

    A subclass says how many lines there are (`count`) and draws them: `line`, `detail`, `heading`, `invitation`. What
    is too long for its place is read on with space. Where its lines are things that can be walked to, it says which
    (`thing`); the cursor then stays on the same thing.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *ways(UP_DOWN, "cursor", tr("the line above, below")),
        *ways(PAGES, "cursor", tr("ten lines up, down"), (-10, 10)),
        *ways(ENDS, "cursor", tr("the first, the last"), (-9999, 9999)),
        key("space", "read_on", tr("read on"), tr("read on, where it is long"), MOVE, name="list.read-on"),
    ]

    follows = True
    LONG: ClassVar[bool] = False  # whether its lines need more room than its details do
    data: reactive[Data | None] = reactive(None, repaint=False)
    cursor: reactive[int] = reactive(0, repaint=False)
    read: reactive[int] = reactive(0, repaint=False)
    """Lines of the detail that were read already and are above its place."""
    _wanted: Ref | None = None
    _then: Callable[[], None] | None = None

    def body(self) -> Iterable[Widget]:
        """Yield the list."""
        yield Sheet(self.in_one_drawing(self._draw), (None, 0, 0), name="list")

    def receive(self, data: Data) -> None:
        """Show fresh data; the cursor stays on what it was on, wherever that stands now, or goes to what is wanted."""
        here = self._wanted if self._wanted is not None else self._here
        self._wanted = None
        self.data = data
        count = self.count(data)
        at = [number for number in range(count) if here is not None and self.thing(data, number) == here]
        self.cursor = (at or [min(self.cursor, max(0, count - 1))])[0]
        self.redraw()
        then, self._then = self._then, None
        if then is not None:
            then()

    def once_read(self, then: Callable[[], None]) -> None:
        """Do something to the list as soon as it is there."""
        if self.data is not None:
            then()
        else:
            self._then = then

    @property
    def _here(self) -> Ref | None:
        return self.thing(self.data, self.cursor) if self.data is not None and self.count(self.data) else None

    @property
    def stands_at(self) -> tuple[Ref | None, date | None]:
        """The thing under the cursor, for the way back after a lock."""
        return self._here, None

    def show_thing(self, ref: Ref, day: date | None = None) -> None:
        """Put the cursor on a thing once it is read."""
        del day
        self._wanted = ref
        self.wish()

    def bookmark(self) -> Callable[[], None]:
        """Come back to the thing under the cursor."""
        here = self._here
        return super().bookmark() if here is None else partial(self.show_thing, here)

    def redraw(self) -> None:
        """Draw again, and say the keys that act now."""
        if self.is_mounted:
            for sheet in self.query("#list").results(Sheet):  # none any more where the page is being taken off
                sheet.model = (self.data, self.cursor, self.read)
            if not self.line_is_open:
                self.keys = self.footer()

    def watch_cursor(self) -> None:
        """Follow the cursor; what it comes to is read from its beginning."""
        self.read = 0
        self.redraw()

    def watch_read(self) -> None:
        """Read on."""
        self.redraw()

    # What a subclass says

    def thing(self, data: Data, number: int) -> Ref | None:
        """Return what stands on a line, None where nothing leads to it."""
        del data, number
        return None

    def count(self, data: Data) -> int:
        """Return how many lines there are."""
        raise NotImplementedError

    def heading(self, data: Data, width: int) -> list[Content]:
        """Draw what stands above the list."""
        raise NotImplementedError

    def line(self, data: Data, number: int, width: int) -> Content:
        """Draw one line, from the data alone: it is drawn anew only for other data."""
        raise NotImplementedError

    def detail(self, data: Data, number: int, width: int) -> list[Content]:
        """Draw the chosen line in full."""
        raise NotImplementedError

    def invitation(self, data: Data, width: int) -> list[Content]:
        """Draw what an empty list says: one sentence and one key."""
        raise NotImplementedError

    def _draw(self, model: tuple[Data | None, int, int], width: int, height: int) -> list[Content]:
        data, cursor, _ = model
        if data is None or width < 1:
            return []
        lines = self.heading(data, width)
        if not self.count(data):
            lines += [Content(INDENT) + line for line in self.invitation(data, width - len(INDENT) - 1)]
        else:
            room = height - len(lines)
            above = self._top(data, cursor, self.rows(data, width, room))
            if above and not lines[-1].cell_length:
                lines[-1] = Content(INDENT) + press(self._more(data, above, up=True), "pageup")
            lines += self._listed(data, cursor, width, room)
        return [line.truncate(max(1, width), ellipsis=True) for line in lines[:height]]

    def _listed(self, data: Data, cursor: int, width: int, height: int) -> list[Content]:
        wide = width >= WIDE
        left = beside(width, long=self.LONG) if wide else width
        lines = self._lines(data, cursor, width, height, told=wide)
        room = self._room(data, width, height)
        detail = self._from(self._detail(data, cursor, width), room)
        if wide:
            pairs = zip_longest(lines, detail, fillvalue=Content(""))
            return [one.pad_right(max(0, left - one.cell_length)) + other for one, other in pairs]
        below = self.count(data) - self._top(data, cursor, self.rows(data, width, height)) - len(lines)
        more = press(self._more(data, below, up=False), "pagedown")
        told = [Content(INDENT) + more] if more.cell_length else []
        return [*lines, *told, Content(""), *[Content(INDENT) + line for line in detail]]

    def _lines(self, data: Data, cursor: int, width: int, height: int, *, told: bool = True) -> list[Content]:
        """Draw the lines that are in sight; where it is told here, the last says how many there are below it."""
        rows, left = self.rows(data, width, height), beside(width, long=self.LONG) - 3 if width >= WIDE else width
        top = self._top(data, cursor, rows)
        shown = range(top, min(self.count(data), top + rows))
        lines = [self._line(data, number, left, here=number == cursor) for number in shown]
        if told and len(lines) > 1:
            lines[-1] = at_the_edge(lines[-1], self._more(data, self.count(data) - shown.stop, up=False), left)
        return lines

    def _top(self, data: Data, cursor: int, rows: int) -> int:
        return max(0, min(cursor - rows // 2, self.count(data) - rows))

    @staticmethod
    def _more(data: Data, count: int, *, up: bool) -> Content:
        return say_more(count, up=up, plain=bool(getattr(data, "plain", False)))

    def _detail(self, data: Data, number: int, width: int) -> list[Content]:
        across = min(72, width - beside(width, long=self.LONG) - 3) if width >= WIDE else width - len(INDENT) - 2
        return self.once((number, width), partial(self.detail, data, number, across))

    def _room(self, data: Data, width: int, height: int) -> int:
        """Return how many lines the detail has, under the heading."""
        rows = self.rows(data, width, height)
        air = 1 + (self.count(data) > self._top(data, self.cursor, rows) + rows)
        return max(0, height if width >= WIDE else height - rows - air)

    def _from(self, detail: list[Content], room: int) -> list[Content]:
        """Keep what is read now; the last line says that there is more, or how to come back to the beginning."""
        if len(detail) <= room or room < MORE_FROM:
            return detail[:room]
        rest = detail[min(self.read, len(detail) - 1) :]
        on = Content.styled(TO_THE_TOP if len(rest) < room else MORE, "$quiet")
        return [*rest[: room - 1], press(Content.styled(shown_key("space"), "bold $accent") + on, "space")]

    def rows(self, data: Data, width: int, height: int) -> int:
        """Return how many lines of the list are seen at once."""
        if width >= WIDE:
            return max(1, height)
        return max(1, min(self.count(data), height // 2))

    def _line(self, data: Data, number: int, width: int, *, here: bool) -> Content:
        mark = Content.styled(" › " if here else INDENT, "bold $accent")
        room = width - len(INDENT) - 1
        line = self.of_data(data, (number, room), partial(self.line, data, number, room))
        line = line.truncate(max(1, room), ellipsis=True)
        return mark + (line.stylize("bold") if here else line)

    def action_cursor(self, step: int) -> None:
        """Go up or down the list."""
        if self.data is not None:
            self.went_on()
            self.cursor = min(max(0, self.count(self.data) - 1), max(0, self.cursor + step))

    def action_read_on(self) -> None:
        """Read the chosen line on where it is too long for its place; at its end, from its beginning."""
        if self.data is None or not self.count(self.data):
            return
        sheet = self.query_one("#list", Sheet)
        width, height = sheet.size
        room = self._room(self.data, width, height - len(self.heading(self.data, width)))
        length = len(self._detail(self.data, self.cursor, width))
        if length > room >= MORE_FROM:
            further = self.read + room - 1
            self.read = further if further < length else 0

    @on(events.Click)
    def point_at(self, event: events.Click) -> None:
        """Point at a line; pointed at already, do what enter does."""
        sheet = self.query_one("#list", Sheet)
        if self.data is None or not sheet.region.contains_point(event.screen_offset):
            return
        across, x = sheet.size.width, event.screen_x - sheet.region.x
        aside = across >= WIDE and x >= beside(across, long=self.LONG)
        number = None if aside else self._number_at(event.screen_y - sheet.region.y)
        if number is not None and number == self.cursor:
            self.app.simulate_key("enter")
        elif number is not None:
            self.went_on()
            self.cursor = number

    def _number_at(self, y: int) -> int | None:
        sheet = self.query_one("#list", Sheet)
        if self.data is None or not self.count(self.data):
            return None
        above = len(self.heading(self.data, sheet.size.width))
        rows = self.rows(self.data, sheet.size.width, sheet.size.height - above)
        number = self._top(self.data, self.cursor, rows) + y - above
        return number if 0 <= y - above < rows and number < self.count(self.data) else None

    def spots(self) -> Iterator[Offset]:
        """Yield the lines of the list."""
        return rows_of(self.query_one("#list", Sheet), self._number_at)


def move_keys() -> tuple[Binding, ...]:
    """Return the footer's word for moving in a list."""
    return (Binding("down", "", tr("choose"), key_display="↑ ↓"),)
