"""The half of Journal that moves: through the timeline, which is read on as one goes, through months and days."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Final

from textual import events, on
from textual.geometry import Offset

from storage.reading.pages import OLDEST, Near
from tui.screens.ahead import LooksAhead
from tui.screens.journal.day_drawing import day_starts
from tui.screens.journal.drawing import entry_at
from tui.screens.journal.model import Ask, View, beyond_month, read_journal
from tui.screens.journal.writing import WritingScreen
from tui.screens.spots import rows_of
from tui.widgets.page import Page, Scroll
from tui.widgets.sheet import Sheet

A_DAY: Final = timedelta(days=1)
WHEEL: Final = 3
"""Entries a notch."""


class WalkingScreen(LooksAhead, WritingScreen):
    """A screen of entries that one walks through."""

    def __init__(self) -> None:
        super().__init__()
        self._arriving: int | None = None
        """Where the cursor goes when another end of the timeline has been read: 0 the newest, -1 the oldest."""
        self._going_on = False

    def look_at(self, ask: Ask, cursor: int = 0) -> None:
        """Look at something else; until it is read nothing is shown."""
        if ask == self.ask:
            return
        self.ask = ask
        self._going_on, self._arriving = False, None
        data = replace(self.seen.data, ask=ask, entries=(), hits=(), rows=(), earlier=0, loaded=False)
        self.view = replace(self.seen, data=data, cursor=cursor)
        self.wish()

    def cursor_in(self, ids: list[str]) -> int:
        """Return where the cursor belongs among what was just read."""
        last = max(0, len(ids) - 1)
        wanted, going_on, arriving = self.wanted_id, self._going_on, self._arriving
        self.wanted_id, self._going_on, self._arriving = "", False, None
        if arriving is not None:
            return last if arriving else 0
        if going_on:
            wanted = self.seen.data.id_at(self.seen.cursor)
        return ids.index(wanted) if wanted in ids else min(self.seen.cursor, last)

    async def foresee(self) -> None:
        """Read the day under the cursor and make its cells, so that enter only shows it."""
        day = self.seen.data.day_at(self.seen.cursor)
        if day is None or self.in_day:
            return
        data = await self.own_app.journal_thread.run(
            partial(read_journal, ask=Ask(day=day), now=self.now()), waits=True
        )
        if self.own_app.locked or self.in_day:
            return
        ids = [entry.id for entry in data.entries]
        cursor = ids.index(self.chosen_id) if self.chosen_id in ids else 0
        for page in self.query(Page):  # none any more while the place is taken off
            if not await self.at_leisure(page.foresee(View(data, cursor), self.cells_across - 1)):  # beside its bar
                return
        await self._foresee_ends()

    async def _foresee_ends(self) -> None:
        """Read the newest and the oldest entries and make their cells, where those are not read already."""
        shown = self.seen.data
        for where, goes_on in ((None, shown.newer), (OLDEST, shown.older)):
            ask = replace(self.ask, where=where)
            if not goes_on or self.seen.data is not shown or shown.searching or self.in_day:
                continue
            data = await self.own_app.journal_thread.run(partial(read_journal, ask=ask, now=self.now()), waits=True)
            if not (self.own_app.locked or self.in_day):
                for sheet in self.query("#list").results(Sheet):  # as above
                    view = View(data, 0 if where is None else max(0, data.count - 1))
                    if not await self.at_leisure(sheet.foresee(view)):
                        return

    def idle(self) -> frozenset[str]:
        """Say that the cursor goes nowhere where there is no other entry, and that nothing of a day is out of sight."""
        data = self.seen.data
        cannot = set() if data.count else {"open", "edit", "delete"}
        cannot |= set() if data.count > 1 else {"cursor", "end"}
        pages = bool(self.query_one(Scroll).max_scroll_y) if self.in_day else data.count > 1
        return super().idle() | cannot | (set() if pages else {"page"})

    def action_cursor(self, step: int) -> None:
        """Move through what is shown."""
        self.move_to(self.seen.cursor + step)

    def move_to(self, cursor: int) -> None:
        """Put the cursor on an entry; near the end of what is read, read on around it."""
        data = self.seen.data
        cursor = min(max(0, cursor), max(0, data.count - 1))
        self.view = replace(self.seen, cursor=cursor)
        if self.in_day or data.searching or not data.count or data.ask != self.ask:
            return
        height = self.query_one("#list").size.height
        if (data.older and cursor >= data.count - height) or (data.newer and cursor < height):
            here = data.entries[cursor]
            self._going_on = True
            self.ask = replace(self.ask, where=Near(here.at.utc, here.id))
            self.wish()

    def action_page(self, pages: int) -> None:
        """Move by a page."""
        if self.in_day:
            self.query_one(Scroll).scroll_relative(y=pages * (self.query_one(Scroll).size.height - 2), animate=False)
        else:
            self.move_to(self.seen.cursor + pages * max(1, self.query_one("#list").size.height - 3))

    def action_end(self, last: int) -> None:
        """Go to the newest or to the oldest entry."""
        data = self.seen.data
        if not self.in_day and not data.searching and (data.older if last else data.newer):
            self.ask = replace(self.ask, where=OLDEST if last else None)
            self._arriving, self._going_on = -1 if last else 0, False
            self.wish()
        else:
            self.move_to(data.count - 1 if last else 0)

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
        drawn = self.query_one(Page) if self.in_day else self.query_one("#list", Sheet)
        if self.seen.typing or "press" in event.style.meta or not drawn.region.contains_point(event.screen_offset):
            return
        number = self._number_at(event.screen_y - drawn.region.y)
        if number is not None and number == self.seen.cursor:
            self.call_next(self.action_open)
        elif number is not None:
            self.move_to(number)

    def _number_at(self, y: int) -> int | None:
        """Return the number of the entry on a line of the list, or of the page of a day."""
        if not self.in_day:
            return entry_at(self.seen, self.query_one("#list", Sheet).size.height, y)
        starts = day_starts(self.seen, max(1, self.query_one(Page).size.width))
        number = bisect_right(starts, y) - 1
        return number if 0 <= number < self.seen.data.count else None

    def spots(self) -> Iterator[Offset]:
        """Yield the entries that are in sight."""
        if not self.seen.typing:
            drawn = self.query_one(Page) if self.in_day else self.query_one("#list", Sheet)
            inside = self.query_one(Scroll).region if self.in_day else drawn.region
            yield from (at for at in rows_of(drawn, self._number_at) if inside.contains_point(at))

    def action_earlier(self) -> None:
        """Look at the day before; in the list, go to the month before."""
        self._turn(-1)

    def action_later(self) -> None:
        """Look at the day after; in the list, go to the month after."""
        self._turn(1)

    def _turn(self, step: int) -> None:
        day = self.ask.day
        if day is None:
            self.move_to(beyond_month(self.seen.data, self.seen.cursor, -step))
        elif day + step * A_DAY <= self.seen.data.today:
            self.look_at(Ask(day=day + step * A_DAY))
