"""Linking a thing to another: a few words find entries, patterns and goals, an arrow and enter choose one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widgets import Input, Static

from evenso.language import tr, tr_as
from evenso.links import Linked, Ref
from evenso.records import Moment
from evenso.wording.journal.links import ASK, NONE_FITS, TAKEN_AWAY, THERE_ALREADY, say_linked
from evenso.wording.links.saying import say_where
from storage.problems import JournalProblem
from tui.intents import Outcome
from tui.keys import SUPPORT
from tui.messages import Says
from tui.screens.opening import OpensWhole
from tui.shown import show, show_line
from tui.widgets.key_bar import KeyBar
from tui.widgets.writing.line_input import LineInput

if TYPE_CHECKING:
    from datetime import date

    from storage.journal import Journal
    from tui.screens.base import AnyJournalScreen

REST: Final = 0.12
"""Seconds without a key after which is looked for what fits."""

KIND: Final = 21
"""Cells of `Sat 22 Nov 2025 14:05`."""


@dataclass(frozen=True, slots=True)
class LinkTo:
    """Link two things."""

    one: Ref
    other: Ref

    def run(self, journal: Journal) -> Outcome:
        """Link them, or say that they are linked already."""
        _, new = journal.connect(self.one, self.other)
        if not new:
            return Outcome(THERE_ALREADY, undoable=False, fresh=False)
        return Outcome(say_linked(journal.title_of(self.other)))


@dataclass(frozen=True, slots=True)
class TakeLink:
    """Take a link away; undo brings it back."""

    link_id: str

    def run(self, journal: Journal) -> Outcome:
        """Take it away."""
        journal.delete_link(self.link_id)
        return Outcome(TAKEN_AWAY)


def draw_found(found: Sequence[Linked], cursor: int, today: date, width: int) -> Content:
    """Draw what fits, a line each, the chosen one standing out."""
    if not found:
        return Content("\n").join(line.stylize("$quiet") for line in Content(NONE_FITS).wrap(max(20, width)))
    lines = []
    for number, one in enumerate(found):
        chosen = number == cursor
        start = Content.styled("› " if chosen else "  ", "bold $accent")
        start += Content.styled(f"{say_where(one, today):<{KIND}}  ", "$quiet")
        lines.append(start + show_line(one.title, "bold $ink" if chosen else "$ink", max(1, width - KIND - 4)))
    return Content("\n").join(lines)


class LinkBox(OpensWhole[Ref], ModalScreen[Ref]):
    """Type a few words, choose with the arrows; ends in what was chosen, or in None."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", tr_as("a key", "link"), priority=True),
        Binding("down", "cursor(1)", tr("choose"), priority=True, key_display="↑ ↓"),
        Binding("up", "cursor(-1)", priority=True, show=False),
        Binding("escape", "leave", tr("back"), priority=True, key_display="esc"),
    ]
    DEFAULT_CSS = """
    LinkBox { background: $background 60%; align: center middle; }
    LinkBox #box { width: 76; max-width: 100%; height: auto; max-height: 100%; background: $surface; padding: 1 2; }
    LinkBox Static { height: auto; width: 1fr; }
    LinkBox #ask { text-style: bold; }
    LinkBox #found { padding: 1 0; min-height: 5; text-wrap: nowrap; }
    """

    def __init__(self, here: Ref, title: str, found: Sequence[Linked], today: date) -> None:
        super().__init__()
        self.here = here
        self.title_of_here = title
        self.found = tuple(found)
        self.today = today
        self.cursor = 0
        self.field = LineInput("", picking=False, placeholder=tr("a few words of an entry, or a name"))
        self._timer: Timer | None = None

    @classmethod
    async def ask(cls, screen: AnyJournalScreen, here: Ref) -> None:
        """Open the box over a screen, which then links what was chosen."""

        def end(chosen: Ref | None) -> None:
            if chosen is not None:
                screen.do(LinkTo(here, chosen))

        try:
            title, found, starts = await screen.own_app.journal_thread.run(
                lambda journal: (journal.title_of(here), journal.linkable("", but=here), journal.day_starts_at)
            )
        except JournalProblem as problem:
            screen.say(str(problem))
            return
        today = Moment.of(screen.now()).entry_day(starts)
        await screen.app.push_screen(cls(here, title, found, today), end)

    def compose(self) -> ComposeResult:
        """Lay out the box."""
        from textual.containers import Vertical  # noqa: PLC0415 - with the box

        with Vertical(id="box"):
            yield Static(show_line(f"{ASK} {self.title_of_here}"), id="ask")
            yield self.field
            yield Static(self._drawn(), id="found")
            yield KeyBar()

    def on_mount(self) -> None:
        """Put the cursor where one types."""
        own = [one for one in self.BINDINGS if isinstance(one, Binding) and one.show]
        self.query_one(KeyBar).keys = (*own, SUPPORT)
        self.set_focus(self.field)

    def _drawn(self) -> Content:
        return draw_found(self.found, self.cursor, self.today, min(72, self.app.size.width - 4))

    def _draw(self) -> None:
        self.query_one("#found", Static).update(self._drawn())

    def on_resize(self) -> None:
        """Fit the new width."""
        if self.is_mounted:
            self._draw()

    def on_says(self, message: Says) -> None:
        """Say here what the field has to say."""
        message.stop()
        self.query_one("#ask", Static).update(show(message.sentence))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look for what fits soon."""
        event.stop()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(REST, self.look)

    async def look(self) -> None:
        """Look for what fits what is typed."""
        self._timer = None
        from tui.flow import FlowApp  # noqa: PLC0415 - the app is one

        assert isinstance(self.app, FlowApp)  # noqa: S101 - for the type checker
        words = self.field.value
        self.found = tuple(await self.app.journal_thread.run(partial(_linkable, words=words, here=self.here)))
        self.cursor = 0
        if self.is_mounted:
            self._draw()

    def action_cursor(self, step: int) -> None:
        """Choose the line above, below."""
        self.cursor = min(max(0, self.cursor + step), max(0, len(self.found) - 1))
        self._draw()

    def on_click(self, event: events.Click) -> None:
        """Choose the line that is pointed at; chosen already, take it."""
        place = event.get_content_offset(self.query_one("#found", Static))
        if place is None or place.y >= len(self.found):
            return
        if place.y == self.cursor:
            self.dismiss(self.found[place.y].ref)
        else:
            self.cursor = place.y
            self._draw()

    async def action_choose(self) -> None:
        """End in what is chosen; what was just typed is looked for first."""
        if self._timer is not None:
            self._timer.stop()
            await self.look()
        if self.found:
            self.dismiss(self.found[self.cursor].ref)

    def action_leave(self) -> None:
        """End in nothing."""
        self.dismiss(None)


def _linkable(journal: Journal, *, words: str, here: Ref) -> Sequence[Linked]:
    return journal.linkable(words, but=here)
