"""The summary to bring: what is ticked leaves, what is seen is what leaves, and it leaves only by a key."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.widget import Widget

from evenso.bring.choice import Section, name_for_page
from evenso.language import tr_as
from evenso.records import InvalidRecord
from evenso.wording.bring.screen import (
    NAME,
    NAME_HINT,
    NO_LESS,
    NO_MORE,
    OPENS_AS_HTML,
    RULE,
    say_named,
    say_preset,
    say_ticked,
)
from evenso.wording.summaries import NOBODY
from tui.bringing.opening import can_open
from tui.bringing.papers import paper_of
from tui.bringing.typesetter import say_no_pdf
from tui.places import SUMMARY
from tui.screens.spots import rows_of
from tui.screens.summary.drawing import View, draw, furthest, preview_width, tick_at
from tui.screens.summary.keys import SUMMARY_KEYS
from tui.screens.summary.leaving import LeavingPage
from tui.screens.summary.model import (
    Ask,
    SummaryData,
    begun_with,
    behind,
    line_of,
    next_form,
    next_preset,
    next_span,
    read_summary,
    turned,
)
from tui.widgets.line_editor import LineAsk, LineEditor
from tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from evenso.sessions.records import Key
    from storage.journal import Journal


class SummaryPage(LeavingPage):
    """Ticks and a preview."""

    BAR = SUMMARY.name
    EXPLAINED: ClassVar[tuple[str, ...]] = RULE
    BINDINGS: ClassVar[list[BindingType]] = [*SUMMARY_KEYS]

    def __init__(self, place: str, preset: str = "", session: Key | None = None) -> None:
        super().__init__()
        self.preset = preset
        """The preset it begins with, "" for the usual one."""
        self.session = session
        """The session it is for, None for the next one."""
        self.PLACE = place  # type: ignore[misc] # the place it lies on, where esc leads
        self.seeking: Section | None = None
        """The section that was just ticked, whose lines are shown when they are there."""
        self.typed = ""
        """A name that was typed and left, or too long: it is offered again on this page, and kept nowhere else."""

    def body(self) -> Iterable[Widget]:
        """Yield the page."""
        pdf = self.makes_pdf()
        ask = replace(begun_with(self.preset, "pdf" if pdf else "html"), name=self._nobody(), session=self.session)
        self.set_reactive(SummaryPage.view, View(self._asked(ask), no_pdf=not pdf))
        if not pdf:
            self.EXPLAINED = (*RULE, say_no_pdf())  # type: ignore[misc] # of this installation
        yield Sheet(draw, self.view, name="summary")

    def _asked(self, ask: Ask) -> Ask:
        return replace(ask, width=preview_width(self.cells_across), paper=paper_of(os.environ))

    def wants(self, now: datetime) -> Callable[[Journal], SummaryData]:
        """Read what is asked for."""
        return partial(read_summary, ask=self.view.ask, now=now)

    def receive(self, data: SummaryData) -> None:
        """Show what would leave; what is no longer asked for is passed over."""
        if data.ask == self.view.ask:
            self._show(data=data)
            self.say_first(OPENS_AS_HTML if self.view.no_pdf else "")
            self._go_to_what_was_ticked(data)

    def _go_to_what_was_ticked(self, data: SummaryData) -> None:
        section, self.seeking = self.seeking, None
        line = None if section is None else line_of(data, section)
        if line is not None:
            self._read(line - self.view.read)

    def _show(self, *, ask: Ask | None = None, data: SummaryData | None = None) -> None:
        view = replace(self.view, ask=ask or self.view.ask, data=data or self.view.data)
        last = max(0, len(view.ticks) - 1)
        size = self.app.size if not self.is_mounted else self.query_one("#summary", Sheet).size
        read = min(view.read, furthest(view, size.width, size.height))
        self.view = replace(view, cursor=min(view.cursor, last), read=read)

    def watch_view(self, view: View) -> None:
        """Hand the view down."""
        if self.is_mounted:
            self.query_one("#summary", Sheet).model = view

    def on_resize(self) -> None:
        """Make the preview anew where its width changes."""
        self._ask_for(self._asked(self.view.ask))

    def _ask_for(self, ask: Ask) -> None:
        if ask != self.view.ask:
            self._show(ask=ask)
            if self.left is not None:
                self.keys = self.footer()
                self.say(behind(self.asked_of_it, self.view.ask))
            self.wish()

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys that act here."""
        own = {one.action: one for one in super().footer()}
        named = [own[action] for action in ("turn", "write", "form", "preset", "copy", "edit") if action in own]
        opens = (
            (Binding("o", "", tr_as("a key", "open")),)
            if self.left is not None and not behind(self.asked_of_it, self.view.ask) and can_open(os.environ)
            else ()
        )
        period = Binding("left_square_bracket", "", tr_as("a key", "period"), key_display="[ ]")
        if opens:  # what was just written is opened or copied next, and a narrow line ends early
            return (*opens, named[4], named[0], period, *named[2:4], named[1], named[5], *super().footer()[-1:])
        return (*named[:2], period, *named[2:], *super().footer()[-1:])

    # Ticks

    def action_cursor(self, step: int) -> None:
        """Go up or down the ticks."""
        last = max(0, len(self.view.ticks) - 1)
        self.view = replace(self.view, cursor=min(last, max(0, self.view.cursor + step)))

    def action_turn(self) -> None:
        """Tick what the cursor is on, or no longer."""
        tick = self.view.ticks[self.view.cursor]
        self.seeking = None if tick.on else tick.section or Section.NOTES
        self._ask_for(turned(self.view.ask, tick))
        if self.left is None:  # else what is said of the file that was written goes first
            self.say(say_ticked("" if tick.entry else tick.words, on=not tick.on))

    def as_it_stands(self) -> Callable[[], bool]:
        """Return what ticks again as now, and tells whether anything was turned since."""
        return partial(self._stand_again, self.view.ask, self.view.cursor)

    def _stand_again(self, ask: Ask, cursor: int) -> bool:
        now = self.view.ask
        self.view = replace(self.view, cursor=cursor)
        self._ask_for(ask)
        return ask != now

    def action_preset(self) -> None:
        """Tick as the next preset does."""
        data = self.view.data
        if data is None:
            return
        self._ask_for(next_preset(self.view.ask, data.today, data.session))
        self.say(say_preset(self.view.ask.preset))

    def action_form(self) -> None:
        """Turn to the next form; where none of them is a PDF, say what one needs here."""
        pdf = self.makes_pdf()
        self.view = replace(self.view, no_pdf=not pdf)
        self._ask_for(next_form(self.view.ask, pdf=pdf))
        if not pdf:  # what is said of the file that was written goes first
            told = behind(self.asked_of_it, self.view.ask) if self.left is not None else ""
            self.say(f"{told}. {say_no_pdf()}" if told else say_no_pdf())

    def action_earlier(self) -> None:
        """Look at a longer period, that begins earlier."""
        self._span(1, NO_MORE)

    def action_later(self) -> None:
        """Look at a shorter one."""
        self._span(-1, NO_LESS)

    def _span(self, step: int, none: str) -> None:
        session = self.view.data.session if self.view.data is not None else None
        ask = next_span(self.view.ask, step, session)
        if ask is None:
            self.say(none)
        else:
            self._ask_for(ask)

    def _nobody(self) -> str:
        """Return what stands for a name in the demo: its page must not be taken for somebody's."""
        outside = self.own_app.outside
        return NOBODY if outside is not None and outside.throw_away else ""

    async def action_edit(self) -> None:
        """Ask for a name for the page; what was left half-typed goes on."""
        await self.open_line(LineAsk("", NAME, self.typed or self.view.ask.name, hint=NAME_HINT))

    async def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Put the name on the page; closing the line is left to what all screens share."""
        if event.ask.label != NAME:
            return
        try:
            name = name_for_page(event.words)
        except InvalidRecord as problem:
            self.typed = event.words
            self.say(str(problem))
            return
        self.typed = ""
        self._ask_for(replace(self.view.ask, name=name))
        self._read(-self.view.read)
        self.say(say_named(name))

    async def on_line_editor_left(self, event: LineEditor.Left) -> None:
        """Hold on to what was typed while the page lasts."""
        if event.ask.label == NAME:
            self.typed = event.words

    # The preview

    def action_read(self, pages: int) -> None:
        """Read the preview on, or back."""
        sheet = self.query_one("#summary", Sheet)
        self._read(pages * max(1, sheet.size.height // 2))

    def _read(self, lines: int) -> None:
        size = self.query_one("#summary", Sheet).size
        read = max(0, min(furthest(self.view, size.width, size.height), self.view.read + lines))
        self.view = replace(self.view, read=read)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Read back with the wheel."""
        event.stop()
        self._read(-3)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Read on with the wheel."""
        event.stop()
        self._read(3)

    def on_click(self, event: events.Click) -> None:
        """Tick what is clicked."""
        sheet = self.query_one("#summary", Sheet)
        x, y = event.screen_x - sheet.region.x, event.screen_y - sheet.region.y
        number = tick_at(self.view, sheet.size.width, sheet.size.height, x, y)
        if number is not None:
            self.view = replace(self.view, cursor=number)
            self.action_turn()

    def spots(self) -> Iterator[Offset]:
        """Yield the ticks that are in sight."""
        sheet = self.query_one("#summary", Sheet)
        return rows_of(sheet, partial(tick_at, self.view, *sheet.size, 0))
