"""Bringing years along, a step at a time: the file, what is not clear in it, what would happen, done.

The screen that leads through the steps; they look as `drawing` says, what is asked is `asking`'s, what happens
`doing`'s. Escape goes a step back, and what was answered is kept, also when one leaves.
"""

from __future__ import annotations

from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.screen import ModalScreen
from textual.widgets import Input

from evenso.language import tr
from evenso.records import InvalidRecord
from evenso.wording.coming import asking as words
from evenso.wording.imports import NEEDED
from storage.problems import JournalProblem, NotFound
from tui.dialogs.imports.asking import answered, ask, ask_skills, with_preview
from tui.dialogs.imports.doing import BringIn
from tui.dialogs.imports.drawing import ask_for_file, draw_step
from tui.dialogs.imports.footer import footer
from tui.dialogs.imports.kept import SLOT, Kept, pack, unpack
from tui.dialogs.imports.looking import Looking, Trail
from tui.dialogs.imports.steps import ONE_CHOICE, Answers, Kind, Step
from tui.dialogs.settling import after_what_was_typed
from tui.intents import KeepDraft, carry_out
from tui.messages import Do, Saved, Says
from tui.screens.opening import OpensWhole
from tui.screens.wheel import Wheel
from tui.widgets.key_bar import KeyBar
from tui.widgets.page import Page
from tui.widgets.sheet import Sheet
from tui.widgets.writing.line_input import LineInput

if TYPE_CHECKING:
    from tui.app import EvenSo

TITLE = tr("Bring years along")
_WRONG = (InvalidRecord, JournalProblem, NotFound)


class BringInPage(Wheel, OpensWhole[None], ModalScreen[None]):
    """Lead through the steps; nothing is written before the last enter."""

    asks_for_a_file = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "step_back", tr("back"), priority=True, key_display="esc"),
        Binding("enter", "go_on", tr("go on"), priority=True),
        Binding("up", "cursor(-1)", tr("choose"), key_display="↑ ↓"),
        Binding("down", "cursor(1)", show=False),
        Binding("left", "turn(-1)", show=False),
        Binding("right", "turn(1)", show=False),
    ]
    DEFAULT_CSS = """
    BringInPage { background: $background; color: $ink; layout: vertical; padding: 0; align-horizontal: center; }
    BringInPage > * { max-width: 140; } BringInPage #title { height: 2; } BringInPage #ask { margin: 0 0 1 0; }
    BringInPage LineInput { margin: 0 3 1 3; }
    """

    step: reactive[Step] = reactive(Step(), repaint=False)

    class Progressed(Message):
        """Some of the work is done."""

        def __init__(self, done: int, of: int) -> None:
            super().__init__()
            self.done = done
            self.of = of

    def __init__(self) -> None:
        super().__init__()
        self._kept = Kept()
        self._trail: Trail = ()
        self._looking = Looking()
        self._left = False

    def compose(self) -> ComposeResult:
        """Lay the page out."""
        yield Sheet(lambda _, __, ___: Content.styled(f" {TITLE}", "bold"), None, name="title")
        yield Page(ask_for_file, None, name="ask")
        yield LineInput("", picking=False, placeholder="~/Downloads/export.csv")
        yield Sheet(self._drawn, self.step, name="step")
        yield KeyBar()

    def on_mount(self) -> None:
        """Ask for the file, and bring back the path of an import that was left in the middle."""
        self.call_after_refresh(lambda: self.watch_step(self.step))
        self.run_worker(self._go_on_from_before(), exclusive=True)

    def _drawn(self, step: Step, width: int, height: int) -> Content:
        return draw_step(step, width, height, plain=self._looking.known.plain)

    async def _go_on_from_before(self) -> None:
        with suppress(JournalProblem):
            await self._looking.ask_journal(self.own_app)
            self._kept = unpack(await self.own_app.journal_thread.run(lambda journal: journal.take_draft(SLOT)))
        field = self.query_one(LineInput)
        if self._kept.file and not field.value and self.step.kind is Kind.FILE:
            field.value = self._kept.file
            self.call_after_refresh(field.show_cursor)  # at the file's name; before it is laid out, nothing scrolls

    def _keep(self, answers: Answers) -> None:
        """Keep the path and what was answered as a draft; it goes with the import."""
        draft = KeepDraft(SLOT, pack(Kept(self.query_one(LineInput).value, answers)))
        self.own_app.post_message(Do(draft))

    @property
    def own_app(self) -> EvenSo:
        """The app, which is always `EvenSo`."""
        return cast("EvenSo", self.app)

    def watch_step(self, step: Step) -> None:
        """Show the step one is at."""
        if not self.is_mounted:
            return
        asking = step.kind is Kind.FILE
        self.query_one("#ask").display = asking
        self.query_one(LineInput).display = asking
        self.set_focus(self.query_one(LineInput) if asking else None)
        self.query_one("#step", Sheet).model = step
        self.query_one(KeyBar).keys = footer(step)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Take back what was said of another file."""
        event.stop()
        self._looking.forget()
        if self.step.told:
            self.step = replace(self.step, told="")

    def on_key(self, event: events.Key) -> None:
        """Let a digit give a number or choose a row, a letter choose a word, `s` ask for skills."""
        key = event.character or ""
        if self.step.kind in {Kind.FILE, Kind.BUSY} or not key.isalnum():
            return
        event.stop()
        if self.step.kind is Kind.READY:
            if key == "s":
                self._ask_skills()
        elif self.step.kind is Kind.MOODS and key in "1234567890":
            self.step = self.step.put((int(key) or 10) - 1).moved(1)
        elif self.step.kind in ONE_CHOICE and key in "123456789" and int(key) <= len(self.step.rows):
            self.step = replace(self.step, cursor=int(key) - 1)
            self.action_go_on()
        elif self.step.kind not in ONE_CHOICE:
            self._show(self.step.lettered(key))

    def on_click(self, event: events.Click) -> None:
        """Choose the row that is clicked, and turn or take what is clicked in it."""
        marks = event.style.meta
        if "row" not in marks:
            return
        again = self.step.cursor == marks["row"]
        step = replace(self.step, cursor=int(marks["row"]))
        if "put" in marks:
            step = step.put(int(marks["put"]))
        elif "turn" in marks:
            step = step.turned(1)
        self._show(step)
        if again and step.kind in ONE_CHOICE:
            self.action_go_on()

    def tell(self, sentence: str) -> None:
        """Say one sentence under the step."""
        self.step = replace(self.step, told=sentence)

    def action_cursor(self, step: int) -> None:
        """Choose another row."""
        if self.step.rows:
            self.step = self.step.moved(step)

    def action_turn(self, by: int) -> None:
        """Give the row under the cursor another word."""
        if self.step.kind in ONE_CHOICE:
            self.action_cursor(by)
        elif self.step.rows:
            self._show(self.step.turned(by))

    def _show(self, step: Step) -> None:
        """Show a changed step; the first rows of a table follow what its columns are said to be."""
        table = self._looking.table
        self.step = with_preview(step, table) if step.kind is Kind.COLUMNS and table else step

    def action_step_back(self) -> None:
        """Go a step back, or leave; what is being written is finished and can be undone."""
        if self._trail and self.step.kind is not Kind.BUSY:
            *before, self.step = self._trail
            self._trail = tuple(before)
            return
        self._leave()

    def _leave(self) -> None:
        if self._left:
            return
        self._left = True
        if self.step.kind is Kind.FILE:
            same = self._kept.file == self.query_one(LineInput).value
            self._keep(self._kept.answers if same else Answers())
        self.dismiss(None)

    def action_go_on(self) -> None:
        """Go on from the step one is at, once what was typed before has arrived."""
        typed_in = self.query_one(LineInput) if self.step.kind is Kind.FILE else self
        after_what_was_typed([typed_in], self._go_on)

    def _go_on(self) -> None:
        step = self.step
        if step.kind is Kind.BUSY:
            return
        if not step.complete:
            self.step = replace(step, told=words.NOTHING_READ if step.brings_nothing else NEEDED)
        elif step.kind is Kind.READY:
            self.step = Step(Kind.BUSY, tr("Bringing them in"))
            self.own_app.run_worker(self._write(self.own_app, step.answers))  # goes on where one leaves meanwhile
        else:
            try:
                answers = answered(step, self._looking.table.names if self._looking.table else ())
            except InvalidRecord as refused:
                self.step = replace(step, told=str(refused))
                return
            if step.kind is Kind.FILE and self._kept.file == self.query_one(LineInput).value:
                answers = self._kept.answers
            self._trail = (*self._trail, replace(step, told=""))
            self._work(tr("Reading the file"), self._read(answers))

    def _ask_skills(self) -> None:
        reading, answers = self.step.reading, self.step.answers
        asked = ask_skills(reading, answers, self._looking.known.skills) if reading is not None else None
        if asked is None:
            self.step = replace(self.step, told=words.NO_ACTIVITIES)
            return
        self._trail = (*self._trail, self.step)
        self.step = asked

    def _work(self, doing: str, work: Coroutine[Any, Any, None]) -> None:
        self.step = Step(Kind.BUSY, doing)
        self.run_worker(work, exclusive=True)

    def on_bring_in_page_progressed(self, event: Progressed) -> None:
        """Show how far it is."""
        event.stop()
        if self.step.kind is Kind.BUSY:
            self.step = replace(self.step, done=event.done, of=event.of)

    def _tell(self, done: int, of: int) -> None:
        """Tell how far it is, from whichever thread."""
        self.post_message(self.Progressed(done, of))

    async def _read(self, answers: Answers) -> None:
        """Look at the file in a thread; then ask what is not clear in it, or count what would happen."""
        file = self.query_one(LineInput).value
        self._keep(answers)
        self._kept = Kept(file, answers)
        try:
            await self._looking.ask_journal(self.own_app)
            trail = self._trail
            self.step, self._trail = await self._looking.next_step(self.own_app, file, answers, trail, self._tell)
        except _WRONG as problem:
            asked = ask(problem, answers, self._looking.known.moods) if isinstance(problem, InvalidRecord) else None
            if asked is not None:
                self.step = asked
            else:
                steps = self._trail or (Step(),)
                self._trail, self.step = steps[:-1], replace(steps[-1], told=str(problem))

    async def _write(self, app: EvenSo, answers: Answers) -> None:
        """Write on the journal's thread, say what was done, and close; somebody who left meanwhile hears of it too."""
        coming = self._looking.coming
        if coming is None:
            return
        of = len(coming.reading.entries)
        work = BringIn(coming, answers.moods, lambda done: self._tell(done, of), self._looking.said_of_columns(answers))
        try:
            outcome, step = await app.journal_thread.run(partial(carry_out, work))
        except _WRONG as problem:
            if self._left:
                app.post_message(Says(str(problem)))
                return
            self.step = replace(self._trail[0] if self._trail else Step(), told=str(problem))
            self._trail = ()
        else:
            app.post_message(Saved(outcome, step))
            if not self._left:
                self._left = True
                self.dismiss(None)
