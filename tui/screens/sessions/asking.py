"""Where Sessions asks when: the next one, how they repeat and that they do no more, to when one is moved."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from evenso.language import tr
from evenso.records import InvalidRecord
from evenso.sessions.reading import HOW
from evenso.sessions.records import Session
from evenso.wording.sessions import repeating, saying
from tui.screens.sessions.dates import MOVE_HOW, MOVE_TO, WHEN, read_line
from tui.screens.sessions.model import SessionsData, slot_of
from tui.screens.under import ListPage
from tui.widgets.line_editor import LineAsk, LineEditor


class AsksWhen(ListPage[SessionsData]):
    """A list of sessions that takes typed days."""

    @property
    def chosen(self) -> Session | None:
        """The session under the cursor."""
        shown = self.data.shown if self.data is not None else ()
        return shown[self.cursor] if self.cursor < len(shown) else None

    async def action_when(self) -> None:
        """Ask when the next session is, or how they repeat; where they do, say how that ends."""
        begun = await self.own_app.draft_of(WHEN)
        await self._ask_when(begun)
        if self.data is not None and self.data.running and not begun:
            self.say(repeating.say_how_they_end(self.data.running, self.data.today))

    async def action_end_series(self) -> None:
        """Say what ends where sessions repeat no more, with the words for it in the line already."""
        if self.data is None:
            self.begin_once_read(self.action_end_series)
            return
        if not self.data.running:
            self.say(repeating.NONE_REPEAT)
            return
        await self._ask_when(repeating.NO_MORE)
        self.say(repeating.say_what_ends(self.data.running, self.data.today))

    def begin_once_read(self, action: Callable[[], Awaitable[None]]) -> None:
        """Do what was asked for from elsewhere, before the sessions were read."""

        def begin() -> None:
            self.call_later(action)

        self.once_read(begin)

    async def _ask_when(self, begun: str) -> None:
        await self.open_line(LineAsk(WHEN, tr("When"), begun, hint=HOW))

    async def action_move(self) -> None:
        """Ask to when the session is moved; where there is none, when the next one is."""
        if self.chosen is None:
            await self.action_when()
        else:
            slot = MOVE_TO + slot_of(self.chosen)
            await self.open_line(LineAsk(slot, tr("Move to"), await self.own_app.draft_of(slot), hint=MOVE_HOW))

    async def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Do what the line says; closing it is left to what all screens share."""
        slot = event.ask.slot
        if self.data is None or not (slot == WHEN or slot.startswith(MOVE_TO)):
            return
        if not event.words.strip():
            self.say(saying.NO_DAY)
            return
        try:
            intent = read_line(slot, event.words, self.data, self.now())
        except InvalidRecord as problem:
            event.prevent_default()  # the line stays open: what is typed next mends it
            for editor in self._line_editors():
                self.set_focus(editor.field)
                editor.keep()
            self.say(str(problem))
            return
        if intent is not None:
            self.do(intent)
