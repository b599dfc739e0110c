"""The half of Journal that finds: by words as one types, by a filter, by a tag, on this day in earlier years."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import ClassVar

from textual.binding import BindingType

from evenso.journal.filters import OPEN, Filter
from evenso.language import tr, tr_as
from tui.keys import CHANGE, MOVE, key
from tui.screens.journal.filter_panel import FilterPanel
from tui.screens.journal.model import Ask
from tui.screens.journal.walking import WalkingScreen
from tui.widgets.search_line import SearchLine


class FindingScreen(WalkingScreen):
    """A screen of entries that can be narrowed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "f",
            "filter",
            tr_as("a key", "filter"),
            tr("show only some entries"),
            MOVE,
            name="journal.filter",
            show=True,
        ),
        key("t", "tags", tr("tags"), tr("your tags; enter shows one's"), MOVE, name="journal.tags"),
        key("o", "this_day", tr("this day, earlier"), tr("this day in earlier years"), MOVE, name="journal.this-day"),
        key(
            "D",
            "deleted",
            tr_as("a key", "deleted"),
            tr("what was deleted lately; enter brings it back"),
            CHANGE,
            name="journal.deleted",
        ),
        key(
            "H",
            "unfinished",
            tr_as("a key", "half-written"),
            tr("what was left half-written: go on with it, throw it away"),
            CHANGE,
            name="journal.unfinished",
        ),
    ]

    @property
    def filtering(self) -> bool:
        """Whether the filter is open."""
        return self.query_one(FilterPanel).display and not self.in_day

    # Searching

    asked_elsewhere: bool = False
    """Whether a search was asked for at another place: leaving it leads back there."""

    def search_soon(self, *, elsewhere: bool) -> None:
        """Type what to look for as soon as all of this stands; letters behind the key that asked are for the line."""
        self.await_save()

        def search() -> None:
            self.action_search()
            self.asked_elsewhere = elsewhere
            self.end_save(reads=False)
            self.own_app.stand(self)

        self.call_after_refresh(search)

    def action_search(self) -> None:
        """Type what to look for; a filter goes on narrowing it."""
        self.asked_elsewhere = False
        self._close_filter()
        if self.in_day or self.ask.query is None:
            self.query_one(SearchLine).clear()
            self.look_at(Ask(query="", chosen=self.ask.chosen))
        self.view = replace(self.seen, typing=True)
        self.set_focus(self.query_one(SearchLine).field)

    def on_search_line_wanted(self, event: SearchLine.Wanted) -> None:
        """Look for what is typed."""
        if self.ask.query is not None:
            self.ask = replace(self.ask, query=event.words)
            self.view = replace(self.seen, cursor=0)
            self.wish()

    def on_search_line_went_on(self) -> None:
        """Go to what was found."""
        self.set_focus(None)
        self.view = replace(self.seen, typing=False)

    def on_search_line_left(self) -> None:
        """End the search."""
        self.end_search()

    def end_search(self) -> None:
        """Show the timeline again, as narrow as the filter has it; then go back to where the search was asked for."""
        elsewhere, self.asked_elsewhere = self.asked_elsewhere, False
        self.set_focus(None)
        self.query_one(SearchLine).clear()
        self.view = replace(self.seen, typing=False)
        self.look_at(Ask(chosen=self.ask.chosen))
        if elsewhere:
            self.own_app.action_back_to()

    # Filtering

    async def action_filter(self) -> None:
        """Say which entries to show."""
        if self.in_day:
            self.look_at(Ask(chosen=self.ask.chosen))
        panel = self.query_one(FilterPanel)
        known = await self.known()
        panel.open(self.ask.chosen, known.tags, self.seen.data.today)
        self.view = replace(self.seen, typing=True)

    def on_filter_panel_wanted(self, event: FilterPanel.Wanted) -> None:
        """Show what fits, at once; a day that could not be read a moment ago can be now."""
        self.went_on()
        self._choose(event.chosen)

    def on_filter_panel_went_on(self) -> None:
        """Go to what fits."""
        self._close_filter()

    def on_filter_panel_left(self) -> None:
        """Show everything again."""
        self.clear_filter()

    def _choose(self, chosen: Filter) -> None:
        if chosen != self.ask.chosen:
            self.ask = replace(self.ask, chosen=chosen, where=None)
            self.view = replace(self.seen, cursor=0)
            self.wish()

    def _close_filter(self) -> None:
        self.went_on()
        self.set_focus(None)
        self.query_one(FilterPanel).display = False
        self.view = replace(self.seen, typing=False)

    def clear_filter(self) -> None:
        """Show everything again."""
        self._close_filter()
        self._choose(OPEN)

    def show_tag(self, tag: str) -> None:
        """Show the entries that have a tag."""
        self.query_one(SearchLine).clear()
        self.look_at(Ask(chosen=Filter(tag=tag)))

    # Pages

    def open_day_at(self, day: date, entry_id: str) -> None:
        """Show the day of an entry, the cursor on it."""
        raise NotImplementedError

    async def action_tags(self) -> None:
        """List the tags."""
        from tui.screens.journal.pages.tags import TagsPage  # noqa: PLC0415 - only when it is opened

        await self.app.push_screen(TagsPage(self.show_tag))

    async def action_this_day(self) -> None:
        """Show what was written on this day in earlier months and years."""
        from tui.screens.journal.pages.this_day import ThisDayPage  # noqa: PLC0415 - only when it is opened

        await self.app.push_screen(ThisDayPage(self.ask.day, self.open_day_at))

    async def action_deleted(self) -> None:
        """Show what was deleted lately and can be brought back."""
        from tui.screens.journal.pages.deleted import DeletedPage  # noqa: PLC0415 - only when it is opened

        await self.app.push_screen(DeletedPage())

    async def action_unfinished(self) -> None:
        """Show what was left half-written."""
        from tui.screens.journal.pages.unfinished import UnfinishedPage  # noqa: PLC0415 - only when it is opened

        await self.app.push_screen(UnfinishedPage())
