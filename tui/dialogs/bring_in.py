"""Bringing years along, a step at a time: the file, the worth of names of one's own, what would happen, done.

The screen that leads through the steps; they look as `bring_in_drawing` says, what happens in them is `importing`'s.
"""

from __future__ import annotations

from collections.abc import Coroutine, Mapping
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

from evenso.formats.coming import Reading, UnknownMoods
from evenso.records import InvalidRecord
from evenso.wording.imports import NEEDED
from storage.problems import JournalProblem, NotFound
from tui.dialogs.bring_in_drawing import Model, ask_for_file, draw_step, labels_for
from tui.dialogs.importing import BringIn, Known, known, look, read_export
from tui.flow import carry_out
from tui.messages import Saved
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_editor import LineInput
from tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from tui.app import EvenSo

TITLE = "Bring years along"


class BringInPage(ModalScreen[None]):
    """Lead through the steps; escape goes a step back, nothing is written before the last enter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "step_back", "back", priority=True, key_display="esc"),
        Binding("enter", "go_on", "go on", priority=True),
        Binding("up", "cursor(-1)", "choose", key_display="↑ ↓", priority=True),
        Binding("down", "cursor(1)", show=False, priority=True),
        Binding("left", "turn(-1)", show=False),
        Binding("right", "turn(1)", show=False),
    ]
    DEFAULT_CSS = """
    BringInPage { background: $background; color: $ink; layout: vertical; padding: 0; }
    BringInPage #title { height: 2; }
    BringInPage #ask { height: 2; }
    BringInPage LineInput { margin: 0 3 1 3; }
    """

    model: reactive[Model] = reactive(Model)

    class Progressed(Message):
        """Some of the work is done."""

        def __init__(self, done: int, of: int) -> None:
            super().__init__()
            self.done = done
            self.of = of

    def compose(self) -> ComposeResult:
        """Lay the page out."""
        yield Sheet(lambda _, __, ___: Content.styled(f" {TITLE}", "bold"), None, name="title")
        yield Sheet(ask_for_file, None, name="ask")
        yield LineInput("", picking=False, placeholder="~/Downloads/daylio_export.csv")
        yield Sheet(draw_step, self.model, name="step")
        yield KeyBar()

    def on_mount(self) -> None:
        """Ask for the file."""
        self.query_one(LineInput).focus()
        self.watch_model(self.model)

    @property
    def own_app(self) -> EvenSo:
        """The app, which is always `EvenSo`."""
        return cast("EvenSo", self.app)

    def watch_model(self, model: Model) -> None:
        """Show the step one is at."""
        if not self.is_mounted:
            return
        asking = model.step == "file"
        self.query_one("#ask").display = asking
        self.query_one(LineInput).display = asking
        self.set_focus(self.query_one(LineInput) if asking else None)
        self.query_one("#step", Sheet).model = model
        self.query_one(KeyBar).keys = self.footer(model)

    def footer(self, model: Model) -> tuple[Binding, ...]:
        """Say the keys of the step."""
        back = Binding("escape", "", "leave" if model.step in {"file", "busy"} else "back", key_display="esc")
        if model.step == "moods":
            number = Binding("1", "", "its number", key_display="1-0")
            return (
                Binding("up", "", "choose", key_display="↑ ↓"),
                number,
                Binding("enter", "", "take these numbers"),
                back,
            )
        if model.step == "ready":
            return (Binding("enter", "", "bring them in"), back)
        return (back,) if model.step == "busy" else (Binding("enter", "", "read the file"), back)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Take back what was said of another file."""
        event.stop()
        if self.model.told:
            self.model = replace(self.model, told="")

    def on_key(self, event: events.Key) -> None:
        """Let a digit give the name under the cursor its number."""
        if self.model.step == "moods" and event.character is not None and event.character in "1234567890":
            event.stop()
            self._set(int(event.character) or 10)
            self.action_cursor(1)

    def action_cursor(self, step: int) -> None:
        """Choose another name."""
        last = max(0, len(self.model.labels) - 1)
        self.model = replace(self.model, cursor=min(last, max(0, self.model.cursor + step)))

    def action_turn(self, step: int) -> None:
        """Change the number of the name under the cursor."""
        if self.model.step == "moods":
            now = self.model.labels[self.model.cursor].number
            self._set(min(10, max(1, (5 if now is None else now) + (step if now is not None else 0))))

    def _set(self, number: int) -> None:
        labels = list(self.model.labels)
        labels[self.model.cursor] = replace(labels[self.model.cursor], number=number, guess=False)
        self.model = replace(self.model, labels=tuple(labels), told="")

    def action_step_back(self) -> None:
        """Go a step back, or leave; what is being written is finished and can be undone."""
        steps = {"moods": "file", "ready": "moods" if self.model.labels else "file"}
        if self.model.step in steps:
            self.model = replace(self.model, step=steps[self.model.step], told="")
        else:
            self.dismiss(None)

    def action_go_on(self) -> None:
        """Go on from the step one is at."""
        if self.model.step == "file":
            self._work("Reading the file", self._read({}))
        elif self.model.step == "moods" and not self.model.complete:
            self.model = replace(self.model, told=NEEDED)
        elif self.model.step == "moods":
            self._work("Reading the file", self._read(self.model.numbers))
        elif self.model.step == "ready" and self.model.reading is not None:
            self._work("Bringing them in", self._write(self.model.reading))

    def _work(self, doing: str, work: Coroutine[Any, Any, None]) -> None:
        self.model = replace(self.model, step="busy", doing=doing, done=0, of=0, told="")
        self.run_worker(work, exclusive=True)

    def on_bring_in_page_progressed(self, event: Progressed) -> None:
        """Show how far it is."""
        event.stop()
        self.model = replace(self.model, done=event.done, of=event.of)

    def _tell(self, done: int, of: int) -> None:
        """Tell how far it is, from whichever thread."""
        self.post_message(self.Progressed(done, of))

    async def _read(self, moods: Mapping[str, int]) -> None:
        """Read the file in a thread; then ask about names, or count what would happen."""
        before = Known(4, {})
        try:
            before = await self.own_app.journal_thread.run(known)
            reading = await self._in_thread(before, moods)
            counts = await self.own_app.journal_thread.run(partial(look, reading=reading))
        except UnknownMoods as unknown:
            self.model = replace(self.model, step="moods", labels=labels_for(unknown, before.moods), cursor=0)
        except (InvalidRecord, JournalProblem, NotFound) as problem:
            self.model = replace(self.model, step="file", told=str(problem))
        else:
            self.model = replace(self.model, step="ready", reading=reading, counts=counts)

    async def _in_thread(self, before: Known, moods: Mapping[str, int]) -> Reading:
        import asyncio  # noqa: PLC0415 - loaded by Textual already

        zone = self.own_app.clock().tzinfo
        if zone is None:
            raise InvalidRecord("The clock has no zone.")
        read = partial(
            read_export,
            self.query_one(LineInput).value,
            zone=zone,
            moods=moods,
            day_starts_at=before.day_starts_at,
            progress=self._tell,
        )
        return await asyncio.to_thread(read)

    async def _write(self, reading: Reading) -> None:
        """Write on the journal's thread, say what was done, and close."""
        of = len(reading.check_ins)
        work = BringIn(reading, self.model.numbers, lambda done: self._tell(done, of))
        try:
            outcome, step = await self.own_app.journal_thread.run(partial(carry_out, work))
        except (InvalidRecord, JournalProblem, NotFound) as problem:
            self.model = replace(self.model, step="file", told=str(problem))
        else:
            self.app.post_message(Saved(outcome, step))
            self.dismiss(None)
