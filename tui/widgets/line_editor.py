"""One line to type in, where it will stand: its label, the words, quick picks under it.

It keeps a draft within two seconds of a change, cleans what is pasted and says what it did with it. What the line
means is left to the screen, which hears `LineEditor.Submitted` or `LineEditor.Left`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, ClassVar, Final, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Input, Static

from evenso.language import tr
from evenso.wording.journal.writing import KEPT, LINE_ELSEWHERE, LINE_GOES_ON
from tui.intents import KeepDraft
from tui.keys import SUPPORT
from tui.messages import Do, Says
from tui.shown import show_line
from tui.widgets.writing.line_drafts import gone_on, packed
from tui.widgets.writing.line_input import KEEP_AFTER, LineInput
from tui.widgets.writing.picks import MORE, PICK, pick_pages, picks_lines, toggle_word

if TYPE_CHECKING:
    from tui.app import EvenSo
    from tui.screens.again import Again
    from tui.screens.base import AnyJournalScreen

SAVE: Final = tr("save")


@dataclass(frozen=True, slots=True)
class LineAsk:
    """What to ask: the draft's slot, the label, the words to start with, quick picks (digits), the day it is about.

    `again`: these words were submitted and refused, and what is said of that stays. Without a slot no draft of them
    goes into the journal: what was typed is the screen's own to hold. `stored`: what the journal has where these words
    will stand, so that what somebody else writes there meanwhile is not written over. `opened`:
    when it was asked for, since words about that day stand at that moment where the day turns over meanwhile.
    `enters`: what enter does, where it does more than save.
    `at_once`: a click on something else saves the words, as a field of a form does; other lines keep them as a draft.
    """

    slot: str
    label: str
    value: str = ""
    picks: tuple[str, ...] = ()
    day: date | None = None
    label_width: int = 0
    hint: str = ""
    again: bool = False
    opened: datetime | None = None
    stored: str = ""
    at_once: bool = False
    enters: str = SAVE


class LineEditor(Widget):
    """Label, input, picks."""

    DEFAULT_CSS = """
    LineEditor { height: auto; width: 1fr; layout: vertical; }
    LineEditor Horizontal { height: 1; }
    LineEditor #label { width: auto; }
    LineEditor #picks { height: auto; max-height: 4; width: 1fr; }
    """

    class Submitted(Message):
        """Enter was pressed: the words are final."""

        def __init__(self, ask: LineAsk, words: str) -> None:
            super().__init__()
            self.ask = ask
            self.words = words

    class Left(Message):
        """Escape was pressed: nothing is saved, what was typed is kept as a draft."""

        def __init__(self, ask: LineAsk, words: str, told: str | None) -> None:
            super().__init__()
            self.ask = ask
            self.words = words
            self.told = told
            """What is to be said of it; None where nothing changed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", SAVE, show=False, priority=True),
        Binding("escape", "leave", tr("leave"), show=False, priority=True),
        Binding("ctrl+r", "set_aside", tr("empty, or back"), show=False, priority=True),
    ]

    def __init__(self, ask: LineAsk, in_place_of: Widget | None = None) -> None:
        super().__init__()
        self._begun = ask.value
        self.ask = ask = gone_on(ask)
        self.field = LineInput(ask.value, picking=bool(ask.picks), placeholder=ask.hint)
        self._handing = asyncio.Event()
        self._handing.set()
        self.in_place_of = in_place_of
        self._timer: Timer | None = None
        self._kept = ask.value
        self._goes_on = False
        self._aside = self._elsewhere = ""
        self._page = 0
        self.ended = False
        """Whether its words are being handed over, or were."""

    def compose(self) -> ComposeResult:
        """Lay out the label, the input and the picks."""
        label = show_line(self.ask.label, "bold $accent")
        with Horizontal():
            yield Static(Content("   ") + label.pad_right(max(2, self.ask.label_width - label.cell_length)), id="label")
            yield self.field
        if self.ask.picks:
            yield Static(Content(""), id="picks")

    async def on_mount(self) -> None:
        """Show the picks, and say so where the words were left half-written: they would be taken for new ones."""
        self._draw_picks()
        draft = await cast("EvenSo", self.app).draft_of(self.ask.slot, self._begun) if self.ask.slot else ""
        self._goes_on = bool(draft.strip()) and draft == self._begun
        app = cast("EvenSo", self.app)
        self._elsewhere = "" if self._goes_on else await app.draft_elsewhere(self.ask.slot)
        if (self._goes_on or self._elsewhere) and not self.ask.again:
            self.post_message(Says(LINE_GOES_ON if self._goes_on else LINE_ELSEWHERE))

    def on_unmount(self) -> None:
        """Let another window go on with what was left."""
        app = cast("EvenSo", self.app)
        app.call_later(app.let_others_go_on)

    def action_set_aside(self) -> None:
        """Set aside the words that were left half-written, or back; bring those of another window here."""

        def swap() -> None:
            self.field.value, self._aside = self._aside, self.words
            self.field.cursor_position = len(self.words)

        def bring() -> None:
            theirs = gone_on(replace(self.ask, value=self._elsewhere)).value
            mine = "" if self.words == self.ask.value else self.words.strip()
            self.field.value = f"{theirs.rstrip()} {mine}" if mine else theirs
            self.field.cursor_position, self._elsewhere = len(self.words), ""

        if self._goes_on or self._elsewhere:
            self.field.call_later(swap if self._goes_on else bring)  # after what was typed before it

    @property
    def _indent(self) -> int:
        """Cells before the picks: under the words where lines stand in a column, else under the label."""
        return 3 + self.ask.label_width

    @property
    def _pages(self) -> list[tuple[str, ...]]:
        return pick_pages(self.ask.picks, self.app.size.width - self._indent - 1)

    @property
    def _picks(self) -> tuple[str, ...]:
        """The picks that are seen now."""
        pages = self._pages
        return pages[self._page % len(pages)]

    def on_resize(self) -> None:
        """Show as many picks as there is room for now."""
        self._draw_picks()

    def _draw_picks(self) -> None:
        more = self.field.paging = len(self._pages) > 1
        for line in self.query("#picks").results(Static):
            line.styles.padding = (0, 1, 0, self._indent)
            line.update(picks_lines(self._picks, self.words, self.app.size.width - self._indent - 1, more=more))

    def footer(self) -> tuple[Binding, ...]:
        """Return the keys that act while typing."""
        left = tr("keep for later") if self.ask.slot else tr("leave as it was")
        keys = [Binding("enter", "", self.ask.enters), Binding("escape", "", left, key_display="esc"), SUPPORT]
        if self.ask.picks:
            most = max(len(page) for page in self._pages)
            picks = [Binding("1", "", tr("pick"), key_display="1" if most == 1 else f"1-{most}")]
            picks += [Binding("0", "", MORE)] if len(self._pages) > 1 else []
            keys = [*picks, *keys]
        return tuple(keys)

    @property
    def words(self) -> str:
        """What is typed so far."""
        return self.field.value

    @property
    def unsaved(self) -> tuple[str, str, date | None]:
        """The draft as it stands: slot, text, day; words that were set aside stay while there are no others."""
        return self.ask.slot, packed(self.ask, self.words if self.words.strip() else self._aside), self.ask.day

    def again(self, screen: AnyJournalScreen) -> Again:
        """Return how the line opens again with its words, should they be refused."""
        from tui.screens.again import line_again  # noqa: PLC0415 - only when it is submitted

        return line_again(screen, self)

    def on_line_input_picked(self, event: LineInput.Picked) -> None:
        """Put the word in or take it out; 0 shows the next ones."""
        event.stop()
        if event.number == 0:
            self._page = (self._page + 1) % len(self._pages)
            self._draw_picks()
        elif event.number <= len(self._picks):
            self.field.value = toggle_word(self.field.value, self._picks[event.number - 1])
            self.field.cursor_position = len(self.field.value)

    def on_click(self, event: events.Click) -> None:
        """Pick what is clicked, behind what was typed before; one goes on typing in the line."""
        if PICK in event.style.meta and not self.ended:
            self.screen.set_focus(self.field)
            self.field.post_message(LineInput.Picked(int(event.style.meta[PICK])))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep a draft soon."""
        event.stop()
        self._draw_picks()
        if self._timer is None and event.value != self._kept:
            self._timer = self.set_timer(KEEP_AFTER, self.keep)

    def keep(self, *, anyway: bool = False) -> None:
        """Keep what is typed so far as a draft; `anyway`, also where it was: another program may have taken it."""
        self._timer = None
        words = self.words if self.words.strip() else self._aside
        if (words != self._kept or anyway) and self.ask.slot:
            self._kept = words
            self.post_message(Do(KeepDraft(*self.unsaved)))

    async def handed_over(self) -> None:
        """Wait until words that were submitted are on their way to the screen."""
        await self._handing.wait()

    def action_submit(self) -> None:
        """Hand the words over; keys that follow go to the screen, those before it are typed first."""
        self._finish(lambda: self.Submitted(self.ask, self.words))

    def action_leave(self) -> None:
        """Close without saving; the draft stays."""

        def left() -> LineEditor.Left:
            same = not self.ask.slot or (self.words == self.ask.value and not self._goes_on)
            self.keep(anyway=not same)
            return self.Left(self.ask, self.words, None if same else KEPT if self.unsaved[1].strip() else "")

        self._finish(left)

    def end_for(self, clicked: Widget | None) -> None:
        """End before something else that was clicked acts: no key of its goes into the field, and no word is lost."""
        if clicked is None or self not in clicked.ancestors_with_self:
            new = bool(self.words.strip()) and self.words != self.ask.value
            (self.action_submit if new and self.ask.at_once else self.action_leave)()

    def _finish(self, ended: Callable[[], Submitted | Left]) -> None:
        from tui.dialogs.settling import after_what_was_typed  # noqa: PLC0415 - only once it is left

        screen = cast("AnyJournalScreen", self.screen)

        def arrived() -> None:
            screen.end_save(reads=False)
            screen.own_app.stand(screen)

        def hand_over() -> None:
            message = ended()
            if self._timer is not None:
                self._timer.stop()
                self._timer = None
            self.post_message(message)
            after_what_was_typed([self], arrived)  # at the screen, which asks for what they become
            self._handing.set()

        if self._handing.is_set():
            self.ended = True
            self._handing.clear()
            screen.await_save()
            self.screen.set_focus(None)
            self.field.call_later(hand_over)
