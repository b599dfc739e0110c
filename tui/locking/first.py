"""A first start: one choice, asked once, and a passphrase typed three times where one is wanted.

Nothing is written before the choice is made; the journal begins with it.
"""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from evenso.language import tr, tr_as
from evenso.wording.locking import saying
from storage.opening.passphrases import ready
from storage.problems import JournalProblem
from tui.dialogs.settling import after_what_was_typed
from tui.locking.door import DoorScreen
from tui.locking.field import PassphraseInput
from tui.shown import press, show
from tui.widgets.key_bar import KeyBar

CHOICE = (
    Binding("p", "", tr("with a passphrase")),
    Binding("n", "", tr("without, for now")),
    Binding("exclamation_mark", "", tr("support"), key_display="!"),
    Binding("q", "", tr("quit")),
)
TYPING = (
    Binding("enter", "", tr("go on")),
    Binding("escape", "", tr_as("back, the key", "back"), key_display="esc"),
    Binding("f1", "", tr("support")),
    Binding("ctrl+q", "", tr("quit")),
)
THREE_TIMES = (
    (saying.CHOOSE, saying.CHOOSE_TOLD),
    (saying.ONCE_MORE, ""),
    (saying.LAST_TIME, saying.LAST_TOLD),
)
"""The three times: the title above the line, and what is told with it."""


class FirstStart(DoorScreen):
    """With a passphrase, or without one for now."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("p", "protect", tr("with a passphrase"), show=False),
        Binding("n", "without", tr("without, for now"), show=False),
        Binding("escape", "skip", tr("without, for now"), show=False),
        Binding("q", "leave", tr("quit"), show=False),
        Binding("question_mark,enter", "say_which", tr("which keys"), show=False),
    ]

    def page(self) -> ComposeResult:
        """Yield the question and its two answers."""
        yield Static(show(saying.WHAT_IT_IS, "$ink"))
        yield Static(show(f"{saying.STAYS_HERE}\n{saying.NO_PROFESSIONAL}", "$quiet"))
        yield Static(Content(""))
        yield Static(show(saying.ASKED, "bold"))
        for key, label, told in (("p", saying.PROTECT, saying.PROTECT_TOLD), ("n", saying.PLAIN, saying.PLAIN_TOLD)):
            yield Static(Content(""))
            yield Static(press(Content.assemble((key, "bold $accent"), (f"  {label}", "bold $ink")), key))
            yield Static(show(told, "$quiet"), classes="told")

    DEFAULT_CSS = "FirstStart .told { padding: 0 0 0 3; }"

    def __init__(self) -> None:
        super().__init__()
        self._ahead: list[events.Key] | None = None
        """What was typed since it was answered; None before."""
        self._warned = False
        """Whether it was just said that nothing is chosen yet, so that esc once more goes on without."""

    def on_mount(self) -> None:
        """Say the keys."""
        self.query_one(KeyBar).keys = CHOICE

    def on_screen_resume(self) -> None:
        """Come back, often by esc: the next one may be meant for what was left, and chooses nothing."""
        self._warned = False

    def on_click(self, event: events.Click) -> None:
        """Choose by a click."""
        if "press" in event.style.meta:
            self.app.simulate_key(str(event.style.meta["press"]))

    def action_protect(self) -> None:
        """Ask for a passphrase."""
        self.app.push_screen(NewPassphrase())

    def action_say_which(self) -> None:
        """Say which keys choose: enter alone chooses neither."""
        self.tell(saying.WHICH)
        self._warned = False

    def action_skip(self) -> None:
        """Say that esc has chosen nothing; right after that, begin without a passphrase: it leads out of everything."""
        if self._warned:
            self.action_without()
        else:
            self._warned = True
            self.tell(saying.NOT_CHOSEN)

    def action_without(self) -> None:
        """Begin a journal that anybody with the file can read."""
        if self._ahead is None:
            self._ahead = []
            self.app.run_worker(self._begin(self._ahead), group="opening")

    async def _begin(self, ahead: list[events.Key]) -> None:
        try:
            await self.own_app.unlock("")
        except JournalProblem as problem:
            self._ahead = None
            self.tell(str(problem))
            return
        for event in ahead:
            self.app.post_message(events.Key(event.key, event.character))

    def on_key(self, event: events.Key) -> None:
        """Hold on to what is typed while the journal begins, a mood perhaps; not to the same answer once more."""
        if self._ahead is not None:
            event.stop()
            if event.key not in {"n", "escape", "enter"}:
                self._ahead.append(event)


class NewPassphrase(DoorScreen):
    """The passphrase of a new journal: twice, and a last time before the journal begins with it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", tr_as("back, the key", "back"), show=False, priority=True),
        Binding("enter", "next", tr("go on"), show=False, priority=True),
    ]
    THREE_TIMES: ClassVar[tuple[tuple[str, str], ...]] = THREE_TIMES
    DEFAULT_CSS = "NewPassphrase #why { color: $quiet; margin: 1 0 0 0; }"

    def __init__(self) -> None:
        super().__init__()
        self._step = 0
        self._words = ""

    def page(self) -> ComposeResult:
        """Yield the line, one after another in the same place."""
        yield Static("", id="title")
        yield Static("", id="why")
        yield from self.asks(tr("Passphrase"), "passphrase")

    def on_mount(self) -> None:
        """Ask for the first time."""
        self.query_one(KeyBar).keys = TYPING
        self.ask(0)

    def ask(self, step: int, told: str = "") -> None:
        """Ask for one of the three times, and say `told` with it."""
        self._step = step
        title, why = self.THREE_TIMES[step]
        self.query_one("#title", Static).update(show(title, "bold"))
        self.query_one("#why", Static).update(show(why))
        self.tell(told)
        field = self.query_one(PassphraseInput)
        field.value = ""
        self.set_focus(field)

    def action_back(self) -> None:
        """Go back to the beginning, then to the choice."""
        if self._step:
            self._words = ""
            self.ask(0)
        else:
            self.dismiss()

    def action_next(self) -> None:
        """Take what was typed, and ask for the next time; nothing while the journal opens."""
        if self.focused is not None:
            after_what_was_typed([self.query_one(PassphraseInput)], self._take)

    def _take(self) -> None:
        typed = self.query_one(PassphraseInput).taken()
        try:
            words = ready(typed) if typed else ""
        except JournalProblem as problem:
            self.tell(str(problem))
            return
        if not words:
            return
        if self._step == 0:
            if not words.strip():
                self.ask(0, saying.BLANK)
                return
            self._words = words
            self.ask(1, saying.SHORT_TOLD if len(words) < saying.SHORT else "")
        elif words != self._words:
            self.ask(0, saying.NOT_THE_SAME) if self._step == 1 else self.ask(2, saying.NOT_THAT_ONE)
        elif self._step == 1:
            self.ask(2)
        elif self.focused is not None:
            self.tell(saying.OPENING)
            self.set_focus(None)
            self.app.run_worker(self.begin(words), group="opening")

    async def begin(self, words: str) -> None:
        """Open the journal with what was typed three times."""
        try:
            await self.own_app.unlock(words)
        except JournalProblem as problem:
            self.ask(2, str(problem))
