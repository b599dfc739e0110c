"""Perspective: three invitations, and what was written with questions before; any of it opens on a page of its own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.content import Content

from evenso.guided.forms import form_of
from evenso.guided.parts import GuidedForm
from evenso.guided.perspective import FUTURE, PAST
from evenso.language import tr, tr_as
from evenso.links import Ref, Thing
from evenso.records import Note
from tui.intents import MarkEntry
from tui.keys import CHANGE, MOVE, WRITE, key
from tui.screens.base import JournalScreen
from tui.screens.guided import begin
from tui.screens.perspective.drawing import draw_detail, draw_line
from tui.screens.perspective.model import HalfWritten, Item, PerspectiveData, read_perspective
from tui.screens.under import WIDE, ListPage
from tui.ways.growing import GrowsThings, grow_keys

if TYPE_CHECKING:
    from storage.journal import Journal

FEWEST: Final = 5
"""Lines of the list that are always seen, however long the chosen one is."""


NOT_WRITTEN: Final = tr("Nothing is written in this one yet; enter begins it")
FROM_THE_PAST: Final = tr("Only a perspective on the past goes on to the future from here")
NOTHING_YET: Final = tr("Nothing is written here yet that could lie beside something earlier")
NOTHING_TO_SAY: Final = tr("Nothing to be said is written yet; “Saying it” in the palette (ctrl+p) asks for it")


def _to_be_said(note: Note) -> bool:
    form = form_of(note)
    return form is not None and bool(form.aloud)


class PerspectiveScreen(GrowsThings, ListPage[PerspectiveData]):
    """The invitations and what was written."""

    PLACE = "perspective"
    EXPLAINED = (
        tr("Each asks a few questions, one at a time. Any can be skipped; what is there can be saved at any point."),
        tr("Leaving keeps what is half-written: it stands in the list and goes on where it was."),
        tr("Thought checks, things to say and rehearsals are listed too, with what you wrote."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "enter",
            "open",
            tr_as("a key", "open"),
            tr("begin, go on, or open it"),
            WRITE,
            name="perspective.open",
            show=True,
        ),
        key(
            "c",
            "then",
            tr("then and now"),
            tr("lay an earlier one beside it"),
            MOVE,
            name="perspective.then",
            show=True,
        ),
        key(
            "f",
            "future",
            tr("on to the future"),
            tr("begin a future from it"),
            WRITE,
            name="perspective.future",
            show=True,
        ),
        key("e", "edit", tr("edit"), tr("go through it again"), CHANGE, name="all.edit", show=True),
        *grow_keys("perspective"),
    ]

    def wants(self, now: datetime) -> Callable[[Journal], PerspectiveData]:
        """Read what is listed."""
        return partial(read_perspective, now=now)

    @property
    def chosen(self) -> Item | None:
        """What is under the cursor."""
        items = self.data.items if self.data is not None else ()
        return items[self.cursor] if 0 <= self.cursor < len(items) else None

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys that act on what is chosen."""
        item = self.chosen
        word = (
            tr("begin")
            if isinstance(item, GuidedForm)
            else tr("go on")
            if isinstance(item, HalfWritten)
            else tr_as("a key", "open")
        )
        keys = [Binding("enter", "", word)]
        if isinstance(item, Note):
            keys.append(Binding("c", "", tr("then and now")))
            form = form_of(item)
            keys += [Binding("f", "", tr("on to the future"))] if form is PAST else []
            keys += [Binding("G", "", tr_as("a key", "goal"))] if form is FUTURE else []
            keys += [Binding("e", "", tr("edit"))] if form is not None else []
        every = JournalScreen.footer(self)
        rest = tuple(one for one in every if one.action in {"support", "help"})
        return (*keys, Binding("down", "", tr("choose"), key_display="↑ ↓"), *rest)

    def idle(self) -> frozenset[str]:
        """Say what cannot be done with what is chosen."""
        form = form_of(self.chosen) if isinstance(self.chosen, Note) else None
        cannot = set() if isinstance(self.chosen, Note) else {"then"}
        cannot |= (set() if form is PAST else {"future"}) | (set() if form is not None else {"edit"})
        return super().idle() | cannot

    # Drawing

    def count(self, data: PerspectiveData) -> int:
        """Return how many lines there are."""
        return len(data.items)

    def thing(self, data: PerspectiveData, number: int) -> Ref | None:
        """Return the entry of a line; what is not written yet cannot be walked to."""
        item = data.items[number]
        return Ref(Thing.ENTRY, item.id) if isinstance(item, Note) else None

    def heading(self, data: PerspectiveData, width: int) -> list[Content]:
        """Draw the title."""
        del data, width
        title = Content.styled(" " + tr("Perspective"), "bold") + Content.styled(
            "   " + tr("looking again, from further away"), "$quiet"
        )
        return [title, Content("")]

    def rows(self, data: PerspectiveData, width: int, height: int) -> int:
        """Return how many lines of the list are seen: the chosen one in full comes first, where there is one column."""
        if width >= WIDE:
            return super().rows(data, width, height)
        room = height - 2 - len(self._detail(data, self.cursor, width))
        return max(min(FEWEST, self.count(data)), min(self.count(data), room))

    def invitation(self, data: PerspectiveData, width: int) -> list[Content]:
        """Say nothing: there are always invitations."""
        del data, width
        return []

    def line(self, data: PerspectiveData, number: int, width: int) -> Content:
        """Draw one line."""
        return draw_line(data.items[number], width, data.today)

    def detail(self, data: PerspectiveData, number: int, width: int) -> list[Content]:
        """Draw what is chosen in full."""
        return draw_detail(data.items[number], width, plain=data.plain, hidden=data.hidden)

    # Acting

    def root(self) -> Ref | None:
        """Return the entry under the cursor: a goal, or a closer look, can grow out of it."""
        return Ref(Thing.ENTRY, self.chosen.id) if isinstance(self.chosen, Note) else None

    def action_back(self) -> None:
        """Go back to the place one came from."""
        JournalScreen.action_back(self)

    async def action_open(self) -> None:
        """Begin, go on, or open what is chosen."""
        item = self.chosen
        if isinstance(item, GuidedForm):
            await begin.begin(self.own_app, item.name)
        elif isinstance(item, HalfWritten):
            await begin.go_on(self.own_app, item.slot)
        elif item is not None:
            await begin.look(self.own_app, item.id)

    async def action_edit(self) -> None:
        """Go through an entry's questions again."""
        if isinstance(self.chosen, Note):
            await begin.change(self.own_app, self.chosen)
        else:
            self.say(NOT_WRITTEN)

    async def action_then(self) -> None:
        """Lay an earlier entry beside the chosen one."""
        if isinstance(self.chosen, Note):
            from tui.screens.guided.beside import ThenAndNow  # noqa: PLC0415 - only when it is opened

            await self.app.push_screen(ThenAndNow(self.chosen.id))
        else:
            self.say(NOT_WRITTEN)

    def action_newest(self) -> None:
        """Lay the newest entry beside an earlier one, asked for from elsewhere."""
        self.once_read(partial(self._to, lambda _: True, NOTHING_YET, self.action_then))

    def action_aloud(self) -> None:
        """Open the newest thing to say, to be read aloud, asked for from elsewhere."""
        self.once_read(partial(self._to, _to_be_said, NOTHING_TO_SAY, self.action_open))

    def _to(self, fits: Callable[[Note], bool], nothing: str, then: Callable[[], Awaitable[None]]) -> None:
        items = self.data.items if self.data is not None else ()
        found = [number for number, item in enumerate(items) if isinstance(item, Note) and fits(item)]
        if found:
            self.cursor = found[0]
            self.call_later(then)
        else:
            self.say(nothing)

    async def action_future(self) -> None:
        """Begin a perspective on the future that grows out of one on the past."""
        item = self.chosen
        if isinstance(item, Note) and form_of(item) is PAST:
            await begin.begin(self.own_app, "future", Ref(Thing.ENTRY, item.id))
        else:
            self.say(FROM_THE_PAST)

    async def action_bring_up(self) -> None:
        """Mark the chosen entry to be brought up, or no more; elsewhere ask for a line."""
        if isinstance(self.chosen, Note):
            self.do(MarkEntry(self.chosen.id, for_session=not self.chosen.for_session))
        else:
            await super().action_bring_up()
