"""Journal: the timeline and one day in full, laid out, given data, left again.

Keys become an `Ask` for other data, or an intent; moving, finding and writing have their own halves beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.widget import Widget

from evenso.journal.filters import OPEN
from evenso.language import tr, tr_as
from evenso.links import Ref, Thing
from evenso.records import Moment
from tui.dialogs.forms import NEW_NOTE
from tui.keys import BACK, ENDS, MOVE, PAGES, UP_DOWN, WRITE, key, ways
from tui.screens.journal.day_drawing import day_starts, draw_day
from tui.screens.journal.drawing import draw_list
from tui.screens.journal.filter_panel import FilterPanel
from tui.screens.journal.finding import FindingScreen
from tui.screens.journal.model import Ask, JournalData, View, read_journal
from tui.widgets.page import Page, Scroll
from tui.widgets.search_line import SearchLine
from tui.widgets.sheet import Sheet, keeping

if TYPE_CHECKING:
    from storage.journal import Journal


IN_DAY: Final = (
    Binding("1", "", tr("mood"), key_display="1-0"),
    Binding("e", "", tr("edit")),
    Binding("d", "", tr("delete")),
    Binding("v", "", tr_as("a key", "read")),
    Binding("b", "", tr("bring up")),
    Binding("left_square_bracket", "", tr_as("a key", "day"), key_display="[ ]"),
    BACK,
)
"""What the last line says of an opened day."""


class JournalPlace(FindingScreen):
    """Everything written."""

    PLACE = "journal"
    EXPLAINED = (
        tr("Deleting asks nothing: u brings an entry back, also after a restart."),
        tr(
            "b marks an entry to be brought up in the session, P as not for the session; "
            "either again takes the mark away."
        ),
        tr("When an entry's words are changed, h shows what they were before."),
        tr("Leaving the editor keeps what is half-written; it is there when you open it again."),
        tr("While you write, ctrl+_ takes the last words back and ctrl+y brings them again; ctrl+z locks or hides."),
        tr("On an earlier day, what you write stands at noon unless you name a time."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("n", "new", tr("new"), tr("write an entry"), WRITE, name="journal.new", show=True),
        key(
            "enter",
            "open",
            tr_as("a key", "open"),
            tr("open the day, then the entry"),
            MOVE,
            name="journal.open",
            show=True,
        ),
        key(
            "i",
            "bring_in",
            tr("bring years along"),
            tr("import from another program or a CSV file"),
            WRITE,
            name="journal.import",
        ),
        *ways(UP_DOWN, "cursor", tr("the entry above, below")),
        *ways(PAGES, "page", tr("a page up, down")),
        key("space", "page(1)", tr_as("a key", "page"), tr("a page up, down"), MOVE, name="journal.on"),
        *ways(ENDS, "end", tr("the newest, the oldest"), (0, 1), letters=False),
        *(
            key(
                str(number % 10),
                f"mood({number})",
                tr("mood"),
                tr("in a day: its mood, 0 is ten"),
                WRITE,
                name=f"journal.mood-{number}",
                display="1-0",
            )
            for number in range(1, 11)
        ),
    ]
    DEFAULT_CSS = "JournalPlace SearchLine, JournalPlace Scroll { display: none; }"

    def __init__(self) -> None:
        super().__init__()
        self._list: tuple[Ask, int] = (Ask(), 0)
        self._from_elsewhere = False

    def body(self) -> Iterable[Widget]:
        """Yield the search line, the list, and the page of one day."""
        view = View(JournalData(self.ask, Moment.of(self.now()).entry_day()))
        self.set_reactive(JournalPlace.view, view)
        yield SearchLine()
        yield FilterPanel()
        yield Sheet(keeping(draw_list), view, name="list")
        with Scroll():
            yield Page(draw_day, view)

    def wants(self, now: datetime) -> Callable[[Journal], JournalData]:
        """Read what is looked at."""
        return partial(read_journal, ask=self.ask, now=now)

    def receive(self, data: JournalData) -> None:
        """Show what was read, the cursor where it was."""
        if data.ask != self.ask:
            return
        cursor = self.cursor_in([data.id_at(number) for number in range(data.count)])
        self.view = replace(self.seen, data=data, cursor=cursor)
        self.say_first(tr("An entry half-written was kept: n goes on with it") if data.draft(NEW_NOTE) else "")

    def watch_view(self, before: View | None, view: View | None) -> None:
        """Hand the view down."""
        if view is None or not self.is_mounted:
            return
        if not view.data.loaded and self.in_day != self.query_one(Scroll).display:
            return  # what is seen stays until the day, or the list, was read, and the last line with it
        self.keys = self.footer()
        self._show_what_is_looked_at()
        if self.in_day:
            self.query_one(Page).model = view
            if before is None or before.data is not view.data:
                self.refresh(repaint=False, layout=True)  # else the cursor is looked for before that day is laid out
            self.call_after_refresh(self._show_cursor)
        else:
            self.query_one("#list", Sheet).model = view
            self.look_ahead()

    def _show_what_is_looked_at(self) -> None:
        """Show the day or the list: one by one, since a class of the screen would have all its widgets styled anew."""
        searching = self.ask.query is not None and not self.in_day
        scroll, found, line = self.query_one(Scroll), self.query_one("#list", Sheet), self.query_one(SearchLine)
        for widget, shown in ((scroll, self.in_day), (found, not self.in_day), (line, searching)):
            if widget.display != shown:
                widget.display = shown

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
        if self.view is not None and self.seen.typing and self.filtering:
            return (
                Binding("enter", "", tr("to what fits")),
                Binding("down", "", tr_as("a key", "line"), key_display="↑ ↓"),
                Binding("right", "", tr_as("a key", "change"), key_display="← →"),
                Binding("escape", "", tr("show all"), key_display="esc"),
            )
        if self.view is not None and self.seen.typing:
            return (
                Binding("enter", "", tr("to what was found")),
                Binding("escape", "", tr("no search"), key_display="esc"),
            )
        keys = [Binding("n", "", tr("new"))]
        if self.view is not None and self.seen.data.nothing:
            keys += [
                Binding("i", "", tr_as("a key", "import")),
                Binding("exclamation_mark", "support", tr("support"), key_display="!"),
            ]
        elif self.in_day:
            keys += IN_DAY
        else:
            keys += [
                Binding("enter", "", tr_as("a key", "open")),
                Binding("slash", "", tr_as("a key", "search"), key_display="/"),
                Binding("f", "", tr_as("a key", "filter")),
                Binding("e", "", tr("edit")),
                Binding("b", "", tr("bring up")),
            ]
            narrowed = self.view is not None and self.ask.chosen != OPEN and self.ask.query is None
            keys += [Binding("escape", "", tr("show all"), key_display="esc")] if narrowed else []
            keys += [Binding("d", "", tr("delete")), Binding("i", "", tr_as("a key", "import"))]
        return (*keys, Binding("question_mark", "", tr("help"), key_display="?"))

    # Days

    def open_day(self, day: date) -> None:
        """Show a day; escape then goes back to where the wish came from."""
        if not self.in_day:
            self._list = self.ask, self.seen.cursor
        self._from_elsewhere = True
        self.look_at(Ask(day=day))

    def open_day_at(self, day: date, entry_id: str) -> None:
        """Show the day of an entry, the cursor on it; escape then goes back to the list."""
        self.open_day(day)
        self._from_elsewhere = False
        self.wanted_id = entry_id

    @property
    def stands_at(self) -> tuple[Ref | None, date | None]:
        """The entry that is being changed, or the day that is looked at, for the way back after a lock."""
        entry = self.chosen_entry
        if entry is not None and (self.editor is not None or self.in_day):
            return Ref(Thing.ENTRY, entry.id), entry.day
        return None, self.ask.day if self.in_day else None

    @property
    def as_left(self) -> bool:
        """Whether the list stands there."""
        return not self.in_day

    def arrive(self) -> None:
        """Show the list, as it was left; only esc comes back to a day that was opened from elsewhere."""
        self.own_app.to_the_place()
        self.asked_elsewhere = False
        if self.in_day:
            self._to_the_list()

    def bookmark(self) -> Callable[[], None]:
        """Come back to the entry one was at, in its day or in the list as it was, whatever was looked at meanwhile."""
        ask, cursor, chosen = self.ask, self.seen.cursor, self.chosen_id
        listed, elsewhere = self._list, self._from_elsewhere

        def back() -> None:
            self._list, self._from_elsewhere = listed, elsewhere
            self.look_at(ask, cursor)
            self.wanted_id = chosen
            self.wish()

        return back

    def _to_the_list(self) -> None:
        self._from_elsewhere = False
        ask, cursor = self._list
        self.look_at(ask, cursor)

    async def action_open(self) -> None:
        """Open the day of the entry under the cursor; in a day, the entry itself."""
        day = self.seen.data.day_at(self.seen.cursor)
        if self.in_day:
            await self.open_entry()
        elif day is not None:
            self.open_day_at(day, self.chosen_id)

    def action_back(self) -> None:
        """Leave the day, then the search, then the filter, then the journal."""
        if self.in_day:
            elsewhere = self._from_elsewhere
            self._to_the_list()
            if elsewhere:
                super().action_back()
        elif self.ask.query is not None:
            self.end_search()
        elif self.ask.chosen != OPEN:
            self.clear_filter()
        else:
            super().action_back()
