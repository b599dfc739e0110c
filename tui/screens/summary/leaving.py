"""What becomes of the page for a summary: written where the person says, opened, copied; each by a key only."""

from __future__ import annotations

import asyncio
import os
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from textual.reactive import reactive

from evenso.records import InvalidRecord
from evenso.wording.bring.screen import (
    COPIED,
    NO_OPENER,
    NOTHING_WRITTEN,
    WHERE,
    WHERE_HINT,
    say_offered,
    say_opened,
    say_taken,
    say_written,
)
from tui.bringing.leaving import (
    Left,
    Taken,
    folder_for_papers,
    open_outside,
    place_named,
    shown_place,
    usual_place,
    write_summary,
)
from tui.bringing.papers import form_named, written
from tui.screens.summary.drawing import View
from tui.screens.summary.model import Ask, SummaryData, behind
from tui.screens.under import UnderPlace
from tui.widgets.line_editor import LineAsk, LineEditor

LINE: Final = LineAsk("", WHERE, hint=WHERE_HINT)


class LeavingPage(UnderPlace[SummaryData]):
    """A page that leaves."""

    view: reactive[View] = reactive(View, repaint=False)
    left: Left | None = None
    asked_of_it: Ask | None = None
    """The file that was written last, and what was ticked then."""
    offered: Path | None = None
    typed_place = ""
    """The place that was offered last, and what was made of it and left: that is offered while the same place is."""

    def _show(self, *, ask: Ask | None = None, data: SummaryData | None = None) -> None:
        raise NotImplementedError

    def _ask_for(self, ask: Ask) -> None:
        raise NotImplementedError

    async def _read_now(self) -> SummaryData:
        """Return what is on the page; what was ticked a moment ago is shown first."""
        data = self.view.data
        if data is None or data.ask != self.view.ask:
            data = await self.own_app.journal_thread.run(self.wants(self.now()))
            self._show(data=data)
        return data

    async def action_write(self) -> None:
        """Ask where the file is to be; the usual place stands in the line."""
        data = await self._read_now()
        home = Path.home()
        try:
            usual = usual_place(data.summary, data.ask.form, folder_for_papers(home), self.left)
        except InvalidRecord as problem:
            self.say(str(problem))
            return
        typed = self.typed_place if self.offered == usual else ""
        self.offered = usual
        await self.open_line(replace(LINE, value=typed or shown_place(usual, home)))
        self.say(say_offered(instead=self.left is not None and usual == self.left.path))

    async def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Write what is on the page there and say where it is; the line opens again where that cannot be."""
        if event.ask.label != WHERE or self.offered is None:
            return
        event.prevent_default()  # the line is closed here, since it may open again with the same words
        await self.close_line(event.ask)
        self.typed_place = event.words
        try:
            await self._write(place_named(event.words, self.offered))
        except Taken as problem:
            await self._ask_again(shown_place(problem.free, Path.home()), say_taken(str(problem)))
        except InvalidRecord as problem:
            await self._ask_again(event.words, str(problem))

    async def _ask_again(self, words: str, why: str) -> None:
        await self.open_line(replace(LINE, value=words, again=True))
        self.say(why)

    async def on_line_editor_left(self, event: LineEditor.Left) -> None:
        """Hold on to the place that was typed while the page lasts; nothing is written."""
        if event.ask.label == WHERE:
            self.typed_place = event.words
            self.went_on()

    async def _write(self, path: Path) -> None:
        """Write what is on the page to a path, in the form that its name ends in, and say so."""
        data = await self._read_now()
        ask = replace(data.ask, form=form_named(path.name) or data.ask.form)
        made = partial(write_summary, data.summary, ask.form, ask.paper, path, self.left)
        left = await asyncio.to_thread(made)
        before = "" if self.left is None or self.left.path == left.path else self.left.path.name
        self.left, self.asked_of_it, self.typed_place = left, ask, ""
        self._ask_for(replace(self.view.ask, form=ask.form))
        self.keys = self.footer()
        protected = self.own_app.journal_thread.protected
        told = say_written(str(left.path), protected=protected, instead=left.instead, before=before)
        self.say(f"{told}. {left.notice}" if left.notice else told)

    def action_open_file(self) -> None:
        """Ask the system to open the file that was written last."""
        if self.left is None:
            self.say(NOTHING_WRITTEN)
        elif told := behind(self.asked_of_it, self.view.ask):
            self.say(told)
        elif open_outside(self.left.path, os.environ):
            self.say(say_opened(str(self.left.path)))
        else:
            self.say(f"{NO_OPENER}: {self.left.path}")

    async def action_copy(self) -> None:
        """Have the terminal copy the text, on request only."""
        data = await self._read_now()
        form = data.ask.form if data.ask.form == "md" else "text"
        self.app.copy_to_clipboard(written(data.summary, form))
        self.say(COPIED)
