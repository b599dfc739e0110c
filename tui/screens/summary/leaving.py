"""What becomes of the page for a summary: written where the person says, opened, copied; each by a key only."""

from __future__ import annotations

import asyncio
import os
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from textual.message import Message
from textual.reactive import reactive

from evenso.documents.pdf.notices import NoTypesetter
from evenso.language import tr
from evenso.records import InvalidRecord
from evenso.text import one_line
from evenso.wording.bring.screen import (
    COPIED,
    NAME_ANOTHER,
    NO_OPENER,
    NOTHING_WRITTEN,
    WHERE,
    WHERE_HINT,
    say_instead,
    say_offered,
    say_opened,
    say_taken,
    say_written,
)
from tui.bringing.leaving import (
    Left,
    Taken,
    folder_for_papers,
    place_named,
    shown_place,
    usual_place,
    write_summary,
)
from tui.bringing.opening import can_open, open_outside
from tui.bringing.papers import file_name, form_named, written
from tui.bringing.typesetter import can_typeset, say_no_pdf
from tui.screens.summary.drawing import View
from tui.screens.summary.model import Ask, SummaryData, behind
from tui.screens.under import UnderPlace
from tui.widgets.line_editor import LineAsk, LineEditor


def _or_another(problem: InvalidRecord) -> str:
    """Say what is in the way, and what can be done on the line that stays open."""
    return f"{one_line(str(problem)).rstrip('.')}. {NAME_ANOTHER}"


LINE: Final = LineAsk("", WHERE, hint=WHERE_HINT, enters=tr("write"))


class NotOpened(Message):
    """The system found nothing that opens a file it was asked to open."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path


class LeavingPage(UnderPlace[SummaryData]):
    """A page that leaves."""

    view: reactive[View] = reactive(View, repaint=False)
    left: Left | None = None
    asked_of_it: Ask | None = None
    """The file that was written last, and what was ticked then."""
    offered: Path | None = None
    typed_place = ""
    """The place that was offered last, and what was made of it and left: that is offered while the same place is."""

    typesets = True
    """Whether the package for PDFs, where it is installed, did not turn out to be one that cannot be used."""

    def makes_pdf(self) -> bool:
        """Whether a PDF can be made here, as things are now."""
        return self.typesets and can_typeset()

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
        usual, why = self._usual(data, data.ask.form)
        typed = self.typed_place if self.offered == usual else ""
        self.offered = usual
        await self.open_line(replace(LINE, value=typed or shown_place(usual, Path.home())))
        self.say(why or say_offered(instead=self.left is not None and usual == self.left.path))

    def _usual(self, data: SummaryData, form: str) -> tuple[Path, str]:
        """Return the place that is offered in some form, and what is said of it where it is taken."""
        folder = folder_for_papers(Path.home())
        try:
            return usual_place(data.summary, form, folder, self.left), ""
        except InvalidRecord as problem:
            return folder / file_name(data.summary, form), _or_another(problem)

    async def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Write what is on the page there and say where it is; the line opens again where that cannot be."""
        if event.ask.label != WHERE or self.offered is None:
            return
        event.prevent_default()  # the line is closed here, since it may open again with the same words
        await self.close_line(event.ask)
        self.typed_place = event.words
        try:
            path = place_named(event.words, self.offered)
            await self._write(path)
        except NoTypesetter:
            await self._have_html(path.with_suffix(".html"))
        except Taken as problem:
            await self._ask_again(shown_place(problem.free, Path.home()), say_taken(str(problem)))
        except InvalidRecord as problem:
            await self._ask_again(event.words, _or_another(problem))

    async def _have_html(self, path: Path) -> None:
        """Turn to HTML where no PDF can be made; the name that was typed is kept, and no key lands in it."""
        data = await self._read_now()
        self.typesets = not can_typeset()  # one that is installed and cannot be used is offered no more on this page
        self.view = replace(self.view, no_pdf=True)
        self._ask_for(replace(self.view.ask, form="html"))
        self.offered, _ = self._usual(data, "html")
        self.typed_place = shown_place(path, Path.home())
        self.say(say_instead(say_no_pdf(), self.typed_place))

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
        opens = can_open(os.environ)
        told = say_written(str(left.path), protected=protected, instead=left.instead, before=before, opens=opens)
        self.say(f"{told}. {left.notice}" if left.notice else told)

    def action_open_file(self) -> None:
        """Ask the system to open the file that was written last."""
        if self.left is None:
            self.say(NOTHING_WRITTEN)
        elif told := behind(self.asked_of_it, self.view.ask):
            self.say(told)
        elif open_outside(self.left.path, os.environ, partial(self.post_message, NotOpened(self.left.path))):
            self.say(say_opened(str(self.left.path)))
        else:
            self.on_not_opened(NotOpened(self.left.path))

    def on_not_opened(self, event: NotOpened) -> None:
        """Say where the file is, which has to be opened elsewhere."""
        self.say(f"{NO_OPENER}: {one_line(str(event.path))}")

    async def action_copy(self) -> None:
        """Have the terminal copy the text, on request only."""
        data = await self._read_now()
        form = data.ask.form if data.ask.form == "md" else "text"
        self.app.copy_to_clipboard(written(data.summary, form))
        self.say(COPIED)
