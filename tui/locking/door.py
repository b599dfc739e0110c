"""The lock screen: a line for the passphrase, Support without a journal, the way out. An opaque screen of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from evenso.language import tr, tr_as
from evenso.wording.backups import instead
from evenso.wording.locking import saying
from storage.opening.trouble import never_sealed
from storage.problems import JournalProblem, NotOpened, PassphraseWrong
from tui.dialogs.settling import after_what_was_typed
from tui.locking.field import PassphraseInput
from tui.messages import Says
from tui.shown import show
from tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from tui.app import EvenSo

KEYS = (
    Binding("enter", "", tr_as("open, the key", "open")),
    Binding("f1", "", tr("support")),
    Binding("ctrl+q", "", tr("quit")),
)
AWAY = (
    Binding("enter", "", tr("type it")),
    Binding("exclamation_mark", "", tr("support"), key_display="!"),
    Binding("q", "", tr("quit")),
)
BACKUPS = Binding("b", "", tr("backups"))
LETTERS = {"!": saying.MARK_IS_A_LETTER, "q": saying.Q_IS_A_LETTER}


TRIES = 2
"""Passphrases after which it is said that the file itself may be damaged."""


class DoorScreen(Screen[None]):
    """What all screens before a journal that is not open have in common: a name, a page, one line to tell, the keys."""

    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    DoorScreen { background: $background; color: $ink; layout: vertical; overflow: hidden; align: center top; }
    DoorScreen > * { max-width: 140; }
    DoorScreen #name { height: 2; padding: 0 1; text-style: bold; }
    DoorScreen #sheet {
        width: 100%; height: 1fr; padding: 0 3; overflow: hidden auto;
        scrollbar-size-vertical: 1; scrollbar-background: $background; scrollbar-color: $faint 80%;
    }
    DoorScreen #sheet Static { height: auto; width: 1fr; max-width: 74; }
    DoorScreen .line { height: 1; max-width: 78; margin: 1 0 0 0; }
    DoorScreen #sheet .line Static { width: auto; color: $quiet; }
    DoorScreen #told { margin: 1 0 0 0; color: $ink; }
    """

    def compose(self) -> ComposeResult:
        """Lay the frame around the page."""
        yield Static(show(saying.TITLE), id="name")
        with Vertical(id="sheet"):
            yield from self.page()
            yield Static("", id="told")
        yield KeyBar()

    def page(self) -> ComposeResult:
        """Yield what is asked."""
        raise NotImplementedError

    @property
    def own_app(self) -> EvenSo:
        """The app, which is always `EvenSo`."""
        return cast("EvenSo", self.app)

    def tell(self, sentence: str) -> None:
        """Say one sentence under what is asked."""
        self.query_one("#told", Static).update(show(sentence))
        if sentence:
            self.call_after_refresh(self.query_one("#sheet").scroll_end, animate=False)

    def on_says(self, message: Says) -> None:
        """Say here what a field has to say."""
        message.stop()
        self.tell(message.sentence)

    async def action_leave(self) -> None:
        """Quit."""
        await self.own_app.action_quit()

    def asks(self, label: str, name: str) -> ComposeResult:
        """Yield a line for a passphrase with its label."""
        with Horizontal(classes="line"):
            yield Static(Content(f"{label}   "))
            yield PassphraseInput(name)


class LockScreen(DoorScreen):
    """Type the passphrase, and be back where one was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "clear", tr("empty, or leave the line"), show=False, priority=True),
        Binding("enter", "open", tr_as("open, the key", "open"), show=False, priority=True),
        Binding("b", "backups", tr("backups"), show=False),
        Binding("q", "leave", tr("quit"), show=False),
    ]

    def __init__(self, *, quietly: bool = False) -> None:
        super().__init__()
        self._quietly = quietly
        """Whether to look first for a passphrase that opens it without asking."""
        self._tries = 0
        self._opening = self._pressed = False
        self._damaged = self._never_sealed = False
        """Whether the file itself may be what is wrong: nothing opened it, or its newest backup needs no passphrase."""

    def page(self) -> ComposeResult:
        """Yield the sentence and the line."""
        yield Static(show(saying.LOCKED), id="locked")
        yield from self.asks(tr("Passphrase"), "passphrase")

    @property
    def field(self) -> PassphraseInput:
        """The line."""
        return self.query_one(PassphraseInput)

    def on_mount(self) -> None:
        """Take letters at once."""
        path = self.own_app.journal_path
        self._damaged = self._never_sealed = path is not None and never_sealed(path) is not None
        if self._never_sealed:
            self.tell(instead.NEVER_SEALED)
        self.set_focus(self.field)
        self._say_keys()
        if self._quietly:
            self._open("")

    def _say_keys(self) -> None:
        more = (BACKUPS,) if self._damaged else ()
        self.query_one(KeyBar).keys = KEYS if self.field.has_focus else (AWAY[0], *more, *AWAY[1:])

    def on_descendant_focus(self) -> None:
        """Say the keys of the line."""
        self._say_keys()

    def on_descendant_blur(self) -> None:
        """Say the keys of the page."""
        self._say_keys()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell where a key has gone that acts everywhere else: here every letter may be part of the passphrase."""
        event.stop()
        if event.value in LETTERS:
            self.tell(LETTERS[event.value])
        elif event.value:
            self.tell("")

    def action_clear(self) -> None:
        """Empty the line; empty already, leave it, so that letters are keys again."""
        if self.field.value:
            self.field.value = ""
        else:
            self.set_focus(None)

    def on_key(self, event: events.Key) -> None:
        """Take a letter that is no key beside the line into it: it is how a passphrase begins."""
        letter = event.character
        if not self._opening and event.is_printable and letter and letter not in self._keys_beside:
            event.stop()
            self.set_focus(self.field)
            self.field.insert_text_at_cursor(letter)

    @property
    def _keys_beside(self) -> str:
        return "!qb" if self._damaged else "!q"

    def action_open(self) -> None:
        """Try what is typed; from beside the line, go back to it."""
        if self._opening:
            self._pressed = self._quietly  # typed while it was looked whether nobody has to be asked
        elif self.focused is not self.field:
            self.set_focus(self.field)
        else:
            after_what_was_typed([self.field], self._open_with_it)

    def _open_with_it(self) -> None:
        if self.field.value:
            self._open(self.field.taken())

    async def action_leave(self) -> None:
        """Quit, unless the journal is just opening: then it is a letter typed on."""
        if not self._opening:
            await super().action_leave()

    def _open(self, words: str) -> None:
        if not self._opening:
            self._opening = True
            if words:
                self.set_focus(None)  # what is typed on meanwhile belongs to nothing
                self.tell(saying.OPENING)
            self.app.run_worker(self._try(words), group="opening", exclusive=False)

    async def _try(self, words: str) -> None:
        """Open the journal with what was typed, or without asking, and say why it stays shut."""
        try:
            await self.own_app.unlock(words)
        except PassphraseWrong:
            self._tries += bool(words)
            self._damaged |= bool(words) and self.own_app.journal_path is not None
            self._stays(self._say_wrong() if words else saying.NOT_GIVEN)
        except NotOpened as problem:
            self._opening = self._quietly = False
            await self.own_app.say_not_opened(problem)
        except JournalProblem as problem:
            untold = instead.NEVER_SEALED if self._never_sealed else ""
            self._stays(str(problem) if words else untold)

    def _say_wrong(self) -> str:
        """Say that nothing opened; after the second time also where the backups are."""
        wrong = saying.say_wrong(self._tries)
        if self._never_sealed:
            return f"{wrong} {instead.NEVER_SEALED}"
        return f"{wrong} {instead.MAYBE_DAMAGED}" if self._tries >= TRIES and self._damaged else wrong

    def action_backups(self) -> None:
        """Show the backups where the file itself may be damaged."""
        if self._damaged and (path := self.own_app.journal_path) is not None and not self._opening:
            from tui.locking.instead.page import InsteadPage  # noqa: PLC0415 - hardly ever needed

            why = instead.SEEMS_SEALED if self._never_sealed else saying.WRONG
            self.app.push_screen(InsteadPage(path, why, over_lock=True, lies_open=not self._never_sealed))

    def _stays(self, told: str) -> None:
        """Take letters again, then say why."""
        self._opening = self._quietly = False
        if self.is_attached:
            self.set_focus(self.field)
            self.tell(told)
        if self._pressed:
            self._pressed = False
            self.action_open()


__all__ = ["DoorScreen", "LockScreen"]
