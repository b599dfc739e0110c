"""Journal: the timeline, a search as one types, one day in full; writing, changing and taking out.

Keys become an `Ask` for other data, or an intent; the editor is a page of its own (`tui.dialogs.editor`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.widget import Widget

from evenso.records import Moment
from tui.dialogs.forms import NEW_NOTE
from tui.keys import MOVE, WRITE, key
from tui.screens.journal.drawing import View, day_starts, draw_day, draw_list, entry_at
from tui.screens.journal.model import Ask, JournalData, beyond_month, read_journal
from tui.screens.journal.writing import WritingScreen
from tui.widgets.page import Page, Scroll
from tui.widgets.search_line import SearchLine
from tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from storage.journal import Journal

A_DAY = timedelta(days=1)
WHEEL = 3  # entries a notch


class JournalPlace(WritingScreen):
    """Everything written."""

    PLACE = "journal"
    EXPLAINED = (
        "Deleting asks nothing: u brings an entry back, also after a restart.",
        "b marks an entry to be brought up in the session, P as not for the session; either again takes the mark away.",
        "When an entry's words are changed, h shows what they were before.",
        "Leaving the editor keeps what is half-written; it is there when you open it again.",
        "On an earlier day, what you write stands at noon unless you name a time.",
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("n", "new", "new", "write an entry", WRITE, name="journal.new", show=True),
        key("enter", "open", "open", "open the day, then the entry", MOVE, name="journal.open", show=True),
        key("i", "bring_in", "bring years along", "import from Daylio", WRITE, name="journal.import"),
        key("up,k", "cursor(-1)", "up", "the entry above, below", MOVE, name="journal.up", display="↑ ↓"),
        key("down,j", "cursor(1)", "down", "the entry above, below", MOVE, name="journal.down", display="↑ ↓"),
        key("pageup", "page(-1)", "page up", "a page up, down", MOVE, name="journal.page-up", display="pgup pgdn"),
        key("pagedown,space", "page(1)", "page", "a page up, down", MOVE, name="journal.page", display="pgup pgdn"),
        key("home", "end(0)", "newest", "the newest, the oldest", MOVE, name="journal.newest", display="home end"),
        key("end", "end(1)", "oldest", "the newest, the oldest", MOVE, name="journal.oldest", display="home end"),
        *(
            key(
                str(number % 10),
                f"mood({number})",
                "mood",
                "in a day: its mood, 0 is ten",
                WRITE,
                name=f"journal.mood-{number}",
                display="1-0",
            )
            for number in range(1, 11)
        ),
    ]
    DEFAULT_CSS = """
    JournalPlace SearchLine, JournalPlace Scroll { display: none; }
    JournalPlace.-search SearchLine { display: block; }
    JournalPlace.-day Scroll { display: block; }
    JournalPlace.-day #list, JournalPlace.-day SearchLine { display: none; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._list: tuple[Ask, int] = (Ask(), 0)
        self._from_elsewhere = False

    def body(self) -> Iterable[Widget]:
        """Yield the search line, the list, and the page of one day."""
        view = View(JournalData(self.ask, Moment.of(self.now()).entry_day()))
        self.set_reactive(JournalPlace.view, view)
        yield SearchLine()
        yield Sheet(draw_list, view, name="list")
        with Scroll():
            yield Page(draw_day, view)

    def wants(self, now: datetime) -> Callable[[Journal], JournalData]:
        """Read what is looked at."""
        return partial(read_journal, ask=self.ask, now=now)

    def receive(self, data: JournalData) -> None:
        """Show what was read, the cursor where it was."""
        if data.ask != self.ask:
            return
        cursor = min(self.seen.cursor, max(0, data.count - 1))
        if self.wanted_id:
            ids = [data.id_at(number) for number in range(data.count)]
            cursor = ids.index(self.wanted_id) if self.wanted_id in ids else cursor
            self.wanted_id = ""
        first = not self.seen.data.loaded
        self.view = replace(self.seen, data=data, cursor=cursor)
        if first and data.draft(NEW_NOTE):
            self.say("An entry half-written was kept: n goes on with it")

    def watch_view(self, view: View | None) -> None:
        """Hand the view down."""
        if view is None or not self.is_mounted:
            return
        self.set_class(self.in_day, "-day")
        self.set_class(self.ask.query is not None and not self.in_day, "-search")
        if self.in_day:
            self.query_one(Page).model = view
            self.call_after_refresh(self._show_cursor)
        else:
            self.query_one("#list", Sheet).model = view
        self.keys = self.footer()

    def _show_cursor(self) -> None:
        """Scroll a day to the entry under the cursor."""
        page, scroll = self.query_one(Page), self.query_one(Scroll)
        starts = day_starts(self.seen, max(1, page.size.width))
        if not starts or self.seen.cursor >= len(starts):
            return
        line = starts[self.seen.cursor]
        end = starts[self.seen.cursor + 1] if self.seen.cursor + 1 < len(starts) else page.size.height
        top, height = round(scroll.scroll_offset.y), scroll.size.height
        if line < top or end > top + height:
            scroll.scroll_to(
                y=0 if self.seen.cursor == 0 else min(line - 1, max(line - 1, end - height)), animate=False
            )

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys of what is shown."""
        if self.view is not None and self.seen.typing:
            return (
                Binding("enter", "", "to what was found"),
                Binding("escape", "", "no search", key_display="esc"),
            )
        keys = [Binding("n", "", "new")]
        if self.in_day:
            keys += [Binding("1", "", "mood", key_display="1-0"), Binding("e", "", "edit"), Binding("d", "", "delete")]
            keys += [Binding("b", "", "bring up"), Binding("left_square_bracket", "", "day", key_display="[ ]")]
            keys.append(Binding("escape", "", "back", key_display="esc"))
        else:
            keys += [
                Binding("enter", "", "open"),
                Binding("slash", "", "search", key_display="/"),
                Binding("e", "", "edit"),
                Binding("b", "", "bring up"),
            ]
            keys += [Binding("d", "", "delete"), Binding("i", "", "import")]
        return (*keys, Binding("question_mark", "", "help", key_display="?"))

    # Moving

    def _look_at(self, ask: Ask, cursor: int = 0) -> None:
        if ask == self.ask:
            return
        self.ask = ask
        self.view = replace(
            self.seen, data=replace(self.seen.data, ask=ask, entries=(), hits=(), rows=(), loaded=False), cursor=cursor
        )
        self.wish()

    def action_cursor(self, step: int) -> None:
        """Move through what is shown."""
        self._move_to(self.seen.cursor + step)

    def _move_to(self, cursor: int) -> None:
        data = self.seen.data
        cursor = min(max(0, cursor), max(0, data.count - 1))
        self.view = replace(self.seen, cursor=cursor)
        reached = cursor >= data.count - self.query_one("#list").size.height
        if reached and not self.in_day and not data.searching and data.count < data.total and data.ask == self.ask:
            self.ask = replace(self.ask, limit=self.ask.limit * 2)
            self.wish()

    def action_page(self, pages: int) -> None:
        """Move by a page."""
        if self.in_day:
            self.query_one(Scroll).scroll_relative(y=pages * (self.query_one(Scroll).size.height - 2), animate=False)
        else:
            self._move_to(self.seen.cursor + pages * max(1, self.query_one("#list").size.height - 3))

    def action_end(self, last: int) -> None:
        """Go to the newest or to the oldest entry."""
        data = self.seen.data
        if last and not self.in_day and not data.searching and data.count < data.total:
            self.ask = replace(self.ask, limit=data.total)
            self.view = replace(self.seen, cursor=data.total - 1)
            self.wish()
        else:
            self._move_to(data.count - 1 if last else 0)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Move up with the wheel."""
        if not self.in_day:
            event.stop()
            self.action_cursor(-WHEEL)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Move down with the wheel."""
        if not self.in_day:
            event.stop()
            self.action_cursor(WHEEL)

    @on(events.Click)
    def point_at(self, event: events.Click) -> None:
        """Point at an entry; pointed at already, open it."""
        sheet = self.query_one("#list", Sheet)
        if self.in_day or self.seen.typing or not sheet.region.contains_point(event.screen_offset):
            return
        number = entry_at(self.seen, sheet.size.height, event.screen_y - sheet.region.y)
        if number is not None and number == self.seen.cursor:
            self.call_next(self.action_open)
        elif number is not None:
            self._move_to(number)

    # Days

    def open_day(self, day: date) -> None:
        """Show a day; escape then goes back to where the wish came from."""
        self._from_elsewhere = True
        self._look_at(Ask(day=day))

    async def action_open(self) -> None:
        """Open the day of the entry under the cursor; in a day, the entry itself."""
        day = self.seen.data.day_at(self.seen.cursor)
        if self.in_day:
            await self.open_entry()
        elif day is not None:
            self._list = self.ask, self.seen.cursor
            self._from_elsewhere = False
            self.wanted_id = self.seen.data.id_at(self.seen.cursor)
            self._look_at(Ask(day=day))

    def action_earlier(self) -> None:
        """Look at the day before; in the list, go to the month before."""
        self._turn(-1)

    def action_later(self) -> None:
        """Look at the day after; in the list, go to the month after."""
        self._turn(1)

    def _turn(self, step: int) -> None:
        day = self.ask.day
        if day is None:
            self._move_to(beyond_month(self.seen.data, self.seen.cursor, -step))
        elif day + step * A_DAY <= self.seen.data.today:
            self._look_at(Ask(day=day + step * A_DAY))

    def action_back(self) -> None:
        """Leave the day, then the search, then the journal."""
        if self.in_day:
            elsewhere, self._from_elsewhere = self._from_elsewhere, False
            ask, cursor = self._list
            self._look_at(ask, cursor)
            if elsewhere:
                super().action_back()
        elif self.ask.query is not None:
            self._end_search()
        else:
            super().action_back()

    # Searching

    def action_search(self) -> None:
        """Type what to look for."""
        if self.in_day or self.ask.query is None:
            self.query_one(SearchLine).clear()
            self._look_at(Ask(query=""))
        self.view = replace(self.seen, typing=True)
        self.set_focus(self.query_one(SearchLine).field)

    def on_search_line_wanted(self, event: SearchLine.Wanted) -> None:
        """Look for what is typed."""
        if self.ask.query is not None:
            self.ask = Ask(query=event.words)
            self.view = replace(self.seen, cursor=0)
            self.wish()

    def on_search_line_went_on(self) -> None:
        """Go to what was found."""
        self.set_focus(None)
        self.view = replace(self.seen, typing=False)

    def on_search_line_left(self) -> None:
        """End the search."""
        self._end_search()

    def _end_search(self) -> None:
        self.set_focus(None)
        self.query_one(SearchLine).clear()
        self.view = replace(self.seen, typing=False)
        self._look_at(Ask())
