"""Patterns: the person's own, then the blind spots that are offered; noticed with one key, counted and never judged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.content import Content

from evenso.language import tr, tr_as
from evenso.links import Linked, Ref, Thing
from evenso.patterns.records import BlindSpot, Pattern
from evenso.wording.patterns.prompts import OFFERED
from evenso.wording.patterns.saying import RULE
from tui.keys import BACK, CHANGE, MOVE, WRITE, key
from tui.screens.base import JournalScreen
from tui.screens.patterns.drawing import draw_detail, draw_line, item_at
from tui.screens.patterns.forms import pattern_form
from tui.screens.patterns.intents import DeletePattern, Notice, PutAway
from tui.screens.patterns.model import PatternsData, read_patterns
from tui.screens.under import INDENT, WIDE, ListPage
from tui.ways.growing import GrowsThings, grow_keys
from tui.ways.linked import WalksLinks, link_keys
from tui.widgets.line_editor import LineAsk, LineEditor

if TYPE_CHECKING:
    from storage.journal import Journal

ON_OWN: Final = frozenset({"notice", "notice_line", "put_away", "noticings", "take_out"})
"""What is done with patterns of one's own only."""

NOT_TAKEN_UP: Final = tr("This one is only offered; enter takes it up")
FEWEST: Final = 4
"""Lines of the list that are always seen, however long the chosen one is."""


class PatternsScreen(GrowsThings, WalksLinks, ListPage[PatternsData]):
    """The patterns and the prompts."""

    PLACE = "patterns"
    EXPLAINED = (
        RULE,
        tr("The row of figures is the last 12 weeks, this one last: how often it was noticed, a dot for not."),
        tr("A pattern that is put away keeps all that was noticed; nothing about it is lost."),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        key(
            "n",
            "notice_line",
            tr("noticed it"),
            tr("noticed it, with a line; without one too"),
            WRITE,
            name="patterns.line",
            show=True,
        ),
        key(
            "N",
            "notice",
            tr("count it"),
            tr("count at once that you noticed it"),
            WRITE,
            name="patterns.notice",
            show=True,
        ),
        *grow_keys("patterns"),
        key("e", "edit", tr("edit"), tr("change, or take up"), CHANGE, name="all.edit", show=True),
        key("enter", "edit", tr("edit"), tr("change, or take up"), CHANGE, name="patterns.open"),
        key(
            "x",
            "put_away",
            tr_as("a key", "put away"),
            tr("put away, or bring back"),
            CHANGE,
            name="patterns.away",
            show=True,
        ),
        key("a", "add", tr_as("a key", "add"), tr("a pattern of your own"), WRITE, name="patterns.add", show=True),
        key("h", "noticings", tr("each time"), tr("each time you noticed it"), MOVE, name="patterns.noticings"),
        key(
            "delete",
            "take_out",
            tr("delete"),
            tr("delete the pattern; u brings it back"),
            CHANGE,
            name="patterns.out",
            display="del",
        ),
        *link_keys("patterns"),
    ]

    def wants(self, now: datetime) -> Callable[[Journal], PatternsData]:
        """Read the patterns."""
        return partial(read_patterns, now=now)

    def receive(self, data: PatternsData) -> None:
        """Show the patterns, the cursor on one that was just written down."""
        known = {one.id for one in self.data.patterns} if self.data is not None else set()
        new = [one for one in data.patterns if one.id not in known] if self.data is not None else []
        if len(new) == 1 and self._wanted is None:
            self._wanted = Ref(Thing.PATTERN, new[0].id)
        super().receive(data)

    def thing(self, data: PatternsData, number: int) -> Ref | None:
        """Return the pattern of a line; what is only offered cannot be walked to."""
        item = item_at(data, number)
        return Ref(Thing.PATTERN, item.id) if isinstance(item, Pattern) else None

    @property
    def chosen(self) -> Pattern | BlindSpot | None:
        """What is under the cursor."""
        return item_at(self.data, self.cursor) if self.data is not None else None

    def footer(self) -> tuple[Binding, ...]:
        """Say the keys that act on what is chosen."""
        keys = [one for one in JournalScreen.footer(self) if one.action not in {"bring_up", "app.hide"}]
        if self.own_app.leads_back:  # before what a narrow line has no room for
            place = next(number for number, one in enumerate(keys) if one.action == "put_away")
            keys.insert(place, BACK)
        if isinstance(self.chosen, Pattern):
            return tuple(keys)
        without = {*self.idle(), "edit"}
        return (Binding("enter", "", tr("take up")), *(one for one in keys if one.action not in without))

    def idle(self) -> frozenset[str]:
        """Say what cannot be done with a blind spot that is not taken up."""
        return super().idle() | (frozenset() if isinstance(self.chosen, Pattern) else ON_OWN)

    # Drawing

    def count(self, data: PatternsData) -> int:
        """Return how many lines there are."""
        return len(data.patterns) + len(data.offered)

    def heading(self, data: PatternsData, width: int) -> list[Content]:
        """Draw the title; while nothing is one's own, what the list is."""
        del width
        title = Content.styled(" " + tr("Patterns"), "bold") + Content.styled(
            "   " + tr("what I notice about myself"), "$quiet"
        )
        told = [] if data.patterns else [Content.styled(f"{INDENT}{OFFERED}", "$quiet")]
        return [title, *told, Content("")]

    def rows(self, data: PatternsData, width: int, height: int) -> int:
        """Return how many lines of the list are seen: the chosen one in full comes first, where there is one column."""
        if width >= WIDE:
            return super().rows(data, width, height)
        room = height - 2 - len(self._detail(data, self.cursor, width))
        return max(min(FEWEST, self.count(data)), min(self.count(data), room))

    def invitation(self, data: PatternsData, width: int) -> list[Content]:
        """Say how to begin; there is always a prompt or a pattern, so this is hardly ever seen."""
        del data, width
        return [Content.assemble(("a", "bold $accent"), ("  " + tr("writes down a pattern of your own"), "$quiet"))]

    def line(self, data: PatternsData, number: int, width: int) -> Content:
        """Draw one line."""
        return draw_line(data, number, width)

    def detail(self, data: PatternsData, number: int, width: int) -> list[Content]:
        """Draw what is chosen in full."""
        return draw_detail(data, number, width)

    # Acting

    def action_back(self) -> None:
        """Go back to the place one came from."""
        JournalScreen.action_back(self)

    def action_offered(self) -> None:
        """Go to the first blind spot that is not taken up."""

        def there() -> None:
            if self.data is not None and self.data.offered:
                self.cursor = len(self.data.patterns)

        self.once_read(there)

    async def action_add(self) -> None:
        """Write down a pattern of one's own."""
        await self.fill_in(pattern_form(None))

    async def action_edit(self) -> None:
        """Change the pattern, or take up the blind spot, under the cursor."""
        item = self.chosen
        if isinstance(item, Pattern):
            await self.fill_in(pattern_form(item))
        elif item is not None:
            await self.fill_in(pattern_form(None, item))

    def action_put_away(self) -> None:
        """Put the pattern away, or bring it back."""
        if isinstance(self.chosen, Pattern):
            self.do(PutAway(self.chosen))
        else:
            self.say(NOT_TAKEN_UP)

    def action_take_out(self) -> None:
        """Delete the pattern, one a press; undo brings it back."""
        self.own_app.once_a_press(self._take_out)

    def _take_out(self) -> None:
        if isinstance(self.chosen, Pattern):
            self.do(DeletePattern(self.chosen))
        else:
            self.say(NOT_TAKEN_UP)

    def action_noticings(self) -> None:
        """Look at each time that the pattern was noticed."""
        from tui.screens.patterns.noticings import NoticingsPage  # noqa: PLC0415 - only when asked for

        if isinstance(self.chosen, Pattern):
            self.app.push_screen(NoticingsPage(self.chosen.id))
        else:
            self.say(NOT_TAKEN_UP)

    def action_notice(self) -> None:
        """Count that the pattern was noticed, once a press."""
        self.own_app.once_a_press(self._notice)

    def _notice(self) -> None:
        if isinstance(self.chosen, Pattern):
            self.do(Notice(self.chosen, self.now()))
        else:
            self.say(NOT_TAKEN_UP)

    async def action_notice_line(self) -> None:
        """Count it with a line about it; one left half-written goes on."""
        item = self.chosen
        if isinstance(item, Pattern):
            slot = f"patterns.noticed.{item.id}"
            begun = await self.own_app.draft_of(slot)
            await self.open_line(
                LineAsk(
                    slot,
                    tr_as("a pattern", "Noticed"),
                    begun,
                    hint=tr("where, with whom, what came before; or nothing"),
                )
            )
        else:
            self.say(NOT_TAKEN_UP)

    async def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Save a noticing with its line; closing the line is left to what all screens share."""
        slot = event.ask.slot
        found = [one for one in self.data.patterns if slot == f"patterns.noticed.{one.id}"] if self.data else []
        if found:
            self.do(Notice(found[0], self.now(), event.words, slot))

    def root(self) -> Ref | None:
        """Return the pattern under the cursor: a goal, a step, a skill, a closer look may grow out of it."""
        item = self.chosen
        return Ref(Thing.PATTERN, item.id) if isinstance(item, Pattern) else None

    def links(self) -> Sequence[Linked]:
        """Return what the pattern under the cursor is linked to."""
        item = self.chosen
        return self.data.links.get(item.id, ()) if self.data is not None and isinstance(item, Pattern) else ()
