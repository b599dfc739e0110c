"""A guided entry on a page of its own: what was written under its labels, or, where it is to be said, to read aloud."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.reactive import reactive
from textual.widget import Widget

from evenso.guided.forms import form_for, form_of
from evenso.guided.parts import GuidedForm
from evenso.guided.perspective import FUTURE, PAST
from evenso.language import tr
from evenso.links import Linked, Ref, Thing
from evenso.records import Note, NoteForm
from evenso.wording.guided.saying import NO_OTHER
from tui.dialogs.link_pattern import SLOT, SeePattern, line_for
from tui.intents import DeleteEntry, MarkEntry
from tui.keys import BACK, CHANGE, ENDS, MOVE, PAGES, UP_DOWN, WRITE, key, ways
from tui.screens.guided import begin
from tui.screens.guided.model import EntryData, read_entry
from tui.screens.guided.sheets import draw_entry
from tui.screens.under import UnderPlace
from tui.ways.growing import GrowsThings, grow_keys
from tui.ways.linked import WalksLinks, link_keys
from tui.widgets.line_editor import LineEditor
from tui.widgets.page import Page, Scroll
from tui.widgets.status_line import Status

if TYPE_CHECKING:
    from storage.journal import Journal


NOTHING_AFTERWARDS: Final = tr("How it went is asked of what was said or rehearsed")
FROM_THE_PAST: Final = tr("Only a perspective on the past goes on to the future from here")
HAS_LABELS: Final = tr("This one always stands with its labels")


class EntryPage(GrowsThings, WalksLinks, UnderPlace[EntryData]):
    """One guided entry."""

    PLACE = "perspective"
    EXPLAINED = (
        tr("What is to be said stands without labels, to be read aloud; l shows it with them."),
        tr("Then and now lays another entry of the same form beside this one."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key("e", "edit", tr("edit"), tr("go through it again"), CHANGE, name="all.edit", show=True),
        key("c", "then", tr("then and now"), tr("lay an earlier one beside it"), MOVE, name="guided.then", show=True),
        key(
            "a",
            "afterwards",
            tr("how it went"),
            tr("asked, heard, self-respect"),
            WRITE,
            name="guided.after",
            show=True,
        ),
        key("l", "labels", tr("labels"), tr("with labels, or to read aloud"), MOVE, name="guided.labels", show=True),
        key(
            "f", "future", tr("on to the future"), tr("begin a future from it"), WRITE, name="guided.future", show=True
        ),
        key("L", "see_pattern", tr("pattern"), tr("I see a pattern here"), CHANGE, name="guided.pattern", show=True),
        *grow_keys("guided"),
        *link_keys("guided"),
        key("d", "delete", tr("delete"), tr("take it out; u undoes that"), CHANGE, name="guided.delete"),
        key("P", "private", tr("private"), tr("keep it out of sessions, or let it in"), CHANGE, name="guided.private"),
        *ways(UP_DOWN, "scroll", tr("scroll")),
        *ways(PAGES, "scroll", tr("scroll"), (-12, 12)),
        key("space", "scroll(12)", tr("page"), tr("scroll"), MOVE, name="guided.on"),
        *ways(ENDS, "scroll", tr("top, end"), (-9999, 9999), letters=False),
    ]

    data: reactive[EntryData | None] = reactive(None, repaint=False)

    def __init__(self, entry_id: str, status: Status | None = None) -> None:
        super().__init__()
        self._entry_id = entry_id
        self.set_reactive(EntryPage.status, status or Status())
        self._labels = False

    def body(self) -> Iterable[Widget]:
        """Yield the page."""
        with Scroll():
            yield Page(draw_entry, (None, False))

    def on_mount(self) -> None:
        """Show what was read before the page stood."""
        self.watch_data()

    def wants(self, now: datetime) -> Callable[[Journal], EntryData]:
        """Read the entry."""
        return partial(read_entry, entry_id=self._entry_id, now=now)

    def receive(self, data: EntryData) -> None:
        """Show it; which pattern a thought is, the page asks beside a key: nothing takes what is typed next."""
        self.data = data

    def watch_data(self) -> None:
        """Draw again, and say the keys that act now."""
        for page in self.query(Page):
            page.model = (self.data, self._labels)
            if not self.line_is_open:
                self.keys = self.footer()

    @property
    def note(self) -> Note | None:
        """The entry, while it is there."""
        return None if self.data is None else self.data.note

    @property
    def form(self) -> GuidedForm | None:
        """The form it was written in."""
        return None if self.note is None else form_of(self.note)

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys that act on this entry, the nearest first."""
        form, note = self.form, self.note
        keys: list[Binding] = []
        if note is not None:
            keys += [Binding("a", "", tr("how it went"))] if form is not None and form.afterwards else []
            keys += [Binding("f", "", tr("on to the future"))] if form is PAST else []
            keys += [Binding("G", "", tr("turn it into a goal"))] if form is FUTURE else []
            keys += [Binding("L", "", tr("pattern"))] if note.form is NoteForm.THOUGHT else []
            keys += [Binding("e", "", tr("edit"))] if form_for(note) is not None else []
            keys.append(Binding("c", "", tr("then and now")))
        keys.append(BACK)
        if note is not None:
            keys += [Binding("b", "", tr("bring up")), Binding("w", "", tr("look at it"))]
            keys += [Binding("l", "", tr("labels"))] if form is not None and form.aloud else []
        return (
            *keys,
            Binding("exclamation_mark", "support", tr("support"), key_display="!"),
            Binding("question_mark", "", tr("help"), key_display="?"),
        )

    def idle(self) -> frozenset[str]:
        """Say what cannot be done with an entry of this form."""
        form = self.form
        cannot = set() if form is not None and form.afterwards else {"afterwards"}
        cannot |= set() if form is not None and form.aloud else {"labels"}
        cannot |= (set() if form is PAST else {"future"}) | (set() if self.note and form_for(self.note) else {"edit"})
        return super().idle() | cannot

    # Acting

    def links(self) -> Sequence[Linked]:
        """Return what the entry is linked to."""
        return self.data.links if self.data is not None else ()

    def root(self) -> Ref | None:
        """Return the entry: a goal or a closer look may grow out of it."""
        return None if self.note is None else Ref(Thing.ENTRY, self._entry_id)

    def bookmark(self) -> Callable[[], None]:
        """Come back to this page, also where it had to be left for the place under it."""
        app, entry_id = self.own_app, self._entry_id

        def back() -> None:
            if not (isinstance(app.front, EntryPage) and app.front._entry_id == entry_id):  # noqa: SLF001 - one of us
                app.call_later(begin.look, app, entry_id)

        return back

    async def action_edit(self) -> None:
        """Go through the questions again."""
        if self.note is not None:
            await begin.change(self.own_app, self.note)

    async def action_afterwards(self) -> None:
        """Ask how it went."""
        if self.note is not None and self.form is not None and self.form.afterwards:
            await begin.change(self.own_app, self.note, afterwards=True)
        else:
            self.say(NOTHING_AFTERWARDS)

    async def action_future(self) -> None:
        """Begin a perspective on the future that grows out of this one on the past."""
        if self.form is PAST:
            await begin.begin(self.own_app, "future", Ref(Thing.ENTRY, self._entry_id))
        else:
            self.say(FROM_THE_PAST)

    async def action_then(self) -> None:
        """Lay an earlier entry beside this one."""
        if self.data is None or self.note is None:
            return
        if not self.data.others:
            self.say(NO_OTHER)
            return
        from tui.screens.guided.beside import ThenAndNow  # noqa: PLC0415 - only when it is opened

        await self.app.push_screen(ThenAndNow(self._entry_id))

    def action_labels(self) -> None:
        """Show the labels, or hide them again."""
        if self.form is None or not self.form.aloud:
            self.say(HAS_LABELS)
            return
        self._labels = not self._labels
        self.watch_data()

    def action_delete(self) -> None:
        """Take the entry out."""
        if self.note is not None:
            self.do(DeleteEntry(self._entry_id))

    async def action_bring_up(self) -> None:
        """Mark the entry to be brought up, or no more."""
        if self.note is not None:
            self.do(MarkEntry(self._entry_id, for_session=not self.note.for_session))

    def action_private(self) -> None:
        """Mark the entry as not for the session, or no more."""
        if self.note is not None:
            self.do(MarkEntry(self._entry_id, private=not self.note.private))

    async def action_see_pattern(self) -> None:
        """Ask which pattern is seen in the entry; a new one can be named."""
        if self.note is not None:
            begun = await self.own_app.draft_of(f"{SLOT}{self._entry_id}")
            await self.open_line(line_for(self._entry_id, begun, self.data.patterns if self.data is not None else ()))

    async def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Link the pattern that was named; closing the line is left to what all screens share."""
        if event.ask.slot.startswith(SLOT) and event.words.strip(", "):
            self.do(SeePattern(event.ask.slot, event.words))

    def action_scroll(self, rows: int) -> None:
        """Scroll the page."""
        self.query_one(Scroll).scroll_relative(y=rows, animate=False)
