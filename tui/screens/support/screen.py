"""Support, one key from every screen: it needs no journal for the lines, and no dialog stands in the way."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.reactive import reactive
from textual.widget import Widget

from evenso.language import tr, tr_as
from evenso.records import Moment
from evenso.wording.support.lines import ALL_HERE, HERE, NOT_NOW, READING
from storage.beside.country import keep_country, kept_country
from tui.keys import BACK, ENDS, MOVE, PAGES, PROGRAM, UP_DOWN, WRITE, key, ways
from tui.screens.support.countries import CountriesPage
from tui.screens.support.drawing import draw_support, row_of_lines
from tui.screens.support.forms import plan_form
from tui.screens.support.intents import ChooseCountry
from tui.screens.support.lists import PeoplePage
from tui.screens.support.model import SupportData, read_support, without_journal
from tui.screens.under import UnderPlace
from tui.widgets.breath import Breath, Look
from tui.widgets.page import Page, Scroll
from tui.widgets.status_line import StatusLine
from tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from storage.journal import Journal


class SupportScreen(UnderPlace[SupportData]):
    """Plan, people, lines, emergency number, a breath."""

    PLACE = "support"
    EXPLAINED = (tr("Everything here works without a network, and nobody is told that you looked."),)
    BINDINGS: ClassVar[list[BindingType]] = [
        key("space", "breathe", tr("breathe"), tr("a slow breath for a minute"), PROGRAM, name="support.breathe"),
        key("e", "plan", tr("plan"), tr("write your plan"), WRITE, name="support.plan"),
        key("a", "people", tr("people"), tr("people and lines, to change"), WRITE, name="support.people"),
        key("h", "helped", tr("helped"), tr("what helped before"), MOVE, name="support.helped"),
        key("c", "country", tr("country"), tr("lines of another country"), MOVE, name="support.country"),
        key(
            "l",
            "lines",
            tr_as("crisis lines", "lines"),
            tr("down to the lines and the emergency number"),
            MOVE,
            name="support.lines",
        ),
        *ways(ENDS, "scroll", tr("top, end"), (-9999, 9999)),
        *ways(UP_DOWN, "scroll", tr("scroll")),
        *ways(PAGES, "scroll", tr("scroll"), (-12, 12)),
    ]

    data: reactive[SupportData | None] = reactive(None, repaint=False)

    stands = True
    """Whatever the journal does: nobody waits for it here."""

    def __init__(self, known: SupportData | None = None, *, coming: bool = False) -> None:
        super().__init__()
        self._known = known
        self._coming = coming
        self._to_lines = self._wished = False
        self._lines_asked = False
        """Whether they were asked for before everything that stands above them was there."""

    def body(self) -> Iterable[Widget]:
        """Yield the page, with what needs no journal on it at once."""
        first = self._known or self._first()
        self.set_reactive(SupportScreen.data, first)
        with Scroll():
            yield Page(draw_support, first)

    def on_mount(self) -> None:
        """Show no places where none can be gone to: before the journal is open."""
        if self.own_app.locked or self.own_app.journal_thread.is_shut:
            self.query_one(TopBar).visible = False

    def _first(self) -> SupportData:
        today = Moment.of(self.now()).entry_day()
        chosen = self.own_app.support_country or kept_country(self.own_app.journal_path)
        return replace(without_journal(today, os.environ, chosen), coming=self._coming)

    def wants(self, now: datetime) -> Callable[[Journal], SupportData]:
        """Read plan, people and the chosen country."""
        chosen = self.own_app.support_country
        return lambda journal: read_support(journal, now=now, environ=os.environ, chosen=chosen)

    def wish(self) -> None:
        """Ask for fresh data, where there may be any: why the journal is closed is said once."""
        if not (self._wished and self.own_app.locked and self.own_app.journal_thread.is_shut):
            self._wished = True
            super().wish()

    def unread(self) -> None:
        """Say that plan and people cannot be shown: nothing is coming any more."""
        self._coming = False
        if self.data is not None and not self.data.read:
            self.receive(replace(self.data, coming=False))

    def receive(self, data: SupportData) -> None:
        """Show them."""
        self.data = data
        if not self.line_is_open:
            self.keys = self.footer()

    def watch_data(self, data: SupportData | None) -> None:
        """Hand them down."""
        if data is not None and self.is_mounted:
            self.query_one(Page).model = data
            chosen = data.country == self.own_app.support_country
            if (self._to_lines and chosen) or (self._lines_asked and not data.coming):
                self._to_lines = self._lines_asked = False
                self.call_after_refresh(self._show_lines)

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys of the page that act now: without a journal there is nothing to write or to go down past."""
        written = self.data is not None and (self.data.read or self.data.coming)
        own = (Binding("a", "", tr("people")), Binding("e", "", tr("plan")))
        return (
            Binding("space", "", tr("breathe")),
            *((Binding("l", "", tr_as("crisis lines", "lines")),) if written else ()),
            Binding("c", "", tr("country")),
            *(own if written else ()),
            *((Binding("h", "", tr("helped")),) if self.data is not None and self.data.helped else ()),
            Binding("down", "", tr("scroll"), key_display="↑ ↓"),
            BACK,
        )

    @property
    def _not_now(self) -> str:
        return READING if self.data is not None and self.data.coming else NOT_NOW

    async def action_breathe(self) -> None:
        """Breathe along for a minute; again, and it begins anew."""
        await self.query(Breath).remove()
        data = self.data
        still, plain = (data.still, data.plain) if data is not None else (False, False)
        look = Look(still or self.own_app.keeps_still, plain, colour=not self.app.no_color)
        await self.mount(Breath(look=look), before=self.query_one(StatusLine))

    async def action_plan(self) -> None:
        """Write the plan."""
        if self.data is not None and self.data.read:
            await self.fill_in(plan_form(self.data.plan))
        else:
            self.say(self._not_now)

    def action_people(self) -> None:
        """Change people and lines."""
        if self.data is not None and self.data.read:
            self.app.push_screen(PeoplePage())
        else:
            self.say(self._not_now)

    def action_helped(self) -> None:
        """Show what helped before."""
        if self.data is None or not self.data.read:
            self.say(self._not_now)
            return
        from tui.screens.skills.pages.before import HelpedPage  # noqa: PLC0415 - only when it is asked for
        from tui.screens.skills.reading import SkillReader  # noqa: PLC0415 - with it

        self.app.push_screen(HelpedPage(SkillReader()))

    def action_country(self) -> None:
        """Choose a country, also where no journal can keep the choice."""
        self.app.push_screen(CountriesPage(self._choose))

    def _choose(self, iso: str, name: str) -> None:
        self.own_app.support_country = iso
        self._to_lines = True
        if self.data is not None and self.data.read:
            self.do(ChooseCountry(iso, name))
        else:
            keep_country(self.own_app.journal_path, iso)
            self.data = self._first()

    def action_lines(self) -> None:
        """Scroll down to the lines of the country; typed right behind the key of Support, once the page is laid out."""
        if self.query_one(Scroll).size:
            self._show_lines()
        else:
            self.call_after_refresh(self._show_lines)

    def come_forward(self) -> None:
        """Show the lines to somebody who typed here that they do not want to be here."""
        self.action_lines()
        self.say(HERE)

    def _show_lines(self) -> None:
        page, scroll, data = self.query_one(Page), self.query_one(Scroll), self.data
        if data is None:
            return
        self._lines_asked = data.coming
        if not (data.coming or scroll.max_scroll_y):
            self.say(ALL_HERE)
        scroll.scroll_to(y=row_of_lines(data, page.size.width), animate=False)

    def action_scroll(self, rows: int) -> None:
        """Scroll the page."""
        self._lines_asked = False
        self.query_one(Scroll).scroll_relative(y=rows, animate=False)

    def action_back(self) -> None:
        """Stop the breath, then go back to where one was."""
        if self.query(Breath):
            self.query(Breath).remove()
        else:
            super().action_back()

    async def action_support(self) -> None:
        """Stay: this is Support."""
