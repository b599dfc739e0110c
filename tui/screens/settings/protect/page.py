"""The pages that lie on Settings while the journal's passphrase is put on, changed or taken off.

What is typed shows as dots and is forgotten with the page, which the lock takes away like all others. Nothing of it is
kept as a draft.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from evenso.language import tr, tr_as
from evenso.wording.locking import protecting, saying
from storage.problems import JournalProblem
from tui.dialogs.settling import after_what_was_typed
from tui.locking.door import DoorScreen
from tui.locking.field import PassphraseInput
from tui.locking.first import TYPING, NewPassphrase
from tui.locking.hiding import DOOR
from tui.locking.idle import LOCK_AFTER, SETTING
from tui.screens.settings.protect.doing import Told, change, put_on, standing, take_off
from tui.shown import press, show
from tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from storage.journal import Journal
    from tui.app import EvenSo
    from tui.screens.base import AnyJournalScreen

Doing = Callable[["Journal"], Told]

BACK: Final = Binding("escape", "", tr_as("back, the key", "back"), key_display="esc")
SUPPORT: Final = Binding("exclamation_mark", "", tr("support"), key_display="!")
CHOICES: Final = (
    ("c", protecting.CHANGE, protecting.CHANGE_TOLD),
    ("b", protecting.CHANGE_ALL, protecting.CHANGE_ALL_TOLD),
    ("t", protecting.TAKE_OFF, protecting.TAKE_OFF_TOLD),
)


class OverSettings(DoorScreen, ModalScreen[None]):
    """A page of its own on top of Settings: keys of what lies below do nothing."""

    DEFAULT_CSS = "OverSettings { background: $background; align: center top; }"
    working = False
    """Whether the journal is being written anew: no key leads away then but Support, the lock and the veil."""
    told: Told = ()
    """What was done, where it is to be shown as soon as this page is in front again."""

    def on_screen_resume(self) -> None:
        """Come back from Support: what was done meanwhile is shown now."""
        if self.told:
            self.app.switch_screen(Done(self.told))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let no key act while the journal is being written anew."""
        return not self.working and super().check_action(action, parameters)


class Protected(OverSettings):
    """What can be done with a passphrase that is there."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "change(False)", protecting.CHANGE, show=False),
        Binding("b", "change(True)", protecting.CHANGE_ALL, show=False),
        Binding("t", "take_off", protecting.TAKE_OFF, show=False),
        Binding("escape,q", "dismiss", tr_as("back, the key", "back"), show=False),
    ]
    DEFAULT_CSS = "Protected .told { padding: 0 0 0 3; }"

    def page(self) -> ComposeResult:
        """Yield the three ways."""
        yield Static(show(protecting.ASKED_OF_SEALED, "bold"))
        for key, label, told in CHOICES:
            yield Static(Content(""))
            yield Static(press(Content.assemble((key, "bold $accent"), (f"  {label}", "bold $ink")), key))
            yield Static(show(told, "$quiet"), classes="told")

    def on_mount(self) -> None:
        """Say the keys."""
        self.query_one(KeyBar).keys = (*(Binding(key, "", label) for key, label, _ in CHOICES), SUPPORT, BACK)

    def on_click(self, event: events.Click) -> None:
        """Choose by a click."""
        if "press" in event.style.meta:
            self.app.simulate_key(str(event.style.meta["press"]))

    def action_change(self, everywhere: bool) -> None:
        """Ask for the passphrase until now, then for another one."""
        self.app.switch_screen(UntilNow(lambda was: NewOne(was, everywhere=everywhere)))

    def action_take_off(self) -> None:
        """Ask for the passphrase until now, then do without."""
        self.app.switch_screen(UntilNow(lambda _was: None))


class UntilNow(OverSettings):
    """The passphrase that opens the journal, asked for before it is changed: it may be another who sits here."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", tr_as("back, the key", "back"), show=False, priority=True),
        Binding("enter", "next", tr("go on"), show=False, priority=True),
    ]
    DEFAULT_CSS = "UntilNow #why { color: $quiet; margin: 1 0 0 0; }"

    def __init__(self, then: Callable[[str], NewOne | None]) -> None:
        super().__init__()
        self._then = then

    def page(self) -> ComposeResult:
        """Yield the line."""
        yield Static(show(protecting.UNTIL_NOW, "bold"))
        yield Static(show(protecting.UNTIL_NOW_TOLD), id="why")
        yield from self.asks(tr("Passphrase"), "passphrase")

    def on_mount(self) -> None:
        """Be ready to be typed into."""
        self.query_one(KeyBar).keys = TYPING
        self.set_focus(self.query_one(PassphraseInput))

    def action_next(self) -> None:
        """Take what was typed; nothing while it is being looked at."""
        if self.focused is not None:
            after_what_was_typed([self.query_one(PassphraseInput)], self._take)

    def _take(self) -> None:
        if words := self.query_one(PassphraseInput).taken():
            self.set_focus(None)
            self.app.run_worker(self._look(words), group="opening")

    async def _look(self, words: str) -> None:
        try:
            right = await self.own_app.journal_thread.run(lambda journal: journal.opened_with(words))
        except JournalProblem as problem:  # no passphrase at all, or the journal was locked meanwhile
            self._again(str(problem))
            return
        if not right:
            self._again(protecting.NOT_IT)
        elif not self.is_current:
            self._again("")  # Support was asked for meanwhile: it is typed once more
        elif (page := self._then(words)) is not None:
            await self.app.switch_screen(page)
        elif refused := await carry_out(self, take_off):
            self._again(refused)

    def _again(self, told: str) -> None:
        if self.is_attached:
            self.set_focus(self.query_one(PassphraseInput))
            self.tell(told)


class NewOne(NewPassphrase, OverSettings):
    """A new passphrase, typed twice and a last time; then the journal is written anew with it."""

    THREE_TIMES = (
        (protecting.ASKED_OF_PLAIN, protecting.WARNED),
        (saying.ONCE_MORE, ""),
        (saying.LAST_TIME, protecting.LAST_TOLD),
    )

    def __init__(self, was: str | None = None, *, everywhere: bool = True) -> None:
        super().__init__()
        self._was, self._everywhere = was, everywhere

    async def begin(self, words: str) -> None:
        """Do it."""
        doing = partial(put_on, words) if self._was is None else partial(self._change, words, self._was)
        problem = await carry_out(self, doing)
        if problem and self.is_attached:
            self.ask(2, problem)

    def _change(self, words: str, was: str, journal: Journal) -> Told:
        return change(words, was, everywhere=self._everywhere, journal=journal)


class Done(OverSettings):
    """What was done, to be read in one's own time."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,escape,q,space", "dismiss", tr_as("back, the key", "back"), show=False)
    ]

    def __init__(self, told: Told) -> None:
        super().__init__()
        self._told = told

    def page(self) -> ComposeResult:
        """Yield what there is to say."""
        for number, sentence in enumerate(self._told):
            yield Static(show(sentence, "$quiet" if number else "bold"))
            yield Static(Content(""))

    def on_mount(self) -> None:
        """Say the keys."""
        self.query_one(KeyBar).keys = (Binding("enter", "", tr_as("back, the key", "back")), SUPPORT)


async def carry_out(page: OverSettings, doing: Doing) -> str:
    """Write the journal anew and show in the place of `page` what came of it; return why it was not done, if so."""
    app = page.own_app
    page.working = True
    page.tell(protecting.WORKING)
    try:
        told = await app.journal_thread.run_with_another_file(doing)
    except JournalProblem as problem:
        if app.journal_thread.is_shut and not app.locked:
            app.switch_mode(DOOR)  # what took the journal's place did not open: there it is said why, or asked for
        return str(problem)
    finally:
        page.working = False
    page.told = told
    with suppress(JournalProblem):  # locked meanwhile: it is read when the journal is opened again
        await _know(app)
    if app.front is not None:
        app.front.wish()
    if page.is_current:
        await app.switch_screen(Done(told))
    return ""


async def _know(app: EvenSo) -> None:
    """Let the app know after how long a journal locks that has a passphrase since now."""
    minutes = await app.journal_thread.run(lambda journal: journal.setting(SETTING, LOCK_AFTER))
    app.lock_after = max(0, minutes) * 60


async def show_page(screen: AnyJournalScreen) -> None:
    """Show what can be done, or say on `screen` why nothing can."""
    app = screen.own_app
    try:
        found = await app.journal_thread.run(standing)
    except JournalProblem as problem:
        screen.say(str(problem))
        return
    if found.problem:
        screen.say(found.problem)
    elif screen.is_current:
        await app.push_screen(Protected() if found.protected else NewOne())


__all__ = ["Done", "NewOne", "OverSettings", "Protected", "UntilNow", "carry_out", "show_page"]
