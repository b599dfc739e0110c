"""Where the journal cannot be opened at all: what is wrong, its backups, and the two ways on from there.

A backup is looked through first, so that what it holds is seen before it takes the journal's place; what lies there is
put aside. Or it is only read. Support and quitting are where they always are.
"""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, Static

from evenso.language import tr, tr_as
from evenso.wording.backups import instead as saying
from evenso.wording.backups.saying import say_when
from storage.problems import JournalLocked, JournalMoved, JournalProblem
from storage.restoring import instead
from tui.dialogs.settling import after_what_was_typed
from tui.locking.door import DoorScreen
from tui.locking.field import PassphraseInput
from tui.locking.instead.drawing import list_of, told_of
from tui.shown import show
from tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from storage.journal import Journal
    from storage.restoring.comparing import Content as Holds
    from storage.restoring.instead import Choice
    from storage.restoring.putting_back import Restored

LOOK: Final = Binding("enter", "", tr("look through"))
PUT: Final = Binding("V", "", tr("in its place"))
READ: Final = Binding("o", "", tr_as("a backup", "read"))
LAST: Final = (
    Binding("exclamation_mark", "support", tr("support"), key_display="!"),
    Binding("q", "", tr("quit")),
)
TYPING: Final = (
    Binding("enter", "", tr("go on")),
    Binding("escape", "", tr_as("back, the key", "back"), key_display="esc"),
    Binding("f1", "support", tr("support")),
    Binding("ctrl+q", "", tr("quit")),
)
LOW: Final = 22
"""Lines of a terminal below which the list is short."""


class InsteadPage(DoorScreen):
    """Choose what is opened instead."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "cursor(-1)", tr_as("a direction", "up"), show=False),
        Binding("down,j", "cursor(1)", tr_as("a direction", "down"), show=False),
        Binding("pageup,home", "cursor(-9999)", tr_as("a direction", "first"), show=False),
        Binding("pagedown,end", "cursor(9999)", tr_as("a direction", "last"), show=False),
        Binding("enter", "look", tr("look through"), show=False, priority=True),
        Binding("V", "put", tr("in its place"), show=False),
        Binding("o", "read", tr_as("a backup", "read"), show=False),
        Binding("escape", "back", tr_as("back, the key", "back"), show=False, priority=True),
        Binding("q", "leave", tr("quit"), show=False),
    ]
    DEFAULT_CSS = """
    InsteadPage #sheet { padding: 0 3; }
    InsteadPage #title { text-style: bold; }
    InsteadPage #why { color: $quiet; margin: 0 0 1 0; }
    InsteadPage #about { margin: 1 0 0 0; }
    InsteadPage #asked { display: none; }
    InsteadPage #asked Static { width: 1fr; margin: 1 0 0 0; }
    """

    def __init__(self, path: Path, told: str, *, over_lock: bool = False, lies_open: bool = False) -> None:
        super().__init__()
        self._path, self._why, self._over_lock, self._lies_open = path, told, over_lock, lies_open
        self._was = instead.identity_of(path)
        self._choices: list[Choice] = []
        self._cursor = 0
        self._looked: dict[Path, Holds] = {}
        self._known: list[str] = []
        """Passphrases that opened a backup here: most open with the same."""
        self._waiting = ""
        """What goes on once a passphrase is typed."""
        self._busy = False

    def page(self) -> ComposeResult:
        """Yield what is wrong, the list, what is known of the chosen one, the line for its passphrase."""
        yield Static(show(saying.TITLE), id="title")
        yield Static(show(self._why), id="why")
        yield Static("", id="list")
        yield Static("", id="about")
        yield from self.asks(tr("Passphrase"), "passphrase")

    def on_mount(self) -> None:
        """Read the list, which needs nothing opened."""
        self._choices = instead.choices(self._path, self.own_app.clock().tzinfo)
        self._ask("")

    def on_resize(self) -> None:
        """Draw for the new size."""
        self._draw()

    @property
    def _chosen(self) -> Choice | None:
        return self._choices[self._cursor] if self._choices else None

    def _draw(self) -> None:
        """Draw the list and what is known of the chosen one, and say the keys that act."""
        chosen, width = self._chosen, max(20, min(84, self.app.size.width) - 6)
        if chosen is None:
            self.query_one("#list", Static).update(show(saying.NONE))
            self.query_one("#about", Static).update(show(saying.NONE_TOLD, "$quiet"))
        else:
            rows = min(len(self._choices), 3 if self.app.size.height < LOW else 6)
            lines = list_of(self._choices, self._cursor, rows, width, plain=self.own_app.plain_signs)
            self.query_one("#list", Static).update(Content("\n").join([show(saying.CHOOSE), lines]))
            told = told_of(chosen, self._looked.get(chosen.path), lies_open=self._lies_open)
            self.query_one("#about", Static).update(Content("\n").join(told))
        self._say_keys()

    def _say_keys(self) -> None:
        chosen = self._chosen
        if self._waiting:
            self.query_one(KeyBar).keys = TYPING
        elif chosen is None:
            self.query_one(KeyBar).keys = LAST
        else:
            self.query_one(KeyBar).keys = (PUT if chosen.path in self._looked else LOOK, READ, *LAST)

    # Choosing

    def action_cursor(self, step: int) -> None:
        """Choose another."""
        if self._choices and not self._busy:
            self._cursor = min(len(self._choices) - 1, max(0, self._cursor + step))
            self.tell("")
            self._ask("")

    def action_point(self, number: int) -> None:
        """Choose by a click; what is chosen already is looked through."""
        if number == self._cursor:
            self.action_look()
        else:
            self.action_cursor(number - self._cursor)

    def action_look(self) -> None:
        """Look through the chosen one; with a passphrase just typed, go on with what it is for."""
        if self._waiting:
            after_what_was_typed([self.query_one(PassphraseInput)], self._typed)
        else:
            self._begin("look")

    def action_put(self) -> None:
        """Put it in the journal's place, once it was seen what it holds."""
        if self._chosen is not None and self._chosen.path not in self._looked:
            self.tell(saying.NOT_READ)
        else:
            self._begin("put")

    def action_read(self) -> None:
        """Open it to be read."""
        self._begin("read")

    def action_back(self) -> None:
        """Leave the line; then go back to the lock, where one came from there."""
        if self._waiting:
            self.tell("")
            self._ask("")
        elif self._over_lock and not self._busy:
            self.dismiss()

    async def action_leave(self) -> None:
        """Quit, unless something is just being done."""
        if not self._busy:
            await super().action_leave()

    # Doing

    def _ask(self, what: str) -> None:
        """Show the line for a passphrase, or put it away."""
        self._waiting = what
        field = self.query_one(PassphraseInput)
        field.value = ""
        self.query_one(".line").display = bool(what)
        self.set_focus(field if what else None)
        self._draw()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Let what was told end with the first letter."""
        event.stop()
        if event.value:
            self.tell("")

    def _typed(self) -> None:
        words, what = self.query_one(PassphraseInput).taken(), self._waiting
        if words:
            self._begin(what, words)

    def _begin(self, what: str, words: str | None = None) -> None:
        if self._chosen is not None and not self._busy:
            self._busy = True
            self.set_focus(None)
            self.tell(saying.PUTTING if what == "put" else saying.LOOKING)
            self.app.run_worker(self._do(self._chosen, what, words), group="opening", exclusive=False)

    async def _do(self, choice: Choice, what: str, words: str | None) -> None:
        """Do it with the passphrase that was typed, or with those that opened another; ask where none opens it."""
        problem: JournalProblem | None = None
        do = {"look": self._look, "put": self._put, "read": self._read}[what]
        try:
            for passphrase in [words] if words is not None else [None, *self._known]:
                try:
                    await do(choice, passphrase)
                except JournalLocked as locked:
                    problem = locked
                    continue
                self._known = list(dict.fromkeys([*([passphrase] if passphrase else []), *self._known]))
                return
        except JournalMoved as moved:
            await self._begin_again(moved)
            return
        except JournalProblem as other:
            self._stays(str(other))
            return
        finally:
            self._busy = False
        self._stays(str(problem) if words is not None else saying.PASSPHRASE, asking=what)

    def _stays(self, told: str, asking: str = "") -> None:
        if self.is_attached:
            self._ask(asking)
            self.tell(told)

    async def _look(self, choice: Choice, passphrase: str | None) -> None:
        looking = partial(instead.look, choice, clock=self.own_app.clock, passphrase=passphrase)
        self._looked[choice.path] = await asyncio.to_thread(looking)
        self._stays("")

    async def _put(self, choice: Choice, passphrase: str | None) -> None:
        done: list[Restored] = []

        def opening() -> Journal:
            journal, restored = instead.put_in_place(
                choice, self._path, was=self._was, clock=self.own_app.clock, passphrase=passphrase
            )
            done.append(restored)
            return journal

        await self.own_app.open_door(opening)
        content, aside = done[0].content, done[0].aside
        told = saying.say_chosen(content.entries, content.last, None if aside is None else str(aside))
        self.own_app.notices.tell(self.own_app.front, told)

    async def _read(self, choice: Choice, passphrase: str | None) -> None:
        app, told = self.own_app, saying.say_reading(say_when(choice.kept.moment))

        def opening(words: str | None = None) -> Journal:
            return instead.reading(choice, told, clock=app.clock, passphrase=words)

        await app.open_door(partial(opening, passphrase))
        app.open_journal, app.open_with = opening, opening
        app.safekeeping = app.outside = None

    async def _begin_again(self, moved: JournalMoved) -> None:
        """Open what another program put there; where it cannot be opened either, this page begins anew with it."""
        try:
            await self.own_app.unlock("")
        except JournalLocked:
            await self.own_app.back_to_the_lock()
        except JournalProblem:
            self._was = instead.identity_of(self._path)
            self._looked.clear()
            self._choices = instead.choices(self._path, self.own_app.clock().tzinfo)
            self._stays(str(moved))


__all__ = ["InsteadPage"]
