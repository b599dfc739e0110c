"""What every screen of the journal shares. Read this before adding one.

**Registering.** A screen is a subclass of `JournalScreen[Data]` in `tui/screens/`, with one `Place` line in
`tui/places.py` (nav bar, `g` menu, palette, modes). `PLACE` is its mode name. Its module is imported at the first
visit, so it may import what Today must not (plotext, dateutil).

**Layout.** `body()` yields its widgets; the top bar, status line and key bar are already there. Prefer one or two
widgets that `render()` a `Content` from a pure function `draw(model, width, height)` to dozens of small ones: such
functions are tested without a pilot (`tui.widgets.sheet.Sheet` is that widget). Styles name theme variables only. A
person's words go through `tui.shown.show` or `show_line`, always.

**Data.** `wants(now)` returns a callable that takes the journal and returns `Data` (a frozen dataclass). The app runs
it on the journal's thread, in one exclusive worker, and calls `receive(data)` on the screen: there reactives are set.
The app asks again after every save, undo, foreign write, new day, and when the screen comes to the front; a screen
asks by itself with `self.wish()` (it looks at another day). A screen never sees a journal outside `wants`.

**Saving.** `self.do(intent)` with an intent of `tui.intents` (a new kind is a small frozen dataclass with
`run(journal) -> Outcome`). The app says the outcome's sentence in the status line and reloads the screen in front;
refusals are said there too, and the line or form opens again. A sentence without a save: `self.say(sentence)`; it ends
with the next save, `self.went_on()`, and elsewhere. `u  undo` stands beside it only while `u` takes back just that.

**Typing one line.** `await self.open_line(LineAsk(...), in_place_of=widget)` opens the one-line editor (drafts, pastes
and limits are its business); the answer arrives as `LineEditor.Submitted`, leaving as `LineEditor.Left`.

**Keys.** `BINDINGS` of a screen are its own only, made with `tui.keys.key` (footer word, `?` line, task); the keys that
mean the same everywhere (`tui.keys.EVERYWHERE`) act by defining `action_edit`, `action_earlier`, `action_later`,
`action_zoom_in`, `action_zoom_out`; `g`, `u`, `/`, `b`, `?`, `esc`, `q` work by themselves. All of them act in the
app's loop in the order they were typed, and pass through while a field takes text. While something is open, set
`self.keys = (…)` for the footer and `self.keys = self.footer()` afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, TypeVar, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.reactive import reactive
from textual.widget import Widget

from evenso.language import tr
from tui.keys import EVERYWHERE, acts_on, bindings_of
from tui.messages import Needs
from tui.widgets.key_bar import KeyBar
from tui.widgets.status_line import SpeakingScreen, StatusLine
from tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from evenso.links import Ref
    from storage.journal import Journal
    from tui.app import EvenSo
    from tui.dialogs.editor import Editor
    from tui.dialogs.forms import Form
    from tui.intents import Intent, Outcome
    from tui.screens.again import Again
    from tui.widgets.line_editor import LineAsk, LineEditor

Data = TypeVar("Data")

BRING_UP: Final = "bring-up"
"""The slot of the line to bring up."""


class JournalScreen(SpeakingScreen, Generic[Data]):
    """A full screen of the journal: top bar, body, status line, keys."""

    PLACE: ClassVar[str] = ""
    BAR: ClassVar[str] = ""  # what the bar on top says of a page that stands for itself, else its place
    EXPLAINED: ClassVar[tuple[str, ...]] = ()
    """Rules of this screen in plain sentences, shown under the keys in the `?` box."""
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = list(EVERYWHERE)
    DEFAULT_CSS = """
    JournalScreen { layout: vertical; background: $background; color: $ink; overflow: hidden; }
    """

    _own_actions: frozenset[str] = frozenset()
    editor: Editor | None = None
    """The form that is open, if one is."""
    keys: reactive[tuple[Binding, ...]] = reactive((), repaint=False)

    def compose(self) -> ComposeResult:
        """Lay the frame around the body."""
        yield TopBar(self.BAR or self.PLACE)
        yield from self.body()
        yield StatusLine().data_bind(status=JournalScreen.status)
        yield KeyBar().data_bind(keys=JournalScreen.keys)

    def body(self) -> Iterable[Widget]:
        """Yield the screen's own widgets; together they should fill what is left (`height: 1fr`)."""
        raise NotImplementedError

    def wants(self, now: datetime) -> Callable[[Journal], Data]:
        """Return what reads this screen's data from the journal, for the moment `now` (aware)."""
        raise NotImplementedError

    def receive(self, data: Data) -> None:
        """Show fresh data."""
        raise NotImplementedError

    def open_day(self, day: date) -> None:
        """Look at a day, asked for by another screen; screens that show no single day do nothing."""

    def show_thing(self, ref: Ref, day: date | None = None) -> None:
        """Put the cursor on what `tui.ways.walk` leads to (`day`: an entry's), once it is read."""

    async def takes(self, event: events.Key) -> bool:
        """Whether a key acts; a screen may keep it from acting."""
        return bool(event.key)

    def arrive(self) -> None:
        """Show the place as such, where its letter leads to it; most places are shown as they were left."""

    def bookmark(self) -> Callable[[], None]:
        """Return what brings one back to where one stands now; without a say a screen stays as it was left."""
        return lambda: None

    def saved(self, outcome: Outcome) -> None:
        """Learn what was saved, before fresh data comes; most screens need not."""

    def unsaved(self) -> Iterator[tuple[str, str, date | None]]:
        """Yield (slot, text, day) of what is half-written here; the app keeps it when it has to end."""
        yield from (editor.unsaved for editor in self._line_editors() if editor.ask.slot)
        if self.editor is not None:
            yield self.editor.draft

    async def fill_in(self, form: Form, begun: str | None = None) -> None:
        """Open a form, with what was left half-written in it, and do the intent it ends in."""
        from tui.dialogs.editor import Editor  # noqa: PLC0415 - not part of the first paint
        from tui.intents import Finish, KeepDraft  # noqa: PLC0415 - with it
        from tui.screens.again import form_again  # noqa: PLC0415 - with it

        def end(intent: Intent | None) -> None:
            self.editor = None
            if intent is not None:
                self.do(Finish(intent, form.slot), form_again(self, form, KeepDraft(*editor.draft)))
            else:
                left = editor.left_with  # None: nothing came of it, and what was said of another form ends
                self.end_earlier_answer() if left is None else self.say(left)
                self.wish()

        self.editor = editor = Editor(form, *await self.own_app.to_go_on(form.slot, begun))
        await self.app.push_screen(editor, end)

    def own_bindings(self) -> list[Binding]:
        """Return the bindings that act here: the screen's own, then those that mean the same and have a key left."""
        return list(bindings_of(type(self), JournalScreen))

    def idle(self) -> frozenset[str]:
        """Return the actions that can do nothing just now, for what is chosen; the `?` box leaves them out."""
        return frozenset()

    def _acts(self, action: str) -> bool:
        return acts_on(type(self), action)

    @property
    def typing(self) -> bool:
        """Whether letters go into a field."""
        return self.focused is not None and self.focused.check_consume_key("a", "a")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let keys through to a field that takes text."""
        del parameters
        return not (self.typing and action in self._own_actions)

    def footer(self) -> tuple[Binding, ...]:
        """Return the keys of the last line."""
        seen: dict[str, Binding] = {}
        for binding in self.own_bindings():
            if binding.show:
                seen.setdefault(binding.description, binding)
        return tuple(seen.values())

    def on_mount(self) -> None:
        """Show the keys that act here."""
        self._own_actions = frozenset(binding.action.partition("(")[0] for binding in self.own_bindings())
        self.keys = self.footer()

    def on_click(self, event: events.Click) -> None:
        """Let what was drawn with `press` or `lead` act; outside a line that is open, that line ends first."""
        marks = event.style.meta
        for line in self._line_editors() if marks.keys() & {"press", "place"} else ():
            line.end_for(event.widget)
        if "press" in marks:
            self.app.simulate_key(str(marks["press"]))
        elif "place" in marks:
            self.own_app.action_go(str(marks["place"]))

    def on_screen_resume(self, _: events.ScreenResume) -> None:
        """Ask for fresh data whenever the screen comes to the front; a new one is laid out first."""
        (self.call_next if self.size or self.waits_for_data else self.call_after_refresh)(self.wish)

    def do(self, intent: Intent, again: Again | None = None) -> None:
        """Ask the app to do something to the journal; where it is refused, a line that was submitted opens again."""
        self.own_app.ask(self, intent, again or next((line.again(self) for line in self._line_editors()), None))

    async def open_line(self, ask: LineAsk, in_place_of: Widget | None = None) -> None:
        """Open the one-line editor above the status line, or in the place of a widget, which hides meanwhile.

        Await it in the action: the next key then goes into the line, however quickly it was typed.
        """
        from tui.widgets.line_editor import LineEditor  # noqa: PLC0415 - not part of the first paint

        await self.close_line()
        editor = LineEditor(ask, in_place_of)
        if in_place_of is not None:
            in_place_of.display = False
        await self.mount(editor, before=in_place_of if in_place_of is not None else self.query_one(StatusLine))
        self.set_focus(editor.field)
        self.keys = editor.footer()

    async def close_line(self, ask: LineAsk | None = None) -> None:
        """Close the one-line editor, if one is open (and asks that: another may be open since); give its place back."""
        for editor in [one for one in self._line_editors() if ask in {None, one.ask}]:
            await editor.handed_over()
            if editor.in_place_of is not None:
                editor.in_place_of.display = True
            await editor.remove()
            self.keys = self.footer()

    def _line_editors(self) -> list[LineEditor]:
        return cast("list[LineEditor]", list(self.query("LineEditor")))

    @property
    def line_is_open(self) -> bool:
        """Whether the one-line editor is open."""
        return bool(self.query("LineEditor"))

    async def action_bring_up(self) -> None:
        """Answer `b`: one line to bring up in the next session; one left half-written goes on."""
        from tui.widgets.line_editor import LineAsk  # noqa: PLC0415 - not part of the first paint

        begun = await self.own_app.draft_of(BRING_UP)
        await self.open_line(LineAsk(BRING_UP, tr("To bring up"), begun, hint=tr("one line for the next session")))

    async def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Close the editor; save a line to bring up."""
        await self.close_line(event.ask)
        if event.ask.slot == BRING_UP and event.words.strip():
            from tui.intents import BringUp  # noqa: PLC0415 - with the editor

            self.do(BringUp(event.words, self.now()))

    async def on_line_editor_left(self, event: LineEditor.Left) -> None:
        """Close the editor; its draft is kept."""
        await self.close_line(event.ask)
        if event.told is not None:
            self.say(event.told)

    @property
    def own_app(self) -> EvenSo:
        """The app, which is always `EvenSo`."""
        return cast("EvenSo", self.app)

    def now(self) -> datetime:
        """Return the app's moment (aware)."""
        return self.own_app.clock()

    def wish(self) -> None:
        """Ask the app for fresh data."""
        self.post_message(Needs(self))

    def action_back(self) -> None:
        """Go back to where one was."""
        self.own_app.action_back_to()

    def action_undo(self) -> None:
        """Take the last change back."""
        self.own_app.action_undo()

    def action_redo(self) -> None:
        """Do it again."""
        self.own_app.action_redo()

    def action_search(self) -> None:
        """Search everything; a screen with a search of its own does that instead."""
        self.own_app.action_search()

    async def action_go_menu(self) -> None:
        """Wait for the letter of a place."""
        await self.own_app.action_go_menu()

    def action_help(self) -> None:
        """Show the keys that act here."""
        self.own_app.action_help()

    async def action_support(self) -> None:
        """Show the plan, the people, the crisis lines."""
        await self.own_app.action_support()

    async def action_leave(self) -> None:
        """Quit; everything is saved already. With a letter right behind it, it was no key."""
        self.own_app.quit_soon()


AnyJournalScreen = JournalScreen[Any]
